#include "base/errorcodes.h"
#include "cache/restoredown.h"
#include "cache/accountlocks.h"
#include "cache/rolloutstore.h"
#include "profile.h"
#include "services/rolloutservice.h"
#include "sync/waverunner.h"
#include "tests/cloud/vectors.h"
#include "tests/support/distributioncloud.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Rollout;
using domain::RolloutId;
using domain::RolloutReason;
using domain::RolloutState;
using domain::WaveState;
using services::JournalService;
using services::RolloutService;

namespace {

std::vector<domain::DeviceId> someDevices(int count)
{
    std::vector<domain::DeviceId> devices;
    for (int i = 0; i < count; ++i)
        devices.push_back({"SN" + std::to_string(100'000 + i), "S1"});
    return devices;
}

/// How large the roll-out is; TAPFLEET_ROLLOUT_DEVICES makes it another size.
int wantedDevices()
{
    const int wanted = qEnvironmentVariableIntValue("TAPFLEET_ROLLOUT_DEVICES");
    return wanted > 0 ? wanted : 3'000;
}

/// An account at a cloud that distributes, and the services of one start of the program.
struct Desk {
    Desk() : account(added()) { begin(); }

    void begin()
    {
        journal = std::make_unique<JournalService>(profile.accounts, profile.clock);
        rollouts = std::make_unique<RolloutService>(profile.accounts, *journal, profile.clock);
    }
    /// Ends as a crash does: whatever is under way is left there.
    void end()
    {
        rollouts.reset();
        journal.reset();
    }
    void beginAgain()
    {
        end();
        begin();
        journal->keepGoing();
        rollouts->keepGoing();
    }

    RolloutId start(std::vector<domain::DeviceId> devices, std::vector<int> percents, domain::WaveGate gate)
    {
        domain::RolloutPlan plan{
            {.name = "收银台 2.0", .appId = "A1", .appName = "收银台", .appKind = "ANDROID_APP", .version = "2.0"},
            domain::wavesByPercent(std::move(devices), percents, 7),
            gate};
        const auto id = tests::answerOf(rollouts->begin(account, std::move(plan)));
        if (!id)
            qFatal("%s", qPrintable(base::logLine(id.error())));
        return *id;
    }
    Rollout rollout(RolloutId id)
    {
        const auto one = tests::answerOf(rollouts->rollout(account.id, id));
        if (!one)
            qFatal("%s", qPrintable(base::logLine(one.error())));
        return *one;
    }
    bool isOnlyGivenOnce() const
    {
        return std::all_of(cloud.given().begin(), cloud.given().end(), [](const auto &one) { return one.second == 1; });
    }

    domain::Account added()
    {
        services::AccountDraft draft;
        draft.name = u"shop"_s;
        draft.gateway = cloud.url();
        draft.appId = u"2021"_s;
        draft.privateKey = test::vectorFile(u"app_private_pkcs1.pem"_s);
        draft.alipayPublicKey = test::vectorFile(u"gw_public.pem"_s);
        const auto made = tests::answerOf(profile.accounts.add(draft));
        if (!made)
            qFatal("%s", qPrintable(base::logLine(made.error())));
        return *made;
    }

    test::DistributionCloud cloud;
    tests::Profile profile;
    const domain::Account account;
    std::unique_ptr<JournalService> journal;
    std::unique_ptr<RolloutService> rollouts;
};

constexpr int kPatience = 120'000;

} // namespace

class TestRolloutService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fourWavesEndWithEachDeviceGivenOnce();
    void pausesByItselfWhenTooManyFailAfterTwoRestarts();
    void waitsForAPersonBeforeTheNextWave();
    void aPausedOneGoesOnWhenThePersonSaysSo();
    void aStoppedOneStartsNothingMore();
    void aWaveThatIsRefusedAsAWholeWaitsForAPerson();
    void aWaveThatIsBeingSentStopsWithThePause();
    void onlyOneRunnerAtATime();
    void whatWasDecidedWhileTheRunnerFailedIsDone();
    void aRunnerIsNotRunTwice();
    void aDeviceInTwoWavesIsRefused();
    void oneFromABackupStaysPausedUntilTheUserAgrees();
};

void TestRolloutService::fourWavesEndWithEachDeviceGivenOnce()
{
    Desk desk;
    desk.cloud.failEvery(33); // 3 %
    const RolloutId id =
        desk.start(someDevices(wantedDevices()), {1, 10, 30, 100}, {.successPercent = 90, .errorPercent = 10, .errorCount = 0});
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Done, kPatience);
    QCOMPARE(desk.cloud.tasks(), 4);
    QCOMPARE(int(desk.cloud.given().size()), wantedDevices());
    QVERIFY(desk.isOnlyGivenOnce());
    const Rollout rollout = desk.rollout(id);
    QCOMPARE(rollout.counters().total, wantedDevices());
    QCOMPARE(rollout.counters().open(), 0);
}

void TestRolloutService::pausesByItselfWhenTooManyFailAfterTwoRestarts()
{
    Desk desk;
    desk.cloud.failEvery(33);
    const RolloutId id =
        desk.start(someDevices(wantedDevices()), {1, 10, 30, 100}, {.successPercent = 90, .errorPercent = 10, .errorCount = 0});
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.calls(u"tapfleet.task.create"_s) >= 1, kPatience);
    desk.beginAgain(); // in the middle of the first wave's writes
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.calls(u"tapfleet.task.create"_s) >= 2, kPatience);
    desk.beginAgain();
    QTRY_VERIFY_WITH_TIMEOUT(desk.rollout(id).waves[1].state == WaveState::Done, kPatience);
    desk.cloud.failEvery(5); // 20 %
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Paused, kPatience);
    QCOMPARE(desk.rollout(id).reason, RolloutReason::TooManyErrors);
    const int tasks = desk.cloud.tasks();
    QVERIFY(tasks == 3 || tasks == 4);
    QTRY_COMPARE_WITH_TIMEOUT(desk.cloud.stateOf(tasks - 1), u"PAUSED"_s, kPatience);
    QVERIFY(desk.isOnlyGivenOnce());
}

