#pragma once

#include "services/journalservice.h"
#include "ui/widgets/joblist.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <set>

namespace tapfleet::ui {

/// Shows the operations that are being sent as jobs; stopping one pauses it. GUI thread.
class JournalJobs final : public QObject
{
    Q_OBJECT
public:
    JournalJobs(services::JournalService &journal, JobList &jobs, QObject *parent = nullptr);

private:
    using Key = std::pair<domain::AccountId, domain::OperationId>;
    void read();
    void show(const Key &key, const domain::Operation &operation);

    services::JournalService &m_journal;
    JobList &m_jobs;
    std::map<Key, Job *> m_running;
    std::set<Key> m_changed;
    QTimer m_soon; ///< many steps are one look
};

} // namespace tapfleet::ui
