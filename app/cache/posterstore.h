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
    /// A list in one transaction: when it is complete, what it does not name goes, as far as RemovalBrake lets it.
    [[nodiscard]] base::Result<void> put(const std::vector<domain::Poster> &posters, bool isComplete, qint64 begunAt);

private:
    Connection &m_cache;
};

} // namespace tapfleet::cache
