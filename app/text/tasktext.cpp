#include "text/tasktext.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace tapfleet::text {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TaskText)
};

struct Label {
    std::string_view code;
    const char *text;
};

constexpr Label kKinds[] = {
    {"ANDROID_APP", QT_TRANSLATE_NOOP("TaskText", "Android app")},
    {"MINI_PROGRAM", QT_TRANSLATE_NOOP("TaskText", "Alipay mini-program")},
    {"LIGHT_APP", QT_TRANSLATE_NOOP("TaskText", "Alipay light app")},
    {"OFFICIAL_APP", QT_TRANSLATE_NOOP("TaskText", "Official app")},
    {"SYSTEM", QT_TRANSLATE_NOOP("TaskText", "System")},
};
constexpr Label kVersionStates[] = {
    {"LIVE", QT_TRANSLATE_NOOP("TaskText", "Released")},
    {"IN_REVIEW", QT_TRANSLATE_NOOP("TaskText", "In review")},
    {"WITHDRAWN", QT_TRANSLATE_NOOP("TaskText", "Withdrawn")},
};
constexpr Label kActions[] = {
    {"INSTALL", QT_TRANSLATE_NOOP("TaskText", "Install")},
    {"UPGRADE", QT_TRANSLATE_NOOP("TaskText", "Upgrade")},
    {"UNINSTALL", QT_TRANSLATE_NOOP("TaskText", "Uninstall")},
};
constexpr Label kTaskStates[] = {
    {"CREATED", QT_TRANSLATE_NOOP("TaskText", "Not started")}, {"RUNNING", QT_TRANSLATE_NOOP("TaskText", "Running")},
    {"PAUSED", QT_TRANSLATE_NOOP("TaskText", "Paused")},       {"FINISHED", QT_TRANSLATE_NOOP("TaskText", "Finished")},
    {"CANCELED", QT_TRANSLATE_NOOP("TaskText", "Canceled")},   {"EXPIRED", QT_TRANSLATE_NOOP("TaskText", "Expired")},
};
constexpr Label kDeviceStates[] = {
    {"PENDING", QT_TRANSLATE_NOOP("TaskText", "Waiting for its turn")},
    {"SENT", QT_TRANSLATE_NOOP("TaskText", "Sent")},
    {"DOWNLOADING", QT_TRANSLATE_NOOP("TaskText", "Downloading")},
    {"DOWNLOADED", QT_TRANSLATE_NOOP("TaskText", "Downloaded")},
    {"INSTALLING", QT_TRANSLATE_NOOP("TaskText", "Installing")},
    {"WAITING_REBOOT", QT_TRANSLATE_NOOP("TaskText", "Waiting for a restart")},
    {"WAITING_NETWORK", QT_TRANSLATE_NOOP("TaskText", "Waiting for the network")},
    {"WAITING_IDLE", QT_TRANSLATE_NOOP("TaskText", "Waiting for the screen to be idle")},
    {"SUCCEEDED", QT_TRANSLATE_NOOP("TaskText", "Succeeded")},
    {"FAILED", QT_TRANSLATE_NOOP("TaskText", "Failed")},
    {"SKIPPED", QT_TRANSLATE_NOOP("TaskText", "Already there")},
    {"CANCELED", QT_TRANSLATE_NOOP("TaskText", "Canceled")},
    {"CANCEL_TOO_LATE", QT_TRANSLATE_NOOP("TaskText", "Too late to cancel, runs on")},
};
constexpr std::array kGroups{
    QT_TRANSLATE_NOOP("TaskText", "Pending"),  QT_TRANSLATE_NOOP("TaskText", "In progress"),
    QT_TRANSLATE_NOOP("TaskText", "Waiting"),  QT_TRANSLATE_NOOP("TaskText", "Succeeded"),
    QT_TRANSLATE_NOOP("TaskText", "Failed"),   QT_TRANSLATE_NOOP("TaskText", "Skipped"),
    QT_TRANSLATE_NOOP("TaskText", "Canceled"),
};
constexpr Label kErrors[] = {
    {"DOWNLOAD_TIMEOUT", QT_TRANSLATE_NOOP("TaskText", "The download took too long.")},
    {"DOWNLOAD_CHECKSUM", QT_TRANSLATE_NOOP("TaskText", "The downloaded file is damaged.")},
    {"STORAGE_FULL", QT_TRANSLATE_NOOP("TaskText", "The device has no free space left.")},
    {"INSTALL_SIGNATURE_MISMATCH", QT_TRANSLATE_NOOP("TaskText", "The installed app is signed by another publisher.")},
    {"INSTALL_PARSE_ERROR", QT_TRANSLATE_NOOP("TaskText", "The device cannot read the package.")},
    {"INSTALL_BLOCKED", QT_TRANSLATE_NOOP("TaskText", "The device does not allow the installation.")},
    {"DEVICE_OFFLINE_EXPIRED", QT_TRANSLATE_NOOP("TaskText", "The device was not online before the task ended.")},
    {"REBOOT_FAILED", QT_TRANSLATE_NOOP("TaskText", "The device did not come back after its restart.")},
    {"UNKNOWN", QT_TRANSLATE_NOOP("TaskText", "The device tells no reason.")},
};
constexpr Label kNextSteps[] = {
    {"DOWNLOAD_TIMEOUT", QT_TRANSLATE_NOOP("TaskText", "Retry when the network of the shop is better.")},
    {"DOWNLOAD_CHECKSUM", QT_TRANSLATE_NOOP("TaskText", "Retry: the next download is usually whole.")},
    {"STORAGE_FULL", QT_TRANSLATE_NOOP("TaskText", "Free space on the device, then retry.")},
    {"INSTALL_SIGNATURE_MISMATCH", QT_TRANSLATE_NOOP("TaskText", "Uninstall the other app first, then install this one.")},
    {"INSTALL_PARSE_ERROR", QT_TRANSLATE_NOOP("TaskText", "Ask the app's publisher whether the package suits this model.")},
    {"INSTALL_BLOCKED", QT_TRANSLATE_NOOP("TaskText", "Ask the device's supplier to allow the installation.")},
    {"DEVICE_OFFLINE_EXPIRED", QT_TRANSLATE_NOOP("TaskText", "Bring the device online, then retry.")},
    {"REBOOT_FAILED", QT_TRANSLATE_NOOP("TaskText", "Restart the device by hand, then retry.")},
    {"UNKNOWN", QT_TRANSLATE_NOOP("TaskText", "Collect the device's log and retry.")},
};
constexpr std::array kVerifications{
    QT_TRANSLATE_NOOP("TaskText", "Not read again yet"),
    QT_TRANSLATE_NOOP("TaskText", "Verified"),
    QT_TRANSLATE_NOOP("TaskText", "Reported success, not verified"),
};
constexpr std::array kReadinessLabels{
    QT_TRANSLATE_NOOP("TaskText", "Ready"),
    QT_TRANSLATE_NOOP("TaskText", "Already has this version"),
    QT_TRANSLATE_NOOP("TaskText", "Not among the devices"),
    QT_TRANSLATE_NOOP("TaskText", "Not an Android device"),
    QT_TRANSLATE_NOOP("TaskText", "Component missing"),
    QT_TRANSLATE_NOOP("TaskText", "Light app cannot be uninstalled"),
    QT_TRANSLATE_NOOP("TaskText", "Start on boot needs Ant OS"),
    QT_TRANSLATE_NOOP("TaskText", "Can only be upgraded"),
    QT_TRANSLATE_NOOP("TaskText", "No permission to distribute"),
    QT_TRANSLATE_NOOP("TaskText", "Model not supported"),
    QT_TRANSLATE_NOOP("TaskText", "System too old"),
    QT_TRANSLATE_NOOP("TaskText", "Version not released"),
    QT_TRANSLATE_NOOP("TaskText", "App not open to this account"),
    QT_TRANSLATE_NOOP("TaskText", "Has a newer version"),
    QT_TRANSLATE_NOOP("TaskText", "App not installed"),
    QT_TRANSLATE_NOOP("TaskText", "Not activated"),
    QT_TRANSLATE_NOOP("TaskText", "In another task"),
    QT_TRANSLATE_NOOP("TaskText", "Cannot be told"),
};
constexpr std::array kReadinessReasons{
    QT_TRANSLATE_NOOP("TaskText", "Nothing stands against it."),
    QT_TRANSLATE_NOOP("TaskText", "The device has this version: the service skips it."),
    QT_TRANSLATE_NOOP("TaskText", "This account has no such device."),
    QT_TRANSLATE_NOOP("TaskText", "Apps can be distributed to Android devices only."),
    QT_TRANSLATE_NOOP("TaskText", "Android apps need IoT SDK, mini-programs also xPaaS, light apps also Smile."),
    QT_TRANSLATE_NOOP("TaskText", "Light apps cannot be uninstalled remotely yet."),
    QT_TRANSLATE_NOOP("TaskText", "Start on boot can be set on Ant OS devices only."),
    QT_TRANSLATE_NOOP("TaskText", "Official apps and the system can only be upgraded."),
    QT_TRANSLATE_NOOP("TaskText", "This account neither owns the device nor has been given app distribution for it."),
    QT_TRANSLATE_NOOP("TaskText", "This version is not made for the device's model."),
    QT_TRANSLATE_NOOP("TaskText", "The device's system is too old for this version."),
    QT_TRANSLATE_NOOP("TaskText", "This version is in review or was withdrawn."),
    QT_TRANSLATE_NOOP("TaskText", "The app's publisher has not opened it to this account."),
    QT_TRANSLATE_NOOP("TaskText", "The device already has a newer version."),
    QT_TRANSLATE_NOOP("TaskText", "The app is not on the device."),
    QT_TRANSLATE_NOOP("TaskText", "The device is not activated."),
    QT_TRANSLATE_NOOP("TaskText", "The device is at work in another running task for this app."),
    QT_TRANSLATE_NOOP("TaskText", "The source does not tell all that the rules ask for."),
};
constexpr std::array kFixes{
    "",
    QT_TRANSLATE_NOOP("TaskText", "Leave out"),
    QT_TRANSLATE_NOOP("TaskText", "Ask for the permission"),
    QT_TRANSLATE_NOOP("TaskText", "Choose another version"),
    QT_TRANSLATE_NOOP("TaskText", "Switch start on boot off"),
    QT_TRANSLATE_NOOP("TaskText", "Refresh these"),
    QT_TRANSLATE_NOOP("TaskText", "Wait for the other task"),
};
constexpr std::array kRolloutStates{
    QT_TRANSLATE_NOOP("TaskText", "Running"), QT_TRANSLATE_NOOP("TaskText", "Waiting for you"),
    QT_TRANSLATE_NOOP("TaskText", "Paused"),  QT_TRANSLATE_NOOP("TaskText", "Stopped"),
    QT_TRANSLATE_NOOP("TaskText", "Done"),
};
constexpr std::array kRolloutReasons{
    "",
    QT_TRANSLATE_NOOP("TaskText", "The wave has reached its goal: have a look before the next one starts."),
    QT_TRANSLATE_NOOP("TaskText", "The wave ended without reaching its goal."),
    QT_TRANSLATE_NOOP("TaskText", "The service took none of the wave's devices."),
    QT_TRANSLATE_NOOP("TaskText", "The wave has not been sent yet: it waits among the operations."),
    QT_TRANSLATE_NOOP("TaskText", "Too many devices failed: what runs was paused, and nothing more is started until you decide."),
    QT_TRANSLATE_NOOP("TaskText", "A person has decided so."),
};
constexpr std::array kWaveStates{
    QT_TRANSLATE_NOOP("TaskText", "Not started"), QT_TRANSLATE_NOOP("TaskText", "Starting"),
    QT_TRANSLATE_NOOP("TaskText", "Running"),     QT_TRANSLATE_NOOP("TaskText", "Done"),
    QT_TRANSLATE_NOOP("TaskText", "Stopped"),
};
constexpr Label kFeatures[] = {
    {"model", QT_TRANSLATE_NOOP("TaskText", "Model")},
    {"os_version", QT_TRANSLATE_NOOP("TaskText", "System version")},
    {"operator", QT_TRANSLATE_NOOP("TaskText", "Network operator")},
    {"shop", QT_TRANSLATE_NOOP("TaskText", "Shop")},
    {"city", QT_TRANSLATE_NOOP("TaskText", "City")},
    {"previous_version", QT_TRANSLATE_NOOP("TaskText", "Version before")},
    {"free_mb", QT_TRANSLATE_NOOP("TaskText", "Free space")},
    {"hour", QT_TRANSLATE_NOOP("TaskText", "Hour of the day")},
};
constexpr std::array kHeaders{
    QT_TRANSLATE_NOOP("TaskText", "SN"),
    QT_TRANSLATE_NOOP("TaskText", "Supplier"),
    QT_TRANSLATE_NOOP("TaskText", "State"),
    QT_TRANSLATE_NOOP("TaskText", "Error code"),
    QT_TRANSLATE_NOOP("TaskText", "Error"),
    QT_TRANSLATE_NOOP("TaskText", "Attempts"),
    QT_TRANSLATE_NOOP("TaskText", "Reported version"),
    QT_TRANSLATE_NOOP("TaskText", "Verification"),
    QT_TRANSLATE_NOOP("TaskText", "Changed at"),
};

