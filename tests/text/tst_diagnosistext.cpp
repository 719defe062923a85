#include "text/describe.h"
#include "text/diagnosistext.h"
#include "text/verdicttext.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::domain;

/// A diagnosis in words: nothing is left without any.
class TestDiagnosisText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCauseHasATitleOfItsOwn();
    void everyCauseThatIsNoGoodNewsSaysWhatToDo();
    void everyFactAndCheckHasAName();
    void aTaskErrorSaysWhatToDoFirst();
    void aFailedLookUpSaysWhatToDo();
    void aLineTellsTheFacts();
    void aStepThatIsNotKnownStaysAsItStands();
};

void TestDiagnosisText::everyCauseHasATitleOfItsOwn()
{
    std::set<QString> titles;
    for (size_t i = 1; i < kCauses; ++i)
        titles.insert(text::causeTitle(Cause(i)));
    QCOMPARE(titles.size(), kCauses - 1);
    QVERIFY(!titles.contains(QString()));
    QVERIFY(text::causeTitle(Cause::None).isEmpty());
}

void TestDiagnosisText::everyCauseThatIsNoGoodNewsSaysWhatToDo()
{
    for (size_t i = 0; i < kCauses; ++i) {
        const bool isGood = Cause(i) == Cause::None || Cause(i) == Cause::NoCard;
        QVERIFY2(text::causeNextStep(Cause(i)).isEmpty() == isGood, causeId(Cause(i)));
    }
}

void TestDiagnosisText::everyFactAndCheckHasAName()
{
    for (int i = 0; i <= int(FactKind::LastTaskAt); ++i)
        QVERIFY2(text::factLabel(FactKind(i)) != QLatin1StringView(factId(FactKind(i))), factId(FactKind(i)));
    std::set<QString> titles;
    for (size_t i = 0; i < kCheckKinds; ++i)
        titles.insert(text::checkTitle(CheckKind(i)));
    QCOMPARE(titles.size(), kCheckKinds);
}

void TestDiagnosisText::aTaskErrorSaysWhatToDoFirst()
{
    Check check{.kind = CheckKind::Arrival, .verdict = CheckVerdict::Bad, .cause = Cause::NotInstalled};
    QCOMPARE(text::nextStep(check), text::causeNextStep(Cause::NotInstalled));
    check.facts = {{FactKind::LastTaskError, std::string("STORAGE_FULL")}};
    QVERIFY(text::nextStep(check) != text::causeNextStep(Cause::NotInstalled));
    QVERIFY(text::nextStep(check).contains(u"space"_s));
}

void TestDiagnosisText::aFailedLookUpSaysWhatToDo()
{
    Check check{.kind = CheckKind::Sim, .at = 1};
    check.error = base::Error{.kind = base::ErrorKind::Timeout};
    const domain::DeviceVerdict verdict = domain::deviceVerdict({check}, {.asked = 1});
    QCOMPARE(text::verdictStep(verdict), text::describe(*check.error).next);
    const QString notes = text::verdictNotes(verdict, 60'001 * 5).join(u'\n');
    QVERIFY2(notes.contains(text::describe(*check.error).what) && notes.contains(u"5 minute"_s), qPrintable(notes));
    // What the verdict says for all, a check does not repeat.
    QVERIFY(text::checkFailure(check, verdict.error).isEmpty());
    QCOMPARE(text::checkFailure(check, base::Error{.kind = base::ErrorKind::Offline}), text::describe(*check.error).what);
    QVERIFY(text::checkStateLabel(check) != text::checkVerdictLabel(check.verdict));
}

void TestDiagnosisText::aLineTellsTheFacts()
{
    Check check{.kind = CheckKind::Network};
    check.facts = {{FactKind::Ssid, std::string("TP-LINK_1")},
                   {FactKind::Signal, qint64(-87)},
                   {FactKind::Reason, std::string("WIFI_WEAK")}};
    QCOMPARE(text::factsLine(check), u"TP-LINK_1 · -87 dBm"_s);
    Check path{.kind = CheckKind::Arrival};
    path.path = {{u"DEVICE_KNOWN"_s, true, {}}, {u"SCOPE_HELD"_s, false, {}}};
    QVERIFY(text::factsLine(path).contains(text::arrivalStepLabel(u"SCOPE_HELD"_s)));
    path.path[1].passed.reset(); // where it is not known, it does not stop
    QVERIFY(text::factsLine(path).isEmpty());
}

void TestDiagnosisText::aStepThatIsNotKnownStaysAsItStands()
{
    QCOMPARE(text::arrivalStepLabel(u"MOON_PHASE"_s), u"MOON_PHASE"_s);
}

QTEST_APPLESS_MAIN(TestDiagnosisText)
#include "tst_diagnosistext.moc"
