#include "domain/rollout.h"

#include <QTest>

using namespace tapfleet::domain;

namespace {

Rollout aRollout(int waves)
{
    Rollout rollout;
    rollout.gate = {.successPercent = 90, .errorPercent = 5, .errorCount = 0};
    for (int i = 0; i < waves; ++i)
        rollout.waves.push_back({.name = QString::number(i), .devices = 100});
    return rollout;
}

/// An operation that has made the task T1 and started it, or not.
Operation anOperation(StepState create, StepState start, qint64 taken)
{
    Operation operation;
    operation.id = OperationId(7);
    operation.steps.resize(3);
    operation.steps[0].state = create;
    operation.steps[1].state = create;
    operation.steps[1].devices = 100;
    operation.steps[1].done = taken;
    operation.steps[1].refused = 100 - taken;
    operation.steps[2].state = start;
    return operation;
}

Task aTask(qint64 succeeded, qint64 failed, const char *state = "RUNNING")
{
    Task task;
    task.id = TaskId("T1");
    task.state = state;
    task.counters = {.total = 100, .pending = 100 - succeeded - failed, .succeeded = succeeded, .failed = failed};
    return task;
}

/// A roll-out whose first wave runs as T1.
Rollout running(int waves)
{
    Rollout rollout = aRollout(waves);
    beginNext(rollout, 1);
    noteOperation(rollout, 0, anOperation(StepState::Confirmed, StepState::Confirmed, 100), TaskId("T1"), 2);
    return rollout;
}

} // namespace

class TestRollout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneWaveAfterTheOther();
    void aPersonMayOpenAGate();
    void failuresPauseWhatRuns();
    void failuresThatAPersonGoesOnWithPauseNoSecondTime();
    void aPausedOneIsFollowedUntilItsDevicesHaveEnded();
    void failuresOfAnEarlierWavePauseToo();
    void aTaskThatEndsBeforeItsOperationIsNotedIsNotMissed();
    void aTaskThatEndsWhilePausedIsNotMissed();
    void aWaveThatNobodyTookWaitsForAPerson();
    void aDraftWaitsAndGoesOnWhenItIsSent();
    void aWaveThatBeginsWhilePausedIsPaused();
    void decisionsFitHowItStands();
};

void TestRollout::oneWaveAfterTheOther()
{
    Rollout rollout = running(2);
    QCOMPARE(rollout.waves[0].state, WaveState::Running);
    QVERIFY(!beginNext(rollout, 3)); // not its turn
    noteTask(rollout, 0, aTask(89, 0), 4);
    QVERIFY(!beginNext(rollout, 5));
    noteTask(rollout, 0, aTask(90, 0), 6);
    QCOMPARE(rollout.waves[0].state, WaveState::Done);
    QCOMPARE(beginNext(rollout, 7), std::optional<size_t>(1));
    QCOMPARE(rollout.state, RolloutState::Running);
    noteOperation(rollout, 1, anOperation(StepState::Confirmed, StepState::Confirmed, 100), TaskId("T2"), 8);
    noteTask(rollout, 1, aTask(99, 0), 9); // the last one ends with its task
    QCOMPARE(rollout.state, RolloutState::Running);
    noteTask(rollout, 1, aTask(100, 0, "FINISHED"), 10);
    QCOMPARE(rollout.state, RolloutState::Done);
    QCOMPARE(rollout.endedAt, std::optional<qint64>(10));
}

void TestRollout::aPersonMayOpenAGate()
{
    Rollout rollout = running(2);
    noteTask(rollout, 0, aTask(10, 0), 4);
    QVERIFY(!beginNext(rollout, 5));
    QVERIFY(openGate(rollout, 6));
    QCOMPARE(rollout.waves[0].state, WaveState::Done);
    QVERIFY(!rollout.waves[0].isTaskOver); // it is followed on
    QCOMPARE(beginNext(rollout, 7), std::optional<size_t>(1));
    noteOperation(rollout, 1, anOperation(StepState::Confirmed, StepState::Confirmed, 100), TaskId("T2"), 8);
    QVERIFY(!openGate(rollout, 9)); // nothing comes after the last
    Rollout paused = running(2);
    QVERIFY(pause(paused));
    QVERIFY(!openGate(paused, 5));
}

void TestRollout::failuresPauseWhatRuns()
{
    Rollout rollout = running(2);
    noteTask(rollout, 0, aTask(50, 6), 4);
    QCOMPARE(rollout.state, RolloutState::Paused);
    QCOMPARE(rollout.reason, RolloutReason::TooManyErrors);
    QCOMPARE(rollout.waves[0].order, WaveOrder::Pause);
    QVERIFY(rollout.isFollowed()); // the pause is still to be sent
    QVERIFY(!beginNext(rollout, 5));
}

