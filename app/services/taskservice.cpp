#include "services/taskservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/damage.h"
#include "cache/durationstore.h"
#include "cache/taskstore.h"
#include "cloud/fleet/taskplans.h"
#include "cloud/openapi/upgradeplan.h"
#include "sync/taskwatch.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using cache::AccountFolder;
using cache::Connection;
using cache::DatabaseKind;
using domain::AccountId;
using domain::OperationId;
using domain::Task;
using domain::TaskId;

namespace {

using Snapshot = std::shared_ptr<const snapshot::FleetSnapshot>;

Result<std::unique_ptr<Connection>> openToRead(const AccountFolder &folder, DatabaseKind kind)
{
    auto file =
        Connection::open(kind == DatabaseKind::Own ? folder.ownDb() : folder.cacheDb(), {kind, Connection::Access::QueryOnly});
    if (!file)
        cache::noteDamage(folder, file.error());
    return file;
}

/// Estimates by action, read once a question.
class Estimates
{
public:
    explicit Estimates(Connection &own) : m_durations(own) {}

    Result<std::optional<domain::Estimate>> of(const std::string &action)
    {
        if (const auto found = m_known.find(action); found != m_known.end())
            return found->second;
        auto durations = m_durations.durations(action);
        if (!durations)
            return base::failure(std::move(durations.error()));
        return m_known[action] = domain::estimate(std::move(*durations));
    }

private:
    cache::DurationStore m_durations;
    std::map<std::string, std::optional<domain::Estimate>> m_known;
};

Result<void> appendTasks(const AccountFolder &folder, AccountId account, std::vector<AccountTask> &all)
{
    const auto cache = openToRead(folder, DatabaseKind::Cache);
    if (!cache)
        return base::failure(cache.error());
    const auto tasks = cache::TaskStore(**cache).tasks();
    if (!tasks || tasks->empty())
        return tasks ? Result<void>() : base::failure(tasks.error());
    const auto own = openToRead(folder, DatabaseKind::Own);
    if (!own)
        return base::failure(own.error());
    Estimates estimates(**own);
    for (const Task &task : *tasks) {
        const auto estimate = estimates.of(task.action);
        if (!estimate)
            return base::failure(estimate.error());
        all.push_back({account, task, *estimate});
    }
    return {};
}

Result<std::vector<AccountTask>> readTasks(const cache::Home &home, const std::vector<AccountId> &accounts)
{
    std::vector<AccountTask> all;
    for (const AccountId account : accounts) {
        const AccountFolder folder = home.account(account);
        if (!QFile::exists(folder.cacheDb()))
            continue;
        if (auto done = appendTasks(folder, account, all); !done)
            return base::failure(std::move(done.error()));
    }
    std::stable_sort(all.begin(), all.end(), [](const AccountTask &a, const AccountTask &b) {
        return a.task.createdAt.value_or(0) > b.task.createdAt.value_or(0);
    });
    return all;
}

Result<std::optional<qint64>> readAsOf(const cache::Home &home, const std::vector<AccountId> &accounts)
{
    std::optional<qint64> oldest;
    for (const AccountId account : accounts) {
        const AccountFolder folder = home.account(account);
        if (!QFile::exists(folder.cacheDb()))
            continue;
        const auto cache = openToRead(folder, DatabaseKind::Cache);
        const auto asOf = cache ? cache::TaskStore(**cache).asOf() : base::failure(cache.error());
        if (!asOf)
            return base::failure(asOf.error());
        if (*asOf && (!oldest || **asOf < *oldest))
            oldest = *asOf;
    }
    return oldest;
}

std::optional<qint64> integer(const snapshot::FleetSnapshot &fleet, quint32 row, domain::Field field)
{
    const domain::Value value = fleet.value(row, field);
    const qint64 *number = std::get_if<qint64>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

Result<TaskDetail> readDetail(const AccountFolder &folder, AccountId account, const TaskId &id, const Snapshot &fleet)
{
    const auto cache = openToRead(folder, DatabaseKind::Cache);
    if (!cache)
        return base::failure(cache.error());
    cache::TaskStore store(**cache);
    const auto task = store.task(id);
    if (!task)
        return base::failure(task.error());
    if (!*task)
        return base::failure(ErrorKind::NotFound, u"the task is not kept"_s, base::codes::TaskUnknown);
    const auto devices = store.devices(id);
    const auto asOf = store.devicesAsOf(id);
    const auto own = openToRead(folder, DatabaseKind::Own);
    if (!devices || !asOf || !own)
        return base::failure(!devices ? devices.error() : !asOf ? asOf.error() : own.error());
    const auto estimate = Estimates(**own).of((*task)->action);
    if (!estimate)
        return base::failure(estimate.error());
    TaskDetail detail{{account, **task, *estimate}, {}, *asOf};
    const auto installed = fleet->installedVersions((*task)->appId);
    for (const domain::TaskDevice &device : *devices) {
        TaskDeviceRow row{device};
        if (const auto at = fleet->find(account, device.device)) {
            if (const auto version = installed[*at])
                row.installed = std::string(*version);
            row.readAt = integer(*fleet, *at, domain::Field::Synced);
            row.verification = domain::verify(**task, device, row.installed, row.readAt);
        }
        detail.devices.push_back(std::move(row));
    }
    return detail;
}

/// "< 500 MB", "500-2000 MB" …: bands wide enough to hold several devices each.
std::string spaceBand(qint64 freeMb)
{
    constexpr qint64 edges[] = {200, 500, 1000, 2000, 4000};
    qint64 from = 0;
    for (const qint64 edge : edges) {
        if (freeMb < edge)
            return std::to_string(from) + "-" + std::to_string(edge) + " MB";
        from = edge;
    }
    return std::to_string(from) + "+ MB";
}

std::string hourOf(qint64 at)
{
    constexpr qint64 beijing = 8 * 3'600'000LL, day = 24 * 3'600'000LL;
    const qint64 hour = (at + beijing) % day / 3'600'000;
    return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00";
}

/// The versions that devices had before the task began, where the history saw them change since; by device.
Result<std::map<domain::DeviceId, std::string>> versionsBefore(const AccountFolder &folder, const Task &task)
{
    std::map<domain::DeviceId, std::string> before;
    const auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(reader.error());
    constexpr int most = 500'000;
    const auto changes = (*reader)->changesSince(task.startedAt.value_or(task.createdAt.value_or(0)), most);
    if (!changes)
        return base::failure(changes.error());
    const std::string field = "app:" + task.appId;
    for (const domain::FieldChange &change : *changes) { // newest first: the oldest one is kept
        if (change.field == field)
            before[change.device] = change.before;
    }
    return before;
}

domain::ComparedDevice compared(const TaskDeviceRow &row, const snapshot::FleetSnapshot &fleet, quint32 at,
                                const std::string &before)
{
    domain::ComparedDevice device;
    device.failed = row.device.state == "FAILED";
    const auto add = [&device](const char *feature, std::string_view value) {
        if (!value.empty())
            device.features.emplace_back(feature, value);
    };
    using domain::Field;
    add("model", fleet.text(at, Field::Model));
    add("os_version", fleet.text(at, Field::OsVersion));
    add("operator", fleet.text(at, Field::Operator));
    add("shop", fleet.text(at, Field::Shop));
    add("city", fleet.text(at, Field::ShopCity));
    // A device whose version has not changed since still has what it had.
    add("previous_version", before.empty() && device.failed ? row.installed.value_or(std::string()) : before);
    if (const auto freeMb = integer(fleet, at, Field::FreeMb))
        add("free_mb", spaceBand(*freeMb));
    if (row.device.updatedAt)
        add("hour", hourOf(*row.device.updatedAt));
    return device;
}

Result<std::vector<domain::Difference>> readDifferences(const AccountFolder &folder, AccountId account, const TaskId &id,
                                                        const Snapshot &fleet)
{
    const auto detail = readDetail(folder, account, id, fleet);
    if (!detail)
        return base::failure(detail.error());
    const auto before = versionsBefore(folder, detail->task.task);
    if (!before)
        return base::failure(before.error());
    std::vector<domain::ComparedDevice> devices;
    for (const TaskDeviceRow &row : detail->devices) {
        if (row.device.state != "FAILED" && row.device.state != "SUCCEEDED")
            continue;
        const auto at = fleet->find(account, row.device.device);
        if (!at)
            continue;
        const auto had = before->find(row.device.device);
        devices.push_back(compared(row, *fleet, *at, had == before->end() ? std::string() : had->second));
    }
    return domain::differences(devices);
}

} // namespace

constexpr int kMostTasks = 200; // of one device

Result<DeviceTasks> readTasksOf(const cache::Home &home, AccountId account, const domain::DeviceId &device)
{
    const AccountFolder folder = home.account(account);
    if (!QFile::exists(folder.cacheDb()))
        return DeviceTasks{};
    const auto cache = openToRead(folder, DatabaseKind::Cache);
    if (!cache)
        return base::failure(cache.error());
    cache::TaskStore store(**cache);
    auto tasks = store.tasksOf(device, kMostTasks);
    const auto asOf = store.asOf();
    if (!tasks || !asOf)
        return base::failure(tasks ? asOf.error() : tasks.error());
    return DeviceTasks{std::move(*tasks), *asOf};
}

TaskService::TaskService(AccountService &accounts, FleetService &fleet, JournalService &journal, const base::Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_fleet(fleet)
    , m_journal(journal)
    , m_clock(clock)
{
    m_network.setObjectName(u"tasks"_s);
    m_network.start();
    // What was sent has changed a task: look at once.
    connect(&m_journal, &JournalService::operationChanged, this, [this](AccountId account) {
        if (sync::TaskWatch *watch = watchOf(account))
            QMetaObject::invokeMethod(watch, &sync::TaskWatch::look);
    });
}

TaskService::~TaskService()
{
    for (auto &[id, watch] : m_watches)
        watch->deleteLater(); // in its own thread
    m_network.quit();
    m_network.wait();
    m_pool.waitForDone();
}

template <typename T>
QFuture<Result<T>> TaskService::ofAll(Result<T> (*read)(const cache::Home &, const std::vector<AccountId> &))
{
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::readyFuture(Result<T>(base::failure(accounts.error())));
    std::vector<AccountId> ids;
    for (const domain::Account &account : *accounts)
        ids.push_back(account.id);
    return QtConcurrent::run(&m_pool, read, m_accounts.home(), std::move(ids));
}

QFuture<Result<std::vector<AccountTask>>> TaskService::tasks()
{
    return ofAll(&readTasks);
}

QFuture<Result<std::optional<qint64>>> TaskService::asOf()
{
    return ofAll(&readAsOf);
}

QFuture<Result<std::vector<domain::Operation>>> TaskService::operations(AccountId account, const Task &task)
{
    // The service's clock may stand otherwise than this machine's.
    constexpr qint64 day = 24 * 3'600'000LL;
    const auto all = m_journal.operations({.since = std::max<qint64>(task.createdAt.value_or(0) - day, 0), .kinds = {u"task."_s}}, account);
    return base::andThen(all, this, [id = task.id](const std::vector<AccountOperation> &some) {
        std::vector<domain::Operation> operations;
        for (const AccountOperation &one : some) {
            if (cloud::taskOf(one.operation) == id)
                operations.push_back(one.operation);
        }
        return base::readyFuture(Result<std::vector<domain::Operation>>(std::move(operations)));
    });
}

QFuture<Result<TaskDetail>> TaskService::detail(AccountId account, TaskId id)
{
    return QtConcurrent::run(&m_pool, readDetail, m_accounts.home().account(account), account, std::move(id),
                             m_fleet.snapshot());
}

QFuture<Result<DeviceTasks>> TaskService::tasksOf(AccountId account, domain::DeviceId device)
{
    return QtConcurrent::run(&m_pool, readTasksOf, m_accounts.home(), account, std::move(device));
}

QFuture<Result<std::vector<domain::Difference>>> TaskService::compare(AccountId account, TaskId id)
{
    return QtConcurrent::run(&m_pool, readDifferences, m_accounts.home().account(account), account, std::move(id),
                             m_fleet.snapshot());
}

sync::TaskWatch *TaskService::watchOf(AccountId account) const
{
    const auto found = m_watches.find(account);
    return found == m_watches.end() ? nullptr : found->second;
}

void TaskService::withWatch(const domain::Account &account, std::function<void(sync::TaskWatch *)> then)
{
    if (sync::TaskWatch *watch = watchOf(account.id))
        return then(watch);
    base::whenDone(m_accounts.gatewayConfig(account), this,
                   [this, account, then = std::move(then)](Result<cloud::GatewayConfig> config) {
                       if (!config)
                           return Q_EMIT pollFailed(account.id, config.error());
                       if (!watchOf(account.id))
                           begin(account, std::move(*config));
                       then(watchOf(account.id));
                   });
}

void TaskService::begin(const domain::Account &account, cloud::GatewayConfig config)
{
    auto *watch = new sync::TaskWatch(m_accounts.home().account(account.id), std::move(config), m_clock);
    m_watches[account.id] = watch;
    watch->moveToThread(&m_network);
    connect(watch, &sync::TaskWatch::changed, this, [this, id = account.id] { Q_EMIT tasksChanged(id); });
    connect(watch, &sync::TaskWatch::looked, this, [this, id = account.id] { Q_EMIT polled(id); });
    connect(watch, &sync::TaskWatch::ended, this, [this, id = account.id](const Task &task) { Q_EMIT taskEnded(id, task); });
    connect(watch, &sync::TaskWatch::failed, this,
            [this, id = account.id](const base::Error &error) { Q_EMIT pollFailed(id, error); });
}

void TaskService::watch(const domain::Account &account)
{
    if (account.kind != domain::AccountKind::Gateway)
        return;
    withWatch(account, [](sync::TaskWatch *watch) { QMetaObject::invokeMethod(watch, &sync::TaskWatch::look); });
}

void TaskService::watchAll()
{
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return; // whoever lists the accounts shows why
    for (const domain::Account &account : *accounts)
        watch(account);
}

void TaskService::fetchDevices(const domain::Account &account, const TaskId &id)
{
    withWatch(account,
              [id](sync::TaskWatch *watch) { QMetaObject::invokeMethod(watch, [watch, id] { watch->readDevices(id); }); });
}

QFuture<Result<OperationId>> TaskService::start(const domain::Account &account, const Task &task)
{
    return m_journal.submit(account, cloud::startTask(task));
}

QFuture<Result<OperationId>> TaskService::pause(const domain::Account &account, const Task &task)
{
    return m_journal.submit(account, cloud::pauseTask(task));
}

QFuture<Result<OperationId>> TaskService::resume(const domain::Account &account, const Task &task)
{
    return m_journal.submit(account, cloud::resumeTask(task));
}

QFuture<Result<OperationId>> TaskService::cancel(const domain::Account &account, const Task &task)
{
    return m_journal.submit(account, cloud::cancelTask(task));
}

QFuture<Result<OperationId>> TaskService::upgradePublicly(const domain::Account &account, const std::string &appId,
                                                          const std::string &version, const std::vector<domain::DeviceId> &devices)
{
    return m_journal.submit(account, cloud::upgradePublicly(appId, version, devices));
}

QFuture<Result<OperationId>> TaskService::retryFailed(const domain::Account &account, const Task &task, RetryChoice choice)
{
    return base::andThen(detail(account.id, task.id), this, [this, account, task, choice](const TaskDetail &detail) {
        const std::vector<domain::DeviceId> devices = retryable(detail.devices, choice);
        if (devices.empty())
            return base::readyFuture(Result<OperationId>(
                base::failure(ErrorKind::NotFound, u"no failed device fits the choice"_s, base::codes::NothingToRetry)));
        return m_journal.submit(account, cloud::retryTask(task, devices));
    });
}

std::vector<domain::DeviceId> TaskService::retryable(const std::vector<TaskDeviceRow> &devices, const RetryChoice &choice)
{
    std::vector<domain::DeviceId> some;
    for (const TaskDeviceRow &row : devices) {
        const bool isFit = !choice.onlyTransient || domain::isTransient(row.device.errorCode);
        const bool isDue = !choice.dueBy || domain::retryDueAt(row.device) <= *choice.dueBy;
        if (row.device.state == "FAILED" && isFit && isDue && row.device.attempts < choice.mostAttempts)
            some.push_back(row.device.device);
    }
    return some;
}

domain::DistributionTerms TaskService::cloned(const Task &task)
{
    return {.name = task.name,
            .action = domain::actionByCode(task.action).value_or(domain::DistributionAction::Install),
            .appId = task.appId,
            .appName = task.appName,
            .appKind = task.appKind,
            .version = task.version,
            .autoStart = task.autoStart.value_or(false),
            .wifiOnly = task.wifiOnly.value_or(false)};
}

} // namespace tapfleet::services
