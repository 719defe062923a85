// What the page of app distribution asks and shows; how it is built stands in distributionpage.cpp.
#include "ui/distribution/distributionpage.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "services/writeaccess.h"
#include "text/labels.h"
#include "ui/distribution/rolloutview.h"
#include "ui/distribution/taskdetailpane.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/stateview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using services::AccountTask;
using Which = TasksModel::Which;

namespace {

constexpr int kNarrow = 1080; ///< below it a task takes the whole width

bool isOffline(const base::Error &error)
{
    return error.kind == base::ErrorKind::Offline || error.kind == base::ErrorKind::Timeout;
}

bool isMissing(const base::Error &error)
{
    return error.subCode == base::codes::FleetServiceMissing || error.subCode.endsWith("invalid-method"_L1);
}

} // namespace

bool DistributionPage::isReady() const
{
    return m_hasAnswer && !m_isReading && !m_isStale && m_asking.empty() && m_pane->isReady() && m_rollouts->isReady();
}

void DistributionPage::refresh()
{
    watch();
    load();
    m_rollouts->reload();
}

void DistributionPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_known.empty())
        readAccounts();
    watch();
    readAge();
    if (m_isStale)
        load();
    if (!m_rollouts->isReady())
        m_rollouts->reload(); // for the number on its tab
}

void DistributionPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void DistributionPage::readAccounts()
{
    const auto accounts = m_accounts.accounts();
    m_known = accounts ? *accounts : std::vector<domain::Account>();
    m_error = accounts ? std::nullopt : std::optional(accounts.error());
    std::map<domain::AccountId, QString> names;
    for (const domain::Account &account : m_known)
        names[account.id] = account.name;
    m_table->setColumnHidden(TasksModel::Account, names.size() < 2);
    m_model->setAccounts(std::move(names));
    m_rollouts->setAccounts(m_known);
    updateState();
}

/// Asks all accounts now; an open task is then followed by itself.
void DistributionPage::watch()
{
    for (const domain::Account &account : m_known) {
        if (account.kind == domain::AccountKind::Gateway && !isWithoutService(account))
            m_asking.insert(account.id);
    }
    m_tasks.watchAll();
}

void DistributionPage::answered(domain::AccountId account, const std::optional<base::Error> &error)
{
    m_asking.erase(account);
    m_problems.erase(account);
    if (error)
        m_problems.emplace(account, *error);
    updateState();
    if (isVisible())
        readAge();
    Q_EMIT readyChanged();
}

void DistributionPage::load()
{
    m_isStale = m_isReading; // many changes are one more reading
    if (m_isReading)
        return;
    m_isReading = true;
    base::whenDone(m_tasks.tasks(), this, [this](const base::Result<std::vector<AccountTask>> &tasks) {
        m_isReading = false;
        take(tasks);
        if (m_isStale)
            return load();
        Q_EMIT readyChanged();
    });
}

void DistributionPage::take(const base::Result<std::vector<AccountTask>> &tasks)
{
    m_hasAnswer = true;
    m_error = tasks ? std::nullopt : std::optional(tasks.error());
    if (tasks) {
        // A task that leaves the table, because it has ended, stays in the pane: nobody chose another.
        m_isTaking = true;
        m_model->setTasks(*tasks);
        m_isTaking = false;
        chooseCurrent();
    }
    updateCounts();
    updateState();
    readAge();
}

void DistributionPage::chooseCurrent()
{
    if (m_wanted && m_model->find(m_wanted->first, m_wanted->second))
        m_current = *std::exchange(m_wanted, std::nullopt);
    if (!m_current)
        return;
    m_isTaking = true;
    const int row = m_model->rowOf(m_current->first, m_current->second);
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    m_isTaking = false;
    showPane(*m_current);
}

void DistributionPage::readAge()
{
    base::whenDone(m_tasks.asOf(), this, [this](const base::Result<std::optional<qint64>> &asOf) {
        const bool isOff =
            std::any_of(m_problems.begin(), m_problems.end(), [](const auto &one) { return isOffline(one.second); });
        m_age->setTime(asOf ? *asOf : std::nullopt, isOff ? tr("Offline · as of %1") : tr("As of %1"), {});
    });
}

void DistributionPage::applyFilter()
{
    m_isTaking = true;
    m_model->setFilter({m_search->text(), static_cast<Which>(m_which->currentIndex())});
    m_isTaking = false;
    chooseCurrent();
    updateState();
}

void DistributionPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_isTaking || !current.isValid())
        return;
    const AccountTask &one = m_model->task(current.row());
    m_wanted.reset();
    // The table gets narrower: it would scroll to the cell that was clicked.
    m_table->selectionModel()->setCurrentIndex(current.siblingAtColumn(0), QItemSelectionModel::NoUpdate);
    showPane({one.account, one.task.id});
}

void DistributionPage::showPane(const Key &key)
{
    const AccountTask *one = m_model->find(key.first, key.second);
    const auto account =
        std::find_if(m_known.begin(), m_known.end(), [&key](const auto &known) { return known.id == key.first; });
    if (!one || account == m_known.end())
        return closePane();
    m_current = key;
    m_pane->showTask(*one, *account);
    arrange();
}

void DistributionPage::closePane()
{
    m_current.reset();
    m_wanted.reset();
    m_isTaking = true;
    m_table->setCurrentIndex({});
    m_table->clearSelection();
    m_isTaking = false;
    arrange();
}

