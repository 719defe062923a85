#include "base/errorcodes.h"
#include "cache/devicereader.h"
#include "cloud/testcloud.h"
#include "sync/pullengine.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using base::Result;
using domain::SyncReport;

namespace {

/// A cloud, a cache and the engine between them.
class Loop
{
public:
    explicit Loop(std::uint32_t devices, std::uint64_t seed = 1) : cloud(devices, seed), files{cloud.file(u"account"_s)} {}

    Result<SyncReport> sync(const sync::PullOptions &options = {})
    {
        sync::PullEngine engine(files, cloud.config, clock);
        return tests::answerOf(engine.run(options));
    }

    QString difference() const { return cloud.differenceFrom(files); }

    std::vector<domain::FieldChange> changes() const
    {
        auto reader = cache::DeviceReader::open(files);
        auto all = reader ? (*reader)->changesSince(0, 1'000'000) : base::failure(reader.error());
        return all ? *all : std::vector<domain::FieldChange>();
    }

    tests::TestCloud cloud;
    cache::AccountFolder files;
    struct : base::Clock {
        qint64 nowMs() const override { return base::SystemClock().nowMs() + shiftMs; }
        qint64 shiftMs = 0;
    } clock;
};

} // namespace

class TestPullEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstSyncBringsTheWholeFleet_data();
    void aFirstSyncBringsTheWholeFleet();
    void aSecondSyncFetchesOnlyWhatChanged();
    void aFullListOfAnUnchangedFleetWritesNothing();
    void whatIsForgottenByTheServiceIsListedAgain_data();
    void whatIsForgottenByTheServiceIsListedAgain();
    void aStoppedSyncIsResumed();
    void oneSyncAtATime();
    void aWrongSignatureLeavesTheCacheUntouched();
    void anUnreachableServiceIsOffline();
    void aClockSetBackADayLosesNothing();
    void progressGrowsToTheTotal();
    void randomEditsEndEqual_data();
    void randomEditsEndEqual();
};

void TestPullEngine::aFirstSyncBringsTheWholeFleet_data()
{
    QTest::addColumn<int>("devices");
    QTest::addColumn<int>("shards");
    QTest::addColumn<int>("pageSize");
    QTest::newRow("one device") << 1 << 6 << 500;
    QTest::newRow("fewer devices than shards") << 4 << 6 << 500;
    QTest::newRow("one list, many pages") << 1'700 << 1 << 100;
    QTest::newRow("six lists side by side") << 3'000 << 6 << 100;
    QTest::newRow("more lists and larger pages than the service allows") << 2'000 << 64 << 5'000;
}

void TestPullEngine::aFirstSyncBringsTheWholeFleet()
{
    QFETCH(const int, devices);
    QFETCH(const int, shards);
    QFETCH(const int, pageSize);
    Loop loop(static_cast<std::uint32_t>(devices));
    const auto report = loop.sync({.pageSize = pageSize, .shards = shards});
    QVERIFY2(report, report ? "" : qPrintable(base::logLine(report.error())));
    QVERIFY(report->complete);
    QVERIFY(report->full);
    QCOMPARE(report->fetched, devices);
    QCOMPARE(report->added, devices);
    QCOMPARE(report->refused, 0);
    QCOMPARE(loop.difference(), QString());
    QVERIFY2(loop.changes().empty(), "a first load is no change");
}

