#include "profile.h"

#include <QElapsedTimer>
#include <QTest>

#include <map>
#include <random>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Profile;
using integration::Program;

namespace {

constexpr int kDevices = 9'000;
constexpr int kMoments = 10;

using ChangeKey = std::tuple<std::string, std::string, std::string>; ///< SN, supplier, field

ChangeKey keyOf(const domain::FieldChange &change)
{
    return {change.device.sn, change.device.supplierId, change.field};
}

/// How many changes of tracked fields lead from one fleet to another, by device and field.
std::map<ChangeKey, int> changesBetween(const std::vector<domain::Device> &before, const std::vector<domain::Device> &after)
{
    std::map<domain::DeviceId, const domain::Device *> known;
    for (const domain::Device &device : before)
        known.emplace(device.id(), &device);
    std::map<ChangeKey, int> changes;
    for (const domain::Device &device : after) {
        const auto was = known.find(device.id());
        if (was == known.end())
            continue;
        for (const domain::FieldInfo &info : domain::kFields) {
            if (info.tracked && domain::value(device, info.field) != domain::value(*was->second, info.field))
                changes[{device.sn, device.supplierId, info.id}] = 1;
        }
    }
    return changes;
}

} // namespace

/// A sync that is killed at any moment leaves an intact database, and the next one ends equal to the cloud with each
/// change kept exactly once.
class TestKilledSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAtARandomMoment_data();
    void killedAtARandomMoment();
    void mostRunsWereReallyKilled();

private:
    void edit(quint64 seed);
    qint64 durationOf(const QStringList &words);

    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    Profile m_profile;
    qint64 m_fullMs = 0;
    qint64 m_incrementalMs = 0;
    std::mt19937 m_random{20261124};
    int m_rowsRun = 0;
    int m_killed = 0;
};

void TestKilledSync::initTestCase()
{
    sandbox::SandboxOptions options;
    options.devices = kDevices;
    options.seed = 7;
    // Slow enough that most moments fall between requests and writes, not before or after all of them.
    options.latency = std::chrono::milliseconds(15);
    options.keysFolder = m_profile.file(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, "the sandbox did not start");
    m_sandbox = std::move(*started);
    const auto added = m_profile.addAccount(m_sandbox->gateway(), m_sandbox->appId(), m_sandbox->keysFolder());
    QVERIFY2(added.status == 0, added.err.constData());
    m_fullMs = durationOf({u"sync"_s});
    edit(1);
    m_incrementalMs = durationOf({u"sync"_s});
    QCOMPARE(m_profile.differenceFrom(m_sandbox->fleet()), QString());
}

void TestKilledSync::edit(quint64 seed)
{
    m_sandbox->changeDevices(2'500, seed);
    m_sandbox->addDevices(40);
    const auto fleet = m_sandbox->fleet();
    std::vector<domain::DeviceId> gone;
    for (size_t i = seed % 97; i < fleet.size(); i += 350)
        gone.push_back(fleet[i].id());
    m_sandbox->removeDevices(gone);
}

qint64 TestKilledSync::durationOf(const QStringList &words)
{
    QElapsedTimer elapsed;
    elapsed.start();
    const auto outcome = m_profile.ctl(words);
    if (outcome.status != 0)
        qFatal("%s", outcome.err.constData());
    return elapsed.elapsed();
}

void TestKilledSync::killedAtARandomMoment_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<int>("percent");
    for (int i = 0; i < kMoments; ++i) {
        // One moment in each tenth of the run, at random within it.
        const int percent = i * 10 + static_cast<int>(m_random() % 10);
        const bool full = i % 2 == 0;
        QTest::addRow("%s sync killed after %d %% of its time", full ? "full" : "incremental", percent) << full << percent;
    }
}

void TestKilledSync::killedAtARandomMoment()
{
    QFETCH(const bool, full);
    QFETCH(const int, percent);
    ++m_rowsRun;
    const auto before = m_sandbox->fleet();
    std::map<ChangeKey, int> keptBefore;
    for (const domain::FieldChange &change : m_profile.history())
        ++keptBefore[keyOf(change)];
    edit(m_random());
    const auto after = m_sandbox->fleet();

    const qint64 killAfter = (full ? m_fullMs : m_incrementalMs) * percent / 100;
    Program sync(u"tapfleetctl"_s, m_profile.ctlArguments(full ? QStringList{u"sync"_s, u"--full"_s} : QStringList{u"sync"_s}));
    if (!sync.waitForEnd(static_cast<int>(killAfter))) {
        sync.killNow();
        ++m_killed;
    }
    QCOMPARE(m_profile.integrity(), u"ok"_s);

    QVERIFY2(m_profile.syncUntilComplete(1) == 1, "the next sync did not end complete");
    QCOMPARE(m_profile.differenceFrom(after), QString());
    QCOMPARE(m_profile.integrity(), u"ok"_s);

    const std::map<ChangeKey, int> expected = changesBetween(before, after);
    QVERIFY(expected.size() > 500);
    std::map<ChangeKey, int> kept;
    for (const domain::FieldChange &change : m_profile.history()) {
        if (change.field != "presence")
            ++kept[keyOf(change)];
    }
    for (auto &[key, count] : kept) {
        const auto was = keptBefore.find(key);
        const int fresh = count - (was == keptBefore.end() ? 0 : was->second);
        const int wanted = expected.contains(key) ? 1 : 0;
        QVERIFY2(fresh == wanted,
                 qPrintable(u"%1 %2: %3 new rows of history, not %4"_s
                                .arg(QString::fromStdString(std::get<0>(key)), QString::fromStdString(std::get<2>(key)))
                                .arg(fresh)
                                .arg(wanted)));
    }
    for (const auto &[key, count] : expected)
        QVERIFY2(kept.contains(key), qPrintable(u"%1 %2: its change was lost"_s.arg(QString::fromStdString(std::get<0>(key)),
                                                                                    QString::fromStdString(std::get<2>(key)))));
}

void TestKilledSync::mostRunsWereReallyKilled()
{
    if (m_rowsRun < kMoments)
        QSKIP("Only some moments were asked for.");
    QVERIFY2(m_killed >= kMoments * 7 / 10, qPrintable(QString::number(m_killed)));
}

QTEST_GUILESS_MAIN(TestKilledSync)
#include "tst_killedsync.moc"
