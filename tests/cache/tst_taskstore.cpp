#include "cache/cataloguestore.h"
#include "cache/durationstore.h"
#include "cache/taskstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using cache::Connection;
using cache::DatabaseKind;
using domain::Task;
using domain::TaskDevice;
using domain::TaskId;

namespace {

Task aTask(const char *id, const char *state, qint64 revision)
{
    Task task;
    task.id = TaskId(id);
    task.name = "收银台";
    task.action = "INSTALL";
    task.appId = "A1";
    task.version = "2.0";
    task.state = state;
    task.counters = {.total = 2, .pending = 1, .succeeded = 1};
    task.wifiOnly = false;
    task.startedAt = 1'000;
    task.revision = revision;
    return task;
}

TaskDevice aDevice(const char *sn, const char *state, qint64 at)
{
    TaskDevice device;
    device.device = {sn, "S1"};
    device.state = state;
    device.updatedAt = at;
    return device;
}

} // namespace

class TestTaskStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_cache = std::move(*Connection::open(m_dir->filePath(u"cache.db"_s), {DatabaseKind::Cache}));
        m_own = std::move(*Connection::open(m_dir->filePath(u"own.db"_s), {DatabaseKind::Own}));
    }
    void aTaskComesBackAsItWasTold();
    void anOlderTaskChangesNothing();
    void devicesThatAreAtWorkAreBusy();
    void theTasksOfADeviceAreFound();
    void endedTasksAreFollowedOnceMore();
    void durationsOutliveTheCache();
    void versionsStayWhenTheListLeavesThemOut();
    void favouritesAndRecentAppsAreRemembered();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_cache, m_own;
};

void TestTaskStore::aTaskComesBackAsItWasTold()
{
    cache::TaskStore store(*m_cache);
    const Task task = aTask("T1", "RUNNING", 1);
    QCOMPARE(*store.keep({task}), 1);
    QCOMPARE(*store.keep({task}), 0);
    QVERIFY(**store.task(TaskId("T1")) == task);
    QVERIFY(!*store.task(TaskId("T2")));
}

void TestTaskStore::anOlderTaskChangesNothing()
{
    cache::TaskStore store(*m_cache);
    QVERIFY(store.keep({aTask("T1", "FINISHED", 5)}));
    QCOMPARE(*store.keep({aTask("T1", "RUNNING", 4)}), 0);
    QCOMPARE((*store.task(TaskId("T1")))->state, std::string("FINISHED"));
}

void TestTaskStore::devicesThatAreAtWorkAreBusy()
{
    cache::TaskStore store(*m_cache);
    QVERIFY(store.keep({aTask("T1", "RUNNING", 1), aTask("T2", "PAUSED", 2)}));
    QCOMPARE(*store.keepDevices(TaskId("T1"),
                                {aDevice("B", "PENDING", 1), aDevice("A", "DOWNLOADING", 1), aDevice("C", "FAILED", 1)}),
             3);
    QVERIFY(store.keepDevices(TaskId("T2"), {aDevice("D", "PENDING", 1)}));
    QCOMPARE(*store.busyDevices("A1"), (std::vector<domain::DeviceId>{{"A", "S1"}, {"B", "S1"}}));
    QVERIFY(store.busyDevices("A2")->empty());
    QCOMPARE(store.keepDevices(TaskId("T9"), {}).error().kind, base::ErrorKind::NotFound);
}

void TestTaskStore::theTasksOfADeviceAreFound()
{
    cache::TaskStore store(*m_cache);
    Task older = aTask("T1", "FINISHED", 1), newer = aTask("T2", "RUNNING", 2), other = aTask("T3", "RUNNING", 3);
    older.createdAt = 1'000;
    newer.createdAt = 2'000;
    QCOMPARE(*store.keep({older, newer, other}), 3);
    QCOMPARE(*store.keepDevices(TaskId("T1"), {aDevice("A", "FAILED", 1), aDevice("B", "SUCCEEDED", 1)}), 2);
    QCOMPARE(*store.keepDevices(TaskId("T2"), {aDevice("A", "PENDING", 2)}), 1);
    QCOMPARE(*store.keepDevices(TaskId("T3"), {aDevice("B", "PENDING", 2)}), 1);
    const auto tasks = *store.tasksOf({"A", "S1"}, 10);
    QCOMPARE(tasks.size(), 2);
    QVERIFY(tasks[0].task == newer);
    QCOMPARE(tasks[1].device.state, std::string("FAILED"));
    QCOMPARE(store.tasksOf({"A", "S1"}, 1)->size(), 1);
    QCOMPARE(store.tasksOf({"A", ""}, 10)->size(), 2); // a device whose supplier is not told
    QVERIFY(store.tasksOf({"A", "S2"}, 10)->empty());
}

void TestTaskStore::endedTasksAreFollowedOnceMore()
{
    cache::TaskStore store(*m_cache);
    QVERIFY(store.keep({aTask("T1", "RUNNING", 1), aTask("T2", "FINISHED", 1)}));
    QCOMPARE(store.followed()->size(), 1); // T2 ended before anyone watched it
    QVERIFY(store.setDevicesToken(TaskId("T1"), "k", 10, false));
    QVERIFY(store.keep({aTask("T1", "FINISHED", 2)}));
    QCOMPARE(store.followed()->size(), 1);
    QCOMPARE(store.followed()->front().devicesToken, std::string("k"));
    QVERIFY(store.setDevicesToken(TaskId("T1"), "l", 11, true));
    QVERIFY(store.followed()->empty());
}

void TestTaskStore::durationsOutliveTheCache()
{
    cache::DurationStore store(*m_own);
    const Task task = aTask("T1", "RUNNING", 1);
    QVERIFY(store.keep(task, {aDevice("A", "SUCCEEDED", 5'000), aDevice("B", "FAILED", 6'000)}));
    QVERIFY(store.keep(task, {aDevice("A", "SUCCEEDED", 5'000)}));
    QCOMPARE(*store.durations("INSTALL"), std::vector<qint64>{4'000});
}

void TestTaskStore::versionsStayWhenTheListLeavesThemOut()
{
    cache::CatalogueStore store(*m_cache);
    domain::App app{.appId = "A1", .name = "收银台", .kind = "ANDROID_APP", .openToMe = true};
    app.versions = {{.version = "2.0", .versionCode = 20, .state = "LIVE", .modelsAllowed = {"F4", "F 5"}}};
    QVERIFY(store.keep({app}, 7, true));
    QVERIFY((*store.app("A1"))->app == app);
    domain::App bare = app;
    bare.versions.clear();
    QVERIFY(store.keep({bare}, 8, false));
    QCOMPARE((*store.app("A1"))->app.versions.size(), 1);
    QVERIFY(store.keep({bare}, 9, true));
    QVERIFY((*store.app("A1"))->app.versions.empty());
    QVERIFY(!*store.app("A2"));
}

void TestTaskStore::favouritesAndRecentAppsAreRemembered()
{
    cache::UsedAppStore store(*m_own);
    const domain::App app{.appId = "A1", .name = "收银台", .kind = "ANDROID_APP"};
    QVERIFY(store.setFavourite(app, true));
    QVERIFY(store.noteUsed(app, 9));
    const auto apps = store.apps();
    QCOMPARE(apps->size(), 1);
    QVERIFY(apps->front().favourite);
    QCOMPARE(apps->front().usedAt, std::optional<qint64>(9));
}

QTEST_APPLESS_MAIN(TestTaskStore)
#include "tst_taskstore.moc"
