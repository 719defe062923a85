#include "../sandbox/caller.h"
#include "profile.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Profile;

namespace {

constexpr std::uint32_t kFleet = 4'000;
constexpr int kOrders = 40;
constexpr qsizetype kDevicesEach = 300;

struct Order {
    QString appId, version, action; ///< the version is empty for an uninstallation
    bool autoStart = false;
    QStringList devices{};
};

} // namespace

/// What the preflight predicts of each device is what the service then answers: for random apps, versions, actions and devices.
class TestForesight : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eachDeviceIsAnsweredAsForeseen();
    void devicesOfARunningTaskAreForeseen();

private:
    std::map<QString, QString> foreseen(const Order &order) const;
    /// What the service says of each device: a sub-code, or "" for one that it takes. Leaves the task as it is made.
    std::map<QString, QString> answered(const Order &order, QString *task = nullptr);
    void compare(const Order &order);

    Profile m_profile;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<tests::Caller> m_caller;
    QList<QJsonObject> m_apps;
    QStringList m_fleet;
    std::mt19937_64 m_random{20261125};
    std::map<QString, int> m_seen; ///< how many devices each readiness had
    int m_number = 0;
};

void TestForesight::initTestCase()
{
    sandbox::SandboxOptions options;
    options.devices = kFleet;
    options.keysFolder = m_profile.file(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, "the sandbox did not start");
    m_sandbox = std::move(*started);
    m_caller = std::make_unique<tests::Caller>(*m_sandbox);
    QCOMPARE(m_profile.addAccount(m_sandbox->gateway(), m_sandbox->appId(), m_sandbox->keysFolder(), {}, 500).status, 0);
    QCOMPARE(m_profile.ctl({u"sync"_s}).status, 0);
    for (const QJsonObject &app : m_profile.ctl({u"task"_s, u"apps"_s}).jsonLines().value_or(QList<QJsonObject>()))
        m_apps << m_profile.ctl({u"task"_s, u"apps"_s, app["app_id"_L1].toString()}).json();
    QVERIFY(m_apps.size() > 5);
    m_fleet = tests::fleetSns(*m_sandbox);
}

std::map<QString, QString> TestForesight::foreseen(const Order &order) const
{
    QFile file(m_profile.file(u"sns.txt"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(order.devices.join(u'\n').toUtf8());
    file.close();
    QStringList words{u"task"_s, u"preflight"_s, u"--app"_s, order.appId, u"--action"_s, order.action.toLower(), u"--sns"_s, file.fileName()};
    if (!order.version.isEmpty())
        words << u"--version"_s << order.version;
    if (order.autoStart)
        words << u"--auto-start"_s;
    std::map<QString, QString> readiness;
    const QJsonArray buckets = m_profile.ctl(words).json()["buckets"_L1].toArray();
    for (const QJsonValue &bucket : buckets) {
        for (const QJsonValue &sn : bucket["sns"_L1].toArray())
            readiness[sn.toString()] = bucket["readiness"_L1].toString();
    }
    return readiness;
}

std::map<QString, QString> TestForesight::answered(const Order &order, QString *task)
{
    QJsonObject create{{u"out_biz_no"_s, u"create%1"_s.arg(++m_number)}, {u"name"_s, u"预检"_s}, {u"action"_s, order.action}, {u"app_id"_s, order.appId},
                       {u"auto_start"_s, order.autoStart}};
    if (!order.version.isEmpty())
        create[u"version"_s] = order.version;
    const QString id = m_caller->call("tapfleet.task.create", create).node["task_id"_L1].toString();
    if (task)
        *task = id;
    const tests::Reply reply = m_caller->call("tapfleet.task.device.add", {{u"out_biz_no"_s, u"add%1"_s.arg(m_number)},
                                                                           {u"task_id"_s, id},
                                                                           {u"sn_list"_s, QJsonArray::fromStringList(order.devices)}});
    std::map<QString, QString> answers;
    for (const QJsonValue &row : reply.node["results"_L1].toArray())
        answers[row["sn"_L1].toString()] = row["sub_code"_L1].toString();
    return answers;
}

void TestForesight::compare(const Order &order)
{
    const auto predicted = foreseen(order), told = answered(order);
    QCOMPARE(qsizetype(predicted.size()), order.devices.size());
    QCOMPARE(told.size(), predicted.size());
    for (const auto &[sn, readiness] : predicted) {
        ++m_seen[readiness];
        if (readiness == u"UNTOLD"_s)
            continue; // it says itself that it does not know
        const bool isTaken = readiness == u"READY"_s || readiness == u"ALREADY_THERE"_s;
        const QString answer = told.at(sn);
        QVERIFY2(answer == (isTaken ? QString() : readiness),
                 qPrintable(u"%1 %2 %3 %4: foreseen %5, told %6"_s.arg(order.action, order.appId, order.version, sn, readiness, answer)));
    }
}

void TestForesight::eachDeviceIsAnsweredAsForeseen()
{
    const auto below = [this](qsizetype count) { return static_cast<qsizetype>(m_random() % static_cast<quint64>(count)); };
    const QStringList actions{u"INSTALL"_s, u"UPGRADE"_s, u"UNINSTALL"_s};
    for (int i = 0; i < kOrders; ++i) {
        const QJsonObject app = m_apps[below(m_apps.size())];
        const QJsonArray versions = app["versions"_L1].toArray();
        Order order{app["app_id"_L1].toString(), versions[below(versions.size())]["version"_L1].toString(), actions[below(3)], below(5) == 0};
        if (order.action == u"UNINSTALL"_s) {
            order.version.clear();
            order.autoStart = false;
        }
        std::set<QString> chosen;
        while (qsizetype(chosen.size()) < kDevicesEach)
            chosen.insert(m_fleet[below(m_fleet.size())]);
        order.devices = QStringList(chosen.begin(), chosen.end());
        compare(order);
        if (QTest::currentTestFailed())
            return;
    }
    // The test would be worth little if everything fell into few buckets, or many devices into the one of those not known.
    QVERIFY(m_seen.size() >= 12);
    QVERIFY2(m_seen[u"UNTOLD"_s] * 20 < kOrders * kDevicesEach, qPrintable(QString::number(m_seen[u"UNTOLD"_s])));
}

void TestForesight::devicesOfARunningTaskAreForeseen()
{
    Order order{u"2021001172680094"_s, {}, u"INSTALL"_s};
    for (const QJsonObject &app : std::as_const(m_apps)) {
        for (const QJsonValue &version : app["versions"_L1].toArray()) {
            if (app["app_id"_L1] == order.appId && version["state"_L1] == "LIVE"_L1)
                order.version = version["version"_L1].toString();
        }
    }
    order.devices = m_fleet.first(500);
    QString task;
    const auto taken = answered(order, &task);
    QVERIFY(std::any_of(taken.begin(), taken.end(), [](const auto &row) { return row.second.isEmpty(); }));
    QCOMPARE(m_caller->call("tapfleet.task.start", {{u"out_biz_no"_s, u"start"_s}, {u"task_id"_s, task}}).code(), u"10000"_s);
    QCOMPARE(m_profile.ctl({u"task"_s, u"list"_s}).status, 0); // reads the tasks
    m_seen.clear();
    compare(order);
    QVERIFY(m_seen[u"IN_OTHER_TASK"_s] > 50);
}

QTEST_GUILESS_MAIN(TestForesight)
#include "tst_foresight.moc"
