#include "caller.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::tests;

namespace {

constexpr qint64 kMinuteMs = 60'000;

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

/// ok rows are told as "", others by their sub-code.
QStringList rowsOf(const Reply &reply)
{
    QStringList rows;
    const QJsonArray results = reply.node.value("results"_L1).toArray();
    for (const auto row : results)
        rows.append(row.toObject().value("ok"_L1).toBool() ? QString() : text(row.toObject(), "sub_code"));
    return rows;
}

bool mayCommand(const domain::Device &device)
{
    return device.role == "OWNER"
           || std::find(device.scopes.begin(), device.scopes.end(), "REMOTE_MANAGEMENT") != device.scopes.end();
}

} // namespace

/// tapfleet.remote.command.* over a fleet that stands still but for the clock.
class SandboxCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsOnDevicesThatAreOnline_data();
    void runsOnDevicesThatAreOnline();
    void waitsForDevicesThatAreOfflineUntilItExpires();
    void refusesRowByRow();
    void refusesRequests_data();
    void refusesRequests();
    void executesOncePerKey();
    void tellsOnlyItsOwner();

private:
    Reply command(const QString &what, const QStringList &sns, const QString &key = u"K-1"_s)
    {
        return m_caller->call("tapfleet.remote.command.create",
                              {{u"out_biz_no"_s, key}, {u"command"_s, what}, {u"sn_list"_s, QJsonArray::fromStringList(sns)}});
    }
    QJsonArray items(const Reply &made)
    {
        return m_caller->call("tapfleet.remote.command.query", {{u"command_id"_s, text(made.node, "command_id")}})
            .node.value("items"_L1)
            .toArray();
    }
    QStringList states(const Reply &made)
    {
        QStringList states;
        const QJsonArray told = items(made);
        for (const auto item : told)
            states.append(text(item.toObject(), "state"));
        states.removeDuplicates();
        return sorted(states);
    }
    QStringList some(bool online, qsizetype count) const
    {
        QStringList sns;
        for (const domain::Device &device : m_server->fleet()) {
            if (sns.size() < count && mayCommand(device) && device.activation == "ACTIVE"
                && device.online.value_or(false) == online)
                sns.append(longForm(device));
        }
        return sns;
    }
    QHash<QString, domain::Device> devices() const
    {
        QHash<QString, domain::Device> devices;
        for (const domain::Device &device : m_server->fleet())
            devices.insert(longForm(device), device);
        return devices;
    }
    void advance(qint64 ms) { m_caller->control(u"clock"_s, {{u"advance_ms"_s, ms}}); }

    std::unique_ptr<QTemporaryDir> m_keys;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<Caller> m_caller;
};

void SandboxCommandsTest::init()
{
    m_keys = std::make_unique<QTemporaryDir>();
    auto server = sandbox::SandboxServer::start({.devices = 2000, .keysFolder = m_keys->path(), .accounts = 2});
    QVERIFY(server);
    m_server = std::move(*server);
    m_caller = std::make_unique<Caller>(*m_server);
}

void SandboxCommandsTest::cleanup()
{
    m_caller.reset();
    m_server.reset();
}

void SandboxCommandsTest::runsOnDevicesThatAreOnline_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("count");
    QTest::newRow("a restart is a new start") << u"REBOOT"_s << 100;
    QTest::newRow("a reset leaves the main app alone") << u"FACTORY_RESET"_s << 10;
    QTest::newRow("a log can be fetched") << u"COLLECT_LOG"_s << 100;
    QTest::newRow("a refresh is a sign of life") << u"REFRESH"_s << 100;
}

