#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/publicsource.h"

#include <optional>
#include <string>
#include <vector>

namespace tapfleet::cache {

/// A device whose details are to be asked for.
struct DueDevice {
    std::string sn, itemId, bizTid;
    std::string supplierId;
    domain::SupplierHint remembered; ///< named for the SN, or the one that has answered; empty when that is not known
    friend bool operator==(const DueDevice &, const DueDevice &) = default;
};

/// Which devices are due in a sync that began at `begunAt`. Times in UTC ms.
struct DueRule {
    qint64 begunAt = 0;
    qint64 freshSince = 0; ///< details asked for since then can wait while a newly named supplier is tried
    bool again = false;    ///< all, whether or not a supplier was named
};

/// What is remembered beside the devices of an account that has the public methods only: what was asked when (cache.db), the
/// app's permissions and items (cache.db), and the suppliers of SNs (own.db). Writes belong into the caller's
/// transaction. One thread.
class PublicStore
{
public:
    /// What a device was last asked.
    struct Asked {
        qint64 at = 0;        ///< UTC ms; 0: never
        quint32 methods = 0;  ///< that have ever told something, see domain::bitOf()
    };

    void open(Connection &cache, Connection &own);

    /// Devices of that source that this sync has not asked for yet, those never asked first, then the oldest. One that lacks a
    /// supplier is due only when one was named after it was asked; then those that have fresh details are not.
    [[nodiscard]] base::Result<std::vector<DueDevice>> due(std::string_view source, const DueRule &rule);
    [[nodiscard]] base::Result<qint64> countWithoutSupplier();
    [[nodiscard]] base::Result<Asked> asked(qint64 device);
    [[nodiscard]] base::Result<void> setAsked(qint64 device, const Asked &asked, bool needsSupplier);
    /// Rows whose device is gone.
    [[nodiscard]] base::Result<void> dropOrphans();

    [[nodiscard]] base::Result<std::vector<domain::MethodPermission>> permissions();
    [[nodiscard]] base::Result<void> setPermission(const domain::MethodPermission &permission);

    /// Model and type of the items asked at or after `since`, as devices that hold nothing else but the item.
    [[nodiscard]] base::Result<std::vector<domain::Device>> items(qint64 since);
    [[nodiscard]] base::Result<void> setItem(const std::string &itemId, const domain::Device &told, qint64 at);

    /// The suppliers that a person has named for the account.
    [[nodiscard]] base::Result<std::vector<domain::SupplierHint>> hints();
    /// Which one an SN belongs to.
    [[nodiscard]] base::Result<void> setSupplier(const std::string &sn, const domain::SupplierHint &hint, qint64 at);
    /// A person names a supplier or an item for the account or, with `sns`, for these only; one transaction.
    [[nodiscard]] static base::Result<void> nameSupplier(Connection &own, const domain::SupplierHint &hint,
                                                         const std::vector<std::string> &sns, qint64 at);

private:
    Connection *m_cache = nullptr;
    Connection *m_own = nullptr;
};

} // namespace tapfleet::cache
