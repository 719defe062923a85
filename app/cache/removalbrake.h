#pragma once

#include "cache/connection.h"

#include <set>
#include <string>
#include <vector>

namespace tapfleet::cache {

/// Holds back removals that are too many to be true (domain::isTooMuchToRemove) until a second complete list agrees. Remembers what
/// was missing in cache.db, a list of its own for each kind. Works in the caller's transaction. One thread.
class RemovalBrake
{
public:
    RemovalBrake(Connection &cache, std::string list) : m_cache(cache), m_list(std::move(list)) {}

    /// Of the items that a complete list did not show those that may be removed now; `before` is how many items there are.
    [[nodiscard]] base::Result<std::vector<std::string>> allowed(std::vector<std::string> missing, qint64 before);
    /// Removes of the items that `itemsSql` gives (their ids in its first column) those that are not `listed`, by `removeSql` (which takes
    /// an id), as far as allowed. False when some are held back.
    [[nodiscard]] base::Result<bool> removeUnlisted(const QString &itemsSql, const std::set<std::string> &listed,
                                                    const QString &removeSql);

private:
    Connection &m_cache;
    const std::string m_list;
};

} // namespace tapfleet::cache
