#include "base/errorcodes.h"
#include "cloud/fleet/fleetclient.h"
#include "profile.h"
#include "services/supplierservice.h"
#include "services/syncservice.h"

#include <QDirIterator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::AccountDraft;
using services::CheckItem;
using services::Verdict;

class TestAccountService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftWithAMistakeLeavesNothingBehind_data();
    void aDraftWithAMistakeLeavesNothingBehind();
    void noSecretReachesAFile();
    void aRemovedAccountTakesItsSecretsAlong();
    void aKeyFileStaysAReference();
    void aCheckNamesWhatIsWrong_data();
    void aCheckNamesWhatIsWrong();
    void aCheckWithoutTheFleetServiceTriesEachPublicMethod();
    void aRateIsKept();
    void accountsOfAnotherProcessAreNoticed();
    void anAccountInCertificateModeSyncsEncrypted();
    void aNewCertificateIsFetchedAndBelieved();
    void aCertificateOfOtherRootsIsNot();
    void aCertificateIsWarnedOfBeforeItEnds_data();
    void aCertificateIsWarnedOfBeforeItEnds();
};

void TestAccountService::aDraftWithAMistakeLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("mistake");
    QTest::addColumn<QString>("code");
    QTest::newRow("the app's own public key as the Alipay public key") << u"own-public"_s << QString(base::codes::KeyOwnPublic);
    QTest::newRow("a public key as the private key") << u"public-as-private"_s << QString(base::codes::KeyIsPublic);
    QTest::newRow("a private key as the Alipay public key") << u"private-as-public"_s << QString(base::codes::KeyIsPrivate);
    QTest::newRow("no private key") << u"no-private"_s << QString(base::codes::KeyEmpty);
    QTest::newRow("an app public key of another pair") << u"other-pair"_s << QString(base::codes::KeyPairMismatch);
    QTest::newRow("a name that is taken") << u"taken"_s << QString(base::codes::AccountExists);
    QTest::newRow("no name") << u"no-name"_s << QString();
    QTest::newRow("no gateway") << u"no-gateway"_s << QString();
}

void TestAccountService::aDraftWithAMistakeLeavesNothingBehind()
{
    QFETCH(const QString, mistake);
    QFETCH(const QString, code);
    tests::TestCloud cloud(1);
    tests::Profile profile;
    if (mistake == "taken"_L1)
        profile.add(cloud, u"shop"_s);
    const auto secretsBefore = profile.keychain.entries;
    const auto accountsBefore = profile.accounts.accounts()->size();
    AccountDraft draft = tests::Profile::draft(cloud, u"shop"_s);
    if (mistake == "own-public"_L1)
        draft.alipayPublicKey = cloud.key(u"app_public.pem"_s);
    else if (mistake == "public-as-private"_L1)
        draft.privateKey = cloud.key(u"app_public.pem"_s);
    else if (mistake == "private-as-public"_L1)
        draft.alipayPublicKey = cloud.key(u"gateway_private.pem"_s);
    else if (mistake == "no-private"_L1)
        draft.privateKey.clear();
    else if (mistake == "other-pair"_L1)
        draft.appPublicKey = cloud::PrivateKey::generate()->publicKey().pem();
    else if (mistake == "no-name"_L1)
        draft.name = u"  "_s;
    else if (mistake == "no-gateway"_L1)
        draft.gateway = QUrl();
    const auto added = tests::answerOf(profile.accounts.add(draft));
    QVERIFY(!added);
    QCOMPARE(added.error().subCode, code);
    QCOMPARE(profile.keychain.entries, secretsBefore);
    QCOMPARE(profile.accounts.accounts()->size(), accountsBefore);
}

void TestAccountService::noSecretReachesAFile()
{
    tests::TestCloud cloud(1);
    tests::Profile profile;
    AccountDraft draft = tests::Profile::draft(cloud, u"shop"_s);
    draft.appAuthToken = "202611BBsecrettoken";
    QVERIFY_RESULT(tests::answerOf(profile.accounts.add(draft)));
    const QByteArray partOfKey = cloud.key(u"app_private.pem"_s).mid(200, 40);
    int files = 0;
    for (QDirIterator each(profile.home.path, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains(partOfKey));
        QVERIFY(!content.contains("202611BBsecrettoken"));
        ++files;
    }
    QVERIFY(files > 0);
    const auto config = tests::answerOf(profile.accounts.gatewayConfig(*profile.accounts.account(u"shop"_s)));
    QVERIFY_RESULT(config);
    QCOMPARE(config->appAuthToken, u"202611BBsecrettoken"_s);
}

