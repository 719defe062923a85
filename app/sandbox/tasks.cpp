#include "sandbox/tasks.h"

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

using State = DistributionTask::State;

constexpr qint64 kSecond = 1000, kRecheckMs = 60 * kSecond;

bool isFinal(DeviceStep step)
{
    return step == DeviceStep::Succeeded || step == DeviceStep::Failed || step == DeviceStep::Skipped
           || step == DeviceStep::Canceled;
}

bool isUnderWay(State state)
{
    return state == State::Running || state == State::Paused;
}

/// From here on a device cannot be stopped any more.
bool isTooLate(DeviceStep step)
{
    return step == DeviceStep::Installing || step == DeviceStep::WaitingReboot || step == DeviceStep::CancelTooLate;
}

} // namespace

const char *stepName(DeviceStep step)
{
    static constexpr std::array<const char *, 13> kNames{
        "PENDING",      "SENT",      "DOWNLOADING", "DOWNLOADED", "INSTALLING", "WAITING_REBOOT", "WAITING_NETWORK",
        "WAITING_IDLE", "SUCCEEDED", "FAILED",      "SKIPPED",    "CANCELED",   "CANCEL_TOO_LATE"};
    return kNames[static_cast<size_t>(step)];
}

const char *stateName(State state)
{
    static constexpr std::array<const char *, 6> kNames{"CREATED", "RUNNING", "PAUSED", "FINISHED", "CANCELED", "EXPIRED"};
    return kNames[static_cast<size_t>(state)];
}

Tasks::Tasks(SimulatedFleet &fleet, const base::Clock &clock, std::uint64_t seed, std::function<qint64()> progressMs)
    : m_fleet(fleet)
    , m_clock(clock)
    , m_seed(seed)
    , m_progressMs(std::move(progressMs))
{}

void Tasks::settle()
{
    const std::lock_guard lock(m_mutex);
    settleDue();
}

void Tasks::settleDue()
{
    const qint64 until = m_progressMs();
    while (!m_due.empty() && m_due.begin()->first <= until) {
        const auto [at, due] = *m_due.begin();
        m_due.erase(m_due.begin());
        m_now = at;
        stepOn(due.task, due.place);
    }
    m_now = until;
    const qint64 clock = m_clock.nowMs();
    while (!m_expiries.empty() && m_expiries.begin()->first <= clock) {
        const Number number = m_expiries.begin()->second;
        m_expiries.erase(m_expiries.begin());
        if (!isUnderWay(m_tasks[number].state) && m_tasks[number].state != State::Created)
            continue;
        m_tasks[number].state = State::Expired;
        m_tasks[number].finishedAt = clock;
        stopDevices(number, true);
    }
}

void Tasks::makeDue(Number task, size_t place, qint64 inMs)
{
    m_due.emplace(m_now + inMs, Due{task, place});
}

void Tasks::enter(Number number, size_t place, DeviceStep step, int progress)
{
    DistributionTask &task = m_tasks[number];
    TaskDevice &device = task.devices[place];
    device.step = step;
    device.progress = progress;
    device.updatedAt = m_clock.nowMs();
    device.revision = ++m_revision;
    task.revision = m_revision;
}

void Tasks::end(Number number, size_t place, DeviceStep step)
{
    const auto busy = m_busy.find({m_tasks[number].devices[place].index, m_tasks[number].order.app});
    if (busy != m_busy.end() && busy->second == number)
        m_busy.erase(busy);
    enter(number, place, step,
          step == DeviceStep::Succeeded || step == DeviceStep::Skipped ? 100 : m_tasks[number].devices[place].progress);
    --m_tasks[number].unfinished;
    endIfDone(number);
}

void Tasks::fail(Number number, size_t place, const char *errorCode)
{
    m_tasks[number].devices[place].errorCode = errorCode;
    end(number, place, DeviceStep::Failed);
}

void Tasks::endIfDone(Number number)
{
    DistributionTask &task = m_tasks[number];
    if (!isUnderWay(task.state) || task.unfinished > 0)
        return;
    task.state = State::Finished;
    task.finishedAt = m_clock.nowMs();
    task.revision = ++m_revision;
}

