#include "caller.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::tests;

namespace {

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

QStringList scopesOf(const QJsonObject &object, const char *key)
{
    QStringList scopes;
    const QJsonArray told = object.value(QLatin1StringView(key)).toArray();
    for (const auto scope : told)
        scopes.append(scope.toString());
    return scopes;
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

/// One account with what it sees of the devices and grants.
class Party : public Caller
{
public:
    Party(const sandbox::SandboxServer &server, qsizetype account)
        : Caller(server, account)
        , pid(server.accounts()[size_t(account)].pid)
    {}

    Reply write(const QByteArray &method, QJsonObject content)
    {
        content.insert("out_biz_no"_L1, u"W-%1"_s.arg(++m_written));
        return call(method, content);
    }
    Reply grant(const QString &grantee, const QStringList &scopes, const QStringList &sns, const QString &end = {})
    {
        QJsonObject content{{u"grantee_pid"_s, grantee}, {u"scopes"_s, texts(scopes)}, {u"sn_list"_s, texts(sns)}};
        if (!end.isEmpty())
            content.insert("expires_at"_L1, end);
        return write("tapfleet.grant.create", content);
    }

    /// All pages of a list other than that of the devices.
    QList<QJsonObject> pages(const QByteArray &method, QJsonObject request, QString *token = nullptr)
    {
        QList<QJsonObject> items;
        for (;;) {
            const Reply reply = call(method, request);
            if (reply.code() != u"10000")
                qFatal("%s: %s", method.constData(), qPrintable(reply.subCode()));
            const QJsonArray told = reply.node.value("items"_L1).toArray();
            for (const auto item : told)
                items.append(item.toObject());
            const QString next = text(reply.node, "next_cursor");
            if (next.isEmpty()) {
                if (token)
                    *token = text(reply.node, "sync_token");
                return items;
            }
            request.insert("cursor"_L1, next);
        }
    }
    QList<QJsonObject> grants(const QString &direction)
    {
        return pages("tapfleet.grant.list", {{u"direction"_s, direction}, {u"page_size"_s, 17}});
    }
    QStringList devicesOf(const QString &grant)
    {
        QStringList sns;
        const auto items = pages("tapfleet.grant.device.list", {{u"grant_id"_s, grant}, {u"page_size"_s, 7}});
        for (const QJsonObject &item : items)
            sns.append(text(item, "sn"));
        return sorted(sns);
    }
    /// What changed since the last question; at first all.
    Listed changes()
    {
        QJsonObject request = paging(100);
        if (!m_token.isEmpty())
            request.insert("changed_since"_L1, m_token);
        Listed listed = list(request);
        m_token = listed.token;
        return listed;
    }
    QJsonObject device(const QString &sn)
    {
        const auto listed = list({{u"sn_list"_s, texts({sn})}});
        return listed.items.isEmpty() ? QJsonObject() : listed.items.first();
    }

    const QString pid;

private:
    QString m_token;
    int m_written = 0;
};

/// Empty when the scopes of the main account's devices are what the grants say, and total what is listed; else what differs.
QString differenceOfGrants(const sandbox::SandboxServer &server, Party &main)
{
    QHash<QString, QSet<QString>> granted;
    const auto grants = main.grants(u"RECEIVED"_s);
    for (const QJsonObject &grant : grants) {
        if (text(grant, "state") != u"ACTIVE")
            continue;
        const QStringList sns = main.devicesOf(text(grant, "grant_id"));
        if (sns.size() != grant.value("device_count"_L1).toInt())
            return u"%1 counts %2 devices and lists %3"_s.arg(text(grant, "grant_id"))
                .arg(grant.value("device_count"_L1).toInt())
                .arg(sns.size());
        const QStringList scopes = scopesOf(grant, "scopes");
        for (const QString &sn : sns)
            granted[sn].unite(QSet<QString>(scopes.begin(), scopes.end()));
    }
    for (const domain::Device &device : server.fleet()) {
        QSet<QString> told;
        for (const std::string &scope : device.scopes)
            told.insert(QString::fromStdString(scope));
        const QSet<QString> expected = granted.take(longForm(device));
        if (device.role == "OWNER" ? !expected.isEmpty() : expected != told)
            return u"%1 (%2)"_s.arg(longForm(device), QString::fromStdString(device.role));
    }
    if (!granted.isEmpty())
        return u"granted but not seen: %1"_s.arg(granted.keys().join(u' '));
    const auto listed = main.list(paging(500));
    if (sorted(listed.sns) != fleetSns(server))
        return u"the list"_s;
    const qint64 total = main.call("tapfleet.device.list", paging(1)).node.value("total"_L1).toInteger();
    return total == listed.sns.size() ? QString() : u"total %1 of %2"_s.arg(total).arg(listed.sns.size());
}

QStringList ownedBy(const sandbox::SandboxServer &server, const QString &pid, qsizetype most)
{
    QStringList sns;
    for (const domain::Device &device : server.fleet()) {
        if (device.ownerPid == pid.toStdString() && sns.size() < most)
            sns.append(longForm(device));
    }
    return sns;
}

} // namespace

class TestSandboxGrants final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_keys.isValid()); }
    void eachAccountSpeaksForItself();
    void whatTheSeedGivesIsGrantedByTheOwners();
    void grantsFollowTheOwners();
    void anAccountSeesWhatIsItsOwn();
    void grantedDevicesComeAndGo();
    void effectiveScopesAreTheUnion();
    void anOwnerTakesBackWhatTheSeedGave();
    void rowsAreRefusedOneByOne();
    void writesAreRefused_data();
    void writesAreRefused();
    void aGrantEndsByTheClock();
    void aLiveGrantIsPendingAtFirst();
    void changedGrantsAreTold();
    void accountsAreFoundByLogonAndPid();

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

