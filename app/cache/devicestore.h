#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "cache/devicerow.h"

namespace tapfleet::cache {

/// Where and when a device row was fetched.
struct RowOrigin {
    snapshot::Term source = 0;
    qint64 at = 0; ///< UTC ms
};

/// Writes device rows with their apps into cache.db, in the caller's transaction. One thread.
class DeviceStore
{
public:
    [[nodiscard]] base::Result<void> open(Connection &connection);
    /// `firstSeenAt`: UTC ms.
    [[nodiscard]] base::Result<void> insert(qint64 key, const PackedRow &row, quint64 rowHash, const RowOrigin &origin,
                                            qint64 firstSeenAt);
    [[nodiscard]] base::Result<void> update(qint64 key, const PackedRow &row, quint64 rowHash, const RowOrigin &origin, bool withApps);
    [[nodiscard]] base::Result<void> setSupplier(qint64 key, snapshot::Term supplierId);
    [[nodiscard]] base::Result<void> remove(qint64 key);
    /// Removes the device and keeps it as one that is gone since `at` (UTC ms).
    [[nodiscard]] base::Result<void> removeAsGone(qint64 key, qint64 at);
    /// Removes a device that is gone.
    [[nodiscard]] base::Result<void> forgetGone(qint64 key);

private:
    base::Result<void> insertApps(qint64 key, const std::vector<snapshot::PackedApp> &apps);
    base::Result<void> removeApps(qint64 key);
    static base::Result<void> runOnApps(Statement &statement, qint64 key);

    Statement m_insert, m_update, m_setSupplier, m_remove, m_insertApp, m_removeApps;
    Statement m_keepGone, m_keepGoneApps, m_forgetGone, m_forgetGoneApps;
};

} // namespace tapfleet::cache
