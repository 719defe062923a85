#include "domain/journal.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

bool isDoneWhole(const WriteStep &step)
{
    return step.state == StepState::Confirmed && step.refused == 0 && step.done == step.devices;
}

/// A step that did something: confirmed, and for at least one of its devices where it has any.
bool isDoneInPart(const WriteStep &step)
{
    return step.state == StepState::Confirmed && (step.devices == 0 || step.done > 0);
}

OperationState endedState(const Operation &operation)
{
    const auto &steps = operation.steps;
    if (std::all_of(steps.begin(), steps.end(), isDoneWhole))
        return OperationState::Done;
    if (std::any_of(steps.begin(), steps.end(), isDoneInPart))
        return OperationState::Partly;
    return operation.hold == Hold::Discarded ? OperationState::Discarded : OperationState::Refused;
}

} // namespace

bool isSettled(StepState state)
{
    return state == StepState::Confirmed || state == StepState::Refused || state == StepState::Abandoned;
}

bool isKeyed(const QString &method)
{
    return method.startsWith(QLatin1String("tapfleet."));
}

OperationState stateOf(const Operation &operation)
{
    if (operation.hold == Hold::Draft)
        return OperationState::Draft;
    if (operation.hold == Hold::Expired)
        return OperationState::Expired;
    const auto &steps = operation.steps;
    const auto any = [&steps](auto is) { return std::any_of(steps.begin(), steps.end(), is); };
    if (any([](const WriteStep &step) { return step.state == StepState::Unknown && !isKeyed(step.method); }))
        return OperationState::Undecided;
    if (any([](const WriteStep &step) { return step.state == StepState::Unknown; }))
        return OperationState::Unsettled;
    if (any([](const WriteStep &step) { return step.state == StepState::Sent || step.state == StepState::Accepted; }))
        return OperationState::Running;
    if (!any([](const WriteStep &step) { return !isSettled(step.state); }))
        return endedState(operation);
    if (operation.hold == Hold::Paused)
        return OperationState::Paused;
    return any([](const WriteStep &step) { return step.attempts > 0; }) ? OperationState::Running : OperationState::Waiting;
}

std::vector<std::vector<DeviceId>> batches(const std::vector<DeviceId> &devices, int most)
{
    std::vector<std::vector<DeviceId>> all;
    const size_t size = static_cast<size_t>(std::max(most, 1));
    for (size_t from = 0; from < devices.size(); from += size) {
        const auto at = [&devices](size_t place) { return devices.begin() + static_cast<std::ptrdiff_t>(std::min(place, devices.size())); };
        all.emplace_back(at(from), at(from + size));
    }
    return all;
}

} // namespace tapfleet::domain
