#include "exchange/snreader.h"
#include "services/snmatch.h"
#include "services/snrepair.h"
#include "writtenfleet.h"

#include <QTest>

#include <random>
#include <set>

using namespace tapfleet;
using namespace Qt::StringLiterals;
using domain::SnOutcome;
using domain::SnVerdict;
using services::SnIndex;
using tests::WrittenFleet;

namespace {

const WrittenFleet &fleet()
{
    static const WrittenFleet written({
        {"SMIT2023A00105"},
        {"SMIT2023A00999"},
        {"SMIT2023A00998"},
        {"TWICE01", "S1"},
        {"TWICE01", "S2"},
        {"SHARED01", "S1", SnIndex::Hold::Mine, 1},
        {"SHARED01", "S1", SnIndex::Hold::Other, 2},
        {"PAIRED01", "S1", SnIndex::Hold::Untold, 1},
        {"PAIRED01", "", SnIndex::Hold::Untold, 2},
        {"LENT01", "S1", SnIndex::Hold::Other},
        {"210057734418"},
        {"310057734418"},
        {"310057734499"},
        {"100000000000000"},
        {"0004711"},
        {"1234567890123456"},
    });
    return written;
}

std::vector<SnVerdict> verdicts(const QString &text, const SnIndex &index = fleet())
{
    return services::matchSns(exchange::readSnText(text), index).value();
}

} // namespace

/// What becomes of the rows of a list, and what a wrong one was probably meant to be.
class TestSnMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesEachRowOneOutcome_data();
    void givesEachRowOneOutcome();
    void namesTheRowThatADuplicateRepeats();
    void findsTheDeviceOfTheAccountThatOwnsIt();
    void namesTheSuppliersOfAnAmbiguousSn();
    void knowsWhatIsOneEdit_data();
    void knowsWhatIsOneEdit();
    void findsTheTyposThatAComparisonOfAllPairsFinds();
    void reconcilesAListWithTheFleet();
    void stopsWhenAsked();
    void matchesALargeListAgainstALargeFleet();
};

void TestSnMatch::givesEachRowOneOutcome_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<SnOutcome>("outcome");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("an SN of the fleet") << u"SMIT2023A00105"_s << SnOutcome::Matched << QString();
    QTest::newRow("an SN with its supplier") << u"SMIT2023A00105@S1"_s << SnOutcome::Matched << QString();
    QTest::newRow("full-width letters from a Chinese input method")
        << u"ＳＭＩＴ２０２３Ａ００１０５"_s << SnOutcome::Matched << QString();
    QTest::newRow("nothing like it") << u"QX-77"_s << SnOutcome::NotFound << QString();
    QTest::newRow("an SN of another supplier") << u"SMIT2023A00105@S9"_s << SnOutcome::NotFound << QString();
    QTest::newRow("an SN of two suppliers") << u"TWICE01"_s << SnOutcome::Ambiguous << QString();
    QTest::newRow("its supplier resolves it") << u"TWICE01@S2"_s << SnOutcome::Matched << QString();
    QTest::newRow("one device in two accounts, neither owning it") << u"PAIRED01"_s << SnOutcome::Ambiguous << QString();
    QTest::newRow("a device that another account owns") << u"LENT01"_s << SnOutcome::NotMine << QString();
    QTest::newRow("letters O for zeros") << u"SMIT2O23AOO1O5"_s << SnOutcome::Typo << u"SMIT2023A00105"_s;
    QTest::newRow("a letter l for a one") << u"SMIT2023A00l05"_s << SnOutcome::Typo << u"SMIT2023A00105"_s;
    QTest::newRow("small letters") << u"smit2023a00105"_s << SnOutcome::Typo << u"SMIT2023A00105"_s;
    QTest::newRow("one character other") << u"SMIT2023A0X105"_s << SnOutcome::Typo << u"SMIT2023A00105"_s;
    QTest::newRow("one character missing") << u"SMIT2023A0015"_s << SnOutcome::Typo << u"SMIT2023A00105"_s;
    QTest::newRow("one character too many") << u"SMIT2023A001055"_s << SnOutcome::Typo << u"SMIT2023A00105"_s;
    QTest::newRow("as near to two SNs") << u"SMIT2023A00997"_s << SnOutcome::NotFound << QString();
    QTest::newRow("two characters other") << u"SMIT2023A0XY05"_s << SnOutcome::NotFound << QString();
    QTest::newRow("Excel's 2.10058E+11") << u"2.10058E+11"_s << SnOutcome::Damaged << u"210057734418"_s;
    QTest::newRow("Excel's 3.10058E+11, of two SNs") << u"3.10058E+11"_s << SnOutcome::Damaged << QString();
    QTest::newRow("Excel's 1.00E+14") << u"1.00E+14"_s << SnOutcome::Damaged << u"100000000000000"_s;
    QTest::newRow("a number with decimals") << u"210057734418.0"_s << SnOutcome::Damaged << u"210057734418"_s;
    QTest::newRow("leading zeros lost") << u"4711"_s << SnOutcome::Damaged << u"0004711"_s;
    QTest::newRow("digits after the fifteenth lost") << u"1234567890123450"_s << SnOutcome::Damaged << u"1234567890123456"_s;
    QTest::newRow("an error of a formula") << u"#N/A"_s << SnOutcome::Damaged << QString();
    QTest::newRow("a supplier without an SN") << u"@S1"_s << SnOutcome::NoSn << QString();
}

