#include "cloud/gateway/keys.h"

#include "base/errorcodes.h"

#include <QDebug>
#include <QStringDecoder>

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace tapfleet::cloud {

namespace {

using base::ErrorKind;
using base::failure;
using base::Result;
namespace codes = base::codes;

constexpr int kLeastBits = 2048;

/// What a pasted text turned out to hold.
enum class Content { Private, Public, Encrypted, Certificate, Request, Unknown };

struct Parsed {
    Content content = Content::Unknown;
    std::shared_ptr<EVP_PKEY> key;
};

struct WithErrorsCleared {
    ~WithErrorsCleared() { ERR_clear_error(); }
};

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY *key)
{
    return key ? std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free) : nullptr;
}

/// Bytes that are overwritten when they go.
class SecretBytes
{
public:
    explicit SecretBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    ~SecretBytes() { OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(SecretBytes)
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Editors on Windows save UTF-16; the console and chat programs leave other invisible characters in a key.
QByteArray plainText(QByteArrayView text)
{
    QByteArray bytes = text.toByteArray();
    const auto encoding = QStringConverter::encodingForData(text);
    if (encoding && *encoding != QStringConverter::Utf8)
        bytes = QString(QStringDecoder(*encoding).decode(text)).toUtf8();
    for (const char *invisible : {"\xEF\xBB\xBF", "\xC2\xA0", "\xE2\x80\x8B", "\xE3\x80\x80", "\\r", "\\n"})
        bytes.replace(invisible, invisible[0] == '\\' ? "\n" : "");
    return bytes.trimmed();
}

/// The base64 text between the armour lines, or the whole text when there are none. `encrypted` is set for
/// the old armour that says so in a header, whose bytes cannot be told from noise.
QByteArray base64Part(const QByteArray &text, bool *encrypted)
{
    QByteArray body = text;
    const qsizetype begin = text.indexOf("-----BEGIN ");
    if (begin >= 0) {
        const qsizetype from = text.indexOf("-----", begin + 11);
        if (from < 0)
            return {};
        const qsizetype to = text.indexOf("-----END", from + 5);
        body = to < 0 ? text.mid(from + 5) : text.mid(from + 5, to - from - 5);
        *encrypted = body.contains("ENCRYPTED");
    }
    QByteArray compact;
    compact.reserve(body.size());
    for (const char c : body) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\v' && c != '\f')
            compact += c;
    }
    OPENSSL_cleanse(body.data(), static_cast<size_t>(body.size()));
    return compact;
}

/// Runs one of OpenSSL's DER readers; a reader that leaves bytes over read something else.
template <typename Reader>
auto read(const QByteArray &der, Reader reader)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *const end = at + der.size();
    auto *object = reader(&at, static_cast<long>(der.size()));
    return std::pair(object, object != nullptr && at == end);
}

Parsed parseDer(const QByteArray &der)
{
    const WithErrorsCleared cleared;
    // An encrypted key first: the reader of private keys would ask for its password.
    const auto [encrypted, isEncrypted] =
        read(der, [](auto at, long size) { return d2i_X509_SIG(nullptr, at, size); });
    X509_SIG_free(encrypted);
    if (isEncrypted)
        return {Content::Encrypted, nullptr};
    const auto [certificate, isCertificate] =
        read(der, [](auto at, long size) { return d2i_X509(nullptr, at, size); });
    X509_free(certificate);
    if (isCertificate)
        return {Content::Certificate, nullptr};
    const auto [request, isRequest] =
        read(der, [](auto at, long size) { return d2i_X509_REQ(nullptr, at, size); });
    X509_REQ_free(request);
    if (isRequest)
        return {Content::Request, nullptr};

    const auto [spki, isSpki] = read(der, [](auto at, long size) { return d2i_PUBKEY(nullptr, at, size); });
    if (auto key = owned(spki); isSpki)
        return {Content::Public, key};
    const auto [secret, isSecret] =
        read(der, [](auto at, long size) { return d2i_AutoPrivateKey(nullptr, at, size); });
    if (auto key = owned(secret); isSecret)
        return {Content::Private, key};
    const auto [pkcs1, isPkcs1] =
        read(der, [](auto at, long size) { return d2i_PublicKey(EVP_PKEY_RSA, nullptr, at, size); });
    if (auto key = owned(pkcs1); isPkcs1)
        return {Content::Public, key};
    return {};
}

Result<Parsed> parseText(QByteArrayView text)
{
    const SecretBytes plain(plainText(text));
    if (plain.bytes().isEmpty())
        return failure(ErrorKind::Secrets, QStringLiteral("no key was given"), codes::KeyEmpty);
    bool encrypted = false;
    const SecretBytes base64(base64Part(plain.bytes(), &encrypted));
    if (encrypted)
        return Parsed{Content::Encrypted, nullptr};
    auto decoding = QByteArray::fromBase64Encoding(base64.bytes(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoding || base64.bytes().isEmpty())
        return failure(ErrorKind::Secrets, QStringLiteral("the key is not base64"), codes::KeyNotBase64);
    const SecretBytes der(std::move(decoding.decoded));
    return parseDer(der.bytes());
}

/// The refusals that private and public keys share.
Result<void> checkForm(const Parsed &parsed)
{
    switch (parsed.content) {
    case Content::Encrypted:
        return failure(ErrorKind::Secrets, QStringLiteral("the key is protected by a password"), codes::KeyIsEncrypted);
    case Content::Certificate:
        return failure(ErrorKind::Secrets, QStringLiteral("this is a certificate, not a key"), codes::KeyIsCertificate);
    case Content::Request:
        return failure(ErrorKind::Secrets, QStringLiteral("this is a certificate request, not a key"), codes::KeyIsRequest);
    case Content::Unknown:
        return failure(ErrorKind::Secrets, QStringLiteral("the key's bytes are damaged or of another kind"),
                       codes::KeyUnreadable);
    case Content::Private:
    case Content::Public: break;
    }
    return {};
}

Result<void> checkStrength(const Parsed &parsed)
{
    if (EVP_PKEY_get_base_id(parsed.key.get()) != EVP_PKEY_RSA)
        return failure(ErrorKind::Secrets, QStringLiteral("the key is not an RSA key"), codes::KeyNotRsa);
    const int bits = EVP_PKEY_get_bits(parsed.key.get());
    if (bits < kLeastBits)
        return failure(ErrorKind::Secrets, QStringLiteral("the RSA key has %1 bits, 2048 are needed").arg(bits),
                       codes::KeyTooShort);
    return {};
}

template <typename Write>
QByteArray written(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new(BIO_s_mem()), BIO_free_all);
    if (!bio || write(bio.get()) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    QByteArray text(data, size);
    OPENSSL_cleanse(data, static_cast<size_t>(size));
    return text;
}

} // namespace

