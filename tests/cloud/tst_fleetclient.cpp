#include "cloud/fleet/fleetclient.h"

#include "base/beijingtime.h"
#include "base/errorcodes.h"
#include "cloud/fleet/fleetparser.h"
#include "cloud/gateway/canonical.h"
#include "tests/cloud/vectors.h"
#include "tests/support/loopbackserver.h"

#include <QJsonArray>
#include <QTest>

using namespace tapfleet;
using namespace tapfleet::cloud;
using base::ErrorKind;
using test::LoopbackServer;

class TestFleetClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAWholeDevice();
    void readsNumbersAndTextsEitherWay();
    void whatIsAbsentStaysAbsent();
    void refusesItemsItCannotRead();
    void theHashIsOfTheBytes();
    void readsTheLongForm();
    void aCutPageIsAnError();
    void readsLookUps();
    void asksAsTheContractSays();
    void expiredTokensReachTheCaller_data();
    void expiredTokensReachTheCaller();
};

namespace {

domain::DevicePage page(const QByteArray &items)
{
    const auto parsed = parseDevicePage(R"({"code":"10000","items":[)" + items + "]}");
    if (!parsed)
        qFatal("the page cannot be read: %s", qPrintable(parsed.error().detail));
    return *parsed;
}

const QByteArray kWhole = R"({"sn":"SN1","supplier_id":"S1","item_id":"I","biz_tid":"T","device_name":"收银\u53f0 \"1\" \/ 😀",
"model_number":"M","supplier_name":"供应","device_type":"NEW_TYPE","os":{"family":"ANDROID","version":"10","ant_os":true,"x":[1]},
"components":[{"name":"IOT_SDK","version":"3.2"},{"name":"XPAAS"}],"shipping_channel":"LEASING","transfer_type":"SOLD",
"owner":{"pid":"2088","name":"甲"},"owner_updated_at":"2026-11-24 03:07:50","my_role":"GRANTEE","my_scopes":["POSTER","NEW"],
"merchant":{"pid":"2089","name":"乙"},"shop":{"id":"9","name":"店","city":"杭州"},"bind_status":"BOUND","activation":"ACTIVE",
"online":false,"last_boot_at":"2026-11-23 00:00:00","last_online_at":"NEVER",
"last_location":{"address":"路","province":"浙江","city":"杭州","district":"西湖","latitude":30.2741499,"longitude":"120.155150","at":"2026-11-22 00:00:00"},
"network":{"type":"WIFI","ssid":"网","signal_dbm":-61,"operator":"CMCC"},
"sim":{"iccid":"8986","provider":"PLATFORM","card_status":"ACTIVE","expires_at":"2027-01-01 00:00:00"},
"apps":[{"app_id":"1","name":"碰","kind":"MINI_PROGRAM","version":"1.0","main":true,"auto_start":false,"state":"RUNNING"}],
"storage":{"free_mb":100,"total_mb":9007199254740993},"revision":7,"unknown":{"deep":[{}]}})";

} // namespace

void TestFleetClient::readsAWholeDevice()
{
    const domain::DevicePage whole = page(kWhole);
    QCOMPARE(whole.devices.size(), size_t(1));
    domain::Device expected;
    expected.sn = "SN1";
    expected.supplierId = "S1";
    expected.itemId = "I";
    expected.bizTid = "T";
    expected.name = "收银台 \"1\" / 😀";
    expected.model = "M";
    expected.supplierName = "供应";
    expected.type = "NEW_TYPE";
    expected.osFamily = "ANDROID";
    expected.osVersion = "10";
    expected.antOs = true;
    expected.components = {{"IOT_SDK", "3.2"}, {"XPAAS", ""}};
    expected.channel = "LEASING";
    expected.transfer = "SOLD";
    expected.ownerPid = "2088";
    expected.ownerName = "甲";
    expected.ownerUpdatedAt = base::parseBeijingTime("2026-11-24 03:07:50");
    expected.role = "GRANTEE";
    expected.scopes = {"POSTER", "NEW"};
    expected.merchantPid = "2089";
    expected.merchantName = "乙";
    expected.shopId = "9";
    expected.shopName = "店";
    expected.shopCity = "杭州";
    expected.bindStatus = "BOUND";
    expected.activation = "ACTIVE";
    expected.online = false;
    expected.lastBootAt = base::parseBeijingTime("2026-11-23 00:00:00");
    expected.lastOnlineAt = domain::kNever;
    expected.address = "路";
    expected.province = "浙江";
    expected.city = "杭州";
    expected.district = "西湖";
    expected.latitudeE6 = 30274150;
    expected.longitudeE6 = 120155150;
    expected.locatedAt = base::parseBeijingTime("2026-11-22 00:00:00");
    expected.networkType = "WIFI";
    expected.ssid = "网";
    expected.signalDbm = -61;
    expected.networkOperator = "CMCC";
    expected.iccid = "8986";
    expected.simProvider = "PLATFORM";
    expected.simStatus = "ACTIVE";
    expected.simExpiresAt = base::parseBeijingTime("2027-01-01 00:00:00");
    expected.apps = {{"1", "碰", "MINI_PROGRAM", "1.0", "RUNNING", true, false}};
    expected.freeMb = 100;
    expected.totalMb = 9007199254740993;
    expected.revision = 7;
    for (size_t i = 0; i < domain::kFieldCount; ++i) {
        const auto field = static_cast<domain::Field>(i);
        QVERIFY2(domain::value(whole.devices[0].device, field) == domain::value(expected, field), domain::fieldInfo(field).id);
    }
    QVERIFY(whole.devices[0].device == expected);
    QVERIFY(whole.refused.empty());
}

