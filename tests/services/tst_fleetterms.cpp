#include "base/errorcodes.h"
#include "cache/history.h"
#include "profile.h"
#include "services/fleetservice.h"
#include "services/fleetvalues.h"
#include "sync/pullengine.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::FleetService;

namespace {

constexpr qint64 kDay = 24 * 60 * 60 * 1000;

/// Filters over what no column holds: labels, lists, the history.
class SyncedFleet
{
public:
    explicit SyncedFleet(std::uint32_t devices) : cloud(devices), account(profile.add(cloud, u"shop"_s))
    {
        sync();
        fleet.emplace(profile.accounts, profile.clock);
        load();
    }

    void sync()
    {
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        const auto report = tests::answerOf(engine.run({}));
        if (!report)
            qFatal("%s", qPrintable(base::logLine(report.error())));
    }
    void load()
    {
        QSignalSpy changed(&*fleet, &FleetService::snapshotChanged);
        fleet->reload();
        QTRY_VERIFY(!fleet->isLoading() && changed.count() > 0);
    }
    base::Result<services::DeviceSelection> select(const QString &filter)
    {
        return tests::answerOf(fleet->select({.filter = filter}));
    }
    std::vector<std::string> sns(const QString &filter)
    {
        const auto selection = select(filter);
        if (!selection)
            qFatal("%s", qPrintable(base::logLine(selection.error())));
        std::vector<std::string> found;
        for (const quint32 row : selection->rows)
            found.push_back(selection->snapshot->id(row).sn);
        return found;
    }
    /// The n-th device among those whose SN no other supplier's device has.
    domain::DeviceId id(quint32 n) const
    {
        const auto snapshot = fleet->snapshot();
        for (quint32 row = 0; row < snapshot->rowCount(); ++row) {
            const domain::DeviceId device = snapshot->id(row);
            if (snapshot->findSn(device.sn).size() == 1 && n-- == 0)
                return device;
        }
        qFatal("the fleet is too small");
    }
    void edit(std::vector<domain::DeviceId> devices, const domain::LabelEdit &edit)
    {
        QSignalSpy changed(&*fleet, &FleetService::termsChanged);
        QVERIFY(tests::answerOf(fleet->labels().edit({{account.id, std::move(devices)}}, edit)));
        QTRY_COMPARE(changed.count(), 1);
    }
    void makeList(const QString &name, const std::vector<domain::SnListRow> &rows)
    {
        QSignalSpy changed(&*fleet, &FleetService::termsChanged);
        QVERIFY(tests::answerOf(fleet->lists().create(name, u"test"_s, rows)));
        QTRY_COMPARE(changed.count(), 1);
    }
    /// Writes a change into the history as a sync of that moment would have.
    void change(const domain::DeviceId &device, const std::string &field, qint64 at)
    {
        auto own = cache::Connection::open(profile.home.account(account.id).ownDb(), {cache::DatabaseKind::Own});
        cache::HistoryStore history;
        QVERIFY(own && history.open(**own));
        const auto run = history.beginRun(at, false);
        QVERIFY(run && history.append(*run, at, {{device, field, "a", "b"}}, cache::HistoryStore::RunEnd{.at = at}));
    }

    tests::TestCloud cloud;
    tests::Profile profile;
    domain::Account account;
    std::optional<FleetService> fleet;
};

} // namespace

class TestFleetTerms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tagsAndNotesSelect();
    void labelsStayWithTheDevice();
    void listsSelectTheirDevices();
    void aMistypedNameIsAnErrorWithAPlace_data();
    void aMistypedNameIsAnErrorWithAPlace();
    void changesSelectByFieldAndTime();
    void theHistoryIsReadOnceASnapshot();
    void completionOffersTheFleetsNames();
    void namesAreTakenUntilTheFleetIsLoaded();
};

void TestFleetTerms::tagsAndNotesSelect()
{
    SyncedFleet synced(60);
    const domain::DeviceId a = synced.id(3), b = synced.id(40);
    synced.edit({a, b}, {.addedTags = {"旗舰店", "ＶＩＰ"}});
    synced.edit({b}, {.removedTags = {"旗舰店"}, .note = "换过屏 Screen"});
    QCOMPARE(synced.sns(u"tag:旗舰"_s), std::vector{a.sn});
    QCOMPARE(synced.sns(u"标签=旗舰店"_s), std::vector{a.sn});
    QCOMPARE(synced.sns(u"tag:vip"_s).size(), size_t(2));
    QCOMPARE(synced.sns(u"tag:v*p"_s).size(), size_t(2));
    QCOMPARE(synced.sns(u"note:SCREEN"_s), std::vector{b.sn});
    QCOMPARE(synced.sns(u"note:nothing"_s).size(), size_t(0));
    QCOMPARE(synced.sns(u"tag:none"_s).size(), size_t(58));
    QCOMPARE(synced.sns(u"note!=none"_s), std::vector{b.sn});
    QCOMPARE(synced.sns(u"-tag=旗舰店"_s).size(), size_t(59));
    QCOMPARE(synced.sns(u"tag!=旗舰店"_s).size(), size_t(59));
    QCOMPARE(synced.sns(u"tag:旗舰店,none"_s).size(), size_t(59));
    synced.edit({a}, {.removedTags = {"旗舰店"}});
    QCOMPARE(synced.select(u"tag:旗舰店"_s).error().subCode, QString(base::codes::FilterInvalid));
}

