#include "base/errorcodes.h"
#include "cache/historyreader.h"
#include "profile.h"
#include "services/programsettings.h"
#include "sync/pullengine.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::NetworkChoice;
using services::SettingsService;

namespace {

struct Desk {
    tests::Profile profile;
    SettingsService settings{*profile.store, profile.keychain};
};

/// The error of a call in the account's own way; nothing when it was answered.
std::optional<base::Error> callError(Desk &desk, const domain::Account &account)
{
    auto config = tests::answerOf(desk.profile.accounts.gatewayConfig(account));
    if (!config)
        return config.error();
    config->maxAttempts = 1;
    cloud::GatewayClient client(*config, desk.profile.clock);
    const auto answer = tests::answerOf(client.call({.method = u"tapfleet.capability.query"_s, .bizContent = "{}"}));
    return answer ? std::nullopt : std::optional(answer.error());
}

} // namespace

class TestProgramSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasChosenIsThereAgain();
    void aProxysPasswordLiesInTheKeychainAlone();
    void anOwnProxyWithoutAnAddressIsRefused();
    void aTextWithoutACertificateIsNoAuthority();
    void callsGoThroughTheOwnProxy();
    void anOwnAuthorityIsBelievedAndNothingElse();
    void oldHistoryIsForgottenAfterASync();
};

void TestProgramSettings::whatWasChosenIsThereAgain()
{
    Desk desk;
    QSignalSpy changed(&desk.settings, &SettingsService::changed);
    const auto fresh = desk.settings.read();
    QVERIFY_RESULT(fresh);
    QCOMPARE(fresh->syncMinutes, services::kSyncMinutes);
    QCOMPARE(fresh->network.proxy, NetworkChoice::Proxy::System);
    QVERIFY_RESULT(desk.settings.setSyncMinutes(0));
    QVERIFY_RESULT(desk.settings.setHistoryDays(services::kForever));
    QVERIFY_RESULT(desk.settings.setDetailedLog(true));
    QVERIFY_RESULT(tests::answerOf(desk.settings.setNetwork({.proxy = NetworkChoice::Proxy::None})));
    QCOMPARE(changed.count(), 4);
    const auto kept = services::readProgramSettings(*desk.profile.store);
    QVERIFY_RESULT(kept);
    QCOMPARE(kept->syncMinutes, 0);
    QCOMPARE(kept->historyDays, services::kForever);
    QVERIFY(kept->detailedLog);
    QCOMPARE(kept->network.proxy, NetworkChoice::Proxy::None);
}

void TestProgramSettings::aProxysPasswordLiesInTheKeychainAlone()
{
    Desk desk;
    const NetworkChoice choice{.proxy = NetworkChoice::Proxy::Own, .host = u" proxy.example "_s, .user = u"merchant"_s, .port = 3128};
    QVERIFY_RESULT(tests::answerOf(desk.settings.setNetwork(choice, u"Pr0xyPassw0rd"_s)));
    QCOMPARE(desk.profile.keychain.entries.size(), size_t(1));
    // Kept when something else changes, gone with its host.
    QVERIFY_RESULT(tests::answerOf(desk.settings.setNetwork(choice)));
    auto path = tests::answerOf(services::networkPath(desk.settings.read()->network, desk.profile.keychain, &desk.settings));
    QVERIFY_RESULT(path);
    QCOMPARE(path->proxy->hostName(), u"proxy.example"_s);
    QCOMPARE(path->proxy->password(), u"Pr0xyPassw0rd"_s);
    QFile database(desk.profile.home.appDb());
    QVERIFY(database.open(QIODevice::ReadOnly));
    QVERIFY(!database.readAll().contains("Pr0xyPassw0rd"));
    NetworkChoice other = choice;
    other.host = u"other.example"_s;
    QVERIFY_RESULT(tests::answerOf(desk.settings.setNetwork(other)));
    QVERIFY(desk.settings.read()->network.password.isEmpty());
}

void TestProgramSettings::anOwnProxyWithoutAnAddressIsRefused()
{
    Desk desk;
    const auto refused = tests::answerOf(desk.settings.setNetwork({.proxy = NetworkChoice::Proxy::Own, .host = u"  "_s}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::ProxyHostMissing));
    QCOMPARE(desk.settings.read()->network.proxy, NetworkChoice::Proxy::System);
}

void TestProgramSettings::aTextWithoutACertificateIsNoAuthority()
{
    Desk desk;
    const auto refused = tests::answerOf(desk.settings.setNetwork({.authorities = u"hello"_s}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::CertificateUnreadable));
    QVERIFY(desk.settings.read()->network.authorities.isEmpty());
}