void TestFleetClient::readsNumbersAndTextsEitherWay()
{
    const auto device = page(R"({"sn":12345678901234567890,"revision":"12","online":"true","network":{"signal_dbm":"-3"},
        "last_location":{"latitude":"31.5","longitude":1.2e2},"owner":{"pid":2088123456789012345678}})").devices[0].device;
    QCOMPARE(device.sn, "12345678901234567890");
    QCOMPARE(*device.revision, 12);
    QCOMPARE(*device.online, true);
    QCOMPARE(*device.signalDbm, -3);
    QCOMPARE(*device.latitudeE6, 31500000);
    QCOMPARE(*device.longitudeE6, 120000000);
    QCOMPARE(device.ownerPid, "2088123456789012345678");
}

void TestFleetClient::whatIsAbsentStaysAbsent()
{
    const auto device = page(R"({"os":null,"network":"none","apps":{},"storage":[],"last_boot_at":"","online":null,"sn":"A","sim":null,
        "my_scopes":null,"last_location":{"latitude":"999","at":"soon"},"device_name":null})").devices[0].device;
    domain::Device expected;
    expected.sn = "A";
    QVERIFY(device == expected);
}

void TestFleetClient::refusesItemsItCannotRead()
{
    const domain::DevicePage mixed = page(R"({"sn":"A"},{"device_name":"no sn"},17,null,[{"sn":"X"}],{"sn":""},{"sn":{"x":1}},{"sn":"B"})");
    QCOMPARE(mixed.devices.size(), size_t(2));
    QCOMPARE(mixed.devices[1].device.sn, "B");
    QCOMPARE(mixed.refused.size(), size_t(6));
    QVERIFY(mixed.refused[0].contains(QStringLiteral("no sn")));
}

void TestFleetClient::theHashIsOfTheBytes()
{
    const auto a = page(R"({"sn":"A","x":1},{"sn":"A","x":2},{"sn":"A","x":1})");
    QVERIFY(a.devices[0].hash != a.devices[1].hash);
    QCOMPARE(a.devices[0].hash, a.devices[2].hash);
    QCOMPARE(page(R"(  {"sn":"A","x":1}  )").devices[0].hash, a.devices[0].hash);
}

void TestFleetClient::readsTheLongForm()
{
    const auto parsed = parseDevicePage(R"({"items":[{"sn":"A@S1"},{"sn":"B@S2","supplier_id":"S2"},{"sn":"C@x","supplier_id":"S3"}],
        "removed":["D@S1","E"],"next_cursor":"c","sync_token":"t","total":"1000000"})");
    QVERIFY(parsed);
    QVERIFY(parsed->devices[0].device.id() == (domain::DeviceId{"A", "S1"}));
    QVERIFY(parsed->devices[1].device.id() == (domain::DeviceId{"B", "S2"}));
    QVERIFY(parsed->devices[2].device.id() == (domain::DeviceId{"C@x", "S3"}));
    QVERIFY(parsed->removed == (std::vector<domain::DeviceId>{{"D", "S1"}, {"E", ""}}));
    QCOMPARE(parsed->nextCursor, QStringLiteral("c"));
    QCOMPARE(parsed->syncToken, QStringLiteral("t"));
    QCOMPARE(*parsed->total, 1'000'000);
}

void TestFleetClient::aCutPageIsAnError()
{
    const QByteArray node = R"({"code":"10000","items":[)" + kWhole + "," + kWhole + R"(],"next_cursor":"c"})";
    QVERIFY(parseDevicePage(node));
    for (qsizetype size = 0; size < node.size(); ++size)
        QVERIFY2(!parseDevicePage(node.left(size)), node.left(size).constData());
    for (const char *garbage : {"", "[]", "17", "{}", "{\"code\":\"10000\"}", "\xFF\xFE"})
        QVERIFY2(!parseDevicePage(garbage), garbage);
}

