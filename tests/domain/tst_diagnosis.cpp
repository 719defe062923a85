#include "domain/account.h"
#include "domain/diagnosis.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace tapfleet::domain;

namespace {

constexpr qint64 kNow = 1'800'000'000'000, kMinute = 60'000, kDay = 24 * 60 * kMinute;

/// A device with which nothing is wrong.
Device soundDevice()
{
    Device device;
    device.sn = "SN1";
    device.supplierId = "S1";
    device.osFamily = "ANDROID";
    device.osVersion = "11";
    device.model = "P10";
    device.components = {{"IOT_SDK", "3.2.1"}};
    device.ownerPid = "2088";
    device.ownerName = "店";
    device.role = "OWNER";
    device.bindStatus = "BOUND";
    device.activation = "ACTIVE";
    device.online = true;
    device.lastOnlineAt = kNow - kMinute;
    device.lastBootAt = kNow - kDay;
    device.networkType = "WIFI";
    device.signalDbm = -50;
    device.freeMb = 4'000;
    device.totalMb = 16'000;
    device.address = "杭州";
    return device;
}

App released()
{
    App app{.appId = "A1", .name = "收银台", .kind = "ANDROID_APP", .openToMe = true};
    app.versions = {
        {.version = "2.0", .sizeBytes = 20 << 20, .state = "LIVE", .minOsVersion = "8.0", .modelsAllowed = {"P10"}}};
    return app;
}

using Spoil = std::function<void(Device &)>;

} // namespace

Q_DECLARE_METATYPE(Spoil)

class TestDiagnosis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowTellsWhatIsWrong_data();
    void aRowTellsWhatIsWrong();
    void aSoundRowHasNothingToLookAt();
    void whatASourceDoesNotTellIsNotKnown();
    void aReasonOfTheServiceIsACause_data();
    void aReasonOfTheServiceIsACause();
    void anOwnerThatIsNobodyIsToldApart();
    void aCardIsJudged_data();
    void aCardIsJudged();
    void anAppStopsAtTheFirstCheckThatFails_data();
    void anAppStopsAtTheFirstCheckThatFails();
    void anAppThatIsThereHasArrived();
    void aCheckThatIsNotKnownStaysAsItStands();
    void theRootComesBeforeItsConsequences();
    void theKnowledgeBaseIsAskedForWhatTellsMost();
    void everyIdIsItsOwn();
};

