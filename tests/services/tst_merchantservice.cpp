#include "base/errorcodes.h"
#include "profile.h"
#include "services/merchantservice.h"
#include "services/syncservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using tests::answerOf;
using tests::Profile;
using tests::TestCloud;

/// A service provider that acts for merchants, against a real gateway of this machine.
class TestMerchantService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theConsentPageIsOfTheGatewaysEnvironment_data();
    void theConsentPageIsOfTheGatewaysEnvironment();
    void aCodeIsFoundInWhatIsPasted_data();
    void aCodeIsFoundInWhatIsPasted();
    void aMerchantIsAnAccountWithItsOwnFleet();
    void aCodeIsGoodOnce();
    void consentingAgainRenewsTheAccount();
    void tokensAreRenewedAndTheOldOnesEnd();
    void aWithdrawnConsentIsSaid();
    void removingAMerchantLeavesTheProvidersKey();
    void everyWriteNamesItsMerchant();

private:
    QString code(size_t merchant = 2) const { return m_cloud->server().consent(m_provider.appId, m_cloud->server().accounts()[merchant].pid); }
    domain::Account merchant() { return answerOf(m_merchants->add(m_provider, code(), u"小店"_s)).value().front(); }

    std::unique_ptr<TestCloud> m_cloud;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<services::MerchantService> m_merchants;
    domain::Account m_provider;
};

void TestMerchantService::init()
{
    m_cloud = std::make_unique<TestCloud>(300, 1, TestCloud::Speaks::Keys, 5);
    m_profile = std::make_unique<Profile>();
    m_merchants = std::make_unique<services::MerchantService>(m_profile->accounts, m_profile->clock);
    m_provider = m_profile->add(*m_cloud, u"服务商"_s);
}

void TestMerchantService::cleanup()
{
    m_merchants.reset();
    m_profile.reset();
    m_cloud.reset();
}

void TestMerchantService::theConsentPageIsOfTheGatewaysEnvironment_data()
{
    QTest::addColumn<QUrl>("gateway");
    QTest::addColumn<QString>("page");
    QTest::newRow("production") << QUrl(u"https://openapi.alipay.com/gateway.do"_s)
                                << u"https://openauth.alipay.com/oauth2/appToAppAuth.htm?app_id=1&redirect_uri=https%3A%2F%2Fisv.example%2Fback%3Fa%3D1"_s;
    QTest::newRow("Alipay's sandbox")
        << QUrl(u"https://openapi-sandbox.dl.alipaydev.com/gateway.do"_s)
        << u"https://openauth-sandbox.dl.alipaydev.com/oauth2/appToAppAuth.htm?app_id=1&redirect_uri=https%3A%2F%2Fisv.example%2Fback%3Fa%3D1"_s;
    QTest::newRow("another") << QUrl(u"http://127.0.0.1:99/gateway.do"_s)
                             << u"http://127.0.0.1:99/oauth2/appToAppAuth.htm?app_id=1&redirect_uri=https%3A%2F%2Fisv.example%2Fback%3Fa%3D1"_s;
}

void TestMerchantService::theConsentPageIsOfTheGatewaysEnvironment()
{
    QFETCH(QUrl, gateway);
    QFETCH(QString, page);
    domain::Account provider = m_provider;
    provider.gateway = gateway;
    provider.appId = u"1"_s;
    QCOMPARE(QString::fromLatin1(m_merchants->consentPage(provider, QUrl(u"https://isv.example/back?a=1"_s)).toEncoded()), page);
}

void TestMerchantService::aCodeIsFoundInWhatIsPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("code");
    QTest::newRow("the code") << u" P501dd4f2a \n"_s << u"P501dd4f2a"_s;
    QTest::newRow("the address") << u"https://isv.example/back?app_id=1&app_auth_code=P501dd4f2a&state=x"_s << u"P501dd4f2a"_s;
    QTest::newRow("an address without one") << u"https://isv.example/back?app_id=1"_s << QString();
    QTest::newRow("words") << u"not a code"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestMerchantService::aCodeIsFoundInWhatIsPasted()
{
    QFETCH(QString, pasted);
    QFETCH(QString, code);
    QCOMPARE(domain::authCodeIn(pasted), code);
    if (code.isEmpty()) {
        const auto added = answerOf(m_merchants->add(m_provider, pasted, {}));
        QVERIFY(!added);
        QCOMPARE(added.error().subCode, base::codes::AuthCodeWrong);
    }
}

