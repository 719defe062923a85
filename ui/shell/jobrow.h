#pragma once

#include "ui/widgets/job.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace tapfleet::ui {

class ElidedLabel;
class ThinBar;

/// One job in the list of jobs. GUI thread.
class JobRow final : public QWidget
{
    Q_OBJECT
public:
    explicit JobRow(Job *job, QWidget *parent = nullptr);

private:
    void refresh();
    QString detail() const;
    QToolButton *addButton(int column);
    void openLog();
    QWidget *host() const;
    QPointer<Job> m_job;
    ElidedLabel *m_title;
    ElidedLabel *m_detail;
    ThinBar *m_bar;
    QToolButton *m_help, *m_log, *m_pause, *m_open, *m_act;
};

} // namespace tapfleet::ui
