#include "base/beijingtime.h"
#include "cloud/openapi/jsontree.h"
#include "cloud/openapi/openapiclient.h"

#include <QTest>

using namespace tapfleet;
using namespace tapfleet::cloud;

class TestOpenApiParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsSnListsOfEveryShape_data();
    void readsSnListsOfEveryShape();
    void readsADevice();
    void readsCardsOfEveryShape_data();
    void readsCardsOfEveryShape();
    void readsTheNewestHeartbeat_data();
    void readsTheNewestHeartbeat();
    void readsPlacesAndNetworks();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void tellsAMissingPermissionFromAFailure_data();
    void tellsAMissingPermissionFromAFailure();
};

void TestOpenApiParser::readsSnListsOfEveryShape_data()
{
    QTest::addColumn<QByteArray>("node");
    QTest::newRow("an array of texts") << QByteArray(R"({"code":"10000","device_sn_list":["A1","007"],"total":2})");
    QTest::newRow("a total as text") << QByteArray(R"({"total":"2","device_sn_list":["A1","007"]})");
    QTest::newRow("wrapped as list and item") << QByteArray(R"({"device_sn_list":{"list":{"item":["A1","007"]}},"total":2})");
    QTest::newRow("wrapped as item only") << QByteArray(R"({"device_sn_list":{"item":["A1","007"]},"total":2.0})");
    QTest::newRow("an empty SN is left out") << QByteArray(R"({"device_sn_list":["A1","",null,"007"],"total":2})");
}

void TestOpenApiParser::readsSnListsOfEveryShape()
{
    QFETCH(const QByteArray, node);
    const auto page = parseSnPage(node);
    QVERIFY(page);
    QCOMPARE(page->sns, (std::vector<std::string>{"A1", "007"}));
    QCOMPARE(page->total, std::optional<qint64>(2));
    const auto one = parseSnPage(R"({"device_sn_list":"A1"})");
    QVERIFY(one && one->sns == std::vector<std::string>{"A1"} && !one->total);
    const auto number = parseSnPage(R"({"device_sn_list":[861234567890123456789]})");
    QCOMPARE(number->sns, std::vector<std::string>{"861234567890123456789"});
}

void TestOpenApiParser::readsADevice()
{
    const auto device = parsePublicDevice(R"({"biz_tid":"T1","bind_status":"BIND","status":"ACTIVED","merchant_pid":2088123412341234,
        "shop_id":"9","item_id":"I","supplier_sn":"S","biz_type":"快消机具","ext_info":{"x":[1]}})");
    QVERIFY(device);
    domain::Device expected;
    expected.bizTid = "T1";
    expected.bindStatus = "BOUND";
    expected.activation = "ACTIVE";
    expected.merchantPid = "2088123412341234";
    expected.shopId = "9";
    expected.itemId = "I";
    expected.supplierId = "S";
    QVERIFY(*device == expected);
    QCOMPARE(parsePublicDevice(R"({"status":"UNACTIVED"})")->activation, std::string("INACTIVE"));
    QCOMPARE(parsePublicDevice(R"({"status":"UNREGISTER"})")->activation, std::string("UNREGISTERED"));
    QCOMPARE(parsePublicDevice(R"({"bind_status":"UNBIND"})")->bindStatus, std::string("UNBOUND"));
    QCOMPARE(parsePublicDevice(R"({"status":"SCRAPPED"})")->activation, std::string("SCRAPPED"));
}

void TestOpenApiParser::readsCardsOfEveryShape_data()
{
    QTest::addColumn<QByteArray>("card");
    QTest::newRow("its own end, the offer an object")
        << QByteArray(R"({"card_status":"1","expire_time":"2027-01-01 00:00:00","net_flow_offer_info_list":{"offer_name":"x"}})");
    QTest::newRow("one offer as an object") << QByteArray(R"({"card_status":1,"net_flow_offer_info_list":{"expire_time":"2027-01-01 00:00:00"}})");
    QTest::newRow("offers as an array, the last one counts") << QByteArray(
        R"({"card_status":"1","net_flow_offer_info_list":[{"expire_time":"2027-01-01 00:00:00"},{"expire_time":"2026-01-01 00:00:00"}]})");
    QTest::newRow("offers wrapped as list and item")
        << QByteArray(R"({"card_status":"1","net_flow_offer_info_list":{"list":{"item":[{"expire_time":"2027-01-01 00:00:00"}]}}})");
    QTest::newRow("the card itself as an array") << QByteArray(R"([{"card_status":"1","expire_time":"2027-01-01 00:00:00"}])");
}

void TestOpenApiParser::readsCardsOfEveryShape()
{
    QFETCH(const QByteArray, card);
    const auto device = parseTraffic(R"({"net_flow_device_offer_info_response":)" + card + '}');
    QVERIFY(device);
    QCOMPARE(device->simStatus, std::string("1"));
    QCOMPARE(device->simExpiresAt, base::parseBeijingTime("2027-01-01 00:00:00"));
}

