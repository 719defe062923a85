#include "base/errorcodes.h"
#include "cache/journalstore.h"
#include "cache/rolloutstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using base::Result;
using cache::Connection;
using cache::JournalStore;
using cache::RolloutStore;
using domain::Hold;
using domain::OperationId;
using domain::Rollout;
using domain::RolloutId;
using domain::RolloutState;
using domain::StepState;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

void pauseByUser(Rollout &rollout)
{
    domain::pause(rollout);
}

void stopByUser(Rollout &rollout)
{
    domain::stop(rollout, kNow);
}

void pauseByFailures(Rollout &rollout)
{
    rollout.state = RolloutState::Paused;
    rollout.reason = domain::RolloutReason::TooManyErrors;
}

} // namespace

using Decide = void (*)(Rollout &);
Q_DECLARE_METATYPE(Decide)

/// A roll-out's decisions and what the journal has of its waves.
class TestRolloutStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itsWaveStopsWithIt_data();
    void itsWaveStopsWithIt();
    void aWaveThatReachesTheJournalAfterwardsIsHeldAsWell_data() { itsWaveStopsWithIt_data(); }
    void aWaveThatReachesTheJournalAfterwardsIsHeldAsWell();
    void anotherRolloutsWaveGoesOn();
    void aDecisionThatFailsChangesNothing();
    void aPauseThatTheJournalDoesNotTakeIsNone();

private:
    /// A roll-out of one wave that is beginning.
    RolloutId begun()
    {
        const domain::RolloutPlan plan{{.name = "x", .appId = "A1", .version = "2.0"}, {{"1", {{"SN1", "S1"}}}}, {}};
        const auto id = m_rollouts->add(plan, kNow);
        const auto begun = id ? m_rollouts->change(*id, [](Rollout &rollout) { domain::beginNext(rollout, kNow); }) : Result<Rollout>();
        return begun ? *id : RolloutId();
    }
    OperationId submit(RolloutId rollout)
    {
        const QJsonObject subject{{cache::kRolloutMark, rollout.value()}, {cache::kWaveMark, 0}};
        const domain::WritePlan plan{.kind = u"task.create"_s,
                                     .subject = QJsonDocument(subject).toJson(),
                                     .steps = {{.method = u"tapfleet.task.create"_s, .content = "{}", .devices = {{"SN1", "S1"}}, .borrows = {}}}};
        const auto id = m_journal->add(plan, {.at = kNow, .asOf = {}, .person = u"li"_s, .facts = {}});
        return id ? *id : OperationId();
    }
    RolloutState stateOf(RolloutId id) { return m_rollouts->rollout(id)->state; }
    Hold holdOf(OperationId id) { return m_journal->operation(id)->hold; }
    void note(RolloutId rollout, OperationId operation)
    {
        QVERIFY(m_rollouts->change(rollout, [operation](Rollout &now) {
            now.waves[0].operation = operation;
        }));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_own;
    std::unique_ptr<RolloutStore> m_rollouts;
    std::unique_ptr<JournalStore> m_journal;
};

void TestRolloutStore::init()
{
    m_journal.reset();
    m_rollouts.reset();
    m_own.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_own = std::move(*Connection::open(m_dir->filePath(u"own.db"_s), {cache::DatabaseKind::Own}));
    m_rollouts = std::make_unique<RolloutStore>(*m_own);
    m_journal = std::make_unique<JournalStore>(*m_own);
}

void TestRolloutStore::itsWaveStopsWithIt_data()
{
    QTest::addColumn<Decide>("decide");
    QTest::addColumn<Hold>("hold");
    QTest::addColumn<bool>("isNoted");
    for (const bool isNoted : {true, false}) {
        const char *where = isNoted ? "the roll-out knows its operation" : "only the journal knows its operation";
        QTest::addRow("the user pauses, %s", where) << Decide(&pauseByUser) << Hold::Paused << isNoted;
        QTest::addRow("too many failures pause, %s", where) << Decide(&pauseByFailures) << Hold::Paused << isNoted;
        QTest::addRow("the user stops, %s", where) << Decide(&stopByUser) << Hold::Discarded << isNoted;
    }
}

void TestRolloutStore::itsWaveStopsWithIt()
{
    QFETCH(Decide, decide);
    QFETCH(Hold, hold);
    QFETCH(bool, isNoted);
    const RolloutId rollout = begun();
    const OperationId operation = submit(rollout);
    if (isNoted)
        note(rollout, operation);
    QCOMPARE(holdOf(operation), Hold::Ready);
    QVERIFY(m_rollouts->change(rollout, decide));
    QCOMPARE(holdOf(operation), hold);
    const auto marked = m_journal->markSent(operation, 0, kNow);
    QVERIFY(marked && !*marked);
    QCOMPARE(m_journal->operation(operation)->steps[0].state, hold == Hold::Discarded ? StepState::Abandoned : StepState::Prepared);
}

// The plan was under way to the journal when the decision was made.
void TestRolloutStore::aWaveThatReachesTheJournalAfterwardsIsHeldAsWell()
{
    QFETCH(Decide, decide);
    QFETCH(Hold, hold);
    const RolloutId rollout = begun();
    QVERIFY(m_rollouts->change(rollout, decide));
    const OperationId operation = submit(rollout);
    QCOMPARE(holdOf(operation), hold);
    const auto marked = m_journal->markSent(operation, 0, kNow);
    QVERIFY(marked && !*marked);
    const auto next = m_journal->next();
    QVERIFY(next);
    QCOMPARE(next->has_value(), hold == Hold::Discarded);
    QVERIFY(!*next || (*next)->isAbandoned);
}

void TestRolloutStore::anotherRolloutsWaveGoesOn()
{
    const RolloutId paused = begun(), other = begun();
    const OperationId operation = submit(other);
    QVERIFY(m_rollouts->change(paused, &pauseByUser));
    QCOMPARE(holdOf(operation), Hold::Ready);
    QCOMPARE(holdOf(submit(other)), Hold::Ready);
}

void TestRolloutStore::aDecisionThatFailsChangesNothing()
{
    const RolloutId rollout = begun();
    const OperationId operation = submit(rollout);
    const auto changed = m_rollouts->change(
        rollout, [](Rollout &now) { now.state = RolloutState::Paused; },
        [](Connection &, const Rollout &) -> Result<void> { return base::failure(base::ErrorKind::Conflict, u"not now"_s); });
    QVERIFY(!changed);
    QCOMPARE(stateOf(rollout), RolloutState::Running);
    QCOMPARE(holdOf(operation), Hold::Ready);
    // The connection is none the worse for it.
    QVERIFY(m_rollouts->change(rollout, &stopByUser));
    QCOMPARE(stateOf(rollout), RolloutState::Stopped);
}

void TestRolloutStore::aPauseThatTheJournalDoesNotTakeIsNone()
{
    const RolloutId rollout = begun();
    submit(rollout);
    QVERIFY(m_own->execute(u"CREATE TRIGGER refused BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
    QVERIFY(!m_rollouts->change(rollout, &pauseByUser));
    QCOMPARE(stateOf(rollout), RolloutState::Running);
}

QTEST_GUILESS_MAIN(TestRolloutStore)
#include "tst_rolloutstore.moc"
