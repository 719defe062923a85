#pragma once

#include "ui/widgets/joblist.h"

#include <QPointer>
#include <QToolButton>

class QFrame;

namespace tapfleet::ui {

class ThinBar;

/// The button in the status bar that counts running jobs and those whose end was not seen yet; it opens the list of them. Always there, so that nothing
/// jumps when a job begins. GUI thread.
class JobTray final : public QWidget
{
    Q_OBJECT
public:
    explicit JobTray(JobList &jobs, QWidget *parent = nullptr);
    void openList();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    JobList &m_jobs;
    QToolButton *m_button;
    ThinBar *m_bar;
    QPointer<QFrame> m_popup;
};

} // namespace tapfleet::ui