void TestSandboxGrants::eachAccountSpeaksForItself()
{
    const auto server = start({.devices = 300, .accounts = 3});
    const auto accounts = server->accounts();
    QCOMPARE(accounts.size(), size_t{3});
    QCOMPARE(accounts[0].appId, server->appId());
    QSet<QString> pids;
    for (qsizetype i = 0; i < 3; ++i) {
        Caller caller(*server, i);
        const Reply reply = caller.call("tapfleet.capability.query");
        QVERIFY(reply.isGenuine);
        const QJsonObject account = reply.node.value("account"_L1).toObject();
        QCOMPARE(text(account, "pid"), accounts[size_t(i)].pid);
        QCOMPARE(text(account, "role"), i == 2 ? u"MERCHANT"_s : u"ISV"_s);
        pids.insert(accounts[size_t(i)].pid);
    }
    QCOMPARE(pids.size(), 3);
    // Another account's key opens nothing.
    sandbox::ServedAccount forged = accounts[0];
    forged.keysFolder = accounts[1].keysFolder;
    Caller forger(server->gateway(), forged);
    QCOMPARE(forger.call("tapfleet.capability.query").subCode(), u"isv.invalid-signature"_s);
    // Nor do another account's cursor and token.
    Caller main(*server), other(*server, 1);
    const auto listed = main.list(paging(500));
    QCOMPARE(other.list({{u"changed_since"_s, listed.token}}).subCode, u"SYNC_TOKEN_EXPIRED"_s);
}

void TestSandboxGrants::whatTheSeedGivesIsGrantedByTheOwners()
{
    const auto server = start({.devices = 900});
    Party main(*server, 0);
    QCOMPARE(differenceOfGrants(*server, main), QString());
    const auto before = main.grants(u"RECEIVED"_s);
    QVERIFY(before.size() > 50);
    const auto again = start({.devices = 900});
    Party same(*again, 0);
    const auto after = same.grants(u"RECEIVED"_s);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(text(after[i], "grant_id"), text(before[i], "grant_id"));
    QVERIFY(main.grants(u"GIVEN"_s).isEmpty());
}

