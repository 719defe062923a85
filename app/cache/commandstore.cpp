#include "cache/commandstore.h"

#include "cache/history.h"
#include "cache/rows.h"
#include "cache/transaction.h"

#include <algorithm>

namespace tapfleet::cache {

using base::Result;
using domain::CommandRow;

namespace {

const QString kPut = QStringLiteral("INSERT INTO command_device (command_id, device_ref, state, error_code, log_url, updated_at, asked_at) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (command_id, device_ref) DO UPDATE SET state = excluded.state, "
                                    "error_code = excluded.error_code, log_url = excluded.log_url, updated_at = excluded.updated_at, "
                                    "asked_at = excluded.asked_at");
const QString kKnown = QStringLiteral("SELECT r.sn, r.supplier_id, c.state, c.error_code, c.log_url, c.updated_at, c.asked_at "
                                      "FROM command_device c JOIN device_ref r ON r.id = c.device_ref WHERE c.command_id = ? ORDER BY r.sn, r.id");
const QString kCounts = QStringLiteral("SELECT state, count(*) FROM command_device WHERE command_id = ? GROUP BY state");

} // namespace

Result<void> CommandStore::put(const QString &id, const std::vector<CommandRow> &rows, qint64 askedAt)
{
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    HistoryStore history; // knows the devices' numbers
    if (auto opened = history.open(m_own); !opened)
        return opened;
    auto put = m_own.prepare(kPut);
    if (!put)
        return base::failure(std::move(put.error()));
    for (const CommandRow &row : rows) {
        const auto ref = history.refOf(row.device);
        if (!ref)
            return base::failure(ref.error());
        if (auto done = runWith(*put, id, *ref, row.state, row.errorCode, row.logUrl, row.updatedAt, askedAt); !done)
            return done;
    }
    return transaction->commit();
}

Result<CommandStore::Known> CommandStore::known(const QStringList &ids)
{
    Known known;
    bool isWhole = !ids.isEmpty();
    for (const QString &id : ids) {
        bool isAsked = false;
        auto read = eachRow(m_own, kKnown, [&](const Statement &row) {
            known.rows.push_back({{textOf(row, 0), textOf(row, 1)}, row.string(2), row.string(3), row.string(4), optionalInteger(row, 5)});
            known.askedAt = std::min(known.askedAt.value_or(row.integer(6)), row.integer(6));
            isAsked = true;
        }, id);
        if (!read)
            return base::failure(std::move(read.error()));
        isWhole = isWhole && isAsked;
    }
    if (!isWhole)
        known.askedAt.reset();
    return known;
}

Result<qint64> CommandStore::ended(const QStringList &ids)
{
    qint64 ended = 0;
    for (const QString &id : ids) {
        auto read = eachRow(m_own, kCounts, [&ended](const Statement &row) {
            ended += domain::isFinal({.device = {}, .state = row.string(0)}) ? row.integer(1) : 0;
        }, id);
        if (!read)
            return base::failure(std::move(read.error()));
    }
    return ended;
}

} // namespace tapfleet::cache
