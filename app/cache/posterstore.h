#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/poster.h"

#include <optional>
#include <vector>

namespace tapfleet::cache {

/// The posters of an account in its cache.db. One thread.
class PosterStore
{
public:
    explicit PosterStore(Connection &cache) : m_cache(cache) {}

    /// Newest first.
    [[nodiscard]] base::Result<std::vector<domain::Poster>> posters();
    /// When the last whole list was begun, UTC ms; absent before any was.
    [[nodiscard]] base::Result<std::optional<qint64>> asOf();
    /// The whole list, in one transaction: what it does not name goes.
    [[nodiscard]] base::Result<void> put(const std::vector<domain::Poster> &posters, qint64 begunAt);

private:
    Connection &m_cache;
};

} // namespace tapfleet::cache
