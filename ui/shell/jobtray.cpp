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
    m_button->setIconSize({16, 16});
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
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void JobTray::refresh()
{
    const int running = m_jobs.runningCount();
    const int failed = m_jobs.unseenCount(Job::State::Failed);
    const int done = m_jobs.unseenCount(Job::State::Done);
    QStringList words;
    if (running > 0)
        words << tr("%n job(s) running", nullptr, running);
    if (failed > 0)
        words << tr("%n job(s) failed", nullptr, failed);
    if (done > 0)
        words << tr("%n job(s) finished", nullptr, done);
    m_button->setText(words.isEmpty() ? tr("No jobs") : words.join(QStringLiteral(" · ")));
    const Colors &colors = colorsFor(palette());
    m_button->setToolButtonStyle(failed + done > 0 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    m_button->setIcon(failed > 0 ? ui::icon(Icon::Warning, colors.fault)
                      : done > 0 ? ui::icon(Icon::Check, colors.online)
                                 : QIcon());
    m_button->setAccessibleName(m_button->text());
    m_button->setToolTip(tr("Show the jobs"));
    qint64 reached = 0;
    qint64 total = 0;
    bool open = false;
    for (const Job *job : m_jobs.jobs()) {
        if (job->state() != Job::State::Running)
            continue;
        reached += job->done();
        total += job->total().value_or(0);
        open = open || !job->total();
    }
    if (running == 0)
        m_bar->setIdle();
    else if (open || total == 0)
        m_bar->setBusy();
    else
        m_bar->setProgress(reached, total);
}

} // namespace tapfleet::ui
