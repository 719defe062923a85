#include "cache/activitystore.h"
#include "cache/journalstore.h"
#include "cloud/testcloud.h"
#include "sync/journalrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Operation;
using domain::OperationId;
using domain::OperationState;
using domain::RowOutcome;
using domain::StepState;
using sandbox::Faults;
using sync::JournalRunner;

namespace {

/// A cloud with two accounts, and the journal of the first.
class Desk
{
public:
    explicit Desk(std::uint32_t devices, std::uint32_t accounts = 2) : cloud(devices, 1, tests::TestCloud::Speaks::Keys, accounts)
    {
        QDir().mkpath(folder.path);
        own = std::move(*cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own}));
        for (const domain::Device &device : cloud.server().fleet()) {
            if (device.role == "OWNER")
                owned.push_back(device.id());
        }
    }

    QString grantee() { return cloud.server().accounts()[1].pid; }
    cache::JournalStore journal() { return cache::JournalStore(*own); }

    /// A grant of all these devices, five hundred a step.
    domain::WritePlan grant(const std::vector<domain::DeviceId> &devices)
    {
        domain::WritePlan plan{.kind = u"grant.create"_s, .subject = "{}", .steps = {}};
        for (auto &batch : domain::batches(devices, 500)) {
            const QJsonObject first{{"grantee_pid"_L1, grantee()}, {"scopes"_L1, QJsonArray{"POSTER"_L1}}};
            const bool isFirst = plan.steps.empty();
            plan.steps.push_back({.method = isFirst ? u"tapfleet.grant.create"_s : u"tapfleet.grant.device.add"_s,
                                  .content = QJsonDocument(isFirst ? first : QJsonObject()).toJson(QJsonDocument::Compact),
                                  .devices = std::move(batch),
                                  .borrows = isFirst ? QString() : u"grant_id"_s});
        }
        return plan;
    }
    OperationId add(const domain::WritePlan &plan)
    {
        const auto id = journal().add(plan, {.at = clock.nowMs(), .asOf = {}, .person = u"tester"_s, .facts = {}});
        if (!id)
            qFatal("%s", qPrintable(base::logLine(id.error())));
        return *id;
    }
    base::Result<sync::JournalReport> run()
    {
        JournalRunner runner(folder, cloud.config, clock);
        return tests::answerOf(runner.run());
    }
    Operation operation(OperationId id) { return *journal().operation(id); }
    bool isLogWhole()
    {
        const auto fault = cache::ActivityStore(*own).verify();
        return fault && !*fault;
    }

    base::SystemClock clock;
    tests::TestCloud cloud;
    QTemporaryDir files;
    cache::AccountFolder folder{files.filePath(u"account"_s)};
    std::unique_ptr<cache::Connection> own;
    std::vector<domain::DeviceId> owned;
};

} // namespace

class TestJournalRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGrantOverManyStepsIsOneGrant();
    void aBadRowRefusesItselfAlone();
    void aRefusedFirstStepLeavesTheRestUnsent();
    void everyWriteHappensOnceUnderFaults();
    void anUnreachedCloudMakesADraft();
    void anUnreachedCloudLeavesWhatTheUserDecided_data();
    void anUnreachedCloudLeavesWhatTheUserDecided();
    void aPausedOperationWaits();
    void aDiscardedOperationIsNeverSent();
    void aPublicWriteIsNotRepeated();
    void onlyOneRunnerAtATime();
    void whatWasOnTheWireIsAskedFor();
    void whatWasDiscardedWhileUnknownIsNotSentAgain();
    void aStepWhoseFirstAnswerLacksWhatItBorrowsIsNotSent();
    void aGatewayThatLosesEachRequestIsNotAskedForEver();
};

