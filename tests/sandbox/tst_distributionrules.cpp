#include "sandbox/distributionrules.h"

#include <QTest>

#include <functional>

using namespace tapfleet;
using namespace tapfleet::sandbox;

namespace {

constexpr const char *kCashier = "2021001164655801", *kMember = "2021002140601347", *kCoupon = "2021004108637012",
                     *kQueue = "2021003121605466", *kFirmware = "2018112962376240", *kGate = "2021003183650127";

/// Takes everything.
domain::Device soundDevice()
{
    domain::Device device;
    device.osFamily = "ANDROID";
    device.osVersion = "11";
    device.antOs = true;
    device.model = "P10";
    device.components = {{"IOT_SDK", "3.2.1"}, {"XPAAS", "1.4.0"}, {"SMILE", "2.9.3"}};
    device.role = "OWNER";
    device.activation = "ACTIVE";
    device.apps = {{kCashier, "", "ANDROID_APP", "2.3.1", "RUNNING", true, false}};
    return device;
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(domain::Device &)>)

class TestDistributionRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRuleOfTheTableSpeaks_data();
    void theFirstRuleOfTheTableSpeaks();
    void versionsCompareByNumbers();
};

void TestDistributionRules::theFirstRuleOfTheTableSpeaks_data()
{
    using Spoil = std::function<void(domain::Device &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<int>("action");
    QTest::addColumn<QByteArray>("app");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](
                         const char *name, TaskAction action, const char *app, const char *version, const char *expected,
                         const Spoil &spoil = [](domain::Device &) {}) {
        QTest::newRow(name) << spoil << static_cast<int>(action) << QByteArray(app) << QByteArray(version)
                            << QByteArray(expected);
    };
    using enum TaskAction;
    row("a newer version is taken", Upgrade, kCashier, "2.10.0", "");
    row("the same version is taken and skipped later", Upgrade, kCashier, "2.3.1", "");
    row("a system other than Android", Upgrade, kCashier, "2.10.0", "OS_NOT_ANDROID", [](auto &d) { d.osFamily = "LINUX"; });
    row("an app without the SDK", Upgrade, kCashier, "2.10.0", "COMPONENT_MISSING", [](auto &d) { d.components.clear(); });
    row("a mini program without XPAAS", Install, kMember, "1.9.5", "COMPONENT_MISSING",
        [](auto &d) { d.components.resize(1); });
    row("a light app without SMILE", Install, kCoupon, "1.2.0", "COMPONENT_MISSING", [](auto &d) { d.components.resize(2); });
    row("a missing component before what light apps cannot", Uninstall, kCoupon, "", "COMPONENT_MISSING",
        [](auto &d) { d.components.resize(2); });
    row("a light app stays", Uninstall, kCoupon, "", "LIGHT_APP_UNINSTALL_UNSUPPORTED");
    row("firmware is only upgraded", Install, kFirmware, "V2.2.0", "ACTION_NOT_ALLOWED");
    row("firmware that is not told among the apps", Upgrade, kFirmware, "V2.2.0", "");
    row("a grantee without the scope", Upgrade, kCashier, "2.10.0", "SCOPE_MISSING", [](auto &d) {
        d.role = "GRANTEE";
        d.scopes = {"POSTER"};
    });
    row("a grantee with the scope", Upgrade, kCashier, "2.10.0", "", [](auto &d) {
        d.role = "GRANTEE";
        d.scopes = {"POSTER", "APP_DISTRIBUTION"};
    });
    row("a model that the version is not for", Install, kQueue, "3.1.0", "MODEL_NOT_ALLOWED", [](auto &d) { d.model = "D3"; });
    row("an old system", Upgrade, kCashier, "2.10.0", "OS_VERSION_TOO_LOW", [](auto &d) { d.osVersion = "7.1.2"; });
    row("a version in review", Upgrade, kCashier, "2.11.0", "VERSION_NOT_LIVE");
    row("a withdrawn version", Upgrade, kCashier, "2.2.8", "VERSION_NOT_LIVE");
    row("a version nobody released", Upgrade, kCashier, "9.9.9", "VERSION_NOT_LIVE");
    row("an app that is not open", Install, kGate, "2.1.0", "APP_NOT_OPEN");
    row("an older version", Upgrade, kCashier, "2.3.0", "DOWNGRADE_NOT_ALLOWED");
    row("an upgrade of what is not there", Upgrade, kMember, "1.9.5", "NOT_INSTALLED");
    row("an uninstall of what is not there", Uninstall, kMember, "", "NOT_INSTALLED");
    row("a device that is not active", Upgrade, kCashier, "2.10.0", "DEVICE_NOT_ACTIVE",
        [](auto &d) { d.activation = "INACTIVE"; });
}

void TestDistributionRules::theFirstRuleOfTheTableSpeaks()
{
    QFETCH(std::function<void(domain::Device &)>, spoil);
    QFETCH(int, action);
    QFETCH(QByteArray, app);
    QFETCH(QByteArray, version);
    domain::Device device = soundDevice();
    spoil(device);
    const DistributionOrder order{static_cast<TaskAction>(action), releasedApp(app.toStdString()), version.toStdString(),
                                  false};
    QVERIFY(order.app);
    QTEST(QByteArray(distributionRefusal(device, order, false)), "expected");
    // Being in another task is asked last, start on boot before the action.
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray(distributionRefusal(device, order, true)), expected.isEmpty() ? QByteArray("IN_OTHER_TASK") : expected);
    device.antOs = false;
    DistributionOrder atBoot = order;
    atBoot.autoStart = true;
    const bool isEarlier = expected == "OS_NOT_ANDROID" || expected == "COMPONENT_MISSING" || expected.startsWith("LIGHT_APP");
    QCOMPARE(QByteArray(distributionRefusal(device, atBoot, false)),
             isEarlier ? expected : QByteArray("AUTO_START_NEEDS_ANT_OS"));
}

void TestDistributionRules::versionsCompareByNumbers()
{
    QVERIFY(compareVersions("2.10.0", "2.9.1") > 0);
    QVERIFY(compareVersions("V2.2.0", "V2.1.4") > 0);
    QVERIFY(compareVersions("11", "7.1.2") > 0);
    QCOMPARE(compareVersions("1.0", "1.0.0"), 0);
}

QTEST_GUILESS_MAIN(TestDistributionRules)
#include "tst_distributionrules.moc"
