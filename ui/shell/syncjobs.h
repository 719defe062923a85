#pragma once

#include "services/syncservice.h"
#include "ui/widgets/joblist.h"

#include <QObject>

#include <map>

namespace tapfleet::ui {

/// Shows every running sync as a job. GUI thread.
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
    std::map<domain::AccountId, Job *> m_running;
};

} // namespace tapfleet::ui
