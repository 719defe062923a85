#include "ui/widgets/job.h"

#include "text/describe.h"
#include "ui/widgets/helpdesk.h"

#include <QDateTime>

#include <utility>

namespace tapfleet::ui {

Job::Job(QString title, QObject *parent)
    : QObject(parent)
    , m_title(std::move(title))
{
    note(tr("Started."));
}

void Job::note(const QString &text)
{
    m_log.append({QDateTime::currentMSecsSinceEpoch(), text});
    Q_EMIT noted();
}

void Job::setSeen()
{
    if (std::exchange(m_seen, true))
        return;
    Q_EMIT changed();
}

void Job::setPaused(bool paused)
{
    if (isOver() || paused == (m_state == State::Paused))
        return;
    m_state = paused ? State::Paused : State::Running;
    m_rate = 0;
    note(paused ? tr("Paused.") : tr("Goes on."));
    Q_EMIT changed();
}

void Job::report(qint64 done, std::optional<qint64> total, double rate)
{
    if (m_state != State::Running)
        return;
    m_done = done;
    m_total = total;
    m_rate = rate;
    Q_EMIT changed();
}

void Job::finish(State state, const QString &outcome, const QString &file)
{
    if (isOver() || state == State::Running || state == State::Paused)
        return;
    m_state = state;
    note(outcome);
    m_outcome = outcome;
    m_file = file;
    Q_EMIT changed();
    Q_EMIT finished();
}

void Job::fail(const base::Error &error)
{
    m_topic = HelpDesk::topicOf(error);
    finish(State::Failed, text::describe(error).joined());
}

void Job::cancel()
{
    if (!isOver())
        Q_EMIT cancelRequested();
}

void Job::pause()
{
    if (m_state == State::Running && m_pausable)
        Q_EMIT pauseRequested();
}

void Job::resume()
{
    if (m_state == State::Paused)
        Q_EMIT resumeRequested();
}

} // namespace tapfleet::ui
