#include "services/supplierservice.h"

#include "cache/publicstore.h"

namespace tapfleet::services {

SupplierService::SupplierService(const AccountService &accounts, const base::Clock &clock)
    : m_accounts(accounts)
    , m_clock(clock)
{
}

base::Result<void> SupplierService::name(domain::AccountId account, const domain::SupplierHint &hint, const std::vector<std::string> &sns)
{
    if (hint.isEmpty())
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("a supplier or an item is needed"));
    const cache::AccountFolder folder = m_accounts.home().account(account);
    if (auto made = cache::makePrivateFolder(folder.path); !made)
        return made;
    auto own = cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own});
    if (!own)
        return base::failure(std::move(own.error()));
    return cache::PublicStore::nameSupplier(**own, hint, sns, m_clock.nowMs());
}

base::Result<std::vector<domain::MethodPermission>> SupplierService::permissions(domain::AccountId account) const
{
    const cache::AccountFolder folder = m_accounts.home().account(account);
    auto cache = cache::Connection::open(folder.cacheDb(), {cache::DatabaseKind::Cache, cache::Connection::Access::QueryOnly});
    if (!cache)
        return base::failure(std::move(cache.error()));
    auto own = cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own, cache::Connection::Access::QueryOnly});
    if (!own)
        return base::failure(std::move(own.error()));
    cache::PublicStore store;
    store.open(**cache, **own);
    return store.permissions();
}

} // namespace tapfleet::services
