#include "services/queryservice.h"

#include "base/async.h"
#include "cache/querystore.h"
#include "cache/sqlviews.h"
#include "services/queryexport.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <set>

namespace tapfleet::services {

using base::Result;
using cache::QueryStore;
using domain::ResultTable;
using domain::SavedQuery;
using domain::SavedQueryId;

namespace {

std::string textOf(const ResultTable &table, qint64 row, int column)
{
    std::string text;
    if (column >= 0)
        appendCellText(text, table.cell(row, column));
    return text;
}

std::vector<domain::SnListRow> devicesOf(const ResultTable &table)
{
    std::vector<domain::SnListRow> rows;
    const int sn = table.columnNamed("sn");
    const int supplier = table.columnNamed("supplier_id");
    if (sn < 0)
        return rows;
    std::set<std::pair<std::string, std::string>> seen;
    for (qint64 row = 0; row < table.rowCount(); ++row) {
        std::pair id(textOf(table, row, sn), textOf(table, row, supplier));
        if (id.first.empty() || !seen.insert(id).second)
            continue;
        std::string raw = id.second.empty() ? id.first : domain::longForm({id.first, id.second});
        rows.push_back({std::move(raw), std::move(id.first), std::move(id.second)});
    }
    return rows;
}

} // namespace

QueryService::QueryService(const AccountService &accounts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_clock(clock)
{
    for (QThreadPool *pool : {&m_runs, &m_exports, &m_store})
        pool->setMaxThreadCount(1);
}

QueryService::~QueryService()
{
    for (QThreadPool *pool : {&m_runs, &m_exports, &m_store})
        pool->waitForDone();
}

bool QueryService::isAvailable()
{
    return cache::SqlConsole::isAvailable();
}

std::vector<QueryView> QueryService::views()
{
    std::vector<QueryView> all;
    for (const cache::SqlView &view : cache::sqlViews()) {
        QStringList columns;
        for (const cache::SqlColumn &column : view.columns)
            columns << QString::fromLatin1(column.name);
        all.push_back({QString::fromLatin1(view.name), std::move(columns)});
    }
    return all;
}

QFuture<Result<QueryService::RunPtr>> QueryService::run(domain::AccountId account, const QString &sql,
                                                        const cache::SqlLimits &limits, const base::StopToken &stop)
{
    return QtConcurrent::run(&m_runs, [folder = m_accounts.home().account(account), sql, limits, stop]() -> Result<RunPtr> {
        auto console = cache::SqlConsole::open(folder);
        if (!console)
            return base::failure(std::move(console.error()));
        auto run = (*console)->run(sql, limits, stop);
        if (!run)
            return base::failure(std::move(run.error()));
        return std::make_shared<const cache::SqlRun>(std::move(*run));
    });
}

QFuture<Result<exchange::ExportReport>> QueryService::exportRun(RunPtr run, const QString &path,
                                                                std::optional<exchange::Format> format, base::StopToken stop,
                                                                std::function<void(qint64 rows)> progress)
{
    return QtConcurrent::run(
        &m_exports, [run = std::move(run), path, format, stop = std::move(stop), progress = std::move(progress)] {
            const QFileInfo file(path);
            const auto ofSuffix = exchange::formatFromId(file.suffix().toLower()).value_or(exchange::Format::Csv);
            return exchange::writeTable(resultTable(run, file.completeBaseName()), path, {.format = format.value_or(ofSuffix)},
                                        stop, progress);
        });
}

QFuture<Result<std::vector<domain::SnListRow>>> QueryService::devices(RunPtr run)
{
    return QtConcurrent::run(
        &m_exports, [run = std::move(run)]() -> Result<std::vector<domain::SnListRow>> { return devicesOf(run->table); });
}

/// Runs `fn(store)` on its thread.
template <typename Fn>
auto QueryService::onStore(Fn fn)
{
    using Answer = std::invoke_result_t<Fn, QueryStore &>;
    return QtConcurrent::run(&m_store, [home = m_accounts.home(), fn = std::move(fn)]() -> Answer {
        auto store = QueryStore::open(home);
        if (!store)
            return base::failure(std::move(store.error()));
        return fn(**store);
    });
}

template <typename T>
QFuture<Result<T>> QueryService::telling(const QFuture<Result<T>> &change)
{
    base::whenDone(change, this, [this](const Result<T> &done) {
        if (done)
            Q_EMIT queriesChanged();
    });
    return change;
}

QFuture<Result<std::vector<SavedQuery>>> QueryService::queries()
{
    return onStore([](QueryStore &store) { return store.queries(); });
}

QFuture<Result<SavedQuery>> QueryService::add(const QString &name, const QString &sql)
{
    return telling(onStore([name, sql, at = m_clock.nowMs()](QueryStore &store) { return store.add(name, sql, at); }));
}

QFuture<Result<void>> QueryService::update(SavedQueryId id, const QString &sql)
{
    return telling(onStore([id, sql, at = m_clock.nowMs()](QueryStore &store) { return store.update(id, sql, at); }));
}

QFuture<Result<void>> QueryService::rename(SavedQueryId id, const QString &name)
{
    return telling(onStore([id, name](QueryStore &store) { return store.rename(id, name); }));
}

QFuture<Result<void>> QueryService::remove(SavedQueryId id)
{
    return telling(onStore([id](QueryStore &store) { return store.remove(id); }));
}

} // namespace tapfleet::services
