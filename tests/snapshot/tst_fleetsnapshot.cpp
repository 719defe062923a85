#include "randomfleet.h"
#include "reference.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <thread>

using namespace tapfleet;
using namespace tapfleet::test;
using domain::Field;
using snapshot::FleetSnapshot;
using snapshot::RowSet;
using snapshot::SortKey;

namespace {

constexpr qint64 kNow = 1'793'000'000'000; // late in 2026
constexpr int kRows = 700;

QString randomTerm(QRandomGenerator &random)
{
    static const QStringList terms{
        QStringLiteral("润"), QStringLiteral("sn1"), QStringLiteral("ＳＮ2"), QStringLiteral("abc"), QStringLiteral("strasse"), QStringLiteral("café"),
        QStringLiteral("fi"), QStringLiteral("ガ"), QStringLiteral("kg"), QStringLiteral("\"(左\""), QStringLiteral("\"（左\""), QStringLiteral("s*1"),
        QStringLiteral("*"), QStringLiteral("\"a\\*b\""), QStringLiteral("\"\\\\\""), QStringLiteral("8986*34"), QStringLiteral("i̇x"),
        QStringLiteral("sn:1"), QStringLiteral("sn=sn1*b"), QStringLiteral("sn!=*a"), QStringLiteral("name=strasse"), QStringLiteral("name:none,一"),
        QStringLiteral("merchant:大润发"), QStringLiteral("merchant=大润发"), QStringLiteral("merchant!=大润发,润"), QStringLiteral("merchant:\"*（*\""),
        QStringLiteral("type:face_terminal,hologram"), QStringLiteral("type:*TERMINAL"), QStringLiteral("type:FACE"), QStringLiteral("type!=none"),
        QStringLiteral("network:none"), QStringLiteral("network:\"NONE\""), QStringLiteral("scope:broadcast"), QStringLiteral("scope=POSTER"),
        QStringLiteral("component:xpaas"), QStringLiteral("component:none"), QStringLiteral("app:2021004100"), QStringLiteral("app:pos"),
        QStringLiteral("app=收银"), QStringLiteral("app:none"), QStringLiteral("owner:208810"), QStringLiteral("owner=2088103"), QStringLiteral("owner:大润发"),
        QStringLiteral("online:yes"), QStringLiteral("online!=no"), QStringLiteral("ant_os:none,no"), QStringLiteral("account:门店账号"),
        QStringLiteral("account:\"account 0\""), QStringLiteral("source:console_file"), QStringLiteral("os_version<2.10"), QStringLiteral("os_version>=3.0"),
        QStringLiteral("os_version:3"), QStringLiteral("os_version:2.*"), QStringLiteral("os_version<=3.0-beta"), QStringLiteral("signal<-85"),
        QStringLiteral("signal>=-60"), QStringLiteral("signal:-50,-51"), QStringLiteral("signal!=-50"), QStringLiteral("total_mb>8000000250"),
        QStringLiteral("total_mb<=8000000250"), QStringLiteral("revision<0"), QStringLiteral("revision>9223372036854775806"),
        QStringLiteral("latitude>=31.5"), QStringLiteral("longitude<-0.000001"), QStringLiteral("last_online<-7d"), QStringLiteral("last_online:never"),
        QStringLiteral("last_boot>=-3d"), QStringLiteral("last_boot:none"), QStringLiteral("last_boot>2026-10-20"), QStringLiteral("last_boot<=2026-10-20"),
        QStringLiteral("last_boot:2026-10-20"), QStringLiteral("located_at>=-1m"), QStringLiteral("synced<-10m"), QStringLiteral("silent>7d"),
        QStringLiteral("silent<=7d"), QStringLiteral("silent<3d"), QStringLiteral("silent>=1h"), QStringLiteral("silent:none"), QStringLiteral("silent!=none"),
        QStringLiteral("app:2021004100@<2.3.0"), QStringLiteral("-app:2021004100@<2.3.0"), QStringLiteral("app:收银*@=2.3.*"),
        QStringLiteral("app:pos@>=2.3.1,2021004200@<=1.0"), QStringLiteral("app=2021004100@!=1.0"), QStringLiteral("app!=2021004200@>1"),
        QStringLiteral("app:*@:1.0,none"), QStringLiteral("app:\"2021004100\"@<=2.3.1-beta"),
        QStringLiteral("component_version<4"), QStringLiteral("component_version:3.2,none"), QStringLiteral("component_version!=1.4"),
        QStringLiteral("component_version=1.*"), QStringLiteral("component_version>=3.2.0"), QStringLiteral("type:刷脸终端"), QStringLiteral("网络:无网络"),
        QStringLiteral("tag:旗舰店"), QStringLiteral("tag!=a,none"), QStringLiteral("note:b"), QStringLiteral("list:双11"), QStringLiteral("list!=双11"),
        QStringLiteral("task:T100@FAILED"), QStringLiteral("changed:owner@>-7d"), QStringLiteral("changed:owner,none"), QStringLiteral("-changed:app"),
        QStringLiteral("address:\"（东\""), QStringLiteral("iccid:a"), QStringLiteral("tid:1A"), QStringLiteral("address:\"(东\""),
    };
    return terms[random.bounded(int(terms.size()))];
}

QString randomFilter(QRandomGenerator &random, int depth)
{
    if (depth == 0 || random.bounded(3) == 0)
        return randomTerm(random);
    const QString a = randomFilter(random, depth - 1), b = randomFilter(random, depth - 1);
    switch (random.bounded(3)) {
    case 0: return u'(' + a + QStringLiteral(" OR ") + b + u')';
    case 1: return u'(' + a + u' ' + b + u')';
    default: return QStringLiteral("-(%1)").arg(a);
    }
}

std::vector<quint32> expectedRows(const std::vector<FleetDevice> &fleet, const query::Node &tree)
{
    std::vector<quint32> rows;
    for (quint32 row = 0; row < fleet.size(); ++row) {
        if (satisfies(fleet[row], tree, kNow))
            rows.push_back(row);
    }
    return rows;
}

} // namespace

