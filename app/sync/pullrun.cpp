#include "sync/pullrun.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "cloud/openapi/openapiclient.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>

namespace tapfleet::sync {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

/// Fetched pages that may wait for the writer; beyond it fetching pauses, so memory stays bounded.
constexpr int kPagesWaiting = 24;
/// How often a list may begin anew within one run (expired token, expired cursor).
constexpr int kRelists = 3;
constexpr qint64 kProgressEveryMs = 100;

cloud::GatewayConfig withInFlight(cloud::GatewayConfig config, int inFlight)
{
    config.maxInFlight = std::max(1, inFlight);
    return config;
}

} // namespace

PullEngine::Run::Run(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, PullOptions options)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_options(options)
    , m_gateway(withInFlight(std::move(gateway), options.shards), clock)
    , m_fleet(m_gateway)
{
    m_writerPool.setMaxThreadCount(1);
    m_writerPool.setExpiryTimeout(-1);
    m_promise.start();
}

PullEngine::Run::~Run()
{
    m_stop.requestStop();
    // The connection belongs to the writer's thread, which may be opening it right now.
    m_writerPool.start([this] { m_writer.reset(); });
    m_writerPool.waitForDone();
    answer(base::failure(ErrorKind::Canceled, u"the sync's owner is gone"_s));
}

template <typename Fn>
auto PullEngine::Run::onWriter(Fn fn)
{
    return QtConcurrent::run(&m_writerPool, [this, fn = std::move(fn)]() mutable { return fn(*m_writer); });
}

QFuture<Result<domain::SyncReport>> PullEngine::Run::start()
{
    m_elapsed.start();
    m_sinceProgress.start();
    QFuture<Result<domain::SyncReport>> future = m_promise.future();
    openWriter();
    return future;
}

void PullEngine::Run::stop()
{
    m_stopped = true;
    m_stop.requestStop();
    settleIfIdle();
}

void PullEngine::Run::openWriter()
{
    ++m_writing;
    struct Opened {
        Result<void> result;
        std::optional<domain::Salvage> salvage;
    };
    const auto opening = QtConcurrent::run(&m_writerPool, [this]() -> Opened {
        auto writer = cache::SyncWriter::open(m_folder, m_clock, {.comparesValues = m_options.full});
        if (!writer)
            return {base::failure(writer.error()), {}};
        m_writer = std::move(*writer);
        // Who asks for all again may doubt what is here: pages that no row leads to are looked at as well.
        auto sound = m_options.full ? m_writer->check() : Result<void>();
        return {sound ? m_writer->noteAttempt() : std::move(sound), m_writer->salvage()};
    });
    base::whenDone(opening, this, [this](Opened opened) {
        --m_writing;
        if (opened.salvage)
            Q_EMIT salvaged(*opened.salvage);
        if (!opened.result)
            return fail(std::move(opened.result.error()));
        askCapability();
    });
}

void PullEngine::Run::askCapability()
{
    if (m_stopped)
        return settleIfIdle();
    ++m_fetching;
    base::whenDone(m_fleet.capability(m_stop.token()), this, [this](Result<domain::Capability> capability) {
        --m_fetching;
        if (!capability)
            return fail(std::move(capability.error()));
        m_shardsOffered = std::clamp(m_options.shards, 1, std::max(1, capability->shardsMax));
        m_pageSize = std::clamp(m_options.pageSize, 1, std::max(1, capability->pageSizeMax));
        begin(m_options.full);
    });
}

void PullEngine::Run::begin(bool full)
{
    if (m_stopped)
        return settleIfIdle();
    ++m_writing;
    base::whenDone(onWriter([full, shards = m_shardsOffered](cache::SyncWriter &writer) { return writer.begin(full, shards); }),
                   this, [this](Result<cache::SyncPlan> plan) {
                       --m_writing;
                       if (!plan)
                           return fail(std::move(plan.error()));
                       m_plan = std::move(*plan);
                       m_shards.clear();
                       m_totals.clear();
                       m_guard.clear();
                       for (const cache::ShardPosition &position : m_plan.shards) {
                           Shard shard;
                           shard.position = position;
                           shard.lastFetched = position.done;
                           m_shards.push_back(shard);
                       }
                       m_report.full = m_plan.full;
                       m_report.resumed = m_report.resumed || m_plan.resumed;
                       m_report.fetched = m_plan.fetchedBefore;
                       reportProgress(true);
                       fetchMore();
                   });
}

