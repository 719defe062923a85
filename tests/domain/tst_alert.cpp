#include "domain/alert.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::AlertDevice;
using domain::QuietHours;

class TestAlert : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quietHoursHoldAt_data();
    void quietHoursHoldAt();
    void quietHoursEndAtTheNextSuchTime();
    void quietHoursComeBackFromTheirText();
    void aCheckTellsWhatIsFreshAndWhatIsGone();
};

void TestAlert::quietHoursHoldAt_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("quiet");
    QTest::newRow("over midnight, before it") << u"22:00-08:00"_s << QTime(23, 30) << true;
    QTest::newRow("over midnight, after it") << u"22:00-08:00"_s << QTime(7, 59) << true;
    QTest::newRow("the end is not quiet") << u"22:00-08:00"_s << QTime(8, 0) << false;
    QTest::newRow("the beginning is") << u"22:00-08:00"_s << QTime(22, 0) << true;
    QTest::newRow("within a day") << u"12:00-14:00"_s << QTime(13, 0) << true;
    QTest::newRow("outside of it") << u"12:00-14:00"_s << QTime(14, 30) << false;
    QTest::newRow("equal ends are no time") << u"09:00-09:00"_s << QTime(9, 0) << false;
    QTest::newRow("none") << QString() << QTime(3, 0) << false;
}

void TestAlert::quietHoursHoldAt()
{
    QFETCH(QString, hours);
    QFETCH(QTime, time);
    QFETCH(bool, quiet);
    QCOMPARE(QuietHours::parse(hours)->contains(time), quiet);
}

void TestAlert::quietHoursEndAtTheNextSuchTime()
{
    const QuietHours hours = *QuietHours::parse(u"22:00-08:00"_s);
    const QDate day(2026, 11, 25);
    QCOMPARE(hours.endAfter(QDateTime(day, QTime(23, 0))), QDateTime(day.addDays(1), QTime(8, 0)));
    QCOMPARE(hours.endAfter(QDateTime(day, QTime(1, 0))), QDateTime(day, QTime(8, 0)));
}

void TestAlert::quietHoursComeBackFromTheirText()
{
    QCOMPARE(QuietHours::parse(u"22:00-08:00"_s)->text(), u"22:00-08:00"_s);
    QCOMPARE(QuietHours::parse({})->text(), QString());
    QVERIFY(!QuietHours::parse(u"22:00"_s));
    QVERIFY(!QuietHours::parse(u"late-early"_s));
}

void TestAlert::aCheckTellsWhatIsFreshAndWhatIsGone()
{
    const auto device = [](qint64 account, const char *sn) { return AlertDevice{domain::AccountId(account), {sn, {}}}; };
    const auto diff = domain::alertDiff({device(1, "A"), device(1, "B"), device(2, "A")}, {device(1, "B"), device(1, "C"), device(2, "A")});
    QCOMPARE(diff.fresh, std::vector{device(1, "C")});
    QCOMPARE(diff.gone, std::vector{device(1, "A")});
}

QTEST_GUILESS_MAIN(TestAlert)
#include "tst_alert.moc"
