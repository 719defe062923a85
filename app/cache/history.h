#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/connection.h"
#include "domain/device.h"
#include "domain/fleetdiff.h"
#include "domain/sync.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tapfleet::cache {

/// A change that has been seen and is not yet in own.db.
struct PendingChange {
    domain::DeviceId device;
    std::string field; ///< a field id, "app:<app id>" or "presence"
    std::string before, after;
};

inline constexpr std::string_view kPresence = domain::kPresenceField;
inline constexpr std::string_view kAdded = domain::kDeviceAdded;
inline constexpr std::string_view kRemoved = domain::kDeviceRemoved;

/// The text that the history keeps for a device's tracked field or "app:<app id>": codes and texts as they stand, times as UTC
/// milliseconds, yes or no, an app's version ("?" when it has none); empty when absent.
std::string historyText(const domain::Device &device, std::string_view field);

/// Appends what differs in the tracked fields and the apps' versions.
void appendChanges(const domain::Device &before, const domain::Device &after, std::vector<PendingChange> &changes);

/// When a device's field last changed.
struct LastChange {
    domain::DeviceId device;
    qint64 at = 0; ///< UTC ms, the beginning of the sync that saw it
};

/// The last change of each device in one of the fields, as far as the history goes; "app" stands for every "app:<app id>". Canceled
/// when stopped.
[[nodiscard]] base::Result<std::vector<LastChange>> lastChanges(Connection &own, std::span<const std::string> fields,
                                                                const base::StopToken &stop);

/// Forgets changes and runs that began before `before` (UTC ms), some thousands a transaction.
[[nodiscard]] base::Result<void> forgetHistory(Connection &own, qint64 before);

/// own.db's sync runs and device changes. One thread.
class HistoryStore
{
public:
    [[nodiscard]] base::Result<void> open(Connection &connection);

    /// Numbers a sync. The numbers come from here since the history outlives cache.db.
    [[nodiscard]] base::Result<qint64> beginRun(qint64 startedAt, bool full);
    /// Knows a run again that cache.db remembers, should own.db have been replaced.
    [[nodiscard]] base::Result<void> ensureRun(qint64 syncId, qint64 startedAt, bool full);
    /// How a run ended, and what the cache then counted, if it did.
    struct RunEnd {
        qint64 at = 0; ///< UTC ms
        std::optional<domain::FleetCount> count{};
    };
    /// Keeps the changes, and the end of the run if given, in one transaction. A field that changes again within the sync keeps its
    /// first `before` and takes the last `after`; when those are the same nothing is left of it.
    [[nodiscard]] base::Result<void> append(qint64 syncId, qint64 at, const std::vector<PendingChange> &changes,
                                            const std::optional<RunEnd> &end = {});
    /// UTC ms of the last run whose end was counted.
    [[nodiscard]] base::Result<std::optional<qint64>> lastCounted();
    /// After a kill between the two files the history may be ahead of the cache: takes back what the cache does not hold.
    /// `cached(id)` answers the device as the cache has it.
    using CachedDevice = std::function<base::Result<std::optional<domain::Device>>(const domain::DeviceId &)>;
    [[nodiscard]] base::Result<void> takeBack(qint64 syncId, qint64 at, const CachedDevice &cached);
    /// The number that own.db knows the device by, given when it has none.
    [[nodiscard]] base::Result<qint64> refOf(const domain::DeviceId &device);

private:
    struct Kept {
        qint64 ref = 0;
        PendingChange change;
    };
    base::Result<void> keep(qint64 syncId, qint64 at, const PendingChange &change);
    base::Result<std::vector<Kept>> changesOf(qint64 syncId, qint64 at);

    Connection *m_connection = nullptr;
    Statement m_selectRef, m_insertRef, m_keep, m_dropEqual;
};

} // namespace tapfleet::cache
