#pragma once

#include "services/accountservice.h"
#include "services/fleetservice.h"
#include "services/grantservice.h"
#include "services/taskservice.h"
#include "services/syncservice.h"
#include "services/viewservice.h"
#include "ui/devices/devicestates.h"
#include "ui/models/devicetablemodel.h"
#include "ui/widgets/page.h"

#include <QTimer>

#include <optional>

class QMenu;
class QPushButton;
class QShortcut;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace tapfleet::ui {

class ChipRow;
class ColumnChooser;
class DetailPane;
class DeviceFinder;
class DeviceTable;
class FacetPanel;
class FilterBox;
class FilterController;
class JobList;
class SettingStore;
class StateView;
class ThinBar;
class ViewController;
class ViewPanel;

/// What the devices page works on.
struct DevicesPageParts {
    services::FleetService &fleet;
    services::SyncService &sync;
    services::AccountService &accounts;
    services::ViewService &views;
    SettingStore &settings;
    JobList &jobs;
    const base::Clock &clock;
    services::GrantService *grants = nullptr; ///< without it nothing is told of authorisation
    services::TaskService *tasks = nullptr;   ///< without it nothing is told of distribution
};

/// The fleet as a table with filter, detail pane and export. GUI thread.
///
/// It reads the snapshot that the fleet service holds; who reloads that after a sync is the window's business.
class DevicesPage final : public Page
{
    Q_OBJECT
public:
    explicit DevicesPage(const DevicesPageParts &parts, QWidget *parent = nullptr);
    ~DevicesPage() override;

    QString title() const override;
    static QString railLabel();
    void focusFilter() override;
    void setRowHeight(int pixels) override;
    void leave() override;
    bool isReady() const override;
    bool hasContent() const override;

    bool isDetailOpen() const;
    void setDetailOpen(bool open);
    bool isSideOpen() const;
    void setSideOpen(bool open);
    /// Asks what another page asks for, as if the person had typed it.
    void showFilter(const QString &filter);
    /// Opens the export dialog for what is shown.
    void openExport();
    /// Opens the dialog of SN lists.
    void openLists();

Q_SIGNALS:
    /// Asks for 发起授权 with these devices.
    void authorizationRequested(const tapfleet::services::DeviceSelection &devices);
    /// Asks for a distribution to these devices.
    void distributionRequested(const tapfleet::services::DeviceSelection &devices);
    /// Asks for these devices to be bound to a merchant and a shop.
    void bindingRequested(const tapfleet::services::DeviceSelection &devices);
    void commandRequested(const tapfleet::services::DeviceSelection &devices);
    /// Asks for a text to be spoken by these devices, for a poster on them, or for the Wi-Fi of the one.
    void broadcastRequested(const tapfleet::services::DeviceSelection &devices);
    void posterRequested(const tapfleet::services::DeviceSelection &devices);
    void wifiRequested(const tapfleet::services::DeviceSelection &devices);
    /// Asks what is wrong with these devices.
    void diagnosisRequested(const tapfleet::services::DeviceSelection &devices);
    /// Asks for one task on its page.
    void taskRequested(tapfleet::domain::AccountId account, const tapfleet::domain::TaskId &task);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int kNarrow = 1000; ///< below it (a window of 1024) only the table remains

    /// An account that the last sync could not learn all of, as its devices' supplier is not known.
    std::optional<domain::Account> accountWithoutSupplier() const;
    void askSupplier();
    void divide(); ///< gives side bar and detail pane their widths
    void buildBar();
    QWidget *buildContent();
    void connectTable();
    struct Act;
    /// Something to do with chosen devices: a button beside their count and lines in the rows' menu.
    void addAct(const Act &act);
    void addActs(const DevicesPageParts &parts);
    void addOperations();
    void fillOperations(QMenu &menu, const services::DeviceSelection &devices);
    void retranslateActs();
    void connectServices();
    void addShortcuts();
    void restore();
    void store();

    void find();
    void showFound(const services::DeviceSelection &selection, bool sameQuery);
    void showFailure(const base::Error &error);
    void showCurrentDevice();
    void askDetail();
    void readAccounts();
    void readLabels();
    void updateState();
    void updateSync();
    void preferVisible(domain::AccountId account);
    void updateDetailVisible();
    void updateSideVisible();
    void updateBusy();
    void toggleSync();
    void takeNextStep();
    DeviceStates::Situation situation() const;
    std::optional<qint64> asOf() const;

    services::FleetService &m_fleet;
    services::SyncService &m_sync;
    services::AccountService &m_accounts;
    SettingStore &m_settings;
    JobList &m_jobs;
    const base::Clock &m_clock;

    DeviceTableModel m_model;
    DeviceFinder *m_finder;
    FilterBox *m_filter;
    QToolButton *m_columns;
    QPushButton *m_lists;
    QPushButton *m_export;
    QPushButton *m_syncButton;
    QToolButton *m_viewButton;
    ThinBar *m_working;
    ChipRow *m_chips;
    std::vector<std::pair<QPushButton *, QString (*)()>> m_actButtons; ///< each with its text in the chosen language
    QSplitter *m_splitter;
    QSplitter *m_side; ///< views over values
    ViewPanel *m_viewPanel;
    QStackedWidget *m_stack;
    DeviceTable *m_table;
    StateView *m_state;
    DetailPane *m_detail;
    FacetPanel *m_facets;
    FilterController *m_filtering;
    ColumnChooser *m_chooser;
    ViewController *m_views;

    std::vector<std::pair<QShortcut *, const char *>> m_shortcuts; ///< with what they do, untranslated
    std::vector<domain::Account> m_accountList;
    std::optional<base::Error> m_loadError;
    DeviceStates::Next m_next = DeviceStates::Next::None;
    bool m_detailWanted = true;
    bool m_detailForced = false; ///< asked for although the window is narrow
    bool m_sideWanted = true;
    bool m_sideForced = false;   ///< asked for although the window is narrow
    bool m_isDivided = false; ///< the splitter stands where it belongs
    int m_sideWidth = 0;      ///< as m_paneWidth
    int m_paneWidth = 0;      ///< of the detail pane while it is open; 0 until the person has moved it
    bool m_wasReady = false;
    bool m_hadContent = false;
    quint64 m_detailAsked = 0;
    QTimer m_paneDelay; ///< the first frame of rows does not wait for the pane to be built
    QTimer m_detailDelay;
    QTimer m_busyDelay;
    QTimer m_storeDelay;
    QTimer m_ageing;
};

} // namespace tapfleet::ui
