#include "sandbox/diagnosismethods.h"

#include "sandbox/request.h"
#include "sandbox/wire.h"

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

using Check = DistributionCheck;

/// The newest version that can be had; null when none is.
const Release *newestLive(const ReleasedApp &app)
{
    const auto found = std::find_if(app.releases.rbegin(), app.releases.rend(),
                                    [](const Release &each) { return std::string_view(each.state) == "LIVE"; });
    return found == app.releases.rend() ? nullptr : &*found;
}

bool hasAny(const domain::Device &device, std::string_view component)
{
    return std::any_of(device.components.begin(), device.components.end(),
                       [&](const auto &each) { return each.name == component; });
}

std::string missingComponents(const domain::Device &device, const std::string &kind)
{
    std::string missing;
    const auto need = [&](const char *component) {
        if (!hasAny(device, component))
            missing += (missing.empty() ? "" : ",") + std::string(component);
    };
    need("IOT_SDK");
    if (kind == "MINI_PROGRAM")
        need("XPAAS");
    if (kind == "LIGHT_APP")
        need("SMILE");
    return missing;
}

/// The sub-code or error code behind a check that did not pass.
std::string adviceFor(Check check, const std::optional<Tasks::Last> &last, const ReleasedApp &app)
{
    switch (check) {
    case Check::DeviceKnown: return "DEVICE_NOT_FOUND";
    case Check::ScopeHeld: return "SCOPE_MISSING";
    case Check::OsSupported: return "OS_NOT_ANDROID";
    case Check::ComponentPresent: return "COMPONENT_MISSING";
    case Check::ModelAllowed: return "MODEL_NOT_ALLOWED";
    case Check::VersionLive: return app.isOpen ? "VERSION_NOT_LIVE" : "APP_NOT_OPEN";
    case Check::StorageFree: return "STORAGE_FULL";
    case Check::Downloaded: return last && last->errorCode ? last->errorCode : "DOWNLOAD_TIMEOUT";
    case Check::Installed: return last && last->errorCode ? last->errorCode : "INSTALL_BLOCKED";
    case Check::DeviceOnline:
    case Check::NetworkPolicy:
    case Check::TaskReached: break;
    }
    return checkName(check);
}

/// What the device itself says.
void lookAtDevice(DistributionPath &path, const domain::Device &device, const ReleasedApp &app)
{
    const auto tell = [&path](Check check, bool passed, std::string detail = {}) {
        path.steps[static_cast<size_t>(check)] = {passed, std::move(detail)};
    };
    tell(Check::DeviceKnown, true, device.model);
    const bool holds = device.role == "OWNER"
                       || std::find(device.scopes.begin(), device.scopes.end(), "APP_DISTRIBUTION") != device.scopes.end();
    tell(Check::ScopeHeld, holds, device.role);
    const Release *const release = newestLive(app);
    const bool isNewEnough = !release || release->minOsVersion.empty() || device.osVersion.empty()
                             || compareVersions(device.osVersion, release->minOsVersion) >= 0;
    tell(Check::OsSupported, device.osFamily == "ANDROID" && isNewEnough, device.osFamily + ' ' + device.osVersion);
    const std::string missing = missingComponents(device, app.app->kind);
    tell(Check::ComponentPresent, missing.empty(), missing);
    const bool isAllowed = !release || release->modelsAllowed.empty()
                           || std::find(release->modelsAllowed.begin(), release->modelsAllowed.end(), device.model)
                                  != release->modelsAllowed.end();
    tell(Check::ModelAllowed, isAllowed, device.model);
    tell(Check::VersionLive, release && app.isOpen, release ? release->version : std::string());
    tell(Check::DeviceOnline, device.online.value_or(false));
    const qint64 neededMb = release ? release->sizeBytes / 1024 / 1024 + 1 : 0;
    tell(Check::StorageFree, !device.freeMb || *device.freeMb >= neededMb,
         device.freeMb ? std::to_string(*device.freeMb) + " MB" : std::string());
}

/// What the newest task did. An app that is there needs none.
void lookAtTask(DistributionPath &path, const domain::Device &device, const ReleasedApp &app,
                const std::optional<Tasks::Last> &last)
{
    const auto tell = [&path](Check check, bool passed, std::string detail = {}) {
        path.steps[static_cast<size_t>(check)] = {passed, std::move(detail)};
    };
    const domain::InstalledApp *const installed = installedApp(device, app.app->id);
    const bool waitsForWifi = last && last->wifiOnly && device.networkType == "CELLULAR";
    tell(Check::NetworkPolicy, !waitsForWifi, device.networkType);
    const DeviceStep step = last ? last->step : DeviceStep::Pending;
    const bool failed = step == DeviceStep::Failed;
    const std::string error = last && last->errorCode ? last->errorCode : std::string();
    const bool failedInDownload =
        failed && (error.starts_with("DOWNLOAD") || error == "STORAGE_FULL" || error == "DEVICE_OFFLINE_EXPIRED");
    const bool isReached =
        last ? step != DeviceStep::Pending && step != DeviceStep::WaitingNetwork && step != DeviceStep::Canceled
             : installed != nullptr;
    const bool isDownloaded =
        isReached && !failedInDownload && (!last || (step != DeviceStep::Sent && step != DeviceStep::Downloading));
    const bool isInstalled =
        isDownloaded && (last ? step == DeviceStep::Succeeded || step == DeviceStep::Skipped : true) && installed;
    tell(Check::TaskReached, isReached, last ? last->taskId : std::string());
    tell(Check::Downloaded, isDownloaded, failedInDownload ? error : std::string());
    tell(Check::Installed, isInstalled, installed ? installed->version : failedInDownload ? std::string() : error);
}

