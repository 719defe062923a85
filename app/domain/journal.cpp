#include "domain/journal.h"

#include <QJsonDocument>

#include <algorithm>

namespace tapfleet::domain {

using namespace Qt::StringLiterals;

namespace {

// No method of the contract has a member of these names.
constexpr QLatin1StringView kWithheld{"$withheld"}, kFile{"$file"};

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

QJsonObject withheld()
{
    return {{kWithheld, true}};
}

QJsonObject fileNamed(const QString &name)
{
    return {{kFile, name}};
}

QString lent(const QString &member)
{
    return u"${"_s + member + u'}';
}

bool hasWithheld(const QByteArray &content)
{
    const QJsonObject members = QJsonDocument::fromJson(content).object();
    return std::any_of(members.begin(), members.end(), [](const QJsonValue &value) { return value.toObject().contains(kWithheld); });
}

QString fileOf(const QByteArray &content)
{
    const QJsonObject members = QJsonDocument::fromJson(content).object();
    for (const QJsonValue &value : members) {
        if (const QString name = value.toObject().value(kFile).toString(); !name.isEmpty())
            return name;
    }
    return {};
}

bool isSettled(StepState state)
{
    return state == StepState::Confirmed || state == StepState::Refused || state == StepState::Abandoned;
}

bool isKeyed(const QString &method)
{
    return method.startsWith(QLatin1String("tapfleet."));
}

bool isUndecided(const WriteStep &step)
{
    return step.state == StepState::Unknown && !isKeyed(step.method);
}

bool isHeldUp(const std::vector<WriteStep> &steps, const WriteStep &step)
{
    const auto isOpen = [](const WriteStep &one) { return !isSettled(one.state); };
    if (!step.borrows.isEmpty() && isOpen(steps.front()))
        return true;
    return step.needsAll && std::any_of(steps.begin(), steps.begin() + step.position, isOpen);
}

bool isResumable(const Operation &operation)
{
    const auto isUnsent = [](const WriteStep &step) { return step.state == StepState::Prepared; };
    return operation.hold == Hold::Paused && std::any_of(operation.steps.begin(), operation.steps.end(), isUnsent);
}

OperationState stateOf(const Operation &operation)
{
    if (operation.hold == Hold::Draft)
        return OperationState::Draft;
    if (operation.hold == Hold::Expired)
        return OperationState::Expired;
    const auto &steps = operation.steps;
    const auto any = [&steps](auto is) { return std::any_of(steps.begin(), steps.end(), is); };
    const auto goesOn = [&](const WriteStep &step) {
        const bool isPaused = operation.hold == Hold::Paused && step.state == StepState::Prepared;
        return !isSettled(step.state) && !isUndecided(step) && !isHeldUp(steps, step) && !isPaused;
    };
    if (any(isUndecided) && !any(goesOn))
        return OperationState::Undecided;
    // One that is held up is asked for when the step before it is settled.
    if (any([&steps](const WriteStep &step) {
            return step.state == StepState::Unknown && !isUndecided(step) && !isHeldUp(steps, step);
        }))
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
