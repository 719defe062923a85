#include "base/errorcodes.h"
#include "cache/activitystore.h"
#include "cache/journalstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <set>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using cache::Connection;
using cache::JournalStore;
using domain::Hold;
using domain::OperationId;
using domain::OperationState;
using domain::RowOutcome;
using domain::StepState;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

const base::Error kOffline{.kind = base::ErrorKind::Offline, .detail = u"not reached"_s};

domain::WritePlan grant()
{
    return {
        .kind = u"grant.create"_s,
        .subject = R"({"grantee":"王*"})",
        .steps = {
            {.method = u"tapfleet.grant.create"_s,
             .content = R"({"scopes":["POSTER"]})",
             .devices = {{"A", "S1"}, {"B", ""}},
             .borrows = {}},
            {.method = u"tapfleet.grant.device.add"_s, .content = "{}", .devices = {{"C", "S1"}}, .borrows = u"grant_id"_s}}};
}

domain::WritePlan publicWrite()
{
    return {.kind = u"wifi.set"_s,
            .subject = "{}",
            .steps = {{.method = u"alipay.commerce.iot.wifi.set"_s, .content = "{}", .devices = {}, .borrows = {}}}};
}

/// Instructions that SQLite's machine has run, of every connection of this program.
qint64 s_work = 0;

int countOf(unsigned, void *, void *statement, void *)
{
    s_work += sqlite3_stmt_status(static_cast<sqlite3_stmt *>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
    return 0;
}

int countWork(sqlite3 *database, char **, const void *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, &countOf, nullptr);
}

} // namespace

class TestJournalStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCOMPARE(sqlite3_auto_extension(reinterpret_cast<void (*)()>(&countWork)), SQLITE_OK); }
    void init();
    void aPlanIsKeptWhole();
    void eachKeyedStepHasAKeyOfItsOwn();
    void rowsFindTheirDevices();
    void aStepThatBorrowsGetsTheFirstAnswer();
    void aFailedFirstStepAbandonsTheBorrowers();
    void aStepThatNeedsAllIsAbandonedWithOneRefused();
    void nothingPausedOrDiscardedIsMarkedSent();
    void whatWasSentAtACrashIsUnknown();
    void anAttemptThatReachedNobodyIsNotCounted();
    void discardingKeepsWhatWasSent();
    void anUnknownOneThatWasDiscardedIsNotSentAgain();
    void aPublicWriteOfUnknownOutcomeHoldsUpNobody();
    void whatTheUserDecidedMeanwhileStands_data();
    void whatTheUserDecidedMeanwhileStands();
    void draftsExpire();
    void anUnreachedWriteDoesNotUndoWhatTheUserDecided_data();
    void anUnreachedWriteDoesNotUndoWhatTheUserDecided();
    void onlyWhatWasNeverSentBecomesADraft();
    void whatIsSettledStaysAsItIs();
    void aStepIsDecidedOnce();
    void anExpiredDraftIsNotDiscarded();
    void operationsAreFoundByKindAndPage();
    void aWaitingBorrowerIsPassedOver();
    void theJournalIsLinearInItsDevices();
    void openOperationsAreListedAndOldOnesAreNot();
    void factsAreKeptInOrder();
    void aSettledStepIsOneWithItsLine();

private:
    OperationId add(const domain::WritePlan &plan, qint64 at = kNow)
    {
        const auto id =
            m_store->add(plan, {.at = at, .asOf = kNow - 5, .person = u"li"_s, .facts = {{u"OWNER"_s, u"GRANTEE"_s}}});
        return id ? *id : OperationId();
    }
    base::Result<bool> draft(OperationId id) { return m_store->makeDraft(id, 0, kOffline, kNow + 10); }
    bool send(OperationId id, int step) { return m_store->markSent(id, step, kNow).value_or(false); }
    bool settle(OperationId id, int step, StepState state, std::vector<RowOutcome> rows = {}, QByteArray answer = {})
    {
        return m_store->settle(id, step, {.state = state, .at = kNow, .answer = std::move(answer), .rows = std::move(rows)})
            .has_value();
    }
    domain::Operation operation(OperationId id) { return *m_store->operation(id); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_own;
    std::unique_ptr<JournalStore> m_store;
};

