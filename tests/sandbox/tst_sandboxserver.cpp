#include "caller.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace tapfleet;
using namespace tapfleet::tests;

class TestSandboxServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keysArePrivate();
    void refusals_data();
    void refusals();
    void aWrongSignatureIsRefusedWithASignedAnswer();
    void parametersMayBeInTheBody();
    void capabilityNamesWhatIsServed();
    void appsAreTold();
    void everyDeviceComesOnceByShards();
    void wireEqualsFleet();
    void changesAreToldSinceTheToken();
    void editsDuringPagingAreToldNext();
    void listParametersAreChecked_data();
    void listParametersAreChecked();
    void expiredCursorsAndTokens();
    void devicesBySn();
    void lookUps();
    void theSameSeedMakesTheSameFleet();
    void faultsAreSeenOnTheWire_data();
    void faultsAreSeenOnTheWire();
    void faultSpecs();
    void rateLimit();
    void liveFleetChangesByItself();
    void controlCalls();

private:
    std::unique_ptr<sandbox::SandboxServer> start(sandbox::SandboxOptions options)
    {
        options.keysFolder = m_keys.path();
        auto server = sandbox::SandboxServer::start(options);
        if (!server)
            qFatal("%s", qUtf8Printable(server.error().detail));
        return std::move(*server);
    }
    QTemporaryDir m_keys; ///< made once: new RSA keys take time
};

void TestSandboxServer::initTestCase()
{
    QVERIFY(m_keys.isValid());
    start({.devices = 1});
}

void TestSandboxServer::keysArePrivate()
{
    for (const char *name : {"app_private.pem", "gateway_private.pem"}) {
        const QFileInfo file(QDir(m_keys.path()).filePath(QLatin1String(name)));
        QVERIFY(file.exists());
#ifdef Q_OS_UNIX
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
#endif
    }
}

void TestSandboxServer::refusals_data()
{
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subCode");
    QTest::addColumn<bool>("isSigned");
    const auto row = [](const char *name, const char *parameter, const char *value, const char *code, const char *subCode, bool isSigned) {
        QTest::newRow(name) << QByteArray(parameter) << QByteArray(value) << QString::fromLatin1(code) << QString::fromLatin1(subCode)
                            << isSigned;
    };
    row("without a method", "method", "", "40001", "isv.missing-method", true);
    row("a method that is not served", "method", "tapfleet.device.teleport", "40002", "isv.invalid-method", true);
    row("a public method", "method", "alipay.trade.query", "40002", "isv.invalid-method", true);
    row("without an app", "app_id", "", "40001", "isv.missing-app-id", true);
    row("an unknown app is refused without a signature", "app_id", "2021000000000000", "40002", "isv.invalid-app-id", false);
    row("without a time", "timestamp", "", "40001", "isv.missing-timestamp", true);
    row("a time of another form", "timestamp", "2026-01-01T00:00:00Z", "40002", "isv.invalid-timestamp", true);
    row("without a version", "version", "", "40001", "isv.missing-version", true);
    row("without charset in the query", "charset", "", "40002", "isv.invalid-signature", true);
}