void TestFleetTerms::labelsStayWithTheDevice()
{
    SyncedFleet synced(40);
    const domain::DeviceId a = synced.id(7);
    synced.edit({a, {"NOT-HERE", "1"}}, {.addedTags = {"x"}});
    // Labelled when its supplier was not known yet.
    const domain::DeviceId early{synced.id(9).sn, {}};
    synced.edit({early}, {.addedTags = {"x"}});
    synced.cloud.server().changeDevices(40, 2);
    synced.sync();
    synced.load();
    auto expected = std::vector{a.sn, early.sn};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(synced.sns(u"tag:x"_s), expected);
}

void TestFleetTerms::listsSelectTheirDevices()
{
    SyncedFleet synced(50);
    const domain::DeviceId a = synced.id(1), b = synced.id(2), c = synced.id(3);
    synced.makeList(u"双11"_s, {{a.sn, a.sn, ""},
                                {b.sn, b.sn, b.supplierId},
                                {c.sn, c.sn, "another supplier"},
                                {"??", "", ""},
                                {"x", "NOT-HERE", ""}});
    synced.makeList(u"empty"_s, {});
    QCOMPARE(synced.sns(u"list:双１１"_s).size(), size_t(2));
    QCOMPARE(synced.sns(u"-list:双11"_s).size(), size_t(48));
    QCOMPARE(synced.sns(u"list:empty"_s).size(), size_t(0));
    QCOMPARE(synced.sns(u"list:*"_s).size(), size_t(2));
    QCOMPARE(synced.sns(u"list:none"_s).size(), size_t(48));
    QVERIFY(tests::answerOf(synced.fleet->lists().replace(u"双11"_s, u"again"_s, {{c.sn, c.sn, ""}}, services::Shrinking::Agreed)));
    QTRY_COMPARE(synced.sns(u"list:双11"_s), std::vector{c.sn});
    QVERIFY(tests::answerOf(synced.fleet->lists().rename(u"双11"_s, u"双12"_s)));
    QTRY_VERIFY(synced.select(u"list:双12"_s)); // its new name is known a turn of the loop later
    QCOMPARE(synced.sns(u"list:双12"_s), std::vector{c.sn});
    QTRY_VERIFY(!synced.select(u"list:双11"_s));
}

void TestFleetTerms::aMistypedNameIsAnErrorWithAPlace_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("a list") << u"sn:* list:双12"_s << 10 << u"双11"_s;
    QTest::newRow("a tag, excluded") << u"-tag:旗剑店"_s << 5 << u"旗舰店"_s;
    QTest::newRow("a tag among none") << u"tag:none,旗剑店"_s << 9 << u"旗舰店"_s;
    QTest::newRow("a code") << u"type:TAP_TERMNAL"_s << 5 << u"TAP_TERMINAL"_s;
    QTest::newRow("a pattern of codes that fits none") << u"type:ZZ*"_s << 5 << QString();
    QTest::newRow("an account") << u"account:shpo"_s << 8 << u"shop"_s;
    QTest::newRow("a component") << u"component:IOT_SKD"_s << 10 << u"IOT_SDK"_s;
    QTest::newRow("a task") << u"task:T100@FAILED"_s << 5 << QString();
}

void TestFleetTerms::aMistypedNameIsAnErrorWithAPlace()
{
    QFETCH(QString, filter);
    QFETCH(int, position);
    QFETCH(QString, suggestion);
    SyncedFleet synced(300);
    synced.edit({synced.id(0)}, {.addedTags = {"旗舰店"}});
    synced.makeList(u"双11"_s, {});
    const auto selection = synced.select(filter);
    QVERIFY(!selection);
    QCOMPARE(selection.error().subCode, QString(base::codes::FilterInvalid));
    QCOMPARE(selection.error().code, QString::number(position));
    const auto checked = tests::answerOf(synced.fleet->check(filter));
    QVERIFY(!checked);
    QCOMPARE(checked.error().position, position);
    QCOMPARE(checked.error().suggestion, suggestion);
}

