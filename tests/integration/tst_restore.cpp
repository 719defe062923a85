#include "profile.h"

#include <QDir>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Outcome;
using integration::Profile;
using integration::Program;

namespace {

constexpr auto kApp = "2021001172680094"_L1; // an Android app that most models take
constexpr qsizetype kSpeakers = 15;
constexpr int kPatience = 120'000;

} // namespace

/// The real programs: what a backup was about to send is paused when it comes back, and nothing is sent twice without a word.
class TestRestore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aBroadcastThatWasKilledHalfWay();
    void aKeyedWriteIsAskedForAndNotRepeated();
    void aRolloutInWaves();
    void whileASyncRunsItIsRefused();
    void onlyWhoAgreesGetsAnythingReplaced();

private:
    QString backup() const { return m_profile->file(u"backup.zip"_s); }
    QJsonObject operation(int number) const
    {
        return m_profile->ctl({u"journal"_s, u"show"_s, QString::number(number)}).json();
    }
    qsizetype spoken() const;
    QStringList sns(const QString &filter) const;
    QString listFile(const QStringList &sns) const;
    void restore() const;

    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<Profile> m_profile;
};

void TestRestore::init()
{
    m_profile = std::make_unique<Profile>();
    sandbox::SandboxOptions options;
    options.devices = 2000;
    options.accounts = 2;
    options.keysFolder = m_profile->file(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, "the sandbox did not start");
    m_sandbox = std::move(*started);
    QCOMPARE(m_profile->addAccount(m_sandbox->gateway(), m_sandbox->appId(), m_sandbox->keysFolder()).status, 0);
    QCOMPARE(m_profile->ctl({u"sync"_s}).status, 0);
}

/// How many times a device was made to speak.
qsizetype TestRestore::spoken() const
{
    const auto calls = m_sandbox->receivedCalls();
    return std::count_if(calls.begin(), calls.end(), [](const sandbox::ReceivedCall &call) {
        return call.method == "alipay.commerce.iot.device.audio.sync";
    });
}

QStringList TestRestore::sns(const QString &filter) const
{
    QStringList all;
    const auto rows = m_profile->ctl({u"devices"_s, u"--filter"_s, filter, u"--columns"_s, u"sn,supplier_id"_s}).jsonLines();
    for (const QJsonObject &row : rows.value_or(QList<QJsonObject>()))
        all << row["sn"_L1].toString() + u'@' + row["supplier_id"_L1].toString();
    return all;
}

