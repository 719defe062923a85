#include "query/values.h"

#include <QDateTime>
#include <QTest>

using namespace tapfleet::query;

class TestValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timesAreSpansOfTheirPrecision();
    void relativeTimesCountFromNow();
    void wrongTimesAreNothing_data();
    void wrongTimesAreNothing();
    void durationsHaveOneUnit();
    void degreesAreExact();
};

void TestValues::timesAreSpansOfTheirPrecision()
{
    const auto ms = [](int hour, int minute, int second, int day = 1) {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute, second)).toMSecsSinceEpoch();
    };
    const auto day = timeRange(u"2026-11-01", 0);
    QVERIFY(day);
    QCOMPARE(day->start, ms(0, 0, 0));
    QCOMPARE(day->end, ms(0, 0, 0, 2));
    const auto minute = timeRange(u"2026-11-01T08:05", 0);
    QVERIFY(minute);
    QCOMPARE(minute->start, ms(8, 5, 0));
    QCOMPARE(minute->end, ms(8, 6, 0));
    const auto second = timeRange(u"2026-11-01T08:05:07", 0);
    QVERIFY(second);
    QCOMPARE(second->start, ms(8, 5, 7));
    QCOMPARE(second->end, ms(8, 5, 8));
}

void TestValues::relativeTimesCountFromNow()
{
    constexpr qint64 now = 1'800'000'000'000;
    const auto nextMonth = timeRange(u"+30d", now);
    QVERIFY(nextMonth && nextMonth->start == now + 30LL * 86'400'000);
    const auto weekAgo = timeRange(u"-7d", now);
    QVERIFY(weekAgo);
    QCOMPARE(weekAgo->start, now - 7 * 86'400'000LL);
    QVERIFY(isRelativeTime(u"-90m"));
    QVERIFY(!isRelativeTime(u"2026-11-01"));
}

void TestValues::wrongTimesAreNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a month of thirteen") << QStringLiteral("2026-13-01");
    QTest::newRow("a day that is not") << QStringLiteral("2026-02-30");
    QTest::newRow("half a time") << QStringLiteral("2026-11-01T8");
    QTest::newRow("an hour too late") << QStringLiteral("2026-11-01T25:00");
    QTest::newRow("a word") << QStringLiteral("yesterday");
    QTest::newRow("a duration without its minus") << QStringLiteral("7d");
    QTest::newRow("an unknown unit") << QStringLiteral("-7y");
    QTest::newRow("nothing") << QString();
}

void TestValues::wrongTimesAreNothing()
{
    QFETCH(QString, text);
    QVERIFY(!timeRange(text, 0));
}

void TestValues::durationsHaveOneUnit()
{
    QCOMPARE(durationMs(u"90m"), std::optional<qint64>(5'400'000));
    QCOMPARE(durationMs(u"12H"), std::optional<qint64>(43'200'000));
    QCOMPARE(durationMs(u"4w"), std::optional<qint64>(2'419'200'000));
    QVERIFY(!durationMs(u"d"));
    QVERIFY(!durationMs(u"1d2h"));
    QVERIFY(!durationMs(u"99999999d"));
}

void TestValues::degreesAreExact()
{
    QCOMPARE(degreesE6(u"31.2304"), std::optional<qint64>(31'230'400));
    QCOMPARE(degreesE6(u"-0.000001"), std::optional<qint64>(-1));
    QCOMPARE(degreesE6(u"120"), std::optional<qint64>(120'000'000));
    QVERIFY(!degreesE6(u"1.2345678"));
    QVERIFY(!degreesE6(u"1e5"));
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
