#include "cloud/gateway/certificates.h"

#include "base/errorcodes.h"

#include <QCryptographicHash>

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace tapfleet::cloud {

namespace {

using base::ErrorKind;
using base::failure;
using base::Result;
namespace codes = base::codes;

/// Names are hashed and shown as UTF-8, so that only the separators are escaped (gateway.md 1.4).
constexpr unsigned long kNameForm = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);

struct WithErrorsCleared {
    ~WithErrorsCleared() { ERR_clear_error(); }
};

QByteArray nameOf(const X509_NAME *name)
{
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new(BIO_s_mem()), BIO_free_all);
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, kNameForm) < 0)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

qint64 timeOf(const ASN1_TIME *time)
{
    const std::unique_ptr<ASN1_TIME, decltype(&ASN1_TIME_free)> epoch(ASN1_TIME_set(nullptr, 0), ASN1_TIME_free);
    int days = 0;
    int seconds = 0;
    if (!epoch || ASN1_TIME_diff(&days, &seconds, epoch.get(), time) != 1)
        return 0;
    return (qint64(days) * 86'400 + seconds) * 1000;
}

QString refusalOf(int code)
{
    return QString::fromLatin1(X509_verify_cert_error_string(code));
}

/// `file` is told by Error::code, so that who asked for three knows which one is wrong.
Result<std::vector<Certificate>> parsePart(QByteArrayView text, const char *file)
{
    auto parsed = parseCertificates(text);
    if (!parsed)
        parsed.error().code = QLatin1String(file);
    return parsed;
}

} // namespace

QByteArray Certificate::sn() const
{
    const WithErrorsCleared cleared;
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(m_x509.get()), nullptr), BN_free);
    char *decimal = number ? BN_bn2dec(number.get()) : nullptr;
    const QByteArray serial(decimal);
    OPENSSL_free(decimal);
    return QCryptographicHash::hash(nameOf(X509_get_issuer_name(m_x509.get())) + serial, QCryptographicHash::Md5).toHex();
}

Result<PublicKey> Certificate::publicKey() const
{
    const WithErrorsCleared cleared;
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(X509_get0_pubkey(m_x509.get()), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), std::max(size, 0));
    OPENSSL_free(der);
    return PublicKey::parse(bytes.toBase64());
}

QString Certificate::subject() const
{
    return QString::fromUtf8(nameOf(X509_get_subject_name(m_x509.get())));
}

qint64 Certificate::validFrom() const
{
    return timeOf(X509_get0_notBefore(m_x509.get()));
}

qint64 Certificate::validUntil() const
{
    return timeOf(X509_get0_notAfter(m_x509.get()));
}

bool Certificate::isSignedWithRsa() const
{
    // All algorithms under 1.2.840.113549.1.1.
    int key = NID_undef;
    return OBJ_find_sigid_algs(X509_get_signature_nid(m_x509.get()), nullptr, &key) == 1
        && (key == NID_rsaEncryption || key == NID_rsassaPss);
}

Result<std::vector<Certificate>> parseCertificates(QByteArrayView text)
{
    const WithErrorsCleared cleared;
    std::vector<Certificate> certificates;
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), BIO_free_all);
    // An empty password stands for "do not ask on the terminal".
    char none[] = "";
    while (X509 *x509 = PEM_read_bio_X509(bio.get(), nullptr, nullptr, none)) {
        Certificate certificate;
        certificate.m_x509 = std::shared_ptr<X509>(x509, X509_free);
        certificates.push_back(std::move(certificate));
    }
    const unsigned long last = ERR_peek_last_error();
    const bool readToTheEnd = ERR_GET_LIB(last) == ERR_LIB_PEM && ERR_GET_REASON(last) == PEM_R_NO_START_LINE;
    if (!certificates.empty() && readToTheEnd)
        return certificates;
    if (PublicKey::parse(text) || PrivateKey::parse(text))
        return failure(ErrorKind::Secrets, QStringLiteral("this is a key, not a certificate"), codes::CertificateIsKey);
    return failure(ErrorKind::Secrets, QStringLiteral("this is not a certificate in PEM form"), codes::CertificateUnreadable);
}

