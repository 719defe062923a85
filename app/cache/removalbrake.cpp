#include "cache/removalbrake.h"

#include "cache/rows.h"
#include "domain/listcheck.h"

#include <algorithm>
#include <unordered_set>

namespace tapfleet::cache {

using base::Result;

namespace {

const QString kMissing = QStringLiteral("SELECT item FROM list_missing WHERE list = ?");
const QString kForget = QStringLiteral("DELETE FROM list_missing WHERE list = ?");
const QString kRemember = QStringLiteral("INSERT INTO list_missing (list, item) VALUES (?, ?)");

} // namespace

Result<std::vector<std::string>> RemovalBrake::allowed(std::vector<std::string> missing, qint64 before)
{
    std::vector<std::string> kept;
    if (domain::isTooMuchToRemove(static_cast<qint64>(missing.size()), before)) {
        std::unordered_set<std::string> agreed;
        if (auto read = eachRow(
                m_cache, kMissing, [&agreed](const Statement &row) { agreed.insert(textOf(row, 0)); }, m_list);
            !read)
            return base::failure(std::move(read.error()));
        const auto first = std::stable_partition(missing.begin(), missing.end(),
                                                 [&](const std::string &item) { return agreed.count(item) > 0; });
        kept.assign(first, missing.end());
        missing.erase(first, missing.end());
    }
    if (auto done = runOnce(m_cache, kForget, m_list); !done)
        return base::failure(std::move(done.error()));
    for (const std::string &item : kept) {
        if (auto done = runOnce(m_cache, kRemember, m_list, item); !done)
            return base::failure(std::move(done.error()));
    }
    return missing;
}

Result<bool> RemovalBrake::removeUnlisted(const QString &itemsSql, const std::set<std::string> &listed,
                                          const QString &removeSql)
{
    std::vector<std::string> missing;
    qint64 before = 0;
    auto read = eachRow(m_cache, itemsSql, [&](const Statement &row) {
        ++before;
        if (std::string id = textOf(row, 0); listed.count(id) == 0)
            missing.push_back(std::move(id));
    });
    if (!read)
        return base::failure(std::move(read.error()));
    const size_t all = missing.size();
    const auto gone = allowed(std::move(missing), before);
    if (!gone)
        return base::failure(gone.error());
    for (const std::string &id : *gone) {
        if (auto done = runOnce(m_cache, removeSql, id); !done)
            return base::failure(std::move(done.error()));
    }
    return gone->size() == all;
}

} // namespace tapfleet::cache