void TestProgramSettings::callsGoThroughTheOwnProxy()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    QByteArray asked;
    connect(&proxy, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = proxy.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&asked, socket] {
            asked += socket->readAll();
            socket->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    Desk desk;
    tests::TestCloud cloud(1);
    domain::Account account = desk.profile.add(cloud, u"shop"_s);
    account.gateway = QUrl(u"https://gateway.example/gateway.do"_s);
    const NetworkChoice choice{.proxy = NetworkChoice::Proxy::Own, .host = u"127.0.0.1"_s, .port = proxy.serverPort()};
    QVERIFY_RESULT(tests::answerOf(desk.settings.setNetwork(choice)));
    const auto error = callError(desk, account);
    QVERIFY(error);
    QVERIFY2(asked.startsWith("CONNECT gateway.example:443 "), asked.constData());
}

void TestProgramSettings::anOwnAuthorityIsBelievedAndNothingElse()
{
    QTemporaryDir folder;
    const QString certificate = folder.filePath(u"cert.pem"_s), key = folder.filePath(u"key.pem"_s);
    QProcess make;
    make.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s,
                              u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    QVERIFY(make.waitForFinished());
    QCOMPARE(make.exitCode(), 0);
    auto server = sandbox::SandboxServer::start({.devices = 3, .tlsCertificate = certificate, .tlsKey = key, .keysFolder = folder.filePath(u"keys"_s)});
    QVERIFY_RESULT(server);
    Desk desk;
    tests::TestCloud plain(1);
    services::AccountDraft draft = tests::Profile::draft(plain, u"shop"_s);
    const auto read = [&folder](const QString &name) {
        QFile file(folder.filePath(u"keys/"_s + name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    draft.privateKey = read(u"app_private.pem"_s);
    draft.alipayPublicKey = read(u"gateway_public.pem"_s);
    draft.appId = (*server)->appId();
    draft.gateway = (*server)->gateway();
    const auto account = tests::answerOf(desk.profile.accounts.add(draft));
    QVERIFY_RESULT(account);
    const auto before = callError(desk, *account);
    QVERIFY(before);
    QCOMPARE(before->subCode, QString(base::codes::TlsFailed));
    QFile pem(certificate);
    QVERIFY(pem.open(QIODevice::ReadOnly));
    QVERIFY_RESULT(tests::answerOf(desk.settings.setNetwork({.authorities = QString::fromUtf8(pem.readAll())})));
    const auto after = callError(desk, *account);
    QVERIFY2(!after, after ? qPrintable(base::logLine(*after)) : "");
}

void TestProgramSettings::oldHistoryIsForgottenAfterASync()
{
    Desk desk;
    tests::TestCloud cloud(50);
    const domain::Account account = desk.profile.add(cloud, u"shop"_s);
    const cache::AccountFolder files = desk.profile.home.account(account.id);
    sync::PullEngine engine(files, cloud.config, desk.profile.clock);
    QVERIFY_RESULT(tests::answerOf(engine.run({})));
    cloud.server().addDevices(10);
    QVERIFY_RESULT(tests::answerOf(engine.run({})));
    const auto runs = [&files] { return (*cache::HistoryReader::open(files))->syncs(10)->size(); };
    QCOMPARE(runs(), size_t(2));
    const qint64 now = desk.profile.clock.nowMs();
    QVERIFY_RESULT(services::forgetOldHistory(desk.profile.home, account.id, services::kForever, now + 10 * 86'400'000LL));
    QVERIFY_RESULT(services::forgetOldHistory(desk.profile.home, account.id, 11, now + 10 * 86'400'000LL));
    QCOMPARE(runs(), size_t(2));
    QVERIFY_RESULT(services::forgetOldHistory(desk.profile.home, account.id, 9, now + 10 * 86'400'000LL));
    QCOMPARE(runs(), size_t(0));
    domain::NetChanges net;
    net.beginAccount(account.id);
    QVERIFY_RESULT((*cache::HistoryReader::open(files))->changesBetween(0, now + 1, net, {}));
    QVERIFY(net.finish(0, now + 1).rows.empty());
    // The fleet is as it was, and what comes next is told again.
    cloud.server().addDevices(5);
    QVERIFY_RESULT(tests::answerOf(engine.run({})));
    QCOMPARE(runs(), size_t(1));
    QCOMPARE(cloud.differenceFrom(files), QString());
}

QTEST_GUILESS_MAIN(TestProgramSettings)
#include "tst_programsettings.moc"
