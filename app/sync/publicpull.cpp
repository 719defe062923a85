#include "sync/publicpull.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"

#include <algorithm>

namespace tapfleet::sync {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::PublicMethod;

namespace {

/// A permission that was refused is asked for again after this, and an item too; an older interrupted sync begins anew.
constexpr qint64 kDayMs = 86'400'000;
/// The gateway tells no limit of a page; this is what the poster methods take.
constexpr int kPageSizeMost = 100;
constexpr qint64 kProgressEveryMs = 100;

} // namespace

PublicPull::PublicPull(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, PullOptions options)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_options(options)
    , m_gateway(std::move(gateway), clock)
    , m_api(m_gateway)
    , m_pageSize(std::clamp(options.pageSize, 1, kPageSizeMost))
{
    m_writerPool.setMaxThreadCount(1);
    m_writerPool.setExpiryTimeout(-1);
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    connect(&m_pace, &QTimer::timeout, this, &PublicPull::runPaced);
    m_report.publicOnly = true;
    m_promise.start();
}

PublicPull::~PublicPull()
{
    m_stop.requestStop();
    // The connection belongs to the writer's thread, which may be opening it right now.
    m_writerPool.start([this] { m_writer.reset(); });
    m_writerPool.waitForDone();
    if (!std::exchange(m_answered, true)) {
        m_promise.addResult(base::failure(ErrorKind::Canceled, u"the sync's owner is gone"_s));
        m_promise.finish();
    }
}

QFuture<Result<domain::SyncReport>> PublicPull::start()
{
    m_elapsed.start();
    m_sinceProgress.start();
    QFuture<Result<domain::SyncReport>> future = m_promise.future();
    open();
    return future;
}

void PublicPull::stop()
{
    m_stopped = true;
    m_stop.requestStop();
    m_paced.clear();
    settleIfIdle();
}

Result<PublicPull::Loaded> PublicPull::load(cache::SyncWriter &writer, const PullOptions &options, qint64 nowMs)
{
    Loaded loaded;
    auto plan = writer.begin(true, 1);
    if (plan && plan->resumed && (options.full || nowMs - plan->startedAt > kDayMs)) {
        if (auto done = writer.abandon(false); !done)
            return base::failure(std::move(done.error()));
        plan = writer.begin(true, 1);
    }
    if (!plan)
        return base::failure(std::move(plan.error()));
    loaded.plan = std::move(*plan);
    cache::PublicStore &store = writer.publicStore();
    const qint64 since = options.full ? nowMs : nowMs - kDayMs;
    auto permissions = store.permissions();
    if (!permissions)
        return base::failure(std::move(permissions.error()));
    std::erase_if(*permissions, [since](const domain::MethodPermission &known) { return known.granted || known.askedAt < since; });
    loaded.permissions = std::move(*permissions);
    auto items = store.items(since);
    if (!items)
        return base::failure(std::move(items.error()));
    loaded.items = std::move(*items);
    auto hints = store.hints();
    if (!hints)
        return base::failure(std::move(hints.error()));
    loaded.hints = std::move(*hints);
    return loaded;
}

void PublicPull::open()
{
    ++m_open;
    const auto opening = QtConcurrent::run(&m_writerPool, [this]() -> Result<Loaded> {
        auto writer = cache::SyncWriter::open(m_folder, m_clock, {.source = domain::kSourcePublicApi});
        if (!writer)
            return base::failure(writer.error());
        m_writer = std::move(*writer);
        if (auto noted = m_writer->noteAttempt(); !noted)
            return base::failure(std::move(noted.error()));
        return load(*m_writer, m_options, m_clock.nowMs());
    });
    base::whenDone(opening, this, [this](Result<Loaded> loaded) {
        --m_open;
        if (!loaded)
            return fail(std::move(loaded.error()));
        begin(std::move(*loaded));
    });
}

void PublicPull::begin(Loaded loaded)
{
    m_plan = std::move(loaded.plan);
    m_hints = std::move(loaded.hints);
    for (const domain::MethodPermission &refused : loaded.permissions)
        m_permissions[refused.method] = refused;
    for (domain::Device &item : loaded.items)
        m_items.emplace(item.itemId, item);
    m_report.resumed = m_plan.resumed;
    m_report.fetched = m_plan.fetchedBefore;
    if (isOver())
        return settleIfIdle();
    const cache::ShardPosition &position = m_plan.shards.front();
    if (position.done)
        return beginDetails();
    // "page/size": a list that is gone on with may have shifted meanwhile, so it removes nothing.
    if (const QStringList parts = position.cursor.split(u'/'); parts.size() == 2) {
        m_page = std::max(1, parts[0].toInt());
        m_pageSize = std::clamp(parts[1].toInt(), 1, kPageSizeMost);
        m_isListResumed = true;
    }
    fetchPage();
}

void PublicPull::fetchPage()
{
    pace([this, page = m_page] {
        ++m_open;
        base::whenDone(m_api.snList(page, m_pageSize, m_stop.token()), this, [this, page](const Result<cloud::SnPage> &answer) {
            --m_open;
            pageFetched(page, answer);
        });
    });
}

void PublicPull::pageFetched(int page, const Result<cloud::SnPage> &answer)
{
    if (isOver())
        return settleIfIdle();
    learn(PublicMethod::SnList, answer ? nullptr : &answer.error());
    if (!answer) {
        Error error = answer.error();
        if (cloud::isNotGranted(error))
            error.subCode = base::codes::ListNotGranted;
        return fail(std::move(error));
    }
    // SNs may stand twice, under two suppliers: only a page as a whole is recognised.
    std::string whole;
    for (const std::string &sn : answer->sns)
        whole += sn + '\n';
    const std::vector<std::string> pages(whole.empty() ? 0 : 1, whole);
    switch (m_guard.judge(pages, [](const std::string &one) { return one; }, {})) {
    case domain::PageGuard::Verdict::Fits: break;
    case domain::PageGuard::Verdict::Repeated: return fetchPage();
    case domain::PageGuard::Verdict::Hopeless:
        return fail({.kind = ErrorKind::Protocol,
                     .detail = u"the gateway answers with pages of other requests"_s,
                     .subCode = base::codes::AnswerMalformed});
    }
    const auto count = static_cast<qint64>(answer->sns.size());
    m_tally.listed += count;
    m_report.fetched += count;
    for (const std::string &sn : answer->sns) {
        if (!m_listedSns.insert(sn).second)
            m_sharedSns.insert(sn);
    }
    // The gateway gives fewer than asked for: pages are counted in what it gives.
    if (page == 1 && count > 0 && answer->total && count < std::min<qint64>(m_pageSize, *answer->total))
        m_pageSize = static_cast<int>(count);
    m_isTotalSteady = m_isTotalSteady && (page == 1 || m_tally.total == answer->total);
    m_tally.total = answer->total;
    // Pages may be shorter than was asked for, so that only the total or an empty page is the end.
    const qint64 reached = static_cast<qint64>(page - 1) * m_pageSize + count;
    const bool last = count == 0 || (m_tally.total ? reached >= *m_tally.total : count < m_pageSize);
    m_tally.isEnded = last;
    const QString cursor = last ? QString() : u"%1/%2"_s.arg(page + 1).arg(m_pageSize);
    ++m_open;
    const auto writing = onWriter([this, sns = answer->sns, cursor](cache::SyncWriter &writer) { return writer.writeListed(m_plan, sns, cursor); });
    base::whenDone(writing, this, [this, last](Result<cache::PageOutcome> outcome) {
        --m_open;
        if (!outcome)
            return fail(std::move(outcome.error()));
        m_report.added += outcome->added;
        reportProgress(domain::SyncPhase::Fetching, false);
        if (isOver())
            return settleIfIdle();
        if (last)
            return endList();
        ++m_page;
        fetchPage();
    });
}

void PublicPull::endList()
{
    ++m_open;
    const bool isComplete = m_isTotalSteady && m_tally.isComplete() && !m_isListResumed;
    m_report.incompleteList = !isComplete && !m_isListResumed;
    base::whenDone(onWriter([this, isComplete](cache::SyncWriter &writer) { return writer.listed(m_plan, isComplete); }), this,
                   [this](Result<cache::PageOutcome> outcome) {
                       --m_open;
                       if (!outcome)
                           return fail(std::move(outcome.error()));
                       m_report.removed += outcome->removed;
                       m_report.missing = outcome->missing;
                       beginDetails();
                   });
}

void PublicPull::beginDetails()
{
    if (isOver())
        return settleIfIdle();
    ++m_open;
    const cache::DueRule rule{.begunAt = m_plan.startedAt, .freshSince = m_plan.startedAt - kDayMs, .again = m_options.full};
    const auto loading = onWriter([rule](cache::SyncWriter &writer) { return writer.publicStore().due(domain::kSourcePublicApi, rule); });
    base::whenDone(loading, this, [this](Result<std::vector<cache::DueDevice>> due) {
        --m_open;
        if (!due)
            return fail(std::move(due.error()));
        m_dueTotal = static_cast<qint64>(due->size());
        for (cache::DueDevice &one : *due) {
            m_order.push_back(one.sn);
            m_due.emplace(m_order.back(), std::move(one));
        }
        reportProgress(domain::SyncPhase::Details, true);
        startMore();
    });
}

void PublicPull::prefer(const std::vector<std::string> &sns)
{
    m_preferred.assign(sns.begin(), sns.end());
}

void PublicPull::finish()
{
    ++m_open;
    const auto ending = onWriter([this](cache::SyncWriter &writer) -> Result<qint64> {
        if (auto done = writer.finish(m_plan); !done)
            return base::failure(std::move(done.error()));
        return writer.publicStore().countWithoutSupplier();
    });
    base::whenDone(ending, this, [this](Result<qint64> withoutSupplier) {
        --m_open;
        if (!withoutSupplier)
            return fail(std::move(withoutSupplier.error()));
        m_report.withoutSupplier = *withoutSupplier;
        m_report.complete = true;
        settleIfIdle();
    });
}

bool PublicPull::mayCall(PublicMethod method) const
{
    return !m_permissions.contains(method) || m_permissions.at(method).granted;
}

void PublicPull::learn(PublicMethod method, const Error *error)
{
    const bool refused = error && cloud::isNotGranted(*error);
    if ((error && !refused) || (!refused && !m_confirmed.insert(method).second))
        return;
    const domain::MethodPermission permission{method, !refused, m_clock.nowMs(), refused ? error->subCode : QString()};
    m_permissions[method] = permission;
    ++m_open;
    base::whenDone(onWriter([permission](cache::SyncWriter &writer) { return writer.publicStore().setPermission(permission); }), this,
                   [this](Result<void> kept) {
                       --m_open;
                       if (!kept)
                           return fail(std::move(kept.error()));
                       settleIfIdle();
                   });
}

void PublicPull::pace(std::function<void()> call)
{
    m_paced.push_back(std::move(call));
    runPaced();
}

void PublicPull::runPaced()
{
    const qint64 interval = 1000 / std::clamp(m_options.publicPerSecond, 1, 1000);
    while (!m_paced.empty() && !isOver()) {
        const qint64 now = m_elapsed.elapsed();
        if (now < m_nextSlotMs) {
            if (!m_pace.isActive())
                m_pace.start(static_cast<int>(m_nextSlotMs - now));
            return;
        }
        m_nextSlotMs = std::max(now, m_nextSlotMs) + interval;
        const std::function<void()> call = std::move(m_paced.front());
        m_paced.pop_front();
        call();
    }
}

void PublicPull::fail(Error error)
{
    if (!m_error && !(m_stopped && error.kind == ErrorKind::Canceled)) {
        qCWarning(base::logSync).noquote() << "sync stopped:" << base::logLine(error);
        m_error = std::move(error);
    }
    m_stop.requestStop();
    m_paced.clear();
    settleIfIdle();
}

void PublicPull::settleIfIdle()
{
    if (m_open > 0 || m_answered || m_done || !(m_error || m_stopped || m_report.complete))
        return;
    m_done = true;
    for (const auto &[method, permission] : m_permissions) {
        if (!permission.granted)
            m_report.notGranted.append(QString::fromLatin1(domain::methodName(method)));
    }
    m_report.seconds = static_cast<double>(m_elapsed.elapsed()) / 1000.0;
    m_report.requests = m_gateway.requestsSent();
    // The lock and the database are let go of before the answer: who hears it may begin another sync at once.
    base::whenDone(QtConcurrent::run(&m_writerPool, [this] {
                       m_writer.reset();
                       return true;
                   }),
                   this, [this](bool) {
                       m_answered = true;
                       m_promise.addResult(m_error ? Result<domain::SyncReport>(base::failure(*m_error)) : m_report);
                       m_promise.finish();
                       Q_EMIT ended();
                   });
}

void PublicPull::reportProgress(domain::SyncPhase phase, bool now)
{
    if (!now && m_sinceProgress.elapsed() < kProgressEveryMs)
        return;
    m_sinceProgress.restart();
    domain::SyncProgress progress;
    progress.phase = phase;
    progress.requests = m_gateway.requestsSent();
    const bool details = phase == domain::SyncPhase::Details;
    progress.fetched = details ? m_dueTotal - static_cast<qint64>(m_due.size()) : m_report.fetched;
    progress.total = details ? std::optional(m_dueTotal) : m_tally.total;
    const double seconds = static_cast<double>(std::max<qint64>(1, m_elapsed.elapsed())) / 1000.0;
    progress.devicesPerSecond = static_cast<double>(progress.fetched) / seconds;
    Q_EMIT progressed(progress);
}

} // namespace tapfleet::sync
