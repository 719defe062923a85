#include "services/listservice.h"

#include "base/async.h"
#include "cache/liststore.h"

#include <QtConcurrentRun>

namespace tapfleet::services {

using base::Result;
using cache::ListStore;
using domain::SnList;
using domain::SnListRow;

ListService::ListService(cache::Home home, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_home(std::move(home))
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

ListService::~ListService()
{
    m_pool.waitForDone();
}

/// Runs `fn(store)` on the pool.
template <typename Fn>
auto ListService::run(Fn fn)
{
    using Answer = std::invoke_result_t<Fn, ListStore &>;
    return QtConcurrent::run(&m_pool, [home = m_home, fn = std::move(fn)]() -> Answer {
        auto store = ListStore::open(home);
        if (!store)
            return base::failure(std::move(store.error()));
        return fn(**store);
    });
}

template <typename T>
QFuture<Result<T>> ListService::telling(const QFuture<Result<T>> &change)
{
    base::whenDone(change, this, [this](const Result<T> &done) {
        if (done)
            Q_EMIT listsChanged();
    });
    return change;
}

QFuture<Result<std::vector<SnList>>> ListService::lists()
{
    return run([](ListStore &store) { return store.lists(); });
}

QFuture<Result<std::vector<SnListRow>>> ListService::rows(domain::SnListId id)
{
    return run([id](ListStore &store) { return store.load(id); });
}

QFuture<Result<SnList>> ListService::create(const QString &name, const QString &source, std::vector<SnListRow> rows)
{
    return telling(run([name, source, rows = std::move(rows), at = m_clock.nowMs()](ListStore &store) {
        return store.create(name, source, rows, at);
    }));
}

QFuture<Result<SnList>> ListService::replace(const QString &name, const QString &source, std::vector<SnListRow> rows,
                                                   Shrinking shrinking)
{
    return telling(run([name, source, rows = std::move(rows), shrinking, at = m_clock.nowMs()](ListStore &store) {
        return store.replace(name, source, rows, at, shrinking == Shrinking::Agreed);
    }));
}

QFuture<Result<void>> ListService::rename(const QString &name, const QString &newName)
{
    return telling(run([name, newName, at = m_clock.nowMs()](ListStore &store) { return store.rename(name, newName, at); }));
}

QFuture<Result<void>> ListService::remove(const QString &name)
{
    return telling(run([name](ListStore &store) { return store.remove(name); }));
}

} // namespace tapfleet::services