Result<PublicKey> PublicKey::parse(QByteArrayView text)
{
    const Result<Parsed> parsed = parseText(text);
    if (!parsed)
        return failure(parsed.error());
    if (const auto form = checkForm(*parsed); !form)
        return failure(form.error());
    if (parsed->content == Content::Private)
        return failure(ErrorKind::Secrets, QStringLiteral("this is a private key; a public key is asked for"),
                       codes::KeyIsPrivate);
    if (const auto strength = checkStrength(*parsed); !strength)
        return failure(strength.error());
    PublicKey key;
    key.m_key = parsed->key;
    return key;
}

bool PublicKey::verifies(QByteArrayView bytes, QByteArrayView signature) const
{
    if (!m_key || signature.isEmpty())
        return false;
    const WithErrorsCleared cleared;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.data()),
                            static_cast<size_t>(signature.size()), reinterpret_cast<const unsigned char *>(bytes.data()),
                            static_cast<size_t>(bytes.size()))
        == 1;
}

QByteArray PublicKey::pem() const
{
    if (!m_key)
        return {};
    return written([this](BIO *bio) { return PEM_write_bio_PUBKEY(bio, m_key.get()); });
}

QByteArray PublicKey::base64() const
{
    if (!m_key)
        return {};
    const QByteArray der = written([this](BIO *bio) { return i2d_PUBKEY_bio(bio, m_key.get()); });
    return der.toBase64();
}

bool operator==(const PublicKey &a, const PublicKey &b)
{
    if (!a.m_key || !b.m_key)
        return a.m_key == b.m_key;
    const WithErrorsCleared cleared;
    return EVP_PKEY_eq(a.m_key.get(), b.m_key.get()) == 1;
}

Result<PrivateKey> PrivateKey::parse(QByteArrayView text)
{
    const Result<Parsed> parsed = parseText(text);
    if (!parsed)
        return failure(parsed.error());
    if (const auto form = checkForm(*parsed); !form)
        return failure(form.error());
    if (parsed->content == Content::Public)
        return failure(ErrorKind::Secrets, QStringLiteral("this is a public key; a private key is asked for"),
                       codes::KeyIsPublic);
    if (const auto strength = checkStrength(*parsed); !strength)
        return failure(strength.error());
    PrivateKey key;
    key.m_key = parsed->key;
    return key;
}

Result<PrivateKey> PrivateKey::generate()
{
    const WithErrorsCleared cleared;
    PrivateKey key;
    key.m_key = owned(EVP_RSA_gen(kLeastBits));
    if (!key.m_key)
        return failure(ErrorKind::Secrets, QStringLiteral("no key could be made"), codes::KeyUnreadable);
    return key;
}

QByteArray PrivateKey::sign(QByteArrayView bytes) const
{
    if (!m_key)
        return {};
    const WithErrorsCleared cleared;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1)
        return {};
    auto size = static_cast<size_t>(EVP_PKEY_get_size(m_key.get()));
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                       reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<size_t>(bytes.size()))
        != 1)
        return {};
    signature.truncate(static_cast<qsizetype>(size));
    return signature.toBase64();
}

PublicKey PrivateKey::publicKey() const
{
    PublicKey key;
    if (!m_key)
        return key;
    const WithErrorsCleared cleared;
    // By way of the encoded public half, so that the result never carries the private one.
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(m_key.get(), &der);
    if (size <= 0)
        return key;
    const unsigned char *at = der;
    key.m_key = owned(d2i_PUBKEY(nullptr, &at, size));
    OPENSSL_free(der);
    return key;
}

QByteArray PrivateKey::pem() const
{
    if (!m_key)
        return {};
    return written([this](BIO *bio) {
        return PEM_write_bio_PKCS8PrivateKey(bio, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QDebug operator<<(QDebug debug, const PrivateKey &)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << QLatin1String("***");
    return debug;
}

Result<void> checkKeySet(const PrivateKey &privateKey, const PublicKey &alipayPublic, const PublicKey *appPublic)
{
    const PublicKey own = privateKey.publicKey();
    if (alipayPublic == own || (appPublic && alipayPublic == *appPublic))
        return failure(ErrorKind::Secrets, QStringLiteral("the Alipay public key is the app's own public key"),
                       codes::KeyOwnPublic);
    if (appPublic && !(*appPublic == own))
        return failure(ErrorKind::Secrets,
                       QStringLiteral("the private key belongs to the public key %1")
                           .arg(QString::fromLatin1(own.base64())),
                       codes::KeyPairMismatch);
    return {};
}

} // namespace tapfleet::cloud
