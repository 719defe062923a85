#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/grant.h"

#include <optional>
#include <span>
#include <vector>

namespace tapfleet::cache {

/// The account as the fleet service names it.
struct GrantAccount {
    domain::Party self;
    bool offered = false;  ///< the service lists grants
    bool writable = false; ///< and makes them
    qint64 askedAt = 0;    ///< UTC ms
};

/// A grant as it lies in cache.db.
struct StoredGrant {
    domain::Grant grant;
    bool devicesListed = false; ///< its devices lie here as of its revision
};

/// The grants of an account in its cache.db, for whoever reads them. One thread.
class GrantStore
{
public:
    explicit GrantStore(Connection &cache) : m_cache(cache) {}

    /// Nothing before the fleet service was asked for the first time.
    [[nodiscard]] base::Result<std::optional<GrantAccount>> account();
    /// When the older of the two lists was begun, UTC ms; nothing before both were complete once.
    [[nodiscard]] base::Result<std::optional<qint64>> asOf();
    /// Newest first.
    [[nodiscard]] base::Result<std::vector<StoredGrant>> grants();
    [[nodiscard]] base::Result<std::optional<StoredGrant>> find(const domain::GrantId &id);
    /// By SN.
    [[nodiscard]] base::Result<std::vector<domain::GrantDevice>> devices(const domain::GrantId &id);
    /// The grants that hold this device.
    [[nodiscard]] base::Result<std::vector<domain::Grant>> grantsOf(const domain::DeviceId &device);

private:
    Connection &m_cache;
};

/// Where the list of one direction stands.
struct GrantListPosition {
    domain::GrantDirection direction = domain::GrantDirection::Given;
    QString cursor;       ///< the next page; empty: the first
    QString changedSince; ///< empty: everything
};

/// A grant whose devices are to be listed, or listed again.
struct DueGrant {
    domain::GrantId id;
    QString cursor; ///< the next page; empty: the first
};

/// Writes pages of grants and of their devices, each with its cursor in one transaction. One at a time: its user holds the
/// account's sync.lock. One thread.
class GrantPages
{
public:
    explicit GrantPages(Connection &cache) : m_cache(cache) {}

    [[nodiscard]] base::Result<void> setAccount(const GrantAccount &account);
    /// Resumes the list that was interrupted, or begins one: from the token, or of everything when there is none or `anew` is set.
    [[nodiscard]] base::Result<GrantListPosition> begin(domain::GrantDirection direction, bool anew, qint64 now);
    /// After the last page of a list of everything, what it has not shown is removed, as far as RemovalBrake lets it; nothing is when an
    /// item could not be read.
    [[nodiscard]] base::Result<void> write(domain::GrantDirection direction, const domain::GrantPage &page);
    /// Grants whose devices do not lie here as of their revision, at most `most`: `first` (may be empty) before all others, those
    /// given before those received, new before old.
    [[nodiscard]] base::Result<std::vector<DueGrant>> due(const domain::GrantId &first, int most);
    /// After the last page, devices that the list has not shown are removed if it has shown as many as the grant says.
    [[nodiscard]] base::Result<void> writeDevices(const domain::GrantId &id, const domain::GrantDevicePage &page);
    /// The service no longer knows the cursor: the next page is the first again.
    [[nodiscard]] base::Result<void> restartDevices(const domain::GrantId &id);
    /// The service does not know the grant: it goes.
    [[nodiscard]] base::Result<void> remove(const domain::GrantId &id);

private:
    base::Result<void> put(domain::GrantDirection direction, const std::vector<domain::Grant> &grants);
    base::Result<void> endList(domain::GrantDirection direction, const QString &token);
    Connection &m_cache;
};

} // namespace tapfleet::cache
