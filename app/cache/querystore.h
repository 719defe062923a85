#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/savedquery.h"

#include <memory>
#include <vector>

namespace tapfleet::cache {

/// The statements that a person keeps, in app.db. A query that is not there is NotFound (codes::QueryUnknown), a taken name Conflict
/// (codes::QueryExists), an empty one Invalid (codes::QueryNameless); names that fold alike are one. One thread.
class QueryStore
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<QueryStore>> open(const Home &home);
    ~QueryStore();

    /// By name.
    [[nodiscard]] base::Result<std::vector<domain::SavedQuery>> queries();
    [[nodiscard]] base::Result<domain::SavedQuery> add(const QString &name, const QString &sql, qint64 at);
    /// Another statement under the same name.
    [[nodiscard]] base::Result<void> update(domain::SavedQueryId id, const QString &sql, qint64 at);
    [[nodiscard]] base::Result<void> rename(domain::SavedQueryId id, const QString &name);
    [[nodiscard]] base::Result<void> remove(domain::SavedQueryId id);

private:
    class Private;
    explicit QueryStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::cache