/// Beside a table that is too narrow for it the pane takes the table's place.
void DistributionPage::arrange()
{
    const bool isTasks = m_tabs->currentIndex() == 0;
    m_search->setVisible(isTasks);
    m_which->setVisible(isTasks);
    m_age->setVisible(isTasks);
    m_pane->setVisible(m_current.has_value());
    m_table->setVisible(!m_current || width() >= kNarrow);
    updateState();
}

void DistributionPage::openTask(domain::AccountId account, const domain::TaskId &task)
{
    m_tabs->setCurrentIndex(0);
    m_wanted = Key(account, task);
    if (m_model->rowOf(account, task) < 0) {
        m_search->clear();
        m_which->setCurrentIndex(static_cast<int>(Which::All));
    }
    chooseCurrent();
    if (m_wanted)
        refresh(); // the service may know it already
}

void DistributionPage::openRollout(domain::AccountId account, domain::RolloutId rollout)
{
    m_tabs->setCurrentIndex(1);
    m_rollouts->showRollout(account, rollout);
}

void DistributionPage::updateCounts()
{
    const QString open = text::count(m_model->count(Which::Open));
    m_which->setItemText(static_cast<int>(Which::Open), tr("In progress (%1)").arg(open));
    m_which->setItemText(static_cast<int>(Which::Ended), tr("Ended (%1)").arg(text::count(m_model->count(Which::Ended))));
    m_which->setItemText(static_cast<int>(Which::All), tr("All (%1)").arg(text::count(m_model->count(Which::All))));
    m_tabs->setTabText(0, tr("Tasks (%1)").arg(open));
    m_tabs->setTabToolTip(0, tr("Tasks in progress: %1").arg(open));
    m_tabs->setTabText(1, tr("Roll-outs in waves (%1)").arg(text::count(m_rollouts->openCount())));
}

bool DistributionPage::isWithoutService(const domain::Account &account) const
{
    const auto problem = m_problems.find(account.id);
    return services::writeAccount(m_sync, account).publicOnly || (problem != m_problems.end() && isMissing(problem->second));
}

std::vector<domain::Account> DistributionPage::distributingAccounts() const
{
    std::vector<domain::Account> some = services::writableAccounts(m_sync, m_known, domain::Write::Distribution);
    std::erase_if(some, [this](const domain::Account &account) { return isWithoutService(account); });
    return some;
}

std::vector<domain::Account> DistributionPage::publicAccounts() const
{
    std::vector<domain::Account> some = services::writableAccounts(m_sync, m_known, domain::Write::PublicUpgrade);
    std::erase_if(some, [this](const domain::Account &account) { return !isWithoutService(account); });
    return some;
}

void DistributionPage::updateState()
{
    m_new->setEnabled(mayCreate());
    m_new->setToolTip(mayCreate() ? QString()
                                  : tr("No account offers distribution tasks through the fleet service. Use the web console."));
    // The pane keeps a task that the filter hides.
    const bool hasRows = m_model->rowCount() > 0 || m_current.has_value();
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
    if (!hasRows)
        showEmpty();
}

void DistributionPage::showEmpty()
{
    using State = StateView::State;
    const bool hasCloud = std::any_of(m_known.begin(), m_known.end(),
                                      [](const domain::Account &one) { return one.kind == domain::AccountKind::Gateway; });
    const auto problem =
        std::find_if(m_problems.begin(), m_problems.end(), [](const auto &one) { return !isMissing(one.second); });
    if (m_error) {
        m_state->showError(*m_error, tr("Try again"));
    } else if (!hasCloud) {
        m_state->show(State::NoSource, tr("There is no account with a cloud."),
                      tr("Apps are distributed by the cloud. Add an account with a gateway."), tr("Go to accounts"));
    } else if (m_model->count(Which::All) > 0) {
        m_state->show(State::Empty, tr("No task is like that."), tr("There are others that the search leaves out."),
                      tr("Show all"));
    } else if (!mayCreate()) {
        m_state->show(
            State::NoSource, tr("This account's gateway does not offer distribution tasks."),
            tr("The only public method upgrades an app at once and tells nothing of what becomes of it. For tasks with progress, "
               "distribute in the web console, or ask your provider for the fleet service."),
            publicAccounts().empty() ? tr("Go to accounts") : tr("Upgrade an app…"));
    } else if (problem != m_problems.end()) {
        m_state->showError(problem->second, tr("Try again"));
    } else if (!m_hasAnswer || !m_asking.empty()) {
        m_state->show(State::Loading, tr("Reading the tasks…"));
    } else {
        m_state->show(State::Empty, tr("Nothing has been distributed yet."),
                      tr("Install, upgrade or uninstall an app on many devices, and follow each of them here."),
                      tr("New task…"));
    }
}

/// The one next step of the state that is shown.
void DistributionPage::goOn()
{
    switch (m_state->state()) {
    case StateView::State::NoSource: {
        const std::vector<domain::Account> publicOnly = publicAccounts();
        return publicOnly.empty() ? Q_EMIT pageRequested(u"accounts"_s) : Q_EMIT publicUpgradeRequested(publicOnly);
    }
    case StateView::State::Error:
    case StateView::State::Offline: readAccounts(); return refresh();
    case StateView::State::Loading: return;
    case StateView::State::Empty: break;
    }
    if (m_model->count(Which::All) == 0)
        return Q_EMIT newTaskRequested();
    m_search->clear();
    m_which->setCurrentIndex(static_cast<int>(Which::All));
}

} // namespace tapfleet::ui
