#include "domain/diagnosis.h"

#include "domain/version.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

struct KnownStep {
    QLatin1StringView code;
    Cause cause;
};
/// In the contract's order.
constexpr std::array<KnownStep, 12> kSteps{{
    {QLatin1StringView("DEVICE_KNOWN"), Cause::NotFound},
    {QLatin1StringView("SCOPE_HELD"), Cause::ScopeMissing},
    {QLatin1StringView("OS_SUPPORTED"), Cause::OsNotSupported},
    {QLatin1StringView("COMPONENT_PRESENT"), Cause::ComponentMissing},
    {QLatin1StringView("MODEL_ALLOWED"), Cause::ModelNotAllowed},
    {QLatin1StringView("VERSION_LIVE"), Cause::VersionNotLive},
    {QLatin1StringView("DEVICE_ONLINE"), Cause::Offline},
    {QLatin1StringView("STORAGE_FREE"), Cause::StorageFull},
    {QLatin1StringView("NETWORK_POLICY"), Cause::NetworkPolicy},
    {QLatin1StringView("TASK_REACHED"), Cause::TaskNotReached},
    {QLatin1StringView("DOWNLOADED"), Cause::NotDownloaded},
    {QLatin1StringView("INSTALLED"), Cause::NotInstalled},
}};

/// What a task's state says of the last steps: reached, downloaded, installed.
struct Progress {
    std::optional<bool> reached, downloaded, installed;
};

Progress progressOf(const TaskDevice &device)
{
    const std::string &state = device.state;
    const std::string &error = device.errorCode;
    if (state == "SUCCEEDED" || state == "SKIPPED")
        return {true, true, true};
    if (state == "FAILED") {
        const bool inDownload = error.starts_with("DOWNLOAD") || error == "STORAGE_FULL";
        const bool neverReached = error == "DEVICE_OFFLINE_EXPIRED";
        return {!neverReached, !neverReached && !inDownload, false};
    }
    if (state == "DOWNLOADED" || state == "INSTALLING" || state == "WAITING_REBOOT" || state == "WAITING_IDLE"
        || state == "CANCEL_TOO_LATE")
        return {true, true, false};
    if (state == "SENT" || state == "DOWNLOADING")
        return {true, false, false};
    return {false, false, false};
}

std::optional<bool> isAndroid(const Device &device, const AppVersion *version)
{
    if (device.osFamily.empty())
        return std::nullopt;
    if (device.osFamily != "ANDROID")
        return false;
    if (!version || version->minOsVersion.empty())
        return true;
    return device.osVersion.empty() ? std::nullopt
                                    : std::optional(compareVersions(device.osVersion, version->minOsVersion) >= 0);
}

std::optional<bool> hasComponents(const Device &device, std::string_view kind)
{
    if (kind.empty() || device.osFamily.empty())
        return std::nullopt;
    const auto needed = componentsNeededBy(kind);
    return std::all_of(needed.begin(), needed.end(), [&](std::string_view name) {
        return std::any_of(device.components.begin(), device.components.end(),
                           [&](const auto &each) { return each.name == name; });
    });
}

std::optional<bool> isModelAllowed(const Device &device, const AppVersion *version)
{
    if (!version || device.model.empty())
        return std::nullopt;
    const auto &allowed = version->modelsAllowed;
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), device.model) != allowed.end();
}

std::optional<bool> holdsDistribution(const Device &device)
{
    if (device.role.empty())
        return std::nullopt;
    return device.role == "OWNER"
           || std::find(device.scopes.begin(), device.scopes.end(), "APP_DISTRIBUTION") != device.scopes.end();
}

std::optional<bool> hasRoom(const Device &device, const AppVersion *version)
{
    if (!device.freeMb || !version || !version->sizeBytes)
        return std::nullopt;
    return *device.freeMb * 1024 * 1024 >= *version->sizeBytes;
}

std::optional<bool> isLive(const App *app, const AppVersion *version)
{
    if (!app || app->versions.empty())
        return std::nullopt;
    return version && app->openToMe.value_or(true);
}

