#pragma once

#include "ui/widgets/joblist.h"

#include <QObject>

class QWidget;

namespace tapfleet::ui {

/// Tells at the lower edge of the window how a job ended that wrote a file or would have written one. What a sync or a write came
/// to is shown where it was begun and in the list of jobs. GUI thread.
class JobNotices final : public QObject
{
    Q_OBJECT
public:
    JobNotices(JobList &jobs, QWidget &window);

Q_SIGNALS:
    void listRequested(); ///< the user asks for the list of jobs

private:
    void announce(const Job &job);
    QWidget &m_window;
};

} // namespace tapfleet::ui