void TestJournalStore::init()
{
    m_store.reset();
    m_own.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_own = std::move(*Connection::open(m_dir->filePath(u"own.db"_s), {cache::DatabaseKind::Own}));
    m_store = std::make_unique<JournalStore>(*m_own);
}

void TestJournalStore::aPlanIsKeptWhole()
{
    const OperationId id = add(grant());
    const domain::Operation kept = operation(id);
    QCOMPARE(kept.kind, u"grant.create"_s);
    QCOMPARE(kept.subject, QByteArray(R"({"grantee":"王*"})"));
    QCOMPARE(kept.person, u"li"_s);
    QCOMPARE(kept.preparedAt, kNow);
    QCOMPARE(kept.asOf.value_or(0), kNow - 5);
    QCOMPARE(kept.steps.size(), size_t(2));
    QCOMPARE(kept.steps[0].content, QByteArray(R"({"scopes":["POSTER"]})"));
    QCOMPARE(kept.steps[0].rows.size(), size_t(2));
    QVERIFY((kept.steps[0].rows[1].device == domain::DeviceId{"B", ""}));
    QCOMPARE(kept.steps[1].borrows, u"grant_id"_s);
    QCOMPARE(kept.steps[0].devices, 2);
    QCOMPARE(domain::stateOf(kept), OperationState::Waiting);
    const auto none = m_store->operation(OperationId(99));
    QVERIFY(!none);
    QCOMPARE(none.error().subCode, QString(base::codes::OperationUnknown));
}

void TestJournalStore::eachKeyedStepHasAKeyOfItsOwn()
{
    std::set<QString> keys;
    for (int i = 0; i < 50; ++i) {
        for (const domain::WriteStep &step : operation(add(grant())).steps) {
            QVERIFY(step.outBizNo.size() <= 64);
            static const QRegularExpression allowed(u"^[A-Za-z0-9_-]+$"_s);
            QVERIFY(allowed.match(step.outBizNo).hasMatch());
            keys.insert(step.outBizNo);
        }
    }
    QCOMPARE(keys.size(), size_t(100));
    QVERIFY(operation(add(publicWrite())).steps[0].outBizNo.isEmpty());
}

// The service tells the supplier where we did not.
void TestJournalStore::rowsFindTheirDevices()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0));
    QVERIFY(settle(id, 0, StepState::Confirmed,
                   {{{"B", "S9"}, RowOutcome::State::Refused, u"NOT_OWNER"_s},
                    {{"A", "S1"}, RowOutcome::State::Done},
                    {{"X", "S1"}, RowOutcome::State::Done}}));
    const domain::WriteStep step = operation(id).steps[0];
    QCOMPARE(step.rows[0].state, RowOutcome::State::Done);
    QCOMPARE(step.rows[1].state, RowOutcome::State::Refused);
    QCOMPARE(step.rows[1].subCode, u"NOT_OWNER"_s);
    QCOMPARE(step.done, 1);
    QCOMPARE(step.refused, 1);
}

void TestJournalStore::aStepThatBorrowsGetsTheFirstAnswer()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0));
    QVERIFY(settle(id, 0, StepState::Confirmed, {}, R"({"grant_id":"G1"})"));
    const auto next = *m_store->next();
    QCOMPARE(next->step.position, 1);
    QCOMPARE(next->lender, QByteArray(R"({"grant_id":"G1"})"));
    QVERIFY(!next->isAbandoned);
}

void TestJournalStore::aFailedFirstStepAbandonsTheBorrowers()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0) && settle(id, 0, StepState::Refused));
    const auto next = *m_store->next();
    QCOMPARE(next->step.position, 1);
    QVERIFY(next->isAbandoned);
}

