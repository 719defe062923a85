#include "profile.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Program;

namespace {

const QString kBin = QStringLiteral(TAPFLEET_BIN_DIR);

/// The commands of the README's crontab, as cron hands them to the shell.
QStringList cronCommands()
{
    QFile readme(QStringLiteral(TAPFLEET_SOURCE_DIR "/README.md"));
    if (!readme.open(QIODevice::ReadOnly))
        qFatal("no README");
    const QString block = QString::fromUtf8(readme.readAll()).section(u"```cron\n"_s, 1).section(u"```"_s, 0, 0);
    static const QRegularExpression times(u"^(\\S+\\s+){5}"_s);
    QStringList commands;
    for (QString line : block.split(u'\n', Qt::SkipEmptyParts))
        commands.append(line.remove(times).replace(u"\\%"_s, u"%"_s));
    return commands;
}

} // namespace

/// The README's lines for cron: run by sh with nothing in the environment but what cron gives.
class TestTimers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theNightlyLineSyncsAndExports();
    void theWeeklyLineBacksUp();
    void theAlertLineMailsOnlyNews();

private:
    struct Ran {
        int status;
        QByteArray err;
    };
    Ran cron(const QString &command) const
    {
        QProcess shell;
        QProcessEnvironment bare;
        bare.insert(u"HOME"_s, m_home.path());
        bare.insert(u"LOGNAME"_s, u"merchant"_s);
        bare.insert(u"SHELL"_s, u"/bin/sh"_s);
        bare.insert(u"PATH"_s, m_home.filePath(u"bin"_s) + u":/usr/bin:/bin"_s);
        shell.setProcessEnvironment(bare);
        shell.setWorkingDirectory(m_home.path());
        shell.start(u"/bin/sh"_s, {u"-c"_s, command});
        if (!shell.waitForFinished(120'000))
            qFatal("the line does not end");
        return {shell.exitCode(), shell.readAllStandardError()};
    }
    QByteArray mail() const
    {
        QFile file(m_home.filePath(u"mail"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_home;
    std::unique_ptr<Program> m_sandbox;
    QUrl m_gateway;
};

void TestTimers::initTestCase()
{
    const QString keys = m_home.filePath(u"keys"_s);
    m_sandbox = std::make_unique<Program>(u"tapfleet-sandbox"_s, QStringList{u"--port"_s, u"0"_s, u"--devices"_s, u"150"_s, u"--keys"_s, keys});
    const QJsonObject said = QJsonDocument::fromJson(m_sandbox->firstLine(60'000)).object();
    m_gateway = QUrl(said.value("gateway"_L1).toString());
    // What is on a person's path: the program, and something that sends mail.
    QVERIFY(QDir(m_home.path()).mkpath(u"bin"_s));
    QVERIFY(QFile::link(kBin + u"/tapfleetctl"_s, m_home.filePath(u"bin/tapfleetctl"_s)));
    QFile mailer(m_home.filePath(u"bin/mail"_s));
    QVERIFY(mailer.open(QIODevice::WriteOnly));
    mailer.write("#!/bin/sh\n{ echo \"$@\"; cat; } >>\"$HOME/mail\"\n");
    QVERIFY(mailer.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    mailer.close();
    const Ran added = cron(u"tapfleetctl account add fleet --gateway %1 --app-id %2 --private-key keys/app_private.pem "
                           "--alipay-public-key keys/gateway_public.pem --secrets file && tapfleetctl sync && "
                           "tapfleetctl alert add all --filter 'sn:*' && tapfleetctl alert check"_s
                               .arg(m_gateway.toString(), said.value("app_id"_L1).toString()));
    QVERIFY2(added.status == 0, added.err.constData());
    QCOMPARE(cronCommands().size(), qsizetype(3));
}

void TestTimers::theNightlyLineSyncsAndExports()
{
    const Ran ran = cron(cronCommands().at(0));
    QVERIFY2(ran.status == 0, ran.err.constData());
    QFile made(m_home.filePath(u"fleet-%1.xlsx"_s.arg(QDate::currentDate().toString(Qt::ISODate))));
    QVERIFY(made.open(QIODevice::ReadOnly));
    QCOMPARE(made.read(2), QByteArray("PK"));
}

void TestTimers::theWeeklyLineBacksUp()
{
    const Ran ran = cron(cronCommands().at(2));
    QVERIFY2(ran.status == 0, ran.err.constData());
    QFile made(m_home.filePath(u"tapfleet-%1.zip"_s.arg(QDate::currentDate().toString(Qt::ISODate))));
    QVERIFY(made.open(QIODevice::ReadOnly));
    QCOMPARE(made.read(2), QByteArray("PK"));
}

void TestTimers::theAlertLineMailsOnlyNews()
{
    const Ran quiet = cron(cronCommands().at(1));
    QVERIFY2(quiet.status == 0, quiet.err.constData());
    QCOMPARE(mail(), QByteArray());
    QProcess add;
    add.start(u"python3"_s, {u"-c"_s, u"import sys, urllib.request; urllib.request.urlopen(urllib.request.Request(sys.argv[1], data=sys.argv[2].encode()))"_s,
                             m_gateway.resolved(QUrl(u"/__sandbox/add"_s)).toString(), u"{\"count\":4}"_s});
    QVERIFY(add.waitForFinished());
    QVERIFY2(add.exitCode() == 0, add.readAllStandardError().constData());
    const Ran told = cron(cronCommands().at(1));
    QVERIFY2(told.status == 0, told.err.constData());
    const QByteArray sent = mail();
    QVERIFY2(sent.startsWith("-s TapFleet me@example.com\n"), sent.constData());
    QVERIFY2(sent.contains("all: 4 "), sent.constData());
    QVERIFY(cron(cronCommands().at(1)).status == 0);
    QCOMPARE(mail(), sent); // nobody is told twice
}

QTEST_GUILESS_MAIN(TestTimers)
#include "tst_timers.moc"
