#include "services/grantreading.h"

#include "cache/damage.h"
#include "cache/devicereader.h"
#include "cache/grantstore.h"
#include "cloud/fleet/grantplans.h"

#include <algorithm>
#include <memory>

namespace tapfleet::services {

using base::Result;
using cache::Connection;
using cache::DeviceReader;
using cache::GrantStore;

namespace {

/// The two readers of one account's cache.
struct Readers {
    std::unique_ptr<DeviceReader> devices;
    std::unique_ptr<Connection> cache;
};

Result<Readers> openReaders(const cache::AccountFolder &folder)
{
    auto devices = DeviceReader::open(folder); // makes the files where there are none yet
    if (!devices)
        return base::failure(std::move(devices.error()));
    auto connection = Connection::open(folder.cacheDb(), {cache::DatabaseKind::Cache, Connection::Access::QueryOnly});
    if (!connection) {
        cache::noteDamage(folder, connection.error());
        return base::failure(std::move(connection.error()));
    }
    return Readers{std::move(*devices), std::move(*connection)};
}

GrantOffer offerOf(const std::optional<cache::GrantAccount> &known, const domain::SyncState &sync)
{
    if (sync.publicOnly)
        return GrantOffer::PublicOnly;
    if (!known)
        return GrantOffer::NotAsked;
    return known->offered ? GrantOffer::Offered : GrantOffer::NotOffered;
}

Result<void> addAccount(const cache::Home &home, const domain::Account &account, GrantOverview &overview)
{
    GrantAccountState state{account, GrantOffer::NoCloud, false, {}, {}};
    if (account.kind == domain::AccountKind::Gateway) {
        const auto readers = openReaders(home.account(account.id));
        if (!readers)
            return base::failure(readers.error());
        GrantStore store(*readers->cache);
        const auto sync = readers->devices->syncState();
        if (!sync)
            return base::failure(sync.error());
        const auto known = store.account();
        if (!known)
            return base::failure(known.error());
        const auto asOf = store.asOf();
        if (!asOf)
            return base::failure(asOf.error());
        auto grants = store.grants();
        if (!grants)
            return base::failure(std::move(grants.error()));
        state.offer = offerOf(*known, *sync);
        state.writable = *known && (*known)->writable;
        state.self = *known ? (*known)->self : domain::Party{};
        state.asOf = *asOf;
        for (cache::StoredGrant &stored : *grants)
            overview.grants.push_back({account.id, std::move(stored.grant), stored.devicesListed});
    }
    overview.accounts.push_back(std::move(state));
    return {};
}

bool tellsRights(const cache::StoredDevice &stored)
{
    return stored.source == domain::kSourceFleetService || !stored.device.role.empty();
}

} // namespace

Result<GrantOverview> readGrants(const cache::Home &home, const std::vector<domain::Account> &accounts)
{
    GrantOverview overview;
    for (const domain::Account &account : accounts) {
        if (auto added = addAccount(home, account, overview); !added)
            return base::failure(std::move(added.error()));
    }
    return overview;
}

void applyWrites(GrantOverview &overview, const std::vector<AccountOperation> &operations)
{
    for (auto one = operations.rbegin(); one != operations.rend(); ++one) {
        const auto state = std::find_if(overview.accounts.begin(), overview.accounts.end(),
                                        [&](const GrantAccountState &account) { return account.account.id == one->account; });
        qint64 settledAt = 0;
        for (const domain::WriteStep &step : one->operation.steps)
            settledAt = std::max(settledAt, step.settledAt.value_or(0));
        const domain::GrantId id = cloud::grantOf(one->operation);
        if (state == overview.accounts.end() || state->asOf.value_or(0) >= settledAt || id.value().isEmpty()
            || !one->operation.kind.startsWith(QLatin1String("grant.")))
            continue;
        const auto known = std::find_if(overview.grants.begin(), overview.grants.end(), [&](const AccountGrant &grant) {
            return grant.account == one->account && grant.grant.id == id;
        });
        const bool isKnown = known != overview.grants.end();
        auto after = cloud::grantAfter(one->operation, isKnown ? &known->grant : nullptr);
        if (!after)
            continue;
        if (isKnown) {
            known->grant = std::move(*after);
            continue;
        }
        after->grantor = state->self;
        const auto first = std::find_if(overview.grants.begin(), overview.grants.end(),
                                        [&](const AccountGrant &grant) { return grant.account == one->account; });
        overview.grants.insert(first, {one->account, std::move(*after), false});
    }
}

Result<std::vector<GrantDeviceRow>> readGrantDevices(const cache::Home &home, domain::AccountId account, const domain::GrantId &id)
{
    const auto readers = openReaders(home.account(account));
    if (!readers)
        return base::failure(readers.error());
    auto devices = GrantStore(*readers->cache).devices(id);
    if (!devices)
        return base::failure(std::move(devices.error()));
    std::vector<GrantDeviceRow> rows;
    rows.reserve(devices->size());
    for (domain::GrantDevice &device : *devices) {
        const auto found = readers->devices->devices(device.device);
        if (!found)
            return base::failure(found.error());
        rows.push_back({std::move(device), !found->empty()});
    }
    return rows;
}

Result<domain::DeviceAccess> readAccess(const cache::Home &home, domain::AccountId account, const domain::DeviceId &device, qint64 now)
{
    const auto readers = openReaders(home.account(account));
    if (!readers)
        return base::failure(readers.error());
    const auto found = readers->devices->devices(device);
    if (!found)
        return base::failure(found.error());
    if (found->empty())
        return base::failure(base::ErrorKind::NotFound, QStringLiteral("no such device is in the cache"));
    const auto grants = GrantStore(*readers->cache).grantsOf(device);
    if (!grants)
        return base::failure(grants.error());
    const cache::StoredDevice &stored = found->front();
    domain::DeviceRights rights;
    rights.owner = {QString::fromStdString(stored.device.ownerPid), QString::fromStdString(stored.device.ownerName)};
    rights.role = QString::fromStdString(stored.device.role);
    rights.told = tellsRights(stored);
    for (const std::string &scope : stored.device.scopes)
        rights.scopes.append(QString::fromStdString(scope));
    return domain::accessOf(rights, *grants, now);
}

Result<domain::SortedDevices> sortOutDevices(const cache::Home &home, domain::AccountId account, const std::vector<domain::DeviceId> &devices)
{
    const auto readers = openReaders(home.account(account));
    if (!readers)
        return base::failure(readers.error());
    const auto known = GrantStore(*readers->cache).account();
    if (!known)
        return base::failure(known.error());
    std::vector<domain::GrantCandidate> candidates;
    candidates.reserve(devices.size());
    for (const domain::DeviceId &id : devices) {
        const auto found = readers->devices->devices(id);
        if (!found)
            return base::failure(found.error());
        if (found->size() != 1) {
            candidates.push_back({id, false, {}, {}, true});
            continue;
        }
        const cache::StoredDevice &stored = found->front();
        candidates.push_back({stored.device.id(), true, QString::fromStdString(stored.device.ownerPid),
                              QString::fromStdString(stored.device.role), tellsRights(stored)});
    }
    return domain::sortedOut(candidates, *known ? (*known)->self.pid : QString());
}

std::vector<domain::Party> recentGrantees(const GrantOverview &overview, domain::AccountId account, size_t most)
{
    std::vector<domain::Party> parties;
    for (const AccountGrant &one : overview.grants) {
        if (one.account != account || one.grant.direction != domain::GrantDirection::Given)
            continue;
        const bool isNew = std::none_of(parties.begin(), parties.end(),
                                        [&one](const domain::Party &party) { return party.pid == one.grant.grantee.pid; });
        if (isNew && parties.size() < most)
            parties.push_back(one.grant.grantee);
    }
    return parties;
}

} // namespace tapfleet::services