void PullEngine::Run::fetchMore()
{
    if (m_stopped || m_error || m_relistPending)
        return settleIfIdle();
    for (Shard &shard : m_shards) {
        if (m_writing >= kPagesWaiting)
            break;
        if (!shard.fetching && !shard.lastFetched)
            fetch(shard);
    }
    settleIfIdle();
}

void PullEngine::Run::fetch(Shard &shard)
{
    cloud::DeviceListRequest request;
    request.cursor = shard.position.cursor;
    request.pageSize = m_pageSize;
    request.changedSince = shard.position.changedSince;
    request.shard = shard.position.shard;
    request.shards = static_cast<int>(m_shards.size());
    m_guard.asked(request.cursor);
    shard.fetching = true;
    ++m_fetching;
    base::whenDone(m_fleet.deviceList(request, m_stop.token()), this,
                   [this, index = shard.position.shard](Result<domain::DevicePage> page) {
                       pageFetched(index, std::move(page));
                   });
}

void PullEngine::Run::pageFetched(int shardIndex, Result<domain::DevicePage> page)
{
    --m_fetching;
    if (m_stopped || m_error || m_relistPending)
        return settleIfIdle();
    const auto shard = std::find_if(m_shards.begin(), m_shards.end(),
                                    [shardIndex](const Shard &s) { return s.position.shard == shardIndex; });
    Q_ASSERT(shard != m_shards.end());
    shard->fetching = false;
    if (!page) {
        const QString &subCode = page.error().subCode;
        if (subCode.endsWith("SYNC_TOKEN_EXPIRED"_L1))
            return relist(true);
        // A cursor that the service refuses may have come in the answer to another request.
        if (subCode.endsWith("CURSOR_EXPIRED"_L1)
            || (subCode.endsWith("PARAM_INVALID"_L1) && !shard->position.cursor.isEmpty()))
            return relist(false);
        return fail(std::move(page.error()));
    }
    const auto idOf = [](const domain::DeviceRecord &record) { return domain::longForm(record.device.id()); };
    switch (m_guard.judge(page->devices, idOf, page->nextCursor)) {
    case domain::PageGuard::Verdict::Fits: break;
    case domain::PageGuard::Verdict::Repeated: return fetchMore();
    case domain::PageGuard::Verdict::Hopeless: return relist(false); // the page that it repeats may be the wrong one
    }
    if (page->total)
        m_totals.emplace(shardIndex, *page->total);
    shard->position.cursor = page->nextCursor;
    shard->lastFetched = page->nextCursor.isEmpty();
    write(shardIndex, std::move(*page));
    fetchMore();
}

void PullEngine::Run::write(int shardIndex, domain::DevicePage page)
{
    ++m_writing;
    m_report.fetched += static_cast<qint64>(page.devices.size());
    m_report.refused += static_cast<qint64>(page.refused.size());
    for (const QString &reason : page.refused)
        qCWarning(base::logSync).noquote() << "an item of the list could not be read:" << reason;
    const auto written = onWriter([this, shardIndex, page = std::move(page)](cache::SyncWriter &writer) {
        return writer.write(m_plan, shardIndex, page);
    });
    base::whenDone(written, this, [this](Result<cache::PageOutcome> outcome) { pageWritten(std::move(outcome)); });
    reportProgress(false);
}

void PullEngine::Run::pageWritten(Result<cache::PageOutcome> outcome)
{
    --m_writing;
    if (!outcome)
        return fail(std::move(outcome.error()));
    m_report.added += outcome->added;
    m_report.changed += outcome->changed;
    m_report.unchanged += outcome->unchanged;
    m_report.removed += outcome->removed;
    fetchMore();
}

void PullEngine::Run::relist(bool forgetTokens)
{
    m_relistPending = true;
    m_forgetTokens = m_forgetTokens || forgetTokens;
    settleIfIdle();
}

void PullEngine::Run::finishList()
{
    m_finishing = true;
    ++m_writing;
    base::whenDone(onWriter([this](cache::SyncWriter &writer) { return writer.isListComplete(m_plan); }), this,
                   [this](Result<bool> complete) {
                       --m_writing;
                       if (!complete)
                           return fail(std::move(complete.error()));
                       listRead(*complete);
                   });
}