class TestFleetSnapshot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesComeBackAsTheyWere();
    void filtersAgreeWithTheReference();
    void foldingMakesFormsEqual_data();
    void foldingMakesFormsEqual();
    void wordsDoNotReachAcrossDevices();
    void ordersAgreeWithTheReference();
    void facetsCountValues();
    void devicesAreFoundById();
    void laterOfFetchAndAsOfIsTheSyncTime();
    void stoppedWorkGivesNothing();
    void threadsShareOrders();
    void anEmptySnapshotAnswers();
};

void TestFleetSnapshot::valuesComeBackAsTheyWere()
{
    for (const quint32 seed : {1u, 2u}) {
        const auto fleet = randomFleet(seed, kRows, kNow);
        const auto snapshot = snapshotOf(fleet);
        QCOMPARE(snapshot->rowCount(), quint32(kRows));
        std::map<domain::AccountId, quint32> counts;
        for (quint32 row = 0; row < kRows; ++row) {
            ++counts[snapshot->account(row)];
            QCOMPARE(snapshot->account(row), domain::AccountId(fleet[row].accountId));
            QVERIFY(snapshot->id(row) == fleet[row].device.id());
            for (const domain::FieldInfo &info : domain::kFields)
                QVERIFY2(snapshot->value(row, info.field) == expectedValue(fleet[row], info.field), info.id);
        }
        for (const auto &[account, rows] : counts)
            QCOMPARE(snapshot->rowsOf(account), rows);
        QCOMPARE(snapshot->rowsOf(domain::AccountId(987)), 0u);
    }
}

void TestFleetSnapshot::filtersAgreeWithTheReference()
{
    const auto fleet = randomFleet(3, kRows, kNow);
    const auto snapshot = snapshotOf(fleet);
    QRandomGenerator random(11);
    int some = 0;
    for (int round = 0; round < 600; ++round) {
        const QString filter = round < 300 ? randomTerm(random) : randomFilter(random, 3);
        const auto tree = query::parse(filter);
        QVERIFY2(tree, qPrintable(filter));
        snapshot::ResolvedTerms resolved;
        resolve(fleet, *tree, resolved);
        const auto found = snapshot->match(*tree, kNow, resolved);
        QVERIFY(found);
        const std::vector<quint32> expected = expectedRows(fleet, *tree);
        QVERIFY2(found->rows() == expected, qPrintable(QStringLiteral("%1: %2 rows, expected %3").arg(filter).arg(found->count()).arg(expected.size())));
        QCOMPARE(size_t(found->count()), expected.size());
        some += !expected.empty() && expected.size() < fleet.size() ? 1 : 0;
    }
    QVERIFY2(some > 400, "most filters must tell devices apart, or nothing is tested");
}