void TestSandboxGrants::grantsFollowTheOwners()
{
    const auto server = start({.devices = 400, .accounts = 2});
    Party main(*server, 0), partner(*server, 1);
    QCOMPARE(differenceOfGrants(*server, main), QString());
    (void)partner.changes();
    main.grant(partner.pid, {u"POSTER"_s}, ownedBy(*server, main.pid, 200));
    for (quint64 seed = 1; seed < 6; ++seed) {
        server->changeDevices(300, seed);
        server->addDevices(5);
        const auto fleet = server->fleet();
        server->removeDevices({fleet[seed * 11].id(), fleet[seed * 7].id()});
        QCOMPARE(differenceOfGrants(*server, main), QString());
    }
    // What was granted of devices that were sold is granted no more.
    const QStringList seen = fleetSns(*server, 1);
    QCOMPARE(sorted(partner.list(paging(500)).sns), seen);
    const auto grants = partner.grants(u"RECEIVED"_s);
    QCOMPARE(grants.size(), 1);
    const QStringList granted = partner.devicesOf(text(grants[0], "grant_id"));
    QVERIFY(granted.size() < 200);
    for (const domain::Device &device : server->fleet(1))
        QCOMPARE(device.role == "GRANTEE", granted.contains(longForm(device)));
}

void TestSandboxGrants::anAccountSeesWhatIsItsOwn()
{
    const auto server = start({.devices = 2000, .accounts = 3});
    for (qsizetype account = 1; account < 3; ++account) {
        Party party(*server, account);
        const auto fleet = server->fleet(static_cast<std::uint32_t>(account));
        QVERIFY(fleet.size() > 5 && fleet.size() < 200);
        for (const domain::Device &device : fleet) {
            QCOMPARE(device.ownerPid, party.pid.toStdString());
            QCOMPARE(device.role, std::string("OWNER"));
            QCOMPARE(device.scopes.size(), size_t{4});
        }
        QStringList sharded;
        for (int shard = 0; shard < 4; ++shard)
            sharded += party.list(paging(9, shard, 4)).sns;
        QCOMPARE(sorted(sharded), fleetSns(*server, static_cast<std::uint32_t>(account)));
        QCOMPARE(party.call("tapfleet.device.list", paging(1)).node.value("total"_L1).toInteger(), qint64(fleet.size()));
        // Others' devices are not there for it.
        const QString strange = ownedBy(*server, server->accounts()[0].pid, 1).first();
        QCOMPARE(party.call("tapfleet.device.owner.query", {{u"sn"_s, strange}}).subCode(), u"DEVICE_NOT_FOUND"_s);
        QVERIFY(party.device(strange).isEmpty());
    }
}

