#include "cache/accountfolder.h"
#include "cache/activitystore.h"
#include "cache/journalstore.h"
#include "cloud/fleet/commandplans.h"
#include "program.h"
#include "sandbox/sandboxserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::OperationState;

namespace {

/// All of them with TAPFLEET_KILLED_JOURNAL=large.
size_t writeCount()
{
    return qEnvironmentVariable("TAPFLEET_KILLED_JOURNAL") == "large"_L1 ? 500 : 40;
}

} // namespace

/// A program that works on a journal is killed at its moments, one after the other, with faults on the wire: in the end each
/// write has happened exactly once.
class TestKilledJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachStepIsKilledAtEachMoment();
    void aCommandIsExecutedOnce();
    void faultsAndKillsTogether();

private:
    void addWrites(size_t count, size_t devicesEach);
    std::vector<domain::DeviceId> owned() const;
    int run(int moment) const;
    int killAtEachMoment() const;
    bool isWorkLeft() const;
    void expectEachOnce(size_t effects) const;

    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_files;
    cache::AccountFolder m_folder;
};

void TestKilledJournal::init()
{
    m_sandbox.reset();
    m_files = std::make_unique<QTemporaryDir>();
    m_folder = {m_files->filePath(u"account"_s)};
    QVERIFY(QDir().mkpath(m_folder.path));
    sandbox::SandboxOptions options;
    options.devices = 4000;
    options.accounts = 2;
    options.keysFolder = m_files->filePath(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, "the sandbox did not start");
    m_sandbox = std::move(*started);
}

std::vector<domain::DeviceId> TestKilledJournal::owned() const
{
    std::vector<domain::DeviceId> ids;
    for (const domain::Device &device : m_sandbox->fleet()) {
        if (device.role == "OWNER")
            ids.push_back(device.id());
    }
    return ids;
}

/// Grants of one or more devices each; over five hundred they take several steps.
void TestKilledJournal::addWrites(size_t count, size_t devicesEach)
{
    const std::vector<domain::DeviceId> owned = this->owned();
    auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    QVERIFY(own);
    cache::JournalStore journal(**own);
    const QJsonObject grant{{"grantee_pid"_L1, m_sandbox->accounts()[1].pid}, {"scopes"_L1, QJsonArray{"POSTER"_L1}}};
    for (size_t i = 0; i < count; ++i) {
        domain::WritePlan plan{.kind = u"grant.create"_s, .subject = "{}", .steps = {}};
        const auto from = owned.begin() + static_cast<std::ptrdiff_t>(i * devicesEach % (owned.size() - devicesEach));
        for (auto &batch : domain::batches({from, from + static_cast<std::ptrdiff_t>(devicesEach)}, 500)) {
            const bool isFirst = plan.steps.empty();
            plan.steps.push_back({.method = isFirst ? u"tapfleet.grant.create"_s : u"tapfleet.grant.device.add"_s,
                                  .content = isFirst ? QJsonDocument(grant).toJson(QJsonDocument::Compact) : QByteArray("{}"),
                                  .devices = std::move(batch),
                                  .borrows = isFirst ? QString() : u"grant_id"_s});
        }
        QVERIFY(journal.add(plan, {.at = 1, .asOf = {}, .person = u"tester"_s, .facts = {}}));
    }
}

int TestKilledJournal::run(int moment) const
{
    return integration::run(u"journalvictim"_s, {m_folder.path, m_sandbox->gateway().toString(), m_sandbox->appId(),
                                                 m_sandbox->keysFolder(), QString::number(moment)})
        .status;
}

/// A run goes one moment further than the one before until it is through what the kills have left; how many there were.
int TestKilledJournal::killAtEachMoment() const
{
    int kills = 0;
    for (int moment = 1; isWorkLeft(); ++moment) {
        if (moment == 200)
            qFatal("it never came to an end");
        kills += run(moment) == -1;
        kills += isWorkLeft() && run(1) == -1;
    }
    return kills;
}

bool TestKilledJournal::isWorkLeft() const
{
    auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    return own && cache::JournalStore(**own).next()->has_value();
}

void TestKilledJournal::expectEachOnce(size_t count) const
{
    auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    QVERIFY(own);
    const auto operations = cache::JournalStore(**own).operations({.since = 0});
    QVERIFY(operations);
    for (const domain::Operation &operation : *operations)
        QCOMPARE(domain::stateOf(operation), OperationState::Done);
    const auto effects = m_sandbox->effects();
    QCOMPARE(effects.size(), count);
    for (const auto &effect : effects)
        QVERIFY2(effect.executions == 1, qPrintable(effect.outBizNo));
    const auto fault = cache::ActivityStore(**own).verify();
    QVERIFY(fault && !*fault);
}

void TestKilledJournal::eachStepIsKilledAtEachMoment()
{
    addWrites(2, 700); // two steps each
    QVERIFY(killAtEachMoment() >= 10);
    expectEachOnce(4);
}

/// A device that restarts twice is out of service twice.
void TestKilledJournal::aCommandIsExecutedOnce()
{
    std::vector<domain::DeviceId> devices = owned();
    devices.resize(250); // three calls
    {
        auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
        QVERIFY(own);
        QVERIFY(cache::JournalStore(**own).add(cloud::commandDevices(domain::RemoteCommand::Refresh, devices), {.at = 1, .asOf = {}, .person = u"tester"_s, .facts = {}}));
    }
    QVERIFY(killAtEachMoment() >= 10);
    const auto effects = m_sandbox->effects();
    QCOMPARE(effects.size(), size_t(3));
    for (const auto &effect : effects)
        QVERIFY2(effect.executions == 1, qPrintable(effect.outBizNo));
}

void TestKilledJournal::faultsAndKillsTogether()
{
    const size_t writes = writeCount();
    addWrites(writes, 1);
    sandbox::Faults faults;
    faults.drop = faults.cut = faults.unknown = 0.2;
    m_sandbox->setFaults(faults);
    std::mt19937 random(7);
    int kills = 0;
    for (int runs = 0; isWorkLeft(); ++runs) {
        QVERIFY2(runs < static_cast<int>(writes) * 20, "it never came to an end");
        kills += run(std::uniform_int_distribution(1, 25)(random)) == -1;
    }
    QVERIFY(kills > static_cast<int>(writes) / 5);
    m_sandbox->setFaults({});
    expectEachOnce(writes);
}

QTEST_GUILESS_MAIN(TestKilledJournal)
#include "tst_killedjournal.moc"