void TestAccountService::aRemovedAccountTakesItsSecretsAlong()
{
    tests::TestCloud cloud(1);
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    QSignalSpy changed(&profile.accounts, &services::AccountService::accountsChanged);
    QCOMPARE(profile.keychain.entries.size(), 1u);
    QVERIFY_RESULT(tests::answerOf(profile.accounts.remove(account.id)));
    QVERIFY(profile.keychain.entries.empty());
    QVERIFY(profile.accounts.accounts()->empty());
    QVERIFY(!QFile::exists(profile.home.account(account.id).path));
    QCOMPARE(changed.count(), 1);
}

void TestAccountService::aKeyFileStaysAReference()
{
    tests::TestCloud cloud(1);
    tests::Profile profile;
    AccountDraft draft = tests::Profile::draft(cloud, u"shop"_s);
    draft.privateKey.clear();
    draft.privateKeyFile = cloud.keyFile(u"app_private.pem"_s);
    const auto added = tests::answerOf(profile.accounts.add(draft));
    QVERIFY_RESULT(added);
    QCOMPARE(added->privateKey.key, draft.privateKeyFile);
    QVERIFY(profile.keychain.entries.empty());
    QVERIFY_RESULT(tests::answerOf(profile.accounts.gatewayConfig(*added)));

    QVERIFY(QFile::setPermissions(draft.privateKeyFile, QFile::ReadOwner | QFile::ReadOther));
    draft.name = u"another"_s;
    const auto refused = tests::answerOf(profile.accounts.add(draft));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::KeyFileOpenToOthers));
}

void TestAccountService::aCheckNamesWhatIsWrong_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("failed");
    QTest::newRow("nothing is wrong") << QString() << QString();
    QTest::newRow("the gateway is not there") << u"gone"_s << u"reach"_s;
    QTest::newRow("the gateway knows another public key of ours") << u"our-key"_s << u"signature"_s;
    QTest::newRow("the answers are signed by somebody else") << u"their-key"_s << u"signature"_s;
    QTest::newRow("the private key is no longer in the keychain") << u"no-secret"_s << u"keys"_s;
}

void TestAccountService::aCheckNamesWhatIsWrong()
{
    QFETCH(const QString, wrong);
    QFETCH(const QString, failed);
    tests::TestCloud cloud(5);
    tests::TestCloud stranger(1);
    tests::Profile profile;
    AccountDraft draft = tests::Profile::draft(cloud, u"shop"_s);
    if (wrong == "our-key"_L1)
        draft.privateKey = stranger.key(u"app_private.pem"_s);
    if (wrong == "their-key"_L1)
        draft.alipayPublicKey = stranger.key(u"gateway_public.pem"_s);
    const auto account = tests::answerOf(profile.accounts.add(draft));
    QVERIFY_RESULT(account);
    if (wrong == "gone"_L1)
        cloud.stop();
    if (wrong == "no-secret"_L1)
        profile.keychain.entries.clear();
    const std::vector<CheckItem> items = tests::answerOf(profile.accounts.check(*account));
    QStringList ids;
    QString found;
    for (const CheckItem &item : items) {
        ids << item.id;
        if (item.verdict == Verdict::Failed) {
            QVERIFY(item.error);
            found = item.id;
        }
    }
    QCOMPARE(ids, (QStringList{u"keys"_s, u"reach"_s, u"signature"_s, u"clock"_s, u"capability"_s}));
    QCOMPARE(found, failed);
    QCOMPARE(items.back().capability.has_value(), failed.isEmpty());
}

