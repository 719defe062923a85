#include "domain/broadcast.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet::domain;

class TestBroadcast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsAsTheyAreSpoken_data();
    void textsAsTheyAreSpoken();
    void whatIsTooLongIsCountedInCharacters();
    void longTextsTakeLonger();
    void timesThatDoNotFit_data();
    void timesThatDoNotFit();
};

void TestBroadcast::textsAsTheyAreSpoken_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QStringList>("silent");
    QTest::newRow("words as they stand") << u"今日支付宝付款立减"_s << u"今日支付宝付款立减"_s << QStringList();
    QTest::newRow("line ends and runs of blanks are one pause") << u"  早上好\r\n\n请  开门 "_s << u"早上好 请 开门"_s << QStringList();
    QTest::newRow("an emoji has no sound, and is named once") << u"欢迎🎉光临🎉"_s << u"欢迎光临"_s << QStringList{u"🎉"_s};
    QTest::newRow("control characters have none") << u"a\u0001b"_s << u"ab"_s << QStringList{u"\u0001"_s};
    QTest::newRow("money and percent are read") << u"满100减20，9.5折，￥5"_s << u"满100减20，9.5折，￥5"_s << QStringList();
    QTest::newRow("nothing but an emoji is nothing") << u"🎉"_s << QString() << QStringList{u"🎉"_s};
}

void TestBroadcast::textsAsTheyAreSpoken()
{
    QFETCH(QString, written);
    QFETCH(QString, spoken);
    QFETCH(QStringList, silent);
    const SpokenText text = spokenText(written);
    QCOMPARE(text.text, spoken);
    QCOMPARE(text.silent, silent);
    QCOMPARE(text.fault, spoken.isEmpty() ? SpokenText::Fault::Empty : SpokenText::Fault::None);
}

void TestBroadcast::whatIsTooLongIsCountedInCharacters()
{
    QCOMPARE(spokenText(QString(kBroadcastMost, u'好')).fault, SpokenText::Fault::None);
    QCOMPARE(spokenText(QString(kBroadcastMost + 1, u'好')).fault, SpokenText::Fault::TooLong);
    // A rare character takes two places of a QString and is one all the same.
    QCOMPARE(spokenText(u"𠮷"_s.repeated(kBroadcastMost)).fault, SpokenText::Fault::None);
}

void TestBroadcast::longTextsTakeLonger()
{
    QCOMPARE(spokenText({}).seconds, 0);
    QCOMPARE(spokenText(u"支付宝到账一百元"_s).seconds, 2);
    QVERIFY(spokenText(QString(kBroadcastMost, u'好')).seconds >= 40);
}

void TestBroadcast::timesThatDoNotFit_data()
{
    QTest::addColumn<bool>("isDaily");
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<BroadcastFault>("fault");
    QTest::newRow("once needs no time") << false << QTime() << QTime() << 0 << BroadcastFault::None;
    QTest::newRow("a working day") << true << QTime(9, 0) << QTime(21, 0) << 30 << BroadcastFault::None;
    QTest::newRow("it ends before it begins") << true << QTime(21, 0) << QTime(9, 0) << 30 << BroadcastFault::NoTime;
    QTest::newRow("it ends as it begins") << true << QTime(9, 0) << QTime(9, 0) << 30 << BroadcastFault::NoTime;
    QTest::newRow("no time at all") << true << QTime() << QTime(9, 0) << 30 << BroadcastFault::NoTime;
    QTest::newRow("every minute is too often") << true << QTime(9, 0) << QTime(21, 0) << 1 << BroadcastFault::TooOften;
}

void TestBroadcast::timesThatDoNotFit()
{
    QFETCH(bool, isDaily);
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(int, minutes);
    QFETCH(BroadcastFault, fault);
    const BroadcastTerms terms{.text = u"a"_s,
                               .way = isDaily ? BroadcastTerms::Way::Daily : BroadcastTerms::Way::Once,
                               .from = from,
                               .to = to,
                               .every = std::chrono::minutes(minutes)};
    QCOMPARE(faultOf(terms), fault);
}

QTEST_GUILESS_MAIN(TestBroadcast)
#include "tst_broadcast.moc"
