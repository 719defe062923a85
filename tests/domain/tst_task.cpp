#include "domain/task.h"
#include "domain/taskinsight.h"

#include <QTest>

#include <map>

using namespace tapfleet::domain;

class TestTask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statesBelongToCounters_data();
    void statesBelongToCounters();
    void successIsVerifiedOnlyByALaterReading();
    void anUninstallIsVerifiedByAbsence();
    void transientErrorsAreWorthAnotherTry();
    void eachAttemptDoublesThePauseBeforeTheNext();
    void theModelThatFailsIsFound();
    void chanceIsNotADifference();
    void devicesThatDoNotTellAreNeitherForNorAgainst();
    void anEstimateNeedsAHistory();
};

void TestTask::statesBelongToCounters_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<int>("group");
    QTest::addColumn<bool>("isFinal");
    const auto row = [](const char *state, TaskDeviceGroup group, bool isFinal) {
        QTest::newRow(state) << QByteArray(state) << static_cast<int>(group) << isFinal;
    };
    row("PENDING", TaskDeviceGroup::Pending, false);
    row("SENT", TaskDeviceGroup::Active, false);
    row("INSTALLING", TaskDeviceGroup::Active, false);
    row("CANCEL_TOO_LATE", TaskDeviceGroup::Active, false);
    row("WAITING_IDLE", TaskDeviceGroup::Waiting, false);
    row("SUCCEEDED", TaskDeviceGroup::Succeeded, true);
    row("FAILED", TaskDeviceGroup::Failed, true);
    row("SKIPPED", TaskDeviceGroup::Skipped, true);
    row("CANCELED", TaskDeviceGroup::Canceled, true);
    row("A_STATE_OF_TOMORROW", TaskDeviceGroup::Active, false);
}

void TestTask::statesBelongToCounters()
{
    QFETCH(QByteArray, state);
    QFETCH(int, group);
    QFETCH(bool, isFinal);
    QCOMPARE(static_cast<int>(groupOf(state.toStdString())), group);
    QCOMPARE(isFinalDeviceState(state.toStdString()), isFinal);
}

void TestTask::successIsVerifiedOnlyByALaterReading()
{
    const Task task{.action = "UPGRADE", .version = "2.0"};
    const TaskDevice device{.state = "SUCCEEDED", .reportedVersion = "2.0", .updatedAt = 1000};
    QCOMPARE(verify(task, device, "2.0", std::nullopt), Verification::NotYet);
    QCOMPARE(verify(task, device, "2.0", 1000), Verification::NotYet);
    QCOMPARE(verify(task, device, "2.0", 2000), Verification::Verified);
    QCOMPARE(verify(task, device, "1.9", 2000), Verification::Mismatch);
    QCOMPARE(verify(task, device, std::nullopt, 2000), Verification::Mismatch);
}

void TestTask::anUninstallIsVerifiedByAbsence()
{
    const Task task{.action = "UNINSTALL"};
    const TaskDevice device{.state = "SUCCEEDED", .updatedAt = 1000};
    QCOMPARE(verify(task, device, std::nullopt, 2000), Verification::Verified);
    QCOMPARE(verify(task, device, "2.0", 2000), Verification::Mismatch);
}

void TestTask::transientErrorsAreWorthAnotherTry()
{
    QVERIFY(isTransient("DOWNLOAD_TIMEOUT") && isTransient("REBOOT_FAILED"));
    QVERIFY(!isTransient("STORAGE_FULL") && !isTransient("UNKNOWN") && !isTransient(""));
}

void TestTask::eachAttemptDoublesThePauseBeforeTheNext()
{
    constexpr qint64 minute = 60'000, failedAt = 1'000'000;
    TaskDevice device;
    device.updatedAt = failedAt;
    for (const auto &[attempts, minutes] : std::map<int, int>{{0, 5}, {1, 5}, {2, 10}, {3, 20}, {6, 160}, {7, 240}, {90, 240}}) {
        device.attempts = attempts;
        QCOMPARE(retryDueAt(device), failedAt + minutes * minute);
    }
}

void TestTask::theModelThatFailsIsFound()
{
    std::vector<ComparedDevice> devices;
    for (int i = 0; i < 200; ++i) {
        const bool isBad = i % 4 == 0;
        devices.push_back({isBad && i % 8 == 0, {{"model", isBad ? "A7" : "F4"}, {"operator", i % 2 ? "CMCC" : "CTCC"}}});
    }
    const auto found = differences(devices);
    QVERIFY(!found.empty());
    QCOMPARE(found[0].feature, std::string("model"));
    QCOMPARE(found[0].value, std::string("A7"));
    QCOMPARE(found[0].failedWith, 25);
    QCOMPARE(found[0].succeededWithout, 150);
    QVERIFY(found[0].lowest > 1 && found[0].lowest < found[0].oddsRatio && found[0].oddsRatio < found[0].highest);
}

void TestTask::chanceIsNotADifference()
{
    std::vector<ComparedDevice> devices;
    for (int i = 0; i < 60; ++i)
        devices.push_back({i % 10 == 0, {{"city", i % 2 ? "杭州" : "上海"}}});
    QCOMPARE(differences(devices, 10).size(), size_t(0)); // six failures are fewer than asked for
    for (ComparedDevice &device : devices)
        device.failed = false;
    devices[0].failed = devices[1].failed = true;
    QCOMPARE(differences(devices, 1).size(), size_t(0)); // one of each
}

void TestTask::devicesThatDoNotTellAreNeitherForNorAgainst()
{
    std::vector<ComparedDevice> devices;
    for (int i = 0; i < 40; ++i)
        devices.push_back({i % 2 == 0, {{"network", i % 2 == 0 ? "CELLULAR" : "WIFI"}}});
    for (int i = 0; i < 1000; ++i)
        devices.push_back({false, {}});
    const auto found = differences(devices);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].succeededWithout, 20);
}

void TestTask::anEstimateNeedsAHistory()
{
    std::vector<qint64> durations(19, 1000);
    QVERIFY(!estimate(durations));
    durations.clear();
    for (qint64 i = 101; i > 0; --i)
        durations.push_back(i * 1000);
    const auto estimated = estimate(durations);
    QVERIFY(estimated);
    QCOMPARE(estimated->p50Ms, 51'000);
    QCOMPARE(estimated->p90Ms, 91'000);
    QCOMPARE(estimated->samples, 101);
}

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
