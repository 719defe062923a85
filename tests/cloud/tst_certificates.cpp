#include "base/errorcodes.h"
#include "cloud/gateway/certificatedownload.h"
#include "cloud/gateway/certificates.h"
#include "tests/cloud/vectors.h"

#include <QTest>

using namespace tapfleet;
using namespace tapfleet::cloud;
using namespace Qt::StringLiterals;

/// The certificates in vectors/certificates were made by a sandbox; their numbers were computed with openssl and md5sum.
class TestCertificates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersAreThoseOfOtherTools_data();
    void numbersAreThoseOfOtherTools();
    void onlyRsaRootsCount();
    void readsWhatItIs();
    void refusesOtherFilesByName_data();
    void refusesOtherFilesByName();
    void aSetIsCheckedBeforeAnyCall_data();
    void aSetIsCheckedBeforeAnyCall();
    void aChainMustLeadToTheRoots_data();
    void aChainMustLeadToTheRoots();
    void aDownloadedCertificateMustProveItself_data();
    void aDownloadedCertificateMustProveItself();
};

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kValidDay = 1'795'600'000'000; // 2026-11-25

QByteArray file(const QString &name)
{
    return test::vectorFile(u"certificates/"_s + name);
}

std::vector<Certificate> certificates(const QString &name)
{
    return parseCertificates(file(name)).value();
}

PrivateKey appKeyOfSet()
{
    return PrivateKey::parse(file(u"app_private.pem"_s)).value();
}

} // namespace

void TestCertificates::numbersAreThoseOfOtherTools_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("sn");
    QTest::newRow("the app's") << u"appCertPublicKey.crt"_s << QByteArray("cd3145abcdc257511c40615aa0796b84");
    QTest::newRow("Alipay's") << u"alipayCertPublicKey_RSA2.crt"_s << QByteArray("5c9d78746818e6d4c8a69c56b4db4674");
    QTest::newRow("the root, whose name is partly Chinese") << u"alipayRootCert.crt"_s << QByteArray("1ce80176b70f25ae84df39004df12817");
}

void TestCertificates::numbersAreThoseOfOtherTools()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, sn);
    QCOMPARE(certificates(name).front().sn(), sn);
}

void TestCertificates::onlyRsaRootsCount()
{
    const auto roots = certificates(u"alipayRootCert.crt"_s);
    QCOMPARE(roots.size(), size_t(2));
    QVERIFY(roots[0].isSignedWithRsa());
    QVERIFY(!roots[1].isSignedWithRsa());
    QCOMPARE(rootCertificateSn(roots), QByteArray("1ce80176b70f25ae84df39004df12817"));
    QCOMPARE(rootCertificateSn({roots[0], roots[0]}), QByteArray("1ce80176b70f25ae84df39004df12817_1ce80176b70f25ae84df39004df12817"));
    QCOMPARE(rootCertificateSn({roots[1]}), QByteArray());
}

void TestCertificates::readsWhatItIs()
{
    const Certificate app = certificates(u"appCertPublicKey.crt"_s).front();
    QCOMPARE(app.subject(), u"CN=app,O=沙盒 Sandbox,C=CN"_s);
    QVERIFY(app.publicKey().value() == appKeyOfSet().publicKey());
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(app.validFrom(), Qt::UTC).date(), QDate(2026, 11, 23));
    QCOMPARE(app.validUntil() - app.validFrom(), 365 * kDay);
    // Notes of an editor and Windows line ends around the armour do no harm.
    const QByteArray edited = "subject=app\r\n" + file(u"appCertPublicKey.crt"_s).replace("\n", "\r\n") + "\r\n";
    QCOMPARE(parseCertificates(edited).value().front().sn(), app.sn());
}

void TestCertificates::refusesOtherFilesByName_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << QString(base::codes::CertificateUnreadable);
    QTest::newRow("a public key") << test::gatewayPublic().pem() << QString(base::codes::CertificateIsKey);
    QTest::newRow("a private key") << file(u"app_private.pem"_s) << QString(base::codes::CertificateIsKey);
    QTest::newRow("a certificate that was cut off") << file(u"appCertPublicKey.crt"_s).left(700) << QString(base::codes::CertificateUnreadable);
    QTest::newRow("a second certificate that was cut off")
        << file(u"appCertPublicKey.crt"_s) + file(u"alipayRootCert.crt"_s).left(500) << QString(base::codes::CertificateUnreadable);
}

void TestCertificates::refusesOtherFilesByName()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const auto parsed = parseCertificates(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().subCode, code);
}

