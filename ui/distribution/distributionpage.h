#pragma once

#include "services/rolloutservice.h"
#include "services/syncservice.h"
#include "services/taskservice.h"
#include "ui/distribution/tasksmodel.h"
#include "ui/widgets/page.h"

#include <map>
#include <set>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tapfleet::ui {

class AgeLabel;
class JobList;
class RolloutView;
class SettingStore;
class StateView;
class TaskDetailPane;

/// What the page of app distribution works on.
struct DistributionPageParts {
    services::TaskService &tasks;
    services::RolloutService &rollouts;
    services::JournalService &journal;
    services::AccountService &accounts;
    services::SyncService &sync;
    services::FleetService &fleet;
    SettingStore &settings;
    JobList &jobs;
    const base::Clock &clock;
};

/// 应用分发: the distribution tasks of all accounts with their devices, and the roll-outs in waves. GUI thread.
class DistributionPage final : public Page
{
    Q_OBJECT
public:
    explicit DistributionPage(const DistributionPageParts &parts, QWidget *parent = nullptr);
    ~DistributionPage() override;

    QString title() const override;
    static QString railLabel();
    void refresh() override;
    void focusFilter() override;
    void setRowHeight(int pixels) override;
    void leave() override;
    bool isReady() const override;

    /// A further tab, behind those of the page; the page owns the widget. `label` is asked again after a change of language.
    void addTab(QWidget *widget, std::function<QString()> label);
    /// Shows the task, now or when it is read.
    void openTask(domain::AccountId account, const domain::TaskId &task);
    void openRollout(domain::AccountId account, domain::RolloutId rollout);
    /// Those whose gateway offers distribution tasks, as far as is known.
    std::vector<domain::Account> distributingAccounts() const;

Q_SIGNALS:
    void newTaskRequested();
    /// Asks for the upgrade that the public methods have, for these accounts.
    void publicUpgradeRequested(const std::vector<tapfleet::domain::Account> &accounts);
    /// The same terms for devices that are to be chosen.
    void cloneRequested(tapfleet::domain::AccountId account, const tapfleet::domain::Task &task);
    /// Asks for devices on their page by a filter.
    void devicesRequested(const QString &filter);
    /// Asks for what the knowledge base has on an error code of a device.
    void helpOnCode(const QString &code);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Key = std::pair<domain::AccountId, domain::TaskId>;

    void buildBar();
    QWidget *buildContent(const DistributionPageParts &parts);
    void connectParts();
    void connectServices(const services::FleetService &fleet);
    void restore();
    // What the page asks and shows: distributionpage_rows.cpp.
    void readAccounts();
    void watch();
    void answered(domain::AccountId account, const std::optional<base::Error> &error);
    void load();
    void take(const base::Result<std::vector<services::AccountTask>> &tasks);
    void readAge();
    void applyFilter();
    void chooseCurrent();
    void showCurrent();
    void showPane(const Key &key);
    void closePane();
    void arrange();
    void updateCounts();
    void updateState();
    void showEmpty();
    bool isWithoutService(const domain::Account &account) const;
    std::vector<domain::Account> publicAccounts() const;
    bool mayCreate() const { return !distributingAccounts().empty(); }
    void goOn();

    services::TaskService &m_tasks;
    services::AccountService &m_accounts;
    services::SyncService &m_sync;
    SettingStore &m_settings;
    const base::Clock &m_clock;
    std::vector<domain::Account> m_known;                ///< all accounts
    std::map<domain::AccountId, base::Error> m_problems; ///< why the tasks of an account could not be asked for
    std::set<domain::AccountId> m_asking;                ///< accounts that have not answered yet
    std::optional<base::Error> m_error;
    bool m_hasAnswer = false, m_isReading = false, m_isStale = true, m_isTaking = false;
    std::optional<Key> m_current; ///< the task in the pane
    std::optional<Key> m_wanted;  ///< to be shown when it is read

    TasksModel *m_model;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;                        ///< one for each tab
    std::vector<std::function<QString()>> m_labels; ///< of the tabs that were added
    QLineEdit *m_search;
    QComboBox *m_which;
    AgeLabel *m_age;
    QPushButton *m_new;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTableView *m_table;
    TaskDetailPane *m_pane;
    StateView *m_state;
    RolloutView *m_rollouts;
};

} // namespace tapfleet::ui
