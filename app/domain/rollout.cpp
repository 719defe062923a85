#include "domain/rollout.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

void hold(Rollout &rollout, RolloutReason reason)
{
    // A paused or stopped roll-out stays so.
    if (rollout.state != RolloutState::Running)
        return;
    rollout.state = RolloutState::Held;
    rollout.reason = reason;
}

void endWave(Rollout &rollout, size_t at, WaveState state, qint64 now)
{
    rollout.waves[at].state = state;
    rollout.waves[at].endedAt = now;
    if (state == WaveState::Done && !rollout.current() && rollout.state == RolloutState::Running) {
        rollout.state = RolloutState::Done;
        rollout.reason = RolloutReason::None;
        rollout.endedAt = now;
    }
}

void order(Rollout &rollout, WaveOrder what)
{
    for (RolloutWave &wave : rollout.waves) {
        if (!wave.task.value().empty() && !wave.isTaskOver)
            wave.order = what;
    }
}

/// Whether the service took at least one device, and the task's start, which is the last step.
bool isStarted(const Operation &operation)
{
    const bool isAnyTaken =
        std::any_of(operation.steps.begin(), operation.steps.end(), [](const WriteStep &step) { return step.done > 0; });
    return isAnyTaken && !operation.steps.empty() && operation.steps.back().state == StepState::Confirmed;
}

} // namespace

bool Rollout::isFollowed() const
{
    const auto isOrdered = [](const RolloutWave &wave) { return wave.order != WaveOrder::None; };
    const auto isMoving = [this](const RolloutWave &wave) {
        if (wave.state == WaveState::Beginning)
            return true;
        // A paused task moves only until the devices that are at it have ended.
        const bool isOpen = !wave.task.value().empty() && !wave.isTaskOver;
        return isOpen && (state != RolloutState::Paused || wave.counters.active > 0);
    };
    if (std::any_of(waves.begin(), waves.end(), isOrdered))
        return true;
    switch (state) {
    case RolloutState::Running: return true;
    case RolloutState::Held:
    case RolloutState::Paused: return std::any_of(waves.begin(), waves.end(), isMoving);
    default: return false;
    }
}

bool proceed(Rollout &rollout)
{
    if (rollout.state == RolloutState::Paused) {
        for (RolloutWave &wave : rollout.waves)
            wave.acceptedFailures = rollout.reason == RolloutReason::TooManyErrors ? wave.counters.failed : wave.acceptedFailures;
        order(rollout, WaveOrder::Resume);
    } else if (rollout.state != RolloutState::Held)
        return false;
    rollout.state = RolloutState::Running;
    rollout.reason = RolloutReason::None;
    rollout.restored.reset();
    return true;
}

bool canOpenGate(const Rollout &rollout)
{
    const auto at = rollout.current();
    return rollout.state == RolloutState::Running && at && rollout.waves[*at].state == WaveState::Running && *at + 1 < rollout.waves.size();
}

bool openGate(Rollout &rollout, qint64 now)
{
    if (!canOpenGate(rollout))
        return false;
    endWave(rollout, *rollout.current(), WaveState::Done, now); // its task is followed on
    return true;
}

bool pause(Rollout &rollout)
{
    if (rollout.state != RolloutState::Running && rollout.state != RolloutState::Held)
        return false;
    rollout.state = RolloutState::Paused;
    rollout.reason = RolloutReason::ByPerson;
    order(rollout, WaveOrder::Pause);
    return true;
}

bool stop(Rollout &rollout, qint64 now)
{
    if (rollout.isOver())
        return false;
    rollout.state = RolloutState::Stopped;
    rollout.reason = RolloutReason::ByPerson;
    rollout.endedAt = now;
    return true;
}

std::optional<size_t> beginNext(Rollout &rollout, qint64 now)
{
    if (rollout.state != RolloutState::Running)
        return std::nullopt;
    const auto at = rollout.current();
    if (!at) { // each wave is over, the last one not by itself: a person has gone on
        rollout.state = RolloutState::Done;
        rollout.endedAt = now;
        return std::nullopt;
    }
    if (rollout.waves[*at].state != WaveState::Waiting)
        return std::nullopt;
    rollout.waves[*at].state = WaveState::Beginning;
    rollout.waves[*at].begunAt = now;
    return at;
}

