#pragma once

#include "services/listservice.h"
#include "services/queryservice.h"
#include "ui/widgets/page.h"

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace tapfleet::ui {

class JobList;
class QueryList;
class SchemaPanel;
class SettingStore;
class SqlEditor;
class SqlResultModel;
class StateView;
class ThinBar;

/// What the SQL page works on.
struct SqlPageParts {
    services::QueryService &queries;
    services::AccountService &accounts;
    services::ListService &lists;
    SettingStore &settings;
    JobList &jobs;
};

/// A person's own SELECT over an account's data: write, run, look, save, export, go on with the devices. Nothing can be changed from
/// here. GUI thread.
class SqlPage final : public Page
{
    Q_OBJECT
public:
    explicit SqlPage(const SqlPageParts &parts, QWidget *parent = nullptr);
    ~SqlPage() override;

    QString title() const override;
    static QString railLabel();
    void refresh() override; ///< reads the accounts; a statement runs only when a person asks for it
    void focusFilter() override;
    void setRowHeight(int pixels) override;
    void leave() override;
    bool isReady() const override;

Q_SIGNALS:
    /// Asks for the page of devices with this filter.
    void devicesRequested(const QString &filter);

protected:
    void retranslate() override;

private:
    void buildBar();
    QWidget *buildContent();
    QWidget *buildWork();
    QWidget *buildResult();
    void connectParts();
    void restore();
    void readAccounts();
    void fillLimits();
    void open(const QString &sql);
    void run();
    void stop();
    void showRun(const services::QueryService::RunPtr &run);
    void showError(const base::Error &error);
    void say(Icon icon, const QString &text);
    void updateState();
    void updateSummary();
    void sizeColumns();
    void exportRun();
    void openDevices();
    void showListed(const std::vector<domain::SnListRow> &devices);
    void copy();

    services::QueryService &m_queries;
    services::AccountService &m_accounts;
    services::ListService &m_lists;
    SettingStore &m_settings;
    JobList &m_jobs;

    SqlResultModel *m_model;
    QComboBox *m_account, *m_limit;
    QPushButton *m_run, *m_stopButton, *m_export, *m_devices;
    QueryList *m_list;
    SchemaPanel *m_schema;
    SqlEditor *m_editor;
    ThinBar *m_working;
    QWidget *m_message;
    QLabel *m_messageIcon, *m_messageText, *m_summary;
    QSplitter *m_across, *m_side, *m_down;
    QStackedWidget *m_stack, *m_result;
    StateView *m_state, *m_resultState;
    QTableView *m_table;

    static inline const QString kAccountSetting = QStringLiteral("sql.account");
    std::optional<base::Error> m_accountsError;
    base::StopSource m_stop;
    quint64 m_asked = 0;
    bool m_isRunning = false;
};

} // namespace tapfleet::ui