QString detailOf(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

size_t stopOf(const std::vector<ArrivalStep> &path)
{
    auto stop = std::find_if(path.begin(), path.end(), [](const ArrivalStep &step) { return step.passed == false; });
    if (stop == path.end())
        stop = std::find_if(path.begin(), path.end(), [](const ArrivalStep &step) { return !step.passed; });
    return static_cast<size_t>(stop - path.begin());
}

Check arrivalCheck(const ArrivalFact &fact, CheckSource source, qint64 at)
{
    Check check{.kind = CheckKind::Arrival, .source = source, .at = at, .path = fact.steps, .adviceCode = fact.adviceCode};
    const auto add = [&check](FactKind kind, const QString &text) {
        if (!text.isEmpty())
            check.facts.push_back({kind, text.toStdString()});
    };
    add(FactKind::LastTask, fact.taskId);
    add(FactKind::LastTaskState, fact.taskState);
    add(FactKind::LastTaskError, fact.taskError);
    if (fact.taskAt)
        check.facts.push_back({FactKind::LastTaskAt, *fact.taskAt});
    const size_t stop = stopOf(fact.steps);
    if (fact.steps.empty() || (stop < fact.steps.size() && !fact.steps[stop].passed))
        return check;
    if (stop == fact.steps.size()) {
        check.verdict = CheckVerdict::Good;
        return check;
    }
    const auto known =
        std::find_if(kSteps.begin(), kSteps.end(), [&](const KnownStep &step) { return fact.steps[stop].code == step.code; });
    check.cause = known == kSteps.end() ? Cause::ArrivalOther : known->cause;
    // An app that simply nobody has sent, or that waits for Wi-Fi, is nothing broken.
    const bool onlyWaits = check.cause == Cause::NetworkPolicy || check.cause == Cause::TaskNotReached;
    check.verdict = onlyWaits ? CheckVerdict::Warning : CheckVerdict::Bad;
    return check;
}

ArrivalFact arrivalFromCache(const DeviceFacts &facts, const std::string &appId, const App *app, const DeviceTask *last)
{
    const Device &device = facts.device;
    const AppVersion *const version = app ? newestLive(*app) : nullptr;
    const auto installed =
        std::find_if(device.apps.begin(), device.apps.end(), [&](const InstalledApp &each) { return each.appId == appId; });
    const bool isThere = installed != device.apps.end();
    const std::string kind = app ? app->kind : isThere ? installed->kind : std::string();
    Progress progress = last ? progressOf(last->device) : Progress{};
    if (isThere && !last)
        progress = {true, true, true};
    else if (progress.installed == true)
        progress.installed = isThere; // said to be done: what was read from the device decides
    const bool waitsForWifi = last && last->task.wifiOnly.value_or(false) && device.networkType == "CELLULAR";
    const std::array<ArrivalStep, 12> told{
        {{{}, true, detailOf(device.model)},
         {{}, holdsDistribution(device), detailOf(device.role)},
         {{}, isAndroid(device, version), detailOf(device.osFamily)},
         {{}, hasComponents(device, kind), detailOf(componentsText(device.components))},
         {{}, isModelAllowed(device, version), detailOf(device.model)},
         {{}, isLive(app, version), version ? detailOf(version->version) : QString()},
         {{}, device.online, {}},
         {{}, hasRoom(device, version), {}},
         {{}, last ? std::optional(!waitsForWifi) : std::nullopt, detailOf(device.networkType)},
         {{}, progress.reached, last ? detailOf(last->task.id.value()) : QString()},
         {{}, progress.downloaded, {}},
         {{}, progress.installed, isThere ? detailOf(installed->version) : QString()}}};
    ArrivalFact fact;
    for (size_t i = 0; i < kSteps.size(); ++i) {
        fact.steps.push_back(told[i]);
        fact.steps.back().code = kSteps[i].code;
    }
    if (last) {
        fact.taskId = detailOf(last->task.id.value());
        fact.taskState = detailOf(last->device.state);
        fact.taskError = detailOf(last->device.errorCode);
        fact.taskAt = last->device.updatedAt;
    }
    return fact;
}

} // namespace tapfleet::domain
