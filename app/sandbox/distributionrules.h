#pragma once

#include "domain/device.h"
#include "sandbox/appreleases.h"

#include <string>

namespace tapfleet::sandbox {

enum class TaskAction { Install, Upgrade, Uninstall };

/// What a task is to do to each of its devices.
struct DistributionOrder {
    TaskAction action = TaskAction::Install;
    const ReleasedApp *app = nullptr;
    std::string version; ///< empty for Uninstall
    bool autoStart = false;
};

/// The sub-code with which contract/fleet-service.md ("What the service refuses per device") refuses the device, asked in the
/// order of that table; null when it is taken. The device is as the account sees it; `isElsewhere`: active in another running
/// task for the same app. Pure.
const char *distributionRefusal(const domain::Device &device, const DistributionOrder &order, bool isElsewhere);

const domain::InstalledApp *installedApp(const domain::Device &device, std::string_view appId); ///< null when it has none

} // namespace tapfleet::sandbox
