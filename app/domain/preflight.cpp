#include "domain/preflight.h"

#include "domain/version.h"

#include <algorithm>

namespace tapfleet::domain {

std::string_view subCodeOf(Readiness readiness)
{
    switch (readiness) {
    case Readiness::NotFound: return "DEVICE_NOT_FOUND";
    case Readiness::OsNotAndroid: return "OS_NOT_ANDROID";
    case Readiness::ComponentMissing: return "COMPONENT_MISSING";
    case Readiness::LightAppStays: return "LIGHT_APP_UNINSTALL_UNSUPPORTED";
    case Readiness::AutoStartNeedsAntOs: return "AUTO_START_NEEDS_ANT_OS";
    case Readiness::ActionNotAllowed: return "ACTION_NOT_ALLOWED";
    case Readiness::ScopeMissing: return "SCOPE_MISSING";
    case Readiness::ModelNotAllowed: return "MODEL_NOT_ALLOWED";
    case Readiness::OsVersionTooLow: return "OS_VERSION_TOO_LOW";
    case Readiness::VersionNotLive: return "VERSION_NOT_LIVE";
    case Readiness::AppNotOpen: return "APP_NOT_OPEN";
    case Readiness::DowngradeNotAllowed: return "DOWNGRADE_NOT_ALLOWED";
    case Readiness::NotInstalled: return "NOT_INSTALLED";
    case Readiness::NotActive: return "DEVICE_NOT_ACTIVE";
    case Readiness::InOtherTask: return "IN_OTHER_TASK";
    case Readiness::Ready:
    case Readiness::AlreadyThere:
    case Readiness::Untold: break;
    }
    return {};
}

PreflightFix fixFor(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready:
    case Readiness::AlreadyThere: return PreflightFix::None;
    case Readiness::ScopeMissing: return PreflightFix::RequestScope;
    case Readiness::AutoStartNeedsAntOs: return PreflightFix::SwitchAutoStartOff;
    case Readiness::ActionNotAllowed:
    case Readiness::ModelNotAllowed:
    case Readiness::OsVersionTooLow:
    case Readiness::VersionNotLive:
    case Readiness::AppNotOpen:
    case Readiness::DowngradeNotAllowed: return PreflightFix::ChooseVersion;
    case Readiness::InOtherTask: return PreflightFix::WaitForOtherTask;
    case Readiness::NotFound:
    case Readiness::ComponentMissing:
    case Readiness::NotActive:
    case Readiness::NotInstalled:
    case Readiness::Untold: return PreflightFix::Refresh;
    case Readiness::OsNotAndroid:
    case Readiness::LightAppStays: return PreflightFix::LeaveOut;
    }
    return PreflightFix::LeaveOut;
}

Preflight::Preflight(const DistributionRequest &request)
    : m_request(request)
    , m_version(request.action == DistributionAction::Uninstall ? nullptr : findVersion(request.app, request.version))
    , m_components(componentsNeededBy(request.app.kind))
    , m_onlyUpgrades(request.app.kind == kOfficialApp || request.app.kind == kSystem)
{}

Readiness Preflight::judge(const PreflightFacts &facts) const
{
    if (facts.osFamily.empty())
        return Readiness::Untold;
    if (const auto verdict = byKind(facts))
        return *verdict;
    if (!facts.isOwner && !facts.holdsDistribution)
        return Readiness::ScopeMissing;
    if (const auto verdict = byCatalogue(facts))
        return *verdict;
    if (const auto verdict = byInstalled(facts))
        return *verdict;
    if (facts.activation != "ACTIVE")
        return facts.activation.empty() ? Readiness::Untold : Readiness::NotActive;
    if (facts.inOtherTask)
        return Readiness::InOtherTask;
    const bool isThere = m_request.action != DistributionAction::Uninstall && facts.hasApp && !facts.installedVersion.empty()
                         && compareVersions(facts.installedVersion, m_request.version) == 0;
    return isThere ? Readiness::AlreadyThere : Readiness::Ready;
}

std::optional<Readiness> Preflight::byKind(const PreflightFacts &facts) const
{
    if (facts.osFamily != "ANDROID")
        return Readiness::OsNotAndroid;
    if (lacksComponent(facts))
        return Readiness::ComponentMissing;
    if (m_request.action == DistributionAction::Uninstall && m_request.app.kind == kLightApp)
        return Readiness::LightAppStays;
    if (m_request.autoStart && !facts.antOs.value_or(false))
        return facts.antOs ? Readiness::AutoStartNeedsAntOs : Readiness::Untold;
    if (m_onlyUpgrades && m_request.action != DistributionAction::Upgrade)
        return Readiness::ActionNotAllowed;
    return std::nullopt;
}

std::optional<Readiness> Preflight::byCatalogue(const PreflightFacts &facts) const
{
    if (m_request.action != DistributionAction::Uninstall) {
        if (!m_version)
            return Readiness::VersionNotLive;
        const auto &allowed = m_version->modelsAllowed;
        if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), facts.model) == allowed.end())
            return Readiness::ModelNotAllowed;
        if (!m_version->minOsVersion.empty()) {
            if (facts.osVersion.empty())
                return Readiness::Untold;
            if (compareVersions(facts.osVersion, m_version->minOsVersion) < 0)
                return Readiness::OsVersionTooLow;
        }
        if (m_version->state != "LIVE")
            return Readiness::VersionNotLive;
    }
    return m_request.app.openToMe == false ? std::optional(Readiness::AppNotOpen) : std::nullopt;
}

std::optional<Readiness> Preflight::byInstalled(const PreflightFacts &facts) const
{
    if (m_request.action == DistributionAction::Install || facts.hasApp) {
        const bool isOlder = m_request.action != DistributionAction::Uninstall && facts.hasApp
                             && !facts.installedVersion.empty()
                             && compareVersions(m_request.version, facts.installedVersion) < 0;
        return isOlder ? std::optional(Readiness::DowngradeNotAllowed) : std::nullopt;
    }
    // The system is on every device, whether or not it is told among the apps.
    return m_request.app.kind == kSystem ? std::nullopt : std::optional(Readiness::NotInstalled);
}

bool Preflight::lacksComponent(const PreflightFacts &facts) const
{
    return std::any_of(m_components.begin(), m_components.end(), [&](std::string_view needed) {
        return std::find(facts.components.begin(), facts.components.end(), needed) == facts.components.end();
    });
}

} // namespace tapfleet::domain