void TestSandboxGrants::grantedDevicesComeAndGo()
{
    const auto server = start({.devices = 300, .accounts = 2});
    Party main(*server, 0), partner(*server, 1);
    const QStringList sns = sorted(ownedBy(*server, main.pid, 3));
    (void)partner.changes();
    (void)main.changes();

    const Reply created = main.grant(partner.pid, {u"POSTER"_s, u"APP_DISTRIBUTION"_s}, sns);
    QVERIFY(created.isGenuine);
    QCOMPARE(rowsOf(created), QStringList(3, QString()));
    const QString id = text(created.node, "grant_id");
    auto changes = partner.changes();
    QCOMPARE(sorted(changes.sns), sns);
    QCOMPARE(text(changes.items[0], "my_role"), u"GRANTEE"_s);
    QCOMPARE(scopesOf(changes.items[0], "my_scopes"), (QStringList{u"POSTER"_s, u"APP_DISTRIBUTION"_s}));
    QCOMPARE(text(changes.items[0].value("owner"_L1).toObject(), "pid"), main.pid);
    QCOMPARE(text(main.device(sns[0]), "my_role"), u"OWNER"_s);
    QCOMPARE(partner.devicesOf(id), sns);

    QVERIFY(
        !text(main.write("tapfleet.grant.modify", {{u"grant_id"_s, id}, {u"scopes"_s, texts({u"BROADCAST"_s})}}).node, "code")
             .isEmpty());
    changes = partner.changes();
    QCOMPARE(sorted(changes.sns), sns);
    QCOMPARE(scopesOf(changes.items[0], "my_scopes"), QStringList{u"BROADCAST"_s});

    const Reply removed =
        main.write("tapfleet.grant.device.remove", {{u"grant_id"_s, id}, {u"sn_list"_s, texts({sns[1], u"NOSUCH000001"_s})}});
    QCOMPARE(rowsOf(removed), (QStringList{QString(), u"DEVICE_NOT_FOUND"_s}));
    changes = partner.changes();
    QVERIFY(changes.sns.isEmpty());
    QCOMPARE(changes.removed, QStringList{sns[1]});
    QVERIFY(partner.device(sns[1]).isEmpty());

    main.write("tapfleet.grant.device.add", {{u"grant_id"_s, id}, {u"sn_list"_s, texts({sns[1]})}});
    QCOMPARE(partner.changes().sns, QStringList{sns[1]});

    QCOMPARE(text(main.write("tapfleet.grant.revoke", {{u"grant_id"_s, id}}).node, "state"), u"REVOKED"_s);
    changes = partner.changes();
    QVERIFY(changes.sns.isEmpty());
    QCOMPARE(sorted(changes.removed), sns);
    QCOMPARE(main.write("tapfleet.grant.device.add", {{u"grant_id"_s, id}, {u"sn_list"_s, texts(sns)}}).subCode(),
             u"GRANT_EXPIRED"_s);
    // The owner was never told that a device went.
    QVERIFY(main.changes().removed.isEmpty());
    QCOMPARE(partner.call("tapfleet.device.list", paging(1)).node.value("total"_L1).toInteger(),
             qint64(server->fleet(1).size()));
}

void TestSandboxGrants::effectiveScopesAreTheUnion()
{
    const auto server = start({.devices = 300, .accounts = 2});
    Party main(*server, 0), partner(*server, 1);
    const QString sn = ownedBy(*server, main.pid, 1).first();
    const QString first = text(main.grant(partner.pid, {u"POSTER"_s}, {sn}).node, "grant_id");
    const QString second = text(main.grant(partner.pid, {u"REMOTE_MANAGEMENT"_s}, {sn}).node, "grant_id");
    QVERIFY(first != second);
    QCOMPARE(scopesOf(partner.device(sn), "my_scopes"), (QStringList{u"POSTER"_s, u"REMOTE_MANAGEMENT"_s}));
    main.write("tapfleet.grant.revoke", {{u"grant_id"_s, first}});
    QCOMPARE(scopesOf(partner.device(sn), "my_scopes"), QStringList{u"REMOTE_MANAGEMENT"_s});
}

void TestSandboxGrants::anOwnerTakesBackWhatTheSeedGave()
{
    const auto server = start({.devices = 1200, .accounts = 2});
    Party main(*server, 0), partner(*server, 1);
    (void)main.changes();
    const auto given = partner.grants(u"GIVEN"_s);
    QVERIFY(given.size() > 3);
    const QString id = text(given[0], "grant_id");
    const QStringList sns = partner.devicesOf(id);
    QVERIFY(!sns.isEmpty());
    const size_t size = server->fleet().size();
    QCOMPARE(main.write("tapfleet.grant.revoke", {{u"grant_id"_s, id}}).subCode(), u"GRANT_NOT_FOUND"_s); // not its grantor
    partner.write("tapfleet.grant.revoke", {{u"grant_id"_s, id}});
    const auto changes = main.changes();
    QVERIFY(changes.sns.isEmpty());
    QCOMPARE(sorted(changes.removed), sns);
    QCOMPARE(server->fleet().size(), size - size_t(sns.size()));
    QCOMPARE(differenceOfGrants(*server, main), QString());
    QVERIFY(!partner.device(sns[0]).isEmpty());
    // And gives it again.
    partner.grant(main.pid, {u"POSTER"_s}, sns);
    QCOMPARE(sorted(main.changes().sns), sns);
    QCOMPARE(differenceOfGrants(*server, main), QString());
}

