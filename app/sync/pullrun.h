#pragma once

#include "cache/syncwriter.h"
#include "cloud/fleet/fleetclient.h"
#include "domain/listcheck.h"
#include "sync/pullengine.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <deque>
#include <map>

namespace tapfleet::sync {

/// One run of a PullEngine: shards are fetched side by side and their pages written one after the other on a thread
/// of its own. Lives in the engine's thread; nothing outlives it but the promise it has answered.
class PullEngine::Run final : public QObject
{
    Q_OBJECT
public:
    Run(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, PullOptions options);
    ~Run() override;

    [[nodiscard]] QFuture<base::Result<domain::SyncReport>> start();
    void stop();

Q_SIGNALS:
    void progressed(const tapfleet::domain::SyncProgress &progress);
    void salvaged(const tapfleet::domain::Salvage &salvage);
    void ended();

private:
    struct Shard {
        cache::ShardPosition position; ///< position.cursor is the page to ask for next
        bool fetching = false;
        bool lastFetched = false; ///< its last page is fetched, though perhaps not written yet
    };

    /// Runs fn(writer) on the writer's thread.
    template <typename Fn>
    auto onWriter(Fn fn);

    void openWriter();
    void askCapability();
    void begin(bool full);
    void fetchMore();
    void fetch(Shard &shard);
    void pageFetched(int shardIndex, base::Result<domain::DevicePage> page);
    void write(int shardIndex, domain::DevicePage page);
    void pageWritten(base::Result<cache::PageOutcome> outcome);
    void relist(bool forgetTokens);
    void finishList();
    void listRead(bool isComplete);
    void fail(base::Error error);
    void settleIfIdle();
    void answer(base::Result<domain::SyncReport> result);
    void reportProgress(bool now);

    const cache::AccountFolder m_folder;
    const base::Clock &m_clock;
    const PullOptions m_options;
    cloud::GatewayClient m_gateway;
    cloud::FleetClient m_fleet;
    base::StopSource m_stop;
    QThreadPool m_writerPool;                      ///< one thread, kept alive: the writer's connection belongs to it
    std::unique_ptr<cache::SyncWriter> m_writer;   ///< touched on the writer's thread only
    QPromise<base::Result<domain::SyncReport>> m_promise;

    int m_shardsOffered = 1;
    int m_pageSize = 0;
    cache::SyncPlan m_plan;
    std::vector<Shard> m_shards;
    std::map<int, qint64> m_totals;  ///< by shard, as its first page told
    domain::PageGuard m_guard;       ///< of this list, over all its shards
    int m_fetching = 0;
    int m_writing = 0;
    int m_relists = 0;
    bool m_finishing = false;
    bool m_stopped = false;
    bool m_relistPending = false;
    bool m_forgetTokens = false;
    bool m_answered = false;
    std::optional<base::Error> m_error;

    domain::SyncReport m_report;
    QElapsedTimer m_elapsed;
    QElapsedTimer m_sinceProgress;
};

} // namespace tapfleet::sync