void TestRolloutService::waitsForAPersonBeforeTheNextWave()
{
    Desk desk;
    QSignalSpy attention(desk.rollouts.get(), &RolloutService::attentionNeeded);
    const RolloutId id = desk.start(someDevices(20), {10, 100}, {.holdBeforeNext = true});
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Held, kPatience);
    QCOMPARE(desk.rollout(id).reason, RolloutReason::PersonLooks);
    QCOMPARE(desk.cloud.tasks(), 1);
    QTRY_COMPARE(attention.count(), 1);
    QVERIFY_RESULT(tests::answerOf(desk.rollouts->proceed(desk.account, id)));
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Done, kPatience);
    QCOMPARE(desk.cloud.tasks(), 2);
}

void TestRolloutService::aPausedOneGoesOnWhenThePersonSaysSo()
{
    Desk desk;
    const RolloutId id = desk.start(someDevices(20), {10, 100}, {.holdBeforeNext = true});
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Held, kPatience);
    QVERIFY_RESULT(tests::answerOf(desk.rollouts->pause(desk.account, id)));
    QCOMPARE(desk.rollout(id).state, RolloutState::Paused);
    QCOMPARE(tests::answerOf(desk.rollouts->pause(desk.account, id)).error().subCode, base::codes::RolloutNotSo);
    QVERIFY_RESULT(tests::answerOf(desk.rollouts->proceed(desk.account, id)));
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Done, kPatience);
    QVERIFY(desk.isOnlyGivenOnce());
}

void TestRolloutService::aStoppedOneStartsNothingMore()
{
    Desk desk;
    const RolloutId id = desk.start(someDevices(20), {10, 100}, {.holdBeforeNext = true});
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Held, kPatience);
    QSignalSpy idle(desk.rollouts.get(), &RolloutService::idle);
    QVERIFY_RESULT(tests::answerOf(desk.rollouts->stop(desk.account, id)));
    QTRY_VERIFY_WITH_TIMEOUT(idle.count() > 0, kPatience);
    QCOMPARE(desk.rollout(id).state, RolloutState::Stopped);
    QCOMPARE(desk.cloud.tasks(), 1);
    QVERIFY(!tests::answerOf(desk.rollouts->proceed(desk.account, id)));
}

void TestRolloutService::aWaveThatIsRefusedAsAWholeWaitsForAPerson()
{
    Desk desk;
    desk.cloud.refuse(u"SN100000@S1"_s, u"SCOPE_MISSING"_s);
    const RolloutId id = desk.start(someDevices(1), {100}, {});
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Held, kPatience);
    QCOMPARE(desk.rollout(id).reason, RolloutReason::WaveRefused);
    QCOMPARE(desk.rollout(id).waves[0].state, WaveState::Stopped);
}

void TestRolloutService::onlyOneRunnerAtATime()
{
    Desk desk;
    const auto lock =
        cache::AccountLocks::take(desk.profile.accounts.home().account(desk.account.id), cache::AccountWork::Waves);
    QVERIFY_RESULT(lock);
    QSignalSpy stopped(desk.rollouts.get(), &RolloutService::stopped);
    desk.start(someDevices(3), {100}, {});
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kPatience);
    QCOMPARE(stopped.front().at(1).value<base::Error>().subCode, base::codes::RolloutRunning);
    QCOMPARE(desk.cloud.tasks(), 0);
}

