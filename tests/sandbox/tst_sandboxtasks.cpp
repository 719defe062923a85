#include "caller.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::tests;

namespace {

constexpr QLatin1StringView kCashier("2021001164655801");
const QString kNewest = u"2.10.0"_s;

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

} // namespace

class TestSandboxTasks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingHappensBeforeTheStart();
    void aTaskRunsToItsEndAndChangesTheFleet();
    void rowsAreRefusedByTheTable();
    void aPausedTaskStandsStill();
    void aCanceledTaskEndsItsDevices();
    void failedDevicesAreRetried();
    void offlineDevicesWaitUntilTheTaskExpires();
    void aTaskWaitsForItsStart();
    void aDeviceIsInOneTaskForAnAppAtATime();
    void statesAndParametersAreChecked();
    void changesAreTold();

private:
    Reply write(const QByteArray &method, QJsonObject content)
    {
        content.insert("out_biz_no"_L1, u"T-%1"_s.arg(++m_written));
        return m_caller->call(method, content);
    }
    QString create(QJsonObject more = {})
    {
        QJsonObject content{
            {u"name"_s, u"升级收银台"_s}, {u"action"_s, u"UPGRADE"_s}, {u"app_id"_s, kCashier}, {u"version"_s, kNewest}};
        for (auto it = more.begin(); it != more.end(); ++it)
            content.insert(it.key(), it.value());
        return text(write("tapfleet.task.create", content).node, "task_id");
    }
    Reply add(const QString &task, const QStringList &sns)
    {
        return write("tapfleet.task.device.add", {{u"task_id"_s, task}, {u"sn_list"_s, QJsonArray::fromStringList(sns)}});
    }
    Reply move(const char *how, const QString &task)
    {
        return write(QByteArray("tapfleet.task.") + how, {{u"task_id"_s, task}});
    }
    QJsonObject told(const QString &task)
    {
        const QJsonArray items = m_caller->call("tapfleet.task.list", {{u"page_size"_s, 500}}).node.value("items"_L1).toArray();
        for (const auto item : items) {
            if (text(item.toObject(), "task_id") == task)
                return item.toObject();
        }
        return {};
    }
    QHash<QString, QJsonObject> devices(const QString &task, QJsonObject request = {})
    {
        QHash<QString, QJsonObject> all;
        request.insert("task_id"_L1, task);
        request.insert("page_size"_L1, 60);
        for (;;) {
            const QJsonObject node = m_caller->call("tapfleet.task.device.list", request).node;
            const QJsonArray items = node.value("items"_L1).toArray();
            for (const auto item : items)
                all.insert(text(item.toObject(), "sn"), item.toObject());
            m_token = text(node, "sync_token");
            if (!m_token.isEmpty() || text(node, "code") != u"10000")
                return all;
            request.insert("cursor"_L1, node.value("next_cursor"_L1));
        }
    }
    int counted(const QString &task, const char *counter)
    {
        return told(task).value("counters"_L1).toObject().value(QLatin1StringView(counter)).toInt();
    }
    /// Devices that take the newest cashier app.
    QStringList fitting(bool online, qsizetype most = 400) const
    {
        QStringList sns;
        for (const domain::Device &device : m_server->fleet()) {
            const bool hasSdk = std::any_of(device.components.begin(), device.components.end(),
                                            [](const auto &c) { return c.name == "IOT_SDK"; });
            const auto app = std::find_if(device.apps.begin(), device.apps.end(),
                                          [](const auto &a) { return a.appId == "2021001164655801"; });
            const bool isOld = app != device.apps.end() && app->version != "2.10.0";
            if (device.role == "OWNER" && device.osFamily == "ANDROID" && !device.osVersion.starts_with('7') && hasSdk && isOld
                && device.online == online && sns.size() < most)
                sns.append(longForm(device));
        }
        return sns;
    }
    /// Of the cashier app, by SN.
    QHash<QString, QString> versions() const
    {
        QHash<QString, QString> versions;
        for (const domain::Device &device : m_server->fleet()) {
            for (const domain::InstalledApp &app : device.apps) {
                if (app.appId == "2021001164655801")
                    versions.insert(longForm(device), QString::fromStdString(app.version));
            }
        }
        return versions;
    }

    QTemporaryDir m_keys; ///< made once: new RSA keys take time
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<Caller> m_caller;
    QString m_token; ///< of the last list of devices
    int m_written = 0;
};

void TestSandboxTasks::init()
{
    auto server = sandbox::SandboxServer::start({.devices = 9000, .keysFolder = m_keys.path()});
    QVERIFY(server.has_value());
    m_server = std::move(*server);
    m_caller = std::make_unique<Caller>(*m_server);
}

void TestSandboxTasks::nothingHappensBeforeTheStart()
{
    const QStringList sns = fitting(true, 20);
    const QString task = create();
    QVERIFY(!task.isEmpty());
    QCOMPARE(move("start", task).subCode(), u"TASK_STATE_CONFLICT"_s); // has no devices
    add(task, sns);
    m_server->advanceClock(std::chrono::hours(2));
    QCOMPARE(text(told(task), "state"), u"CREATED"_s);
    QCOMPARE(counted(task, "pending"), int(sns.size()));
    QCOMPARE(text(move("start", task).node, "state"), u"RUNNING"_s);
    QCOMPARE(counted(task, "pending"), int(sns.size())); // the clock stands still
}