void TestFleetClient::readsLookUps()
{
    const auto capability = parseCapability(R"({"service_version":"2","server_time":"1970-01-01 08:00:01","account":{"pid":2088,"name":"甲","role":"ISV"},
        "methods":["tapfleet.device.list"],"limits":{"page_size_max":300,"requests_per_second":"20","shards_max":99}})");
    QVERIFY(capability);
    QCOMPARE(*capability->serverTime, 1000);
    QCOMPARE(capability->pid, QStringLiteral("2088"));
    QCOMPARE(capability->methods, QStringList{QStringLiteral("tapfleet.device.list")});
    QCOMPARE(capability->pageSizeMax, 300);
    QCOMPARE(capability->requestsPerSecond, 20);
    QCOMPARE(capability->shardsMax, 16);

    const auto owner = parseOwner(R"({"state":"OWNED","owner":{"pid":"1","name_masked":"*甲"},"my_role":"GRANTEE","my_scopes":["POSTER"]})");
    QCOMPARE(owner->ownerNameMasked, QStringLiteral("*甲"));
    QCOMPARE(owner->myScopes, QStringList{QStringLiteral("POSTER")});
    QVERIFY(!owner->ownerUpdatedAt);

    const auto network = parseNetwork(R"({"online":true,"type":"CELLULAR","signal_dbm":-90,"abnormal":true,"reason":"CARD_EXPIRED","last_heartbeat_at":"NEVER"})");
    QCOMPARE(network->reason, QStringLiteral("CARD_EXPIRED"));
    QCOMPARE(*network->lastHeartbeatAt, domain::kNever);

    const auto sim = parseSim(R"({"iccid":89860000000000000001,"plan":{"name":"P","total_mb":"500","used_mb":20}})");
    QCOMPARE(sim->iccid, QStringLiteral("89860000000000000001"));
    QCOMPARE(*sim->totalMb, 500);
}

void TestFleetClient::asksAsTheContractSays()
{
    QList<QJsonObject> asked;
    LoopbackServer server([&](const LoopbackServer::Request &request) {
        asked.append(QJsonDocument::fromJson(parseForm(request.body).at(0).second).object());
        return LoopbackServer::answer(test::signedBody("tapfleet_device_list_response", R"({"code":"10000","items":[{"sn":"A"}]})"));
    });
    GatewayConfig config;
    config.url = server.url();
    config.appId = QStringLiteral("1");
    config.privateKey = test::appKey();
    config.alipayPublicKey = test::gatewayPublic();
    const base::SystemClock clock;
    GatewayClient gateway(config, clock);
    FleetClient fleet(gateway);

    auto sharded = fleet.deviceList({QStringLiteral("c"), 100, QStringLiteral("t"), 2, 6, {}});
    QTRY_VERIFY(sharded.isFinished());
    QVERIFY(sharded.result());
    QCOMPARE(sharded.result()->devices.at(0).device.sn, "A");
    QCOMPARE(asked.at(0), (QJsonObject{{QStringLiteral("cursor"), QStringLiteral("c")}, {QStringLiteral("page_size"), 100},
                                       {QStringLiteral("changed_since"), QStringLiteral("t")}, {QStringLiteral("shard"), 2},
                                       {QStringLiteral("shards"), 6}}));
    DeviceListRequest some;
    some.sns = {{"A", "S1"}, {"B", ""}};
    auto listed = fleet.deviceList(some);
    QTRY_VERIFY(listed.isFinished());
    QCOMPARE(asked.at(1), (QJsonObject{{QStringLiteral("sn_list"), QJsonArray{QStringLiteral("A@S1"), QStringLiteral("B")}}}));
}

void TestFleetClient::expiredTokensReachTheCaller_data()
{
    QTest::addColumn<QString>("subCode");
    QTest::newRow("cursor") << QString(kCursorExpired);
    QTest::newRow("sync token") << QString(kSyncTokenExpired);
}

void TestFleetClient::expiredTokensReachTheCaller()
{
    QFETCH(QString, subCode);
    LoopbackServer server([&](const auto &) {
        return LoopbackServer::answer(test::signedBody("tapfleet_device_list_response",
                                                       R"({"code":"40004","sub_code":")" + subCode.toUtf8() + R"("})"));
    });
    GatewayConfig config;
    config.url = server.url();
    config.privateKey = test::appKey();
    config.alipayPublicKey = test::gatewayPublic();
    const base::SystemClock clock;
    GatewayClient gateway(config, clock);
    FleetClient fleet(gateway);
    auto page = fleet.deviceList({});
    QTRY_VERIFY(page.isFinished());
    QCOMPARE(page.result().error().kind, ErrorKind::Conflict);
    QCOMPARE(page.result().error().subCode, subCode);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestFleetClient)
#include "tst_fleetclient.moc"