void TestPullEngine::aSecondSyncFetchesOnlyWhatChanged()
{
    Loop loop(2'000);
    QVERIFY(loop.sync());
    loop.cloud.server().changeDevices(50, 3);
    loop.cloud.server().addDevices(7);
    const auto fleet = loop.cloud.server().fleet();
    loop.cloud.server().removeDevices({fleet[10].id(), fleet[900].id()});
    const auto report = loop.sync();
    QVERIFY(report && report->complete);
    QVERIFY(!report->full);
    QVERIFY2(report->fetched < 100, qPrintable(QString::number(report->fetched)));
    QCOMPARE(report->added, 7);
    QCOMPARE(report->removed, 2);
    QVERIFY(report->changed > 0);
    QCOMPARE(loop.difference(), QString());
    QVERIFY(!loop.changes().empty());
}

void TestPullEngine::aFullListOfAnUnchangedFleetWritesNothing()
{
    Loop loop(1'500);
    QVERIFY(loop.sync());
    const auto report = loop.sync({.full = true});
    QVERIFY(report && report->complete && report->full);
    QCOMPARE(report->unchanged, 1'500);
    QCOMPARE(report->added + report->changed + report->removed, 0);
}

void TestPullEngine::whatIsForgottenByTheServiceIsListedAgain_data()
{
    QTest::addColumn<bool>("tokens");
    QTest::newRow("sync tokens expired between two syncs") << true;
    QTest::newRow("cursors expired while a list was interrupted") << false;
}

void TestPullEngine::whatIsForgottenByTheServiceIsListedAgain()
{
    QFETCH(const bool, tokens);
    Loop loop(2'000);
    QVERIFY(loop.sync());
    loop.cloud.server().changeDevices(40, 5);
    if (tokens) {
        loop.cloud.server().expireSyncTokens();
    } else {
        loop.cloud.server().setLatency(std::chrono::milliseconds(20));
        sync::PullEngine engine(loop.files, loop.cloud.config, loop.clock);
        QSignalSpy progress(&engine, &sync::PullEngine::progressed);
        const auto stopped = engine.run({.full = true, .pageSize = 50});
        QTRY_VERIFY(progress.count() > 0 && progress.last().first().value<domain::SyncProgress>().fetched > 200);
        engine.stop();
        QVERIFY(!tests::answerOf(stopped)->complete);
        loop.cloud.server().expireCursors();
    }
    const auto report = loop.sync();
    QVERIFY2(report, report ? "" : qPrintable(base::logLine(report.error())));
    QVERIFY(report->complete);
    QCOMPARE(report->full, tokens); // with cursors lost only, the tokens of the last complete list still serve
    QCOMPARE(loop.difference(), QString());
    QVERIFY2(!loop.changes().empty(), "the history goes on");
}

void TestPullEngine::aStoppedSyncIsResumed()
{
    Loop loop(3'000);
    loop.cloud.server().setLatency(std::chrono::milliseconds(20));
    qint64 stored = 0;
    {
        sync::PullEngine engine(loop.files, loop.cloud.config, loop.clock);
        QSignalSpy progress(&engine, &sync::PullEngine::progressed);
        const auto stopped = engine.run({.pageSize = 100});
        QTRY_VERIFY(progress.count() > 0 && progress.last().first().value<domain::SyncProgress>().fetched > 500);
        engine.stop();
        const auto report = tests::answerOf(stopped);
        QVERIFY(report && !report->complete);
        stored = report->fetched;
        QVERIFY(stored < 3'000);
    }
    const auto report = loop.sync({.pageSize = 100});
    QVERIFY(report && report->complete && report->resumed);
    QVERIFY2(report->added <= 3'000 - stored + 100, "what was stored before is not fetched again");
    QCOMPARE(loop.difference(), QString());
}

void TestPullEngine::oneSyncAtATime()
{
    Loop loop(1'000);
    loop.cloud.server().setLatency(std::chrono::milliseconds(50));
    sync::PullEngine first(loop.files, loop.cloud.config, loop.clock);
    sync::PullEngine second(loop.files, loop.cloud.config, loop.clock);
    QSignalSpy progress(&first, &sync::PullEngine::progressed);
    const auto running = first.run({});
    QTRY_VERIFY(progress.count() > 0);
    const auto same = first.run({});
    const auto other = second.run({});
    QCOMPARE(tests::answerOf(same).error().subCode, QString(base::codes::SyncRunning));
    QCOMPARE(tests::answerOf(other).error().subCode, QString(base::codes::SyncRunning));
    QVERIFY(tests::answerOf(running)->complete);
    QCOMPARE(loop.difference(), QString());
}

void TestPullEngine::aWrongSignatureLeavesTheCacheUntouched()
{
    Loop loop(600);
    QVERIFY(loop.sync());
    const auto fleetBefore = loop.cloud.server().fleet();
    loop.cloud.server().changeDevices(100, 9);
    loop.cloud.server().setFaults(*sandbox::Faults::parse(u"badsign=1"_s));
    const auto report = loop.sync();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Untrusted);
    auto reader = cache::DeviceReader::open(loop.files);
    QVERIFY(reader);
    for (const domain::Device &device : fleetBefore)
        QVERIFY((*reader)->devices(device.id())->front().device == device);
}

void TestPullEngine::anUnreachableServiceIsOffline()
{
    Loop loop(10);
    loop.cloud.stop();
    loop.cloud.config.maxAttempts = 1;
    const auto report = loop.sync();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Offline);
}

void TestPullEngine::aClockSetBackADayLosesNothing()
{
    constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;
    Loop loop(1'500);
    QVERIFY(loop.sync());
    loop.cloud.server().changeDevices(1'500, 4);
    QVERIFY(loop.sync());
    const auto before = loop.changes();
    QVERIFY(before.size() > 500);

    loop.clock.shiftMs = -kDayMs;
    loop.cloud.server().changeDevices(1'500, 5);
    const auto report = loop.sync();
    QVERIFY2(report && report->complete, report ? "" : qPrintable(base::logLine(report.error())));
    QVERIFY2(!report->full, "the tokens of a later moment still serve");
    QCOMPARE(loop.difference(), QString());
    QVERIFY(loop.changes().size() > before.size());

    // A device's history stays in the order in which it happened.
    auto reader = cache::DeviceReader::open(loop.files);
    QVERIFY(reader);
    int bothTimes = 0;
    for (const domain::Device &device : loop.cloud.server().fleet()) {
        const auto history = (*reader)->history(device.id());
        QVERIFY(history);
        QVERIFY(std::is_sorted(history->begin(), history->end(), [](const auto &a, const auto &b) { return a.syncId > b.syncId; }));
        bothTimes += !history->empty() && history->front().at < history->back().at;
    }
    QVERIFY2(bothTimes > 10, qPrintable(QString::number(bothTimes)));

    loop.clock.shiftMs = 0;
    loop.cloud.server().changeDevices(100, 6);
    QVERIFY(loop.sync());
    QCOMPARE(loop.difference(), QString());
}

void TestPullEngine::progressGrowsToTheTotal()
{
    Loop loop(2'400);
    loop.cloud.server().setLatency(std::chrono::milliseconds(25));
    sync::PullEngine engine(loop.files, loop.cloud.config, loop.clock);
    QSignalSpy progress(&engine, &sync::PullEngine::progressed);
    QVERIFY(tests::answerOf(engine.run({.pageSize = 50})));
    qint64 fetched = 0;
    bool totalSeen = false;
    for (const auto &arguments : progress) {
        const auto step = arguments.first().value<domain::SyncProgress>();
        QVERIFY(step.fetched >= fetched);
        fetched = step.fetched;
        if (step.total) {
            totalSeen = true;
            QCOMPARE(*step.total, 2'400);
        }
    }
    QVERIFY(totalSeen);
    QCOMPARE(fetched, 2'400);
}

void TestPullEngine::randomEditsEndEqual_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1u, 2u, 3u, 4u})
        QTest::addRow("edits from seed %d", static_cast<int>(seed)) << seed;
}

void TestPullEngine::randomEditsEndEqual()
{
    QFETCH(const quint64, seed);
    Loop loop(800, seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 6; ++round) {
        loop.cloud.server().changeDevices(static_cast<std::uint32_t>(random() % 60), random());
        loop.cloud.server().addDevices(static_cast<std::uint32_t>(random() % 20));
        std::vector<domain::DeviceId> gone;
        for (const domain::Device &device : loop.cloud.server().fleet()) {
            if (random() % 50 == 0)
                gone.push_back(device.id());
        }
        loop.cloud.server().removeDevices(gone);
        if (random() % 4 == 0)
            loop.cloud.server().expireSyncTokens();
        const auto report = loop.sync({.full = random() % 5 == 0, .pageSize = 30 + static_cast<int>(random() % 100)});
        QVERIFY2(report && report->complete, report ? "not complete" : qPrintable(base::logLine(report.error())));
        QCOMPARE(loop.difference(), QString());
    }
}

QTEST_GUILESS_MAIN(TestPullEngine)
#include "tst_pullengine.moc"