void TestSandboxServer::refusals()
{
    QFETCH(QByteArray, parameter);
    QFETCH(QByteArray, value);
    QFETCH(bool, isSigned);
    const auto server = start({.devices = 3});
    Caller caller(*server);
    cloud::Parameters parameters = caller.systemParameters("tapfleet.capability.query");
    for (auto &[key, text] : parameters) {
        if (key == parameter)
            text = value;
    }
    std::erase_if(parameters, [](const cloud::Parameter &each) { return each.second.isEmpty(); });
    const Reply reply = caller.send(parameters, {{"biz_content", "{}"}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.contentType, QByteArray("text/html;charset=utf-8"));
    QVERIFY(!reply.traceId.isEmpty());
    QTEST(reply.code(), "code");
    QTEST(reply.subCode(), "subCode");
    QCOMPARE(reply.isSigned, isSigned);
    QCOMPARE(reply.isGenuine, isSigned);
}

void TestSandboxServer::aWrongSignatureIsRefusedWithASignedAnswer()
{
    const auto server = start({.devices = 3});
    Caller caller(*server);
    const Reply reply = caller.send(caller.systemParameters("tapfleet.device.list"), {{"biz_content", "{}"}}, [](cloud::Parameters &query) {
        query.emplace_back("app_auth_token", "added after signing");
    });
    QCOMPARE(reply.subCode(), QStringLiteral("isv.invalid-signature"));
    QVERIFY(reply.isGenuine);
    QVERIFY(!reply.node.contains(QStringLiteral("items")));
    QCOMPARE(reply.nodeName, QByteArray("tapfleet_device_list_response"));
}

void TestSandboxServer::parametersMayBeInTheBody()
{
    const auto server = start({.devices = 3});
    Caller caller(*server);
    cloud::Parameters all = caller.systemParameters("tapfleet.device.list");
    cloud::Parameters query = {{"charset", "utf-8"}};
    std::erase_if(all, [](const cloud::Parameter &each) { return each.first == "charset"; });
    // A blank may come as + or as %20.
    all.emplace_back("biz_content", R"({"page_size": 2, "note": "a + b"})");
    Reply reply = caller.send(query, all);
    QCOMPARE(reply.code(), QStringLiteral("10000"));
    QVERIFY(reply.isGenuine);
    QCOMPARE(reply.node.value(QStringLiteral("items")).toArray().size(), 2);
    // A body over 8 KiB.
    all.back().second = "{\"page_size\": 1, \"note\": \"" + QByteArray(20'000, 'x') + "\"}";
    reply = caller.send(query, all);
    QCOMPARE(reply.code(), QStringLiteral("10000"));
}

void TestSandboxServer::capabilityNamesWhatIsServed()
{
    const auto server = start({.devices = 3});
    Caller caller(*server);
    const Reply reply = caller.call("tapfleet.capability.query");
    QVERIFY(reply.isGenuine);
    const QJsonArray methods = reply.node.value(QStringLiteral("methods")).toArray();
    QVERIFY(methods.size() >= 14);
    for (const auto method : methods) {
        // Without parameters some are refused, but none as unknown.
        QVERIFY(caller.call(method.toString().toUtf8()).subCode() != u"isv.invalid-method");
    }
    QCOMPARE(reply.node.value(QStringLiteral("limits")).toObject().value(QStringLiteral("page_size_max")).toInt(), 500);
}

void TestSandboxServer::appsAreTold()
{
    const auto server = start({.devices = 3});
    Caller caller(*server);
    QStringList ids;
    QJsonObject request{{QStringLiteral("page_size"), 5}};
    do {
        const Reply page = caller.call("tapfleet.app.list", request);
        QVERIFY(page.isGenuine);
        const QJsonArray items = page.node.value(QStringLiteral("items")).toArray();
        for (const auto item : items)
            ids.append(item.toObject().value(QStringLiteral("app_id")).toString());
        request.insert(QStringLiteral("cursor"), page.node.value(QStringLiteral("next_cursor")));
    } while (request.value(QStringLiteral("cursor")).isString());
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    // Every app on a device is in the catalogue, with its version.
    const auto fleet = start({.devices = 400})->fleet();
    QHash<QString, QByteArray> told;
    for (const QString &id : ids)
        told.insert(id, caller.call("tapfleet.app.query", {{QStringLiteral("app_id"), id}}).nodeBytes);
    for (const domain::Device &device : fleet) {
        for (const domain::InstalledApp &app : device.apps)
            QVERIFY(told.value(QString::fromStdString(app.appId)).contains('"' + QByteArray::fromStdString(app.version) + '"'));
    }
    const Reply light = caller.call("tapfleet.app.list", {{QStringLiteral("kind"), QStringLiteral("LIGHT_APP")}});
    QCOMPARE(light.node.value(QStringLiteral("items")).toArray().size(), 2);
    QCOMPARE(caller.call("tapfleet.app.query", {{QStringLiteral("app_id"), QStringLiteral("1")}}).subCode(), QStringLiteral("APP_NOT_FOUND"));
}

void TestSandboxServer::everyDeviceComesOnceByShards()
{
    const auto server = start({.devices = 1203});
    Caller caller(*server);
    const QStringList expected = fleetSns(*server);
    QCOMPARE(expected.size(), 1203);
    QCOMPARE(QSet<QString>(expected.begin(), expected.end()).size(), 1203);
    for (const int shards : {1, 6, 16}) {
        QStringList all;
        for (int shard = 0; shard < shards; ++shard)
            all += caller.list(paging(37, shard, shards)).sns;
        QCOMPARE(sorted(all), expected);
    }
}

void TestSandboxServer::wireEqualsFleet()
{
    const auto server = start({.devices = 400});
    Caller caller(*server);
    const auto listed = caller.list(paging(500));
    QHash<QString, QJsonObject> bySn;
    for (qsizetype i = 0; i < listed.sns.size(); ++i)
        bySn.insert(listed.sns[i], listed.items[i]);
    int withoutLocation = 0, never = 0;
    const auto time = [](const QJsonValue &value) {
        return value.toString() == u"NEVER" ? std::optional<qint64>(domain::kNever)
                                            : base::parseBeijingTime(value.toString().toStdString());
    };
    for (const domain::Device &device : server->fleet()) {
        const QJsonObject item = bySn.value(longForm(device));
        QCOMPARE(item.value(QStringLiteral("device_name")).toString().toStdString(), device.name);
        QCOMPARE(item.value(QStringLiteral("device_type")).toString().toStdString(), device.type);
        QCOMPARE(item.value(QStringLiteral("shop")).toObject().value(QStringLiteral("name")).toString().toStdString(), device.shopName);
        QVERIFY(time(item.value(QStringLiteral("last_online_at"))) == device.lastOnlineAt);
        QCOMPARE(item.contains(QStringLiteral("last_location")), !device.address.empty());
        QCOMPARE(item.contains(QStringLiteral("sim")), !device.iccid.empty());
        QCOMPARE(item.value(QStringLiteral("apps")).toArray().size(), static_cast<qsizetype>(device.apps.size()));
        if (device.latitudeE6) {
            const double latitude =
                item.value(QStringLiteral("last_location")).toObject().value(QStringLiteral("latitude")).toDouble();
            QCOMPARE(qRound64(latitude * 1e6), *device.latitudeE6);
        }
        withoutLocation += device.address.empty() ? 1 : 0;
        never += device.lastOnlineAt == domain::kNever ? 1 : 0;
    }
    QVERIFY(withoutLocation > 0);
    QVERIFY(never > 0);
}

void TestSandboxServer::changesAreToldSinceTheToken()
{
    const auto server = start({.devices = 300});
    Caller caller(*server);
    const auto first = caller.list(paging(100));
    QVERIFY(!first.token.isEmpty());
    QJsonObject since = paging(7);
    since.insert(QStringLiteral("changed_since"), first.token);
    QVERIFY(caller.list(since).sns.isEmpty());

    const auto before = server->fleet();
    const domain::DeviceId gone = before.front().id();
    server->removeDevices({gone});
    server->addDevices(11);
    server->changeDevices(40, 5);
    const auto after = server->fleet();
    QCOMPARE(after.size(), size_t{310});
    QStringList expected;
    for (const domain::Device &device : after) {
        if (std::find(before.begin(), before.end(), device) == before.end())
            expected.append(longForm(device));
    }
    QVERIFY(expected.size() >= 40);
    const auto changed = caller.list(since);
    QCOMPARE(sorted(changed.sns), sorted(expected));
    QCOMPARE(changed.removed, QStringList(QString::fromStdString(domain::longForm(gone))));
    QVERIFY(changed.pages > 5);

    since.insert(QStringLiteral("changed_since"), changed.token);
    const auto nothing = caller.list(since);
    QVERIFY(nothing.sns.isEmpty() && nothing.removed.isEmpty());
}

void TestSandboxServer::editsDuringPagingAreToldNext()
{
    const auto server = start({.devices = 500});
    Caller caller(*server);
    // A client's copy: what the pages told, with everything edited between them.
    QHash<QString, QJsonObject> copy;
    int step = 0;
    const auto apply = [&](const Caller::Listed &listed) {
        for (qsizetype i = 0; i < listed.sns.size(); ++i)
            copy.insert(listed.sns[i], listed.items[i]);
        for (const QString &sn : listed.removed)
            copy.remove(sn);
    };
    const auto edit = [&] {
        ++step;
        server->changeDevices(9, static_cast<quint64>(step));
        server->addDevices(2);
        const auto fleet = server->fleet();
        server->removeDevices({fleet[static_cast<size_t>(step * 13) % fleet.size()].id()});
    };
    auto listed = caller.list(paging(60), edit);
    apply(listed);
    QVERIFY(step >= 7);
    for (int round = 0; round < 2; ++round) {
        QJsonObject since = paging(10);
        since.insert(QStringLiteral("changed_since"), listed.token);
        listed = caller.list(since, round == 0 ? std::function<void()>(edit) : std::function<void()>());
        QVERIFY(!listed.token.isEmpty());
        apply(listed);
    }
    QCOMPARE(sorted(copy.keys()), fleetSns(*server));
    for (const domain::Device &device : server->fleet()) {
        const QJsonObject item = copy.value(longForm(device));
        QCOMPARE(item.value(QStringLiteral("revision")).toInteger(), *device.revision);
    }
}

void TestSandboxServer::listParametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("subCode");
    QTest::newRow("a page of none") << QByteArray(R"({"page_size":0})") << QStringLiteral("PARAM_INVALID");
    QTest::newRow("a page over 500") << QByteArray(R"({"page_size":501})") << QStringLiteral("PARAM_INVALID");
    QTest::newRow("a page that is no number") << QByteArray(R"({"page_size":"many"})") << QStringLiteral("PARAM_INVALID");
    QTest::newRow("a shard beyond the last") << QByteArray(R"({"shard":3,"shards":3})") << QStringLiteral("PARAM_INVALID");
    QTest::newRow("too many shards") << QByteArray(R"({"shard":0,"shards":17})") << QStringLiteral("PARAM_INVALID");
    QTest::newRow("a cursor nobody wrote") << QByteArray(R"({"cursor":"AAAA"})") << QStringLiteral("CURSOR_EXPIRED");
    QTest::newRow("a token nobody wrote") << QByteArray(R"({"changed_since":"AAAA"})") << QStringLiteral("SYNC_TOKEN_EXPIRED");
    QTest::newRow("not JSON") << QByteArray("{page_size") << QStringLiteral("isv.illegal-json");
    QTest::newRow("a page of 500") << QByteArray(R"({"page_size":"500"})") << QString();
}

void TestSandboxServer::listParametersAreChecked()
{
    QFETCH(QByteArray, request);
    const auto server = start({.devices = 3});
    Caller caller(*server);
    const Reply reply = caller.send(caller.systemParameters("tapfleet.device.list"), {{"biz_content", request}});
    QTEST(reply.subCode(), "subCode");
    QVERIFY(reply.isGenuine);
}

void TestSandboxServer::expiredCursorsAndTokens()
{
    const auto server = start({.devices = 30});
    Caller caller(*server);
    const auto listed = caller.list(paging(500));
    QJsonObject since = paging(500);
    since.insert(QStringLiteral("changed_since"), listed.token);
    QVERIFY(caller.list(since).subCode.isEmpty());
    QCOMPARE(caller.list(paging(10), [&] { server->expireCursors(); }).subCode, QStringLiteral("CURSOR_EXPIRED"));
    QVERIFY(caller.list(since).subCode.isEmpty());
    server->expireSyncTokens();
    QCOMPARE(caller.list(since).subCode, QStringLiteral("SYNC_TOKEN_EXPIRED"));

    since.insert(QStringLiteral("changed_since"), caller.list(paging(500)).token);
    server->advanceClock(std::chrono::hours(24));
    QVERIFY(caller.list(since).subCode.isEmpty());
    server->advanceClock(std::chrono::hours(24 * 31));
    QCOMPARE(caller.list(since).subCode, QStringLiteral("SYNC_TOKEN_EXPIRED"));
}

void TestSandboxServer::devicesBySn()
{
    const auto server = start({.devices = 40});
    Caller caller(*server);
    const auto fleet = server->fleet();
    const QJsonArray asked{longForm(fleet[3]), longForm(fleet[30]), QStringLiteral("NOSUCH000001")};
    const auto listed = caller.list({{QStringLiteral("sn_list"), asked}});
    QCOMPARE(listed.sns, (QStringList{longForm(fleet[3]), longForm(fleet[30])}));
    QJsonArray many;
    for (int i = 0; i < 101; ++i)
        many.append(QStringLiteral("SM%1").arg(i));
    QCOMPARE(caller.list({{QStringLiteral("sn_list"), many}}).subCode, QStringLiteral("PARAM_INVALID"));
}

void TestSandboxServer::lookUps()
{
    const auto server = start({.devices = 800});
    Caller caller(*server);
    const auto fleet = server->fleet();
    const auto ask = [&](const char *method, const QString &sn) { return caller.call(method, {{QStringLiteral("sn"), sn}}); };

    // Two suppliers share an SN: neither is taken for the other.
    const auto twin = std::adjacent_find(fleet.begin(), fleet.end(), [](const auto &a, const auto &b) { return a.sn == b.sn; });
    QVERIFY(twin != fleet.end());
    const Reply ambiguous = ask("tapfleet.device.owner.query", QString::fromStdString(twin->sn));
    QCOMPARE(ambiguous.subCode(), QStringLiteral("SN_AMBIGUOUS"));
    QCOMPARE(ambiguous.node.value(QStringLiteral("candidates")).toArray().size(), 2);
    QVERIFY(ask("tapfleet.device.owner.query", longForm(*twin)).subCode().isEmpty());
    QCOMPARE(ask("tapfleet.device.owner.query", QStringLiteral("NOSUCH000001")).subCode(), QStringLiteral("DEVICE_NOT_FOUND"));

    const auto owned = std::find_if(fleet.begin(), fleet.end(), [](const auto &each) { return each.role == "OWNER"; });
    const Reply owner = ask("tapfleet.device.owner.query", longForm(*owned));
    QCOMPARE(owner.node.value(QStringLiteral("state")).toString(), QStringLiteral("OWNED"));
    QVERIFY(!owner.body.contains(QByteArray::fromStdString(owned->ownerName))); // masked

    const auto never = std::find_if(fleet.begin(), fleet.end(), [](const auto &each) { return each.lastOnlineAt == domain::kNever; });
    QCOMPARE(ask("tapfleet.device.network.query", longForm(*never)).node.value(QStringLiteral("reason")).toString(),
             QStringLiteral("NEVER_ONLINE"));

    const auto withCard = [&](const char *provider) {
        return std::find_if(fleet.begin(), fleet.end(), [&](const auto &each) { return each.simProvider == provider; });
    };
    const Reply card = ask("tapfleet.device.sim.query", longForm(*withCard("PLATFORM")));
    const QString iccid = QString::fromStdString(withCard("PLATFORM")->iccid);
    QCOMPARE(card.node.value(QStringLiteral("iccid")).toString(), iccid);
    QCOMPARE(caller.call("tapfleet.device.sim.query", {{QStringLiteral("iccid"), iccid}}).node, card.node);
    QCOMPARE(ask("tapfleet.device.sim.query", longForm(*withCard("OTHER"))).subCode(), QStringLiteral("SIM_NOT_PLATFORM"));
}

void TestSandboxServer::theSameSeedMakesTheSameFleet()
{
    const auto identities = [](const sandbox::SandboxServer &server) {
        QStringList texts;
        for (const domain::Device &device : server.fleet())
            texts.append(longForm(device) + QString::fromStdString(device.name + device.shopName + device.address + device.simStatus));
        return texts;
    };
    const auto a = start({.devices = 200, .seed = 42}), b = start({.devices = 200, .seed = 42}), c = start({.devices = 200, .seed = 43});
    QCOMPARE(identities(*a), identities(*b));
    QVERIFY(identities(*a) != identities(*c));
    a->changeDevices(20, 9);
    QVERIFY(identities(*a) != identities(*b) || a->fleet() != b->fleet());
}

void TestSandboxServer::faultsAreSeenOnTheWire_data()
{
    QTest::addColumn<QString>("spec");
    for (const char *kind : {"drop", "cut", "delay", "http500", "busy", "unknown", "unsigned", "badsign", "tampered", "gbk",
                             "slow", "garbage", "repeat", "stale_token", "short"})
        QTest::newRow(kind) << QLatin1String(kind) + QStringLiteral("=1");
}

void TestSandboxServer::faultsAreSeenOnTheWire()
{
    QFETCH(QString, spec);
    const QByteArray kind = QTest::currentDataTag();
    const auto server = start({.devices = 60});
    Caller caller(*server);
    const Reply sound = caller.call("tapfleet.device.list", paging(20));
    QVERIFY(sound.isGenuine);
    const QString token = caller.list(paging(60)).token;

    server->setFaults(*sandbox::Faults::parse(spec));
    QElapsedTimer timer;
    timer.start();
    QJsonObject request = paging(20);
    if (kind == "stale_token")
        request.insert(QStringLiteral("changed_since"), token);
    if (kind == "repeat")
        (void)caller.call("tapfleet.device.list", paging(5));
    const Reply reply = caller.call("tapfleet.device.list", request);
    const qint64 took = timer.elapsed();
    if (kind == "drop") {
        QCOMPARE(reply.error, QNetworkReply::RemoteHostClosedError);
        QCOMPARE(reply.status, 0);
    } else if (kind == "cut") {
        QVERIFY(reply.error != QNetworkReply::NoError || !reply.body.endsWith('}'));
        QVERIFY(!reply.isGenuine);
    } else if (kind == "delay" || kind == "slow") {
        QVERIFY(took >= 100);
        QVERIFY(reply.isGenuine);
    } else if (kind == "http500") {
        QCOMPARE(reply.status, 500);
    } else if (kind == "busy") {
        QCOMPARE(reply.code(), QStringLiteral("40005"));
        QVERIFY(reply.isGenuine && reply.node.contains(QStringLiteral("retry_after_seconds")));
    } else if (kind == "unknown") {
        QCOMPARE(reply.code(), QStringLiteral("20000"));
    } else if (kind == "unsigned") {
        QVERIFY(!reply.isSigned);
        QCOMPARE(reply.code(), QStringLiteral("10000"));
    } else if (kind == "badsign") {
        QVERIFY(reply.isSigned && !reply.isGenuine);
        QCOMPARE(reply.node.value(QStringLiteral("items")), sound.node.value(QStringLiteral("items")));
    } else if (kind == "tampered") {
        QVERIFY(reply.isSigned && !reply.isGenuine);
        QVERIFY(!reply.node.isEmpty()); // still JSON
    } else if (kind == "gbk") {
        QVERIFY(reply.isGenuine);
        QVERIFY(!QUtf8StringView(reply.nodeBytes).isValidUtf8());
    } else if (kind == "garbage") {
        QVERIFY(reply.node.isEmpty() && reply.status == 200);
    } else if (kind == "repeat") {
        QVERIFY(reply.isGenuine);
        QCOMPARE(reply.node.value(QStringLiteral("items")).toArray().size(), 5);
    } else if (kind == "short") {
        QVERIFY(reply.isGenuine);
        QCOMPARE(reply.node.value(QStringLiteral("items")).toArray().size(), 10);
        QCOMPARE(reply.node.value(QStringLiteral("total")).toInt(), 60);
    } else if (kind == "stale_token") {
        QCOMPARE(reply.subCode(), QStringLiteral("SYNC_TOKEN_EXPIRED"));
    }
    server->setFaults({});
    QVERIFY(caller.call("tapfleet.device.list", paging(20)).isGenuine);
}

void TestSandboxServer::faultSpecs()
{
    const auto faults = sandbox::Faults::parse(QStringLiteral("drop=0.05, stale_token=1"));
    QVERIFY(faults.has_value());
    QCOMPARE(faults->drop, 0.05);
    QCOMPARE(faults->staleToken, 1.0);
    QCOMPARE(faults->cut, 0.0);
    QVERIFY(sandbox::Faults::parse(QString()).has_value());
    for (const QString &wrong : {QStringLiteral("drop=0.1,fire=0.1"), QStringLiteral("drop=0.1,cut"), QStringLiteral("drop=0.1,cut=2")}) {
        const auto refused = sandbox::Faults::parse(wrong);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::ErrorKind::Invalid);
        QCOMPARE(refused.error().code, QStringLiteral("9"));
        QVERIFY(refused.error().detail.contains(u"stale_token"));
    }
}