void TestDiagnosis::aRowTellsWhatIsWrong_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("cause");
    const auto row = [](const char *name, CheckKind kind, CheckVerdict verdict, Cause cause, const Spoil &spoil) {
        QTest::newRow(name) << int(kind) << spoil << int(verdict) << int(cause);
    };
    using enum CheckVerdict;
    row("nobody owns it", CheckKind::Owner, Bad, Cause::Unowned, [](Device &d) { d.ownerPid = d.ownerName = ""; });
    row("a grantee without scopes", CheckKind::Role, Warning, Cause::ScopeMissing, [](Device &d) { d.role = "GRANTEE"; });
    row("a grantee with a scope", CheckKind::Role, Good, Cause::None, [](Device &d) {
        d.role = "GRANTEE";
        d.scopes = {"POSTER"};
    });
    row("not registered", CheckKind::Activation, Bad, Cause::Unregistered, [](Device &d) { d.activation = "UNREGISTERED"; });
    row("not activated", CheckKind::Activation, Bad, Cause::Inactive, [](Device &d) { d.activation = "INACTIVE"; });
    row("a state of activation that nobody knows", CheckKind::Activation, Unknown, Cause::None,
        [](Device &d) { d.activation = "FROZEN"; });
    row("not bound", CheckKind::Binding, Warning, Cause::NotBound, [](Device &d) { d.bindStatus = "UNBOUND"; });
    row("never online", CheckKind::Network, Bad, Cause::NeverOnline, [](Device &d) {
        d.online = false;
        d.lastOnlineAt = kNever;
    });
    row("offline since an hour", CheckKind::Network, Bad, Cause::Offline, [](Device &d) {
        d.online = false;
        d.lastOnlineAt = kNow - 60 * kMinute;
    });
    row("offline since weeks", CheckKind::Network, Bad, Cause::OfflineLong, [](Device &d) {
        d.online = false;
        d.lastOnlineAt = kNow - 20 * kDay;
    });
    row("offline with a weak Wi-Fi", CheckKind::Network, Bad, Cause::WifiWeak, [](Device &d) {
        d.online = false;
        d.signalDbm = -86;
    });
    row("online with a weak Wi-Fi", CheckKind::Network, Warning, Cause::WifiWeak, [](Device &d) { d.signalDbm = -86; });
    row("online with a weak mobile network", CheckKind::Network, Warning, Cause::CellularWeak, [](Device &d) {
        d.networkType = "CELLULAR";
        d.signalDbm = -110;
    });
    row("offline by an expired card", CheckKind::Network, Bad, Cause::CardExpired, [](Device &d) {
        d.online = false;
        d.networkType = "CELLULAR";
        d.iccid = "1";
        d.simStatus = "EXPIRED";
    });
    row("offline by Wi-Fi, whatever the card", CheckKind::Network, Bad, Cause::Offline, [](Device &d) {
        d.online = false;
        d.iccid = "1";
        d.simStatus = "EXPIRED";
    });
    row("whether it is online is not told", CheckKind::Network, Unknown, Cause::None, [](Device &d) { d.online.reset(); });
    row("silent for an hour", CheckKind::Heartbeat, Warning, Cause::Silent,
        [](Device &d) { d.lastOnlineAt = kNow - 60 * kMinute; });
    row("silent for weeks", CheckKind::Heartbeat, Bad, Cause::OfflineLong,
        [](Device &d) { d.lastOnlineAt = kNow - 20 * kDay; });
    row("not restarted for long", CheckKind::Boot, Warning, Cause::NotRestarted,
        [](Device &d) { d.lastBootAt = kNow - 31 * kDay; });
    row("without a card", CheckKind::Sim, Good, Cause::NoCard, [](Device &) {});
    row("a card that is needed and suspended", CheckKind::Sim, Bad, Cause::CardSuspended, [](Device &d) {
        d.networkType = "NONE";
        d.iccid = "1";
        d.simStatus = "SUSPENDED";
    });
    row("a card that Wi-Fi stands in for", CheckKind::Sim, Warning, Cause::CardSuspended, [](Device &d) {
        d.iccid = "1";
        d.simStatus = "SUSPENDED";
    });
    row("a card that is lost", CheckKind::Sim, Warning, Cause::CardUnusable, [](Device &d) {
        d.iccid = "1";
        d.simStatus = "LOST";
    });
    row("a card of another carrier", CheckKind::Sim, Unknown, Cause::CardForeign, [](Device &d) {
        d.iccid = "1";
        d.simStatus = "ACTIVE";
        d.simProvider = "OTHER";
    });
    row("a card that ends in a week", CheckKind::Sim, Warning, Cause::CardExpiresSoon, [](Device &d) {
        d.iccid = "1";
        d.simStatus = "ACTIVE";
        d.simExpiresAt = kNow + 7 * kDay;
    });
    row("a card whose end has passed", CheckKind::Sim, Warning, Cause::CardExpired, [](Device &d) {
        d.iccid = "1";
        d.simStatus = "ACTIVE";
        d.simExpiresAt = kNow - kDay;
    });
    row("without the SDK", CheckKind::Components, Warning, Cause::ComponentMissing, [](Device &d) { d.components.clear(); });
    row("a speaker needs no SDK", CheckKind::Components, Good, Cause::None, [](Device &d) {
        d.components.clear();
        d.osFamily = "RTOS";
    });
    row("no space", CheckKind::Storage, Bad, Cause::StorageFull, [](Device &d) { d.freeMb = 20; });
    row("little space", CheckKind::Storage, Warning, Cause::StorageLow, [](Device &d) { d.freeMb = 300; });
    row("a small device with room enough", CheckKind::Storage, Good, Cause::None, [](Device &d) {
        d.freeMb = 20;
        d.totalMb = 64;
    });
    row("a place that is not told", CheckKind::Place, Unknown, Cause::None, [](Device &d) { d.address.clear(); });
}

void TestDiagnosis::aRowTellsWhatIsWrong()
{
    QFETCH(int, kind);
    QFETCH(Spoil, spoil);
    QFETCH(int, verdict);
    QFETCH(int, cause);
    Device device = soundDevice();
    spoil(device);
    const Check check = checkOf(CheckKind(kind), {device, kSourceFleetService, CheckSource::Cache, kNow});
    QCOMPARE(int(check.verdict), verdict);
    QCOMPARE(causeId(check.cause), causeId(Cause(cause)));
    QCOMPARE(check.at, std::optional<qint64>(kNow));
}