/// The words for a code; an unknown code as it stands.
QString labelOf(std::span<const Label> labels, std::string_view code)
{
    for (const Label &label : labels) {
        if (label.code == code)
            return Words::tr(label.text);
    }
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

/// The words at an enumerator's place.
template <size_t N, typename Enum>
QString wordsAt(const std::array<const char *, N> &words, Enum value)
{
    const char *const text = words[static_cast<size_t>(value)];
    return *text == 0 ? QString() : Words::tr(text);
}

} // namespace

QString appKindLabel(std::string_view kind)
{
    return labelOf(kKinds, kind);
}

QString versionStateLabel(std::string_view state)
{
    return labelOf(kVersionStates, state);
}

QString actionLabel(domain::DistributionAction action)
{
    return labelOf(kActions, domain::actionCode(action));
}

QString taskTitle(const domain::Task &task)
{
    QString title = labelOf(kActions, task.action) + u' ' + QString::fromStdString(task.appName.empty() ? task.appId : task.appName);
    if (!task.version.empty())
        title += u' ' + QString::fromStdString(task.version);
    return title;
}

QString taskStateLabel(std::string_view state)
{
    return labelOf(kTaskStates, state);
}

QString taskDeviceStateLabel(std::string_view state)
{
    return labelOf(kDeviceStates, state);
}