void TestSandboxGrants::rowsAreRefusedOneByOne()
{
    const auto server = start({.devices = 800, .accounts = 2});
    Party main(*server, 0), partner(*server, 1);
    const auto fleet = server->fleet();
    const auto twin = std::adjacent_find(fleet.begin(), fleet.end(), [](const auto &a, const auto &b) { return a.sn == b.sn; });
    QVERIFY(twin != fleet.end());
    const QString own = ownedBy(*server, main.pid, 1).first(), others = ownedBy(*server, partner.pid, 1).first();
    const Reply reply =
        main.grant(partner.pid, {u"POSTER"_s}, {own, others, QString::fromStdString(twin->sn), u"NOSUCH000001"_s});
    QCOMPARE(rowsOf(reply), (QStringList{QString(), u"NOT_OWNER"_s, u"SN_AMBIGUOUS"_s, u"DEVICE_NOT_FOUND"_s}));
    QCOMPARE(main.devicesOf(text(reply.node, "grant_id")), QStringList{own});
    // A grantee cannot pass a grant on.
    const Reply passed = partner.grant(server->accounts()[0].pid, {u"POSTER"_s}, {own});
    QCOMPARE(rowsOf(passed), QStringList{u"NOT_OWNER"_s});
}

void TestSandboxGrants::writesAreRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("subCode");
    const auto row = [](const char *name, const char *method, const char *content, const char *subCode) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(content) << QString::fromLatin1(subCode);
    };
    const char *const create = "tapfleet.grant.create", *const modify = "tapfleet.grant.modify";
    row("a grant to oneself", create, R"({"grantee_pid":"SELF","scopes":["POSTER"],"sn_list":["A"]})", "GRANTEE_IS_SELF");
    row("to nobody", create, R"({"grantee_pid":"2088000000000000","scopes":["POSTER"],"sn_list":["A"]})", "ACCOUNT_NOT_FOUND");
    row("without scopes", create, R"({"grantee_pid":"OTHER","scopes":[],"sn_list":["A"]})", "PARAM_INVALID");
    row("of an unknown scope", create, R"({"grantee_pid":"OTHER","scopes":["POSTER","SELL"],"sn_list":["A"]})",
        "PARAM_INVALID");
    row("without devices", create, R"({"grantee_pid":"OTHER","scopes":["POSTER"],"sn_list":[]})", "PARAM_INVALID");
    row("that ended yesterday", create,
        R"({"grantee_pid":"OTHER","scopes":["POSTER"],"sn_list":["A"],"expires_at":"2020-01-01 00:00:00"})", "PARAM_INVALID");
    row("that ends at no time", create, R"({"grantee_pid":"OTHER","scopes":["POSTER"],"sn_list":["A"],"expires_at":"soon"})",
        "PARAM_INVALID");
    row("of more than 500 devices", create, R"({"grantee_pid":"OTHER","scopes":["POSTER"],"sn_list":"MANY"})", "PARAM_INVALID");
    row("a change of no grant", modify, R"({"grant_id":"GR0","scopes":["POSTER"]})", "GRANT_NOT_FOUND");
    row("a change of nothing", modify, R"({"grant_id":"GR0"})", "PARAM_INVALID");
    row("a change to a past end", modify, R"({"grant_id":"GR0","expires_at":"2020-01-01 00:00:00"})", "PARAM_INVALID");
    row("devices for no grant", "tapfleet.grant.device.add", R"({"grant_id":"GR0","sn_list":["A"]})", "GRANT_NOT_FOUND");
    row("more than 500 devices for a grant", "tapfleet.grant.device.add", R"({"grant_id":"GR0","sn_list":"MANY"})",
        "PARAM_INVALID");
    row("devices out of no grant", "tapfleet.grant.device.remove", R"({"grant_id":"GR0","sn_list":["A"]})", "GRANT_NOT_FOUND");
    row("an end of no grant", "tapfleet.grant.revoke", R"({"grant_id":"GR0"})", "GRANT_NOT_FOUND");
}