void TestDiagnosis::aSoundRowHasNothingToLookAt()
{
    const Device device = soundDevice();
    const auto checks = checksOf({device, kSourceFleetService, CheckSource::Cache, kNow});
    QCOMPARE(checks.size(), size_t(CheckKind::Place) + 1);
    QVERIFY(!firstToLookAt(checks));
}

void TestDiagnosis::whatASourceDoesNotTellIsNotKnown()
{
    Device device;
    device.activation = "ACTIVE";
    device.lastOnlineAt = kNow - kMinute;
    const DeviceFacts facts{device, kSourcePublicApi, CheckSource::Public, kNow};
    for (const CheckKind kind :
         {CheckKind::Owner, CheckKind::Role, CheckKind::Boot, CheckKind::Sim, CheckKind::Components, CheckKind::Storage})
        QCOMPARE(checkOf(kind, facts).verdict, CheckVerdict::Unknown);
    // A heartbeat stands in for being online.
    QCOMPARE(checkOf(CheckKind::Network, facts).verdict, CheckVerdict::Good);
    device.lastOnlineAt = kNow - kDay;
    QCOMPARE(checkOf(CheckKind::Network, facts).cause, Cause::Offline);
    QCOMPARE(checkOf(CheckKind::Owner, {device, kSourceConsoleFile, CheckSource::Cache, kNow}).verdict, CheckVerdict::Unknown);
}

void TestDiagnosis::aReasonOfTheServiceIsACause_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("online");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("cause");
    const auto row = [](const char *name, const QString &reason, bool online, CheckVerdict verdict, Cause cause) {
        QTest::newRow(name) << reason << online << int(verdict) << int(cause);
    };
    using enum CheckVerdict;
    row("none, online", u"NONE"_s, true, Good, Cause::None);
    row("none, offline", u"NONE"_s, false, Bad, Cause::Offline);
    row("a wrong password", u"WIFI_PASSWORD"_s, false, Bad, Cause::WifiPassword);
    row("a weak signal that still holds", u"WIFI_WEAK"_s, true, Warning, Cause::WifiWeak);
    row("DNS", u"DNS"_s, false, Bad, Cause::Dns);
    row("the clock", u"CLOCK"_s, false, Bad, Cause::Clock);
    row("a suspended card", u"CARD_SUSPENDED"_s, false, Bad, Cause::CardSuspended);
    row("an expired card", u"CARD_EXPIRED"_s, false, Bad, Cause::CardExpired);
    row("no carrier", u"NO_CARRIER"_s, false, Bad, Cause::NoCarrier);
    row("never online", u"NEVER_ONLINE"_s, false, Bad, Cause::NeverOnline);
    row("a reason that is not known", u"SOLAR_STORM"_s, false, Bad, Cause::NetworkOther);
}

void TestDiagnosis::aReasonOfTheServiceIsACause()
{
    QFETCH(QString, reason);
    QFETCH(bool, online);
    QFETCH(int, verdict);
    QFETCH(int, cause);
    NetworkFact fact;
    fact.online = online;
    fact.reason = reason;
    const Check check = networkCheck(fact, kNow);
    QCOMPARE(int(check.verdict), verdict);
    QCOMPARE(causeId(check.cause), causeId(Cause(cause)));
    QCOMPARE(check.source, CheckSource::Live);
    const bool tellsReason =
        std::find(check.facts.begin(), check.facts.end(), CheckFact{FactKind::Reason, reason.toStdString()})
        != check.facts.end();
    QCOMPARE(tellsReason, reason != u"NONE"_s);
}

void TestDiagnosis::anOwnerThatIsNobodyIsToldApart()
{
    OwnerFact fact;
    fact.state = u"UNOWNED"_s;
    QCOMPARE(ownerCheck(fact, kNow).cause, Cause::Unowned);
    fact.state = u"OWNED"_s;
    fact.myRole = u"GRANTEE"_s;
    QCOMPARE(ownerCheck(fact, kNow).verdict, CheckVerdict::Good);
    QCOMPARE(roleCheck(fact, kNow).cause, Cause::ScopeMissing);
    fact.state = u"DISPUTED"_s;
    QCOMPARE(ownerCheck(fact, kNow).verdict, CheckVerdict::Unknown);
}

