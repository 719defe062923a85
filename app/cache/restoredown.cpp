#include "cache/restoredown.h"

#include "cache/rows.h"
#include "cache/transaction.h"

namespace tapfleet::cache {

using base::Result;
using domain::Restored;

namespace {

const QString kMarkOperations = QStringLiteral(
    "UPDATE operation SET restored_from = ?, restored_at = ?, hold = iif(hold = 'READY', 'PAUSED', hold) "
    "WHERE id IN (SELECT operation FROM operation_step WHERE state IN ('PREPARED', 'SENT', 'ACCEPTED', 'UNKNOWN'))");
const QString kDoubtSteps = QStringLiteral("UPDATE operation_step SET state = 'UNKNOWN' WHERE state IN ('PREPARED', 'SENT')");
const QString kMarkRollouts =
    QStringLiteral("UPDATE rollout SET restored_from = ?, restored_at = ?, reason = iif(state = 'PAUSED', reason, 'NONE'), "
                   "state = 'PAUSED' WHERE state IN ('RUNNING', 'HELD', 'PAUSED')");
const QString kDropOrders = QStringLiteral("UPDATE rollout_wave SET wave_order = 'NONE' WHERE wave_order <> 'NONE'");
// So that whoever lets the roll-out go on sends this operation and no other.
const QString kKnowOperations =
    QStringLiteral("UPDATE rollout_wave AS w SET operation = (SELECT max(o.id) FROM operation o WHERE o.kind = 'task.create' "
                   "AND json_extract(o.subject, '$.rollout') = w.rollout AND json_extract(o.subject, '$.wave') = w.position) "
                   "WHERE w.state = 'BEGINNING' AND w.operation IS NULL");
const QString kCountOperations =
    QStringLiteral("SELECT count(*) FROM operation WHERE hold = 'PAUSED' AND restored_from IS NOT NULL");
const QString kCountRollouts = QStringLiteral("SELECT count(*) FROM rollout WHERE state = 'PAUSED'");

constexpr QLatin1StringView kBackup("BACKUP"), kSalvage("SALVAGE");

} // namespace

QString restoredWord(const Restored &restored)
{
    return restored.from == Restored::From::Backup ? kBackup : kSalvage;
}

std::optional<Restored> restoredOf(const Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const bool isSalvage = row.string(column) == kSalvage;
    return Restored{isSalvage ? Restored::From::Salvage : Restored::From::Backup, row.integer(column + 1)};
}

Result<PausedWork> pauseRestored(Connection &own, const Restored &restored)
{
    auto transaction = Transaction::begin(own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const QString from = restoredWord(restored);
    for (const QString &sql : {kMarkOperations, kMarkRollouts}) {
        if (auto marked = own.run(sql, from, restored.at); !marked)
            return base::failure(std::move(marked.error()));
    }
    for (const QString &sql : {kDoubtSteps, kDropOrders, kKnowOperations}) {
        if (auto done = own.execute(sql); !done)
            return base::failure(std::move(done.error()));
    }
    const auto operations = own.integer(kCountOperations), rollouts = own.integer(kCountRollouts);
    if (!operations || !rollouts)
        return base::failure(operations ? rollouts.error() : operations.error());
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return PausedWork{*operations, *rollouts};
}

} // namespace tapfleet::cache
