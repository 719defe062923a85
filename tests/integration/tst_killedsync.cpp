#include "profile.h"

#include <QDateTime>
#include <QTest>

#include <map>
#include <optional>
#include <random>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Profile;

namespace {

/// How large a fleet is synced, and how often a sync of it is killed.
struct Scale {
    std::uint32_t devices;
    int moments;
    bool alternates; ///< full and incremental in turn, instead of all moments of each
};
constexpr Scale kSmall{9'000, 10, true};
constexpr Scale kLarge{100'000, 50, false};

const Scale &scale()
{
    static const Scale chosen = qEnvironmentVariable("TAPFLEET_KILLED_SYNC") == "large"_L1 ? kLarge : kSmall;
    return chosen;
}

/// SN, supplier and field -> before and after; values that are no texts are not compared.
using ChangeKey = std::tuple<std::string, std::string, std::string>;
using Change = std::pair<std::optional<std::string>, std::optional<std::string>>;

std::optional<std::string> textOf(const domain::Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return std::string();
    const auto *text = std::get_if<std::string>(&value);
    return text ? std::optional(*text) : std::nullopt;
}

std::map<std::string, std::string> appVersions(const domain::Device &device)
{
    std::map<std::string, std::string> versions;
    for (const domain::InstalledApp &app : device.apps)
        versions[app.appId] = app.version;
    return versions;
}

ChangeKey keyOf(const domain::FieldChange &change)
{
    return {change.device.sn, change.device.supplierId, change.field};
}

/// The changes of tracked fields and app versions that lead from one fleet to another.
std::map<ChangeKey, Change> changesBetween(const std::vector<domain::Device> &before, const std::vector<domain::Device> &after)
{
    std::map<domain::DeviceId, const domain::Device *> known;
    for (const domain::Device &device : before)
        known.emplace(device.id(), &device);
    std::map<ChangeKey, Change> changes;
    for (const domain::Device &device : after) {
        const auto was = known.find(device.id());
        if (was == known.end())
            continue;
        for (const domain::FieldInfo &info : domain::kFields) {
            const domain::Value then = domain::value(*was->second, info.field);
            const domain::Value now = domain::value(device, info.field);
            if (info.tracked && info.field != domain::Field::Apps && then != now)
                changes[{device.sn, device.supplierId, info.id}] = {textOf(then), textOf(now)};
        }
        auto then = appVersions(*was->second);
        auto now = appVersions(device);
        for (const auto &[app, version] : then)
            now.try_emplace(app);
        for (const auto &[app, version] : now) {
            if (then[app] != version)
                changes[{device.sn, device.supplierId, "app:" + app}] = {then[app], version};
        }
    }
    return changes;
}

} // namespace

/// A sync that is killed at any moment leaves an intact database, the next one resumes it and ends equal to the cloud with
/// each change kept exactly once. As a ctest: 10 moments over 9,000 devices, full and incremental in turn. With
/// TAPFLEET_KILLED_SYNC=large in the environment: 50 moments of a full and 50 of an incremental sync over 100,000 devices,
/// which takes the better part of an hour in Debug.
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
    void expectEachChangeOnce(const std::vector<domain::Device> &before, const std::vector<domain::Device> &after, qint64 sinceMs);

    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    Profile m_profile;
    qint64 m_fullMs = 0;
    qint64 m_incrementalMs = 0;
    std::mt19937 m_random{20261124};
    int m_rowsRun = 0;
    int m_killed = 0;
    int m_resumed = 0;
};

void TestKilledSync::initTestCase()
{
    sandbox::SandboxOptions options;
    options.devices = scale().devices;
    options.seed = 7;
    // Slow enough that most moments fall between requests and writes, not before or after all of them.
    options.latency = std::chrono::milliseconds(15);
    options.keysFolder = m_profile.file(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, "the sandbox did not start");
    m_sandbox = std::move(*started);
    const auto added = m_profile.addAccount(m_sandbox->gateway(), m_sandbox->appId(), m_sandbox->keysFolder());
    QVERIFY2(added.status == 0, added.err.constData());
    m_fullMs = m_profile.durationOf({u"sync"_s});
    edit(1);
    m_incrementalMs = m_profile.durationOf({u"sync"_s});
    QCOMPARE(m_profile.differenceFrom(m_sandbox->fleet()), QString());
}

void TestKilledSync::edit(quint64 seed)
{
    m_sandbox->changeDevices(scale().devices * 5 / 18, seed);
    m_sandbox->addDevices(scale().devices / 225);
    const auto fleet = m_sandbox->fleet();
    std::vector<domain::DeviceId> gone;
    for (size_t i = seed % 97; i < fleet.size(); i += 350)
        gone.push_back(fleet[i].id());
    m_sandbox->removeDevices(gone);
}

void TestKilledSync::killedAtARandomMoment_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<int>("permille");
    const auto [devices, moments, alternates] = scale();
    const int width = 1000 / moments;
    for (int i = 0; i < (alternates ? moments : 2 * moments); ++i) {
        // The run's time in equal parts, and a moment at random within each.
        const int permille = i % moments * width + static_cast<int>(m_random() % static_cast<unsigned>(width));
        const bool full = alternates ? i % 2 == 0 : i < moments;
        QTest::addRow("%s sync killed after %d.%d %% of its time", full ? "full" : "incremental", permille / 10, permille % 10)
            << full << permille;
    }
}

