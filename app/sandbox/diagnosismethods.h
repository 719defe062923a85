#pragma once

#include "sandbox/servedmethod.h"
#include "sandbox/tasks.h"

#include <array>

namespace tapfleet::sandbox {

/// The checks of tapfleet.distribution.diagnose, in the order of contract/fleet-service.md.
enum class DistributionCheck : std::uint8_t {
    DeviceKnown,
    ScopeHeld,
    OsSupported,
    ComponentPresent,
    ModelAllowed,
    VersionLive,
    DeviceOnline,
    StorageFree,
    NetworkPolicy,
    TaskReached,
    Downloaded,
    Installed
};
inline constexpr size_t kDistributionChecks = 12;
const char *checkName(DistributionCheck check);

/// How an app comes to a device, check by check.
struct DistributionPath {
    struct Step {
        bool passed = false;
        std::string detail;
    };
    std::array<Step, kDistributionChecks> steps;
    std::string adviceCode; ///< of the first check that did not pass; empty when all did
};

/// `device` is as the account sees it (null: not at all); `last`: what the newest task for the app did to it, if any. A check is
/// looked at by itself, whatever those before it say; without a device none passes. `illness` lets its check fail. Pure.
DistributionPath distributionPath(const domain::Device *device, const ReleasedApp &app, const std::optional<Tasks::Last> &last,
                                  Illness illness);

/// tapfleet.distribution.diagnose. Any thread.
class DiagnosisMethods
{
public:
    DiagnosisMethods(const SimulatedFleet &fleet, Tasks &tasks) : m_fleet(fleet), m_tasks(tasks) {}
    std::vector<ServedMethod> served();

private:
    std::string diagnose(const Account &account, const QJsonObject &request) const;

    const SimulatedFleet &m_fleet;
    Tasks &m_tasks;
};

} // namespace tapfleet::sandbox
