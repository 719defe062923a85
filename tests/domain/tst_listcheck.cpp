#include "domain/listcheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet::domain;
using Verdict = PageGuard::Verdict;

class TestListCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageThatWasGivenBeforeIsRecognised();
    void aPageIsAskedForAgainSoOften();
    void anEmptyPageRepeatsNothing();
    void aListIsCompleteOnlyWithEachOfItsItems_data();
    void aListIsCompleteOnlyWithEachOfItsItems();
    void soMuchMayGoAtOnce_data();
    void soMuchMayGoAtOnce();
};

void TestListCheck::aPageThatWasGivenBeforeIsRecognised()
{
    PageGuard guard;
    guard.asked({});
    QCOMPARE(guard.judge({1, 2, 3}, u"a"_s), Verdict::Fits);
    guard.asked(u"a"_s);
    QCOMPARE(guard.judge({1, 2, 3}, u"a"_s), Verdict::Repeated);
    QCOMPARE(guard.judge({7, 8, 9}, u"a"_s), Verdict::Repeated); // it leads back
    QCOMPARE(guard.judge({3, 4, 5}, u"b"_s), Verdict::Fits);     // a device has moved into it
    QCOMPARE(guard.judge({6, 7, 8}, u"c"_s), Verdict::Fits);
    QCOMPARE(guard.judge({6, 7, 8}, {}), Verdict::Repeated); // the last page of another shard
    guard.clear();
    QCOMPARE(guard.judge({1, 2, 3}, u"a"_s), Verdict::Fits);
}

void TestListCheck::aPageIsAskedForAgainSoOften()
{
    PageGuard guard;
    QCOMPARE(guard.judge({1, 2}, {}), Verdict::Fits);
    for (int i = 0; i < PageGuard::kMostRepeats; ++i)
        QCOMPARE(guard.judge({1, 2}, {}), Verdict::Repeated);
    QCOMPARE(guard.judge({1, 2}, {}), Verdict::Hopeless);
}

void TestListCheck::anEmptyPageRepeatsNothing()
{
    PageGuard guard;
    QCOMPARE(guard.judge({}, {}), Verdict::Fits);
    QCOMPARE(guard.judge({}, {}), Verdict::Fits);
}

void TestListCheck::aListIsCompleteOnlyWithEachOfItsItems_data()
{
    QTest::addColumn<qint64>("listed");
    QTest::addColumn<qint64>("unreadable");
    QTest::addColumn<int>("total");
    QTest::addColumn<bool>("isEnded");
    QTest::addColumn<bool>("isComplete");
    QTest::newRow("as many as the total") << 10LL << 0LL << 10 << true << true;
    QTest::newRow("an item that cannot be read counts") << 9LL << 1LL << 10 << true << true;
    QTest::newRow("none of none") << 0LL << 0LL << 0 << true << true;
    QTest::newRow("fewer") << 2LL << 0LL << 10 << true << false;
    QTest::newRow("none of ten") << 0LL << 0LL << 10 << true << false;
    QTest::newRow("more") << 11LL << 0LL << 10 << true << false;
    QTest::newRow("without a total") << 10LL << 0LL << -1 << true << false;
    QTest::newRow("before the last page") << 10LL << 0LL << 10 << false << false;
}

void TestListCheck::aListIsCompleteOnlyWithEachOfItsItems()
{
    QFETCH(const qint64, listed);
    QFETCH(const qint64, unreadable);
    QFETCH(const int, total);
    QFETCH(const bool, isEnded);
    QFETCH(const bool, isComplete);
    const ListTally tally{listed, unreadable, total < 0 ? std::nullopt : std::optional<qint64>(total), isEnded};
    QCOMPARE(tally.isComplete(), isComplete);
}

void TestListCheck::soMuchMayGoAtOnce_data()
{
    QTest::addColumn<qint64>("missing");
    QTest::addColumn<qint64>("before");
    QTest::addColumn<bool>("isTooMuch");
    QTest::newRow("all of twenty") << 20LL << 20LL << false;
    QTest::newRow("all of twenty-one") << 21LL << 21LL << true;
    QTest::newRow("a fifth") << 200LL << 1000LL << false;
    QTest::newRow("more than a fifth") << 201LL << 1000LL << true;
    QTest::newRow("none") << 0LL << 0LL << false;
}

void TestListCheck::soMuchMayGoAtOnce()
{
    QFETCH(const qint64, missing);
    QFETCH(const qint64, before);
    QFETCH(const bool, isTooMuch);
    QCOMPARE(isTooMuchToRemove(missing, before), isTooMuch);
}

QTEST_GUILESS_MAIN(TestListCheck)
#include "tst_listcheck.moc"
