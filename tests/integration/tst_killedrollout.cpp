#include "profile.h"

#include <QJsonArray>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Outcome;
using integration::Profile;
using integration::Program;

namespace {

constexpr auto kApp = "2021001172680094"_L1; // an Android app that most models take
constexpr std::uint32_t kFleet = 125'000; // has so many that are online and can take the app:
constexpr qsizetype kDevices = 20'000;

} // namespace

/// A roll-out in four waves by the real program, which is killed twice, and whose devices begin to fail: it pauses by itself, goes
/// on when the person says so, and no device is given to a task twice.
class TestKilledRollout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fourWavesAreKilledPausedAndEnd();

private:
    QStringList readyDevices() const;
    QJsonObject rollout() const { return m_profile.ctl({u"task"_s, u"show"_s, u"r1"_s}).json(); }
    static qsizetype wavesBegun(const QJsonObject &rollout);
    static qint64 succeeded(const QJsonObject &rollout);
    /// Lets time go by in the cloud until the roll-out is so, or the runner has ended.
    QJsonObject runUntil(Program &runner, const std::function<bool(const QJsonObject &)> &isSo) const;
    std::map<QString, int> given() const;

    Profile m_profile;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
};

void TestKilledRollout::initTestCase()
{
    sandbox::SandboxOptions options;
    options.devices = kFleet;
    options.keysFolder = m_profile.file(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, "the sandbox did not start");
    m_sandbox = std::move(*started);
    QCOMPARE(m_profile.addAccount(m_sandbox->gateway(), m_sandbox->appId(), m_sandbox->keysFolder(), {}, 200).status, 0);
    QCOMPARE(m_profile.ctl({u"sync"_s}).status, 0);
}

QStringList TestKilledRollout::readyDevices() const
{
    const auto rows = m_profile.ctl({u"devices"_s, u"--filter"_s, u"online=yes os=ANDROID"_s, u"--columns"_s, u"sn,supplier_id"_s}).jsonLines();
    QFile file(m_profile.file(u"online.txt"_s));
    if (!rows || !file.open(QIODevice::WriteOnly))
        return {};
    for (const QJsonObject &row : *rows)
        file.write((row["sn"_L1].toString() + u'@' + row["supplier_id"_L1].toString() + u'\n').toUtf8());
    file.close();
    const QJsonObject report = m_profile.ctl({u"task"_s, u"preflight"_s, u"--app"_s, kApp, u"--sns"_s, file.fileName()}).json();
    const QJsonArray buckets = report["buckets"_L1].toArray();
    QStringList sns;
    for (const QJsonValue &bucket : buckets) {
        if (bucket["readiness"_L1] == "READY"_L1) {
            for (const QJsonValue &sn : bucket["sns"_L1].toArray())
                sns << sn.toString();
        }
    }
    return sns.first(std::min(sns.size(), kDevices));
}

qsizetype TestKilledRollout::wavesBegun(const QJsonObject &rollout)
{
    const QJsonArray waves = rollout["waves"_L1].toArray();
    return std::count_if(waves.begin(), waves.end(), [](const QJsonValue &wave) { return wave["state"_L1] != "waiting"_L1; });
}

qint64 TestKilledRollout::succeeded(const QJsonObject &rollout)
{
    qint64 count = 0;
    for (const QJsonValue &wave : rollout["waves"_L1].toArray())
        count += wave["counters"_L1]["succeeded"_L1].toInteger();
    return count;
}

QJsonObject TestKilledRollout::runUntil(Program &runner, const std::function<bool(const QJsonObject &)> &isSo) const
{
    for (;;) {
        m_sandbox->advanceClock(std::chrono::seconds(15));
        const QJsonObject now = rollout(); // takes long enough to be no busy waiting
        if (isSo(now) || runner.waitForEnd(50))
            return rollout();
    }
}

std::map<QString, int> TestKilledRollout::given() const
{
    std::map<QString, int> given;
    const auto tasks = m_profile.ctl({u"task"_s, u"list"_s}).jsonLines();
    for (const QJsonObject &task : tasks.value_or(QList<QJsonObject>())) {
        const QJsonArray devices = m_profile.ctl({u"task"_s, u"show"_s, task["task_id"_L1].toString()}).json()["devices"_L1].toArray();
        for (const QJsonValue &device : devices)
            ++given[device["sn"_L1].toString()];
    }
    return given;
}

void TestKilledRollout::fourWavesAreKilledPausedAndEnd()
{
    const QStringList sns = readyDevices();
    QCOMPARE(sns.size(), kDevices);
    QFile file(m_profile.file(u"sns.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sns.join(u'\n').toUtf8());
    file.close();
    // With what the downloads and full devices add, three in a hundred fail.
    const Outcome created = m_profile.ctl({u"task"_s, u"create"_s, u"--app"_s, kApp, u"--sns"_s, file.fileName(), u"--waves"_s, u"1,10,30,100"_s,
                                           u"--success"_s, u"50"_s, u"--errors"_s, u"12"_s, u"--yes"_s});
    QVERIFY2(created.status == 0, created.err);

    const QStringList words = m_profile.ctlArguments({u"task"_s, u"run"_s});
    for (const qsizetype waves : {2, 3}) {
        Program runner(u"tapfleetctl"_s, words);
        runUntil(runner, [waves](const QJsonObject &now) { return wavesBegun(now) >= waves; });
        QVERIFY2(runner.isRunning(), "it ended before it could be killed");
        runner.killNow(); // while the wave's devices are being given to its task
    }

    m_sandbox->setInstallFailures(300);
    Program failing(u"tapfleetctl"_s, words);
    const QJsonObject paused = runUntil(failing, [](const QJsonObject &) { return false; });
    QCOMPARE(failing.outcome().status, 1);
    QCOMPARE(paused["state"_L1].toString(), u"paused"_s);
    QCOMPARE(paused["reason"_L1].toString(), u"too_many_errors"_s);
    QVERIFY(succeeded(paused) < sns.size() * 9 / 10);

    m_sandbox->setInstallFailures(0);
    QCOMPARE(m_profile.ctl({u"task"_s, u"resume"_s, u"r1"_s, u"--yes"_s}).status, 0);
    Program last(u"tapfleetctl"_s, words);
    const QJsonObject done = runUntil(last, [](const QJsonObject &) { return false; });
    QCOMPARE(done["state"_L1].toString(), u"done"_s);
    QCOMPARE(done["waves"_L1].toArray().size(), 4);

    const auto devices = given();
    QCOMPARE(qsizetype(devices.size()), sns.size());
    for (const QString &sn : sns) {
        const auto found = devices.find(sn);
        QVERIFY2(found != devices.end() && found->second == 1, qPrintable(sn));
    }
    for (const auto &effect : m_sandbox->effects())
        QVERIFY2(effect.executions == 1, qPrintable(effect.outBizNo));
}

QTEST_GUILESS_MAIN(TestKilledRollout)
#include "tst_killedrollout.moc"
