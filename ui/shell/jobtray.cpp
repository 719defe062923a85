#include "ui/shell/jobtray.h"

#include "ui/shell/joblistview.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QEvent>
#include <QHBoxLayout>

namespace tapfleet::ui {

namespace {
constexpr int kBarWidth = 72;
} // namespace

JobTray::JobTray(JobList &jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_button(new QToolButton(this)), m_bar(new ThinBar(this))
{
    m_button->setObjectName(QStringLiteral("jobTray"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_bar->setFixedWidth(kBarWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGrid);
    row->addWidget(m_button);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    connect(m_button, &QToolButton::clicked, this, &JobTray::openList);
    connect(&m_jobs, &JobList::changed, this, &JobTray::refresh);
    refresh();
}

void JobTray::openList()
{
    if (m_popup)
        return;
    auto *popup = new JobListView(m_jobs, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    m_popup = popup;
    const QPoint corner = mapToGlobal(QPoint(width(), 0));
    popup->move(corner - QPoint(popup->width(), popup->height() + measure::kGrid));
    popup->show();
}

void JobTray::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void JobTray::refresh()
{
    const int running = m_jobs.runningCount();
    m_button->setText(running > 0 ? tr("%n job(s) running", nullptr, running) : tr("No jobs"));
    m_button->setAccessibleName(m_button->text());
    m_button->setToolTip(tr("Show the jobs"));
    qint64 done = 0;
    qint64 total = 0;
    bool open = false;
    for (const Job *job : m_jobs.jobs()) {
        if (job->state() != Job::State::Running)
            continue;
        done += job->done();
        total += job->total().value_or(0);
        open = open || !job->total();
    }
    if (running == 0)
        m_bar->setIdle();
    else if (open || total == 0)
        m_bar->setBusy();
    else
        m_bar->setProgress(done, total);
}

} // namespace tapfleet::ui