void TestSandboxTasks::aTaskRunsToItsEndAndChangesTheFleet()
{
    const QStringList sns = fitting(true);
    QVERIFY(sns.size() > 100);
    Caller &caller = *m_caller;
    QJsonObject since = paging(500);
    since.insert("changed_since"_L1, caller.list(paging(500)).token);
    const QString task = create();
    add(task, sns);
    move("start", task);
    m_server->advanceClock(std::chrono::seconds(40));
    QVERIFY(counted(task, "active") > 0);
    m_server->advanceClock(std::chrono::hours(1));
    const QJsonObject end = told(task);
    QCOMPARE(text(end, "state"), u"FINISHED"_s);
    const QJsonObject counters = end.value("counters"_L1).toObject();
    const int succeeded = counters.value("succeeded"_L1).toInt(), failures = counters.value("failed"_L1).toInt();
    QCOMPARE(succeeded + failures, int(sns.size()));
    QVERIFY(failures < sns.size() / 6);
    int changed = 0;
    const auto after = versions();
    const auto list = devices(task);
    QCOMPARE(list.size(), sns.size());
    for (const QString &sn : sns) {
        const QJsonObject device = list.value(sn);
        const bool isNew = after.value(sn) == kNewest;
        changed += isNew ? 1 : 0;
        QCOMPARE(text(device, "state") == u"FAILED", device.contains("error_code"_L1));
        if (text(device, "state") == u"FAILED")
            QVERIFY(!isNew);
        else
            QCOMPARE(text(device, "reported_version"), kNewest);
    }
    // Nearly all that said so have it, and the next list of changes tells it.
    QVERIFY(changed <= succeeded && changed >= succeeded - succeeded / 10 - 1);
    QCOMPARE(int(caller.list(since).sns.size()), changed);
}

void TestSandboxTasks::rowsAreRefusedByTheTable()
{
    QStringList sns = fitting(true, 1);
    QStringList expected{QString()};
    for (const domain::Device &device : m_server->fleet()) {
        if (device.osFamily == "ANDROID")
            continue;
        sns.append(longForm(device));
        expected.append(u"OS_NOT_ANDROID"_s);
        break;
    }
    sns.append(u"NOSUCH000001"_s);
    expected.append(u"DEVICE_NOT_FOUND"_s);
    QStringList rows;
    const QJsonArray results = add(create(), sns).node.value("results"_L1).toArray();
    for (const auto row : results)
        rows.append(text(row.toObject(), "sub_code"));
    QCOMPARE(rows, expected);
}

void TestSandboxTasks::aPausedTaskStandsStill()
{
    const QString task = create();
    add(task, fitting(true, 30));
    move("start", task);
    QCOMPARE(text(move("pause", task).node, "state"), u"PAUSED"_s);
    m_server->advanceClock(std::chrono::hours(1));
    QCOMPARE(counted(task, "pending"), 30);
    QCOMPARE(text(move("resume", task).node, "state"), u"RUNNING"_s);
    m_server->advanceClock(std::chrono::hours(1));
    QCOMPARE(text(told(task), "state"), u"FINISHED"_s);
}

void TestSandboxTasks::aCanceledTaskEndsItsDevices()
{
    const QString task = create();
    add(task, fitting(true));
    move("start", task);
    QString states;
    for (int i = 0; i < 60 && !states.contains(u"INSTALLING"); ++i) {
        m_server->advanceClock(std::chrono::seconds(5));
        states.clear();
        for (const QJsonObject &device : devices(task))
            states += text(device, "state") + u' ';
    }
    QCOMPARE(text(move("cancel", task).node, "state"), u"CANCELED"_s);
    QVERIFY(counted(task, "canceled") > 0);
    QVERIFY(counted(task, "active") > 0); // too late for some
    QCOMPARE(counted(task, "pending"), 0);
    m_server->advanceClock(std::chrono::hours(1));
    QCOMPARE(counted(task, "active"), 0);
    QCOMPARE(text(told(task), "state"), u"CANCELED"_s);
    QCOMPARE(move("resume", task).subCode(), u"TASK_STATE_CONFLICT"_s);
}

void TestSandboxTasks::failedDevicesAreRetried()
{
    const QString task = create();
    add(task, fitting(true));
    move("start", task);
    m_server->advanceClock(std::chrono::hours(1));
    QStringList lost;
    const auto list = devices(task);
    for (auto it = list.begin(); it != list.end(); ++it) {
        if (text(*it, "state") == u"FAILED")
            lost.append(it.key());
    }
    QVERIFY(!lost.isEmpty());
    const Reply reply = write("tapfleet.task.retry", {{u"task_id"_s, task}, {u"sn_list"_s, QJsonArray::fromStringList(lost)}});
    QCOMPARE(reply.code(), u"10000"_s);
    QCOMPARE(text(told(task), "state"), u"RUNNING"_s);
    QCOMPARE(counted(task, "pending"), int(lost.size()));
    m_server->advanceClock(std::chrono::hours(1));
    QCOMPARE(text(told(task), "state"), u"FINISHED"_s);
    QCOMPARE(devices(task).value(lost[0]).value("attempts"_L1).toInt(), 2);
}

