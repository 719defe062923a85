#pragma once

#include "base/strongid.h"
#include "domain/device.h"

#include <optional>
#include <string>
#include <vector>

/// Distribution tasks (contract/fleet-service.md). Codes are kept as they stand when unknown.
namespace tapfleet::domain {

struct TaskIdTag;
using TaskId = base::StrongId<TaskIdTag, std::string>;

enum class DistributionAction : quint8 { Install, Upgrade, Uninstall };
/// INSTALL, UPGRADE, UNINSTALL and back.
std::string_view actionCode(DistributionAction action);
std::optional<DistributionAction> actionByCode(std::string_view code);

struct TaskCounters {
    qint64 total = 0, pending = 0, active = 0, waiting = 0, succeeded = 0, failed = 0, skipped = 0, canceled = 0;
    qint64 open() const { return pending + active + waiting; } ///< devices that still may change
    friend bool operator==(const TaskCounters &, const TaskCounters &) = default;
};

struct Task {
    TaskId id{};
    std::string outBizNo{}, name{}, action{};
    std::string appId{}, appName{}, appKind{}, version{};
    std::optional<bool> autoStart{}, wifiOnly{};
    std::string state{}; ///< CREATED RUNNING PAUSED FINISHED CANCELED EXPIRED
    TaskCounters counters{};
    std::string createdByPid{}, createdByName{};
    std::optional<qint64> createdAt{}, startAfter{}, startedAt{}, finishedAt{}, expiresAt{}; ///< UTC ms
    std::optional<qint64> revision{};
    friend bool operator==(const Task &, const Task &) = default;
};

/// Nothing about the task changes any more: FINISHED, CANCELED or EXPIRED. A code that is not known is not final.
bool isFinal(const Task &task);

struct TaskDevice {
    DeviceId device{};
    std::string state{};
    std::optional<qint64> progressPercent{};
    std::string errorCode{};
    qint64 attempts = 0;
    std::string reportedVersion{};
    std::optional<qint64> updatedAt{}; ///< UTC ms
    friend bool operator==(const TaskDevice &, const TaskDevice &) = default;
};

/// A task with what it did to one of its devices.
struct DeviceTask {
    Task task{};
    TaskDevice device{};
};

/// The counter of the contract that a device's state belongs to.
enum class TaskDeviceGroup : quint8 { Pending, Active, Waiting, Succeeded, Failed, Skipped, Canceled };
/// A code that is not known counts as active: it may still change.
TaskDeviceGroup groupOf(std::string_view state);
/// No more changes are to be expected: SUCCEEDED, FAILED, SKIPPED, CANCELED.
bool isFinalDeviceState(std::string_view state);

/// DOWNLOAD_TIMEOUT, DOWNLOAD_CHECKSUM, DEVICE_OFFLINE_EXPIRED, REBOOT_FAILED: worth another try as they are.
bool isTransient(std::string_view errorCode);

/// When a failed device may be tried again, UTC ms: five minutes after its first failure, and twice as long after each further one,
/// at most four hours. What failed for a passing reason often fails again when it is tried at once.
qint64 retryDueAt(const TaskDevice &device);

/// A device that reported success against what the last sync read back from it.
enum class Verification : quint8 {
    NotYet,   ///< it was not read again since
    Verified, ///< it has what was reported
    Mismatch  ///< reported success, not verified: it has another version, or none
};
/// `installed` is the app's version in the cache (absent: the app is not there), `readAt` when the device was read, UTC ms.
/// For an uninstall the app must be gone.
Verification verify(const Task &task, const TaskDevice &device, const std::optional<std::string> &installed,
                    std::optional<qint64> readAt);

} // namespace tapfleet::domain
