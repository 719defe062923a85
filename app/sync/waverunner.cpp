#include "sync/waverunner.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "cache/damage.h"
#include "cache/journalstore.h"
#include "cache/taskstore.h"
#include "cloud/fleet/taskplans.h"

#include <QJsonObject>

#include <algorithm>

namespace tapfleet::sync {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using domain::Rollout;
using domain::WaveOrder;
using domain::WaveState;

namespace {

/// Polls in a row that may fail before the rest is left to a later run.
constexpr int kMostFailures = 6;

QJsonObject marksOf(domain::RolloutId rollout, size_t wave)
{
    return {{cache::kRolloutMark, rollout.value()}, {cache::kWaveMark, static_cast<qint64>(wave)}};
}

bool hasOpenTask(const Rollout &rollout)
{
    return std::any_of(rollout.waves.begin(), rollout.waves.end(),
                       [](const domain::RolloutWave &wave) { return !wave.task.value().empty() && !wave.isTaskOver; });
}

/// The task of a wave as far as a plan about it needs one.
domain::Task taskOf(const Rollout &rollout, size_t wave)
{
    domain::Task task;
    task.id = rollout.waves[wave].task;
    task.name = rollout.terms.name;
    task.action = domain::actionCode(rollout.terms.action);
    task.appId = rollout.terms.appId;
    task.appName = rollout.terms.appName;
    task.version = rollout.terms.version;
    return task;
}

/// A wave's task bears the wave's name when there are several.
domain::DistributionTerms termsOf(const Rollout &rollout, size_t wave)
{
    domain::DistributionTerms terms = rollout.terms;
    if (rollout.waves.size() > 1) {
        terms.name += QStringLiteral(" (%1/%2)").arg(wave + 1).arg(rollout.waves.size()).toStdString();
        if (wave > 0)
            terms.startAfter.reset(); // the first wave has waited for it
    }
    return terms;
}

} // namespace

WaveRunner::WaveRunner(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_config(std::move(gateway))
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(nextLook({}, true));
    connect(&m_timer, &QTimer::timeout, this, &WaveRunner::work);
}

WaveRunner::~WaveRunner()
{
    end(base::failure(ErrorKind::Canceled, u"the runner's owner is gone"_s));
}

QFuture<Result<void>> WaveRunner::run()
{
    if (m_promise) {
        return base::readyFuture(Result<void>(
            base::failure(ErrorKind::Conflict, u"the roll-outs are being run already"_s, base::codes::RolloutRunning)));
    }
    m_promise.emplace();
    m_promise->start();
    const auto future = m_promise->future();
    m_failures = 0;
    auto lock = cache::AccountLocks::take(m_folder, cache::AccountWork::Waves);
    if (!lock) {
        end(base::failure(std::move(lock.error())));
        return future;
    }
    m_lock = std::move(*lock);
    auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    if (!own) {
        end(base::failure(std::move(own.error())));
        return future;
    }
    m_own = std::move(*own);
    if (!m_gateway) {
        m_gateway = std::make_unique<cloud::GatewayClient>(m_config, m_clock);
        m_pull = std::make_unique<TaskPull>(m_folder, *m_gateway, m_clock);
    }
    wake();
    return future;
}

void WaveRunner::wake()
{
    if (m_promise && !m_submission && !isPolling())
        m_timer.start(0);
}

/// Acts until nothing is left to be done at once, then looks at the tasks.
void WaveRunner::work()
{
    if (!m_promise || m_submission || isPolling())
        return;
    const auto rollouts = cache::RolloutStore(*m_own).rollouts();
    if (!rollouts)
        return end(base::failure(rollouts.error()));
    bool isFollowed = false, hasTasks = false, hasActed = false;
    for (auto rollout = rollouts->rbegin(); rollout != rollouts->rend(); ++rollout) { // the oldest first
        if (!rollout->isFollowed())
            continue;
        isFollowed = true;
        hasTasks = hasTasks || hasOpenTask(*rollout);
        const auto acted = act(*rollout);
        if (!acted)
            return end(base::failure(acted.error()));
        if (m_submission)
            return;
        hasActed = hasActed || *acted;
    }
    if (!isFollowed)
        return end({});
    if (hasActed)
        return wake();
    poll(hasTasks);
}

/// True when something was done, so that there may be more to do.
Result<bool> WaveRunner::act(const Rollout &rollout)
{
    for (size_t i = 0; i < rollout.waves.size(); ++i) {
        const auto acted = actOnWave(rollout, i);
        if (!acted || *acted || m_submission)
            return acted;
    }
    if (rollout.state != domain::RolloutState::Running)
        return false;
    return change(rollout, [this](Rollout &now) { domain::beginNext(now, m_clock.nowMs()); });
}

Result<bool> WaveRunner::actOnWave(const Rollout &rollout, size_t at)
{
    const domain::RolloutWave &wave = rollout.waves[at];
    if (wave.order != WaveOrder::None && !wave.task.value().empty()) {
        const domain::Task task = taskOf(rollout, at);
        submit({rollout.id, at, true, wave.order},
               wave.order == WaveOrder::Pause ? cloud::pauseTask(task) : cloud::resumeTask(task));
        return true;
    }
    if (wave.state != WaveState::Beginning)
        return false;
    if (!wave.operation)
        return beginWave(rollout, at);
    cache::JournalStore journal(*m_own);
    if (rollout.state == domain::RolloutState::Running && !wave.task.value().empty()) {
        const auto isUnderWay = journal.isUnderWay(*wave.operation); // nothing to be read of its many steps yet
        if (!isUnderWay || *isUnderWay)
            return isUnderWay.map([](bool) { return false; });
    }
    const auto operation = journal.outline(*wave.operation);
    if (!operation)
        return base::failure(operation.error());
    return change(
        rollout, [&](Rollout &now) { domain::noteOperation(now, at, *operation, cloud::taskOf(*operation), m_clock.nowMs()); });
}

Result<bool> WaveRunner::beginWave(const Rollout &rollout, size_t at)
{
    cache::RolloutStore store(*m_own);
    const auto known = store.operationInJournal(rollout.id, at);
    if (!known)
        return base::failure(known.error());
    if (*known)
        return change(rollout, [&](Rollout &now) { now.waves[at].operation = **known; });
    if (rollout.state != domain::RolloutState::Running)
        return false; // paused or stopped before it was put into the journal: nothing is
    const auto devices = store.devices(rollout.id, at);
    if (!devices)
        return base::failure(devices.error());
    submit({rollout.id, at, false, WaveOrder::None},
           cloud::createTask(termsOf(rollout, at), *devices, marksOf(rollout.id, at)));
    return true;
}

Result<bool> WaveRunner::change(const Rollout &before, const Decide &decide)
{
    const auto after = cache::RolloutStore(*m_own).change(before.id, decide);
    if (!after)
        return base::failure(after.error());
    bool isOther = after->state != before.state || after->reason != before.reason;
    const bool hasTurned = isOther;
    bool hasCounted = false;
    for (size_t i = 0; i < after->waves.size(); ++i) {
        const domain::RolloutWave &was = before.waves[i], &is = after->waves[i];
        isOther =
            isOther || is.state != was.state || is.operation != was.operation || is.task != was.task || is.order != was.order;
        hasCounted = hasCounted || is.counters != was.counters;
    }
    if (isOther || hasCounted)
        Q_EMIT changed(after->id);
    if (hasTurned && after->state != domain::RolloutState::Running)
        Q_EMIT attentionNeeded(*after);
    return isOther;
}

void WaveRunner::submit(Submission what, const domain::WritePlan &plan)
{
    m_submission = what;
    Q_EMIT planReady(plan);
}

void WaveRunner::submitted(const Result<domain::OperationId> &operation)
{
    if (!m_submission || !m_promise)
        return;
    const Submission what = *m_submission;
    m_submission.reset();
    if (!operation)
        return end(base::failure(operation.error()));
    const auto changed = cache::RolloutStore(*m_own).change(what.rollout, [&](Rollout &now) {
        domain::RolloutWave &wave = now.waves[what.wave];
        if (!what.isOrder)
            wave.operation = *operation;
        else if (wave.order == what.order) // the person may have decided otherwise meanwhile
            wave.order = WaveOrder::None;
    });
    if (!changed)
        return end(base::failure(changed.error()));
    Q_EMIT this->changed(what.rollout);
    wake();
}

void WaveRunner::poll(bool hasTasks)
{
    if (!hasTasks) {
        m_timer.start(nextLook({}, true)); // the journal is at work, and wakes this when it is in this process
        return;
    }
    base::whenDone(m_pull->run(), this, [this](const Result<TaskReport> &report) { polled(report); });
}

void WaveRunner::polled(const Result<TaskReport> &report)
{
    if (!m_promise)
        return;
    if (!report) {
        qCInfo(base::logSync).noquote() << "the tasks of a roll-out were not read:" << base::logLine(report.error());
        if (++m_failures >= kMostFailures)
            return end(base::failure(report.error()));
        m_timer.start(nextLook(m_timer.intervalAsDuration(), false));
        return;
    }
    m_failures = 0;
    const auto isOther = noteTasks();
    if (!isOther)
        return end(base::failure(isOther.error()));
    if (*isOther)
        return wake();
    m_timer.start(nextLook(m_timer.intervalAsDuration(), report->tasks > 0 || report->devices > 0));
}

Result<bool> WaveRunner::noteTasks()
{
    const auto cache =
        cache::Connection::open(m_folder.cacheDb(), {cache::DatabaseKind::Cache, cache::Connection::Access::QueryOnly});
    if (!cache)
        return base::failure(cache.error());
    cache::TaskStore tasks(**cache);
    const auto rollouts = cache::RolloutStore(*m_own).rollouts();
    if (!rollouts)
        return base::failure(rollouts.error());
    bool isOther = false;
    for (Rollout rollout : *rollouts) {
        if (!rollout.isFollowed())
            continue;
        std::vector<std::pair<size_t, domain::Task>> told;
        for (size_t i = 0; i < rollout.waves.size(); ++i) {
            const domain::RolloutWave &wave = rollout.waves[i];
            if (wave.task.value().empty() || wave.isTaskOver)
                continue;
            const auto task = tasks.task(wave.task);
            if (!task)
                return base::failure(task.error());
            if (*task)
                told.emplace_back(i, **task);
        }
        const auto changed = told.empty() ? Result<bool>(false) : change(rollout, [&](Rollout &now) {
            for (const auto &[at, task] : told)
                domain::noteTask(now, at, task, m_clock.nowMs());
        });
        if (!changed)
            return changed;
        isOther = isOther || *changed;
    }
    return isOther;
}

void WaveRunner::end(Result<void> result)
{
    m_timer.stop();
    m_submission.reset();
    m_own.reset();
    m_lock = {};
    if (!m_promise)
        return;
    if (!result)
        cache::noteDamage(m_folder, result.error());
    auto promise = std::move(*m_promise);
    m_promise.reset();
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace tapfleet::sync
