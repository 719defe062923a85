#include "cache/taskstore.h"

#include "cache/rows.h"
#include "cache/transaction.h"

namespace tapfleet::cache {

using base::Result;
using domain::Task;
using domain::TaskDevice;
using domain::TaskId;

namespace {

// An older page, read by another process meanwhile, changes nothing; an equal one does not count as a change.
const QString kKeepTask = QStringLiteral(
    "INSERT INTO task (task_id, out_biz_no, name, action, app_id, app_name, app_kind, version, auto_start, wifi_only, state, "
    "total, pending, "
    "active, waiting, succeeded, failed, skipped, canceled, created_by_pid, created_by_name, created_at, start_after, "
    "started_at, "
    "finished_at, expires_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?) "
    "ON CONFLICT (task_id) DO UPDATE SET out_biz_no = excluded.out_biz_no, name = excluded.name, action = excluded.action, "
    "app_id = excluded.app_id, app_name = excluded.app_name, app_kind = excluded.app_kind, version = excluded.version, "
    "auto_start = excluded.auto_start, wifi_only = excluded.wifi_only, state = excluded.state, total = excluded.total, "
    "pending = excluded.pending, active = excluded.active, waiting = excluded.waiting, succeeded = excluded.succeeded, "
    "failed = excluded.failed, skipped = excluded.skipped, canceled = excluded.canceled, created_by_pid = "
    "excluded.created_by_pid, "
    "created_by_name = excluded.created_by_name, created_at = excluded.created_at, start_after = excluded.start_after, "
    "started_at = excluded.started_at, finished_at = excluded.finished_at, expires_at = excluded.expires_at, revision = "
    "excluded.revision, "
    "devices_whole = 0 "
    "WHERE coalesce(excluded.revision, 0) >= coalesce(task.revision, 0) AND (excluded.revision IS NOT task.revision "
    "OR excluded.state <> task.state OR excluded.pending <> task.pending OR excluded.active <> task.active "
    "OR excluded.waiting <> task.waiting OR excluded.succeeded <> task.succeeded OR excluded.failed <> task.failed "
    "OR excluded.skipped <> task.skipped OR excluded.canceled <> task.canceled OR excluded.total <> task.total) RETURNING 1");
const QString kTaskColumns = QStringLiteral("SELECT task_id, out_biz_no, name, action, app_id, app_name, app_kind, version, "
                                            "auto_start, wifi_only, state, total, pending, active, "
                                            "waiting, succeeded, failed, skipped, canceled, created_by_pid, created_by_name, "
                                            "created_at, start_after, started_at, finished_at, "
                                            "expires_at, revision, devices_token FROM task ");
const QString kAll = QStringLiteral("ORDER BY created_at DESC, id DESC");
const QString kOne = QStringLiteral("WHERE task_id = ?");
const QString kFollowed =
    QStringLiteral("WHERE state NOT IN ('FINISHED', 'CANCELED', 'EXPIRED') OR (devices_token <> '' AND devices_whole = 0)");

const QString kToken = QStringLiteral("SELECT token, as_of FROM task_list WHERE id = 1");
const QString kSetToken = QStringLiteral("INSERT INTO task_list (id, token, as_of) VALUES (1, ?, ?) "
                                         "ON CONFLICT (id) DO UPDATE SET token = excluded.token, as_of = excluded.as_of");
const QString kKeyOf = QStringLiteral("SELECT id FROM task WHERE task_id = ?");
const QString kKeepDevice = QStringLiteral(
    "INSERT INTO task_device (task, sn, supplier_id, state, progress_percent, error_code, attempts, reported_version, "
    "updated_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (task, sn, supplier_id) DO UPDATE SET state = excluded.state, "
    "progress_percent = excluded.progress_percent, error_code = excluded.error_code, attempts = excluded.attempts, "
    "reported_version = excluded.reported_version, updated_at = excluded.updated_at "
    "WHERE coalesce(excluded.updated_at, 0) >= coalesce(task_device.updated_at, 0) AND (excluded.state <> task_device.state "
    "OR excluded.progress_percent IS NOT task_device.progress_percent OR excluded.attempts <> task_device.attempts "
    "OR excluded.error_code <> task_device.error_code OR excluded.reported_version <> task_device.reported_version "
    "OR excluded.updated_at IS NOT task_device.updated_at) RETURNING 1");
const QString kSetDevicesToken =
    QStringLiteral("UPDATE task SET devices_token = ?, devices_as_of = ?, devices_whole = ? WHERE task_id = ?");
const QString kDevices =
    QStringLiteral("SELECT d.sn, d.supplier_id, d.state, d.progress_percent, d.error_code, d.attempts, d.reported_version, "
                   "d.updated_at FROM task_device d JOIN task t ON t.id = d.task WHERE t.task_id = ? "
                   "ORDER BY d.sn, d.supplier_id");
// By the key of each task: there are few of them against their devices.
const QString kTasksOfDevice =
    QStringLiteral("SELECT d.sn, d.supplier_id, d.state, d.progress_percent, d.error_code, d.attempts, d.reported_version, "
                   "d.updated_at, t.task_id FROM task t CROSS JOIN task_device d ON d.task = t.id AND d.sn = ? "
                   "WHERE d.supplier_id = ? OR d.supplier_id = '' OR ? = '' ORDER BY t.created_at DESC, t.id DESC LIMIT ?");
const QString kDevicesAsOf = QStringLiteral("SELECT devices_as_of FROM task WHERE task_id = ?");
const QString kBusy =
    QStringLiteral("SELECT DISTINCT d.sn, d.supplier_id FROM task t JOIN task_device d ON d.task = t.id WHERE t.app_id = ? "
                   "AND t.state = 'RUNNING' AND d.state NOT IN ('SUCCEEDED', 'FAILED', 'SKIPPED', 'CANCELED') "
                   "ORDER BY d.sn, d.supplier_id");

Task taskOf(const Statement &row)
{
    Task task;
    task.id = TaskId(textOf(row, 0));
    task.outBizNo = row.text(1);
    task.name = row.text(2);
    task.action = row.text(3);
    task.appId = row.text(4);
    task.appName = row.text(5);
    task.appKind = row.text(6);
    task.version = row.text(7);
    task.autoStart = optionalBool(row, 8);
    task.wifiOnly = optionalBool(row, 9);
    task.state = row.text(10);
    qint64 *const counts[] = {&task.counters.total,   &task.counters.pending,   &task.counters.active,
                              &task.counters.waiting, &task.counters.succeeded, &task.counters.failed,
                              &task.counters.skipped, &task.counters.canceled};
    int column = 11;
    for (qint64 *count : counts)
        *count = row.integer(column++);
    task.createdByPid = row.text(19);
    task.createdByName = row.text(20);
    task.createdAt = optionalInteger(row, 21);
    task.startAfter = optionalInteger(row, 22);
    task.startedAt = optionalInteger(row, 23);
    task.finishedAt = optionalInteger(row, 24);
    task.expiresAt = optionalInteger(row, 25);
    task.revision = optionalInteger(row, 26);
    return task;
}

TaskDevice deviceOf(const Statement &row)
{
    TaskDevice one;
    one.device = {textOf(row, 0), textOf(row, 1)};
    one.state = row.text(2);
    one.progressPercent = optionalInteger(row, 3);
    one.errorCode = row.text(4);
    one.attempts = row.integer(5);
    one.reportedVersion = row.text(6);
    one.updatedAt = optionalInteger(row, 7);
    return one;
}

/// Runs a statement that answers a row when it changed one.
template <typename... Values>
Result<bool> changes(Statement &statement, const Values &...values)
{
    int at = 0;
    (bindValue(statement, at++, values), ...);
    auto row = statement.step();
    if (row && *row)
        statement.reset();
    return row;
}

Result<bool> keepOne(Statement &keep, const Task &task)
{
    const domain::TaskCounters &n = task.counters;
    return changes(keep, task.id.value(), task.outBizNo, task.name, task.action, task.appId, task.appName, task.appKind,
                   task.version, task.autoStart, task.wifiOnly, task.state, n.total, n.pending, n.active, n.waiting,
                   n.succeeded, n.failed, n.skipped, n.canceled, task.createdByPid, task.createdByName, task.createdAt,
                   task.startAfter, task.startedAt, task.finishedAt, task.expiresAt, task.revision);
}

/// Keeps items in one transaction; how many changed.
template <typename T, typename KeepOne>
Result<qint64> keepAll(Connection &cache, const QString &sql, const std::vector<T> &items, KeepOne keepItem)
{
    auto keep = cache.prepare(sql);
    if (!keep)
        return base::failure(std::move(keep.error()));
    auto transaction = Transaction::begin(cache);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    qint64 changed = 0;
    for (const T &item : items) {
        const auto isChanged = keepItem(*keep, item);
        if (!isChanged)
            return base::failure(isChanged.error());
        changed += *isChanged ? 1 : 0;
    }
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return changed;
}

} // namespace

Result<qint64> TaskStore::keep(const std::vector<Task> &tasks)
{
    return keepAll(m_cache, kKeepTask, tasks, &keepOne);
}

Result<std::string> TaskStore::token()
{
    std::string token;
    if (auto read = eachRow(m_cache, kToken, [&token](const Statement &row) { token = row.text(0); }); !read)
        return base::failure(std::move(read.error()));
    return token;
}

Result<void> TaskStore::setToken(const std::string &token, qint64 asOf)
{
    return runOnce(m_cache, kSetToken, token, asOf);
}

Result<std::optional<qint64>> TaskStore::asOf()
{
    std::optional<qint64> asOf;
    auto read = eachRow(m_cache, kToken, [&asOf](const Statement &row) {
        if (row.integer(1) > 0)
            asOf = row.integer(1);
    });
    if (!read)
        return base::failure(std::move(read.error()));
    return asOf;
}

Result<qint64> TaskStore::keepDevices(const TaskId &task, const std::vector<TaskDevice> &devices)
{
    qint64 key = 0;
    if (auto read = eachRow(
            m_cache, kKeyOf, [&key](const Statement &row) { key = row.integer(0); }, task.value());
        !read)
        return base::failure(std::move(read.error()));
    if (key == 0)
        return base::failure(base::ErrorKind::NotFound,
                             QStringLiteral("task %1 is not kept").arg(QString::fromStdString(task.value())));
    return keepAll(m_cache, kKeepDevice, devices, [key](Statement &keep, const TaskDevice &one) {
        return changes(keep, key, one.device.sn, one.device.supplierId, one.state, one.progressPercent, one.errorCode,
                       one.attempts, one.reportedVersion, one.updatedAt);
    });
}

Result<void> TaskStore::setDevicesToken(const TaskId &task, const std::string &token, qint64 asOf, bool isWhole)
{
    return runOnce(m_cache, kSetDevicesToken, token, asOf, isWhole, task.value());
}

Result<std::vector<Task>> TaskStore::tasks()
{
    std::vector<Task> tasks;
    if (auto read = eachRow(m_cache, kTaskColumns + kAll, [&tasks](const Statement &row) { tasks.push_back(taskOf(row)); });
        !read)
        return base::failure(std::move(read.error()));
    return tasks;
}

Result<std::optional<Task>> TaskStore::task(const TaskId &id)
{
    std::optional<Task> task;
    if (auto read = eachRow(
            m_cache, kTaskColumns + kOne, [&task](const Statement &row) { task = taskOf(row); }, id.value());
        !read)
        return base::failure(std::move(read.error()));
    return task;
}

Result<std::vector<TaskDevice>> TaskStore::devices(const TaskId &task)
{
    std::vector<TaskDevice> devices;
    auto read = eachRow(
        m_cache, kDevices,
        [&devices](const Statement &row) { devices.push_back(deviceOf(row)); }, task.value());
    if (!read)
        return base::failure(std::move(read.error()));
    return devices;
}

Result<std::optional<qint64>> TaskStore::devicesAsOf(const TaskId &task)
{
    std::optional<qint64> asOf;
    auto read = eachRow(
        m_cache, kDevicesAsOf, [&asOf](const Statement &row) { asOf = optionalInteger(row, 0); }, task.value());
    if (!read)
        return base::failure(std::move(read.error()));
    return asOf;
}

Result<std::vector<domain::DeviceTask>> TaskStore::tasksOf(const domain::DeviceId &device, int limit)
{
    std::vector<domain::DeviceTask> tasks;
    auto read = eachRow(
        m_cache, kTasksOfDevice,
        [&tasks](const Statement &row) {
            domain::DeviceTask one{{}, deviceOf(row)};
            one.task.id = TaskId(textOf(row, 8));
            tasks.push_back(std::move(one));
        },
        device.sn, device.supplierId, device.supplierId, qint64(limit));
    if (!read)
        return base::failure(std::move(read.error()));
    for (domain::DeviceTask &one : tasks) {
        auto kept = task(one.task.id);
        if (!kept)
            return base::failure(std::move(kept.error()));
        if (*kept)
            one.task = std::move(**kept);
    }
    return tasks;
}

Result<std::vector<FollowedTask>> TaskStore::followed()
{
    std::vector<FollowedTask> tasks;
    auto read = eachRow(m_cache, kTaskColumns + kFollowed, [&tasks](const Statement &row) {
        tasks.push_back({taskOf(row), textOf(row, 27)});
    });
    if (!read)
        return base::failure(std::move(read.error()));
    return tasks;
}

Result<std::vector<domain::DeviceId>> TaskStore::busyDevices(const std::string &appId)
{
    std::vector<domain::DeviceId> devices;
    auto read = eachRow(
        m_cache, kBusy,
        [&devices](const Statement &row) {
            devices.push_back({textOf(row, 0), textOf(row, 1)});
        },
        appId);
    if (!read)
        return base::failure(std::move(read.error()));
    return devices;
}

} // namespace tapfleet::cache