void TestSandboxServer::rateLimit()
{
    const auto server = start({.devices = 3, .requestsPerSecond = 5});
    Caller caller(*server);
    int served = 0, limited = 0;
    for (int i = 0; i < 30; ++i) {
        const Reply reply = caller.call("tapfleet.capability.query");
        QVERIFY(reply.isGenuine);
        served += reply.code() == u"10000" ? 1 : 0;
        limited += reply.subCode() == u"isv.app-call-limited" ? 1 : 0;
    }
    QCOMPARE(served + limited, 30);
    QVERIFY(served >= 5);
    QVERIFY(limited > 0);
}

void TestSandboxServer::liveFleetChangesByItself()
{
    const auto server = start({.devices = 2000, .live = true});
    const auto before = server->fleet();
    QTRY_VERIFY_WITH_TIMEOUT(server->fleet() != before, 10'000);
}

void TestSandboxServer::controlCalls()
{
    const auto server = start({.devices = 10});
    Caller caller(*server);
    const QJsonObject added = caller.control(QStringLiteral("add"), {{QStringLiteral("count"), 2}});
    QCOMPARE(added.value(QStringLiteral("added")).toArray().size(), 2);
    QCOMPARE(server->fleet().size(), size_t{12});
    caller.control(QStringLiteral("remove"), {{QStringLiteral("sns"), added.value(QStringLiteral("added"))}});
    QCOMPARE(server->fleet().size(), size_t{10});
    const auto before = server->fleet();
    caller.control(QStringLiteral("change"), {{QStringLiteral("count"), 4}, {QStringLiteral("seed"), 3}});
    QVERIFY(server->fleet() != before);
    QCOMPARE(caller.control(QStringLiteral("fleet")).value(QStringLiteral("devices")).toArray().size(), 10);

    (void)caller.call("tapfleet.capability.query");
    const QJsonArray requests = caller.control(QStringLiteral("requests")).value(QStringLiteral("requests")).toArray();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].toObject().value(QStringLiteral("method")).toString(), QStringLiteral("tapfleet.capability.query"));
    QVERIFY(requests[0].toObject().value(QStringLiteral("verified")).toBool());
    QCOMPARE(server->requestsReceived(), quint64{1});

    int status = 0;
    caller.control(QStringLiteral("faults"), {{QStringLiteral("spec"), QStringLiteral("fire=1")}}, &status);
    QCOMPARE(status, 400);
    caller.control(QStringLiteral("explode"), {}, &status);
    QCOMPARE(status, 404);
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
