#include "sandbox/certificateauthority.h"

#include "sandbox/keypair.h"

#include <QDir>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace tapfleet::sandbox {

using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

constexpr qint64 kDayMs = 86'400'000;
constexpr int kRootDays = 3650;
constexpr char kOrganisation[] = "\xE6\xB2\x99\xE7\x9B\x92 Sandbox"; // 沙盒 Sandbox: names are UTF-8 in life too

Bio reading(const QByteArray &pem)
{
    return {BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), BIO_free_all};
}

template <typename Write>
QByteArray written(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free_all);
    if (!bio || write(bio.get()) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, size};
}

QByteArray pemOf(const Certificate &certificate)
{
    return certificate ? written([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate.get()); }) : QByteArray();
}

void addName(X509_NAME *name, const char *part, const QByteArray &text)
{
    X509_NAME_add_entry_by_txt(name, part, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text.constData()),
                               static_cast<int>(text.size()), -1, 0);
}

void addExtension(X509 *certificate, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value)) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

/// `issuer` null: signed by itself, and a root.
Certificate made(EVP_PKEY *key, const QByteArray &commonName, X509 *issuer, EVP_PKEY *issuerKey, qint64 fromMs, int days)
{
    Certificate certificate(X509_new(), X509_free);
    // 16 random bytes: real serial numbers pass 64 bits, and clients must not cut them.
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> serial(BN_new(), BN_free);
    if (!certificate || !serial || BN_rand(serial.get(), 126, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) != 1)
        return {nullptr, X509_free};
    X509_set_version(certificate.get(), 2);
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get()));
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), static_cast<time_t>(fromMs / 1000));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), static_cast<time_t>((fromMs + days * kDayMs) / 1000));
    X509_NAME *name = X509_get_subject_name(certificate.get());
    addName(name, "C", "CN");
    addName(name, "O", kOrganisation);
    addName(name, "CN", commonName);
    X509_set_issuer_name(certificate.get(), issuer ? X509_get_subject_name(issuer) : name);
    X509_set_pubkey(certificate.get(), key);
    if (!issuer)
        addExtension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    if (X509_sign(certificate.get(), issuerKey, EVP_sha256()) <= 0)
        return {nullptr, X509_free};
    return certificate;
}

} // namespace

Result<CertificateAuthority> CertificateAuthority::open(const QString &folder)
{
    const QString keyFile = QDir(folder).filePath(QStringLiteral("root_private.pem"));
    const QString bundleFile = QDir(folder).filePath(QStringLiteral("alipayRootCert.crt"));
    CertificateAuthority authority;
    if (QFile::exists(keyFile)) {
        const auto key = readAll(keyFile);
        const auto bundle = key ? readAll(bundleFile) : failure(key.error());
        if (!bundle)
            return failure(bundle.error());
        authority.m_rootKey = *key;
        authority.m_bundle = *bundle;
        const Bio bio = reading(*bundle);
        authority.m_rootCertificate = pemOf(Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), X509_free));
        return authority;
    }
    const qint64 from = QDateTime::currentMSecsSinceEpoch() - kDayMs;
    const auto rsa = cloud::PrivateKey::generate();
    if (!rsa)
        return failure(rsa.error());
    authority.m_rootKey = rsa->pem();
    const Bio bio = reading(authority.m_rootKey);
    const Key root(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const Key other(EVP_EC_gen("P-256"), EVP_PKEY_free);
    authority.m_rootCertificate = pemOf(made(root.get(), "Sandbox Root R1", nullptr, root.get(), from, kRootDays));
    authority.m_bundle = authority.m_rootCertificate + pemOf(made(other.get(), "Sandbox Root E1", nullptr, other.get(), from, kRootDays));
    if (auto kept = writeNew(keyFile, authority.m_rootKey, true); !kept)
        return failure(kept.error());
    if (auto kept = writeNew(bundleFile, authority.m_bundle, false); !kept)
        return failure(kept.error());
    return authority;
}

Result<QByteArray> CertificateAuthority::issue(const cloud::PublicKey &key, const QByteArray &commonName, qint64 nowMs, int days) const
{
    const QByteArray keyPem = key.pem();
    const Key subject(PEM_read_bio_PUBKEY(reading(keyPem).get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const Key root(PEM_read_bio_PrivateKey(reading(m_rootKey).get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const Certificate issuer(PEM_read_bio_X509(reading(m_rootCertificate).get(), nullptr, nullptr, nullptr), X509_free);
    QByteArray pem;
    if (subject && root && issuer)
        pem = pemOf(made(subject.get(), commonName, issuer.get(), root.get(), nowMs - kDayMs, days));
    if (pem.isEmpty())
        return failure(ErrorKind::Secrets, QStringLiteral("no certificate could be made"));
    return pem;
}

} // namespace tapfleet::sandbox
