#include "domain/preflight.h"

#include <QTest>

#include <set>

using namespace tapfleet::domain;

namespace {

App anApp(std::string_view kind)
{
    App app{.appId = "2021001", .name = "收银台", .kind = std::string(kind), .openToMe = true};
    app.versions = {{.version = "2.0.0", .state = "LIVE"},
                    {.version = "2.1.0", .state = "IN_REVIEW"},
                    {.version = "1.9.0", .state = "WITHDRAWN"},
                    {.version = "3.0.0", .state = "LIVE", .minOsVersion = "10", .modelsAllowed = {"F4"}}};
    return app;
}

constexpr std::string_view kAllComponents[] = {"IOT_SDK", "XPAAS", "SMILE"};
constexpr std::string_view kOnlySdk[] = {"IOT_SDK"};

PreflightFacts goodDevice()
{
    return {.osFamily = "ANDROID",
            .osVersion = "11",
            .model = "F4",
            .activation = "ACTIVE",
            .components = kAllComponents,
            .antOs = true,
            .isOwner = true};
}

using Adjust = std::function<void(DistributionRequest &, PreflightFacts &)>;

} // namespace

Q_DECLARE_METATYPE(Adjust)
Q_DECLARE_METATYPE(Readiness)

class TestPreflight : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRuleHasItsBucket_data();
    void eachRuleHasItsBucket();
    void theRuleAskedFirstDecides();
    void everyRefusalHasACodeOfItsOwnAndAFix();
    void kindsNeedTheirComponents();
    void theNewestLiveVersionIsFound();
};

void TestPreflight::eachRuleHasItsBucket_data()
{
    QTest::addColumn<Adjust>("adjust");
    QTest::addColumn<Readiness>("expected");
    using R = DistributionRequest;
    using F = PreflightFacts;
    const auto row = [](const char *name, Readiness expected, Adjust adjust) { QTest::newRow(name) << adjust << expected; };
    row("a good device is ready", Readiness::Ready, [](R &, F &) {});
    row("the same version is already there", Readiness::AlreadyThere, [](R &, F &f) {
        f.hasApp = true;
        f.installedVersion = "2.0";
    });
    row("a newer version over an older one is ready", Readiness::Ready, [](R &, F &f) {
        f.hasApp = true;
        f.installedVersion = "1.9";
    });
    row("an older version over a newer one is a downgrade", Readiness::DowngradeNotAllowed, [](R &, F &f) {
        f.hasApp = true;
        f.installedVersion = "2.10";
    });
    row("only Android is reached", Readiness::OsNotAndroid, [](R &, F &f) { f.osFamily = "RTOS"; });
    row("an OS that is not told cannot be judged", Readiness::Untold, [](R &, F &f) { f.osFamily = {}; });
    row("a mini-program needs xPaaS", Readiness::ComponentMissing, [](R &r, F &f) {
        r.app = anApp(kMiniProgram);
        f.components = kOnlySdk;
    });
    row("a light app needs Smile", Readiness::ComponentMissing, [](R &r, F &f) {
        r.app = anApp(kLightApp);
        f.components = kOnlySdk;
    });
    row("an Android app needs the SDK alone", Readiness::Ready, [](R &, F &f) { f.components = kOnlySdk; });
    row("a light app stays", Readiness::LightAppStays, [](R &r, F &f) {
        r.app = anApp(kLightApp);
        r.action = DistributionAction::Uninstall;
        f.hasApp = true;
    });
    row("start on boot needs Ant OS", Readiness::AutoStartNeedsAntOs, [](R &r, F &f) {
        r.autoStart = true;
        f.antOs = false;
    });
    row("whether it is Ant OS is not told", Readiness::Untold, [](R &r, F &f) {
        r.autoStart = true;
        f.antOs = {};
    });
    row("an official app is not installed", Readiness::ActionNotAllowed, [](R &r, F &) { r.app = anApp(kOfficialApp); });
    row("an official app is upgraded", Readiness::Ready, [](R &r, F &f) {
        r.app = anApp(kOfficialApp);
        r.action = DistributionAction::Upgrade;
        f.hasApp = true;
        f.installedVersion = "1.0";
    });
    row("the system is upgraded wherever it is", Readiness::Ready, [](R &r, F &) {
        r.app = anApp(kSystem);
        r.action = DistributionAction::Upgrade;
    });
    row("a grantee without the scope may not", Readiness::ScopeMissing, [](R &, F &f) { f.isOwner = false; });
    row("a grantee with the scope may", Readiness::Ready, [](R &, F &f) {
        f.isOwner = false;
        f.holdsDistribution = true;
    });
    row("another model than the version is for", Readiness::ModelNotAllowed, [](R &r, F &f) {
        r.version = "3.0.0";
        f.model = "A7";
    });
    row("an OS version below the least", Readiness::OsVersionTooLow, [](R &r, F &f) {
        r.version = "3.0.0";
        f.osVersion = "9.1";
    });
    row("an OS version that is not told", Readiness::Untold, [](R &r, F &f) {
        r.version = "3.0.0";
        f.osVersion = {};
    });
    row("a version in review is not live", Readiness::VersionNotLive, [](R &r, F &) { r.version = "2.1.0"; });
    row("a version that the catalogue does not have is not live", Readiness::VersionNotLive,
        [](R &r, F &) { r.version = "9"; });
    row("an app that is not open to the account", Readiness::AppNotOpen, [](R &r, F &) { r.app.openToMe = false; });
    row("what is not there cannot be uninstalled", Readiness::NotInstalled,
        [](R &r, F &) { r.action = DistributionAction::Uninstall; });
    row("an inactive device", Readiness::NotActive, [](R &, F &f) { f.activation = "INACTIVE"; });
    row("a device of another running task", Readiness::InOtherTask, [](R &, F &f) { f.inOtherTask = true; });
}