void TestRolloutService::aWaveThatIsBeingSentStopsWithThePause()
{
    Desk desk;
    const RolloutId id = desk.start(someDevices(4'000), {100}, {});
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.calls(u"tapfleet.task.create"_s) == 1, kPatience);
    QSignalSpy told(desk.journal.get(), &JournalService::operationChanged);
    QVERIFY_RESULT(tests::answerOf(desk.rollouts->pause(desk.account, id)));
    const auto operations = tests::answerOf(desk.journal->operations({.since = 0, .kinds = {u"task.create"_s}}, desk.account.id));
    QVERIFY_RESULT(operations);
    QCOMPARE(operations->size(), size_t(1));
    QCOMPARE(operations->front().operation.hold, domain::Hold::Paused);
    QVERIFY(told.count() > 0);
    QVERIFY_RESULT(tests::answerOf(desk.rollouts->proceed(desk.account, id)));
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Done, kPatience);
    QVERIFY(desk.isOnlyGivenOnce());
    QCOMPARE(int(desk.cloud.given().size()), 4'000);
}

void TestRolloutService::whatWasDecidedWhileTheRunnerFailedIsDone()
{
    Desk desk;
    auto taken = cache::AccountLocks::take(desk.profile.accounts.home().account(desk.account.id), cache::AccountWork::Waves);
    QVERIFY_RESULT(taken);
    std::optional<cache::AccountLocks> lock = std::move(*taken);
    connect(desk.rollouts.get(), &RolloutService::stopped, this, [&lock] { lock.reset(); });
    const RolloutId id = desk.start(someDevices(3), {100}, {});
    QTRY_VERIFY_WITH_TIMEOUT(desk.rollouts->isRunning(desk.account.id) || !lock, kPatience);
    desk.rollouts->resumeRunner(desk.account); // as a decision does, while the first run is about to fail
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Done, kPatience);
}

void TestRolloutService::aRunnerIsNotRunTwice()
{
    Desk desk;
    const auto config = tests::answerOf(desk.profile.accounts.gatewayConfig(desk.account));
    QVERIFY_RESULT(config);
    sync::WaveRunner runner(desk.profile.accounts.home().account(desk.account.id), *config, desk.profile.clock);
    const auto first = runner.run();
    const auto second = tests::answerOf(runner.run());
    QVERIFY(!second);
    QCOMPARE(second.error().subCode, QString(base::codes::RolloutRunning));
    QVERIFY_RESULT(tests::answerOf(first));
    QVERIFY_RESULT(tests::answerOf(runner.run()));
}

void TestRolloutService::aDeviceInTwoWavesIsRefused()
{
    Desk desk;
    domain::RolloutPlan plan{
        {.name = "x", .appId = "A1", .version = "2.0"}, {{"1", someDevices(2)}, {"2", someDevices(1)}}, {}};
    const auto id = tests::answerOf(desk.rollouts->begin(desk.account, plan));
    QVERIFY(!id);
    QCOMPARE(id.error().subCode, base::codes::RolloutDeviceTwice);
    QVERIFY(tests::answerOf(desk.rollouts->rollouts())->empty());
}

void TestRolloutService::oneFromABackupStaysPausedUntilTheUserAgrees()
{
    Desk desk;
    const RolloutId id = desk.start(someDevices(20), {10, 100}, {.holdBeforeNext = true});
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Held, kPatience);
    desk.end();
    {
        const auto own =
            cache::Connection::open(desk.profile.home.account(desk.account.id).ownDb(), {cache::DatabaseKind::Own});
        QVERIFY_RESULT(cache::pauseRestored(**own, {domain::Restored::From::Backup, 5}));
    }
    desk.beginAgain();
    QCOMPARE(desk.rollout(id).state, RolloutState::Paused);
    const auto refused = tests::answerOf(desk.rollouts->proceed(desk.account, id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::RestoredNotAgreed));
    QCOMPARE(desk.cloud.tasks(), 1);
    QVERIFY(desk.rollout(id).restored);
    QVERIFY_RESULT(tests::answerOf(desk.rollouts->proceed(desk.account, id, true)));
    QTRY_COMPARE_WITH_TIMEOUT(desk.rollout(id).state, RolloutState::Done, kPatience);
    QVERIFY(!desk.rollout(id).restored);
    QVERIFY(desk.isOnlyGivenOnce());
}

QTEST_GUILESS_MAIN(TestRolloutService)
#include "tst_rolloutservice.moc"