void TestJournalRunner::aGrantOverManyStepsIsOneGrant()
{
    Desk desk(3000);
    desk.owned.resize(1100);
    const OperationId id = desk.add(desk.grant(desk.owned));
    QVERIFY_RESULT(desk.run());
    const Operation operation = desk.operation(id);
    QCOMPARE(domain::stateOf(operation), OperationState::Done);
    QCOMPARE(operation.steps.size(), size_t(3));
    QCOMPARE(operation.steps[2].done, 100);
    const auto effects = desk.cloud.server().effects();
    QCOMPARE(effects.size(), size_t(3));
    for (const auto &effect : effects)
        QCOMPARE(effect.executions, 1U);
    QVERIFY(desk.isLogWhole());
    const auto lines = cache::ActivityStore(*desk.own).page(0, 10);
    QVERIFY_RESULT(lines);
    QCOMPARE(lines->size(), size_t(3));
    QCOMPARE(lines->front().rows.size(), size_t(100));
    QCOMPARE(lines->front().person, u"tester"_s);
}

void TestJournalRunner::aBadRowRefusesItselfAlone()
{
    Desk desk(25'000);
    std::vector<domain::DeviceId> devices(desk.owned.begin(), desk.owned.begin() + 9'980);
    // One bad SN in each batch of five hundred.
    for (int batch = 0; batch < 20; ++batch)
        devices.insert(devices.begin() + batch * 500 + 7, {"NOSUCH" + std::to_string(batch), {}});
    QCOMPARE(devices.size(), size_t(10'000));
    const OperationId id = desk.add(desk.grant(devices));
    QVERIFY_RESULT(desk.run());
    const Operation operation = desk.operation(id);
    QCOMPARE(domain::stateOf(operation), OperationState::Partly);
    qint64 done = 0, refused = 0;
    for (const domain::WriteStep &step : operation.steps) {
        QCOMPARE(step.state, StepState::Confirmed);
        done += step.done;
        refused += step.refused;
        QCOMPARE(step.rows[7].state, RowOutcome::State::Refused);
        QCOMPARE(step.rows[7].subCode, u"DEVICE_NOT_FOUND"_s);
    }
    QCOMPARE(done, 9'980);
    QCOMPARE(refused, 20);
}

void TestJournalRunner::aRefusedFirstStepLeavesTheRestUnsent()
{
    Desk desk(3000);
    desk.owned.resize(600);
    domain::WritePlan plan = desk.grant(desk.owned);
    plan.steps[0].content = R"({"grantee_pid":"2088000000000000","scopes":["POSTER"]})";
    const OperationId id = desk.add(plan);
    QVERIFY_RESULT(desk.run());
    const Operation operation = desk.operation(id);
    QCOMPARE(domain::stateOf(operation), OperationState::Refused);
    QCOMPARE(operation.steps[0].state, StepState::Refused);
    QCOMPARE(operation.steps[0].subCode, u"ACCOUNT_NOT_FOUND"_s);
    QCOMPARE(operation.steps[0].refused, 500);
    QCOMPARE(operation.steps[1].state, StepState::Abandoned);
    QVERIFY(desk.cloud.server().effects().empty());
    QVERIFY(desk.isLogWhole());
}

void TestJournalRunner::everyWriteHappensOnceUnderFaults()
{
    Desk desk(2000);
    constexpr size_t writes = 25;
    for (size_t i = 0; i < writes; ++i)
        desk.add(desk.grant({desk.owned[i]}));
    Faults faults;
    faults.drop = faults.cut = faults.unknown = 0.2;
    desk.cloud.server().setFaults(faults);
    for (int runs = 0; runs < 200; ++runs) {
        const auto report = desk.run();
        if (report && !*desk.journal().next())
            break;
    }
    desk.cloud.server().setFaults({});
    QVERIFY(!*desk.journal().next());
    const auto operations = desk.journal().operations({.since = 0});
    QVERIFY_RESULT(operations);
    for (const Operation &operation : *operations)
        QCOMPARE(domain::stateOf(operation), OperationState::Done);
    const auto effects = desk.cloud.server().effects();
    QCOMPARE(effects.size(), writes);
    for (const auto &effect : effects)
        QCOMPARE(effect.executions, 1U);
    QVERIFY(desk.isLogWhole());
}

void TestJournalRunner::anUnreachedCloudMakesADraft()
{
    Desk desk(300);
    const OperationId id = desk.add(desk.grant({desk.owned[0]}));
    desk.cloud.stop();
    const auto report = desk.run();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Offline);
    const Operation operation = desk.operation(id);
    QCOMPARE(domain::stateOf(operation), OperationState::Draft);
    QVERIFY(operation.expiresAt && *operation.expiresAt > desk.clock.nowMs() + 86'400'000);
    QVERIFY(!*desk.journal().next());
    QCOMPARE(*desk.journal().expireDrafts(*operation.expiresAt + 1), 1);
    QCOMPARE(domain::stateOf(desk.operation(id)), OperationState::Expired);
}

void TestJournalRunner::anUnreachedCloudLeavesWhatTheUserDecided_data()
{
    QTest::addColumn<bool>("isDiscard");
    QTest::addColumn<OperationState>("state");
    QTest::newRow("paused while the request was under way") << false << OperationState::Paused;
    QTest::newRow("discarded while the request was under way") << true << OperationState::Discarded;
}

void TestJournalRunner::anUnreachedCloudLeavesWhatTheUserDecided()
{
    QFETCH(bool, isDiscard);
    QFETCH(OperationState, state);
    Desk desk(300);
    const OperationId id = desk.add(desk.grant({desk.owned[0]}));
    desk.cloud.stop();
    JournalRunner runner(desk.folder, desk.cloud.config, desk.clock, [&](sync::JournalMoment moment) {
        if (moment != sync::JournalMoment::AfterAnswer)
            return;
        if (isDiscard)
            QVERIFY_RESULT(desk.journal().discard(id, desk.clock.nowMs()));
        else
            QVERIFY_RESULT(desk.journal().changeHold(id, {domain::Hold::Ready}, domain::Hold::Paused));
    });
    const auto report = tests::answerOf(runner.run());
    QVERIFY_RESULT(report);
    QCOMPARE(domain::stateOf(desk.operation(id)), state);
}

void TestJournalRunner::aPausedOperationWaits()
{
    Desk desk(300);
    const OperationId id = desk.add(desk.grant({desk.owned[0]}));
    QVERIFY_RESULT(desk.journal().changeHold(id, {domain::Hold::Ready}, domain::Hold::Paused));
    QVERIFY_RESULT(desk.run());
    QCOMPARE(domain::stateOf(desk.operation(id)), OperationState::Paused);
    QVERIFY(desk.cloud.server().effects().empty());
    QVERIFY_RESULT(desk.journal().changeHold(id, {domain::Hold::Paused}, domain::Hold::Ready));
    QVERIFY_RESULT(desk.run());
    QCOMPARE(domain::stateOf(desk.operation(id)), OperationState::Done);
}

void TestJournalRunner::aDiscardedOperationIsNeverSent()
{
    Desk desk(300);
    const OperationId id = desk.add(desk.grant({desk.owned[0]}));
    QVERIFY_RESULT(desk.journal().discard(id, desk.clock.nowMs()));
    QVERIFY_RESULT(desk.run());
    QCOMPARE(domain::stateOf(desk.operation(id)), OperationState::Discarded);
    QVERIFY(desk.cloud.server().effects().empty());
}

void TestJournalRunner::aPublicWriteIsNotRepeated()
{
    Desk desk(300);
    const OperationId id = desk.add({.kind = u"wifi.set"_s, .subject = "{}", .steps = {{.method = u"alipay.commerce.iot.wifi.set"_s, .content = "{}", .devices = {}, .borrows = {}}}});
    Faults faults;
    faults.cut = 1;
    desk.cloud.server().setFaults(faults);
    QVERIFY_RESULT(desk.run());
    QVERIFY_RESULT(desk.run());
    QCOMPARE(domain::stateOf(desk.operation(id)), OperationState::Undecided);
    const auto calls = desk.cloud.server().receivedCalls();
    QCOMPARE(std::count_if(calls.begin(), calls.end(), [](const auto &call) { return call.method == "alipay.commerce.iot.wifi.set"; }), 1);
}

void TestJournalRunner::onlyOneRunnerAtATime()
{
    Desk desk(300);
    desk.add(desk.grant({desk.owned[0]}));
    JournalRunner first(desk.folder, desk.cloud.config, desk.clock), second(desk.folder, desk.cloud.config, desk.clock);
    const auto running = first.run();
    const auto refused = tests::answerOf(second.run());
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::JournalRunning));
    QVERIFY_RESULT(tests::answerOf(running));
    QVERIFY_RESULT(tests::answerOf(second.run()));
}

void TestJournalRunner::whatWasOnTheWireIsAskedFor()
{
    Desk desk(300);
    const OperationId id = desk.add(desk.grant({desk.owned[0]}));
    QVERIFY_RESULT(desk.run());
    // As a crash between the answer and its commit leaves it.
    QVERIFY_RESULT(desk.own->execute(u"UPDATE operation_step SET state = 'SENT', answer = ''"_s));
    QVERIFY_RESULT(desk.run());
    QCOMPARE(domain::stateOf(desk.operation(id)), OperationState::Done);
    QCOMPARE(desk.cloud.server().effects().size(), size_t(1));
    const auto calls = desk.cloud.server().receivedCalls();
    QCOMPARE(std::count_if(calls.begin(), calls.end(), [](const auto &call) { return call.method == "tapfleet.grant.create"; }), 1);
    QVERIFY(QJsonDocument::fromJson(desk.operation(id).steps[0].answer).object().contains("grant_id"_L1));
}

void TestJournalRunner::whatWasDiscardedWhileUnknownIsNotSentAgain()
{
    Desk desk(300);
    const OperationId id = desk.add(desk.grant({desk.owned[0]}));
    // A crash after the mark and before the first byte; then a person gives it up.
    QVERIFY(desk.journal().markSent(id, 0, desk.clock.nowMs()).value_or(false));
    QVERIFY_RESULT(desk.journal().discard(id, desk.clock.nowMs()));
    QVERIFY_RESULT(desk.run());
    QCOMPARE(domain::stateOf(desk.operation(id)), OperationState::Discarded);
    QVERIFY(desk.cloud.server().effects().empty());
}

void TestJournalRunner::aStepWhoseFirstAnswerLacksWhatItBorrowsIsNotSent()
{
    Desk desk(300);
    domain::WritePlan plan = desk.grant({desk.owned[0]});
    plan.steps.push_back({.method = u"tapfleet.grant.device.add"_s, .content = "{}", .devices = {desk.owned[1]}, .borrows = u"no_such_id"_s});
    const OperationId id = desk.add(plan);
    QVERIFY_RESULT(desk.run());
    const Operation operation = desk.operation(id);
    QCOMPARE(operation.steps[0].state, StepState::Confirmed);
    QCOMPARE(operation.steps[1].state, StepState::Abandoned);
    QCOMPARE(desk.cloud.server().effects().size(), size_t(1));
    QVERIFY(desk.isLogWhole());
}

void TestJournalRunner::aGatewayThatLosesEachRequestIsNotAskedForEver()
{
    Desk desk(300);
    const OperationId id = desk.add(desk.grant({desk.owned[0]}));
    Faults faults;
    faults.drop = 1;
    desk.cloud.server().setFaults(faults);
    QVERIFY(!desk.run());
    QCOMPARE(domain::stateOf(desk.operation(id)), OperationState::Unsettled);
    desk.cloud.server().setFaults({});
    QVERIFY_RESULT(desk.run());
    QCOMPARE(domain::stateOf(desk.operation(id)), OperationState::Done);
    QCOMPARE(desk.cloud.server().effects().size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestJournalRunner)
#include "tst_journalrunner.moc"