QByteArray rootCertificateSn(const std::vector<Certificate> &bundle)
{
    QByteArray joined;
    for (const Certificate &certificate : bundle) {
        if (!certificate.isSignedWithRsa())
            continue;
        if (!joined.isEmpty())
            joined += '_';
        joined += certificate.sn();
    }
    return joined;
}

Result<void> checkChain(const std::vector<Certificate> &chain, const std::vector<Certificate> &roots, std::optional<qint64> nowMs)
{
    const WithErrorsCleared cleared;
    const auto untrusted = [](const QString &why) {
        return failure(ErrorKind::Untrusted, QStringLiteral("the certificate does not lead to the root certificates: %1").arg(why),
                       codes::CertificateUntrusted);
    };
    if (chain.empty())
        return untrusted(QStringLiteral("there is none"));
    const std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> store(X509_STORE_new(), X509_STORE_free);
    const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509) *)> helpers(sk_X509_new_null(),
                                                                             [](STACK_OF(X509) * stack) { sk_X509_free(stack); });
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> context(X509_STORE_CTX_new(), X509_STORE_CTX_free);
    if (!store || !helpers || !context)
        return untrusted(QStringLiteral("out of memory"));
    for (const Certificate &root : roots)
        X509_STORE_add_cert(store.get(), root.m_x509.get());
    for (const Certificate &helper : chain)
        sk_X509_push(helpers.get(), helper.m_x509.get());
    if (X509_STORE_CTX_init(context.get(), store.get(), chain.front().m_x509.get(), helpers.get()) != 1)
        return untrusted(QStringLiteral("it cannot be checked"));
    if (nowMs)
        X509_STORE_CTX_set_time(context.get(), 0, static_cast<time_t>(*nowMs / 1000));
    else
        X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_NO_CHECK_TIME);
    if (X509_verify_cert(context.get()) != 1)
        return untrusted(refusalOf(X509_STORE_CTX_get_error(context.get())));
    return {};
}

Result<CertificateSet> parseCertificateSet(QByteArrayView appText, QByteArrayView alipayText, QByteArrayView rootText,
                                           const PrivateKey &privateKey, std::optional<qint64> nowMs)
{
    auto app = parsePart(appText, kAppCertificateFile);
    auto alipay = app ? parsePart(alipayText, kAlipayCertificateFile) : failure(app.error());
    auto roots = alipay ? parsePart(rootText, kRootCertificatesFile) : failure(alipay.error());
    if (!roots)
        return failure(roots.error());
    const auto appKey = app->front().publicKey();
    const auto alipayKey = alipay->front().publicKey();
    if (!appKey || !alipayKey)
        return failure(!appKey ? appKey.error() : alipayKey.error());
    if (*alipayKey == privateKey.publicKey() || *alipayKey == *appKey)
        return failure(ErrorKind::Secrets, QStringLiteral("the Alipay certificate is the app's own"), codes::CertificateOwnAsAlipay);
    if (!(*appKey == privateKey.publicKey()))
        return failure(ErrorKind::Secrets, QStringLiteral("the app certificate %1 is of another key").arg(app->front().subject()),
                       codes::CertificatePairMismatch);
    if (rootCertificateSn(*roots).isEmpty())
        return failure(ErrorKind::Secrets, QStringLiteral("the root bundle holds no RSA certificate"), codes::CertificateNoRoot);
    if (auto trusted = checkChain(*alipay, *roots, nowMs); !trusted) {
        // Like the other mistakes of a set-up it is one of the given files, not of an answer.
        trusted.error().kind = ErrorKind::Secrets;
        return failure(trusted.error());
    }
    return CertificateSet{std::move(*app), std::move(*alipay), std::move(*roots)};
}

} // namespace tapfleet::cloud
