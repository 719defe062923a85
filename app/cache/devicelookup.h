#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "cache/devicereader.h"
#include "cache/devicerow.h"

#include <optional>
#include <vector>

namespace tapfleet::cache {

/// Reads single devices of cache.db, for the writer and the reader alike. One thread.
class DeviceLookup
{
public:
    struct Found {
        qint64 key = 0;
        quint64 rowHash = 0;
    };

    [[nodiscard]] base::Result<void> open(Connection &connection);
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