void TestCertificates::aSetIsCheckedBeforeAnyCall_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("alipay");
    QTest::addColumn<QString>("roots");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("named");
    const QString app = u"appCertPublicKey.crt"_s;
    const QString alipay = u"alipayCertPublicKey_RSA2.crt"_s;
    const QString roots = u"alipayRootCert.crt"_s;
    QTest::newRow("the right files") << app << alipay << roots << kValidDay << QString() << QString();
    QTest::newRow("two files exchanged") << alipay << app << roots << kValidDay << QString(base::codes::CertificateOwnAsAlipay) << QString();
    QTest::newRow("Alipay's certificate twice") << alipay << alipay << roots << kValidDay << QString(base::codes::CertificateOwnAsAlipay) << QString();
    QTest::newRow("an app certificate of another key") << roots << alipay << roots << kValidDay << QString(base::codes::CertificatePairMismatch) << QString();
    QTest::newRow("roots that did not issue it") << app << alipay << app << kValidDay << QString(base::codes::CertificateUntrusted) << QString();
    QTest::newRow("a private key as the app certificate") << u"app_private.pem"_s << alipay << roots << kValidDay
                                                          << QString(base::codes::CertificateIsKey) << app;
    QTest::newRow("a private key as the roots") << app << alipay << u"app_private.pem"_s << kValidDay << QString(base::codes::CertificateIsKey) << roots;
    QTest::newRow("a year later") << app << alipay << roots << kValidDay + 400 * kDay << QString(base::codes::CertificateUntrusted) << QString();
}

void TestCertificates::aSetIsCheckedBeforeAnyCall()
{
    QFETCH(QString, app);
    QFETCH(QString, alipay);
    QFETCH(QString, roots);
    QFETCH(qint64, now);
    QFETCH(QString, code);
    QFETCH(QString, named);
    const auto set = parseCertificateSet(file(app), file(alipay), file(roots), appKeyOfSet(), now);
    QCOMPARE(set.has_value(), code.isEmpty());
    if (!set) {
        QCOMPARE(set.error().subCode, code);
        QCOMPARE(set.error().kind, base::ErrorKind::Secrets);
        QCOMPARE(set.error().code, named);
    }
}

void TestCertificates::aChainMustLeadToTheRoots_data()
{
    QTest::addColumn<QString>("roots");
    QTest::addColumn<qint64>("days");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("the issuing roots, today") << u"alipayRootCert.crt"_s << qint64(0) << true;
    QTest::newRow("before it begins") << u"alipayRootCert.crt"_s << qint64(-10) << false;
    QTest::newRow("after it has ended") << u"alipayRootCert.crt"_s << qint64(400) << false;
    QTest::newRow("another certificate as root") << u"appCertPublicKey.crt"_s << qint64(0) << false;
}

void TestCertificates::aChainMustLeadToTheRoots()
{
    QFETCH(QString, roots);
    QFETCH(qint64, days);
    QFETCH(bool, trusted);
    const auto checked = checkChain(certificates(u"alipayCertPublicKey_RSA2.crt"_s), certificates(roots), kValidDay + days * kDay);
    QCOMPARE(checked.has_value(), trusted);
    if (!trusted)
        QCOMPARE(checked.error().kind, base::ErrorKind::Untrusted);
    QVERIFY(!checkChain({}, certificates(roots), kValidDay));
}

void TestCertificates::aDownloadedCertificateMustProveItself_data()
{
    QTest::addColumn<QString>("offered");
    QTest::addColumn<bool>("rightRoots");
    QTest::addColumn<bool>("signedByIt");
    QTest::addColumn<bool>("believed");
    QTest::newRow("it leads to the roots and signed the answer") << u"app"_s << true << true << true;
    QTest::newRow("it leads to other roots") << u"app"_s << false << true << false;
    QTest::newRow("somebody else signed the answer") << u"app"_s << true << false << false;
    QTest::newRow("it is another than was asked for") << u"alipay"_s << true << true << false;
    QTest::newRow("it is no certificate") << u"none"_s << true << true << false;
}

void TestCertificates::aDownloadedCertificateMustProveItself()
{
    QFETCH(QString, offered);
    QFETCH(bool, rightRoots);
    QFETCH(bool, signedByIt);
    QFETCH(bool, believed);
    // The app's certificate stands for a new one of Alipay: its private key is at hand.
    const QByteArray sn = certificates(u"appCertPublicKey.crt"_s).front().sn();
    const QByteArray pem = offered == u"none" ? QByteArray("{}")
                                              : file(offered == u"app" ? u"appCertPublicKey.crt"_s : u"alipayCertPublicKey_RSA2.crt"_s);
    const QByteArray node = R"({"code":"10000","msg":"Success","alipay_cert_content":")" + pem.toBase64() + "\"}";
    const PrivateKey signer = signedByIt ? appKeyOfSet() : test::gatewayKey();
    const QByteArray body = R"({"alipay_open_app_alipaycert_download_response":)" + node + R"(,"alipay_cert_sn":")" + sn
        + R"(","sign":")" + signer.sign(node) + "\"}";
    AnswerTrust trust{test::gatewayPublic()};
    trust.withCertificates = true;
    trust.byCertificate.emplace("known", test::gatewayPublic());
    const auto roots = certificates(rightRoots ? u"alipayRootCert.crt"_s : u"appCertPublicKey.crt"_s);
    const auto chain = readCertificateDownload({body, u"trace-7"_s, {}}, sn, trust, roots, kValidDay);
    if (believed) {
        QVERIFY(chain);
        QCOMPARE(chain->front().sn(), sn);
    } else {
        QVERIFY(!chain);
        QCOMPARE(chain.error().kind, base::ErrorKind::Untrusted);
        QCOMPARE(chain.error().traceId, u"trace-7"_s);
    }
}

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
