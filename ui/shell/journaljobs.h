#pragma once

#include "services/journalservice.h"
#include "ui/widgets/joblist.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <set>

namespace tapfleet::ui {

/// Shows the operations that are being sent as jobs; of one that is stopped nothing more is sent. GUI thread.
class JournalJobs final : public QObject
{
    Q_OBJECT
public:
    JournalJobs(services::JournalService &journal, JobList &jobs, QObject *parent = nullptr);

private:
    using Key = std::pair<domain::AccountId, domain::OperationId>;
    void read();
    void show(const Key &key, const domain::Operation &operation);
    Job *add(const Key &key, const domain::Operation &operation);
    void follow(const Key &key, const QFuture<base::Result<void>> &change);
    void noteSteps(const Key &key, Job &job, const domain::Operation &operation);

    services::JournalService &m_journal;
    JobList &m_jobs;
    std::map<Key, Job *> m_running;
    std::map<Key, std::set<std::pair<int, domain::StepState>>> m_noted; ///< what stands in the job's log of its steps
    std::set<Key> m_changed;
    QTimer m_soon; ///< many steps are one look
};

} // namespace tapfleet::ui
