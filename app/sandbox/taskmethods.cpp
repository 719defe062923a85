#include "sandbox/taskmethods.h"

#include "base/beijingtime.h"
#include "sandbox/paging.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

std::string textOf(const QJsonObject &request, const char *key)
{
    return request.value(S(key)).toString().toStdString();
}

std::optional<TaskAction> askedAction(const QJsonObject &request)
{
    const std::string action = textOf(request, "action");
    if (action == "INSTALL")
        return TaskAction::Install;
    if (action == "UPGRADE")
        return TaskAction::Upgrade;
    return action == "UNINSTALL" ? std::optional(TaskAction::Uninstall) : std::nullopt;
}

const char *actionName(TaskAction action)
{
    switch (action) {
    case TaskAction::Install: return "INSTALL";
    case TaskAction::Upgrade: return "UPGRADE";
    case TaskAction::Uninstall: break;
    }
    return "UNINSTALL";
}

/// Reads a time that may be left out; false when it is none.
bool readTime(const QJsonObject &request, const char *key, std::optional<qint64> &time)
{
    const std::string text = textOf(request, key);
    time = base::parseBeijingTime(text);
    return text.empty() || time;
}

Effect refused(std::string node)
{
    return {std::move(node), false, 0};
}

Effect refused(const char *subCode)
{
    return refused(failed(subCode, std::string_view(subCode) == "TASK_NOT_FOUND" ? "任务不存在" : "任务状态不允许此操作"));
}

void appendTimeIfSet(std::string &node, const char *key, const std::optional<qint64> &time)
{
    if (time)
        wire::appendTime(node, key, *time);
}

/// Counters as the contract groups the states.
void appendCounters(std::string &node, const DistributionTask &task)
{
    qint64 pending = 0, active = 0, waiting = 0, succeeded = 0, failures = 0, skipped = 0, canceled = 0;
    for (const TaskDevice &device : task.devices) {
        switch (device.step) {
        case DeviceStep::Pending: ++pending; break;
        case DeviceStep::WaitingReboot:
        case DeviceStep::WaitingNetwork:
        case DeviceStep::WaitingIdle: ++waiting; break;
        case DeviceStep::Succeeded: ++succeeded; break;
        case DeviceStep::Failed: ++failures; break;
        case DeviceStep::Skipped: ++skipped; break;
        case DeviceStep::Canceled: ++canceled; break;
        default: ++active; break;
        }
    }
    wire::appendKey(node, "counters");
    node += '{';
    wire::appendNumber(node, "total", static_cast<qint64>(task.devices.size()));
    wire::appendNumber(node, "pending", pending);
    wire::appendNumber(node, "active", active);
    wire::appendNumber(node, "waiting", waiting);
    wire::appendNumber(node, "succeeded", succeeded);
    wire::appendNumber(node, "failed", failures);
    wire::appendNumber(node, "skipped", skipped);
    wire::appendNumber(node, "canceled", canceled);
    node += '}';
}

void appendTask(std::string &node, const DistributionTask &task)
{
    if (node.back() != '[')
        node += ',';
    node += '{';
    wire::appendText(node, "task_id", task.id);
    wire::appendText(node, "out_biz_no", task.outBizNo);
    wire::appendText(node, "name", task.name);
    wire::appendText(node, "action", actionName(task.order.action));
    wire::appendKey(node, "app");
    node += '{';
    wire::appendText(node, "app_id", task.order.app->app->id);
    wire::appendText(node, "name", task.order.app->app->name);
    wire::appendText(node, "kind", task.order.app->app->kind);
    node += '}';
    if (!task.order.version.empty())
        wire::appendText(node, "version", task.order.version);
    wire::appendBool(node, "auto_start", task.order.autoStart);
    wire::appendBool(node, "wifi_only", task.wifiOnly);
    wire::appendText(node, "state", stateName(task.state));
    appendCounters(node, task);
    wire::appendKey(node, "created_by");
    node += '{';
    wire::appendText(node, "pid", task.createdBy.pid);
    wire::appendText(node, "name", task.createdBy.name);
    node += '}';
    wire::appendTime(node, "created_at", task.createdAt);
    appendTimeIfSet(node, "start_after", task.startAfter);
    appendTimeIfSet(node, "started_at", task.startedAt);
    appendTimeIfSet(node, "finished_at", task.finishedAt);
    appendTimeIfSet(node, "expires_at", task.expiresAt);
    wire::appendNumber(node, "revision", static_cast<qint64>(task.revision));
    node += '}';
}

} // namespace

TaskMethods::TaskMethods(Tasks &tasks, const SimulatedFleet &fleet, const ListMarks &marks, const base::Clock &clock)
    : m_tasks(tasks)
    , m_fleet(fleet)
    , m_marks(marks)
    , m_clock(clock)
{}