void TestSnMatch::givesEachRowOneOutcome()
{
    QFETCH(QString, row);
    const auto found = verdicts(row);
    QCOMPARE(found.size(), size_t(1));
    QTEST(found.front().outcome, "outcome");
    QTEST(QString::fromStdString(found.front().suggestion.sn), "suggestion");
}

void TestSnMatch::namesTheRowThatADuplicateRepeats()
{
    const auto found = verdicts(u"SMIT2023A00105\nQX-77\nSMIT2023A00105@S1\nQX-77\n@S1\n@S1"_s);
    QCOMPARE(found[2].outcome, SnOutcome::Duplicate);
    QCOMPARE(found[2].first, std::optional<quint32>(0));
    QCOMPARE(found[3].outcome, SnOutcome::Duplicate);
    QCOMPARE(found[3].first, std::optional<quint32>(1));
    QCOMPARE(found[5].outcome, SnOutcome::NoSn);
}

void TestSnMatch::findsTheDeviceOfTheAccountThatOwnsIt()
{
    const auto found = verdicts(u"SHARED01"_s);
    QCOMPARE(found.front().outcome, SnOutcome::Matched);
    for (quint32 place = 0; place < fleet().size(); ++place) {
        const SnIndex::Device device = fleet().device(place);
        if (device.row == found.front().device)
            QCOMPARE(device.account, domain::AccountId(1));
    }
}

void TestSnMatch::namesTheSuppliersOfAnAmbiguousSn()
{
    QCOMPARE(services::suppliersOfSn("TWICE01", fleet()), (std::vector<std::string>{"S1", "S2"}));
}

void TestSnMatch::knowsWhatIsOneEdit_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("is");
    QTest::newRow("the same") << QByteArray("ABC") << QByteArray("ABC") << false;
    QTest::newRow("another first") << QByteArray("XBC") << QByteArray("ABC") << true;
    QTest::newRow("another last") << QByteArray("ABX") << QByteArray("ABC") << true;
    QTest::newRow("one more first") << QByteArray("XABC") << QByteArray("ABC") << true;
    QTest::newRow("one more last") << QByteArray("ABC") << QByteArray("ABCX") << true;
    QTest::newRow("one more of a run") << QByteArray("AAA") << QByteArray("AA") << true;
    QTest::newRow("two more") << QByteArray("ABCXY") << QByteArray("ABC") << false;
    QTest::newRow("two other") << QByteArray("XYC") << QByteArray("ABC") << false;
    QTest::newRow("one more and one other") << QByteArray("XABY") << QByteArray("ABC") << false;
    QTest::newRow("one or nothing") << QByteArray("A") << QByteArray() << true;
}