void TestFleetSnapshot::foldingMakesFormsEqual_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("one Chinese character") << QStringLiteral("华东一号机") << QStringLiteral("一") << true;
    QTest::newRow("upper case finds lower") << QStringLiteral("pos") << QStringLiteral("POS") << true;
    QTest::newRow("half-width finds full-width") << QStringLiteral("ＰＯＳ１２") << QStringLiteral("pos12") << true;
    QTest::newRow("full-width finds half-width") << QStringLiteral("pos12") << QStringLiteral("ＰＯＳ１２") << true;
    QTest::newRow("half-width brackets find full-width") << QStringLiteral("店（东）") << QStringLiteral("\"(东)\"") << true;
    QTest::newRow("a ligature is its letters") << QStringLiteral("ﬁne") << QStringLiteral("FIN") << true;
    QTest::newRow("sharp s is ss") << QStringLiteral("Straße") << QStringLiteral("STRASSE") << true;
    QTest::newRow("composed finds decomposed") << QStringLiteral("Cafe\u0301") << QStringLiteral("CAFÉ") << true;
    QTest::newRow("half-width kana") << QStringLiteral("ｶﾞ") << QStringLiteral("ガ") << true;
    QTest::newRow("a star stands for any run") << QStringLiteral("大润发旗舰店") << QStringLiteral("大*店") << true;
    QTest::newRow("the pieces stand in order") << QStringLiteral("店大") << QStringLiteral("大*店") << false;
    QTest::newRow("pieces do not overlap") << QStringLiteral("aba") << QStringLiteral("ab*ba") << false;
    QTest::newRow("an escaped star is a star") << QStringLiteral("a*b") << QStringLiteral("\"a\\*b\"") << true;
    QTest::newRow("an escaped star is nothing else") << QStringLiteral("axb") << QStringLiteral("\"a\\*b\"") << false;
    QTest::newRow("exactly is the whole") << QStringLiteral("大润发二店") << QStringLiteral("name=大润发") << false;
    QTest::newRow("exactly with a star at the end") << QStringLiteral("大润发二店") << QStringLiteral("name=大润发*") << true;
    QTest::newRow("exactly with a star at the beginning") << QStringLiteral("大润发二店") << QStringLiteral("name=*发") << false;
    QTest::newRow("exactly in another form") << QStringLiteral("ＡＢ") << QStringLiteral("name=ab") << true;
    QTest::newRow("a sign that differs by the case bit only") << QStringLiteral("a@b") << QStringLiteral("\"a`b\"") << false;
}

void TestFleetSnapshot::foldingMakesFormsEqual()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, found);
    FleetDevice device;
    device.device.sn = "1";
    device.device.name = name.toStdString();
    // Long neighbours, so that the block scan is at work and not its tail only.
    std::vector<FleetDevice> fleet(40, device);
    for (size_t i = 0; i < fleet.size(); ++i) {
        if (i != 20)
            fleet[i].device.name = std::string(30, 'z');
    }
    const auto snapshot = snapshotOf(fleet);
    const auto tree = query::parse(typed);
    QVERIFY(tree);
    QCOMPARE(snapshot->match(*tree, kNow)->rows(), found ? std::vector<quint32>{20} : std::vector<quint32>{});
}

void TestFleetSnapshot::wordsDoNotReachAcrossDevices()
{
    std::vector<FleetDevice> fleet(200);
    for (size_t i = 0; i < fleet.size(); ++i)
        fleet[i].device.sn = i % 2 ? "ab" : "cd";
    const auto snapshot = snapshotOf(fleet);
    const auto count = [&](QStringView word) { return snapshot->match(query::parse(word).value(), kNow)->count(); };
    QCOMPARE(count(u"ab"), 100u);
    QCOMPARE(count(u"bc"), 0u);
    QCOMPARE(count(u"abcd"), 0u);
    QCOMPARE(count(u"b*c"), 0u);
}

void TestFleetSnapshot::ordersAgreeWithTheReference()
{
    const auto fleet = randomFleet(5, kRows, kNow);
    const auto snapshot = snapshotOf(fleet);
    const auto half = snapshot->match(query::parse(u"online:yes OR signal<-60").value(), kNow);
    QVERIFY(half && half->count() > 100 && half->count() < kRows);
    std::vector<std::vector<SortKey>> orders;
    for (const domain::FieldInfo &info : domain::kFields) {
        orders.push_back({{info.field, false}});
        orders.push_back({{info.field, true}});
    }
    orders.push_back({{Field::Type, false}, {Field::LastOnline, true}, {Field::Sn, true}});
    orders.push_back({{Field::Merchant, true}, {Field::Name, false}});
    orders.push_back({{Field::OsVersion, false}, {Field::Revision, true}, {Field::Apps, false}});
    for (const auto &keys : orders) {
        std::vector<quint32> expected = half->rows();
        std::stable_sort(expected.begin(), expected.end(), [&](quint32 a, quint32 b) {
            for (const SortKey &key : keys) {
                if (const int order = compare(fleet[a], fleet[b], key); order != 0)
                    return order < 0;
            }
            return false;
        });
        QVERIFY2(snapshot->sorted(*half, keys) == expected, domain::fieldInfo(keys[0].field).id);
        QVERIFY2(snapshot->sorted(*half, keys) == expected, "the kept order");
    }
    QVERIFY(snapshot->sorted(*half, {}) == half->rows());
}

