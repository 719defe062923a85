#include "caller.h"
#include "sandbox/diagnosismethods.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::tests;
using sandbox::DistributionCheck;

namespace {

const QString kCashier = u"2021001164655801"_s;

/// The first check that did not pass; empty when all did.
QString stopOf(const QJsonObject &node)
{
    const QJsonArray checks = node.value(u"checks"_s).toArray();
    for (const QJsonValue &check : checks) {
        if (!check[u"passed"_s].toBool())
            return check[u"code"_s].toString();
    }
    return {};
}

} // namespace

/// The support look-ups, over devices that are made ill.
class TestSandboxDiagnosis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyReasonCanBeHad_data();
    void everyReasonCanBeHad();
    void aWellDeviceHasNoReason();
    void nobodyOwnsIt();
    void aCardOfAnotherCarrierAndOneThatIsUsedUp();
    void anSnOfTwoSuppliersNamesThem();
    void anAppStopsAtEachCheck_data();
    void anAppStopsAtEachCheck();
    void aDeviceThatIsNotKnownStopsAtOnce();
    void aTaskTellsHowFarItCame();
    void theSeedHoldsMostIllnesses();
    void theSameSeedFallsIllAlike();
    void mistakesAreRefused();
    void aMethodAloneCanBeLate();

private:
    QString makeIll(const QString &illness);

    QTemporaryDir m_folder;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<Caller> m_caller;
    QString m_sn; ///< a device that the catalogue's cashier app may be sent to
};