void TestFleetTerms::changesSelectByFieldAndTime()
{
    SyncedFleet synced(80);
    const qint64 now = synced.profile.clock.nowMs();
    const domain::DeviceId a = synced.id(5), b = synced.id(6), c = synced.id(7);
    synced.change(a, "owner", now - 10 * kDay);
    synced.change(b, "owner", now - 10 * kDay);
    synced.change(b, "owner_pid", now - 2 * kDay);
    synced.change(c, "app:2021", now - 2 * kDay);
    synced.change({"NOT-HERE", "1"}, "owner", now - kDay);
    QCOMPARE(synced.sns(u"changed:owner"_s).size(), size_t(2));
    QCOMPARE(synced.sns(u"changed:owner@>-7d"_s), std::vector{b.sn});
    QCOMPARE(synced.sns(u"changed:所有者@>-1d"_s).size(), size_t(0));
    QCOMPARE(synced.sns(u"changed:app"_s), std::vector{c.sn});
    QCOMPARE(synced.sns(u"changed:owner@>-7d,app@>-7d"_s).size(), size_t(2));
    QCOMPARE(synced.sns(u"changed!=owner"_s).size(), size_t(78));
    QCOMPARE(synced.sns(u"changed:none"_s).size(), size_t(77));
    const QString thatDay = QDateTime::fromMSecsSinceEpoch(now - 10 * kDay).date().toString(Qt::ISODate);
    QCOMPARE(synced.sns(u"changed:owner@>"_s + thatDay), std::vector{b.sn});
}

void TestFleetTerms::theHistoryIsReadOnceASnapshot()
{
    SyncedFleet synced(80);
    const qint64 now = synced.profile.clock.nowMs();
    const domain::DeviceId a = synced.id(5), b = synced.id(6);
    synced.change(a, "owner", now - 3 * kDay);
    QCOMPARE(synced.sns(u"changed:owner"_s).size(), size_t(1));
    synced.change(b, "owner", now - 2 * kDay);
    QCOMPARE(synced.sns(u"changed:owner"_s), std::vector{a.sn}); // as the snapshot: from before
    QCOMPARE(synced.sns(u"changed:owner@>-1d"_s).size(), size_t(0));
    synced.load();
    QCOMPARE(synced.sns(u"changed:owner"_s).size(), size_t(2));
}

void TestFleetTerms::completionOffersTheFleetsNames()
{
    SyncedFleet synced(200);
    synced.edit({synced.id(0), synced.id(1)}, {.addedTags = {"b"}});
    synced.edit({synced.id(1)}, {.addedTags = {"a b"}});
    synced.makeList(u"双11"_s, {{"x", "x", ""}});
    const auto offered = [&](const QString &text) {
        const auto completions = tests::answerOf(synced.fleet->complete(text, text.size()));
        QStringList texts;
        for (const query::Completion &item : completions.items)
            texts << item.text + u' ' + QString::number(item.devices.value_or(0));
        return texts;
    };
    QCOMPARE(offered(u"tag:"_s), QStringList({u"b 2"_s, u"\"a b\" 1"_s, u"none 0"_s}));
    QCOMPARE(offered(u"list:双"_s), QStringList({u"双11 1"_s}));
    quint32 all = 0;
    for (const auto &item : tests::answerOf(synced.fleet->complete(u"account:"_s, 8)).items)
        all += item.devices.value_or(0);
    QCOMPARE(all, 200u);
    const auto facet = synced.fleet->snapshot()->facet(domain::Field::Type, snapshot::RowSet(200, true));
    QCOMPARE(offered(u"type:"_s).first(),
             u"%1 %2"_s.arg(QString::fromStdString(std::get<std::string>(facet.front().first))).arg(facet.front().second));
    const auto apps = synced.fleet->snapshot()->facet(domain::Field::Apps, snapshot::RowSet(200, true));
    const QString app = QString::fromStdString(std::get<std::string>(apps.front().first));
    QVERIFY(offered(u"app:"_s).contains(u"%1 %2"_s.arg(app).arg(apps.front().second)));
    QVERIFY(!offered(u"app:%1@<"_s.arg(app)).isEmpty());
    for (const QString &text : offered(u"app:%1@="_s.arg(app))) {
        const auto found = synced.sns(u"app=%1@=%2"_s.arg(app, text.section(u' ', 0, 0)));
        QCOMPARE(QString::number(found.size()), text.section(u' ', 1));
    }
}

void TestFleetTerms::namesAreTakenUntilTheFleetIsLoaded()
{
    tests::Profile profile;
    FleetService fleet(profile.accounts, profile.clock);
    QVERIFY_RESULT(tests::answerOf(fleet.select({.filter = u"account:x type:NEW_KIND"_s})));
    QVERIFY(!tests::answerOf(fleet.select({.filter = u"list:x"_s})));
}

QTEST_GUILESS_MAIN(TestFleetTerms)
#include "tst_fleetterms.moc"
