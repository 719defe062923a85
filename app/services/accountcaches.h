#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "cache/damage.h"
#include "services/accountservice.h"

#include <QFile>

#include <memory>
#include <vector>

/// The cache.db of accounts, for services that keep lists in it. Any thread.
namespace tapfleet::services {

[[nodiscard]] inline base::Result<std::unique_ptr<cache::Connection>> openCache(const cache::AccountFolder &folder, cache::Connection::Access access)
{
    auto file = cache::Connection::open(folder.cacheDb(), {cache::DatabaseKind::Cache, access});
    if (!file)
        cache::noteDamage(folder, file.error());
    return file;
}

/// Opens each account's cache that is there, for reading: `read(account, connection) -> Result<void>`.
template <typename Read>
[[nodiscard]] base::Result<void> eachCache(const cache::Home &home, const std::vector<domain::Account> &accounts, Read read)
{
    for (const domain::Account &account : accounts) {
        const cache::AccountFolder folder = home.account(account.id);
        if (account.kind != domain::AccountKind::Gateway || !QFile::exists(folder.cacheDb()))
            continue;
        const auto file = openCache(folder, cache::Connection::Access::QueryOnly);
        if (!file)
            return base::failure(file.error());
        if (auto done = read(account, **file); !done)
            return done;
    }
    return {};
}

/// The older of two moments that lists were read at; an absent one is none.
inline void keepOldest(std::optional<qint64> &oldest, const std::optional<qint64> &at)
{
    if (at && (!oldest || *at < *oldest))
        oldest = at;
}

} // namespace tapfleet::services
