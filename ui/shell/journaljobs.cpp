#include "ui/shell/journaljobs.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "text/labels.h"

namespace tapfleet::ui {

using domain::Operation;
using domain::OperationState;

namespace {

constexpr auto kSoon = std::chrono::milliseconds(150);

struct Counts {
    qint64 devices = 0, done = 0, refused = 0;
};

Counts countsOf(const Operation &operation)
{
    Counts counts;
    for (const domain::WriteStep &step : operation.steps) {
        counts.devices += step.devices;
        counts.done += step.done;
        counts.refused += step.refused;
    }
    return counts;
}

bool isAtWork(OperationState state)
{
    return state == OperationState::Waiting || state == OperationState::Running || state == OperationState::Unsettled;
}

/// How it stands, with the counts where it has devices.
QString outcome(OperationState state, const Counts &counts)
{
    const QString label = text::operationStateLabel(state);
    if (counts.devices == 0)
        return label;
    return JournalJobs::tr("%1: %2 of %3 devices done, %4 refused.")
        .arg(label, text::count(counts.done), text::count(counts.devices), text::count(counts.refused));
}

} // namespace

JournalJobs::JournalJobs(services::JournalService &journal, JobList &jobs, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_jobs(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &JournalJobs::read);
    connect(&m_journal, &services::JournalService::operationChanged, this,
            [this](domain::AccountId account, domain::OperationId id) {
                m_changed.insert({account, id});
                if (!m_soon.isActive())
                    m_soon.start();
            });
}

void JournalJobs::read()
{
    for (const Key &key : std::exchange(m_changed, {})) {
        base::whenDone(m_journal.operation(key.first, key.second), this, [this, key](const base::Result<Operation> &operation) {
            if (operation)
                show(key, *operation);
        });
    }
}

void JournalJobs::follow(const Key &key, const QFuture<base::Result<void>> &change)
{
    base::whenDone(change, this, [this, key](const base::Result<void> &done) {
        const auto found = m_running.find(key);
        if (!done && found != m_running.end())
            found->second->note(text::describe(done.error()).joined());
        m_changed.insert(key);
        m_soon.start();
    });
}

Job *JournalJobs::add(const Key &key, const Operation &operation)
{
    Job *const job = m_jobs.add(text::operationTitle(operation.kind, operation.subject));
    job->setResumable(true);
    job->setPausable(true);
    connect(job, &Job::pauseRequested, this, [this, key] { follow(key, m_journal.pause(key.first, key.second)); });
    connect(job, &Job::resumeRequested, this, [this, key] { follow(key, m_journal.send(key.first, key.second)); });
    connect(job, &Job::cancelRequested, this, [this, key] { follow(key, m_journal.discard(key.first, key.second)); });
    m_running[key] = job;
    return job;
}

/// A line for each step that has come to its end since the last look.
void JournalJobs::noteSteps(const Key &key, Job &job, const Operation &operation)
{
    for (const domain::WriteStep &step : operation.steps) {
        if ((!domain::isSettled(step.state) && step.state != domain::StepState::Unknown) || !m_noted[key].emplace(step.position, step.state).second)
            continue;
        QStringList line{tr("Step %1 of %2: %3").arg(step.position + 1).arg(operation.steps.size()).arg(text::stepStateLabel(step.state))};
        if (step.devices > 0)
            line.append(tr("%1 of %2 devices").arg(text::count(step.done), text::count(step.devices)));
        if (!step.subCode.isEmpty())
            line.append(text::subCodeText(step.subCode));
        if (!step.traceId.isEmpty())
            line.append(step.traceId);
        job.note(line.join(QStringLiteral(" · ")));
    }
}

void JournalJobs::show(const Key &key, const Operation &operation)
{
    const auto state = domain::stateOf(operation);
    const Counts counts = countsOf(operation);
    const auto found = m_running.find(key);
    Job *job = found == m_running.end() ? nullptr : found->second;
    if (isAtWork(state) && !job)
        job = add(key, operation);
    if (!job)
        return; // over before it was worth a job, or waiting for a person
    noteSteps(key, *job, operation);
    if (isAtWork(state)) {
        job->setPaused(false);
        return job->report(counts.done + counts.refused, counts.devices > 0 ? std::optional(counts.devices) : std::nullopt);
    }
    if (state == OperationState::Paused)
        return job->setPaused(true);
    m_running.erase(key);
    m_noted.erase(key);
    const bool isDone = state == OperationState::Done;
    const bool isStopped = state == OperationState::Discarded || state == OperationState::Draft;
    job->finish(isDone ? Job::State::Done : isStopped ? Job::State::Canceled : Job::State::Failed, outcome(state, counts));
}

} // namespace tapfleet::ui
