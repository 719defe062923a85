#include "ui/widgets/joblist.h"

#include <algorithm>

namespace tapfleet::ui {

JobList::JobList(QObject *parent) : QObject(parent) {}

Job *JobList::add(const QString &title)
{
    auto *job = new Job(title, this);
    m_jobs.append(job);
    connect(job, &Job::changed, this, &JobList::changed);
    Q_EMIT added(job);
    Q_EMIT changed();
    return job;
}

int JobList::runningCount() const
{
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(),
                                          [](const Job *job) { return job->state() == Job::State::Running; }));
}

int JobList::unseenCount(Job::State state) const
{
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(),
                                          [state](const Job *job) { return job->state() == state && !job->isSeen(); }));
}

void JobList::clearFinished()
{
    const qsizetype removed = m_jobs.removeIf([](Job *job) {
        if (!job->isOver() || !job->isSeen())
            return false;
        job->deleteLater();
        return true;
    });
    if (removed > 0)
        Q_EMIT changed();
}

} // namespace tapfleet::ui
