#include "domain/appversions.h"

#include <QTest>

using namespace tapfleet::domain;
using namespace Qt::StringLiterals;

class TestAppVersions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeviceIsFollowedBackward_data();
    void aDeviceIsFollowedBackward();
    void momentsBeforeTheHistoryAreMarked();
    void accountsAreAdded();
};

// One device, the history given as "at field before after"; what each of the moments 15, 25, 35 shows.
void TestAppVersions::aDeviceIsFollowedBackward_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("now"); ///< its version now; "absent": it has not the app, "gone": it has left
    QTest::addColumn<QString>("moments");
    QTest::newRow("nothing ever changed") << u""_s << u"2.0"_s << u"2.0 2.0 2.0"_s;
    QTest::newRow("an update") << u"20 app:1 1.0 2.0"_s << u"2.0"_s << u"1.0 2.0 2.0"_s;
    QTest::newRow("two updates") << u"20 app:1 1.0 1.5; 30 app:1 1.5 2.0"_s << u"2.0"_s << u"1.0 1.5 2.0"_s;
    QTest::newRow("a change at the moment itself is in") << u"25 app:1 1.0 2.0"_s << u"2.0"_s << u"1.0 2.0 2.0"_s;
    QTest::newRow("an installation") << u"20 app:1 - 1.0"_s << u"1.0"_s << u"- 1.0 1.0"_s;
    QTest::newRow("an app that was removed") << u"20 app:1 1.0 -"_s << u"absent"_s << u"1.0 - -"_s;
    QTest::newRow("a device that came") << u"20 presence - added"_s << u"1.0"_s << u"- 1.0 1.0"_s;
    QTest::newRow("a device that left, its version not told") << u"30 presence - removed"_s << u"gone"_s << u"? ? -"_s;
    QTest::newRow("a device that left, its version told by an update")
        << u"20 app:1 1.0 2.0; 30 presence - removed"_s << u"gone"_s << u"1.0 2.0 -"_s;
    QTest::newRow("a device that left and came back with another version")
        << u"20 presence - removed; 30 presence - added"_s << u"3.0"_s << u"? - 3.0"_s;
    QTest::newRow("an update before it left tells nothing of its return")
        << u"10 app:1 1.0 2.0; 20 presence - removed; 30 presence - added"_s << u"3.0"_s << u"2.0 - 3.0"_s;
}

void TestAppVersions::aDeviceIsFollowedBackward()
{
    QFETCH(const QString, history);
    QFETCH(const QString, now);
    QFETCH(const QString, moments);
    AppVersionHistory versions({15, 25, 35});
    versions.beginAccount(1);
    for (const QString &text : history.split(u';', Qt::SkipEmptyParts)) {
        const QStringList words = text.trimmed().split(u' ');
        const auto word = [&words](int i) { return words.at(i) == u"-" ? std::string() : words.at(i).toStdString(); };
        const std::string field = word(1), before = word(2), after = word(3);
        versions.addChange({"A", "S", field, before, after, words.at(0).toLongLong()});
    }
    if (now != u"gone")
        versions.addDevice("A", "S", now == u"absent" ? std::string() : now.toStdString());
    versions.endAccount();
    QStringList shown;
    for (const AppVersionsMoment &moment : versions.finish()) {
        QVERIFY(moment.isKnown);
        QVERIFY(moment.devices.size() + size_t(moment.untold) <= 1);
        if (moment.untold)
            shown << u"?"_s;
        else
            shown << (moment.devices.empty() ? u"-"_s : QString::fromStdString(moment.devices.begin()->first));
    }
    QCOMPARE(shown.join(u' '), moments);
}

void TestAppVersions::momentsBeforeTheHistoryAreMarked()
{
    AppVersionHistory versions({15, 25});
    versions.beginAccount(20);
    versions.addChange({"A", "S", "app:1", "1.0", "2.0", 22});
    versions.addDevice("A", "S", "2.0");
    versions.addDevice("B", "S", "2.0");
    versions.endAccount();
    const auto moments = versions.finish();
    QVERIFY(!moments[0].isKnown);
    QVERIFY(moments[0].devices.empty());
    QVERIFY(moments[1].isKnown);
    QCOMPARE(moments[1].devices.at("2.0"), 2);
}

void TestAppVersions::accountsAreAdded()
{
    AppVersionHistory versions({25});
    for (int account = 0; account < 2; ++account) {
        versions.beginAccount(1);
        versions.addDevice("A", "S", "2.0");
        versions.endAccount();
    }
    QCOMPARE(versions.finish().front().devices.at("2.0"), 2);
}

QTEST_GUILESS_MAIN(TestAppVersions)
#include "tst_appversions.moc"