void TestSandboxDiagnosis::initTestCase()
{
    auto server = sandbox::SandboxServer::start({.devices = 3'000, .seed = 3, .keysFolder = m_folder.path()});
    QVERIFY(server);
    m_server = std::move(*server);
    m_caller = std::make_unique<Caller>(*m_server);
    for (const domain::Device &device : m_server->fleet()) {
        if (device.type == "CASHIER_POS" && device.osFamily == "ANDROID" && device.role == "OWNER" && m_sn.isEmpty())
            m_sn = longForm(device);
    }
    QVERIFY(!m_sn.isEmpty());
}

QString TestSandboxDiagnosis::makeIll(const QString &illness)
{
    const QJsonObject answer = m_caller->control(u"ill"_s, {{u"sns"_s, QJsonArray{m_sn}}, {u"illness"_s, illness}});
    return answer.value(u"ill"_s).toInt() == 1 ? m_sn : QString();
}

void TestSandboxDiagnosis::everyReasonCanBeHad_data()
{
    QTest::addColumn<QString>("reason");
    for (const char *reason :
         {"WIFI_PASSWORD", "WIFI_WEAK", "DNS", "CLOCK", "CARD_SUSPENDED", "CARD_EXPIRED", "NO_CARRIER", "NEVER_ONLINE"})
        QTest::newRow(reason) << QString::fromLatin1(reason);
}

void TestSandboxDiagnosis::everyReasonCanBeHad()
{
    QFETCH(QString, reason);
    const QString sn = makeIll(reason);
    const Reply reply = m_caller->call("tapfleet.device.network.query", {{u"sn"_s, sn}});
    QVERIFY(reply.isGenuine);
    QCOMPARE(reply.node.value(u"reason"_s).toString(), reason);
    QCOMPARE(reply.node.value(u"abnormal"_s).toBool(), true);
    QCOMPARE(reply.node.value(u"online"_s).toBool(), reason == u"WIFI_WEAK"_s);
    // The row in the device list says the same, so that a sync and a look-up agree.
    const Reply row = m_caller->call("tapfleet.device.list", {{u"sn_list"_s, QJsonArray{sn}}});
    QCOMPARE(row.node.value(u"items"_s).toArray().at(0)[u"online"_s].toBool(), reason == u"WIFI_WEAK"_s);
}

void TestSandboxDiagnosis::aWellDeviceHasNoReason()
{
    makeIll(u"DNS"_s);
    const QString sn = makeIll(u"NONE"_s);
    const Reply reply = m_caller->call("tapfleet.device.network.query", {{u"sn"_s, sn}});
    QCOMPARE(reply.node.value(u"reason"_s).toString(), u"NONE"_s);
    QCOMPARE(reply.node.value(u"online"_s).toBool(), true);
}

void TestSandboxDiagnosis::nobodyOwnsIt()
{
    const QString sn = makeIll(u"UNOWNED"_s);
    const Reply owner = m_caller->call("tapfleet.device.owner.query", {{u"sn"_s, sn}});
    QCOMPARE(owner.node.value(u"state"_s).toString(), u"UNOWNED"_s);
    QVERIFY(!owner.node.contains(u"owner"_s));
    QCOMPARE(owner.node.value(u"my_role"_s).toString(), u"GRANTEE"_s);
    makeIll(u"NONE"_s);
    const Reply mine = m_caller->call("tapfleet.device.owner.query", {{u"sn"_s, sn}});
    QCOMPARE(mine.node.value(u"state"_s).toString(), u"OWNED"_s);
    QCOMPARE(mine.node.value(u"my_role"_s).toString(), u"OWNER"_s);
}

void TestSandboxDiagnosis::aCardOfAnotherCarrierAndOneThatIsUsedUp()
{
    const Reply foreign = m_caller->call("tapfleet.device.sim.query", {{u"sn"_s, makeIll(u"CARD_FOREIGN"_s)}});
    QCOMPARE(foreign.subCode(), u"SIM_NOT_PLATFORM"_s);
    QVERIFY(!foreign.node.value(u"operator"_s).toString().isEmpty());
    const Reply used = m_caller->call("tapfleet.device.sim.query", {{u"sn"_s, makeIll(u"DATA_USED_UP"_s)}});
    const QJsonObject plan = used.node.value(u"plan"_s).toObject();
    QVERIFY(plan.value(u"total_mb"_s).toInt() > 0);
    QCOMPARE(plan.value(u"used_mb"_s).toInt(), plan.value(u"total_mb"_s).toInt());
    const Reply expired = m_caller->call("tapfleet.device.sim.query", {{u"sn"_s, makeIll(u"CARD_EXPIRED"_s)}});
    QCOMPARE(expired.node.value(u"card_status"_s).toString(), u"EXPIRED"_s);
}

void TestSandboxDiagnosis::anSnOfTwoSuppliersNamesThem()
{
    std::map<std::string, int> suppliers;
    for (const domain::Device &device : m_server->fleet())
        ++suppliers[device.sn];
    const auto twin = std::find_if(suppliers.begin(), suppliers.end(), [](const auto &each) { return each.second == 2; });
    QVERIFY(twin != suppliers.end());
    const QJsonObject request{{u"sn"_s, QString::fromStdString(twin->first)}, {u"app_id"_s, kCashier}};
    const Reply owner = m_caller->call("tapfleet.device.owner.query", request);
    QCOMPARE(owner.subCode(), u"SN_AMBIGUOUS"_s);
    QCOMPARE(owner.node.value(u"candidates"_s).toArray().size(), 2);
    QCOMPARE(m_caller->call("tapfleet.distribution.diagnose", request).subCode(), u"SN_AMBIGUOUS"_s);
}

void TestSandboxDiagnosis::anAppStopsAtEachCheck_data()
{
    QTest::addColumn<QString>("check");
    for (size_t i = 1; i < sandbox::kDistributionChecks; ++i)
        QTest::newRow(sandbox::checkName(DistributionCheck(i)))
            << QString::fromLatin1(sandbox::checkName(DistributionCheck(i)));
}

void TestSandboxDiagnosis::anAppStopsAtEachCheck()
{
    QFETCH(QString, check);
    const Reply reply = m_caller->call("tapfleet.distribution.diagnose", {{u"sn"_s, makeIll(check)}, {u"app_id"_s, kCashier}});
    QVERIFY(reply.isGenuine);
    const QJsonArray checks = reply.node.value(u"checks"_s).toArray();
    QCOMPARE(checks.size(), qsizetype(sandbox::kDistributionChecks));
    for (size_t i = 0; i < sandbox::kDistributionChecks; ++i)
        QCOMPARE(checks.at(qsizetype(i))[u"code"_s].toString(), QString::fromLatin1(sandbox::checkName(DistributionCheck(i))));
    QCOMPARE(stopOf(reply.node), check);
    QVERIFY(!reply.node.value(u"advice_code"_s).toString().isEmpty());
}

void TestSandboxDiagnosis::aDeviceThatIsNotKnownStopsAtOnce()
{
    const Reply reply = m_caller->call("tapfleet.distribution.diagnose", {{u"sn"_s, u"NOSUCH1"_s}, {u"app_id"_s, kCashier}});
    QCOMPARE(stopOf(reply.node), u"DEVICE_KNOWN"_s);
    QCOMPARE(reply.node.value(u"advice_code"_s).toString(), u"DEVICE_NOT_FOUND"_s);
    QCOMPARE(m_caller->call("tapfleet.distribution.diagnose", {{u"sn"_s, m_sn}, {u"app_id"_s, u"1"_s}}).subCode(),
             u"APP_NOT_FOUND"_s);
}

void TestSandboxDiagnosis::aTaskTellsHowFarItCame()
{
    const QString sn = makeIll(u"NONE"_s);
    const auto write = [this](const QByteArray &method, QJsonObject request) {
        static int number = 0;
        request.insert(u"out_biz_no"_s, u"diag%1"_s.arg(++number));
        return m_caller->call(method, request).node;
    };
    const QString task =
        write("tapfleet.task.create",
              {{u"name"_s, u"t"_s}, {u"action"_s, u"INSTALL"_s}, {u"app_id"_s, kCashier}, {u"version"_s, u"2.10.0"_s}})
            .value(u"task_id"_s)
            .toString();
    QVERIFY(!task.isEmpty());
    write("tapfleet.task.device.add", {{u"task_id"_s, task}, {u"sn_list"_s, QJsonArray{sn}}});
    write("tapfleet.task.start", {{u"task_id"_s, task}});
    const QJsonObject request{{u"sn"_s, sn}, {u"app_id"_s, kCashier}};
    const QJsonObject pending = m_caller->call("tapfleet.distribution.diagnose", request).node;
    QCOMPARE(stopOf(pending), u"TASK_REACHED"_s);
    QCOMPARE(pending[u"last_task"_s][u"task_id"_s].toString(), task);
    m_server->advanceClock(std::chrono::minutes(60));
    const QJsonObject ended = m_caller->call("tapfleet.distribution.diagnose", request).node;
    const QString state = ended[u"last_task"_s][u"state"_s].toString();
    QVERIFY2(state == u"SUCCEEDED"_s || state == u"FAILED"_s || state == u"SKIPPED"_s, qPrintable(state));
    QVERIFY(stopOf(ended) != u"TASK_REACHED"_s);
}

void TestSandboxDiagnosis::theSeedHoldsMostIllnesses()
{
    std::set<QString> reasons;
    bool hasUnowned = false, hasForeign = false;
    for (const domain::Device &device : m_server->fleet()) {
        hasUnowned = hasUnowned || device.ownerPid.empty();
        hasForeign = hasForeign || device.simProvider == "OTHER";
        if (!device.online.value_or(true) && reasons.size() < 8)
            reasons.insert(m_caller->call("tapfleet.device.network.query", {{u"sn"_s, longForm(device)}})
                               .node.value(u"reason"_s)
                               .toString());
    }
    QVERIFY(hasUnowned && hasForeign);
    for (const QString &reason :
         {u"WIFI_PASSWORD"_s, u"DNS"_s, u"CLOCK"_s, u"CARD_SUSPENDED"_s, u"CARD_EXPIRED"_s, u"NO_CARRIER"_s, u"NEVER_ONLINE"_s})
        QVERIFY2(reasons.contains(reason), qPrintable(reason));
}

void TestSandboxDiagnosis::theSameSeedFallsIllAlike()
{
    QTemporaryDir folder;
    const auto fleetOf = [&folder](std::string_view illness) {
        auto server = sandbox::SandboxServer::start({.devices = 50, .seed = 9, .keysFolder = folder.path()});
        const auto ids = std::vector{(*server)->fleet().front().id()};
        if (!(*server)->makeIll(ids, illness))
            return domain::Device();
        domain::Device device = (*server)->fleet().front();
        device.lastOnlineAt = device.lastBootAt = device.simExpiresAt = device.ownerUpdatedAt = device.locatedAt =
            std::nullopt; // count from now
        return device;
    };
    QVERIFY(fleetOf("CARD_EXPIRED") == fleetOf("CARD_EXPIRED"));
    QVERIFY(fleetOf("CARD_EXPIRED") != fleetOf("DNS"));
}

void TestSandboxDiagnosis::mistakesAreRefused()
{
    int status = 0;
    m_caller->control(u"ill"_s, {{u"sns"_s, QJsonArray{m_sn}}, {u"illness"_s, u"MUMPS"_s}}, &status);
    QCOMPARE(status, 400);
    m_caller->control(u"ill"_s, {{u"illness"_s, u"DNS"_s}}, &status);
    QCOMPARE(status, 400);
    QCOMPARE(
        m_caller->control(u"ill"_s, {{u"sns"_s, QJsonArray{u"NOSUCH1"_s}}, {u"illness"_s, u"DNS"_s}}).value(u"ill"_s).toInt(),
        0);
    QVERIFY(!m_server->makeIll({}, "MUMPS"));
}

void TestSandboxDiagnosis::aMethodAloneCanBeLate()
{
    m_caller->control(u"latency"_s, {{u"ms"_s, 400}, {u"method"_s, u"tapfleet.device.sim.query"_s}});
    QElapsedTimer timer;
    timer.start();
    (void)m_caller->call("tapfleet.device.network.query", {{u"sn"_s, m_sn}});
    const qint64 other = timer.restart();
    (void)m_caller->call("tapfleet.device.sim.query", {{u"sn"_s, m_sn}});
    QVERIFY(timer.elapsed() >= 400);
    QVERIFY2(other < 400, qPrintable(QString::number(other)));
    m_caller->control(u"latency"_s, {{u"ms"_s, 0}, {u"method"_s, u"tapfleet.device.sim.query"_s}});
}

QTEST_GUILESS_MAIN(TestSandboxDiagnosis)
#include "tst_sandboxdiagnosis.moc"
