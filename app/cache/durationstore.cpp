#include "cache/durationstore.h"

#include "cache/history.h"
#include "cache/rows.h"
#include "cache/transaction.h"

namespace tapfleet::cache {

using base::Result;

namespace {

const QString kKeep =
    QStringLiteral("INSERT INTO finished_device (task_id, device_ref, action, took_ms, finished_at) VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT (task_id, device_ref) DO UPDATE SET took_ms = excluded.took_ms, "
                   "finished_at = excluded.finished_at");
const QString kDurations =
    QStringLiteral("SELECT took_ms FROM finished_device WHERE action = ? ORDER BY finished_at DESC LIMIT 10000");

} // namespace

Result<void> DurationStore::keep(const domain::Task &task, const std::vector<domain::TaskDevice> &devices)
{
    if (!task.startedAt)
        return {};
    HistoryStore history;
    if (auto opened = history.open(m_own); !opened)
        return opened;
    auto insert = m_own.prepare(kKeep);
    if (!insert)
        return base::failure(std::move(insert.error()));
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    for (const domain::TaskDevice &one : devices) {
        if (one.state != "SUCCEEDED" || !one.updatedAt || *one.updatedAt < *task.startedAt)
            continue;
        const auto ref = history.refOf(one.device);
        if (!ref)
            return base::failure(ref.error());
        auto kept = runWith(*insert, task.id.value(), *ref, task.action, *one.updatedAt - *task.startedAt, *one.updatedAt);
        if (!kept)
            return kept;
    }
    return transaction->commit();
}

Result<std::vector<qint64>> DurationStore::durations(const std::string &action)
{
    std::vector<qint64> all;
    if (auto read = eachRow(
            m_own, kDurations, [&all](const Statement &row) { all.push_back(row.integer(0)); }, action);
        !read)
        return base::failure(std::move(read.error()));
    return all;
}

} // namespace tapfleet::cache
