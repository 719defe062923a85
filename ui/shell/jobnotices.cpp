#include "ui/shell/jobnotices.h"

#include "ui/widgets/madefile.h"
#include "ui/widgets/toast.h"

#include <QWidget>

namespace tapfleet::ui {

JobNotices::JobNotices(JobList &jobs, QWidget &window) : QObject(&window), m_window(window)
{
    connect(&jobs, &JobList::added, this,
            [this](Job *job) { connect(job, &Job::finished, this, [this, job] { announce(*job); }); });
}

void JobNotices::announce(const Job &job)
{
    if (job.state() == Job::State::Done && !job.file().isEmpty())
        return showFileToast(&m_window, job.outcome(), job.file());
    // A resumable job that fails has its own place: the connection in the status bar, or the page of the operation.
    if (job.state() == Job::State::Failed && !job.isResumable())
        showToast(&m_window, tr("%1 failed: %2").arg(job.title(), job.outcome()), tr("Show the jobs"),
                  [this] { Q_EMIT listRequested(); });
}

} // namespace tapfleet::ui
