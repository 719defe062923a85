#pragma once

#include "services/syncservice.h"
#include "ui/widgets/joblist.h"

#include <QObject>

#include <map>
#include <set>

namespace tapfleet::ui {

/// Shows every running sync as a job; one that is paused goes on where it was. GUI thread.
class SyncJobs final : public QObject
{
    Q_OBJECT
public:
    SyncJobs(services::AccountService &accounts, services::SyncService &sync, JobList &jobs, QObject *parent = nullptr);

private:
    void progressed(domain::AccountId id);
    void finished(domain::AccountId id);
    QString accountName(domain::AccountId id) const;

    services::AccountService &m_accounts;
    services::SyncService &m_sync;
    JobList &m_jobs;
    /// Goes on where it was stopped.
    void resume(domain::AccountId id);

    std::map<domain::AccountId, Job *> m_running;
    std::set<domain::AccountId> m_pausing; ///< asked to stop for a while
};

} // namespace tapfleet::ui
