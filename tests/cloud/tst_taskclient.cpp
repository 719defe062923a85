#include "cloud/fleet/taskclient.h"
#include "cloud/fleet/taskplans.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::cloud;

class TestTaskClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAppIsReadWithItsVersions();
    void aTaskIsReadWithItsCounters();
    void aDeviceOfATaskIsKnownByItsLongForm();
    void whatHasNoIdIsRefusedAndTheRestKept();
    void aTaskIsCreatedFilledAndStarted();
    void anUninstallNamesNoVersion();
    void theTaskOfAnOperationIsFound();
};

void TestTaskClient::anAppIsReadWithItsVersions()
{
    const auto app =
        parseApp(R"({"code":"10000","app":{"app_id":"A1","name":"收银台","kind":"ANDROID_APP","open_to_me":true,"versions":[
        {"version":"2.0","version_code":"20","size_bytes":"9007199254740993","state":"LIVE","released_at":"2026-11-24 08:00:00",
         "models_allowed":["F4","F5"]},{"notes":"no version"}]}})");
    QVERIFY(app);
    QCOMPARE(app->openToMe, std::optional(true));
    QCOMPARE(app->versions.size(), 1);
    QCOMPARE(app->versions[0].sizeBytes, std::optional<qint64>(9007199254740993));
    QCOMPARE(app->versions[0].releasedAt, std::optional<qint64>(1795478400000));
    QCOMPARE(app->versions[0].modelsAllowed, (std::vector<std::string>{"F4", "F5"}));
    QVERIFY(!parseApp(R"({"code":"10000"})"));
}

void TestTaskClient::aTaskIsReadWithItsCounters()
{
    const auto page =
        parseTaskPage(R"({"items":[{"task_id":"T1","out_biz_no":"k","name":"n","action":"UPGRADE","app":{"app_id":"A1"},
        "state":"SOMETHING_NEW","counters":{"total":"10","succeeded":7,"failed":3},"revision":5,"wifi_only":"true"}],"sync_token":"s9"})");
    QVERIFY(page);
    QCOMPARE(page->syncToken, u"s9"_s);
    const domain::Task &task = page->items.at(0);
    QCOMPARE(task.counters.total, 10);
    QCOMPARE(task.counters.succeeded, 7);
    QCOMPARE(task.counters.open(), 0);
    QCOMPARE(task.wifiOnly, std::optional(true));
    QVERIFY(!task.autoStart);
    QVERIFY(!domain::isFinal(task)); // a state that nobody knows may still change
}

void TestTaskClient::aDeviceOfATaskIsKnownByItsLongForm()
{
    const auto page =
        parseTaskDevicePage(R"({"items":[{"sn":"SN1@S2","state":"FAILED","error_code":"STORAGE_FULL","attempts":2}]})");
    QVERIFY(page);
    QCOMPARE(page->items.at(0).device, (domain::DeviceId{"SN1", "S2"}));
    QCOMPARE(page->items.at(0).attempts, 2);
}

void TestTaskClient::whatHasNoIdIsRefusedAndTheRestKept()
{
    const auto page = parseTaskPage(R"({"items":[{"name":"nameless"},{"task_id":"T2"}],"next_cursor":"c"})");
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->refused.size(), 1);
    QCOMPARE(page->nextCursor, u"c"_s);
}

void TestTaskClient::aTaskIsCreatedFilledAndStarted()
{
    std::vector<domain::DeviceId> devices;
    for (int i = 0; i < 1'001; ++i)
        devices.push_back({std::to_string(i), "S"});
    const auto plan =
        createTask({.name = "n", .appId = "A1", .version = "2.0", .startAfter = 1795478400000}, devices, {{u"rollout"_s, 3}});
    QCOMPARE(plan.kind, u"task.create"_s);
    QCOMPARE(plan.steps.size(), 5);
    QCOMPARE(plan.steps[3].devices.size(), 1);
    QCOMPARE(plan.steps[1].borrows, u"task_id"_s);
    QVERIFY(plan.steps[4].needsAll);
    QVERIFY(!plan.steps[3].needsAll);
    const QJsonObject content = QJsonDocument::fromJson(plan.steps[0].content).object();
    QCOMPARE(content[u"start_after"_s].toString(), u"2026-11-24 08:00:00"_s);
    QVERIFY(!content.contains(u"rollout"_s)); // the journal's own
    QCOMPARE(QJsonDocument::fromJson(plan.subject).object()[u"rollout"_s].toInt(), 3);
}

void TestTaskClient::anUninstallNamesNoVersion()
{
    const auto plan = createTask({.name = "n", .action = domain::DistributionAction::Uninstall, .appId = "A1"}, {{"1", "S"}});
    QVERIFY(!QJsonDocument::fromJson(plan.steps[0].content).object().contains(u"version"_s));
}

void TestTaskClient::theTaskOfAnOperationIsFound()
{
    domain::Operation operation;
    operation.subject = "{}";
    QCOMPARE(taskOf(operation), domain::TaskId());
    operation.steps.resize(1);
    operation.steps[0].answer = R"({"task_id":"T7"})";
    QCOMPARE(taskOf(operation), domain::TaskId("T7"));
}

QTEST_APPLESS_MAIN(TestTaskClient)
#include "tst_taskclient.moc"