void TestDiagnosis::aCardIsJudged_data()
{
    using Change = std::function<void(SimFact &)>;
    QTest::addColumn<std::function<void(SimFact &)>>("change");
    QTest::addColumn<bool>("needed");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("cause");
    const auto row = [](const char *name, bool needed, CheckVerdict verdict, Cause cause, const Change &change) {
        QTest::newRow(name) << change << needed << int(verdict) << int(cause);
    };
    using enum CheckVerdict;
    row("in service", true, Good, Cause::None, [](SimFact &) {});
    row("used up and needed", true, Bad, Cause::DataUsedUp, [](SimFact &f) { f.usedMb = 360; });
    row("used up beside Wi-Fi", false, Warning, Cause::DataUsedUp, [](SimFact &f) { f.usedMb = 400; });
    row("running out", true, Warning, Cause::DataLow, [](SimFact &f) { f.usedMb = 350; });
    row("expired before it was used up", true, Bad, Cause::CardExpired, [](SimFact &f) {
        f.usedMb = 360;
        f.cardStatus = u"EXPIRED"_s;
    });
    row("expires soon", true, Warning, Cause::CardExpiresSoon, [](SimFact &f) { f.expiresAt = kNow + kDay; });
    row("of another carrier", true, Unknown, Cause::CardForeign, [](SimFact &f) {
        f = {};
        f.provider = u"OTHER"_s;
        f.networkOperator = u"中国移动"_s;
    });
    row("none at all", false, Good, Cause::NoCard, [](SimFact &f) {
        f = {};
        f.provider = u"OTHER"_s;
    });
}

void TestDiagnosis::aCardIsJudged()
{
    QFETCH(std::function<void(SimFact &)>, change);
    QFETCH(bool, needed);
    QFETCH(int, verdict);
    QFETCH(int, cause);
    SimFact fact;
    fact.provider = u"PLATFORM"_s;
    fact.cardStatus = u"ACTIVE"_s;
    fact.totalMb = 360;
    fact.usedMb = 100;
    fact.expiresAt = kNow + 200 * kDay;
    change(fact);
    const Check check = simCheck(fact, needed, kNow);
    QCOMPARE(int(check.verdict), verdict);
    QCOMPARE(causeId(check.cause), causeId(Cause(cause)));
}

void TestDiagnosis::anAppStopsAtTheFirstCheckThatFails_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("stop");
    const auto row = [](const char *name, const QString &stop, const Spoil &spoil, const QString &state = {},
                        const QString &error = {}) { QTest::newRow(name) << spoil << state << error << stop; };
    const Spoil sound = [](Device &) {};
    row("without the scope", u"SCOPE_HELD"_s, [](Device &d) { d.role = "GRANTEE"; });
    row("no Android", u"OS_SUPPORTED"_s, [](Device &d) { d.osFamily = "LINUX"; });
    row("an old Android", u"OS_SUPPORTED"_s, [](Device &d) { d.osVersion = "7.1"; });
    row("without the component", u"COMPONENT_PRESENT"_s, [](Device &d) { d.components.clear(); });
    row("another model", u"MODEL_ALLOWED"_s, [](Device &d) { d.model = "D3"; });
    row("offline", u"DEVICE_ONLINE"_s, [](Device &d) { d.online = false; });
    row("no room", u"STORAGE_FREE"_s, [](Device &d) { d.freeMb = 3; });
    row(
        "waiting for Wi-Fi", u"NETWORK_POLICY"_s, [](Device &d) { d.networkType = "CELLULAR"; }, u"WAITING_NETWORK"_s);
    row("a task that has not come to it", u"TASK_REACHED"_s, sound, u"PENDING"_s);
    row("a download that failed", u"DOWNLOADED"_s, sound, u"FAILED"_s, u"DOWNLOAD_TIMEOUT"_s);
    row("an installation that failed", u"INSTALLED"_s, sound, u"FAILED"_s, u"INSTALL_BLOCKED"_s);
    row("said to be done, and not there", u"INSTALLED"_s, sound, u"SUCCEEDED"_s);
    row("nobody has sent it", u"NETWORK_POLICY"_s, sound);
}

