#pragma once

#include "ui/widgets/joblist.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace tapfleet::ui {

/// The jobs of this run, newest first: progress, rate and a stop button while running, the outcome afterwards,
/// which the user has seen then. A popup. GUI thread.
class JobListView final : public QFrame
{
    Q_OBJECT
public:
    explicit JobListView(JobList &jobs, QWidget *parent = nullptr);

private:
    void rebuild();
    void build();
    JobList &m_jobs;
    QVBoxLayout *m_rows;
    QLabel *m_empty;
    QList<QWidget *> m_shown;
    QList<Job *> m_known;  ///< all jobs when the rows were built
    QList<Job *> m_listed; ///< those with a row
};

} // namespace tapfleet::ui