void TestOpenApiParser::readsTheNewestHeartbeat_data()
{
    QTest::addColumn<QByteArray>("list");
    const QByteArray last = R"({"behavior_type":"HEARTBEAT","log_time":"2026-11-20 08:00:00"})";
    QTest::newRow("one object instead of a list") << last;
    QTest::newRow("the newest of a list in any order")
        << QByteArray(R"([{"behavior_type":"HEARTBEAT","log_time":"2026-11-19 08:00:00"},)") + last
            + R"(,{"behavior_type":"HEARTBEAT","log_time":"2026-11-01 08:00:00"}])";
    QTest::newRow("a scan, misspelt as the gateway does, is no heartbeat")
        << QByteArray(R"([{"behavior_type":"SCAN_CDOE","log_time":"2026-11-21 08:00:00"},)") + last + ']';
    QTest::newRow("a log that does not repeat its type") << QByteArray(R"([{"log_time":"2026-11-20 08:00:00"}])");
    QTest::newRow("a time in milliseconds") << QByteArray(R"([{"log_time":1795132800000}])");
}

void TestOpenApiParser::readsTheNewestHeartbeat()
{
    QFETCH(const QByteArray, list);
    const auto device = parseHeartbeat(R"({"result_list":)" + list + '}');
    QVERIFY(device);
    QCOMPARE(device->lastOnlineAt, base::parseBeijingTime("2026-11-20 08:00:00"));
    QVERIFY2(!device->lastBootAt, "a heartbeat is no boot");
    QVERIFY(!parseHeartbeat(R"({"result_list":[]})")->lastOnlineAt);
}

void TestOpenApiParser::readsPlacesAndNetworks()
{
    for (const QByteArray &node : {QByteArray(R"({"latitude":"30.274150","longitude":"120.1551500","time":1795132800000})"),
                                   QByteArray(R"({"latitude":30.274150,"longitude":120.15515,"time":"1795132800000"})")}) {
        const auto device = parseLocation(node);
        QVERIFY(device);
        QCOMPARE(device->latitudeE6, std::optional<qint64>(30'274'150));
        QCOMPARE(device->longitudeE6, std::optional<qint64>(120'155'150));
        QCOMPARE(device->locatedAt, std::optional<qint64>(1'795'132'800'000));
    }
    QVERIFY(!parseLocation("{}")->latitudeE6);
    QCOMPARE(parseWifi(R"({"wifi_type":2,"cur_ssid":"店","ssid_list":["店"]})")->networkType, std::string("WIFI"));
    QCOMPARE(parseWifi(R"({"wifi_type":"1"})")->networkType, std::string("CELLULAR"));
    QCOMPARE(parseWifi(R"({"wifi_type":"3"})")->networkType, std::string());
    QCOMPARE(parseAsset(R"({"item_type":"SCAN_BOX","model_number":"M1","item_name":"n"})")->model, std::string("M1"));
}

void TestOpenApiParser::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("node");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an answer that is cut off") << QByteArray(R"({"device_sn_list":["A1")");
    QTest::newRow("two answers in one") << QByteArray(R"({"total":1}{"total":2})");
    QTest::newRow("lists within lists without an end") << QByteArray(100, '[');
}

void TestOpenApiParser::refusesWhatIsNoAnswer()
{
    QFETCH(const QByteArray, node);
    const auto page = parseSnPage(node);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, base::ErrorKind::Protocol);
}

void TestOpenApiParser::tellsAMissingPermissionFromAFailure_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subCode");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("notGranted");
    using base::ErrorKind;
    const auto row = [](const char *name, const char *code, const char *subCode, ErrorKind kind, bool notGranted) {
        QTest::newRow(name) << QString::fromLatin1(code) << QString::fromLatin1(subCode) << static_cast<int>(kind) << notGranted;
    };
    row("no permission", "40006", "isv.insufficient-isv-permissions", ErrorKind::Forbidden, true);
    row("a forbidden method", "40002", "isv.forbidden-api", ErrorKind::Forbidden, true);
    row("an unknown method", "40002", "isv.invalid-method", ErrorKind::Invalid, true);
    row("an unknown device", "40004", "DEVICE_NOT_EXIST", ErrorKind::NotFound, false);
    row("a busy gateway", "40005", "isv.app-call-limited", ErrorKind::RateLimited, false);
    row("a wrong parameter", "40004", "PARAM_INVALID", ErrorKind::Invalid, false);
}

void TestOpenApiParser::tellsAMissingPermissionFromAFailure()
{
    QFETCH(const QString, code);
    QFETCH(const QString, subCode);
    QFETCH(const int, kind);
    QFETCH(const bool, notGranted);
    base::Error error{.kind = static_cast<base::ErrorKind>(kind)};
    error.code = code;
    error.subCode = subCode;
    QCOMPARE(isNotGranted(error), notGranted);
}

QTEST_GUILESS_MAIN(TestOpenApiParser)
#include "tst_openapiparser.moc"