void TestDiagnosis::anAppStopsAtTheFirstCheckThatFails()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, state);
    QFETCH(QString, error);
    QFETCH(QString, stop);
    Device device = soundDevice();
    spoil(device);
    DeviceTask last;
    last.task.wifiOnly = true;
    last.device.state = state.toStdString();
    last.device.errorCode = error.toStdString();
    const App app = released();
    const ArrivalFact fact = arrivalFromCache({device, kSourceFleetService, CheckSource::Cache, kNow}, "A1", &app,
                                              state.isEmpty() ? nullptr : &last);
    QCOMPARE(fact.steps.size(), size_t(12));
    QCOMPARE(fact.steps[stopOf(fact.steps)].code, stop);
    const Check check = arrivalCheck(fact, CheckSource::Cache, kNow);
    QCOMPARE(check.verdict == CheckVerdict::Unknown, !fact.steps[stopOf(fact.steps)].passed);
}

void TestDiagnosis::anAppThatIsThereHasArrived()
{
    Device device = soundDevice();
    device.apps = {{"A1", "收银台", "ANDROID_APP", "2.0", "RUNNING", true, false}};
    const App app = released();
    DeviceTask last;
    last.device.state = "SUCCEEDED";
    const ArrivalFact fact = arrivalFromCache({device, kSourceFleetService, CheckSource::Cache, kNow}, "A1", &app, &last);
    QCOMPARE(stopOf(fact.steps), fact.steps.size());
    QCOMPARE(arrivalCheck(fact, CheckSource::Cache, kNow).verdict, CheckVerdict::Good);
}

void TestDiagnosis::aCheckThatIsNotKnownStaysAsItStands()
{
    ArrivalFact fact;
    fact.steps = {{u"DEVICE_KNOWN"_s, true, {}}, {u"MOON_PHASE"_s, false, u"full"_s}};
    const Check check = arrivalCheck(fact, CheckSource::Live, kNow);
    QCOMPARE(check.cause, Cause::ArrivalOther);
    QCOMPARE(check.verdict, CheckVerdict::Bad);
    QCOMPARE(check.path.at(1).detail, u"full"_s);
}

void TestDiagnosis::theRootComesBeforeItsConsequences()
{
    std::vector<Check> checks{{.kind = CheckKind::Storage, .verdict = CheckVerdict::Warning, .cause = Cause::Unowned},
                              {.kind = CheckKind::Network, .verdict = CheckVerdict::Bad, .cause = Cause::Offline},
                              {.kind = CheckKind::Sim, .verdict = CheckVerdict::Bad, .cause = Cause::CardExpired},
                              {.kind = CheckKind::Owner, .verdict = CheckVerdict::Unknown, .cause = Cause::NotFound}};
    QCOMPARE(firstToLookAt(checks)->cause, Cause::CardExpired);
    checks.resize(1);
    QCOMPARE(firstToLookAt(checks)->verdict, CheckVerdict::Warning);
    QVERIFY(!firstToLookAt({}));
}

void TestDiagnosis::theKnowledgeBaseIsAskedForWhatTellsMost()
{
    Check check{.kind = CheckKind::Arrival, .cause = Cause::NotDownloaded};
    QCOMPARE(knowledgeCode(check), u"DOWNLOADED"_s);
    check.adviceCode = u"DOWNLOAD_CHECKSUM"_s;
    QCOMPARE(knowledgeCode(check), u"DOWNLOAD_CHECKSUM"_s);
    DeviceTask failed;
    failed.device.state = "FAILED";
    failed.device.errorCode = "REBOOT_FAILED";
    QCOMPARE(knowledgeCode(tasksCheck({failed}, kNow)), u"REBOOT_FAILED"_s);
    QVERIFY(knowledgeCode(Check{}).isEmpty());
}

void TestDiagnosis::everyIdIsItsOwn()
{
    QSet<QByteArray> causes, facts;
    for (size_t i = 0; i < kCauses; ++i)
        causes.insert(causeId(Cause(i)));
    QCOMPARE(size_t(causes.size()), kCauses);
    for (int i = 0; i <= int(FactKind::LastTaskAt); ++i)
        facts.insert(factId(FactKind(i)));
    QCOMPARE(int(facts.size()), int(FactKind::LastTaskAt) + 1);
}

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