void TestFleetSnapshot::facetsCountValues()
{
    const auto fleet = randomFleet(6, kRows, kNow);
    const auto snapshot = snapshotOf(fleet);
    const auto set = snapshot->match(query::parse(u"-signal<-70").value(), kNow);
    for (const Field field : {Field::Type, Field::Merchant, Field::Account, Field::Online, Field::Source}) {
        std::map<domain::Value, quint32> counts;
        for (const quint32 row : set->rows())
            ++counts[expectedValue(fleet[row], field)];
        counts.erase(domain::Value());
        const auto facet = snapshot->facet(field, *set);
        QCOMPARE(facet.size(), counts.size());
        for (size_t i = 0; i < facet.size(); ++i) {
            QCOMPARE(facet[i].second, counts[facet[i].first]);
            QVERIFY(i == 0 || facet[i - 1].second >= facet[i].second);
        }
    }
}

void TestFleetSnapshot::devicesAreFoundById()
{
    const auto fleet = randomFleet(7, kRows, kNow);
    const auto snapshot = snapshotOf(fleet);
    for (quint32 row = 0; row < kRows; ++row) {
        const auto found = snapshot->find(domain::AccountId(fleet[row].accountId), fleet[row].device.id());
        QVERIFY(found && fleet[*found].device.id() == fleet[row].device.id() && fleet[*found].accountId == fleet[row].accountId);
        std::vector<quint32> same;
        for (quint32 other = 0; other < kRows; ++other) {
            if (fleet[other].device.sn == fleet[row].device.sn)
                same.push_back(other);
        }
        QCOMPARE(snapshot->findSn(fleet[row].device.sn), same);
    }
    QVERIFY(!snapshot->find(domain::AccountId(10), {"not there", ""}));
    QVERIFY(!snapshot->find(domain::AccountId(99), fleet[0].device.id()));
    QVERIFY(snapshot->findSn("").empty());
}

void TestFleetSnapshot::laterOfFetchAndAsOfIsTheSyncTime()
{
    snapshot::Builder builder;
    builder.beginAccount(domain::AccountId(1), QStringLiteral("a"), {""}, 2, 5000);
    snapshot::PackedDevice device;
    device.sn = "1";
    device.fetchedAt = 7001;
    builder.add(device);
    device.fetchedAt = 3000;
    builder.add(device);
    const auto snapshot = builder.finish();
    QVERIFY(snapshot->value(0, Field::Synced) == domain::Value(qint64(7001)));
    QVERIFY(snapshot->value(1, Field::Synced) == domain::Value(qint64(5000)));
}

void TestFleetSnapshot::stoppedWorkGivesNothing()
{
    const auto fleet = randomFleet(8, 50, kNow);
    const auto snapshot = snapshotOf(fleet);
    base::StopSource source;
    source.requestStop();
    QVERIFY(!snapshot->match(query::parse(u"1 OR -x").value(), kNow, source.token()));
    const std::vector<SortKey> byName{{Field::Name, false}};
    QVERIFY(!snapshot->sorted(RowSet(50, true), byName, source.token()));
    snapshot::Builder builder;
    build(builder, fleet);
    QVERIFY(!builder.finish(source.token()));
    // A stopped sort leaves nothing half made behind.
    QCOMPARE(snapshot->sorted(RowSet(50, true), byName)->size(), size_t(50));
}

void TestFleetSnapshot::threadsShareOrders()
{
    const auto fleet = randomFleet(9, kRows, kNow);
    const auto snapshot = snapshotOf(fleet);
    const RowSet all(kRows, true);
    std::vector<std::vector<quint32>> orders(4);
    std::vector<std::thread> threads;
    for (std::vector<quint32> &order : orders) {
        threads.emplace_back([&] {
            for (const Field field : {Field::Merchant, Field::Revision, Field::Address, Field::Name, Field::Type, Field::Synced}) {
                const std::vector<SortKey> keys{{field, true}};
                order = *snapshot->sorted(all, keys);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(std::all_of(orders.begin(), orders.end(), [&](const auto &order) { return order == orders[0] && order.size() == kRows; }));
}

void TestFleetSnapshot::anEmptySnapshotAnswers()
{
    for (const auto &snapshot : {std::make_shared<const FleetSnapshot>(), snapshot::Builder().finish()}) {
        QCOMPARE(snapshot->rowCount(), 0u);
        QCOMPARE(snapshot->match(query::parse(u"a -online:yes app:x silent>1d").value(), kNow)->count(), 0u);
        const std::vector<SortKey> keys{{Field::Name, true}, {Field::LastBoot, false}};
        QVERIFY(snapshot->sorted(RowSet(0), keys)->empty());
        QVERIFY(snapshot->facet(Field::Type, RowSet(0)).empty());
        QVERIFY(snapshot->findSn("1").empty());
    }
}

QTEST_APPLESS_MAIN(TestFleetSnapshot)
#include "tst_fleetsnapshot.moc"
