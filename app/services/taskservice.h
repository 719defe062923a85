#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/account.h"
#include "domain/journal.h"
#include "domain/rollout.h"
#include "domain/task.h"
#include "domain/taskinsight.h"
#include "exchange/tablewriter.h"
#include "services/accountservice.h"
#include "services/fleetservice.h"
#include "services/journalservice.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::sync {
class TaskWatch;
}

namespace tapfleet::services {

/// A task and whose it is.
struct AccountTask {
    domain::AccountId account;
    domain::Task task;
    std::optional<domain::Estimate> estimate; ///< from the account's own tasks before; absent with too few of them
};

/// A device of a task, with what the last sync read back from it.
struct TaskDeviceRow {
    domain::TaskDevice device{};
    domain::Verification verification = domain::Verification::NotYet; ///< says something only of a device that succeeded
    std::optional<std::string> installed{};                           ///< the app's version in the cache; absent: not there
    std::optional<qint64> readAt{};                                   ///< UTC ms when the cache read the device
};

struct TaskDetail {
    AccountTask task;
    std::vector<TaskDeviceRow> devices; ///< by SN
    std::optional<qint64> devicesAsOf;  ///< UTC ms when they were last read
};

/// The tasks of one device, as far as the cache has read them.
struct DeviceTasks {
    std::vector<domain::DeviceTask> tasks; ///< newest first
    std::optional<qint64> asOf;            ///< UTC ms when the account's tasks were last read; absent: never
};
[[nodiscard]] base::Result<DeviceTasks> readTasksOf(const cache::Home &home, domain::AccountId account,
                                                    const domain::DeviceId &device);

/// Which of the failed devices are tried again.
struct RetryChoice {
    bool onlyTransient = false; ///< those with a code that may go away by itself
    int mostAttempts = 5;       ///< devices with as many attempts are left out
    std::optional<qint64> dueBy{}; ///< UTC ms: only those whose pause (domain::retryDueAt) is over by then
};

/// The distribution tasks of all accounts: kept in the caches, polled while one is open (every 2 s while counters move, more and
/// more slowly down to every 30 s while they do not), changed by way of the journal. GUI thread (or the command line's).
class TaskService final : public QObject
{
    Q_OBJECT
public:
    TaskService(AccountService &accounts, FleetService &fleet, JournalService &journal, const base::Clock &clock,
                QObject *parent = nullptr);
    ~TaskService() override;

    /// All kept tasks, newest first.
    [[nodiscard]] QFuture<base::Result<std::vector<AccountTask>>> tasks();
    /// NotFound when it is not kept. Devices of a task that ended before anyone watched it come after fetchDevices().
    [[nodiscard]] QFuture<base::Result<TaskDetail>> detail(domain::AccountId account, domain::TaskId id);
    [[nodiscard]] QFuture<base::Result<DeviceTasks>> tasksOf(domain::AccountId account, domain::DeviceId device);
    /// UTC ms when the list that was read the longest ago was read; absent before any was.
    [[nodiscard]] QFuture<base::Result<std::optional<qint64>>> asOf();
    /// What was sent to the service about a task, newest first; rows left out.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::Operation>>> operations(domain::AccountId account, const domain::Task &task);
    /// What failed devices have in common against those that succeeded: an association only.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::Difference>>> compare(domain::AccountId account, domain::TaskId id);

    /// Reads the account's tasks now, and goes on by itself while one of them is open. Does nothing for an account without the
    /// methods. pollFailed() says why it could not.
    void watch(const domain::Account &account);
    void watchAll();
    /// Reads all devices of one task once.
    void fetchDevices(const domain::Account &account, const domain::TaskId &id);

    // By way of the journal: the future answers when the write is durable, the rest comes by JournalService::operationChanged().
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> start(const domain::Account &account, const domain::Task &task);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> pause(const domain::Account &account, const domain::Task &task);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> resume(const domain::Account &account, const domain::Task &task);
    /// Devices that are already at it may come to an end (CANCEL_TOO_LATE); those are its counters' `active`.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> cancel(const domain::Account &account, const domain::Task &task);
    /// For an account that has the public methods only: an upgrade without task id and progress; what comes of it is told by nothing
    /// but later facts.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> upgradePublicly(const domain::Account &account, const std::string &appId,
                                                               const std::string &version, const std::vector<domain::DeviceId> &devices);
    /// NotFound when no failed device fits the choice.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> retryFailed(const domain::Account &account, const domain::Task &task,
                                                           RetryChoice choice);
    /// The failed devices of a task that fit the choice.
    static std::vector<domain::DeviceId> retryable(const std::vector<TaskDeviceRow> &devices, const RetryChoice &choice);
    /// The same terms under a name of its own, for other devices.
    static domain::DistributionTerms cloned(const domain::Task &task);

    /// The devices of a task with their outcome, as the windows show them.
    static exchange::TableSource resultTable(TaskDetail detail);
    /// Writes it on a pool thread; the path's suffix names the format, CSV when it names none. `progress` is called on that thread.
    [[nodiscard]] static QFuture<base::Result<exchange::ExportReport>> exportResult(TaskDetail detail, const QString &path,
                                                                      base::StopToken stop = {},
                                                                      std::function<void(qint64 rows)> progress = {});

Q_SIGNALS:
    /// Something of the account's tasks or of their devices is other than before.
    void tasksChanged(tapfleet::domain::AccountId account);
    /// A task that was open has ended.
    void taskEnded(tapfleet::domain::AccountId account, const tapfleet::domain::Task &task);
    /// watch() has read the account's tasks.
    void polled(tapfleet::domain::AccountId account);
    void pollFailed(tapfleet::domain::AccountId account, const tapfleet::base::Error &error);

private:
    template <typename T>
    [[nodiscard]] QFuture<base::Result<T>> ofAll(base::Result<T> (*read)(const cache::Home &, const std::vector<domain::AccountId> &));
    void begin(const domain::Account &account, cloud::GatewayConfig config);
    sync::TaskWatch *watchOf(domain::AccountId account) const;
    void withWatch(const domain::Account &account, std::function<void(sync::TaskWatch *)> then);

    AccountService &m_accounts;
    FleetService &m_fleet;
    JournalService &m_journal;
    const base::Clock &m_clock;
    std::map<domain::AccountId, sync::TaskWatch *> m_watches; ///< live in the network thread
    QThread m_network;
    QThreadPool m_pool; ///< reading the caches
};

} // namespace tapfleet::services
