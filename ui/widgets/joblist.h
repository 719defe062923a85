#pragma once

#include "ui/widgets/job.h"

#include <QList>
#include <QObject>

namespace tapfleet::ui {

/// The jobs of this run of the program, newest last; pages add to it, the tray shows it. GUI thread.
class JobList final : public QObject
{
    Q_OBJECT
public:
    explicit JobList(QObject *parent = nullptr);

    /// A running job, owned by the list; it stays valid until it is finished and cleared.
    Job *add(const QString &title);
    const QList<Job *> &jobs() const { return m_jobs; }
    int runningCount() const;
    /// Those that ended in `state` while the user was not looking.
    int unseenCount(Job::State state) const;
    /// Removes the jobs that are over and that the user has seen.
    void clearFinished();

Q_SIGNALS:
    void added(tapfleet::ui::Job *job);
    void changed(); ///< any job, or the list

private:
    QList<Job *> m_jobs;
};

} // namespace tapfleet::ui
