#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/sqlconsole.h"
#include "domain/savedquery.h"
#include "domain/snlist.h"
#include "exchange/tablewriter.h"
#include "services/accountservice.h"

#include <QFuture>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// A view that statements can read.
struct QueryView {
    QString name;
    QStringList columns;
};

/// A person's own statements over an account's data, read-only, and those that are kept. GUI thread (or the command line's);
/// statements run, and files are written, on threads of its own.
class QueryService final : public QObject
{
    Q_OBJECT
public:
    using RunPtr = std::shared_ptr<const cache::SqlRun>;

    QueryService(const AccountService &accounts, const base::Clock &clock, QObject *parent = nullptr);
    ~QueryService() override;

    /// False in builds that have no console; run() then answers codes::SqlUnavailable.
    static bool isAvailable();
    /// All that can be read.
    static std::vector<QueryView> views();

    /// Errors are those of cache::SqlConsole.
    [[nodiscard]] QFuture<base::Result<RunPtr>> run(domain::AccountId account, const QString &sql, const cache::SqlLimits &limits,
                                      const base::StopToken &stop);
    /// Without a format that of the path's suffix, CSV when it tells none. `progress` is called on the writing thread.
    [[nodiscard]] QFuture<base::Result<exchange::ExportReport>> exportRun(RunPtr run, const QString &path,
                                                            std::optional<exchange::Format> format = {},
                                                            base::StopToken stop = {},
                                                            std::function<void(qint64 rows)> progress = {});
    /// The devices of a result with a column `sn` (and `supplier_id`, where there is one), each once, in their order.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::SnListRow>>> devices(RunPtr run);

    /// The kept statements by name; errors are those of cache::QueryStore.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::SavedQuery>>> queries();
    /// queriesChanged() follows these when they succeed.
    [[nodiscard]] QFuture<base::Result<domain::SavedQuery>> add(const QString &name, const QString &sql);
    [[nodiscard]] QFuture<base::Result<void>> update(domain::SavedQueryId id, const QString &sql);
    [[nodiscard]] QFuture<base::Result<void>> rename(domain::SavedQueryId id, const QString &name);
    [[nodiscard]] QFuture<base::Result<void>> remove(domain::SavedQueryId id);

Q_SIGNALS:
    void queriesChanged();

private:
    template <typename Fn>
    auto onStore(Fn fn);
    template <typename T>
    [[nodiscard]] QFuture<base::Result<T>> telling(const QFuture<base::Result<T>> &change);

    const AccountService &m_accounts;
    const base::Clock &m_clock;
    QThreadPool m_runs, m_exports, m_store;
};

} // namespace tapfleet::services
