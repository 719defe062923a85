#include "program.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

namespace tapfleet::integration {

using namespace Qt::StringLiterals;

QJsonObject Outcome::json() const
{
    const auto lines = jsonLines();
    return lines && lines->size() == 1 ? lines->first() : QJsonObject();
}

std::optional<QList<QJsonObject>> Outcome::jsonLines() const
{
    QList<QJsonObject> documents;
    const QList<QByteArray> lines = out.split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return std::nullopt;
        documents.append(document.object());
    }
    return documents;
}

Program::Program(const QString &name, const QStringList &arguments, const QString &locale, const std::function<void()> &inChild)
    : m_process(std::make_unique<QProcess>())
{
    m_process->setProgram(QStringLiteral(TAPFLEET_BIN_DIR) + u'/' + name);
    m_process->setArguments(arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    environment.insert(u"TZ"_s, u"America/New_York"_s);
    m_process->setProcessEnvironment(environment);
#ifdef Q_OS_UNIX
    if (inChild)
        m_process->setChildProcessModifier(inChild);
#endif
    m_process->start();
}

Program::~Program()
{
    if (isRunning())
        killNow();
}

bool Program::isRunning() const
{
    return m_process->state() != QProcess::NotRunning;
}

bool Program::waitForEnd(int milliseconds)
{
    QSignalSpy ended(m_process.get(), &QProcess::stateChanged);
    QElapsedTimer since;
    since.start();
    while (isRunning() && since.elapsed() < milliseconds)
        ended.wait(std::max(1, milliseconds - static_cast<int>(since.elapsed())));
    return !isRunning();
}

QByteArray Program::firstLine(int milliseconds)
{
    QSignalSpy said(m_process.get(), &QProcess::readyReadStandardOutput);
    QElapsedTimer since;
    since.start();
    while (true) {
        m_out += m_process->readAllStandardOutput();
        const qsizetype end = m_out.indexOf('\n');
        if (end >= 0)
            return m_out.left(end);
        if (!isRunning() || since.elapsed() > milliseconds)
            return {};
        said.wait(100);
    }
}

void Program::killNow()
{
    m_process->kill();
    waitForEnd(10'000);
}

Outcome Program::outcome()
{
    m_out += m_process->readAllStandardOutput();
    return {.status = m_process->exitStatus() == QProcess::NormalExit && !isRunning() ? m_process->exitCode() : -1,
            .timedOut = isRunning(),
            .out = m_out,
            .err = m_process->readAllStandardError()};
}

Outcome run(const QString &name, const QStringList &arguments, int timeoutMs)
{
    Program program(name, arguments);
    return run(program, timeoutMs);
}

Outcome run(Program &program, int timeoutMs)
{
    program.waitForEnd(timeoutMs);
    return program.outcome();
}

} // namespace tapfleet::integration
