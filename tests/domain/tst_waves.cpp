#include "domain/waves.h"

#include <QTest>

#include <set>

using namespace tapfleet::domain;

Q_DECLARE_METATYPE(TaskCounters)
Q_DECLARE_METATYPE(WaveGate)
Q_DECLARE_METATYPE(WaveMove)

namespace {

std::vector<DeviceId> devices(int count)
{
    std::vector<DeviceId> some;
    for (int i = 0; i < count; ++i)
        some.push_back({"SN" + std::to_string(i), "S"});
    return some;
}

constexpr int kUsual[] = {1, 10, 30, 100};

} // namespace

class TestWaves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sharesHoldEachDeviceOnce_data();
    void sharesHoldEachDeviceOnce();
    void theSameSeedSplitsTheSameWay();
    void groupsComeSmallestFirst();
    void whatFollowsFromTheCounters_data();
    void whatFollowsFromTheCounters();
    void theLastWaveIsWaitedFor();
};

void TestWaves::sharesHoldEachDeviceOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("twenty thousand") << 20'000 << QList<int>{200, 1800, 4000, 14'000};
    QTest::newRow("few devices still make a first wave of one") << 5 << QList<int>{1, 1, 1, 2};
    QTest::newRow("fewer devices than waves") << 2 << QList<int>{1, 1};
    QTest::newRow("none") << 0 << QList<int>{};
}

void TestWaves::sharesHoldEachDeviceOnce()
{
    QFETCH(int, count);
    QFETCH(QList<int>, sizes);
    const auto waves = wavesByPercent(devices(count), kUsual, 7);
    QList<int> found;
    std::set<DeviceId> seen;
    for (const Wave &wave : waves) {
        found.append(static_cast<int>(wave.devices.size()));
        seen.insert(wave.devices.begin(), wave.devices.end());
    }
    QCOMPARE(found, sizes);
    QCOMPARE(seen.size(), static_cast<size_t>(count));
}

void TestWaves::theSameSeedSplitsTheSameWay()
{
    auto reversed = devices(1000);
    std::reverse(reversed.begin(), reversed.end());
    const auto once = wavesByPercent(devices(1000), kUsual, 7), again = wavesByPercent(reversed, kUsual, 7),
               other = wavesByPercent(devices(1000), kUsual, 8);
    QCOMPARE(once[0].devices, again[0].devices);
    QVERIFY(once[1].devices != other[1].devices);
}

void TestWaves::groupsComeSmallestFirst()
{
    const auto waves = wavesByKey(devices(6), {"杭州", "", "上海", "杭州", "", "杭州"});
    QCOMPARE(waves.size(), size_t(3));
    QCOMPARE(waves[0].name, std::string("上海"));
    QCOMPARE(waves[1].name, std::string("杭州"));
    QCOMPARE(waves[1].devices, (std::vector<DeviceId>{{"SN0", "S"}, {"SN3", "S"}, {"SN5", "S"}}));
    QCOMPARE(waves[2].name, std::string());
}

void TestWaves::whatFollowsFromTheCounters_data()
{
    QTest::addColumn<WaveGate>("gate");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<TaskCounters>("counters");
    QTest::addColumn<WaveMove>("move");
    const WaveGate usual;
    const WaveGate held{.holdBeforeNext = true};
    const WaveGate careless{.errorPercent = 0, .errorCount = 0};
    const auto row = [](const char *name, const WaveGate &gate, const char *state, const TaskCounters &counters,
                        WaveMove move) { QTest::newRow(name) << gate << QByteArray(state) << counters << move; };
    row("nothing yet", usual, "RUNNING", {.total = 100, .pending = 100}, WaveMove::Wait);
    row("nine tenths have succeeded", usual, "RUNNING", {.total = 100, .active = 10, .succeeded = 90}, WaveMove::Advance);
    row("skipped ones have what they should", usual, "RUNNING", {.total = 100, .active = 10, .succeeded = 50, .skipped = 40},
        WaveMove::Advance);
    row("a person wants to look", held, "RUNNING", {.total = 100, .active = 10, .succeeded = 90}, WaveMove::Hold);
    row("five in a hundred have failed", usual, "RUNNING", {.total = 100, .active = 95, .failed = 5}, WaveMove::Wait);
    row("more than five in a hundred have failed", usual, "RUNNING", {.total = 100, .active = 94, .failed = 6},
        WaveMove::Pause);
    row("twenty have failed of many", usual, "RUNNING", {.total = 10'000, .active = 9980, .failed = 20}, WaveMove::Pause);
    row("too many failures count before the open gate", usual, "RUNNING", {.total = 100, .succeeded = 90, .failed = 10},
        WaveMove::Pause);
    row("no threshold", careless, "RUNNING", {.total = 100, .active = 1, .failed = 99}, WaveMove::Wait);
    row("it ended short of the gate", careless, "FINISHED", {.total = 100, .succeeded = 80, .failed = 20}, WaveMove::Hold);
    row("it was canceled", usual, "CANCELED", {.total = 100, .canceled = 100}, WaveMove::Hold);
}

void TestWaves::whatFollowsFromTheCounters()
{
    QFETCH(WaveGate, gate);
    QFETCH(QByteArray, state);
    QFETCH(TaskCounters, counters);
    QFETCH(WaveMove, move);
    Task task;
    task.state = state.toStdString();
    task.counters = counters;
    QCOMPARE(moveAfter(gate, task, false), move);
}

void TestWaves::theLastWaveIsWaitedFor()
{
    Task task;
    task.state = "RUNNING";
    task.counters = {.total = 100, .waiting = 2, .succeeded = 98};
    QCOMPARE(moveAfter({}, task, true), WaveMove::Wait);
    task.counters = {.total = 100, .waiting = 2, .succeeded = 48, .failed = 50};
    QCOMPARE(moveAfter({}, task, true), WaveMove::Pause);
    QCOMPARE(moveAfter({}, task, true, 45), WaveMove::Wait); // a person has gone on with 45 of them
    task.counters = {.total = 100, .succeeded = 50, .failed = 50};
    QCOMPARE(moveAfter({}, task, true), WaveMove::Advance);
}

QTEST_GUILESS_MAIN(TestWaves)
#include "tst_waves.moc"
