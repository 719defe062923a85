#include "domain/journal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet::domain;

namespace {

constexpr auto kKeyed = "tapfleet.grant.create"_L1;
constexpr auto kPublic = "alipay.commerce.iot.wifi.set"_L1;

WriteStep step(StepState state, qint64 done = 0, qint64 refused = 0, QLatin1StringView method = kKeyed, int attempts = 1)
{
    WriteStep one;
    one.method = method;
    one.state = state;
    one.attempts = attempts;
    one.devices = done + refused;
    one.done = done;
    one.refused = refused;
    return one;
}

} // namespace

Q_DECLARE_METATYPE(tapfleet::domain::OperationState)
Q_DECLARE_METATYPE(tapfleet::domain::Hold)
Q_DECLARE_METATYPE(std::vector<tapfleet::domain::WriteStep>)

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOperationStandsAsItsStepsDo_data();
    void anOperationStandsAsItsStepsDo();
    void onlyTheFleetServiceKnowsKeys();
    void batchesKeepTheOrder_data();
    void batchesKeepTheOrder();
};

void TestJournal::anOperationStandsAsItsStepsDo_data()
{
    using S = StepState;
    using O = OperationState;
    QTest::addColumn<Hold>("hold");
    QTest::addColumn<std::vector<WriteStep>>("steps");
    QTest::addColumn<OperationState>("expected");
    const auto row = [](const char *name, Hold hold, std::vector<WriteStep> steps, O expected) {
        QTest::newRow(name) << hold << std::move(steps) << expected;
    };
    row("nothing sent yet waits", Hold::Ready, {step(S::Prepared, 0, 0, kKeyed, 0)}, O::Waiting);
    row("one on the wire is running", Hold::Ready, {step(S::Sent)}, O::Running);
    row("accepted is still running", Hold::Ready, {step(S::Accepted)}, O::Running);
    row("between two steps it is running", Hold::Ready, {step(S::Confirmed), step(S::Prepared, 0, 0, kKeyed, 0)}, O::Running);
    row("put back for want of rate it is running", Hold::Ready, {step(S::Prepared)}, O::Running);
    row("a draft is a draft", Hold::Draft, {step(S::Prepared, 0, 0, kKeyed, 0)}, O::Draft);
    row("paused between two steps", Hold::Paused, {step(S::Confirmed), step(S::Prepared, 0, 0, kKeyed, 0)}, O::Paused);
    row("paused, and a user has to decide first", Hold::Paused,
        {step(S::Unknown, 0, 0, kPublic), step(S::Prepared, 0, 0, kPublic, 0)}, O::Undecided);
    row("paused while one is on the wire still runs", Hold::Paused, {step(S::Sent)}, O::Running);
    row("paused after the last step is done", Hold::Paused, {step(S::Confirmed)}, O::Done);
    row("an unknown outcome is asked for", Hold::Ready, {step(S::Unknown)}, O::Unsettled);
    row("an unknown outcome counts before a pause", Hold::Paused, {step(S::Unknown)}, O::Unsettled);
    row("a public method's unknown outcome is a person's", Hold::Ready, {step(S::Unknown, 0, 0, kPublic)}, O::Undecided);
    row("all rows done is done", Hold::Ready, {step(S::Confirmed, 5), step(S::Confirmed, 2)}, O::Done);
    row("one refused row is partly", Hold::Ready, {step(S::Confirmed, 5, 1)}, O::Partly);
    row("a later step refused is partly", Hold::Ready, {step(S::Confirmed, 5), step(S::Refused, 0, 5)}, O::Partly);
    row("every row refused is refused", Hold::Ready, {step(S::Confirmed, 0, 3)}, O::Refused);
    row("a first step refused and the rest unsent is refused", Hold::Ready, {step(S::Refused), step(S::Abandoned)}, O::Refused);
    row("discarded before anything was sent", Hold::Discarded, {step(S::Abandoned), step(S::Abandoned)}, O::Discarded);
    row("discarded after something was done is partly", Hold::Discarded, {step(S::Confirmed, 1), step(S::Abandoned)},
        O::Partly);
    row("discarded with one on the wire still runs", Hold::Discarded, {step(S::Sent), step(S::Abandoned)}, O::Running);
    row("an expired draft", Hold::Expired, {step(S::Abandoned)}, O::Expired);
}

void TestJournal::anOperationStandsAsItsStepsDo()
{
    QFETCH(const Hold, hold);
    QFETCH(const std::vector<WriteStep>, steps);
    QFETCH(const OperationState, expected);
    Operation operation;
    operation.hold = hold;
    operation.steps = steps;
    QCOMPARE(stateOf(operation), expected);
}

void TestJournal::onlyTheFleetServiceKnowsKeys()
{
    QVERIFY(isKeyed(kKeyed));
    QVERIFY(!isKeyed(kPublic));
    QVERIFY(!isKeyed(u"alipay.tapfleet."_s));
    for (const StepState state : {StepState::Confirmed, StepState::Refused, StepState::Abandoned})
        QVERIFY(isSettled(state));
    for (const StepState state : {StepState::Prepared, StepState::Sent, StepState::Accepted, StepState::Unknown})
        QVERIFY(!isSettled(state));
}

void TestJournal::batchesKeepTheOrder_data()
{
    QTest::addColumn<int>("devices");
    QTest::addColumn<int>("most");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("no devices make no step") << 0 << 500 << QList<int>{};
    QTest::newRow("fewer than one step takes") << 3 << 500 << QList<int>{3};
    QTest::newRow("just as many") << 500 << 500 << QList<int>{500};
    QTest::newRow("one more") << 501 << 500 << QList<int>{500, 1};
    QTest::newRow("a limit that is none") << 2 << 0 << QList<int>{1, 1};
}

void TestJournal::batchesKeepTheOrder()
{
    QFETCH(const int, devices);
    QFETCH(const int, most);
    QFETCH(const QList<int>, sizes);
    std::vector<DeviceId> all;
    for (int i = 0; i < devices; ++i)
        all.push_back({std::to_string(i), "S"});
    const auto split = batches(all, most);
    QList<int> found;
    std::vector<DeviceId> together;
    for (const auto &one : split) {
        found << static_cast<int>(one.size());
        together.insert(together.end(), one.begin(), one.end());
    }
    QCOMPARE(found, sizes);
    QVERIFY(together == all);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