void TestSandboxGrants::writesAreRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, content);
    const auto server = start({.devices = 20, .accounts = 2});
    Party main(*server, 0), partner(*server, 1);
    QJsonArray many;
    for (int i = 0; i < 501; ++i)
        many.append(u"SN%1"_s.arg(i));
    content.replace("SELF", main.pid.toLatin1()).replace("OTHER", partner.pid.toLatin1());
    content.replace("\"MANY\"", QJsonDocument(many).toJson(QJsonDocument::Compact));
    const Reply reply = main.write(method, QJsonDocument::fromJson(content).object());
    QTEST(reply.subCode(), "subCode");
    QCOMPARE(reply.code(), u"40004"_s);
    QVERIFY(reply.isGenuine);
    QVERIFY(server->effects().empty());
}

void TestSandboxGrants::aGrantEndsByTheClock()
{
    const auto server = start({.devices = 300, .accounts = 2});
    Party main(*server, 0), partner(*server, 1);
    const QStringList sns = sorted(ownedBy(*server, main.pid, 2));
    (void)partner.changes();
    const auto inHours = [](int hours) {
        return QString::fromStdString(base::formatBeijingTime(QDateTime::currentMSecsSinceEpoch() + hours * qint64{3'600'000}));
    };
    const QString ends = text(main.grant(partner.pid, {u"POSTER"_s}, {sns[0]}, inHours(2)).node, "grant_id");
    const QString stays = text(main.grant(partner.pid, {u"POSTER"_s}, {sns[1]}, inHours(2)).node, "grant_id");
    main.write("tapfleet.grant.modify", {{u"grant_id"_s, stays}, {u"expires_at"_s, QString()}});
    QCOMPARE(sorted(partner.changes().sns), sns);
    server->advanceClock(std::chrono::hours(3));
    const auto changes = partner.changes();
    QCOMPARE(changes.removed, QStringList{sns[0]});
    QVERIFY(changes.sns.isEmpty());
    QStringList states;
    const auto given = main.grants(u"GIVEN"_s);
    for (const QJsonObject &grant : given)
        states.append(text(grant, "state"));
    QCOMPARE(states, (QStringList{u"EXPIRED"_s, u"ACTIVE"_s}));
    QVERIFY(given[0].contains("expires_at"_L1) && !given[1].contains("expires_at"_L1));
    for (const char *method : {"tapfleet.grant.modify", "tapfleet.grant.revoke"})
        QCOMPARE(main.write(method, {{u"grant_id"_s, ends}, {u"scopes"_s, texts({u"POSTER"_s})}}).subCode(),
                 u"GRANT_EXPIRED"_s);
}