void TestSandboxTasks::offlineDevicesWaitUntilTheTaskExpires()
{
    const QStringList sns = fitting(false, 10);
    QVERIFY(!sns.isEmpty());
    const auto end = base::formatBeijingTime(QDateTime::currentMSecsSinceEpoch() + 7'200'000);
    const QString task = create({{u"expires_at"_s, QString::fromStdString(end)}});
    add(task, sns);
    move("start", task);
    m_server->advanceClock(std::chrono::hours(1));
    QCOMPARE(counted(task, "waiting"), int(sns.size()));
    m_server->advanceClock(std::chrono::hours(2));
    QCOMPARE(text(told(task), "state"), u"EXPIRED"_s);
    for (const QJsonObject &device : devices(task))
        QCOMPARE(text(device, "error_code"), u"DEVICE_OFFLINE_EXPIRED"_s);
}

void TestSandboxTasks::aTaskWaitsForItsStart()
{
    const auto begin = base::formatBeijingTime(QDateTime::currentMSecsSinceEpoch() + 7'200'000);
    const QString task = create({{u"start_after"_s, QString::fromStdString(begin)}});
    add(task, fitting(true, 10));
    move("start", task);
    m_server->advanceClock(std::chrono::hours(1));
    QCOMPARE(counted(task, "pending"), 10);
    m_server->advanceClock(std::chrono::hours(3));
    QCOMPARE(text(told(task), "state"), u"FINISHED"_s);
}

void TestSandboxTasks::aDeviceIsInOneTaskForAnAppAtATime()
{
    const QStringList sns = fitting(true, 1);
    const QString first = create(), second = create(), third = create();
    add(first, sns);
    add(second, sns);
    move("start", first);
    const QJsonArray rows = add(third, sns).node.value("results"_L1).toArray();
    QCOMPARE(text(rows[0].toObject(), "sub_code"), u"IN_OTHER_TASK"_s);
    move("cancel", second); // takes nothing from the first
    QCOMPARE(text(add(third, sns).node.value("results"_L1).toArray()[0].toObject(), "sub_code"), u"IN_OTHER_TASK"_s);
    m_server->advanceClock(std::chrono::hours(1));
    QCOMPARE(text(add(third, sns).node.value("results"_L1).toArray()[0].toObject(), "sub_code"), QString());
}

void TestSandboxTasks::statesAndParametersAreChecked()
{
    const QJsonObject sound{{u"name"_s, u"n"_s}, {u"action"_s, u"UPGRADE"_s}, {u"app_id"_s, kCashier}, {u"version"_s, kNewest}};
    const auto with = [&](const char *key, const QString &value) {
        QJsonObject content = sound;
        content.insert(QLatin1StringView(key), value);
        return write("tapfleet.task.create", content).subCode();
    };
    QCOMPARE(with("app_id", u"1"_s), u"APP_NOT_FOUND"_s);
    QCOMPARE(with("action", u"PAINT"_s), u"PARAM_INVALID"_s);
    QCOMPARE(with("version", QString()), u"PARAM_INVALID"_s);
    QCOMPARE(with("action", u"UNINSTALL"_s), u"PARAM_INVALID"_s); // has a version
    QCOMPARE(with("expires_at", u"2020-01-01 00:00:00"_s), u"PARAM_INVALID"_s);
    QCOMPARE(with("start_after", u"soon"_s), u"PARAM_INVALID"_s);
    QCOMPARE(move("start", u"TK0"_s).subCode(), u"TASK_NOT_FOUND"_s);
    QCOMPARE(add(u"TK0"_s, {u"A"_s}).subCode(), u"TASK_NOT_FOUND"_s);
    const QString task = create();
    const QStringList sns = fitting(true, 2);
    add(task, {sns[0]});
    QCOMPARE(move("pause", task).subCode(), u"TASK_STATE_CONFLICT"_s);
    move("start", task);
    QCOMPARE(add(task, {sns[1]}).subCode(), u"TASK_STATE_CONFLICT"_s);
}

void TestSandboxTasks::changesAreTold()
{
    const QString task = create();
    add(task, fitting(true, 70));
    move("start", task);
    QCOMPARE(devices(task).size(), 70);
    QVERIFY(devices(task, {{u"changed_since"_s, m_token}}).isEmpty());
    m_server->advanceClock(std::chrono::seconds(8));
    const QString before = m_token;
    const auto changed = devices(task, {{u"changed_since"_s, before}});
    QVERIFY(changed.size() > 0 && changed.size() < 70);
    for (const QJsonObject &device : changed)
        QVERIFY(text(device, "state") != u"PENDING");
}

QTEST_GUILESS_MAIN(TestSandboxTasks)
#include "tst_sandboxtasks.moc"