void TestJournalStore::aStepThatNeedsAllIsAbandonedWithOneRefused()
{
    domain::WritePlan plan = grant();
    plan.steps.push_back({.method = u"tapfleet.task.start"_s, .content = "{}", .devices = {}, .borrows = {}, .needsAll = true});
    const OperationId id = add(plan);
    QVERIFY(send(id, 0) && settle(id, 0, StepState::Confirmed, {}, R"({"grant_id":"G1"})"));
    QVERIFY(send(id, 1) && settle(id, 1, StepState::Refused));
    const auto next = *m_store->next();
    QCOMPARE(next->step.position, 2);
    QVERIFY(next->isAbandoned);
}

void TestJournalStore::nothingPausedOrDiscardedIsMarkedSent()
{
    const OperationId id = add(grant());
    // The runner has read the step; then a person pauses.
    QVERIFY(*m_store->next());
    QVERIFY(m_store->changeHold(id, {Hold::Ready}, Hold::Paused).value_or(false));
    QVERIFY(!send(id, 0));
    QVERIFY(!*m_store->next());
    QVERIFY(m_store->changeHold(id, {Hold::Paused}, Hold::Ready).value_or(false));
    QVERIFY(send(id, 0));
    QVERIFY(!send(id, 0)); // once
    const OperationId other = add(grant());
    QVERIFY(m_store->discard(other, kNow));
    QVERIFY(!send(other, 0));
    QCOMPARE(domain::stateOf(operation(other)), OperationState::Discarded);
}

void TestJournalStore::whatWasSentAtACrashIsUnknown()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0));
    QVERIFY(m_store->recover());
    QCOMPARE(operation(id).steps[0].state, StepState::Unknown);
    QCOMPARE(operation(id).steps[1].state, StepState::Prepared);
    QCOMPARE(domain::stateOf(operation(id)), OperationState::Unsettled);
}

void TestJournalStore::anAttemptThatReachedNobodyIsNotCounted()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0) && m_store->putBack(id, 0, {.kind = base::ErrorKind::Offline, .subCode = u"x"_s}));
    QCOMPARE(operation(id).steps[0].attempts, 0);
    QVERIFY(send(id, 0) && m_store->putBack(id, 0, {.kind = base::ErrorKind::RateLimited, .code = u"40005"_s}));
    QCOMPARE(operation(id).steps[0].attempts, 1);
    QCOMPARE(operation(id).steps[0].code, u"40005"_s);
}

void TestJournalStore::discardingKeepsWhatWasSent()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0));
    QVERIFY(m_store->discard(id, kNow));
    QCOMPARE(operation(id).steps[0].state, StepState::Sent);
    QCOMPARE(operation(id).steps[1].state, StepState::Abandoned);
    QVERIFY(settle(id, 0, StepState::Confirmed, {{{"A", "S1"}, RowOutcome::State::Done}}));
    QCOMPARE(domain::stateOf(operation(id)), OperationState::Partly);
}

void TestJournalStore::anUnknownOneThatWasDiscardedIsNotSentAgain()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0) && m_store->recover() && m_store->discard(id, kNow));
    QVERIFY(m_store->putBack(id, 0, {})); // the service never received it
    QVERIFY(!send(id, 0));
    const auto next = *m_store->next();
    QVERIFY(next && next->isAbandoned);
    QVERIFY(settle(id, 0, StepState::Abandoned));
    QCOMPARE(domain::stateOf(operation(id)), OperationState::Discarded);
    QVERIFY(!*m_store->next());
}

void TestJournalStore::aPublicWriteOfUnknownOutcomeHoldsUpNobody()
{
    const OperationId first = add(publicWrite());
    const OperationId second = add(grant());
    QVERIFY(send(first, 0) && settle(first, 0, StepState::Unknown));
    QCOMPARE((*m_store->next())->operation, second);
    QVERIFY(!operation(first).steps[0].settledAt);
    QVERIFY(operation(first).steps[0].sentAt);
}

void TestJournalStore::whatTheUserDecidedMeanwhileStands_data()
{
    QTest::addColumn<bool>("isDiscarded");
    QTest::newRow("a discard") << true;
    QTest::newRow("a pause") << false;
}