void TestSnMatch::knowsWhatIsOneEdit()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QTEST(services::isOneEdit(a.toStdString(), b.toStdString()), "is");
    QTEST(services::isOneEdit(b.toStdString(), a.toStdString()), "is");
}

// Short texts over few letters, so that many are near to each other.
void TestSnMatch::findsTheTyposThatAComparisonOfAllPairsFinds()
{
    std::mt19937 random(7);
    const auto text = [&random] {
        std::string made(4 + random() % 4, ' ');
        for (char &c : made)
            c = "ABO01"[random() % 5];
        return made;
    };
    std::set<std::string> known;
    while (known.size() < 400)
        known.insert(text());
    std::vector<WrittenFleet::Entry> entries;
    for (const std::string &sn : known)
        entries.push_back({sn});
    const WrittenFleet index(std::move(entries));

    const auto alike = [](std::string folded) {
        std::replace(folded.begin(), folded.end(), 'O', '0');
        return folded;
    };
    services::TypoSearch search;
    std::vector<std::string> asked;
    while (asked.size() < 500) {
        if (std::string wrong = text(); !known.contains(wrong)) {
            search.add(wrong);
            asked.push_back(std::move(wrong));
        }
    }
    const auto meant = search.run(index);
    QVERIFY(meant);
    int suggestions = 0;
    for (size_t i = 0; i < asked.size(); ++i) {
        std::vector<std::string> confused, edited;
        for (const std::string &sn : known) {
            if (alike(sn) == alike(asked[i]))
                confused.push_back(sn);
            else if (services::isOneEdit(sn, asked[i]))
                edited.push_back(sn);
        }
        const std::vector<std::string> &fits = confused.empty() ? edited : confused;
        const std::string expected = fits.size() == 1 ? fits.front() : std::string();
        QCOMPARE((*meant)[i], expected);
        suggestions += !expected.empty();
    }
    QVERIFY(suggestions > 50);
}

void TestSnMatch::reconcilesAListWithTheFleet()
{
    const WrittenFleet index(
        {{"A1"}, {"B1"}, {"C1", "S1", SnIndex::Hold::Other}, {"D1", "S1"}, {"D1", "S2"}, {"E1", "S1", SnIndex::Hold::Other}});
    const auto rows = exchange::readSnText(u"A1\nA1\nC1\nGONE77\nD1@S2"_s);
    const auto difference = services::reconcile(rows, services::matchSns(rows, index).value(), index);
    QCOMPARE(difference.missing, std::vector<quint32>{3});
    QCOMPARE(difference.otherOwner, std::vector<quint32>{2});
    QCOMPARE(difference.extra, (std::vector<quint32>{1, 3})); // B1 and the D1 of S1, but not E1
}

void TestSnMatch::stopsWhenAsked()
{
    base::StopSource stop;
    stop.requestStop();
    QVERIFY(!services::matchSns(exchange::readSnText(u"A1"_s), fleet(), stop.token()));
}

// 10^5 rows, a third of them wrong, against 3 * 10^5 devices: what comparing all pairs would take minutes for.
void TestSnMatch::matchesALargeListAgainstALargeFleet()
{
    std::vector<WrittenFleet::Entry> entries;
    for (int i = 0; i < 300'000; ++i)
        entries.push_back({"SMIT" + std::to_string(10'000'000'000 + qint64(i) * 7919), "S1", SnIndex::Hold::Mine, 1});
    const WrittenFleet index(std::move(entries));
    std::vector<domain::SnListRow> rows;
    for (quint32 i = 0; i < 100'000; ++i) {
        std::string sn(index.sn(i * 3));
        if (i % 3 == 0)
            sn[2] = 'X';
        rows.push_back({sn, sn, {}});
    }
    const auto found = services::matchSns(rows, index).value();
    for (quint32 i = 0; i < rows.size(); ++i) {
        QCOMPARE(found[i].outcome, i % 3 == 0 ? SnOutcome::Typo : SnOutcome::Matched);
        if (i % 3 == 0)
            QCOMPARE(found[i].suggestion.sn, std::string(index.sn(i * 3)));
    }
}

QTEST_GUILESS_MAIN(TestSnMatch)
#include "tst_snmatch.moc"