QString taskGroupLabel(domain::TaskDeviceGroup group)
{
    return wordsAt(kGroups, group);
}

QString deviceErrorText(std::string_view errorCode)
{
    return errorCode.empty() ? QString() : labelOf(kErrors, errorCode);
}

QString deviceErrorNextStep(std::string_view errorCode)
{
    for (const Label &label : kNextSteps) {
        if (label.code == errorCode)
            return Words::tr(label.text);
    }
    return {};
}

QString verificationLabel(domain::Verification verification)
{
    return wordsAt(kVerifications, verification);
}

QStringList taskResultHeaders()
{
    QStringList headers;
    for (const char *header : kHeaders)
        headers.append(Words::tr(header));
    return headers;
}

QString readinessLabel(domain::Readiness readiness)
{
    return wordsAt(kReadinessLabels, readiness);
}

QString readinessReason(domain::Readiness readiness)
{
    return wordsAt(kReadinessReasons, readiness);
}

QString preflightFixLabel(domain::PreflightFix fix)
{
    return wordsAt(kFixes, fix);
}

QString rolloutStateLabel(domain::RolloutState state)
{
    return wordsAt(kRolloutStates, state);
}

QString rolloutReasonText(domain::RolloutReason reason)
{
    return wordsAt(kRolloutReasons, reason);
}

QString waveStateLabel(domain::WaveState state)
{
    return wordsAt(kWaveStates, state);
}

QString comparedFeatureLabel(std::string_view feature)
{
    return labelOf(kFeatures, feature);
}

QString durationText(qint64 ms)
{
    constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;
    // Rounded to the unit, up to two of the next one in the smaller: "90 minutes" tells more than "2 hours".
    const auto rounded = [ms](qint64 unit) { return static_cast<int>((ms + unit / 2) / unit); };
    if (ms < minute)
        return Words::tr("1 minute");
    if (ms < 2 * hour)
        return Words::tr("%n minute(s)", nullptr, rounded(minute));
    if (ms < 2 * day)
        return Words::tr("%n hour(s)", nullptr, rounded(hour));
    return Words::tr("%n day(s)", nullptr, rounded(day));
}

QString estimateText(const domain::Estimate &estimate)
{
    return Words::tr("Half within about %1, nine tenths within %2 · from %Ln device(s) before", nullptr,
                     static_cast<int>(estimate.samples))
        .arg(durationText(estimate.p50Ms), durationText(estimate.p90Ms));
}

} // namespace tapfleet::text
