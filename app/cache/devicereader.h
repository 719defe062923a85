#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/accountfolder.h"
#include "cache/sqlpath.h"
#include "domain/publicsource.h"
#include "domain/sync.h"
#include "snapshot/builder.h"

#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::cache {

/// One device with what the cache knows about it.
struct StoredDevice {
    domain::DeviceKey key;
    domain::Device device;
    std::string source;    ///< kSource* code
    qint64 fetchedAt = 0;  ///< UTC ms of the write of this row
    qint64 firstSeenAt = 0;
    std::optional<qint64> goneAt{}; ///< UTC ms: it is no longer listed
};

/// Reads cache.db and own.db of one account (query_only: never waits behind an ingest). One thread.
class DeviceReader
{
public:
    /// Creates the files when they are not there. codes::Damaged when cache.db cannot be read.
    [[nodiscard]] static base::Result<std::unique_ptr<DeviceReader>> open(const AccountFolder &folder,
                                                                             SqlPath path = SqlPath::Fastest);
    ~DeviceReader();

    /// The public methods that the app was refused, as last found out.
    [[nodiscard]] base::Result<std::vector<domain::PublicMethod>> refusedMethods();
    [[nodiscard]] base::Result<domain::SyncState> syncState();
    [[nodiscard]] base::Result<qint64> deviceCount();
    /// Adds the account's devices to the builder (beginAccount and one add() a device). Canceled when stopped.
    [[nodiscard]] base::Result<void> load(snapshot::Builder &builder, const domain::Account &account,
                                          const base::StopToken &stop = {});
    /// The same of the devices that are gone; their `synced` is the time since when. Nothing is added when there are none.
    [[nodiscard]] base::Result<void> loadGone(snapshot::Builder &builder, const domain::Account &account,
                                              const base::StopToken &stop = {});
    /// The first devices in SN order, for a first window before the snapshot is there.
    [[nodiscard]] base::Result<void> loadFirst(snapshot::Builder &builder, const domain::Account &account, int limit);
    /// All devices of that SN (several suppliers may have it); with a supplier, that one.
    [[nodiscard]] base::Result<std::vector<StoredDevice>> devices(const domain::DeviceId &id);
    /// The same of the devices that are gone.
    [[nodiscard]] base::Result<std::vector<StoredDevice>> goneDevices(const domain::DeviceId &id);
    /// The device's kept changes, newest first.
    [[nodiscard]] base::Result<std::vector<domain::FieldChange>> history(const domain::DeviceId &id, int limit = 200);
    /// Changes of all devices at or after `sinceMs`, newest first.
    [[nodiscard]] base::Result<std::vector<domain::FieldChange>> changesSince(qint64 sinceMs, int limit);
    /// Counts up when another connection or process has committed to cache.db (PRAGMA data_version).
    [[nodiscard]] base::Result<qint64> dataVersion();

private:
    class Private;
    explicit DeviceReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::cache
