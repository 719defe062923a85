#include "ui/shell/jobrow.h"

#include "text/labels.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/helpdesk.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QGridLayout>
#include <QToolButton>
#include <QUrl>

#include <cmath>

namespace tapfleet::ui {

JobRow::JobRow(Job *job, QWidget *parent)
    : QWidget(parent)
    , m_job(job)
    , m_title(new ElidedLabel(job->title(), this))
    , m_detail(new ElidedLabel({}, this))
    , m_bar(new ThinBar(this))
    , m_help(new QToolButton(this))
    , m_act(new QToolButton(this))
{
    m_detail->setSecondary(true);
    m_detail->setFont(tabularFont(measure::kSecondaryText));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::kGap);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_bar, 1, 0);
    grid->addWidget(m_detail, 2, 0);
    grid->addWidget(m_help, 0, 1, 3, 1, Qt::AlignVCenter);
    grid->addWidget(m_act, 0, 2, 3, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    connect(job, &Job::changed, this, &JobRow::refresh);
    m_help->setIcon(ui::icon(Icon::Info));
    m_help->setToolTip(tr("Learn more about this error"));
    m_help->setAccessibleName(m_help->toolTip());
    connect(m_help, &QToolButton::clicked, this, [this] {
        if (m_job)
            HelpDesk::ask(m_job->topic());
    });
    connect(m_act, &QToolButton::clicked, this, [this] {
        if (!m_job)
            return;
        if (m_job->state() == Job::State::Running)
            m_job->cancel();
        else
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_job->file()).absolutePath()));
    });
    refresh();
}

void JobRow::refresh()
{
    if (!m_job)
        return;
    const bool running = m_job->state() == Job::State::Running;
    if (!running)
        m_bar->setIdle();
    else if (m_job->total().value_or(0) > 0)
        m_bar->setProgress(m_job->done(), *m_job->total());
    else
        m_bar->setBusy();
    m_detail->setText(running ? detail() : m_job->outcome());
    m_detail->setToolTip(m_detail->text());
    m_help->setVisible(!m_job->topic().isEmpty());
    m_act->setVisible(running || !m_job->file().isEmpty());
    m_act->setIcon(ui::icon(running ? Icon::Stop : Icon::Folder));
    const QString act = running ? tr("Stop") : tr("Show in its folder");
    m_act->setToolTip(act);
    m_act->setAccessibleName(act + u' ' + m_job->title());
}

QString JobRow::detail() const
{
    const QString done = text::count(m_job->done());
    QString line = m_job->total() ? tr("%1 / %2").arg(done, text::count(*m_job->total())) : done;
    if (m_job->rate() >= 1)
        line = tr("%1 · %2 per second").arg(line, text::count(std::llround(m_job->rate())));
    return line;
}

} // namespace tapfleet::ui
