#include "cloud/gateway/keys.h"

#include "base/errorcodes.h"
#include "tests/cloud/vectors.h"

#include <QDebug>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace tapfleet;
using namespace tapfleet::cloud;
namespace codes = tapfleet::base::codes;

class TestKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPrivateKeys_data();
    void readsPrivateKeys();
    void readsPublicKeys_data();
    void readsPublicKeys();
    void refusesByName_data();
    void refusesByName();
    void neverPrintsAKey();
    void madeKeysSignAndVerify();
    void comparesTheSet();
};

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

template <typename Write>
QByteArray written(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free_all);
    if (write(bio.get()) != 1)
        qFatal("OpenSSL cannot write");
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray armour(EVP_PKEY *key)
{
    return written([&](BIO *bio) { return PEM_write_bio_PKCS8PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

QByteArray bare(const QByteArray &pem)
{
    QByteArray out;
    for (const QByteArray &line : pem.split('\n')) {
        if (!line.startsWith("-----"))
            out += line.trimmed();
    }
    return out;
}

QByteArray file(const char *name)
{
    return test::vectorFile(QString::fromLatin1(name));
}

/// A self-signed certificate (or a request) of the app's key.
QByteArray certificate(bool request)
{
    const QByteArray pem = file("app_private_pkcs8.pem");
    const Bio in(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), BIO_free_all);
    const Key key(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    if (request) {
        const std::unique_ptr<X509_REQ, decltype(&X509_REQ_free)> req(X509_REQ_new(), X509_REQ_free);
        X509_REQ_set_pubkey(req.get(), key.get());
        X509_REQ_sign(req.get(), key.get(), EVP_sha256());
        return written([&](BIO *bio) { return PEM_write_bio_X509_REQ(bio, req.get()); });
    }
    const std::unique_ptr<X509, decltype(&X509_free)> cert(X509_new(), X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(cert.get()), 7);
    X509_gmtime_adj(X509_getm_notBefore(cert.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(cert.get()), 3600);
    X509_set_pubkey(cert.get(), key.get());
    X509_sign(cert.get(), key.get(), EVP_sha256());
    return written([&](BIO *bio) { return PEM_write_bio_X509(bio, cert.get()); });
}

QByteArray encrypted(bool old)
{
    const QByteArray pem = file("app_private_pkcs8.pem");
    const Bio in(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), BIO_free_all);
    const Key key(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    char password[] = "secret";
    const auto *bytes = reinterpret_cast<unsigned char *>(password);
    if (old)
        return written([&](BIO *bio) {
            return PEM_write_bio_PrivateKey_traditional(bio, key.get(), EVP_aes_128_cbc(), bytes, 6, nullptr, nullptr);
        });
    return written([&](BIO *bio) {
        return PEM_write_bio_PKCS8PrivateKey(bio, key.get(), EVP_aes_128_cbc(), password, 6, nullptr, nullptr);
    });
}

} // namespace

void TestKeys::readsPrivateKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray pkcs1 = file("app_private_pkcs1.pem");
    const QByteArray pkcs8 = file("app_private_pkcs8.pem");
    QTest::newRow("PKCS#1 with armour") << pkcs1;
    QTest::newRow("PKCS#8 with armour") << pkcs8;
    QTest::newRow("PKCS#1 in one bare line") << bare(pkcs1);
    QTest::newRow("PKCS#8 in one bare line") << bare(pkcs8);
    QTest::newRow("PKCS#8 under the armour of PKCS#1")
        << QByteArray("-----BEGIN RSA PRIVATE KEY-----\n" + bare(pkcs8) + "\n-----END RSA PRIVATE KEY-----");
    QTest::newRow("with a byte order mark and Windows line ends") << QByteArray("\xEF\xBB\xBF" + QByteArray(pkcs8).replace("\n", "\r\n"));
    QTest::newRow("saved as UTF-16 by an editor")
        << QByteArray("\xFF\xFE" + QByteArray(reinterpret_cast<const char *>(QString::fromLatin1(pkcs8).utf16()), pkcs8.size() * 2));
    QTest::newRow("with blanks within") << bare(pkcs1).insert(100, " \t ").insert(50, "\xC2\xA0");
    QTest::newRow("with line breaks written as backslash n") << QByteArray(pkcs8).replace("\n", "\\n");
    QTest::newRow("without its last armour line") << pkcs8.left(pkcs8.indexOf("-----END"));
}

void TestKeys::readsPrivateKeys()
{
    QFETCH(QByteArray, text);
    const auto key = PrivateKey::parse(text);
    QVERIFY2(key, key ? "" : qPrintable(key.error().subCode));
    QVERIFY(key->publicKey() == PublicKey::parse(file("app_public.pem")).value());
    const auto again = PrivateKey::parse(key->pem());
    QVERIFY(again);
    QCOMPARE(again->sign("x"), test::appKey().sign("x"));
}

void TestKeys::readsPublicKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray pem = file("app_public.pem");
    QTest::newRow("with armour") << pem;
    QTest::newRow("in one bare line") << bare(pem);
    QTest::newRow("in 64 columns with a blank before each line") << bare(pem).insert(128, "\n ").insert(64, "\n ");
}

void TestKeys::readsPublicKeys()
{
    QFETCH(QByteArray, text);
    const auto key = PublicKey::parse(text);
    QVERIFY(key);
    QVERIFY(*key == test::appKey().publicKey());
    QCOMPARE(key->base64(), bare(file("app_public.pem")));
    QCOMPARE(PublicKey::parse(key->pem())->base64(), key->base64());
}

void TestKeys::refusesByName_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("asPrivate");
    QTest::addColumn<QString>("asPublic");
    const auto row = [](const char *name, const QByteArray &text, QLatin1StringView asPrivate, QLatin1StringView asPublic) {
        QTest::newRow(name) << text << QString(asPrivate) << QString(asPublic);
    };
    const Key small(EVP_RSA_gen(1024), EVP_PKEY_free);
    const Key curve(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const Key sm2(EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2"), EVP_PKEY_free);
    row("nothing", "", codes::KeyEmpty, codes::KeyEmpty);
    row("blanks and a byte order mark", "\xEF\xBB\xBF \r\n", codes::KeyEmpty, codes::KeyEmpty);
    row("words", "my key, please!", codes::KeyNotBase64, codes::KeyNotBase64);
    row("armour around nothing", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----", codes::KeyNotBase64, codes::KeyNotBase64);
    row("base64 of something else", QByteArray("hello world, hello").toBase64(), codes::KeyUnreadable, codes::KeyUnreadable);
    row("a key that lost its end", bare(file("app_private_pkcs1.pem")).left(800), codes::KeyUnreadable, codes::KeyUnreadable);
    row("a certificate", certificate(false), codes::KeyIsCertificate, codes::KeyIsCertificate);
    row("a bare certificate", bare(certificate(false)), codes::KeyIsCertificate, codes::KeyIsCertificate);
    row("a certificate request", certificate(true), codes::KeyIsRequest, codes::KeyIsRequest);
    row("an encrypted PKCS#8 key", encrypted(false), codes::KeyIsEncrypted, codes::KeyIsEncrypted);
    row("a bare encrypted PKCS#8 key", bare(encrypted(false)), codes::KeyIsEncrypted, codes::KeyIsEncrypted);
    row("an encrypted PKCS#1 key", encrypted(true), codes::KeyIsEncrypted, codes::KeyIsEncrypted);
    row("a short RSA key", armour(small.get()), codes::KeyTooShort, codes::KeyIsPrivate);
    row("an elliptic curve key", armour(curve.get()), codes::KeyNotRsa, codes::KeyIsPrivate);
    if (sm2)
        row("an SM2 key", armour(sm2.get()), codes::KeyNotRsa, codes::KeyIsPrivate);
    row("the public key", file("app_public.pem"), codes::KeyIsPublic, {});
    row("the private key", file("app_private_pkcs8.pem"), {}, codes::KeyIsPrivate);
    row("a short public key", written([&](BIO *bio) { return PEM_write_bio_PUBKEY(bio, small.get()); }), codes::KeyIsPublic,
        codes::KeyTooShort);
}

void TestKeys::refusesByName()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, asPrivate);
    QFETCH(QString, asPublic);
    const auto asSecret = PrivateKey::parse(text);
    QCOMPARE(asSecret ? QString() : asSecret.error().subCode, asPrivate);
    const auto asOpen = PublicKey::parse(text);
    QCOMPARE(asOpen ? QString() : asOpen.error().subCode, asPublic);
    for (const base::Error &error : {asSecret ? base::Error() : asSecret.error(), asOpen ? base::Error() : asOpen.error()}) {
        if (!error.subCode.isEmpty())
            QCOMPARE(error.kind, base::ErrorKind::Secrets);
    }
}

void TestKeys::neverPrintsAKey()
{
    QString printed;
    QDebug(&printed) << test::appKey();
    QCOMPARE(printed.trimmed(), QStringLiteral("***"));
}

void TestKeys::madeKeysSignAndVerify()
{
    const auto key = PrivateKey::generate();
    QVERIFY(key);
    const QByteArray signature = QByteArray::fromBase64(key->sign("text"));
    QVERIFY(key->publicKey().verifies("text", signature));
    QVERIFY(!key->publicKey().verifies("texT", signature));
    QVERIFY(!key->publicKey().verifies("text", signature.left(200)));
    QVERIFY(!key->publicKey().verifies("text", {}));
    QVERIFY(!test::gatewayPublic().verifies("text", signature));
}

void TestKeys::comparesTheSet()
{
    const PublicKey appPublic = test::appKey().publicKey();
    const PublicKey alipay = test::gatewayPublic();
    QVERIFY(checkKeySet(test::appKey(), alipay));
    QVERIFY(checkKeySet(test::appKey(), alipay, &appPublic));
    QCOMPARE(checkKeySet(test::appKey(), appPublic).error().subCode, codes::KeyOwnPublic);
    const PublicKey other = PrivateKey::generate()->publicKey();
    QCOMPARE(checkKeySet(test::appKey(), alipay, &other).error().subCode, codes::KeyPairMismatch);
    // Says which public key to upload.
    QVERIFY(checkKeySet(test::appKey(), alipay, &other).error().detail.contains(QString::fromLatin1(appPublic.base64())));
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