void TestJournalStore::whatTheUserDecidedMeanwhileStands()
{
    QFETCH(const bool, isDiscarded);
    const OperationId id = add(grant());
    QVERIFY(send(id, 0));
    // While the step is on the wire to a gateway that is not reached:
    if (isDiscarded)
        QVERIFY(m_store->discard(id, kNow));
    else
        QVERIFY(m_store->changeHold(id, {Hold::Ready}, Hold::Paused).value_or(false));
    QVERIFY(m_store->makeDraft(id, 0, {.kind = base::ErrorKind::Offline}, kNow + 10));
    QCOMPARE(operation(id).hold, isDiscarded ? Hold::Discarded : Hold::Paused);
    QVERIFY(!send(id, 0));
    // A draft that was paused by nobody does not become ready by the end of a pause.
    const OperationId other = add(grant());
    QVERIFY(m_store->makeDraft(other, 0, {.kind = base::ErrorKind::Offline}, kNow + 10));
    QVERIFY(!m_store->changeHold(other, {Hold::Paused}, Hold::Ready).value_or(true));
    QCOMPARE(operation(other).hold, Hold::Draft);
}

void TestJournalStore::draftsExpire()
{
    const OperationId id = add(grant());
    QVERIFY(m_store->changeHold(id, {Hold::Ready}, Hold::Draft, kNow + 10).value_or(false));
    QVERIFY(!*m_store->next());
    QCOMPARE(m_store->expireDrafts(kNow + 9).value_or(-1), 0);
    QCOMPARE(domain::stateOf(operation(id)), OperationState::Draft);
    QVERIFY(!*m_store->reviewedAt(id));
    QVERIFY(m_store->setReviewed(id, kNow + 1));
    QCOMPARE(m_store->reviewedAt(id)->value_or(0), kNow + 1);
    QCOMPARE(m_store->expireDrafts(kNow + 10).value_or(-1), 1);
    QCOMPARE(domain::stateOf(operation(id)), OperationState::Expired);
    QCOMPARE(operation(id).steps[0].state, StepState::Abandoned);
}

void TestJournalStore::openOperationsAreListedAndOldOnesAreNot()
{
    const OperationId ended = add(publicWrite(), kNow - 100);
    QVERIFY(send(ended, 0) && settle(ended, 0, StepState::Confirmed));
    const OperationId open = add(grant(), kNow - 100);
    const OperationId fresh = add(publicWrite(), kNow);
    QVERIFY(send(fresh, 0) && settle(fresh, 0, StepState::Confirmed));
    const auto idsOf = [](const auto &operations) {
        std::vector<OperationId> ids;
        for (const domain::Operation &one : *operations)
            ids.push_back(one.id);
        return ids;
    };
    QVERIFY((idsOf(m_store->operations({})) == std::vector{open}));
    QVERIFY((idsOf(m_store->operations({.since = kNow - 1})) == std::vector{fresh, open}));
    const auto listed = m_store->operations({});
    QVERIFY(listed->front().steps[0].rows.empty());
    QCOMPARE(listed->front().steps[0].devices, 2);
}

void TestJournalStore::factsAreKeptInOrder()
{
    const auto facts = m_store->facts(add(grant()));
    QVERIFY(facts);
    QCOMPARE(facts->size(), size_t(3));
    QCOMPARE((*facts)[0].second, u"OWNER"_s);
    QCOMPARE((*facts)[1].second, u"GRANTEE"_s);
    QVERIFY((*facts)[2].second.isEmpty());
    QCOMPARE((*facts)[2].first.sn, "C");
}

void TestJournalStore::aSettledStepIsOneWithItsLine()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0));
    // The log cannot be written: then the step is not settled either.
    QVERIFY(m_own->execute(u"ALTER TABLE activity RENAME TO elsewhere"_s));
    QVERIFY(!settle(id, 0, StepState::Confirmed));
    QVERIFY(m_own->execute(u"ALTER TABLE elsewhere RENAME TO activity"_s));
    QCOMPARE(operation(id).steps[0].state, StepState::Sent);
    QVERIFY(settle(id, 0, StepState::Confirmed));
    const auto lines = cache::ActivityStore(*m_own).page(0, 10);
    QVERIFY(lines);
    QCOMPARE(lines->size(), size_t(1));
    QCOMPARE(lines->front().kind, u"grant.create"_s);
    QCOMPARE(lines->front().rows.size(), size_t(2));
}

