#include "domain/fleetdiff.h"

#include <QTest>

using namespace tapfleet::domain;
using namespace Qt::StringLiterals;

namespace {

/// "SN field before after", changes parted by ";", times 1, 2, 3 …
FleetDiff folded(const QString &history)
{
    NetChanges net;
    net.beginAccount(AccountId(1));
    qint64 at = 0;
    for (const QString &text : history.split(u';', Qt::SkipEmptyParts)) {
        const QStringList words = text.trimmed().split(u' ');
        const auto word = [&words](int i) { return words.at(i) == u"-" ? std::string() : words.at(i).toStdString(); };
        const std::string sn = word(0), field = word(1), before = word(2), after = word(3);
        net.add({sn, "S", field, before, after, ++at});
    }
    return net.finish(0, at);
}

QString rowsText(const FleetDiff &diff)
{
    QStringList lines;
    for (const DiffRow &row : diff.rows) {
        const auto text = [&diff](quint32 index) {
            return diff.texts[index].empty() ? u"-"_s : QString::fromStdString(diff.texts[index]);
        };
        lines << u"%1 %2 %3 %4"_s.arg(QString::fromStdString(diff.devices[row.device].id.sn),
                                      QString::fromStdString(diff.fieldId(row)), text(row.before), text(row.after));
    }
    return lines.join(u"; "_s);
}

} // namespace

class TestFleetDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNetChangeIsLeft_data();
    void onlyTheNetChangeIsLeft();
    void comingAndGoingIsCounted();
    void fieldsComeWithTheirCounts();
    void aRowTellsWhenAndHowOften();
    void accountsAreKeptApart();
    void aMillionChangesAreFolded();
};

void TestFleetDiff::onlyTheNetChangeIsLeft_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("rows");
    QTest::newRow("nothing happened") << u""_s << u""_s;
    QTest::newRow("one change stays") << u"A owner x y"_s << u"A owner x y"_s;
    QTest::newRow("several changes become one") << u"A owner x y; A owner y z"_s << u"A owner x z"_s;
    QTest::newRow("a change that went back is none") << u"A owner x y; A owner y x"_s << u""_s;
    QTest::newRow("a value that came where none was") << u"A ssid - home"_s << u"A ssid - home"_s;
    QTest::newRow("a value that went") << u"A ssid home -"_s << u"A ssid home -"_s;
    QTest::newRow("fields do not mix") << u"A owner x y; A shop x y; A owner y x"_s << u"A shop x y"_s;
    QTest::newRow("devices do not mix") << u"A owner x y; B owner y x"_s << u"A owner x y; B owner y x"_s;
    QTest::newRow("an added device") << u"A presence - added"_s << u"A presence - added"_s;
    QTest::newRow("an added device has no other change") << u"A owner x y; A presence - added"_s << u"A presence - added"_s;
    QTest::newRow("a removed device has no other change")
        << u"A owner x y; A presence - removed"_s << u"A presence - removed"_s;
    QTest::newRow("a device that came and went was not there at either end")
        << u"A presence - added; A presence - removed"_s << u""_s;
    QTest::newRow("a device that went and came back")
        << u"A owner x y; A presence - removed; A presence - added"_s << u"A presence - returned"_s;
    QTest::newRow("the field with most devices comes first, presence last")
        << u"A owner x y; A shop 1 2; B shop 1 2; C presence - added"_s
        << u"A shop 1 2; B shop 1 2; A owner x y; C presence - added"_s;
}

void TestFleetDiff::onlyTheNetChangeIsLeft()
{
    QFETCH(const QString, history);
    QFETCH(const QString, rows);
    QCOMPARE(rowsText(folded(history)), rows);
}

void TestFleetDiff::comingAndGoingIsCounted()
{
    const FleetDiff diff = folded(u"A presence - added; B presence - removed; C presence - removed; D presence - removed; "
                                  "D presence - added; E owner x y; E shop x y; F owner x y; F owner y x"_s);
    QCOMPARE(diff.added, 1u);
    QCOMPARE(diff.removed, 2u);
    QCOMPARE(diff.returned, 1u);
    QCOMPARE(diff.changedDevices, 1u);
    QCOMPARE(diff.presence.count(), 4u);
    QCOMPARE(diff.devices.size(), 5u);
}

void TestFleetDiff::fieldsComeWithTheirCounts()
{
    const FleetDiff diff = folded(u"A owner x y; A app:1 1.0 1.1; B app:1 1.0 1.1; B ssid a b; B ssid b a"_s);
    QCOMPARE(diff.fields.size(), 2u);
    QCOMPARE(diff.fields[0].id, "app:1");
    QCOMPARE(diff.fields[0].count(), 2u);
    QCOMPARE(diff.fields[1].id, "owner");
    QCOMPARE(diff.field("owner")->count(), 1u);
    QVERIFY(!diff.field("ssid"));
    QCOMPARE(diff.field("presence")->count(), 0u);
}

void TestFleetDiff::aRowTellsWhenAndHowOften()
{
    const FleetDiff diff = folded(u"A owner x y; A owner y z; A shop 1 2"_s);
    const DiffRow owner = diff.rowsOf(*diff.field("owner")).front();
    QCOMPARE(owner.at, 2);
    QCOMPARE(owner.steps, 2u);
}

void TestFleetDiff::accountsAreKeptApart()
{
    NetChanges net;
    for (const qint64 account : {1, 2}) {
        net.beginAccount(AccountId(account));
        net.add({"A", "S", "owner", account == 1 ? "x" : "y", account == 1 ? "y" : "x", account});
    }
    const FleetDiff diff = net.finish(0, 2);
    QCOMPARE(diff.rows.size(), 2u);
    QVERIFY(diff.devices[0].account == AccountId(1));
    QVERIFY(diff.devices[1].account == AccountId(2));
}

void TestFleetDiff::aMillionChangesAreFolded()
{
    constexpr int devices = 250'000;
    NetChanges net;
    net.beginAccount(AccountId(1));
    for (int i = 0; i < devices; ++i) {
        const std::string sn = "SN" + std::to_string(i);
        net.add({sn, "S", "online", "yes", "no", 1});
        net.add({sn, "S", "online", "no", i % 2 ? "yes" : "no", 2});
        net.add({sn, "S", "ssid", "a", "net" + std::to_string(i), 3});
        net.add({sn, "S", "owner", "x", "y", 4});
    }
    const FleetDiff diff = net.finish(0, 4);
    QCOMPARE(diff.rows.size(), size_t(devices) * 5 / 2);
    QCOMPARE(diff.field("online")->count(), size_t(devices) / 2);
    QCOMPARE(diff.texts[diff.rowsOf(*diff.field("ssid"))[7].after], "net7");
}

QTEST_GUILESS_MAIN(TestFleetDiff)
#include "tst_fleetdiff.moc"
