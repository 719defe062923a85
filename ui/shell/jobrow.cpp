#include "ui/shell/jobrow.h"

#include "text/labels.h"
#include "ui/shell/joblog.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/helpdesk.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/madefile.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QGridLayout>
#include <QToolButton>

#include <cmath>

namespace tapfleet::ui {

namespace {

void name(QToolButton &button, Icon icon, const QString &text)
{
    button.setIcon(ui::icon(icon));
    button.setToolTip(text);
    button.setAccessibleName(text);
}

} // namespace

JobRow::JobRow(Job *job, QWidget *parent)
    : QWidget(parent)
    , m_job(job)
    , m_title(new ElidedLabel(job->title(), this))
    , m_detail(new ElidedLabel({}, this))
    , m_bar(new ThinBar(this))
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
    grid->setColumnStretch(0, 1);
    m_help = addButton(1);
    m_log = addButton(2);
    m_pause = addButton(3);
    m_open = addButton(4);
    m_act = addButton(5);
    connect(job, &Job::changed, this, &JobRow::refresh);
    name(*m_help, Icon::Info, tr("Learn more about this error"));
    name(*m_log, Icon::History, tr("Show its log"));
    connect(m_help, &QToolButton::clicked, this, [this] {
        if (m_job)
            HelpDesk::ask(m_job->topic());
    });
    connect(m_log, &QToolButton::clicked, this, &JobRow::openLog);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_job)
            m_job->state() == Job::State::Paused ? m_job->resume() : m_job->pause();
    });
    name(*m_open, Icon::File, tr("Open"));
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (m_job)
            openMadeFile(host(), m_job->file());
    });
    connect(m_act, &QToolButton::clicked, this, [this] {
        if (!m_job)
            return;
        if (!m_job->isOver())
            m_job->cancel();
        else
            openFolderOf(host(), m_job->file());
    });
    refresh();
}

QToolButton *JobRow::addButton(int column)
{
    auto *button = new QToolButton(this);
    static_cast<QGridLayout *>(layout())->addWidget(button, 0, column, 3, 1, Qt::AlignVCenter);
    return button;
}

/// The window that the list, a popup that soon closes, belongs to.
QWidget *JobRow::host() const
{
    QWidget *const tray = window()->parentWidget();
    return tray ? tray->window() : window();
}

void JobRow::openLog()
{
    if (m_job)
        (new JobLog(m_job, host()))->show();
}

void JobRow::refresh()
{
    if (!m_job)
        return;
    const bool isPaused = m_job->state() == Job::State::Paused, isOver = m_job->isOver();
    if (isOver)
        m_bar->setIdle();
    else if (m_job->total().value_or(0) > 0)
        m_bar->setProgress(m_job->done(), *m_job->total());
    else if (isPaused)
        m_bar->setIdle();
    else
        m_bar->setBusy();
    m_detail->setText(isOver ? m_job->outcome() : detail());
    m_detail->setToolTip(m_detail->text());
    m_help->setVisible(!m_job->topic().isEmpty());
    m_pause->setVisible(isPaused || (!isOver && m_job->isPausable()));
    name(*m_pause, isPaused ? Icon::Play : Icon::Pause, isPaused ? tr("Go on") : tr("Pause"));
    m_open->setVisible(!m_job->file().isEmpty());
    m_act->setVisible(!isOver || !m_job->file().isEmpty());
    name(*m_act, isOver ? Icon::Folder : Icon::Stop, isOver ? tr("Show in its folder") : tr("Stop"));
    for (QToolButton *button : {m_pause, m_open, m_act})
        button->setAccessibleName(button->toolTip() + u' ' + m_job->title());
}

QString JobRow::detail() const
{
    const QString done = text::count(m_job->done());
    QString line = m_job->total() ? tr("%1 / %2").arg(done, text::count(*m_job->total())) : done;
    if (m_job->rate() >= 1)
        line = tr("%1 · %2 per second").arg(line, text::count(std::llround(m_job->rate())));
    if (m_job->state() == Job::State::Paused)
        return tr("%1 · paused").arg(line);
    const double left = m_job->rate() > 0 && m_job->total() ? double(*m_job->total() - m_job->done()) / m_job->rate() : 0;
    if (left >= 60)
        return tr("%1 · about %n minute(s) left", nullptr, static_cast<int>(std::ceil(left / 60))).arg(line);
    return left >= 1 ? tr("%1 · about %n second(s) left", nullptr, static_cast<int>(std::ceil(left))).arg(line) : line;
}

} // namespace tapfleet::ui