void Tasks::stepOn(Number number, size_t place)
{
    const DistributionTask &task = m_tasks[number];
    TaskDevice &device = m_tasks[number].devices[place];
    if (isFinal(device.step))
        return;
    if (task.state == State::Paused && !isTooLate(device.step)) {
        device.isHeld = true;
        return;
    }
    Draw draw(Draw::mixed(m_seed ^ number, Draw::mixed(device.index, static_cast<std::uint64_t>(device.attempts) * 64
                                                                         + static_cast<std::uint64_t>(device.step) * 128 * 128
                                                                         + static_cast<std::uint64_t>(device.progress))));
    switch (device.step) {
    case DeviceStep::Pending:
    case DeviceStep::WaitingNetwork: begin(number, place); break;
    case DeviceStep::Sent:
        enter(number, place, DeviceStep::Downloading, 5);
        makeDue(number, place, draw.between(4, 20) * kSecond);
        break;
    case DeviceStep::Downloading:
        if (draw.chance(6))
            return fail(number, place, draw.chance(600) ? "DOWNLOAD_TIMEOUT" : "DOWNLOAD_CHECKSUM");
        if (device.progress < 70)
            enter(number, place, DeviceStep::Downloading, device.progress + draw.between(15, 35));
        else
            enter(number, place, DeviceStep::Downloaded, 100);
        makeDue(number, place, draw.between(3, 15) * kSecond);
        break;
    case DeviceStep::Downloaded:
        if (draw.chance(60))
            enter(number, place, DeviceStep::WaitingIdle, 100);
        else
            enter(number, place, DeviceStep::Installing, 100);
        makeDue(number, place, draw.between(5, 40) * kSecond);
        break;
    case DeviceStep::WaitingIdle:
        enter(number, place, DeviceStep::Installing, 100);
        makeDue(number, place, draw.between(5, 40) * kSecond);
        break;
    default: install(number, place); break;
    }
}

void Tasks::begin(Number number, size_t place)
{
    const DistributionTask &task = m_tasks[number];
    TaskDevice &entry = m_tasks[number].devices[place];
    // Two tasks may have been given the same device before either was started: the later one waits its turn.
    if (m_busy.try_emplace({entry.index, task.order.app}, number).first->second != number)
        return makeDue(number, place, kRecheckMs);
    const auto device = m_fleet.at(task.account, entry.index);
    if (!device)
        return fail(number, place, "UNKNOWN");
    const domain::InstalledApp *const installed = installedApp(*device, task.order.app->app->id);
    const bool isThere =
        task.order.action == TaskAction::Uninstall ? !installed : installed && installed->version == task.order.version;
    if (isThere) {
        entry.reportedVersion = installed ? installed->version : std::string();
        return end(number, place, DeviceStep::Skipped);
    }
    const bool waits = !device->online.value_or(false) || (task.wifiOnly && device->networkType == "CELLULAR");
    if (waits) {
        if (entry.step != DeviceStep::WaitingNetwork)
            enter(number, place, DeviceStep::WaitingNetwork, 0);
        return makeDue(number, place, kRecheckMs);
    }
    const Release *const release = task.order.app->release(task.order.version);
    if (release && device->freeMb && *device->freeMb * 1024 * 1024 < release->sizeBytes)
        return fail(number, place, "STORAGE_FULL");
    enter(number, place, DeviceStep::Sent, 0);
    makeDue(number, place, 5 * kSecond);
}

void Tasks::install(Number number, size_t place)
{
    const DistributionTask &task = m_tasks[number];
    const TaskDevice &device = task.devices[place];
    Draw draw(Draw::mixed(m_seed ^ 0x1A57,
                          Draw::mixed(device.index, Draw::mixed(number, static_cast<std::uint64_t>(device.attempts)))));
    static constexpr std::array<const char *, 4> kErrors{"INSTALL_SIGNATURE_MISMATCH", "INSTALL_PARSE_ERROR", "INSTALL_BLOCKED",
                                                         "UNKNOWN"};
    if (device.step == DeviceStep::WaitingReboot) {
        if (draw.chance(30))
            return fail(number, place, "REBOOT_FAILED");
        return succeed(number, place);
    }
    if (draw.chance(m_installFailures))
        return fail(number, place, kErrors[draw.below(kErrors.size())]);
    if (task.order.app->app->kind != "SYSTEM" || device.step == DeviceStep::CancelTooLate)
        return succeed(number, place);
    enter(number, place, DeviceStep::WaitingReboot, 100);
    makeDue(number, place, draw.between(60, 180) * kSecond);
}

void Tasks::succeed(Number number, size_t place)
{
    const DistributionOrder &order = m_tasks[number].order;
    TaskDevice &device = m_tasks[number].devices[place];
    const auto &versions = order.app->app->versions;
    const auto version =
        static_cast<std::uint32_t>(std::find(versions.begin(), versions.end(), order.version) - versions.begin());
    // One in a hundred says that it succeeded and has changed nothing.
    if (!Draw(Draw::mixed(m_seed ^ 0x51E7, Draw::mixed(device.index, number))).chance(10)) {
        const AppChange change{order.app->number, version < versions.size() ? version : 0,
                               order.action == TaskAction::Uninstall, order.autoStart};
        m_fleet.changeApp(device.index, change, m_clock.nowMs());
    }
    device.reportedVersion = order.version;
    end(number, place, DeviceStep::Succeeded);
}