void noteOperation(Rollout &rollout, size_t at, const Operation &operation, const TaskId &task, qint64 now)
{
    RolloutWave &wave = rollout.waves[at];
    if (wave.state != WaveState::Beginning)
        return;
    wave.operation = operation.id;
    if (!task.value().empty())
        wave.task = task;
    switch (stateOf(operation)) {
    case OperationState::Waiting:
    case OperationState::Running:
    case OperationState::Unsettled:
        if (rollout.state == RolloutState::Held && rollout.reason == RolloutReason::WaveUnsent) // the person has sent it
            proceed(rollout);
        return;
    case OperationState::Draft:
    case OperationState::Paused:
    case OperationState::Undecided: return hold(rollout, RolloutReason::WaveUnsent);
    case OperationState::Discarded:
    case OperationState::Expired:
        hold(rollout, RolloutReason::WaveUnsent);
        return endWave(rollout, at, WaveState::Stopped, now);
    case OperationState::Done:
    case OperationState::Partly:
    case OperationState::Refused: break;
    }
    if (rollout.state == RolloutState::Held && rollout.reason == RolloutReason::WaveUnsent)
        proceed(rollout);
    if (!isStarted(operation)) {
        hold(rollout, RolloutReason::WaveRefused);
        return endWave(rollout, at, WaveState::Stopped, now);
    }
    wave.state = WaveState::Running;
    if (rollout.state == RolloutState::Paused
        && !rollout.restored) // of what comes back nothing is sent by itself, no pause either
        wave.order = WaveOrder::Pause;
}

void noteTask(Rollout &rollout, size_t at, const Task &task, qint64 now)
{
    RolloutWave &wave = rollout.waves[at];
    if (wave.state == WaveState::Beginning)
        return; // its operation says first whether it has begun
    wave.counters = task.counters;
    // A task is left alone only when nothing more follows from it: a paused roll-out looks at it again when it goes on.
    wave.isTaskOver = isFinal(task) && wave.state != WaveState::Running;
    const bool isLast = at + 1 == rollout.waves.size();
    const WaveMove move = moveAfter(rollout.gate, task, isLast, wave.acceptedFailures);
    // A wave whose gate has opened may still fail: the threshold holds for it as well.
    if (move == WaveMove::Pause && !rollout.isOver()) {
        if (rollout.state == RolloutState::Paused)
            return;
        rollout.state = RolloutState::Paused;
        rollout.reason = RolloutReason::TooManyErrors;
        return order(rollout, WaveOrder::Pause);
    }
    if (wave.state != WaveState::Running || rollout.state == RolloutState::Paused || rollout.isOver())
        return;
    const bool isGateReached =
        task.counters.total > 0
        && (task.counters.succeeded + task.counters.skipped) * 100 >= task.counters.total * rollout.gate.successPercent;
    if (move == WaveMove::Hold)
        hold(rollout, isGateReached ? RolloutReason::PersonLooks : RolloutReason::GateNotReached);
    if (move == WaveMove::Hold || move == WaveMove::Advance) {
        wave.isTaskOver = isFinal(task);
        endWave(rollout, at, WaveState::Done, now);
    }
}

std::optional<size_t> Rollout::current() const
{
    for (size_t i = 0; i < waves.size(); ++i) {
        if (waves[i].state != WaveState::Done && waves[i].state != WaveState::Stopped)
            return i;
    }
    return std::nullopt;
}

qint64 Rollout::devices() const
{
    qint64 all = 0;
    for (const RolloutWave &wave : waves)
        all += wave.devices;
    return all;
}

TaskCounters Rollout::counters() const
{
    TaskCounters sum;
    for (const RolloutWave &wave : waves) {
        const TaskCounters &one = wave.counters;
        if (one.total == 0 && wave.state != WaveState::Stopped) { // not begun, or its task is not read yet
            sum.total += wave.devices;
            sum.pending += wave.devices;
            continue;
        }
        sum.total += one.total;
        sum.pending += one.pending;
        sum.active += one.active;
        sum.waiting += one.waiting;
        sum.succeeded += one.succeeded;
        sum.failed += one.failed;
        sum.skipped += one.skipped;
        sum.canceled += one.canceled;
    }
    return sum;
}

} // namespace tapfleet::domain