std::vector<ServedMethod> TaskMethods::served()
{
    const auto moves = [this](Tasks::Move move_) {
        return ServedMethod::Write(
            [this, move_](const Account &account, const QJsonObject &request) { return move(account, request, move_); });
    };
    const auto changes = [this](ChangeDevices change) {
        return ServedMethod::Write([this, change](const Account &account, const QJsonObject &request) {
            return changeDevices(account, request, change);
        });
    };
    return {
        {"tapfleet.task.create",
         ServedMethod::Write([this](const Account &account, const QJsonObject &request) { return create(account, request); })},
        {"tapfleet.task.device.add", changes(&Tasks::addDevices)},
        {"tapfleet.task.start", moves(Tasks::Move::Start)},
        {"tapfleet.task.pause", moves(Tasks::Move::Pause)},
        {"tapfleet.task.resume", moves(Tasks::Move::Resume)},
        {"tapfleet.task.cancel", moves(Tasks::Move::Cancel)},
        {"tapfleet.task.retry", changes(&Tasks::retry)},
        {"tapfleet.task.list",
         ServedMethod::Read([this](const Account &account, const QJsonObject &request) { return list(account, request); })},
        {"tapfleet.task.device.list",
         ServedMethod::Read([this](const Account &account, const QJsonObject &request) { return devices(account, request); })}};
}

Effect TaskMethods::create(const Account &account, const QJsonObject &request) const
{
    const auto action = askedAction(request);
    DistributionTask task;
    task.outBizNo = outBizNoOf(request);
    task.name = textOf(request, "name");
    task.createdBy = account.party;
    task.account = account.number;
    task.order.version = textOf(request, "version");
    if (task.name.empty() || !action || task.order.version.empty() != (*action == TaskAction::Uninstall))
        return refused(paramInvalid("name、action或version不正确"));
    const qint64 now = m_clock.nowMs();
    if (!readTime(request, "start_after", task.startAfter) || !readTime(request, "expires_at", task.expiresAt)
        || (task.expiresAt && *task.expiresAt <= std::max(now, task.startAfter.value_or(now))))
        return refused(paramInvalid("start_after或expires_at不正确"));
    task.order.app = releasedApp(textOf(request, "app_id"));
    if (!task.order.app)
        return refused(failed("APP_NOT_FOUND", "应用不存在"));
    task.order.action = *action;
    task.order.autoStart = request.value(S("auto_start")).toBool();
    task.wifiOnly = request.value(S("wifi_only")).toBool();
    std::string node = openNode();
    wire::appendText(node, "task_id", m_tasks.create(std::move(task)).id);
    return {node + '}', true, 0};
}

Effect TaskMethods::move(const Account &account, const QJsonObject &request, Tasks::Move move) const
{
    const Tasks::Outcome outcome = m_tasks.move(account, textOf(request, "task_id"), move);
    if (outcome.refusal)
        return refused(outcome.refusal);
    std::string node = openNode();
    wire::appendText(node, "state", stateName(outcome.state));
    return {node + '}', true, 0};
}

Effect TaskMethods::changeDevices(const Account &account, const QJsonObject &request, ChangeDevices change) const
{
    const auto devices = askedSns(request, kSnsPerWrite);
    if (!devices)
        return refused(paramInvalid("sn_list须有1到500个SN"));
    const Tasks::Outcome outcome = (m_tasks.*change)(account, textOf(request, "task_id"), *devices);
    if (outcome.refusal)
        return refused(outcome.refusal);
    std::string node = openNode();
    appendResults(node, outcome.rows);
    return {node + '}', true, doneRows(outcome.rows)};
}

std::string TaskMethods::list(const Account &account, const QJsonObject &request) const
{
    ListMark mark;
    mark.of = ListMark::Of::Tasks;
    mark.account = static_cast<std::uint8_t>(account.number);
    mark.moment = m_tasks.revision();
    const Paging paging(m_marks, mark, Paging::Follows::Changes, request);
    if (!paging.refusal().empty())
        return paging.refusal();
    std::string node = openNode();
    wire::appendKey(node, "items");
    node += '[';
    const auto next = m_tasks.list(account.party.pid, paging.since(), paging.from(), paging.size(),
                                   [&node](const DistributionTask &task) { appendTask(node, task); });
    return paging.finish(node + ']', next);
}

std::string TaskMethods::devices(const Account &account, const QJsonObject &request) const
{
    const auto task = m_tasks.find(account.party.pid, textOf(request, "task_id"));
    if (!task)
        return failed("TASK_NOT_FOUND", "任务不存在");
    ListMark mark;
    mark.of = ListMark::Of::TaskDevices;
    mark.account = static_cast<std::uint8_t>(account.number);
    mark.subject = *task;
    mark.moment = m_tasks.revision();
    const Paging paging(m_marks, mark, Paging::Follows::Changes, request);
    if (!paging.refusal().empty())
        return paging.refusal();
    std::string node = openNode();
    wire::appendKey(node, "items");
    node += '[';
    const auto tell = [this, &node](const TaskDevice &device) {
        if (node.back() != '[')
            node += ',';
        node += '{';
        wire::appendText(node, "sn", domain::longForm(m_fleet.id(device.index)));
        wire::appendText(node, "state", stepName(device.step));
        wire::appendNumber(node, "progress_percent", device.progress);
        if (device.errorCode)
            wire::appendText(node, "error_code", device.errorCode);
        wire::appendNumber(node, "attempts", device.attempts);
        if (!device.reportedVersion.empty())
            wire::appendText(node, "reported_version", device.reportedVersion);
        wire::appendTime(node, "updated_at", device.updatedAt);
        node += '}';
    };
    const auto next = m_tasks.devices(*task, paging.since(), paging.from(), paging.size(), tell);
    return paging.finish(node + ']', next);
}

} // namespace tapfleet::sandbox
