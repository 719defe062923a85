#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "cache/devicereader.h"
#include "domain/account.h"
#include "domain/diagnosis.h"
#include "snapshot/fleetsnapshot.h"

#include <optional>
#include <vector>

/// What the caches hold for a diagnosis. Any thread; only files and snapshots are read.
namespace tapfleet::services {

/// A device as one account's cache has it, with what was kept around it.
struct KeptDevice {
    domain::Account account{};
    cache::StoredDevice stored{};
    qint64 readAt = 0; ///< UTC ms of the moment the row stands for
    std::vector<domain::PublicMethod> notGranted{};
    std::vector<domain::DeviceTask> tasks{};    ///< newest first
    std::vector<domain::FieldChange> changes{}; ///< newest first
    std::optional<domain::App> app{};           ///< that was asked for, when the catalogue has it

    domain::DeviceFacts facts() const { return {stored.device, stored.source, domain::CheckSource::Cache, readAt}; }
};

/// Every device of that SN in these accounts; with a supplier, that one. `appId` may be empty.
[[nodiscard]] base::Result<std::vector<KeptDevice>> readKept(const cache::Home &home,
                                                             const std::vector<domain::Account> &accounts,
                                                             const domain::DeviceId &id, const std::string &appId);

/// All checks that a kept device answers; Arrival when `appId` is not empty.
std::vector<domain::Check> cachedChecks(const KeptDevice &device, const std::string &appId);

/// A row of a snapshot as the rules of diagnosis look at it; what they do not ask for is left out.
struct SnapshotDevice {
    domain::Device device{};
    std::string source{};
    qint64 readAt = 0; ///< UTC ms

    domain::DeviceFacts facts() const { return {device, source, domain::CheckSource::Cache, readAt}; }
};
SnapshotDevice snapshotDevice(const snapshot::FleetSnapshot &fleet, quint32 row);

} // namespace tapfleet::services