void TestJournalStore::anUnreachedWriteDoesNotUndoWhatTheUserDecided_data()
{
    QTest::addColumn<bool>("isDiscard");
    QTest::addColumn<OperationState>("state");
    QTest::newRow("paused while the request was under way") << false << OperationState::Paused;
    QTest::newRow("discarded while the request was under way") << true << OperationState::Waiting;
}

void TestJournalStore::anUnreachedWriteDoesNotUndoWhatTheUserDecided()
{
    QFETCH(bool, isDiscard);
    QFETCH(OperationState, state);
    const OperationId id = add(grant());
    QVERIFY(send(id, 0));
    if (isDiscard)
        QVERIFY(m_store->discard(id, kNow));
    else
        QVERIFY(m_store->changeHold(id, {Hold::Ready}, Hold::Paused));
    const auto isDraft = draft(id);
    QVERIFY(isDraft && !*isDraft);
    QCOMPARE(operation(id).hold, isDiscard ? Hold::Discarded : Hold::Paused);
    QCOMPARE(domain::stateOf(operation(id)), state);
    QVERIFY(!send(id, 0));
    const auto next = m_store->next();
    QVERIFY(next);
    QCOMPARE(next->has_value(), isDiscard);
    QVERIFY(!isDiscard || (*next)->isAbandoned);
}

void TestJournalStore::onlyWhatWasNeverSentBecomesADraft()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0) && settle(id, 0, StepState::Confirmed, {}, R"({"grant_id":"G1"})") && send(id, 1));
    const auto isDraft = m_store->makeDraft(id, 1, kOffline, kNow + 10);
    QVERIFY(isDraft && !*isDraft);
    QCOMPARE(operation(id).hold, Hold::Ready);
    QCOMPARE(operation(id).steps[1].state, StepState::Prepared);
}

// The runner has read an open step; then the user discards the operation.
void TestJournalStore::whatIsSettledStaysAsItIs()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0) && settle(id, 0, StepState::Confirmed));
    QVERIFY(settle(id, 0, StepState::Unknown));
    QCOMPARE(operation(id).steps[0].state, StepState::Confirmed);
    QCOMPARE(cache::ActivityStore(*m_own).count().value_or(-1), 1);
}

void TestJournalStore::aStepIsDecidedOnce()
{
    const OperationId id = add(publicWrite());
    QVERIFY(send(id, 0));
    const auto early = m_store->decide(id, 0, true, {.at = kNow});
    QVERIFY(!early);
    QCOMPARE(early.error().subCode, QString(base::codes::StepNotUndecided));
    QVERIFY(settle(id, 0, StepState::Unknown));
    QVERIFY(m_store->decide(id, 0, true, {.at = kNow, .message = u"seen"_s}));
    const auto again = m_store->decide(id, 0, false, {.at = kNow});
    QVERIFY(!again);
    QCOMPARE(operation(id).steps[0].state, StepState::Confirmed);
    QCOMPARE(operation(id).steps[0].message, u"seen"_s);
    QCOMPARE(cache::ActivityStore(*m_own).count().value_or(-1), 2); // unknown, then decided
}

void TestJournalStore::anExpiredDraftIsNotDiscarded()
{
    const OperationId id = add(grant());
    QVERIFY(send(id, 0) && draft(id).value_or(false));
    QCOMPARE(m_store->expireDrafts(kNow + 10).value_or(-1), 1);
    QVERIFY(m_store->discard(id, kNow + 11));
    QVERIFY(m_store->changeHold(id, {Hold::Ready}, Hold::Paused));
    QCOMPARE(operation(id).hold, Hold::Expired);
}