void TestAccountService::aCheckWithoutTheFleetServiceTriesEachPublicMethod()
{
    tests::TestCloud cloud(5, 1, tests::TestCloud::Speaks::PublicMethodsOnly);
    const QString refused = QString::fromLatin1(domain::methodName(domain::PublicMethod::Wifi));
    cloud.server().refuseMethods({refused});
    tests::Profile profile;
    const auto account = tests::answerOf(profile.accounts.add(tests::Profile::draft(cloud, u"shop"_s)));
    QVERIFY_RESULT(account);
    const auto before = cloud.server().receivedCalls().size();
    const std::vector<CheckItem> items = tests::answerOf(profile.accounts.check(*account));
    QCOMPARE(items.back().id, u"capability"_s);
    QCOMPARE(items.back().verdict, Verdict::Warning);
    QCOMPARE(items.back().error->subCode, QString(base::codes::FleetServiceMissing));
    const auto &methods = items.back().methods;
    QCOMPARE(methods.size(), domain::kPublicMethods.size());
    for (const services::MethodVerdict &verdict : methods) {
        const bool isRefused = verdict.method == domain::PublicMethod::Wifi;
        QCOMPARE(verdict.grant == services::MethodVerdict::Grant::Refused, isRefused);
        QCOMPARE(verdict.grant == services::MethodVerdict::Grant::Granted, !isRefused);
    }
    std::map<QByteArray, int> asked;
    const auto calls = cloud.server().receivedCalls();
    for (size_t i = before; i < calls.size(); ++i)
        ++asked[calls[i].method];
    for (const domain::PublicMethodInfo &info : domain::kPublicMethods)
        QCOMPARE(asked[info.name], 1);
    // As a sync keeps it.
    const auto known = services::SupplierService(profile.accounts, profile.clock).permissions(account->id);
    QVERIFY_RESULT(known);
    QCOMPARE(known->size(), domain::kPublicMethods.size());
    for (const domain::MethodPermission &permission : *known)
        QCOMPARE(permission.granted, permission.method != domain::PublicMethod::Wifi);
}

void TestAccountService::aRateIsKept()
{
    tests::TestCloud cloud(1);
    tests::Profile profile;
    AccountDraft draft = tests::Profile::draft(cloud, u"shop"_s);
    for (const int mistaken : {0, domain::kPublicPerSecondMost + 1}) {
        draft.publicPerSecond = mistaken;
        QVERIFY(!tests::answerOf(profile.accounts.add(draft)));
    }
    draft.publicPerSecond = 35;
    QVERIFY_RESULT(tests::answerOf(profile.accounts.add(draft)));
    const auto stored = profile.accounts.account(u"shop"_s);
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->publicPerSecond, 35);

    QVERIFY(!profile.accounts.setPublicRate(stored->id, 0));
    QCOMPARE(profile.accounts.setPublicRate(domain::AccountId(99), 5).error().kind, base::ErrorKind::NotFound);
    QSignalSpy changed(&profile.accounts, &services::AccountService::accountsChanged);
    QVERIFY_RESULT(profile.accounts.setPublicRate(stored->id, 120));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(profile.accounts.account(u"shop"_s)->publicPerSecond, 120);
}

static AccountDraft certificateDraft(const tests::TestCloud &cloud)
{
    AccountDraft draft = tests::Profile::draft(cloud, u"shop"_s);
    draft.alipayPublicKey.clear();
    draft.appCertificate = cloud.key(u"appCertPublicKey.crt"_s);
    draft.alipayCertificate = cloud.key(u"alipayCertPublicKey_RSA2.crt"_s);
    draft.rootCertificates = cloud.key(u"alipayRootCert.crt"_s);
    draft.aesKey = cloud.key(u"aes_key.txt"_s);
    return draft;
}

/// The capability call by that configuration, from a client of its own.
static base::Result<domain::Capability> ask(const cloud::GatewayConfig &config, const base::Clock &clock)
{
    cloud::GatewayClient client(config, clock);
    return tests::answerOf(cloud::FleetClient(client).capability());
}

