#pragma once

#include "cache/publicstore.h"
#include "cache/syncwriter.h"
#include "cloud/openapi/openapiclient.h"
#include "domain/listcheck.h"
#include "sync/pullengine.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <deque>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace tapfleet::sync {

/// One run of a PullEngine over an account that has the public methods only: lists the SNs, then asks for device after device
/// at a bounded rate. Lives in the engine's thread; nothing outlives it but the promise it has answered.
class PublicPull final : public QObject
{
    Q_OBJECT
public:
    PublicPull(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, PullOptions options);
    ~PublicPull() override;

    [[nodiscard]] QFuture<base::Result<domain::SyncReport>> start();
    void stop();
    /// These come next, in this order.
    void prefer(const std::vector<std::string> &sns);

Q_SIGNALS:
    void progressed(const tapfleet::domain::SyncProgress &progress);
    void ended();

private:
    /// One device on its way through the methods.
    struct Job {
        cache::DueDevice device;
        std::vector<domain::SupplierHint> candidates; ///< still to be tried
        domain::SupplierHint asked;                   ///< the one that was asked with last
        std::vector<std::string> suppliers;           ///< whose devices of the same SN have told theirs already
        cache::PublicFacts facts;
    };
    using JobPtr = std::shared_ptr<Job>;
    struct Loaded {
        cache::SyncPlan plan;
        std::vector<domain::MethodPermission> permissions;
        std::vector<domain::Device> items;
        std::vector<domain::SupplierHint> hints;
    };

    template <typename Fn>
    auto onWriter(Fn fn);
    static base::Result<Loaded> load(cache::SyncWriter &writer, const PullOptions &options, qint64 nowMs);

    void open();
    void begin(Loaded loaded);
    void fetchPage();
    void pageFetched(int page, const base::Result<cloud::SnPage> &answer);
    void endList();
    void beginDetails();
    void startMore();
    void askDevice(const JobPtr &job);
    /// Another device may have the SN: the candidates that are left are tried for it.
    void askNextOfSn(const JobPtr &job);
    void endNextOfSn();
    void askAsset(const JobPtr &job);
    void itemAnswered(const std::string &itemId, std::optional<domain::Device> told);
    void askLocation(const JobPtr &job);
    void askTraffic(const JobPtr &job);
    void askWifi(const JobPtr &job);
    void askHeartbeat(const JobPtr &job);
    void finishJob(const JobPtr &job);
    void finish();

    /// Calls one method for a device when its turn comes, takes over what it tells and goes on with `next`. One that is not
    /// granted is passed over.
    template <typename Call, typename Next>
    void ask(domain::PublicMethod method, const JobPtr &job, Call call, Next next);
    bool mayCall(domain::PublicMethod method) const;
    void learn(domain::PublicMethod method, const base::Error *error);
    void pace(std::function<void()> call);
    void runPaced();
    bool isOver() const { return m_stopped || m_error || m_answered; }
    void fail(base::Error error);
    void settleIfIdle();
    void reportProgress(domain::SyncPhase phase, bool now);

    const cache::AccountFolder m_folder;
    const base::Clock &m_clock;
    const PullOptions m_options;
    cloud::GatewayClient m_gateway;
    cloud::OpenApiClient m_api;
    base::StopSource m_stop;
    QThreadPool m_writerPool;
    std::unique_ptr<cache::SyncWriter> m_writer; ///< touched on the writer's thread only
    QPromise<base::Result<domain::SyncReport>> m_promise;

    cache::SyncPlan m_plan;
    std::map<domain::PublicMethod, domain::MethodPermission> m_permissions;
    std::set<domain::PublicMethod> m_confirmed; ///< answered in this run
    std::vector<domain::SupplierHint> m_hints;
    std::unordered_map<std::string, domain::Device> m_items;
    std::unordered_map<std::string, std::vector<JobPtr>> m_itemWaiters;
    std::unordered_map<std::string, cache::DueDevice> m_due;
    std::deque<std::string> m_order, m_preferred;
    bool m_snAloneRefused = false;
    std::unordered_set<std::string> m_listedSns, m_sharedSns; ///< shared: listed more than once in this run

    int m_page = 1;
    int m_pageSize = 100;
    domain::PageGuard m_guard;
    domain::ListTally m_tally; ///< SNs as they are listed
    bool m_isTotalSteady = true;
    bool m_isListResumed = false; ///< it may have shifted since it was begun

    std::deque<std::function<void()>> m_paced;
    QTimer m_pace;
    QElapsedTimer m_elapsed, m_sinceProgress;
    qint64 m_nextSlotMs = 0;
    int m_open = 0; ///< calls and writings under way
    int m_jobs = 0;
    qint64 m_dueTotal = 0;
    bool m_stopped = false;
    bool m_answered = false;
    bool m_done = false;
    std::optional<base::Error> m_error;
    domain::SyncReport m_report;
};

template <typename Fn>
auto PublicPull::onWriter(Fn fn)
{
    return QtConcurrent::run(&m_writerPool, [this, fn = std::move(fn)]() mutable { return fn(*m_writer); });
}

} // namespace tapfleet::sync
