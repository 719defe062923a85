#include "base/clock.h"
#include "ui/distribution/countersdelegate.h"
#include "ui/distribution/counterswords.h"
#include "ui/distribution/taskdevicesmodel.h"
#include "ui/distribution/tasksmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::TaskDeviceGroup;
using services::AccountTask;
using services::TaskDeviceRow;
using ui::TaskDevicesModel;
using ui::TasksModel;

namespace {

const domain::AccountId kAccount(1);

AccountTask task(const std::string &id, qint64 createdAt, const std::string &state = "RUNNING")
{
    AccountTask one{kAccount, {}, {}};
    one.task.id = domain::TaskId(id);
    one.task.name = "升级 " + id;
    one.task.appId = "2021004100";
    one.task.appName = "收银台";
    one.task.version = "2.3.1";
    one.task.action = "UPGRADE";
    one.task.state = state;
    one.task.createdAt = createdAt;
    one.task.counters = {.total = 100, .pending = 100};
    return one;
}

TaskDeviceRow device(int number, const std::string &state)
{
    TaskDeviceRow row;
    row.device.device = {"SN" + std::to_string(100'000 + number), "S1"};
    row.device.state = state;
    row.device.errorCode = state == "FAILED" ? "STORAGE_FULL" : "";
    return row;
}

QStringList names(const TasksModel &model)
{
    QStringList some;
    for (int row = 0; row < model.rowCount(); ++row)
        some.append(QString::fromStdString(model.task(row).task.id.value()));
    return some;
}

} // namespace

class TestTasksModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatChangedIsToldInPlace();
    void tasksComeAndGoAroundTheCurrentOne();
    void rowsMoveWithWhatTheyAreSortedBy();
    void filters_data();
    void filters();
    void countersAreWords();
    void aReadingOfManyDevicesMovesNothing();
    void devicesLeaveAGroupAsTheyChange();
    void devicesAreSorted();

private:
    base::SystemClock m_clock;
};

void TestTasksModel::whatChangedIsToldInPlace()
{
    TasksModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setTasks({task("T3", 3), task("T2", 2), task("T1", 1)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset),
        moved(&model, &QAbstractItemModel::layoutChanged), inserted(&model, &QAbstractItemModel::rowsInserted);
    auto later = task("T2", 2);
    later.task.counters = {.total = 100, .pending = 40, .succeeded = 60};
    model.setTasks({task("T3", 3), later, task("T1", 1)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
    QCOMPARE(model.index(1, TasksModel::Progress).data().toString(), u"60 / 100"_s);
    QCOMPARE(reset.count() + moved.count() + inserted.count(), 0);
}

void TestTasksModel::tasksComeAndGoAroundTheCurrentOne()
{
    TasksModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setTasks({task("T3", 3), task("T2", 2), task("T1", 1)});
    const QPersistentModelIndex current(model.index(1, TasksModel::Name));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setTasks({task("T5", 5), task("T4", 4), task("T2", 2)});
    QCOMPARE(names(model), (QStringList{u"T5"_s, u"T4"_s, u"T2"_s}));
    QVERIFY(current.isValid());
    QCOMPARE(current.row(), 2);
    // One that comes again is the same row.
    model.setTasks({task("T5", 5), task("T4", 4), task("T3", 3), task("T2", 2)});
    QCOMPARE(names(model), (QStringList{u"T5"_s, u"T4"_s, u"T3"_s, u"T2"_s}));
    QCOMPARE(model.count(TasksModel::Which::All), 4);
    QCOMPARE(reset.count(), 0);
}

void TestTasksModel::rowsMoveWithWhatTheyAreSortedBy()
{
    TasksModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    auto large = task("T1", 1);
    large.task.counters.total = 500;
    model.setTasks({task("T2", 2), large});
    const QPersistentModelIndex current(model.index(1, TasksModel::Name));
    model.sort(TasksModel::Progress, Qt::DescendingOrder);
    QCOMPARE(names(model), (QStringList{u"T1"_s, u"T2"_s}));
    QCOMPARE(current.row(), 0);
    auto larger = task("T2", 2);
    larger.task.counters.total = 900;
    model.setTasks({larger, large});
    QCOMPARE(names(model), (QStringList{u"T2"_s, u"T1"_s}));
    QCOMPARE(current.row(), 1);
}

void TestTasksModel::filters_data()
{
    using Which = TasksModel::Which;
    QTest::addColumn<QString>("words");
    QTest::addColumn<Which>("which");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("everything without a filter") << QString() << Which::All << QStringList{u"T3"_s, u"T2"_s, u"T1"_s};
    QTest::newRow("a paused task is in progress") << QString() << Which::Open << QStringList{u"T3"_s, u"T2"_s};
    QTest::newRow("an expired task has ended") << QString() << Which::Ended << QStringList{u"T1"_s};
    QTest::newRow("one Chinese character of the app") << u"银"_s << Which::All << QStringList{u"T3"_s, u"T2"_s, u"T1"_s};
    QTest::newRow("each word somewhere") << u"t2 2.3"_s << Which::All << QStringList{u"T2"_s};
    QTest::newRow("a word that nothing has") << u"nothing"_s << Which::All << QStringList();
}

void TestTasksModel::filters()
{
    QFETCH(QString, words);
    QFETCH(TasksModel::Which, which);
    QFETCH(QStringList, shown);
    TasksModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setTasks({task("T3", 3), task("T2", 2, "PAUSED"), task("T1", 1, "EXPIRED")});
    model.setFilter({words, which});
    QCOMPARE(names(model), shown);
    QVERIFY(model.find(kAccount, domain::TaskId("T1")));
}

void TestTasksModel::countersAreWords()
{
    const domain::TaskCounters counters{.total = 1300, .succeeded = 1200, .failed = 12, .skipped = 4};
    QCOMPARE(ui::CountersWords::progress(counters), u"1,204 / 1,300 · 12 failed"_s);
    QCOMPARE(ui::CountersWords::all(counters).count(u'\n'), 2);
    for (const auto group : {TaskDeviceGroup::Pending, TaskDeviceGroup::Active, TaskDeviceGroup::Canceled})
        QCOMPARE(ui::CountersWords::of(counters, group), 0);
}

void TestTasksModel::aReadingOfManyDevicesMovesNothing()
{
    TaskDevicesModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    constexpr int count = 25'000;
    std::vector<TaskDeviceRow> devices;
    for (int i = 0; i < count; ++i)
        devices.push_back(device(i, "DOWNLOADING"));
    model.setDevices(devices, true);
    QCOMPARE(model.rowCount(), count);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset);
    for (int i = 400; i < 500; ++i)
        devices[static_cast<size_t>(i)].device.state = "SUCCEEDED";
    devices[20'000].device.state = "FAILED";
    model.setDevices(devices, false);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 400);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 499);
    QCOMPARE(changed.last().at(0).toModelIndex().row(), 20'000);
    // Another task's devices are another table.
    model.setDevices({device(1, "PENDING")}, true);
    QVERIFY(reset.count() > 0);
    QCOMPARE(model.rowCount(), 1);
}

void TestTasksModel::devicesLeaveAGroupAsTheyChange()
{
    TaskDevicesModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    std::vector<TaskDeviceRow> devices{device(0, "FAILED"), device(1, "FAILED"), device(2, "SUCCEEDED"), device(3, "FAILED")};
    model.setDevices(devices, true);
    model.setFilter({TaskDeviceGroup::Failed, false, {}});
    QCOMPARE(model.rowCount(), 3);
    const QPersistentModelIndex last(model.index(2, 0));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    devices[1].device.state = "PENDING";
    model.setDevices(devices, false);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(last.row(), 1);
    devices[2].verification = domain::Verification::Mismatch;
    model.setDevices(devices, false);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.countUnverified(), 1);
    model.setFilter({TaskDeviceGroup::Succeeded, true, {}});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.index(0, TaskDevicesModel::Verified).data(Qt::ToolTipRole).toString().isEmpty());
    model.setFilter({{}, false, u"100003"_s});
    QCOMPARE(model.device(0).device.device.sn, std::string("SN100003"));
}

void TestTasksModel::devicesAreSorted()
{
    TaskDevicesModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    std::vector<TaskDeviceRow> devices{device(0, "FAILED"), device(1, "FAILED"), device(2, "FAILED")};
    devices[0].device.attempts = 2;
    devices[1].device.attempts = 5;
    devices[2].device.attempts = 1;
    model.setDevices(devices, true);
    model.sort(TaskDevicesModel::Attempts, Qt::DescendingOrder);
    QCOMPARE(model.device(0).device.device.sn, std::string("SN100001"));
    QCOMPARE(model.device(2).device.device.sn, std::string("SN100002"));
    model.sort(TaskDevicesModel::Sn, Qt::DescendingOrder);
    QCOMPARE(model.device(0).device.device.sn, std::string("SN100002"));
}

QTEST_MAIN(TestTasksModel)
#include "tst_tasksmodel.moc"
