#include "cloud/fleet/diagnosisclient.h"
#include "cloud/gateway/classify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::cloud;

namespace {

/// A refusal as the gateway client makes it of a signed node.
base::Error refusalOf(const QByteArray &node)
{
    Outcome outcome;
    outcome.refusal = readRefusal(node);
    return classify(outcome, CallNature::Read);
}

} // namespace

class TestDiagnosisClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPathIsReadInItsOrder();
    void whatIsNoPathIsRefused();
    void suppliersOfAnAmbiguousSnAreNamed();
    void aForeignCardIsAnAnswer();
};

void TestDiagnosisClient::aPathIsReadInItsOrder()
{
    const auto fact = parseArrival(R"({"code":"10000","checks":[{"code":"DEVICE_KNOWN","passed":true,"detail":"F4"},
        {"code":"SCOPE_HELD","passed":"false"},{"code":"MOON_PHASE","passed":"perhaps"},{"passed":true}],
        "last_task":{"task_id":12,"state":"FAILED","error_code":"STORAGE_FULL","at":"2026-11-24 08:00:00"},"advice_code":"SCOPE_MISSING"})");
    QVERIFY(fact);
    QCOMPARE(fact->steps.size(), size_t(3));
    QCOMPARE(fact->steps[0], (domain::ArrivalStep{u"DEVICE_KNOWN"_s, true, u"F4"_s}));
    QCOMPARE(fact->steps[1].passed, std::optional(false));
    QVERIFY(!fact->steps[2].passed);
    QCOMPARE(fact->taskId, u"12"_s);
    QCOMPARE(fact->taskError, u"STORAGE_FULL"_s);
    QCOMPARE(fact->taskAt, std::optional<qint64>(1795478400000));
    QCOMPARE(fact->adviceCode, u"SCOPE_MISSING"_s);
    const auto withoutTask = parseArrival(R"({"checks":[{"code":"DEVICE_KNOWN","passed":true}]})");
    QVERIFY(withoutTask && withoutTask->taskId.isEmpty() && !withoutTask->taskAt);
}

void TestDiagnosisClient::whatIsNoPathIsRefused()
{
    QCOMPARE(parseArrival(R"({"code":"10000"})").error().kind, base::ErrorKind::Protocol);
    QCOMPARE(parseArrival("[").error().kind, base::ErrorKind::Protocol);
}

void TestDiagnosisClient::suppliersOfAnAmbiguousSnAreNamed()
{
    const auto candidates = candidatesOf(refusalOf(
        R"({"code":"40004","msg":"Business Failed","sub_code":"SN_AMBIGUOUS","sub_msg":"x","candidates":[{"supplier_id":"S1","supplier_name":"甲"},{"supplier_id":2},{"supplier_name":"nameless"}]})"));
    QCOMPARE(candidates, (std::vector<domain::SupplierCandidate>{{u"S1"_s, u"甲"_s}, {u"2"_s, {}}}));
    QVERIFY(candidatesOf(refusalOf(R"({"code":"40004","sub_code":"DEVICE_NOT_FOUND","candidates":[{"supplier_id":"S1"}]})"))
                .empty());
}

void TestDiagnosisClient::aForeignCardIsAnAnswer()
{
    const auto card =
        foreignCard(refusalOf(R"({"code":"40004","sub_code":"SIM_NOT_PLATFORM","sub_msg":"x","operator":"中国移动"})"));
    QVERIFY(card);
    QCOMPARE(card->provider, u"OTHER"_s);
    QCOMPARE(card->networkOperator, u"中国移动"_s);
    QVERIFY(!foreignCard(refusalOf(R"({"code":"40004","sub_code":"DEVICE_NOT_FOUND"})")));
}

QTEST_APPLESS_MAIN(TestDiagnosisClient)
#include "tst_diagnosisclient.moc"