std::optional<Check> checkOf(Illness illness)
{
    if (!isDistributionStop(illness))
        return std::nullopt;
    return static_cast<Check>(static_cast<int>(Check::ScopeHeld) + static_cast<int>(illness)
                              - static_cast<int>(Illness::ScopeHeld));
}

} // namespace

const char *checkName(DistributionCheck check)
{
    static constexpr std::array<const char *, kDistributionChecks> kNames{
        "DEVICE_KNOWN",  "SCOPE_HELD",   "OS_SUPPORTED",   "COMPONENT_PRESENT", "MODEL_ALLOWED", "VERSION_LIVE",
        "DEVICE_ONLINE", "STORAGE_FREE", "NETWORK_POLICY", "TASK_REACHED",      "DOWNLOADED",    "INSTALLED"};
    return kNames[static_cast<size_t>(check)];
}

DistributionPath distributionPath(const domain::Device *device, const ReleasedApp &app, const std::optional<Tasks::Last> &last,
                                  Illness illness)
{
    DistributionPath path;
    if (device) {
        lookAtDevice(path, *device, app);
        lookAtTask(path, *device, app, last);
    }
    const auto stop = checkOf(illness);
    if (device && stop) {
        // All before it holds, so that the path stops here and nowhere else.
        for (size_t i = 0; i < kDistributionChecks; ++i)
            path.steps[i].passed = i < static_cast<size_t>(*stop) || (i > static_cast<size_t>(*stop) && path.steps[i].passed);
        path.steps[static_cast<size_t>(*stop)].passed = false;
    }
    const auto first = std::find_if(path.steps.begin(), path.steps.end(), [](const auto &step) { return !step.passed; });
    if (first != path.steps.end())
        path.adviceCode = adviceFor(static_cast<Check>(first - path.steps.begin()), last, app);
    return path;
}

std::vector<ServedMethod> DiagnosisMethods::served()
{
    return {{"tapfleet.distribution.diagnose", ServedMethod::Read([this](const Account &account, const QJsonObject &request) {
                 return diagnose(account, request);
             })}};
}

std::string DiagnosisMethods::diagnose(const Account &account, const QJsonObject &request) const
{
    const domain::DeviceId id = domain::parseLongForm(request.value(QLatin1StringView("sn")).toString().toStdString());
    if (id.sn.empty())
        return paramInvalid("sn不能为空");
    const ReleasedApp *const app = releasedApp(request.value(QLatin1StringView("app_id")).toString().toStdString());
    if (!app)
        return failed("APP_NOT_FOUND", "应用不存在");
    const auto devices = m_fleet.find(account.number, id);
    if (devices.size() > 1)
        return failed("SN_AMBIGUOUS", "该SN对应多个供应商的设备");
    std::optional<Tasks::Last> last;
    Illness illness = Illness::None;
    if (!devices.empty()) {
        const auto named = m_fleet.resolve(account.number, devices.front().id());
        last = named.empty() ? std::nullopt : m_tasks.lastOf(account.party.pid, named.front().index, app);
        illness = m_fleet.illness(devices.front().id());
    }
    const DistributionPath path = distributionPath(devices.empty() ? nullptr : &devices.front(), *app, last, illness);
    std::string node = openNode();
    wire::appendKey(node, "checks");
    node += '[';
    for (size_t i = 0; i < kDistributionChecks; ++i) {
        node += i == 0 ? "{" : ",{";
        wire::appendText(node, "code", checkName(static_cast<DistributionCheck>(i)));
        wire::appendBool(node, "passed", path.steps[i].passed);
        wire::appendText(node, "detail", path.steps[i].detail);
        node += '}';
    }
    node += ']';
    if (last) {
        wire::appendKey(node, "last_task");
        node += '{';
        wire::appendText(node, "task_id", last->taskId);
        wire::appendText(node, "state", stepName(last->step));
        if (last->errorCode)
            wire::appendText(node, "error_code", last->errorCode);
        wire::appendTime(node, "at", last->at);
        node += '}';
    }
    if (!path.adviceCode.empty())
        wire::appendText(node, "advice_code", path.adviceCode);
    return node + '}';
}

} // namespace tapfleet::sandbox