QString TestRestore::listFile(const QStringList &sns) const
{
    QFile file(m_profile->file(u"sns.txt"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(sns.join(u'\n').toUtf8());
    return file.fileName();
}

void TestRestore::restore() const
{
    const Outcome restored = m_profile->ctl({u"restore"_s, backup(), u"--yes"_s});
    QVERIFY2(restored.status == 0, restored.err);
    QVERIFY(!restored.json()["replaced"_L1].toString().isEmpty());
    QCOMPARE(m_profile->ctl({u"sync"_s}).status, 0);
}

void TestRestore::aBroadcastThatWasKilledHalfWay()
{
    const QString file = listFile(sns(u"role:OWNER online:yes activation:ACTIVE"_s).first(kSpeakers));
    const QStringList words =
        m_profile->ctlArguments({u"broadcast"_s, u"send"_s, u"--text"_s, u"早上好"_s, u"--sns"_s, file, u"--yes"_s});
    {
        Program sending(u"tapfleetctl"_s, words);
        QTRY_VERIFY_WITH_TIMEOUT(spoken() >= 5 || !sending.isRunning(), kPatience);
        QVERIFY2(sending.isRunning(), sending.outcome().err);
        sending.killNow();
    }
    const qsizetype before = spoken();
    QVERIFY(before < kSpeakers);
    const Outcome packed = m_profile->ctl({u"backup"_s, backup()});
    QVERIFY2(packed.status == 0, packed.err);
    QVERIFY(QFileInfo(backup()).size() > 0);

    m_profile->ctl({u"journal"_s, u"settle"_s}); // it goes on and ends, but for what was on the wire
    const qsizetype after = spoken();
    QVERIFY(after >= kSpeakers - 1 && after <= kSpeakers);

    restore();
    // Whatever goes on by itself: nothing is sent.
    for (const QStringList &next : {QStringList{u"journal"_s, u"settle"_s}, {u"task"_s, u"run"_s}, {u"broadcast"_s, u"list"_s}})
        m_profile->ctl(next);
    QCOMPARE(spoken(), after);
    const QJsonObject open = operation(1);
    QCOMPARE(open["state"_L1].toString(), u"undecided"_s);
    QCOMPARE(open["restored"_L1]["from"_L1].toString(), u"backup"_s);
    const Outcome listed = integration::run(u"tapfleetctl"_s, {u"--home"_s, m_profile->home(), u"journal"_s, u"list"_s});
    QVERIFY2(listed.out.contains("backup"), listed.out);
    // Sending it asks, also when all that is undecided has been decided.
    const QJsonArray steps = open["steps"_L1].toArray();
    for (qsizetype step = 0; step < steps.size(); ++step) {
        if (steps[step]["state"_L1] == "unknown"_L1)
            QCOMPARE(m_profile
                         ->ctl({u"journal"_s, u"decide"_s, u"1"_s, QString::number(step),
                                step == steps.size() - 1 ? u"--not"_s : u"--happened"_s})
                         .status,
                     0);
    }
    QCOMPARE(operation(1)["state"_L1].toString(), u"paused"_s);
    QCOMPARE(m_profile->ctl({u"journal"_s, u"send"_s, u"1"_s}).status, 2);
    QCOMPARE(spoken(), after);
    m_profile->ctl({u"journal"_s, u"send"_s, u"1"_s, u"--yes"_s});
    QCOMPARE(spoken(), after + 1); // the one that the user wants to be sent
    QVERIFY(operation(1)["restored"_L1].isNull());
}

void TestRestore::aKeyedWriteIsAskedForAndNotRepeated()
{
    const QString file = listFile(sns(u"role:OWNER"_s).first(250)); // three calls
    const QStringList words = m_profile->ctlArguments({u"command"_s, u"refresh"_s, u"--sns"_s, file, u"--yes"_s});
    m_sandbox->setFaults({.drop = 1.0}); // it is prepared, and no more
    {
        Program sending(u"tapfleetctl"_s, words);
        QTRY_VERIFY_WITH_TIMEOUT(!operation(1)["steps"_L1].toArray().isEmpty() || !sending.isRunning(), kPatience);
        sending.killNow();
    }
    QCOMPARE(m_profile->ctl({u"backup"_s, backup()}).status, 0);
    m_sandbox->setFaults({});
    QCOMPARE(m_profile->ctl({u"journal"_s, u"settle"_s}).status, 0);
    const size_t effects = m_sandbox->effects().size();
    QCOMPARE(effects, size_t(3));
    restore();
    QCOMPARE(m_profile->ctl({u"journal"_s, u"settle"_s}).status, 0);
    for (const QJsonValue &step : operation(1)["steps"_L1].toArray())
        QCOMPARE(step["state"_L1].toString(), u"confirmed"_s); // the service has told so
    QCOMPARE(m_sandbox->effects().size(), effects);
    for (const auto &effect : m_sandbox->effects())
        QCOMPARE(effect.executions, std::uint32_t(1));
}

void TestRestore::aRolloutInWaves()
{
    const QString file = listFile(sns(u"role:OWNER online:yes os:ANDROID"_s));
    const Outcome created = m_profile->ctl({u"task"_s, u"create"_s, u"--app"_s, kApp, u"--sns"_s, file, u"--waves"_s,
                                            u"10,50,100"_s, u"--success"_s, u"50"_s, u"--errors"_s, u"90"_s, u"--yes"_s});
    QVERIFY2(created.status == 0 || created.status == 7, created.err);
    QCOMPARE(m_profile->ctl({u"backup"_s, backup()}).status, 0); // one wave of three is begun
    {
        Program runner(u"tapfleetctl"_s, m_profile->ctlArguments({u"task"_s, u"run"_s}));
        const auto isDone = [&] {
            m_sandbox->advanceClock(std::chrono::seconds(15));
            return m_profile->ctl({u"task"_s, u"show"_s, u"r1"_s}).json()["state"_L1] == "done"_L1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
    }
    const size_t effects = m_sandbox->effects().size();
    restore();
    m_profile->ctl({u"journal"_s, u"settle"_s});
    QCOMPARE(m_profile->ctl({u"task"_s, u"run"_s}).status, 0);
    QCOMPARE(m_sandbox->effects().size(), effects);
    const auto rolloutOf = [&] { return m_profile->ctl({u"task"_s, u"show"_s, u"r1"_s}).json(); };
    QCOMPARE(rolloutOf()["state"_L1].toString(), u"paused"_s);
    QCOMPARE(rolloutOf()["restored"_L1]["from"_L1].toString(), u"backup"_s);
    const Outcome listed = integration::run(u"tapfleetctl"_s, {u"--home"_s, m_profile->home(), u"task"_s, u"list"_s});
    QVERIFY2(listed.out.contains("backup"), listed.out);
    QCOMPARE(m_profile->ctl({u"task"_s, u"resume"_s, u"r1"_s}).status, 2);
    QCOMPARE(m_sandbox->effects().size(), effects);
    QCOMPARE(m_profile->ctl({u"task"_s, u"resume"_s, u"r1"_s, u"--yes"_s}).status, 0);
    QCOMPARE(rolloutOf()["state"_L1].toString(), u"running"_s);
    QVERIFY(rolloutOf()["restored"_L1].isNull());
}

void TestRestore::whileASyncRunsItIsRefused()
{
    QTcpServer silent; // a gateway that never answers
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QUrl gateway(u"http://127.0.0.1:%1/gateway.do"_s.arg(silent.serverPort()));
    const auto keysOwner = std::exchange(m_profile, std::make_unique<Profile>());
    QCOMPARE(m_profile->addAccount(gateway, m_sandbox->appId(), m_sandbox->keysFolder()).status, 0);
    QCOMPARE(m_profile->ctl({u"backup"_s, backup()}).status, 0);
    Program sync(u"tapfleetctl"_s, m_profile->ctlArguments({u"sync"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections() || !sync.isRunning(), kPatience);
    const Outcome refused = m_profile->ctl({u"restore"_s, backup(), u"--yes"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("Another TapFleet works on the same data"), refused.err);
    QVERIFY(sync.isRunning());
    QVERIFY(QDir(m_profile->home()).entryList({u"replaced-*"_s}, QDir::Dirs).isEmpty());
    QVERIFY(!QDir(m_profile->home()).exists(u"restore"_s));
    sync.killNow();
    QCOMPARE(m_profile->ctl({u"restore"_s, backup(), u"--yes"_s}).status, 0);
}

void TestRestore::onlyWhoAgreesGetsAnythingReplaced()
{
    QCOMPARE(m_profile->ctl({u"backup"_s, backup()}).status, 0);
    const Outcome asked = m_profile->ctl({u"restore"_s, backup()});
    QCOMPARE(asked.status, 2);
    QVERIFY(!QDir(m_profile->home()).exists(u"restore"_s));
    QVERIFY(QDir(m_profile->home()).entryList({u"replaced-*"_s}, QDir::Dirs).isEmpty());
    QCOMPARE(m_profile->ctl({u"restore"_s, m_profile->file(u"none.zip"_s), u"--yes"_s}).status, 1);
    QCOMPARE(m_profile->ctl({u"devices"_s, u"--count"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
