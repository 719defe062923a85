#pragma once

#include "domain/app.h"
#include "domain/task.h"

#include <QtGlobal>

#include <array>
#include <optional>
#include <span>
#include <string_view>

/// What the service would say of each device before a task exists (contract/fleet-service.md, "What the service refuses per
/// device, and a client must predict before it sends"). Pure; any thread.
namespace tapfleet::domain {

/// In the order in which the rules are asked; the first that speaks decides.
enum class Readiness : quint8 {
    Ready,
    AlreadyThere, ///< has this version: the service skips it
    NotFound,
    OsNotAndroid,
    ComponentMissing,
    LightAppStays, ///< a light app cannot be uninstalled yet
    AutoStartNeedsAntOs,
    ActionNotAllowed, ///< official apps and the system can only be upgraded
    ScopeMissing,
    ModelNotAllowed,
    OsVersionTooLow,
    VersionNotLive,
    AppNotOpen,
    DowngradeNotAllowed,
    NotInstalled,
    NotActive,
    InOtherTask,
    Untold ///< the source does not tell what the rules ask for
};
inline constexpr std::array kReadinesses{Readiness::Ready,
                                         Readiness::AlreadyThere,
                                         Readiness::NotFound,
                                         Readiness::OsNotAndroid,
                                         Readiness::ComponentMissing,
                                         Readiness::LightAppStays,
                                         Readiness::AutoStartNeedsAntOs,
                                         Readiness::ActionNotAllowed,
                                         Readiness::ScopeMissing,
                                         Readiness::ModelNotAllowed,
                                         Readiness::OsVersionTooLow,
                                         Readiness::VersionNotLive,
                                         Readiness::AppNotOpen,
                                         Readiness::DowngradeNotAllowed,
                                         Readiness::NotInstalled,
                                         Readiness::NotActive,
                                         Readiness::InOtherTask,
                                         Readiness::Untold};

/// The service's sub-code, such as OS_NOT_ANDROID; empty for Ready, AlreadyThere and Untold.
std::string_view subCodeOf(Readiness readiness);

/// What a person can do about it.
enum class PreflightFix : quint8 {
    None,
    LeaveOut,
    RequestScope,  ///< ask the owner for APP_DISTRIBUTION
    ChooseVersion, ///< another version or action
    SwitchAutoStartOff,
    Refresh, ///< read these devices again: the fact is from the cache
    WaitForOtherTask
};
PreflightFix fixFor(Readiness readiness);

/// What is to be done to all devices.
struct DistributionRequest {
    DistributionAction action = DistributionAction::Install;
    App app{};
    std::string version{}; ///< empty for Uninstall
    bool autoStart = false;
    friend bool operator==(const DistributionRequest &, const DistributionRequest &) = default;
};

/// What the rules ask of one device. Views live as long as what they were taken from.
struct PreflightFacts {
    std::string_view osFamily{}, osVersion{}, model{}, activation{};
    std::span<const std::string_view> components{}; ///< names
    std::optional<bool> antOs{};
    bool isOwner = false, holdsDistribution = false;
    bool hasApp = false;
    std::string_view installedVersion{}; ///< of the app; empty when it has none to tell
    bool inOtherTask = false;            ///< active in another running task for the same app
};

/// Judges devices against one request; what is the same for all of them is worked out once.
class Preflight
{
public:
    explicit Preflight(const DistributionRequest &request);
    /// The request outlives this.
    Readiness judge(const PreflightFacts &facts) const;

private:
    std::optional<Readiness> byKind(const PreflightFacts &facts) const;
    std::optional<Readiness> byCatalogue(const PreflightFacts &facts) const;
    std::optional<Readiness> byInstalled(const PreflightFacts &facts) const;
    bool lacksComponent(const PreflightFacts &facts) const;

    const DistributionRequest &m_request;
    const AppVersion *const m_version; ///< null for an uninstall, and when the catalogue does not know it
    const std::vector<std::string_view> m_components;
    const bool m_onlyUpgrades;
};

} // namespace tapfleet::domain
