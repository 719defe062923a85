#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "cache/devicereader.h"
#include "cache/devicerow.h"

#include <optional>
#include <vector>

namespace tapfleet::cache {

/// Where devices lie in cache.db.
enum class DeviceTable { Listed, Gone };
QString nameOf(DeviceTable table); ///< its apps are in the table "…_app"

/// Reads single devices of cache.db, for the writer and the reader alike. One thread.
class DeviceLookup
{
public:
    struct Found {
        qint64 key = 0;
        quint64 rowHash = 0;
    };

    [[nodiscard]] base::Result<void> open(Connection &connection, DeviceTable table);
    [[nodiscard]] base::Result<std::optional<Found>> find(std::string_view sn, snapshot::Term supplierId);
    /// Keys of all devices with that SN.
    [[nodiscard]] base::Result<std::vector<qint64>> keysOf(std::string_view sn);
    [[nodiscard]] base::Result<std::optional<StoredDevice>> load(qint64 key, const TermText &text);

private:
    base::Result<void> loadApps(qint64 key);

    Statement m_find, m_keysOf, m_device, m_apps;
    std::vector<snapshot::PackedApp> m_packedApps;
};

} // namespace tapfleet::cache
