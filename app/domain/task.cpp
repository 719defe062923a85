#include "domain/task.h"

#include <algorithm>
#include <array>

namespace tapfleet::domain {

namespace {

template <size_t N>
bool isOneOf(std::string_view code, const std::array<std::string_view, N> &codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

} // namespace

std::string_view actionCode(DistributionAction action)
{
    switch (action) {
    case DistributionAction::Install: return "INSTALL";
    case DistributionAction::Upgrade: return "UPGRADE";
    case DistributionAction::Uninstall: return "UNINSTALL";
    }
    return {};
}

std::optional<DistributionAction> actionByCode(std::string_view code)
{
    for (const auto action : {DistributionAction::Install, DistributionAction::Upgrade, DistributionAction::Uninstall}) {
        if (actionCode(action) == code)
            return action;
    }
    return std::nullopt;
}

bool isFinal(const Task &task)
{
    return isOneOf<3>(task.state, {"FINISHED", "CANCELED", "EXPIRED"});
}

TaskDeviceGroup groupOf(std::string_view state)
{
    if (state == "PENDING")
        return TaskDeviceGroup::Pending;
    if (state.starts_with("WAITING_"))
        return TaskDeviceGroup::Waiting;
    if (state == "SUCCEEDED")
        return TaskDeviceGroup::Succeeded;
    if (state == "FAILED")
        return TaskDeviceGroup::Failed;
    if (state == "SKIPPED")
        return TaskDeviceGroup::Skipped;
    return state == "CANCELED" ? TaskDeviceGroup::Canceled : TaskDeviceGroup::Active;
}

bool isFinalDeviceState(std::string_view state)
{
    return isOneOf<4>(state, {"SUCCEEDED", "FAILED", "SKIPPED", "CANCELED"});
}

bool isTransient(std::string_view errorCode)
{
    return isOneOf<4>(errorCode, {"DOWNLOAD_TIMEOUT", "DOWNLOAD_CHECKSUM", "DEVICE_OFFLINE_EXPIRED", "REBOOT_FAILED"});
}

qint64 retryDueAt(const TaskDevice &device)
{
    constexpr qint64 first = 5 * 60'000, most = 4 * 3'600'000LL;
    const qint64 doublings = std::clamp<qint64>(device.attempts - 1, 0, 10);
    return device.updatedAt.value_or(0) + std::min(first << doublings, most);
}

Verification verify(const Task &task, const TaskDevice &device, const std::optional<std::string> &installed,
                    std::optional<qint64> readAt)
{
    if (!readAt || !device.updatedAt || *readAt <= *device.updatedAt)
        return Verification::NotYet;
    if (task.action == actionCode(DistributionAction::Uninstall))
        return installed ? Verification::Mismatch : Verification::Verified;
    const std::string &wanted = device.reportedVersion.empty() ? task.version : device.reportedVersion;
    return installed == wanted ? Verification::Verified : Verification::Mismatch;
}

} // namespace tapfleet::domain