void TestAccountService::anAccountInCertificateModeSyncsEncrypted()
{
    tests::TestCloud cloud(40, 1, tests::TestCloud::Speaks::Certificates);
    tests::Profile profile;
    const auto account = tests::answerOf(profile.accounts.add(certificateDraft(cloud)));
    QVERIFY_RESULT(account);
    QCOMPARE(profile.keychain.entries.size(), 2u); // the private key and the AES key
    const std::vector<CheckItem> items = tests::answerOf(profile.accounts.check(*account));
    QCOMPARE(items.size(), 6u);
    QCOMPARE(items[1].id, u"certificates"_s);
    QCOMPARE(items[1].certificates.size(), 2u);
    for (const CheckItem &item : items)
        QVERIFY2(item.verdict == Verdict::Ok, qPrintable(item.id));

    services::SyncService sync(profile.accounts, profile.clock);
    QSignalSpy finished(&sync, &services::SyncService::finished);
    sync.start(*account);
    QVERIFY(finished.wait(30'000));
    QVERIFY(!sync.status(account->id).lastError);
    QCOMPARE(cloud.differenceFrom(profile.home.account(account->id)), QString());
    QVERIFY_RESULT(tests::answerOf(profile.accounts.remove(account->id)));
    QVERIFY(profile.keychain.entries.empty());
}

void TestAccountService::aNewCertificateIsFetchedAndBelieved()
{
    tests::TestCloud cloud(3, 1, tests::TestCloud::Speaks::Certificates);
    base::SystemClock clock;
    QVERIFY_RESULT(cloud.server().rotateCertificate());
    cloud::GatewayClient client(cloud.certificateConfig(), clock);
    cloud::FleetClient fleet(client);
    // Two answers wait for the one certificate; a third call finds it known.
    const auto first = fleet.capability();
    const auto second = fleet.deviceList({});
    QVERIFY_RESULT(tests::answerOf(first));
    QVERIFY_RESULT(tests::answerOf(second));
    QCOMPARE(client.requestsSent(), 3);
    QVERIFY_RESULT(tests::answerOf(fleet.capability()));
    QCOMPARE(client.requestsSent(), 4);
}

void TestAccountService::aCertificateOfOtherRootsIsNot()
{
    tests::TestCloud cloud(3, 1, tests::TestCloud::Speaks::Certificates);
    base::SystemClock clock;
    cloud::GatewayConfig config = cloud.certificateConfig();
    QVERIFY_RESULT(ask(config, clock));
    tests::TestCloud stranger(3, 2, tests::TestCloud::Speaks::Certificates);
    config.certificates->alipay = stranger.certificateConfig().certificates->alipay;
    config.certificates->roots.push_back(cloud::parseCertificates(stranger.key(u"alipayRootCert.crt"_s))->front());
    config.certificates->roots.erase(config.certificates->roots.begin());
    config.alipayPublicKey = stranger.config.alipayPublicKey;
    const auto refused = ask(config, clock);
    QVERIFY(!refused);
    // The numbers of the roots are refused by the gateway itself; its refusal bears a certificate that these roots did not issue.
    QCOMPARE(refused.error().kind, base::ErrorKind::Untrusted);
    QCOMPARE(refused.error().subCode, QString(base::codes::CertificateChanged));
}

void TestAccountService::aCertificateIsWarnedOfBeforeItEnds_data()
{
    QTest::addColumn<int>("daysBeforeTheEnd");
    QTest::addColumn<bool>("warned");
    QTest::newRow("31 days before") << 31 << false;
    QTest::newRow("29 days before") << 29 << true;
    QTest::newRow("a day after") << -1 << true;
}

void TestAccountService::aCertificateIsWarnedOfBeforeItEnds()
{
    QFETCH(int, daysBeforeTheEnd);
    QFETCH(bool, warned);
    tests::TestCloud cloud(1, 1, tests::TestCloud::Speaks::Certificates);
    tests::Profile profile;
    const auto account = tests::answerOf(profile.accounts.add(certificateDraft(cloud)));
    QVERIFY_RESULT(account);
    const qint64 end = services::certificateFacts(*account).front().validUntil;
    QCOMPARE(services::endingCertificate(*account, end - qint64(daysBeforeTheEnd) * 86'400'000).has_value(), warned);
}

void TestAccountService::accountsOfAnotherProcessAreNoticed()
{
    tests::Profile profile;
    QVERIFY_RESULT(profile.accounts.addConsoleFileAccount(u"mine"_s));
    QCOMPARE(profile.accounts.accounts()->size(), 1u);
    {
        const auto other = cache::AppStore::open(profile.home);
        QVERIFY_RESULT(other);
        domain::Account account;
        account.name = u"theirs"_s;
        account.kind = domain::AccountKind::ConsoleFile;
        QVERIFY_RESULT((*other)->add(account));
    }
    QCOMPARE(profile.accounts.accounts()->size(), 1u); // the file is not read for each question
    QSignalSpy changed(&profile.accounts, &services::AccountService::accountsChanged);
    const auto isNoticed = [&] {
        profile.accounts.lookForOthers();
        return changed.count() > 0;
    };
    QTRY_VERIFY(isNoticed());
    QCOMPARE(profile.accounts.accounts()->size(), 2u);
}

QTEST_GUILESS_MAIN(TestAccountService)
#include "tst_accountservice.moc"