void TestPreflight::eachRuleHasItsBucket()
{
    QFETCH(Adjust, adjust);
    QFETCH(Readiness, expected);
    DistributionRequest request{.action = DistributionAction::Install, .app = anApp(kAndroidApp), .version = "2.0.0"};
    PreflightFacts facts = goodDevice();
    adjust(request, facts);
    QCOMPARE(Preflight(request).judge(facts), expected);
}

void TestPreflight::theRuleAskedFirstDecides()
{
    const DistributionRequest request{
        .action = DistributionAction::Install, .app = anApp(kMiniProgram), .version = "9", .autoStart = true};
    PreflightFacts facts = goodDevice();
    facts.osFamily = "LINUX";
    facts.components = {};
    facts.isOwner = false;
    QCOMPARE(Preflight(request).judge(facts), Readiness::OsNotAndroid);
    facts.osFamily = "ANDROID";
    QCOMPARE(Preflight(request).judge(facts), Readiness::ComponentMissing);
    facts.components = kAllComponents;
    facts.antOs = false;
    QCOMPARE(Preflight(request).judge(facts), Readiness::AutoStartNeedsAntOs);
    facts.antOs = true;
    QCOMPARE(Preflight(request).judge(facts), Readiness::ScopeMissing);
}

void TestPreflight::everyRefusalHasACodeOfItsOwnAndAFix()
{
    std::set<std::string_view> codes;
    for (const Readiness readiness : kReadinesses) {
        const bool isRefusal = readiness != Readiness::Ready && readiness != Readiness::AlreadyThere;
        QCOMPARE(fixFor(readiness) != PreflightFix::None, isRefusal);
        if (isRefusal && readiness != Readiness::Untold)
            QVERIFY(!subCodeOf(readiness).empty() && codes.insert(subCodeOf(readiness)).second);
    }
}

void TestPreflight::kindsNeedTheirComponents()
{
    QCOMPARE(componentsNeededBy(kLightApp), (std::vector<std::string_view>{"IOT_SDK", "SMILE"}));
    QVERIFY(componentsNeededBy("A_KIND_OF_TOMORROW").empty());
}

void TestPreflight::theNewestLiveVersionIsFound()
{
    const App app = anApp(kAndroidApp);
    QCOMPARE(newestLive(app)->version, std::string("3.0.0"));
    QVERIFY(!newestLive(App{}));
}

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
