#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/access.h"
#include "domain/account.h"
#include "services/journalservice.h"

#include <optional>
#include <vector>

/// What the caches hold of grants. Any thread; only files are read.
namespace tapfleet::services {

/// How grants stand with an account.
enum class GrantOffer : quint8 {
    NoCloud,    ///< an account of console files
    NotAsked,   ///< before its first sync
    PublicOnly, ///< its gateway has the public methods only
    NotOffered, ///< the fleet service lists no grants for it
    Offered
};

struct GrantAccountState {
    domain::Account account;
    GrantOffer offer = GrantOffer::NotAsked;
    bool writable = false;       ///< grants can be made too
    domain::Party self;          ///< the account as the service names it
    std::optional<qint64> asOf;  ///< UTC ms of the moment its grants stand for
};

/// A grant and whose list it is in.
struct AccountGrant {
    domain::AccountId account;
    domain::Grant grant;
    bool devicesListed = false; ///< its devices lie in the cache as of its last change
};

struct GrantOverview {
    std::vector<GrantAccountState> accounts;
    std::vector<AccountGrant> grants; ///< newest first within an account
};

/// Brings what was confirmed since the lists were read into the overview: a sync, which may take long, has not shown it yet.
/// `operations` newest first.
void applyWrites(GrantOverview &overview, const std::vector<AccountOperation> &operations);

/// A device of a grant, as its list and the fleet have it.
struct GrantDeviceRow {
    domain::GrantDevice device;
    bool inFleet = false;
};

[[nodiscard]] base::Result<GrantOverview> readGrants(const cache::Home &home, const std::vector<domain::Account> &accounts);
[[nodiscard]] base::Result<std::vector<GrantDeviceRow>> readGrantDevices(const cache::Home &home, domain::AccountId account,
                                                                        const domain::GrantId &id);
/// NotFound when the device is not in the account's cache.
[[nodiscard]] base::Result<domain::DeviceAccess> readAccess(const cache::Home &home, domain::AccountId account,
                                                           const domain::DeviceId &device, qint64 now);
/// Which of these the account can grant, and why not the others.
[[nodiscard]] base::Result<domain::SortedDevices> sortOutDevices(const cache::Home &home, domain::AccountId account,
                                                                const std::vector<domain::DeviceId> &devices);

/// Who was granted something last, each once, newest first.
std::vector<domain::Party> recentGrantees(const GrantOverview &overview, domain::AccountId account, size_t most = 8);

} // namespace tapfleet::services
