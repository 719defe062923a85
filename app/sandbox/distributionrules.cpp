#include "sandbox/distributionrules.h"

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

bool holds(const domain::Device &device, const char *component)
{
    return std::any_of(device.components.begin(), device.components.end(),
                       [&](const domain::Component &each) { return each.name == component; });
}

bool lacksComponent(const domain::Device &device, const std::string &kind)
{
    return !holds(device, "IOT_SDK") || (kind == "MINI_PROGRAM" && !holds(device, "XPAAS"))
           || (kind == "LIGHT_APP" && !holds(device, "SMILE"));
}

bool mayDistribute(const domain::Device &device)
{
    return device.role == "OWNER"
           || std::find(device.scopes.begin(), device.scopes.end(), "APP_DISTRIBUTION") != device.scopes.end();
}

const char *refusalByRelease(const domain::Device &device, const DistributionOrder &order)
{
    const Release *const release = order.app->release(order.version);
    if (!release)
        return "VERSION_NOT_LIVE";
    const auto &models = release->modelsAllowed;
    if (!models.empty() && std::find(models.begin(), models.end(), device.model) == models.end())
        return "MODEL_NOT_ALLOWED";
    if (!release->minOsVersion.empty() && !device.osVersion.empty()
        && compareVersions(device.osVersion, release->minOsVersion) < 0)
        return "OS_VERSION_TOO_LOW";
    return std::string_view(release->state) == "LIVE" ? nullptr : "VERSION_NOT_LIVE";
}

const char *refusalByInstalled(const domain::Device &device, const DistributionOrder &order)
{
    const domain::InstalledApp *const installed = installedApp(device, order.app->app->id);
    // Every device has a system, whether or not it tells so.
    if (!installed)
        return order.action == TaskAction::Install || order.app->app->kind == "SYSTEM" ? nullptr : "NOT_INSTALLED";
    const bool isOlder = order.action != TaskAction::Uninstall && compareVersions(order.version, installed->version) < 0;
    return isOlder ? "DOWNGRADE_NOT_ALLOWED" : nullptr;
}

} // namespace

const domain::InstalledApp *installedApp(const domain::Device &device, std::string_view appId)
{
    const auto found =
        std::find_if(device.apps.begin(), device.apps.end(), [&](const auto &each) { return each.appId == appId; });
    return found == device.apps.end() ? nullptr : &*found;
}

const char *distributionRefusal(const domain::Device &device, const DistributionOrder &order, bool isElsewhere)
{
    const std::string &kind = order.app->app->kind;
    if (device.osFamily != "ANDROID")
        return "OS_NOT_ANDROID";
    if (lacksComponent(device, kind))
        return "COMPONENT_MISSING";
    if (kind == "LIGHT_APP" && order.action == TaskAction::Uninstall)
        return "LIGHT_APP_UNINSTALL_UNSUPPORTED";
    if (order.autoStart && !device.antOs.value_or(false))
        return "AUTO_START_NEEDS_ANT_OS";
    if ((kind == "OFFICIAL_APP" || kind == "SYSTEM") && order.action != TaskAction::Upgrade)
        return "ACTION_NOT_ALLOWED";
    if (!mayDistribute(device))
        return "SCOPE_MISSING";
    if (order.action != TaskAction::Uninstall) {
        if (const char *const refusal = refusalByRelease(device, order))
            return refusal;
    }
    if (!order.app->isOpen)
        return "APP_NOT_OPEN";
    if (const char *const refusal = refusalByInstalled(device, order))
        return refusal;
    if (device.activation != "ACTIVE")
        return "DEVICE_NOT_ACTIVE";
    return isElsewhere ? "IN_OTHER_TASK" : nullptr;
}

} // namespace tapfleet::sandbox
