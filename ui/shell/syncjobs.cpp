#include "ui/shell/syncjobs.h"

#include "text/describe.h"
#include "text/labels.h"

namespace tapfleet::ui {

namespace {

QString outcome(const domain::SyncReport &report)
{
    if (!report.complete)
        return SyncJobs::tr("Stopped. The next sync goes on from here.");
    if (report.added + report.changed + report.removed == 0)
        return SyncJobs::tr("Nothing has changed.");
    return SyncJobs::tr("%1 new, %2 changed, %3 gone.")
        .arg(text::count(report.added), text::count(report.changed), text::count(report.removed));
}

} // namespace

SyncJobs::SyncJobs(services::AccountService &accounts, services::SyncService &sync, JobList &jobs, QObject *parent)
    : QObject(parent), m_accounts(accounts), m_sync(sync), m_jobs(jobs)
{
    connect(&m_sync, &services::SyncService::progressed, this, &SyncJobs::progressed);
    connect(&m_sync, &services::SyncService::finished, this, &SyncJobs::finished);
}

void SyncJobs::progressed(domain::AccountId id)
{
    const services::SyncStatus status = m_sync.status(id);
    if (!status.running)
        return;
    Job *&job = m_running[id];
    if (!job) {
        job = m_jobs.add(tr("Sync %1").arg(accountName(id)));
        job->setResumable(true);
        job->setPausable(true);
        connect(job, &Job::cancelRequested, this, [this, id, job] {
            m_pausing.erase(id);
            if (m_sync.status(id).running)
                return m_sync.cancel(id);
            m_running.erase(id);
            job->finish(Job::State::Canceled, tr("Stopped. The next sync goes on from here."));
        });
        connect(job, &Job::pauseRequested, this, [this, id] {
            m_pausing.insert(id);
            m_sync.cancel(id);
        });
        connect(job, &Job::resumeRequested, this, [this, id] { resume(id); });
    }
    job->setPaused(false); // another sync of the account goes on with it
    job->report(status.progress.fetched, status.progress.total, status.progress.devicesPerSecond);
}

void SyncJobs::finished(domain::AccountId id)
{
    const auto found = m_running.find(id);
    if (found == m_running.end())
        return;
    Job *job = found->second;
    const services::SyncStatus status = m_sync.status(id);
    const bool isStopped = status.lastError ? status.lastError->kind == base::ErrorKind::Canceled : status.lastReport && !status.lastReport->complete;
    if (m_pausing.erase(id) > 0 && isStopped)
        return job->setPaused(true);
    m_running.erase(found);
    const QString salvaged = status.salvage ? text::describe(*status.salvage).joined() + QLatin1Char('\n') : QString();
    if (status.lastError && status.lastError->kind == base::ErrorKind::Canceled)
        job->finish(Job::State::Canceled, salvaged + tr("Stopped. The next sync goes on from here."));
    else if (status.lastError && salvaged.isEmpty())
        job->fail(*status.lastError);
    else if (status.lastError)
        job->finish(Job::State::Failed, salvaged + text::describe(*status.lastError).what);
    else if (const auto doubt = status.lastReport ? domain::doubtOf(*status.lastReport) : std::nullopt)
        job->finish(Job::State::Failed, salvaged + text::describe(*doubt).joined());
    else if (status.lastReport) {
        // Nothing to look up in the list: the status bar says that the data is fresh.
        if (status.lastReport->complete && salvaged.isEmpty())
            job->setSeen();
        job->finish(status.lastReport->complete ? Job::State::Done : Job::State::Canceled, salvaged + outcome(*status.lastReport));
    } else
        job->finish(Job::State::Done, salvaged.trimmed());
}

void SyncJobs::resume(domain::AccountId id)
{
    const auto accounts = m_accounts.accounts();
    for (const domain::Account &account : accounts ? *accounts : std::vector<domain::Account>()) {
        if (account.id == id)
            m_sync.start(account);
    }
}

QString SyncJobs::accountName(domain::AccountId id) const
{
    if (const auto accounts = m_accounts.accounts()) {
        for (const domain::Account &account : *accounts) {
            if (account.id == id)
                return account.name;
        }
    }
    return {};
}

} // namespace tapfleet::ui