void TestSandboxGrants::aLiveGrantIsPendingAtFirst()
{
    const auto server = start({.devices = 300, .live = true, .accounts = 2});
    Party main(*server, 0), partner(*server, 1);
    const QString sn = ownedBy(*server, main.pid, 1).first();
    main.grant(partner.pid, {u"POSTER"_s}, {sn});
    QCOMPARE(text(main.grants(u"GIVEN"_s)[0], "state"), u"PENDING"_s);
    QVERIFY(partner.device(sn).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(text(partner.device(sn), "my_role"), u"GRANTEE"_s, 10'000);
    QCOMPARE(text(main.grants(u"GIVEN"_s)[0], "state"), u"ACTIVE"_s);
}

void TestSandboxGrants::changedGrantsAreTold()
{
    const auto server = start({.devices = 300, .accounts = 2});
    Party main(*server, 0), partner(*server, 1);
    const QStringList sns = ownedBy(*server, main.pid, 3);
    QStringList ids;
    for (const QString &sn : sns)
        ids.append(text(main.grant(partner.pid, {u"POSTER"_s}, {sn}).node, "grant_id"));
    QString token;
    const QJsonObject request{{u"direction"_s, u"RECEIVED"_s}, {u"page_size"_s, 2}};
    QCOMPARE(partner.pages("tapfleet.grant.list", request, &token).size(), 3);
    QJsonObject since = request;
    since.insert("changed_since"_L1, token);
    QVERIFY(partner.pages("tapfleet.grant.list", since).isEmpty());
    const Reply modified =
        main.write("tapfleet.grant.modify", {{u"grant_id"_s, ids[1]}, {u"scopes"_s, texts({u"BROADCAST"_s})}});
    const auto changed = partner.pages("tapfleet.grant.list", since);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(text(changed[0], "grant_id"), ids[1]);
    QCOMPARE(changed[0].value("revision"_L1).toInteger(), modified.node.value("revision"_L1).toInteger());
    QCOMPARE(text(changed[0].value("grantor"_L1).toObject(), "pid"), main.pid);
    since.insert("direction"_L1, u"GIVEN"_s);
    QCOMPARE(partner.call("tapfleet.grant.list", since).subCode(), u"SYNC_TOKEN_EXPIRED"_s); // of the other list
    QCOMPARE(partner.call("tapfleet.grant.list", {{u"direction"_s, u"BOTH"_s}}).subCode(), u"PARAM_INVALID"_s);
    QCOMPARE(partner.call("tapfleet.grant.device.list", {{u"grant_id"_s, u"GR0"_s}}).subCode(), u"GRANT_NOT_FOUND"_s);
}

void TestSandboxGrants::accountsAreFoundByLogonAndPid()
{
    const auto server = start({.devices = 600, .accounts = 3});
    Party main(*server, 0);
    for (const sandbox::ServedAccount &account : server->accounts()) {
        const Reply byPid = main.call("tapfleet.account.query", {{u"pid"_s, account.pid}});
        QCOMPARE(main.call("tapfleet.account.query", {{u"logon_id"_s, account.logonId}}).node, byPid.node);
        QCOMPARE(text(byPid.node, "pid"), account.pid);
        QCOMPARE(text(byPid.node, "role"), account.role);
        QVERIFY(!byPid.body.contains(account.name.toUtf8()));
    }
    // Whoever has a shop can be found, and so be granted something.
    for (const domain::Device &device : server->fleet()) {
        if (device.merchantPid.empty() || device.merchantName.empty())
            continue;
        const Reply reply = main.call("tapfleet.account.query", {{u"pid"_s, QString::fromStdString(device.merchantPid)}});
        QCOMPARE(text(reply.node, "role"), u"MERCHANT"_s);
        QVERIFY(text(reply.node, "name_masked").startsWith(QString::fromStdString(device.merchantName).at(0)));
    }
    QCOMPARE(main.call("tapfleet.account.query", {{u"pid"_s, u"2088000000000001"_s}}).subCode(), u"ACCOUNT_NOT_FOUND"_s);
    QCOMPARE(main.call("tapfleet.account.query", {{u"logon_id"_s, u"nobody@example.com"_s}}).subCode(), u"ACCOUNT_NOT_FOUND"_s);
    QCOMPARE(main.call("tapfleet.account.query").subCode(), u"PARAM_INVALID"_s);
}

QTEST_GUILESS_MAIN(TestSandboxGrants)
#include "tst_sandboxgrants.moc"