void TestKilledSync::killedAtARandomMoment()
{
    QFETCH(const bool, full);
    QFETCH(const int, permille);
    ++m_rowsRun;
    const auto before = m_sandbox->fleet();
    const qint64 sinceMs = QDateTime::currentMSecsSinceEpoch();
    edit(m_random());
    const auto after = m_sandbox->fleet();

    const qint64 killAfter = (full ? m_fullMs : m_incrementalMs) * permille / 1000;
    m_killed += m_profile.isKilledAfter(full ? QStringList{u"sync"_s, u"--full"_s} : QStringList{u"sync"_s}, killAfter);
    QCOMPARE(m_profile.integrity(), u"ok"_s);
    const bool interrupted = m_profile.isInterrupted();

    const auto next = m_profile.ctl({u"sync"_s});
    QVERIFY2(next.status == 0, next.err.constData());
    QVERIFY2(next.json().value("complete"_L1).toBool(), next.out.constData());
    QCOMPARE(next.json().value("resumed"_L1).toBool(), interrupted);
    m_resumed += interrupted;
    QCOMPARE(m_profile.differenceFrom(after), QString());
    QCOMPARE(m_profile.integrity(), u"ok"_s);
    expectEachChangeOnce(before, after, sinceMs);
}

void TestKilledSync::expectEachChangeOnce(const std::vector<domain::Device> &before, const std::vector<domain::Device> &after,
                                          qint64 sinceMs)
{
    QString doubtful;
    auto expected = changesBetween(before, after);
    QVERIFY(expected.size() > scale().devices / 18);
    for (const domain::FieldChange &change : m_profile.history(sinceMs)) {
        if (change.field == "presence")
            continue;
        const auto wanted = expected.find(keyOf(change));
        // What is found is taken out, so that a second row of the same change finds nothing.
        if (wanted == expected.end()) {
            doubtful += u"%1 %2: kept twice, or no change at all\n"_s.arg(QString::fromStdString(change.device.sn),
                                                                          QString::fromStdString(change.field));
            continue;
        }
        const auto &[from, to] = wanted->second;
        if ((from && *from != change.before) || (to && *to != change.after)) {
            doubtful +=
                u"%1 %2: %3 -> %4\n"_s.arg(QString::fromStdString(change.device.sn), QString::fromStdString(change.field),
                                           QString::fromStdString(change.before), QString::fromStdString(change.after));
        }
        expected.erase(wanted);
    }
    for (const auto &[key, change] : expected)
        doubtful += u"%1 %2: lost\n"_s.arg(QString::fromStdString(std::get<0>(key)), QString::fromStdString(std::get<2>(key)));
    QVERIFY2(doubtful.isEmpty(), qPrintable(doubtful.left(2000)));
}

void TestKilledSync::mostRunsWereReallyKilled()
{
    qInfo("%d moments of a sync of %u devices (full %lld ms, incremental %lld ms): %d killed, %d resumed by the next", m_rowsRun,
          scale().devices, static_cast<long long>(m_fullMs), static_cast<long long>(m_incrementalMs), m_killed, m_resumed);
    QVERIFY2(m_killed * 10 >= m_rowsRun * 7, qPrintable(QString::number(m_killed)));
    // Some die before their first write, which leaves nothing to resume.
    QVERIFY2(m_resumed * 10 >= m_rowsRun * 4, qPrintable(QString::number(m_resumed)));
}

QTEST_GUILESS_MAIN(TestKilledSync)
#include "tst_killedsync.moc"
