#include "cache/broadcaststore.h"

#include "cache/rows.h"

namespace tapfleet::cache {

using base::Result;
using domain::BroadcastTemplate;

namespace {

const QString kPut = QStringLiteral("INSERT INTO broadcast_result (trade_id, is_spoken, spoken_at, asked_at) VALUES (?, ?, ?, ?) "
                                    "ON CONFLICT (trade_id) DO UPDATE SET is_spoken = excluded.is_spoken, spoken_at = excluded.spoken_at, "
                                    "asked_at = excluded.asked_at");
const QString kKnown = QStringLiteral("SELECT trade_id, is_spoken, spoken_at, asked_at FROM broadcast_result WHERE trade_id = ?");

const QString kTemplates = QStringLiteral("SELECT name, text FROM broadcast_template ORDER BY name");
const QString kPutTemplate =
    QStringLiteral("INSERT INTO broadcast_template (name, text) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET text = excluded.text");
const QString kRemoveTemplate = QStringLiteral("DELETE FROM broadcast_template WHERE name = ?");

} // namespace

Result<void> BroadcastStore::put(const QString &tradeId, const domain::BroadcastResult &result, qint64 askedAt)
{
    return runOnce(m_own, kPut, tradeId, result.isSpoken, result.at, askedAt);
}

Result<std::map<QString, BroadcastStore::Known>> BroadcastStore::known(const QStringList &tradeIds)
{
    std::map<QString, Known> some;
    auto select = m_own.prepare(kKnown);
    if (!select)
        return base::failure(std::move(select.error()));
    for (const QString &id : tradeIds) {
        select->bind(0, id);
        auto read = eachRow(*select, [&some](const Statement &row) {
            some.emplace(row.string(0), Known{{row.integer(1) != 0, optionalInteger(row, 2)}, row.integer(3)});
        });
        if (!read)
            return base::failure(std::move(read.error()));
    }
    return some;
}

Result<std::vector<BroadcastTemplate>> BroadcastTemplates::all()
{
    std::vector<BroadcastTemplate> found;
    auto read = eachRow(m_app, kTemplates, [&found](const Statement &row) { found.push_back({row.string(0), row.string(1)}); });
    if (!read)
        return base::failure(std::move(read.error()));
    return found;
}

Result<void> BroadcastTemplates::put(const BroadcastTemplate &one)
{
    return runOnce(m_app, kPutTemplate, one.name, one.text);
}

Result<void> BroadcastTemplates::remove(const QString &name)
{
    return runOnce(m_app, kRemoveTemplate, name);
}

} // namespace tapfleet::cache