void TestJournalStore::operationsAreFoundByKindAndPage()
{
    std::vector<OperationId> grants;
    for (int i = 0; i < 4; ++i) {
        grants.push_back(add(grant(), kNow + i));
        const OperationId wifi = add(publicWrite(), kNow + i);
        QVERIFY(send(wifi, 0) && settle(wifi, 0, StepState::Confirmed));
    }
    const auto found = [this](const domain::OperationQuestion &question) {
        std::vector<OperationId> ids;
        const auto all = m_store->operations(question);
        for (const domain::Operation &one : all ? *all : std::vector<domain::Operation>())
            ids.push_back(one.id);
        return ids;
    };
    QVERIFY((found({.since = 0, .kinds = {u"grant."_s}}) == std::vector{grants[3], grants[2], grants[1], grants[0]}));
    QVERIFY((found({.since = 0, .kinds = {u"grant.create"_s}, .most = 2}) == std::vector{grants[3], grants[2]}));
    QCOMPARE(found({.since = 0, .kinds = {u"wifi."_s, u"grant.create"_s}}).size(), size_t(8));
    QCOMPARE(found({.since = kNow + 3, .kinds = {u"wifi."_s}}).size(), size_t(1));
    QVERIFY(found({.kinds = {u"wifi."_s}}).empty());
    QCOMPARE(found({.since = 0, .most = 3}).size(), size_t(3));
    QCOMPARE(m_store->operations({.since = 0, .kinds = {u"grant."_s}})->front().steps[0].devices, 2);
}

// The first step's outcome is left to the user: what borrows from it waits, what does not goes on, and so do other operations.
void TestJournalStore::aWaitingBorrowerIsPassedOver()
{
    domain::WritePlan plan = publicWrite();
    plan.steps.push_back({.method = u"alipay.commerce.iot.device.audio.send"_s, .content = "{}", .devices = {}, .borrows = u"audio_id"_s});
    plan.steps.push_back(publicWrite().steps[0]);
    const OperationId id = add(plan);
    const OperationId other = add(grant());
    QVERIFY(send(id, 0) && settle(id, 0, StepState::Unknown));
    QCOMPARE((*m_store->next())->step.position, 2);
    QVERIFY(send(id, 2) && settle(id, 2, StepState::Confirmed));
    QCOMPARE((*m_store->next())->operation, other);
    QVERIFY(m_store->decide(id, 0, true, {.at = kNow}));
    QCOMPARE((*m_store->next())->operation, id);
    QCOMPARE((*m_store->next())->step.position, 1);
}

// Twice the devices, twice the work: of finding, sending and settling every step, and of the lists that are read meanwhile.
void TestJournalStore::theJournalIsLinearInItsDevices()
{
    const auto workOf = [this](int devices) {
        init();
        domain::WritePlan plan{.kind = u"grant.create"_s, .subject = "{}", .steps = {}};
        for (int i = 0; i < devices; i += 20) {
            domain::PlannedStep step{.method = u"tapfleet.grant.device.add"_s, .content = "{}", .devices = {}, .borrows = {}};
            for (int k = i; k < i + 20; ++k)
                step.devices.push_back({"SN" + std::to_string(k), "S1"});
            step.borrows = i > 0 ? u"grant_id"_s : QString();
            plan.steps.push_back(std::move(step));
        }
        plan.steps.push_back({.method = u"tapfleet.task.start"_s, .content = "{}", .devices = {}, .borrows = {}, .needsAll = true});
        const OperationId id = add(plan);
        s_work = 0;
        for (auto next = m_store->next(); next && *next; next = m_store->next()) {
            const int position = (*next)->step.position;
            if (!send(id, position) || !settle(id, position, StepState::Confirmed, std::move((*next)->step.rows), R"({"grant_id":"G1"})"))
                return qint64(-1);
        }
        return domain::stateOf(operation(id)) == OperationState::Partly ? s_work : qint64(-1);
    };
    const qint64 once = workOf(2000), twice = workOf(4000);
    QVERIFY2(once > 0 && twice > 0, qPrintable(u"%1 %2"_s.arg(once).arg(twice)));
    QVERIFY2(static_cast<double>(twice) / static_cast<double>(once) < 2.6, qPrintable(u"%1 steps of SQLite, then %2"_s.arg(once).arg(twice)));
}

QTEST_GUILESS_MAIN(TestJournalStore)
#include "tst_journalstore.moc"