std::optional<Tasks::Number> Tasks::own(const std::string &pid, const std::string &id) const
{
    const auto found = m_byId.find(id);
    return found != m_byId.end() && m_tasks[found->second].createdBy.pid == pid ? std::optional(found->second) : std::nullopt;
}

bool Tasks::isElsewhere(std::uint32_t index, const ReleasedApp *app) const
{
    return m_busy.contains({index, app});
}

Tasks::Outcome Tasks::create(DistributionTask task)
{
    const std::lock_guard lock(m_mutex);
    settleDue();
    const auto number = static_cast<Number>(m_tasks.size());
    const std::string digits = std::to_string(Draw::mixed(m_seed, number) % 10'000'000'000'000'000ULL);
    task.id = "TK" + std::string(16 - digits.size(), '0') + digits;
    task.createdAt = m_clock.nowMs();
    task.revision = ++m_revision;
    if (task.expiresAt)
        m_expiries.emplace(*task.expiresAt, number);
    m_byId.emplace(task.id, number);
    m_tasks.push_back(std::move(task));
    return {nullptr, m_tasks.back().id, State::Created, {}};
}

Tasks::Outcome Tasks::addDevices(const Account &account, const std::string &id, const std::vector<domain::DeviceId> &devices)
{
    const std::lock_guard lock(m_mutex);
    settleDue();
    const auto number = own(account.party.pid, id);
    if (!number || m_tasks[*number].state != State::Created)
        return {number ? "TASK_STATE_CONFLICT" : "TASK_NOT_FOUND", {}, State::Created, {}};
    DistributionTask &task = m_tasks[*number];
    Outcome outcome{nullptr, id, task.state, {}};
    for (const domain::DeviceId &asked : devices) {
        const auto found = m_fleet.resolve(account.number, asked);
        if (found.size() > 1) {
            outcome.rows.push_back({domain::longForm(asked), "SN_AMBIGUOUS"});
            continue;
        }
        const auto device = found.empty() ? std::nullopt : m_fleet.at(account.number, found.front().index);
        if (!device) {
            outcome.rows.push_back({domain::longForm(asked), "DEVICE_NOT_FOUND"});
            continue;
        }
        const std::uint32_t index = found.front().index;
        const char *const refusal = distributionRefusal(*device, task.order, isElsewhere(index, task.order.app));
        outcome.rows.push_back({domain::longForm(device->id()), refusal});
        if (refusal || !task.places.emplace(index, task.devices.size()).second)
            continue;
        task.devices.emplace_back().index = index;
        ++task.unfinished;
        enter(*number, task.devices.size() - 1, DeviceStep::Pending, 0);
    }
    return outcome;
}

void Tasks::release(Number number, bool onlyHeld)
{
    DistributionTask &task = m_tasks[number];
    const qint64 wait = std::max<qint64>(0, task.startAfter.value_or(0) - m_clock.nowMs());
    for (size_t place = 0; place < task.devices.size(); ++place) {
        TaskDevice &device = task.devices[place];
        if (isFinal(device.step) || (onlyHeld && !device.isHeld))
            continue;
        device.isHeld = false;
        if (!onlyHeld)
            device.attempts = 1;
        makeDue(number, place, wait + static_cast<qint64>(Draw::mixed(m_seed, device.index) % 20 + 1) * kSecond);
    }
}

Tasks::Outcome Tasks::move(const Account &account, const std::string &id, Move move)
{
    const std::lock_guard lock(m_mutex);
    settleDue();
    const auto number = own(account.party.pid, id);
    if (!number)
        return {"TASK_NOT_FOUND", {}, State::Created, {}};
    DistributionTask &task = m_tasks[*number];
    const bool fits = move == Move::Start    ? task.state == State::Created && !task.devices.empty()
                      : move == Move::Pause  ? task.state == State::Running
                      : move == Move::Resume ? task.state == State::Paused
                                             : task.state == State::Created || isUnderWay(task.state);
    if (!fits)
        return {"TASK_STATE_CONFLICT", {}, State::Created, {}};
    switch (move) {
    case Move::Start:
        task.state = State::Running;
        task.startedAt = m_clock.nowMs();
        for (const TaskDevice &device : task.devices)
            m_busy.try_emplace({device.index, task.order.app}, *number);
        release(*number, false);
        break;
    case Move::Pause: task.state = State::Paused; break;
    case Move::Resume:
        task.state = State::Running;
        release(*number, true);
        break;
    case Move::Cancel:
        task.state = State::Canceled;
        task.finishedAt = m_clock.nowMs();
        stopDevices(*number, false);
        break;
    }
    task.revision = ++m_revision;
    return {nullptr, id, task.state, {}};
}

void Tasks::stopDevices(Number number, bool isExpiry)
{
    DistributionTask &task = m_tasks[number];
    for (size_t place = 0; place < task.devices.size(); ++place) {
        const DeviceStep step = task.devices[place].step;
        if (isFinal(step))
            continue;
        if (isTooLate(step))
            enter(number, place, step == DeviceStep::WaitingReboot ? step : DeviceStep::CancelTooLate,
                  task.devices[place].progress);
        else if (isExpiry && step == DeviceStep::WaitingNetwork)
            fail(number, place, "DEVICE_OFFLINE_EXPIRED");
        else
            end(number, place, DeviceStep::Canceled);
    }
    task.revision = ++m_revision;
}

Tasks::Outcome Tasks::retry(const Account &account, const std::string &id, const std::vector<domain::DeviceId> &devices)
{
    const std::lock_guard lock(m_mutex);
    settleDue();
    const auto number = own(account.party.pid, id);
    if (!number || (!isUnderWay(m_tasks[*number].state) && m_tasks[*number].state != State::Finished))
        return {number ? "TASK_STATE_CONFLICT" : "TASK_NOT_FOUND", {}, State::Created, {}};
    DistributionTask &task = m_tasks[*number];
    Outcome outcome{nullptr, id, task.state, {}};
    for (const domain::DeviceId &asked : devices) {
        const auto found = m_fleet.resolve(account.number, asked);
        const auto place = found.size() == 1 ? task.places.find(found.front().index) : task.places.end();
        const char *refusal = found.size() > 1 ? "SN_AMBIGUOUS" : place == task.places.end() ? "DEVICE_NOT_FOUND" : nullptr;
        if (!refusal && task.devices[place->second].step != DeviceStep::Failed)
            refusal = "TASK_STATE_CONFLICT";
        if (!refusal && !m_busy.try_emplace({place->first, task.order.app}, *number).second)
            refusal = "IN_OTHER_TASK";
        outcome.rows.push_back({domain::longForm(found.size() == 1 ? found.front().id : asked), refusal});
        if (refusal)
            continue;
        TaskDevice &device = task.devices[place->second];
        device.errorCode = nullptr;
        ++device.attempts;
        ++task.unfinished;
        enter(*number, place->second, DeviceStep::Pending, 0);
        makeDue(*number, place->second, 2 * kSecond);
        if (task.state == State::Finished) {
            task.state = State::Running;
            task.finishedAt.reset();
        }
    }
    outcome.state = task.state;
    return outcome;
}

std::optional<Tasks::Last> Tasks::lastOf(const std::string &pid, std::uint32_t index, const ReleasedApp *app)
{
    const std::lock_guard lock(m_mutex);
    for (auto task = m_tasks.rbegin(); task != m_tasks.rend(); ++task) {
        const auto place = task->places.find(index);
        if (place == task->places.end() || task->order.app != app || task->createdBy.pid != pid || task->state == State::Created)
            continue;
        const TaskDevice &device = task->devices[place->second];
        return Last{task->id, device.step, device.errorCode, task->wifiOnly, device.updatedAt};
    }
    return std::nullopt;
}

std::uint64_t Tasks::revision()
{
    const std::lock_guard lock(m_mutex);
    settleDue();
    return m_revision;
}

std::optional<std::uint64_t> Tasks::find(const std::string &pid, const std::string &id)
{
    const std::lock_guard lock(m_mutex);
    const auto number = own(pid, id);
    return number ? std::optional<std::uint64_t>(*number) : std::nullopt;
}

std::optional<std::uint64_t> Tasks::list(const std::string &pid, std::uint64_t since, std::uint64_t from, std::uint32_t limit,
                                         const std::function<void(const DistributionTask &)> &tell)
{
    const std::lock_guard lock(m_mutex);
    for (std::uint64_t number = from; number < m_tasks.size(); ++number) {
        const DistributionTask &task = m_tasks[number];
        if (task.createdBy.pid != pid || task.revision <= since)
            continue;
        if (limit-- == 0)
            return number;
        tell(task);
    }
    return std::nullopt;
}

std::optional<std::uint64_t> Tasks::devices(std::uint64_t number, std::uint64_t since, std::uint64_t from, std::uint32_t limit,
                                            const std::function<void(const TaskDevice &)> &tell)
{
    const std::lock_guard lock(m_mutex);
    const auto &devices = m_tasks[number].devices;
    for (std::uint64_t place = from; place < devices.size(); ++place) {
        if (devices[place].revision <= since)
            continue;
        if (limit-- == 0)
            return place;
        tell(devices[place]);
    }
    return std::nullopt;
}

} // namespace tapfleet::sandbox
