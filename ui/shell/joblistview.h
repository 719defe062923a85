#pragma once

#include "ui/widgets/joblist.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace tapfleet::ui {

/// The jobs of this run, newest first: progress, rate and a stop button while running, the outcome afterwards. A
/// popup. GUI thread.
class JobListView final : public QFrame
{
    Q_OBJECT
public:
    explicit JobListView(JobList &jobs, QWidget *parent = nullptr);

private:
    void rebuild();
    JobList &m_jobs;
    QVBoxLayout *m_rows;
    QLabel *m_empty;
    QList<QWidget *> m_shown;
    qsizetype m_count = -1;
};

} // namespace tapfleet::ui
