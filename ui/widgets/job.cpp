#include "ui/widgets/job.h"

#include "text/describe.h"
#include "ui/widgets/helpdesk.h"

namespace tapfleet::ui {

Job::Job(QString title, QObject *parent) : QObject(parent), m_title(std::move(title)) {}

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
    if (m_state != State::Running || state == State::Running)
        return;
    m_state = state;
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
    if (m_state == State::Running)
        Q_EMIT cancelRequested();
}

} // namespace tapfleet::ui
