#pragma once

#include "services/diffservice.h"
#include "services/syncservice.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace tapfleet::ui {

class AgeLabel;
class AppVersionsPanel;
class ChangeFieldsModel;
class ChangeRowsModel;
class JobList;
class SettingStore;
class StateView;
class ThinBar;
class WhenBar;

/// What the page of changes works on.
struct ChangesPageParts {
    services::DiffService &diff;
    services::AccountService &accounts;
    services::SyncService &sync;
    SettingStore &settings;
    JobList &jobs;
    const base::Clock &clock;
};

/// What changed between two moments, field by field and device by device, and an app's versions by week. It reads the histories, so
/// it works without a network. GUI thread.
class ChangesPage final : public Page
{
    Q_OBJECT
public:
    explicit ChangesPage(const ChangesPageParts &parts, QWidget *parent = nullptr);
    ~ChangesPage() override;

    QString title() const override;
    static QString railLabel();
    void refresh() override;
    void focusFilter() override;
    void setRowHeight(int pixels) override;
    void leave() override;
    bool isReady() const override;

Q_SIGNALS:
    /// Asks for the page of devices with this filter.
    void devicesRequested(const QString &filter);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void buildBar();
    QWidget *buildChanges();
    void connectParts();
    void reloadAll();
    void readAccounts();
    void readSyncs();
    void readApps();
    void compare();
    void showDiff(services::DiffService::DiffPtr diff);
    void showField();
    std::optional<qint64> historyBegin() const; ///< of the account whose history is the longest
    void updateSummary();
    void updateState();
    void openDevice(int row);
    void showDevices();
    QString devicesFilter() const; ///< of the chosen field; empty when the filter language has no words for it
    void chooseExportFile(const QString &name, std::function<void(const QString &path)> write);
    void exportRows();
    void copyRow();

    services::DiffService &m_diffs;
    services::AccountService &m_accounts;
    services::SyncService &m_sync;
    SettingStore &m_settings;
    JobList &m_jobs;

    ChangeFieldsModel *m_fieldsModel;
    ChangeRowsModel *m_rowsModel;
    WhenBar *m_when;
    QPushButton *m_export;
    QTabWidget *m_tabs;
    ThinBar *m_working;
    QLabel *m_summary;
    AgeLabel *m_age;
    QPushButton *m_show;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTableView *m_fields;
    QTableView *m_rows;
    StateView *m_state;
    AppVersionsPanel *m_versions;
    QAction *m_openAction, *m_copyAction;

    services::DiffService::DiffPtr m_diff; ///< null until the first answer
    std::map<domain::AccountId, QString> m_names;
    std::optional<base::Error> m_error;
    std::string m_field; ///< the chosen one, kept through a new answer
    quint64 m_asked = 0;
    bool m_isStale = false; ///< something came while another page was shown
    bool m_isWorking = false;
    bool m_hasSyncs = false; ///< the list of syncs has been read
    QTimer m_busyDelay;
};

} // namespace tapfleet::ui
