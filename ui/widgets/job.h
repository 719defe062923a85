#pragma once

#include "base/error.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace tapfleet::ui {

/// One piece of long work as the job tray shows it (a sync, an export). Its maker reports; the tray shows, and asks
/// to stop it through cancelRequested(). GUI thread.
class Job final : public QObject
{
    Q_OBJECT
public:
    enum class State { Running, Paused, Done, Failed, Canceled };
    /// What happened to it, and when.
    struct LogLine {
        qint64 at = 0; ///< UTC ms
        QString text;
    };

    explicit Job(QString title, QObject *parent = nullptr);

    QString title() const { return m_title; }
    State state() const { return m_state; }
    bool isOver() const { return m_state != State::Running && m_state != State::Paused; }
    qint64 done() const { return m_done; }
    std::optional<qint64> total() const { return m_total; }
    double rate() const { return m_rate; } ///< per second; 0: not known
    QString outcome() const { return m_outcome; }
    QString topic() const { return m_topic; } ///< of a failure: see HelpDesk
    QString file() const { return m_file; } ///< what it made; the tray offers to show it in its folder

    /// A resumable job loses nothing when the program ends.
    bool isResumable() const { return m_resumable; }
    void setResumable(bool resumable) { m_resumable = resumable; }

    /// Whether the user knows how it ended: the list was opened since, or its maker shows the end elsewhere.
    bool isSeen() const { return m_seen; }
    void setSeen();

    /// Whether its maker can stop it for a while: see pauseRequested().
    bool isPausable() const { return m_pausable; }
    void setPausable(bool pausable) { m_pausable = pausable; }
    /// Its maker has stopped it for a while, or goes on.
    void setPaused(bool paused);
    const QList<LogLine> &log() const { return m_log; }
    void note(const QString &text);

    void report(qint64 done, std::optional<qint64> total, double rate = 0);
    /// Ends the job; the tray keeps it until the person clears it. `outcome` is a sentence.
    void finish(State state, const QString &outcome, const QString &file = {});
    /// Ends it as failed; the tray says why, and where to read on.
    void fail(const base::Error &error);
    void cancel(); ///< asks; the maker answers with finish()
    void pause();  ///< asks; the maker answers with setPaused()
    void resume(); ///< the same

Q_SIGNALS:
    void changed();
    void finished();
    void cancelRequested();
    void pauseRequested();
    void resumeRequested();
    void noted();

private:
    QString m_title;
    State m_state = State::Running;
    qint64 m_done = 0;
    std::optional<qint64> m_total;
    double m_rate = 0;
    QString m_outcome;
    QString m_file;
    QString m_topic;
    bool m_resumable = false, m_pausable = false, m_seen = false;
    QList<LogLine> m_log;
};

} // namespace tapfleet::ui
