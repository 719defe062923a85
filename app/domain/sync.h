#pragma once

#include "base/error.h"
#include "domain/device.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tapfleet::domain {

/// tapfleet.capability.query: what a gateway's fleet service offers this account.
struct Capability {
    QString serviceVersion;
    std::optional<qint64> serverTime; ///< UTC ms
    QString pid, accountName, role;   ///< role ISV or MERCHANT
    QStringList methods;
    int pageSizeMax = 500;
    int requestsPerSecond = 0; ///< 0: not told
    int snsPerWrite = 500;
    int shardsMax = 1;
};

/// A device as it came, with a hash of its bytes by which an unchanged one is skipped.
struct DeviceRecord {
    Device device;
    quint64 hash = 0;
};

/// One verified page of tapfleet.device.list.
struct DevicePage {
    std::vector<DeviceRecord> devices;
    std::vector<DeviceId> removed;
    QString nextCursor; ///< empty on the last page
    QString syncToken;  ///< on the last page only
    std::optional<qint64> total;
    std::vector<QString> refused; ///< items that could not be read, each with its reason: never dropped in silence
};

enum class SyncPhase { Starting, Fetching, Details, Finishing };

/// How far a running sync is.
struct SyncProgress {
    SyncPhase phase = SyncPhase::Starting;
    bool full = true;
    qint64 fetched = 0;
    std::optional<qint64> total;
    qint64 requests = 0;
    double devicesPerSecond = 0;
};

/// What became of an account's history when its file was found damaged: what could be read was taken into a new file.
struct Salvage {
    qint64 changesKept = 0;
    std::optional<qint64> changesLost; ///< absent when the damage hides how many there were
    QString damagedFile;               ///< where the damaged file lies now, for somebody who can read more of it
    qint64 operationsKept = 0, operationsPaused = 0; ///< of the write journal; those that were to be sent wait for a person
    qint64 linesKept = 0;                            ///< of the activity log
    qint64 rolloutsKept = 0, rolloutsPaused = 0;     ///< those that had not ended wait for the user
    std::optional<qint64> operationsLost{}, linesLost{}, rolloutsLost{}; ///< absent when the damage hides it
};

/// What a sync did. `complete` is false when it was stopped: the next one resumes it.
struct SyncReport {
    qint64 fetched = 0;
    qint64 added = 0;
    qint64 changed = 0; ///< added ones not counted
    qint64 unchanged = 0;
    qint64 removed = 0;
    qint64 refused = 0; ///< items of the answer that could not be read
    qint64 requests = 0;
    double seconds = 0;
    bool full = true;
    bool resumed = false;
    bool complete = false;
    bool incompleteList =
        false;          ///< the list is not what its own total says: nothing was removed, and the next sync lists all again
    qint64 missing = 0; ///< devices that a complete list lacks and that are kept until a second one agrees
    bool publicOnly = false;    ///< by the public methods, without the fleet service
    qint64 withoutSupplier = 0; ///< devices whose SN alone is not enough
    QStringList notGranted;     ///< public methods that this app may not call
};

/// Why a sync that ended has removed nothing, or not all that its list did not show: codes::ListIncomplete or codes::MuchMissing (whose
/// number is the message). Nothing when its list was beyond doubt.
std::optional<base::Error> doubtOf(const SyncReport &report);

/// What is known of an account's last syncs.
struct SyncState {
    std::optional<qint64> asOf;          ///< UTC ms of the moment the cache stands for; absent before the first complete sync
    std::optional<qint64> lastAttemptAt; ///< UTC ms
    bool interrupted = false;            ///< a sync was begun and not ended: the next resumes it
    bool publicOnly = false;             ///< its devices come from the public methods, without the fleet service
};

/// How many devices an account had when a sync had ended.
struct FleetCount {
    qint64 at = 0; ///< UTC ms
    qint64 devices = 0;
    std::optional<qint64> online{}, silent{}; ///< silent for over seven days, or never online; absent when no source tells
    friend bool operator==(const FleetCount &, const FleetCount &) = default;
};

/// A sync that the history remembers.
struct SyncRun {
    qint64 id = 0;        ///< counts up within an account
    qint64 startedAt = 0; ///< UTC ms; the time that its changes bear
    std::optional<qint64> endedAt; ///< absent while it is under way, and when it was given up
    bool full = true;
};

/// One kept change of one field of one device.
struct FieldChange {
    DeviceId device;
    std::string field; ///< a Field id, or "presence"
    std::string before, after; ///< as text; times as UTC ms; empty is absent
    qint64 syncId = 0;
    qint64 at = 0; ///< UTC ms of the sync
};

} // namespace tapfleet::domain