void PullEngine::Run::listRead(bool isComplete)
{
    if (m_stopped)
        return settleIfIdle();
    if (!isComplete && m_relists < kRelists) {
        qCInfo(base::logSync) << "the list contradicts its total: it is read again";
        m_finishing = false;
        return relist(false);
    }
    ++m_writing;
    domain::SyncProgress progress;
    progress.phase = domain::SyncPhase::Finishing;
    progress.full = m_plan.full;
    progress.fetched = m_report.fetched;
    progress.requests = m_gateway.requestsSent();
    Q_EMIT progressed(progress);
    base::whenDone(onWriter([this](cache::SyncWriter &writer) { return writer.finish(m_plan); }), this,
                   [this](Result<cache::PageOutcome> outcome) {
                       --m_writing;
                       if (!outcome)
                           return fail(std::move(outcome.error()));
                       m_report.removed += outcome->removed;
                       m_report.missing = outcome->missing;
                       m_report.incompleteList = outcome->incompleteList;
                       m_report.complete = true;
                       settleIfIdle();
                   });
}

void PullEngine::Run::fail(Error error)
{
    if (!m_error && !(m_stopped && error.kind == ErrorKind::Canceled)) {
        // Without the fleet service another run takes over.
        if (!cloud::isInvalidMethod(error))
            qCWarning(base::logSync).noquote() << "sync stopped:" << base::logLine(error);
        m_error = std::move(error);
    }
    m_stop.requestStop();
    settleIfIdle();
}

// The one place that decides what comes next once nothing is under way.
void PullEngine::Run::settleIfIdle()
{
    if (m_fetching > 0 || m_writing > 0 || m_answered)
        return;
    if (!m_error && !m_stopped && m_relistPending) {
        if (++m_relists > kRelists)
            return fail({.kind = ErrorKind::Protocol,
                         .detail = u"the service forgets its cursors or answers with pages of other requests"_s,
                         .subCode = base::codes::AnswerMalformed});
        m_relistPending = false;
        const bool forget = std::exchange(m_forgetTokens, false);
        ++m_writing;
        base::whenDone(onWriter([forget](cache::SyncWriter &writer) { return writer.abandon(forget); }), this,
                       [this](Result<void> abandoned) {
                           --m_writing;
                           if (!abandoned)
                               return fail(std::move(abandoned.error()));
                           begin(m_options.full);
                       });
        return;
    }
    const bool allFetched = !m_shards.empty()
        && std::all_of(m_shards.begin(), m_shards.end(), [](const Shard &shard) { return shard.lastFetched; });
    if (!m_error && !m_stopped && allFetched && !m_finishing)
        return finishList();
    if (m_error || m_stopped || m_report.complete) {
        m_report.seconds = static_cast<double>(m_elapsed.elapsed()) / 1000.0;
        m_report.requests = m_gateway.requestsSent();
        // The lock and the database are let go of before the answer: who hears it may begin another sync at once.
        ++m_writing;
        base::whenDone(QtConcurrent::run(&m_writerPool, [this] {
                           m_writer.reset();
                           return true;
                       }),
                       this, [this](bool) {
                           --m_writing;
                           if (m_error)
                               answer(base::failure(*m_error));
                           else
                               answer(m_report);
                           Q_EMIT ended();
                       });
    }
}

void PullEngine::Run::answer(Result<domain::SyncReport> result)
{
    if (std::exchange(m_answered, true))
        return;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

void PullEngine::Run::reportProgress(bool now)
{
    if (!now && m_sinceProgress.elapsed() < kProgressEveryMs)
        return;
    m_sinceProgress.restart();
    domain::SyncProgress progress;
    progress.phase = domain::SyncPhase::Fetching;
    progress.full = m_plan.full;
    progress.fetched = m_report.fetched;
    if (m_totals.size() == m_shards.size() && !m_totals.empty()) {
        progress.total = std::accumulate(m_totals.begin(), m_totals.end(), qint64(0),
                                         [](qint64 sum, const auto &total) { return sum + total.second; });
    }
    progress.requests = m_gateway.requestsSent();
    const double seconds = static_cast<double>(std::max<qint64>(1, m_elapsed.elapsed())) / 1000.0;
    progress.devicesPerSecond = static_cast<double>(m_report.fetched - m_plan.fetchedBefore) / seconds;
    Q_EMIT progressed(progress);
}

} // namespace tapfleet::sync
