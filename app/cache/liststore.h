#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/snlist.h"

#include <memory>
#include <span>
#include <vector>

namespace tapfleet::cache {

/// The saved SN lists of app.db. A name that is not there is NotFound (codes::ListUnknown), a taken one Conflict
/// (codes::ListExists); names that fold alike are one. One thread.
class ListStore
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<ListStore>> open(const Home &home);
    ~ListStore();

    /// By name.
    [[nodiscard]] base::Result<std::vector<domain::SnList>> lists();
    [[nodiscard]] base::Result<domain::SnList> create(const QString &name, const QString &source,
                                                      std::span<const domain::SnListRow> rows, qint64 at);
    /// Other rows under the same name; unless it may shrink, not many fewer (codes::ImportMuchSmaller, see domain::isMuchSmaller()).
    [[nodiscard]] base::Result<domain::SnList> replace(const QString &name, const QString &source,
                                                       std::span<const domain::SnListRow> rows, qint64 at, bool mayShrink);
    [[nodiscard]] base::Result<void> rename(const QString &name, const QString &newName, qint64 at);
    [[nodiscard]] base::Result<void> remove(const QString &name);
    /// The rows in their order.
    [[nodiscard]] base::Result<std::vector<domain::SnListRow>> load(domain::SnListId id);

private:
    class Private;
    explicit ListStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::cache