void TestRollout::failuresThatAPersonGoesOnWithPauseNoSecondTime()
{
    Rollout rollout = running(2);
    noteTask(rollout, 0, aTask(50, 6), 4);
    QVERIFY(proceed(rollout));
    QCOMPARE(rollout.state, RolloutState::Running);
    QCOMPARE(rollout.waves[0].order, WaveOrder::Resume);
    noteTask(rollout, 0, aTask(60, 11), 5);
    QCOMPARE(rollout.state, RolloutState::Running);
    noteTask(rollout, 0, aTask(60, 12), 6); // six more
    QCOMPARE(rollout.state, RolloutState::Paused);
    QCOMPARE(rollout.reason, RolloutReason::TooManyErrors);
}

void TestRollout::aPausedOneIsFollowedUntilItsDevicesHaveEnded()
{
    Rollout rollout = running(2);
    QVERIFY(pause(rollout));
    rollout.waves[0].order = WaveOrder::None; // sent
    rollout.waves[0].counters = {.total = 100, .pending = 90, .active = 10};
    QVERIFY(rollout.isFollowed());
    rollout.waves[0].counters = {.total = 100, .pending = 90, .succeeded = 10};
    QVERIFY(!rollout.isFollowed());
}

void TestRollout::failuresOfAnEarlierWavePauseToo()
{
    Rollout rollout = running(2);
    noteTask(rollout, 0, aTask(90, 0), 4);
    beginNext(rollout, 5);
    noteOperation(rollout, 1, anOperation(StepState::Confirmed, StepState::Confirmed, 100), TaskId("T2"), 6);
    noteTask(rollout, 0, aTask(90, 8), 7);
    QCOMPARE(rollout.reason, RolloutReason::TooManyErrors);
    QCOMPARE(rollout.waves[0].order, WaveOrder::Pause);
    QCOMPARE(rollout.waves[1].order, WaveOrder::Pause);
}

void TestRollout::aTaskThatEndsBeforeItsOperationIsNotedIsNotMissed()
{
    Rollout rollout = aRollout(2);
    beginNext(rollout, 1);
    rollout.waves[0].task = TaskId("T1");
    noteTask(rollout, 0, aTask(100, 0, "FINISHED"), 2);
    noteOperation(rollout, 0, anOperation(StepState::Confirmed, StepState::Confirmed, 100), TaskId("T1"), 3);
    QVERIFY(!rollout.waves[0].isTaskOver);
    noteTask(rollout, 0, aTask(100, 0, "FINISHED"), 4);
    QCOMPARE(rollout.waves[0].state, WaveState::Done);
}

void TestRollout::aTaskThatEndsWhilePausedIsNotMissed()
{
    Rollout rollout = running(2);
    QVERIFY(pause(rollout));
    QCOMPARE(rollout.waves[0].order, WaveOrder::Pause);
    noteTask(rollout, 0, aTask(100, 0, "FINISHED"), 4);
    QCOMPARE(rollout.waves[0].state, WaveState::Running);
    QVERIFY(proceed(rollout));
    noteTask(rollout, 0, aTask(100, 0, "FINISHED"), 5);
    QCOMPARE(rollout.waves[0].state, WaveState::Done);
}

void TestRollout::aWaveThatNobodyTookWaitsForAPerson()
{
    Rollout rollout = aRollout(2);
    beginNext(rollout, 1);
    noteOperation(rollout, 0, anOperation(StepState::Confirmed, StepState::Confirmed, 0), TaskId("T1"), 2);
    QCOMPARE(rollout.state, RolloutState::Held);
    QCOMPARE(rollout.reason, RolloutReason::WaveRefused);
    QVERIFY(proceed(rollout)); // with the next wave
    QCOMPARE(beginNext(rollout, 3), std::optional<size_t>(1));
}

void TestRollout::aDraftWaitsAndGoesOnWhenItIsSent()
{
    Rollout rollout = aRollout(1);
    beginNext(rollout, 1);
    Operation draft = anOperation(StepState::Prepared, StepState::Prepared, 0);
    draft.hold = Hold::Draft;
    noteOperation(rollout, 0, draft, TaskId(), 2);
    QCOMPARE(rollout.reason, RolloutReason::WaveUnsent);
    QVERIFY(rollout.isFollowed());
    noteOperation(rollout, 0, anOperation(StepState::Confirmed, StepState::Confirmed, 100), TaskId("T1"), 3);
    QCOMPARE(rollout.state, RolloutState::Running);
    QCOMPARE(rollout.waves[0].state, WaveState::Running);
}

void TestRollout::aWaveThatBeginsWhilePausedIsPaused()
{
    Rollout rollout = aRollout(1);
    beginNext(rollout, 1);
    QVERIFY(pause(rollout));
    noteOperation(rollout, 0, anOperation(StepState::Confirmed, StepState::Confirmed, 100), TaskId("T1"), 2);
    QCOMPARE(rollout.waves[0].order, WaveOrder::Pause);
}

void TestRollout::decisionsFitHowItStands()
{
    Rollout rollout = aRollout(1);
    QVERIFY(!proceed(rollout)); // it runs
    QVERIFY(pause(rollout));
    QVERIFY(!pause(rollout));
    QVERIFY(stop(rollout, 5));
    QVERIFY(!stop(rollout, 6));
    QVERIFY(!pause(rollout));
    QVERIFY(!rollout.isFollowed());
}

QTEST_APPLESS_MAIN(TestRollout)
#include "tst_rollout.moc"
