#include "services/catalogueservice.h"
#include "services/preflightservice.h"
#include "snapshot/builder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Readiness;

namespace {

const domain::AccountId kAccount(1);
/// Terms by index.
const std::vector<std::string> kTerms{"",        "S1",          "F4",
                                      "ANDROID", "11",          "IOT_SDK 3.2.1; XPAAS 1.4",
                                      "OWNER",   "GRANTEE",     "APP_DISTRIBUTION,POSTER",
                                      "POSTER",  "ACTIVE",      "A1",
                                      "收银台",  "ANDROID_APP", "2.0",
                                      "1.0",     "RTOS",        "RUNNING"};

quint32 term(std::string_view text)
{
    const auto found = std::find(kTerms.begin(), kTerms.end(), text);
    return static_cast<quint32>(found - kTerms.begin());
}

struct Wanted {
    std::string sn;
    std::string_view os = "ANDROID", role = "OWNER", scopes = "", version = "1.0";
    qint64 fetchedAt = 1'000;
};

std::shared_ptr<const snapshot::FleetSnapshot> fleetOf(const std::vector<Wanted> &devices)
{
    snapshot::Builder builder;
    builder.beginAccount(kAccount, u"shop"_s, kTerms, devices.size(), std::nullopt);
    for (const Wanted &one : devices) {
        snapshot::PackedDevice device;
        device.sn = one.sn;
        device.supplierId = term("S1");
        device.model = term("F4");
        device.os = term(one.os);
        device.osVersion = term("11");
        device.components = term("IOT_SDK 3.2.1; XPAAS 1.4");
        device.role = term(one.role);
        device.scopes = term(one.scopes);
        device.activation = term("ACTIVE");
        device.fetchedAt = one.fetchedAt;
        snapshot::PackedApp app{};
        app.appId = term("A1");
        app.name = term("收银台");
        app.kind = term("ANDROID_APP");
        app.version = term(one.version);
        app.state = term("RUNNING");
        if (!one.version.empty())
            device.apps = {&app, 1};
        builder.add(device);
    }
    return builder.finish();
}

domain::DistributionRequest request()
{
    domain::DistributionRequest request;
    request.app = {.appId = "A1", .name = "收银台", .kind = "ANDROID_APP", .openToMe = true};
    request.app.versions = {{.version = "2.0", .state = "LIVE"}};
    request.version = "2.0";
    return request;
}

} // namespace

class TestPreflightService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachDeviceIsInOneBucket();
    void aStoppedCheckTellsNothing();
    void aHundredThousandAreJudgedAtOnce();
    void theShareOfVersionsIsCounted();
};

void TestPreflightService::eachDeviceIsInOneBucket()
{
    const auto fleet = fleetOf({{.sn = "A"},
                                {.sn = "B", .version = "2.0"},
                                {.sn = "C", .os = "RTOS"},
                                {.sn = "D", .role = "GRANTEE", .scopes = "POSTER"},
                                {.sn = "E", .role = "GRANTEE", .scopes = "APP_DISTRIBUTION,POSTER", .fetchedAt = 500},
                                {.sn = "F"},
                                {.sn = "G", .version = ""}});
    std::vector<domain::DeviceId> devices;
    for (const char *sn : {"A", "B", "C", "D", "E", "F", "G", "H"})
        devices.push_back({sn, "S1"});
    const auto report = services::preflight(*fleet, kAccount, request(), devices, {{"F", "S1"}});
    QVERIFY(report);
    QCOMPARE(report->devices, 8);
    qint64 all = 0;
    for (const services::PreflightBucket &bucket : report->buckets)
        all += qint64(bucket.devices.size());
    QCOMPARE(all, 8);
    QCOMPARE(report->ready(), (std::vector<domain::DeviceId>{{"A", "S1"}, {"E", "S1"}, {"G", "S1"}}));
    QCOMPARE(report->bucket(Readiness::Ready)->oldestFact, std::optional<qint64>(500));
    QVERIFY(report->bucket(Readiness::AlreadyThere));
    QVERIFY(report->bucket(Readiness::OsNotAndroid));
    QCOMPARE(report->bucket(Readiness::ScopeMissing)->fix, domain::PreflightFix::RequestScope);
    QVERIFY(report->bucket(Readiness::InOtherTask));
    QCOMPARE(report->bucket(Readiness::NotFound)->devices.front().sn, std::string("H"));
    QVERIFY(!report->bucket(Readiness::NotFound)->oldestFact);
    QVERIFY(!report->bucket(Readiness::AppNotOpen));
}

void TestPreflightService::aStoppedCheckTellsNothing()
{
    base::StopSource stop;
    stop.requestStop();
    QVERIFY(!services::preflight(*fleetOf({{.sn = "A"}}), kAccount, request(), {{"A", "S1"}}, {}, stop.token()));
}

void TestPreflightService::aHundredThousandAreJudgedAtOnce()
{
    std::vector<Wanted> wanted;
    std::vector<domain::DeviceId> devices;
    for (int i = 0; i < 100'000; ++i) {
        wanted.push_back({.sn = "SN" + std::to_string(1'000'000 + i), .version = i % 2 == 0 ? "1.0" : "2.0"});
        devices.push_back({wanted.back().sn, "S1"});
    }
    const auto fleet = fleetOf(wanted);
    QElapsedTimer timer;
    timer.start();
    const auto report = services::preflight(*fleet, kAccount, request(), devices, {});
    qInfo("100,000 devices in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(report->ready().size(), size_t(50'000));
}

void TestPreflightService::theShareOfVersionsIsCounted()
{
    const auto fleet = fleetOf({{.sn = "A"}, {.sn = "B", .version = "2.0"}, {.sn = "C"}, {.sn = "D", .version = ""}});
    const services::AppShare share = services::CatalogueService::share(*fleet, kAccount, "A1");
    QCOMPARE(share.fleet, 4u);
    QCOMPARE(share.devices, 3u);
    QCOMPARE(share.versions.size(), 2);
    QCOMPARE(share.versions[0].version, std::string("1.0"));
    const auto tree = query::parse(share.versions[0].filter);
    QVERIFY2(tree, qPrintable(share.versions[0].filter));
    QCOMPARE(fleet->match(*tree, 0)->count(), 2u);
}

QTEST_APPLESS_MAIN(TestPreflightService)
#include "tst_preflightservice.moc"
