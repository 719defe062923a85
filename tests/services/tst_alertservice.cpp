#include "base/errorcodes.h"
#include "cache/salvagetables.h"
#include "profile.h"
#include "services/alertservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::AlertRule;
using services::AlertReport;

namespace {

/// The time of day is the test's.
class SetClock final : public base::Clock
{
public:
    qint64 nowMs() const override { return now.toMSecsSinceEpoch(); }
    QDateTime now{QDate::currentDate(), QTime(12, 0)};
};

struct Desk {
    explicit Desk(std::uint32_t devices = 200) : cloud(devices), account(profile.add(cloud, u"shop"_s)) { sync(); }

    void sync()
    {
        QSignalSpy finished(&syncs, &services::SyncService::finished);
        syncs.start(account);
        if (!finished.wait(30'000))
            qFatal("no sync");
        QSignalSpy loaded(&fleet, &services::FleetService::snapshotChanged);
        fleet.reload();
        if (!loaded.wait(30'000))
            qFatal("no fleet");
    }
    AlertRule add(const QString &name, const QString &filter, qint64 atLeast = 1)
    {
        const auto added = tests::answerOf(alerts.add({.name = name, .filter = filter, .atLeast = atLeast}));
        if (!added)
            qFatal("%s", qPrintable(base::logLine(added.error())));
        return *added;
    }
    AlertReport check()
    {
        const auto report = tests::answerOf(alerts.check());
        if (!report)
            qFatal("%s", qPrintable(base::logLine(report.error())));
        return *report;
    }
    /// So many more devices of the cloud are there after the next sync.
    void grow(std::uint32_t devices)
    {
        cloud.server().addDevices(devices);
        sync();
    }

    SetClock clock;
    tests::Profile profile;
    tests::TestCloud cloud;
    domain::Account account;
    services::SyncService syncs{profile.accounts, clock};
    services::FleetService fleet{profile.accounts, clock};
    services::AlertService alerts{profile.accounts, fleet, clock};
};

const QString kAny = u"sn:*"_s; // every device

} // namespace

class TestAlertService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRuleTellsOfNewDevicesOnce();
    void fewerThanTheThresholdAreToldTogetherLater();
    void aRuleSwitchedOffTellsNothingAndBeginsAnew();
    void anotherFilterBeginsAnew();
    void aFilterThatNobodyCanFollowIsRefused_data();
    void aFilterThatNobodyCanFollowIsRefused();
    void namesAreTakenOnce();
    void aSyncIsFollowedByANoticeForAllRules();
    void quietHoursHoldBackUntilTheirEnd();
    void aRuleThatLostItsListIsSaid();
    void theHistoryOutlivesItsRule();
    void aDamagedFilesRulesAreTakenOver();
};

void TestAlertService::aRuleTellsOfNewDevicesOnce()
{
    Desk desk;
    desk.add(u"all"_s, kAny);
    QVERIFY(desk.check().firings.empty()); // what is there is noted
    QVERIFY(desk.check().firings.empty());
    desk.grow(7);
    const AlertReport report = desk.check();
    QCOMPARE(report.firings.size(), size_t(1));
    QCOMPARE(report.firings.front().devices, 7);
    const auto devices = desk.alerts.devices(report.firings.front().id);
    QVERIFY_RESULT(devices);
    QCOMPARE(devices->size(), size_t(7));
    QVERIFY(desk.check().firings.empty());
    QCOMPARE(desk.alerts.rules()->front().firedAt, std::optional(desk.clock.nowMs()));
}

void TestAlertService::fewerThanTheThresholdAreToldTogetherLater()
{
    Desk desk;
    desk.add(u"many"_s, kAny, 10);
    desk.check();
    desk.grow(4);
    QVERIFY(desk.check().firings.empty());
    desk.grow(8);
    const AlertReport report = desk.check();
    QCOMPARE(report.firings.size(), size_t(1));
    QCOMPARE(report.firings.front().devices, 12);
}

void TestAlertService::aRuleSwitchedOffTellsNothingAndBeginsAnew()
{
    Desk desk;
    const AlertRule rule = desk.add(u"all"_s, kAny);
    desk.check();
    QVERIFY_RESULT(tests::answerOf(desk.alerts.setOn(rule.id, false)));
    desk.grow(5);
    QVERIFY(desk.check().firings.empty());
    QVERIFY_RESULT(tests::answerOf(desk.alerts.setOn(rule.id, true)));
    QVERIFY(desk.check().firings.empty());
    desk.grow(2);
    QCOMPARE(desk.check().firings.front().devices, 2);
}

void TestAlertService::anotherFilterBeginsAnew()
{
    Desk desk;
    AlertRule rule = desk.add(u"none"_s, u"sn:nosuchsn"_s);
    desk.check();
    rule.filter = kAny;
    QVERIFY_RESULT(tests::answerOf(desk.alerts.update(rule)));
    QVERIFY(desk.check().firings.empty());
}

void TestAlertService::aFilterThatNobodyCanFollowIsRefused_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("an unknown field") << u"nosuch:1"_s;
    QTest::newRow("a list that is not there") << u"list:双11"_s;
    QTest::newRow("nothing, which would be every device") << u"  "_s;
}

void TestAlertService::aFilterThatNobodyCanFollowIsRefused()
{
    QFETCH(QString, filter);
    Desk desk(5);
    const auto refused = tests::answerOf(desk.alerts.add({.name = u"a"_s, .filter = filter}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::FilterInvalid));
    QVERIFY(desk.alerts.rules()->empty());
}

void TestAlertService::namesAreTakenOnce()
{
    Desk desk(5);
    const AlertRule first = desk.add(u"Silent"_s, u"silent>3d"_s);
    const auto taken = tests::answerOf(desk.alerts.add({.name = u" silent "_s, .filter = kAny}));
    QVERIFY(!taken);
    QCOMPARE(taken.error().subCode, QString(base::codes::AlertExists));
    const auto nameless = tests::answerOf(desk.alerts.add({.name = u" "_s, .filter = kAny}));
    QCOMPARE(nameless.error().subCode, QString(base::codes::AlertNameless));
    AlertRule same = first;
    same.name = u"SILENT"_s; // its own name in other letters
    QVERIFY_RESULT(tests::answerOf(desk.alerts.update(same)));
}

void TestAlertService::aSyncIsFollowedByANoticeForAllRules()
{
    Desk desk;
    desk.add(u"one"_s, kAny);
    desk.add(u"two"_s, u"-sn:nosuchsn"_s);
    desk.check();
    connect(&desk.syncs, &services::SyncService::cacheChanged, &desk.fleet, &services::FleetService::reload);
    desk.alerts.follow(desk.syncs);
    QList<std::vector<domain::AlertFiring>> told;
    connect(&desk.alerts, &services::AlertService::fired, this, [&told](const auto &firings) { told.append(firings); });
    desk.cloud.server().addDevices(3);
    desk.syncs.start(desk.account);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), qsizetype(1), 30'000);
    QCOMPARE(told.front().size(), size_t(2));
    QVERIFY(desk.alerts.history()->front().isTold);
}

void TestAlertService::quietHoursHoldBackUntilTheirEnd()
{
    Desk desk;
    desk.add(u"all"_s, kAny);
    desk.check();
    QVERIFY_RESULT(desk.alerts.setQuietHours(*domain::QuietHours::parse(u"11:00-13:00"_s)));
    connect(&desk.syncs, &services::SyncService::cacheChanged, &desk.fleet, &services::FleetService::reload);
    desk.alerts.follow(desk.syncs);
    QSignalSpy changed(&desk.alerts, &services::AlertService::changed);
    int told = 0;
    connect(&desk.alerts, &services::AlertService::fired, this, [&told](const auto &firings) { told += static_cast<int>(firings.size()); });
    desk.cloud.server().addDevices(3);
    desk.syncs.start(desk.account);
    QTRY_COMPARE_WITH_TIMEOUT(desk.alerts.history()->size(), size_t(1), 30'000);
    QTRY_VERIFY(changed.count() > 0);
    QCOMPARE(told, 0);
    QVERIFY(!desk.alerts.history()->front().isTold);
    desk.clock.now = desk.clock.now.addSecs(2 * 3600);
    desk.alerts.follow(desk.syncs); // as at the next start
    QCOMPARE(told, 1);
    QVERIFY(desk.alerts.history()->front().isTold);
}

void TestAlertService::aRuleThatLostItsListIsSaid()
{
    Desk desk(20);
    QVERIFY_RESULT(tests::answerOf(desk.fleet.lists().create(u"双11"_s, u"paste"_s, {})));
    const AlertRule rule = desk.add(u"list"_s, u"list:双11"_s);
    QVERIFY(desk.check().unusable.empty());
    QSignalSpy changed(&desk.fleet.lists(), &services::ListService::listsChanged);
    QVERIFY_RESULT(tests::answerOf(desk.fleet.lists().remove(u"双11"_s)));
    QTRY_COMPARE(changed.count(), 1);
    const AlertReport report = desk.check();
    QCOMPARE(report.unusable.size(), size_t(1));
    QCOMPARE(report.unusable.front().id, rule.id);
}

void TestAlertService::theHistoryOutlivesItsRule()
{
    Desk desk;
    const AlertRule rule = desk.add(u"all"_s, kAny);
    desk.check();
    desk.grow(3);
    desk.check();
    QVERIFY_RESULT(tests::answerOf(desk.alerts.remove(rule.id)));
    QVERIFY(desk.alerts.rules()->empty());
    QCOMPARE(desk.alerts.history()->front().name, u"all"_s);
    QVERIFY(desk.check().firings.empty());
}

void TestAlertService::aDamagedFilesRulesAreTakenOver()
{
    Desk desk(5);
    desk.add(u"静默"_s, u"silent>3d"_s, 4);
    QTemporaryDir other;
    auto from = cache::Connection::open(desk.profile.home.appDb(), {.kind = cache::DatabaseKind::App});
    auto to = cache::Connection::open(other.filePath(u"app.db"_s), {.kind = cache::DatabaseKind::App});
    QVERIFY(from && to);
    const auto whole = cache::salvageTables(**from, **to);
    QVERIFY_RESULT(whole);
    QVERIFY(*whole);
    to->reset();
    const auto rules = (*cache::AlertStore::open({other.path()}))->rules();
    QVERIFY_RESULT(rules);
    QCOMPARE(rules->size(), size_t(1));
    QCOMPARE(rules->front().name, u"静默"_s);
    QCOMPARE(rules->front().atLeast, 4);
    QVERIFY(!rules->front().checkedAt);
}

QTEST_GUILESS_MAIN(TestAlertService)
#include "tst_alertservice.moc"
