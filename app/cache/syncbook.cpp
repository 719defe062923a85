#include "cache/syncbook.h"

#include "base/errorcodes.h"
#include "cache/rows.h"

namespace tapfleet::cache {

namespace {

const QString kCurrent = QStringLiteral("SELECT sync_id, full_list, started_at, fetched, source FROM sync_current");
const QString kShards =
    QStringLiteral("SELECT shard, cursor, changed_since, done, listed, unreadable, total FROM sync_shard ORDER BY shard");
const QString kTokens = QStringLiteral("SELECT shard, token FROM sync_token ORDER BY shard");
const QString kAsOf = QStringLiteral("SELECT as_of FROM sync_state");
const QString kNextDeviceId = QStringLiteral("SELECT next_device_id FROM sync_state");
const QString kStart = QStringLiteral("INSERT INTO sync_current (id, sync_id, full_list, started_at, fetched, source) VALUES (1, ?, ?, ?, 0, ?)");
const QString kStartShard = QStringLiteral("INSERT INTO sync_shard (shard, cursor, changed_since, done, next_token) VALUES (?, '', ?, 0, '')");
const QString kAdvance = QStringLiteral(
    "UPDATE sync_shard SET cursor = ?, done = ?, next_token = ?, listed = listed + ?, unreadable = unreadable + ?, "
    "total = coalesce(?, total) WHERE shard = ?");
const QString kCount = QStringLiteral("UPDATE sync_current SET fetched = fetched + ?");
const QString kAddSeen = QStringLiteral("INSERT INTO sync_seen (device_ids) VALUES (?)");
const QString kSeen = QStringLiteral("SELECT device_ids FROM sync_seen");
const QString kSetNext = QStringLiteral("UPDATE sync_state SET next_device_id = ?");
const QString kNoteAttempt = QStringLiteral("UPDATE sync_state SET last_attempt_at = ?");
// A list whose shards did not all bring a token cannot be followed.
const QString kKeepTokens = QStringLiteral("INSERT INTO sync_token (shard, token) SELECT shard, next_token FROM sync_shard "
                                           "WHERE NOT EXISTS (SELECT 1 FROM sync_shard WHERE next_token = '')");
const QString kSetAsOf = QStringLiteral("UPDATE sync_state SET as_of = (SELECT started_at FROM sync_current)");
const QString kSetFirstAsOf = QStringLiteral("UPDATE sync_state SET as_of = (SELECT started_at FROM sync_current) WHERE as_of IS NULL");

} // namespace

base::Result<void> SyncBook::open(Connection &connection)
{
    m_connection = &connection;
    const std::pair<Statement *, const QString *> prepared[] = {
        {&m_advance, &kAdvance}, {&m_count, &kCount}, {&m_addSeen, &kAddSeen}, {&m_setNext, &kSetNext}};
    for (const auto &[statement, sql] : prepared) {
        auto made = connection.prepare(*sql);
        if (!made)
            return base::failure(std::move(made.error()));
        *statement = std::move(*made);
    }
    return {};
}

base::Result<std::optional<CurrentSync>> SyncBook::current()
{
    auto select = m_connection->prepare(kCurrent);
    if (!select)
        return base::failure(std::move(select.error()));
    auto row = select->step();
    if (!row)
        return base::failure(std::move(row.error()));
    if (!*row)
        return std::nullopt;
    CurrentSync sync{select->integer(0), select->integer(1) != 0, select->integer(2), select->integer(3), select->string(4), {}};
    auto shards = m_connection->prepare(kShards);
    if (!shards)
        return base::failure(std::move(shards.error()));
    for (;;) {
        row = shards->step();
        if (!row)
            return base::failure(std::move(row.error()));
        if (!*row)
            return sync;
        const bool isDone = shards->integer(3) != 0;
        const domain::ListTally tally{shards->integer(4), shards->integer(5), optionalInteger(*shards, 6), isDone};
        sync.shards.push_back({static_cast<int>(shards->integer(0)), shards->string(1), shards->string(2), isDone, tally});
    }
}

base::Result<std::vector<ShardPosition>> SyncBook::continuable()
{
    auto select = m_connection->prepare(kTokens);
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<ShardPosition> shards;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return shards;
        shards.push_back({static_cast<int>(select->integer(0)), {}, select->string(1), false});
    }
}

base::Result<std::optional<qint64>> SyncBook::asOf()
{
    auto select = m_connection->prepare(kAsOf);
    if (!select)
        return base::failure(std::move(select.error()));
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    if (!*row || select->isNull(0))
        return std::nullopt;
    return select->integer(0);
}

base::Result<qint64> SyncBook::nextDeviceId()
{
    return m_connection->integer(kNextDeviceId);
}

base::Result<void> SyncBook::start(const CurrentSync &sync)
{
    if (auto done = m_connection->run(kStart, sync.syncId, qint64(sync.full), sync.startedAt, sync.source); !done)
        return done;
    for (const ShardPosition &shard : sync.shards) {
        if (auto done = m_connection->run(kStartShard, qint64(shard.shard), shard.changedSince); !done)
            return done;
    }
    return {};
}

base::Result<void> SyncBook::advance(int shard, const QString &cursor, const QString &token, const PageTally &page)
{
    m_advance.bind(0, cursor);
    m_advance.bind(1, qint64(cursor.isEmpty()));
    m_advance.bind(2, token);
    m_advance.bind(3, page.listed);
    m_advance.bind(4, page.unreadable);
    if (page.total)
        m_advance.bind(5, *page.total);
    else
        m_advance.bindNull(5);
    m_advance.bind(6, qint64(shard));
    if (auto done = m_advance.run(); !done)
        return done;
    m_count.bind(0, page.fetched);
    return m_count.run();
}

base::Result<void> SyncBook::addSeen(const std::vector<qint64> &keys)
{
    const QByteArray blob = SeenKeys::encode(keys);
    m_addSeen.bindBlob(0, blob);
    return m_addSeen.run();
}

base::Result<void> SyncBook::loadSeen(SeenKeys &seen)
{
    auto select = m_connection->prepare(kSeen);
    if (!select)
        return base::failure(std::move(select.error()));
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        if (!seen.insertEncoded(select->blob(0)))
            return base::failure(base::ErrorKind::Storage, QStringLiteral("sync_seen holds a broken page"), base::codes::Damaged);
    }
}

base::Result<void> SyncBook::setNextDeviceId(qint64 id)
{
    m_setNext.bind(0, id);
    return m_setNext.run();
}

base::Result<void> SyncBook::noteAttempt(qint64 at)
{
    return m_connection->run(kNoteAttempt, at);
}

base::Result<void> SyncBook::noteListed()
{
    return m_connection->run(kSetAsOf);
}

base::Result<void> SyncBook::clearCurrent()
{
    for (const auto *table : {"sync_current", "sync_shard", "sync_seen"}) {
        if (auto done = m_connection->run(QStringLiteral("DELETE FROM ") + QLatin1StringView(table)); !done)
            return done;
    }
    return {};
}

base::Result<void> SyncBook::clearTokens()
{
    return m_connection->run(QStringLiteral("DELETE FROM sync_token"));
}

base::Result<void> SyncBook::complete(Ending ending)
{
    if (auto done = clearTokens(); !done)
        return done;
    if (ending != Ending::Unproven) {
        if (auto done = m_connection->run(kKeepTokens); !done)
            return done;
    }
    if (auto done = m_connection->run(ending == Ending::Whole ? kSetAsOf : kSetFirstAsOf); !done)
        return done;
    return clearCurrent();
}

} // namespace tapfleet::cache
