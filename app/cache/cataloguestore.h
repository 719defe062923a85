#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/app.h"

#include <optional>
#include <string>
#include <vector>

namespace tapfleet::cache {

struct KeptApp {
    domain::App app;
    qint64 fetchedAt = 0; ///< UTC ms
};

/// The app catalogue in an account's cache.db. The connection outlives it. One thread.
class CatalogueStore
{
public:
    explicit CatalogueStore(Connection &cache) : m_cache(cache) {}

    /// Keeps an app as told. One that was told without versions (tapfleet.app.list may leave them out) does not take away those
    /// that are kept, unless `isWhole`.
    [[nodiscard]] base::Result<void> keep(const std::vector<domain::App> &apps, qint64 at, bool isWhole);
    [[nodiscard]] base::Result<std::optional<KeptApp>> app(const std::string &appId);
    [[nodiscard]] base::Result<std::vector<KeptApp>> apps();

private:
    Connection &m_cache;
};

struct UsedApp {
    std::string appId, name, kind;
    bool favourite = false;
    std::optional<qint64> usedAt; ///< UTC ms
};

/// Favourite and recent apps in an account's own.db. The connection outlives it. One thread.
class UsedAppStore
{
public:
    explicit UsedAppStore(Connection &own) : m_own(own) {}

    [[nodiscard]] base::Result<std::vector<UsedApp>> apps();
    [[nodiscard]] base::Result<void> setFavourite(const domain::App &app, bool isFavourite);
    [[nodiscard]] base::Result<void> noteUsed(const domain::App &app, qint64 at);

private:
    Connection &m_own;
};

} // namespace tapfleet::cache