void TestMerchantService::aMerchantIsAnAccountWithItsOwnFleet()
{
    const domain::Account added = merchant();
    QCOMPARE(added.name, u"小店"_s);
    QCOMPARE(added.merchantPid, m_cloud->server().accounts()[2].pid);
    QCOMPARE(added.privateKey.key, m_provider.privateKey.key);
    QCOMPARE(m_profile->keychain.entries.size(), 3u); // the key, the token, and what renews it
    services::SyncService sync(m_profile->accounts, m_profile->clock);
    QSignalSpy finished(&sync, &services::SyncService::finished);
    sync.start(added);
    QVERIFY(finished.wait(30'000));
    QVERIFY(!sync.status(added.id).lastError);
    QCOMPARE(sync.status(added.id).lastReport->fetched, static_cast<qint64>(m_cloud->server().fleet(2).size()));
    const auto consent = answerOf(m_merchants->consent(added));
    QVERIFY(consent);
    QVERIFY(consent->isValid());
    QCOMPARE(consent->userId, added.merchantPid);
}

void TestMerchantService::aCodeIsGoodOnce()
{
    const QString once = code();
    QVERIFY(answerOf(m_merchants->add(m_provider, once, u"a"_s)));
    const auto again = answerOf(m_merchants->add(m_provider, once, u"b"_s));
    QVERIFY(!again);
    QCOMPARE(again.error().subCode, u"AUTH_CODE_NOT_EXIST"_s);
    QVERIFY(!m_profile->accounts.account(u"b"_s));
}

void TestMerchantService::consentingAgainRenewsTheAccount()
{
    const domain::Account first = merchant();
    const QByteArray before = m_profile->keychain.entries[first.appAuthToken.key];
    const domain::Account second = answerOf(m_merchants->add(m_provider, code(), u"another name"_s)).value().front();
    QCOMPARE(second.id, first.id);
    QCOMPARE(second.name, first.name);
    QCOMPARE(m_profile->accounts.accounts()->size(), 2u);
    QVERIFY(m_profile->keychain.entries[second.appAuthToken.key] != before);
    QCOMPARE(m_profile->keychain.entries.size(), 3u);
}

void TestMerchantService::tokensAreRenewedAndTheOldOnesEnd()
{
    const domain::Account account = merchant();
    const QByteArray before = m_profile->keychain.entries[account.appAuthToken.key];
    const auto renewed = answerOf(m_merchants->refresh(account));
    QVERIFY2(renewed, renewed ? "" : qPrintable(base::logLine(renewed.error())));
    const QByteArray after = m_profile->keychain.entries[renewed->appAuthToken.key];
    QVERIFY(after != before);
    QVERIFY(answerOf(m_merchants->consent(*renewed))->isValid());
    m_profile->keychain.entries[renewed->appAuthToken.key] = before;
    QVERIFY(!answerOf(m_merchants->consent(*renewed))->isValid());
}

void TestMerchantService::aWithdrawnConsentIsSaid()
{
    const domain::Account account = merchant();
    QCOMPARE(m_cloud->server().withdrawConsent(account.merchantPid), 1);
    QVERIFY(!answerOf(m_merchants->consent(account))->isValid());
    services::SyncService sync(m_profile->accounts, m_profile->clock);
    QSignalSpy finished(&sync, &services::SyncService::finished);
    sync.start(account);
    QVERIFY(finished.wait(30'000));
    const auto error = sync.status(account.id).lastError;
    QVERIFY(error);
    QCOMPARE(error->kind, base::ErrorKind::Unauthorized);
    QVERIFY(error->subCode.endsWith("invalid-app-auth-token"_L1));
    const auto renewed = answerOf(m_merchants->refresh(account));
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().subCode, u"REFRESH_TOKEN_NOT_VALID"_s);
}

void TestMerchantService::removingAMerchantLeavesTheProvidersKey()
{
    const domain::Account account = merchant();
    QVERIFY(answerOf(m_profile->accounts.remove(account.id)));
    QCOMPARE(m_profile->keychain.entries.size(), 1u);
    QVERIFY(answerOf(m_profile->accounts.gatewayConfig(m_provider)));
    // And the other way round: the merchant goes on with the key of a provider that is gone.
    const domain::Account again = merchant();
    QVERIFY(answerOf(m_profile->accounts.remove(m_provider.id)));
    QVERIFY(answerOf(m_profile->accounts.gatewayConfig(again)));
    QVERIFY(answerOf(m_profile->accounts.remove(again.id)));
    QVERIFY(m_profile->keychain.entries.empty());
}

void TestMerchantService::everyWriteNamesItsMerchant()
{
    const domain::Account one = answerOf(m_merchants->add(m_provider, code(2), u"one"_s)).value().front();
    const domain::Account other = answerOf(m_merchants->add(m_provider, code(4), u"other"_s)).value().front();
    for (const domain::Account &account : {one, other}) {
        const auto config = answerOf(m_profile->accounts.gatewayConfig(account)).value();
        QCOMPARE(config.appAuthToken.toUtf8(), m_profile->keychain.entries[account.appAuthToken.key]);
        QCOMPARE(config.appId, m_provider.appId);
    }
    QVERIFY(m_profile->keychain.entries[one.appAuthToken.key] != m_profile->keychain.entries[other.appAuthToken.key]);
}

QTEST_GUILESS_MAIN(TestMerchantService)
#include "tst_merchantservice.moc"