void SandboxCommandsTest::runsOnDevicesThatAreOnline()
{
    QFETCH(const QString, command);
    QFETCH(const int, count);
    const QStringList sns = some(true, count);
    QCOMPARE(sns.size(), count);
    const Reply made = this->command(command, sns);
    QCOMPARE(made.code(), u"10000"_s);
    QCOMPARE(states(made), QStringList{u"QUEUED"_s});
    advance(10'000);
    QCOMPARE(states(made), QStringList{u"SENT"_s});
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    advance(kMinuteMs);
    const QJsonArray told = items(made);
    QCOMPARE(told.size(), count);
    const auto devices = this->devices();
    int done = 0;
    for (const auto each : told) {
        const QJsonObject item = each.toObject();
        const bool isDone = text(item, "state") == u"DONE";
        QVERIFY2(isDone || text(item, "state") == u"FAILED", qPrintable(text(item, "state")));
        QCOMPARE(text(item, "error_code").isEmpty(), isDone);
        QCOMPARE(text(item, "log_url").isEmpty(), !isDone || command != u"COLLECT_LOG");
        if (!isDone)
            continue;
        ++done;
        const domain::Device device = devices.value(text(item, "sn"));
        if (command != u"COLLECT_LOG")
            QVERIFY(device.lastOnlineAt.value_or(0) >= before);
        if (command == u"REBOOT" || command == u"FACTORY_RESET")
            QVERIFY(device.lastBootAt.value_or(0) >= before);
        if (command == u"FACTORY_RESET")
            QVERIFY(
                std::all_of(device.apps.begin(), device.apps.end(), [](const domain::InstalledApp &app) { return app.main; }));
    }
    QVERIFY(done > 0);
    if (count == 100)
        QVERIFY(done < count); // some fail
}

void SandboxCommandsTest::waitsForDevicesThatAreOfflineUntilItExpires()
{
    const QStringList sns = some(false, 5);
    QCOMPARE(sns.size(), 5);
    const Reply made = command(u"REBOOT"_s, sns);
    advance(60 * kMinuteMs);
    QCOMPARE(states(made), QStringList{u"QUEUED"_s});
    advance(24 * 60 * kMinuteMs);
    QCOMPARE(states(made), QStringList{u"EXPIRED"_s});
}

void SandboxCommandsTest::refusesRowByRow()
{
    QString foreign;
    for (const domain::Device &device : m_server->fleet()) {
        if (!mayCommand(device))
            foreign = longForm(device);
    }
    QVERIFY(!foreign.isEmpty());
    const QString good = some(true, 1).first();
    const Reply made = command(u"REFRESH"_s, {good, foreign, u"NOSUCH1"_s});
    QCOMPARE(rowsOf(made), (QStringList{QString(), u"SCOPE_MISSING"_s, u"DEVICE_NOT_FOUND"_s}));
    QCOMPARE(items(made).size(), 1);
}

void SandboxCommandsTest::refusesRequests_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("count");
    QTest::newRow("an unknown command") << u"EXPLODE"_s << 1;
    QTest::newRow("no device") << u"REBOOT"_s << 0;
    QTest::newRow("more than 100 devices") << u"REBOOT"_s << 101;
    QTest::newRow("a reset of more than 10 devices") << u"FACTORY_RESET"_s << 11;
}

void SandboxCommandsTest::refusesRequests()
{
    QFETCH(const QString, command);
    QFETCH(const int, count);
    QCOMPARE(this->command(command, some(true, count)).subCode(), u"PARAM_INVALID"_s);
}

void SandboxCommandsTest::executesOncePerKey()
{
    const QStringList sns = some(true, 3);
    const Reply first = command(u"REBOOT"_s, sns), again = command(u"REBOOT"_s, sns);
    QCOMPARE(text(again.node, "command_id"), text(first.node, "command_id"));
    QCOMPARE(m_caller->control(u"effects"_s).value("effects"_L1).toArray().size(), 1);
    QCOMPARE(command(u"REFRESH"_s, sns).subCode(), u"OUT_BIZ_NO_CONFLICT"_s);
    QVERIFY(text(command(u"REBOOT"_s, sns, u"K-2"_s).node, "command_id") != text(first.node, "command_id"));
}

void SandboxCommandsTest::tellsOnlyItsOwner()
{
    const Reply made = command(u"REBOOT"_s, some(true, 1));
    Caller other(*m_server, 1);
    QCOMPARE(other.call("tapfleet.remote.command.query", {{u"command_id"_s, text(made.node, "command_id")}}).subCode(),
             u"COMMAND_NOT_FOUND"_s);
}

QTEST_GUILESS_MAIN(SandboxCommandsTest)
#include "tst_sandboxcommands.moc"
