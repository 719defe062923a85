#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "cache/seenkeys.h"
#include "cache/syncwriter.h"

#include <optional>
#include <vector>

namespace tapfleet::cache {

/// What a page adds to its shard's tally.
struct PageTally {
    qint64 fetched = 0;
    qint64 listed = 0; ///< devices that no page of the list has shown before
    qint64 unreadable = 0;
    std::optional<qint64> total{}; ///< as the page tells
};

/// The sync under way as cache.db remembers it.
struct CurrentSync {
    qint64 syncId = 0;
    bool full = true;
    qint64 startedAt = 0;
    qint64 fetched = 0;
    QString source = QString::fromLatin1(domain::kSourceFleetService);
    std::vector<ShardPosition> shards;
};

/// cache.db's bookkeeping of syncs: where each shard stands, what a full list has shown, the tokens of the last complete
/// sync. Writes belong into the caller's transaction. One thread.
class SyncBook
{
public:
    [[nodiscard]] base::Result<void> open(Connection &connection);

    [[nodiscard]] base::Result<std::optional<CurrentSync>> current();
    /// The shards that the next sync can continue from; empty when it must list all.
    [[nodiscard]] base::Result<std::vector<ShardPosition>> continuable();
    [[nodiscard]] base::Result<std::optional<qint64>> asOf();
    [[nodiscard]] base::Result<qint64> nextDeviceId();

    [[nodiscard]] base::Result<void> start(const CurrentSync &sync);
    /// A page of a shard has been stored: `cursor` is the next one, empty after the last, which brought `token`.
    [[nodiscard]] base::Result<void> advance(int shard, const QString &cursor, const QString &token, const PageTally &page);
    [[nodiscard]] base::Result<void> addSeen(const std::vector<qint64> &keys);
    [[nodiscard]] base::Result<void> loadSeen(SeenKeys &seen);
    [[nodiscard]] base::Result<void> setNextDeviceId(qint64 id);
    [[nodiscard]] base::Result<void> noteAttempt(qint64 at);
    /// The list is whole although its details are not: the cache stands for the moment it was begun.
    [[nodiscard]] base::Result<void> noteListed();
    /// Forgets the sync under way.
    [[nodiscard]] base::Result<void> clearCurrent();
    [[nodiscard]] base::Result<void> clearTokens();
    enum class Ending {
        Whole,   ///< its tokens and moment become those of the cache
        Part,    ///< as Whole, but the moment stays, if there was one
        Unproven ///< as Part, but without tokens: the next sync lists all
    };
    /// The sync under way is over.
    [[nodiscard]] base::Result<void> complete(Ending ending);

private:
    Connection *m_connection = nullptr;
    Statement m_advance, m_count, m_addSeen, m_setNext;
};

} // namespace tapfleet::cache
