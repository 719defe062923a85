#include "base/beijingtime.h"

#include <QTest>

using namespace tapfleet::base;

class TestBeijingTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesBothWays_data();
    void goesBothWays();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
    void cutsMilliseconds();
};

void TestBeijingTime::goesBothWays_data()
{
    QTest::addColumn<qint64>("utcMs");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the epoch") << qint64(0) << QByteArray("1970-01-01 08:00:00");
    QTest::newRow("before the epoch") << qint64(-1000) << QByteArray("1970-01-01 07:59:59");
    QTest::newRow("a summer when China had daylight saving is plain UTC+8") << qint64(552'096'000'000) << QByteArray("1987-07-01 08:00:00");
    QTest::newRow("a leap day") << qint64(1'709'157'600'000) << QByteArray("2024-02-29 06:00:00");
    QTest::newRow("the turn of a year in Beijing") << qint64(1'735'660'800'000) << QByteArray("2025-01-01 00:00:00");
    QTest::newRow("past 2038") << qint64(4'102'444'800'000) << QByteArray("2100-01-01 08:00:00");
    QTest::newRow("the last that has four digits") << qint64(253'402'271'999'000) << QByteArray("9999-12-31 23:59:59");
}

void TestBeijingTime::goesBothWays()
{
    QFETCH(qint64, utcMs);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(formatBeijingTime(utcMs)), text);
    QCOMPARE(parseBeijingTime(text.toStdString()), std::optional(utcMs));
}

void TestBeijingTime::refusesOtherTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "2025-01-01", "2025-01-01T00:00:00", "2025-02-29 00:00:00", "2025-13-01 00:00:00",
             "2025-00-01 00:00:00", "2025-01-32 00:00:00", "2025-01-01 24:00:00", "2025-01-01 00:60:00", "2025-01-01 00:00:60",
             "2025-01-01 00:00:00 ", "2025-1-1 00:00:00", "NEVER", "2O25-01-01 00:00:00", "-025-01-01 00:00:00"})
        QTest::newRow(text[0] == '\0' ? "nothing" : text) << QByteArray(text);
}

void TestBeijingTime::refusesOtherTexts()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseBeijingTime(text.toStdString()));
}

void TestBeijingTime::cutsMilliseconds()
{
    QCOMPARE(formatBeijingTime(999), std::string("1970-01-01 08:00:00"));
    QCOMPARE(formatBeijingTime(-1), std::string("1970-01-01 07:59:59"));
}

QTEST_GUILESS_MAIN(TestBeijingTime)
#include "tst_beijingtime.moc"
