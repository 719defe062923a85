#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace tapfleet::integration {

/// How a program ended and what it said.
struct Outcome {
    int status = -1; ///< exit status, -1 when it crashed or was killed
    bool timedOut = false;
    QByteArray out, err;

    /// The one JSON document on stdout; empty when stdout holds anything else.
    QJsonObject json() const;
    /// One document a line; nothing when a line is not one.
    std::optional<QList<QJsonObject>> jsonLines() const;
};

/// One running program of the build. Test thread; ends the program with itself.
class Program
{
public:
    /// `locale` as for LC_ALL; `inChild` runs in the new process before the program does.
    Program(const QString &name, const QStringList &arguments, const QString &locale = QStringLiteral("C.UTF-8"),
            const std::function<void()> &inChild = {});
    ~Program();

    bool isRunning() const;
    /// Waits until it ends, at most `milliseconds`; false when it still runs.
    bool waitForEnd(int milliseconds);
    /// Waits for the first whole line on stdout.
    QByteArray firstLine(int milliseconds);
    /// SIGKILL, or what the system has in its place, and waits for the end.
    void killNow();
    Outcome outcome();

private:
    std::unique_ptr<QProcess> m_process;
    QByteArray m_out;
};

/// Runs a program to its end.
Outcome run(const QString &name, const QStringList &arguments, int timeoutMs = 120'000);
Outcome run(Program &program, int timeoutMs = 120'000);

} // namespace tapfleet::integration
