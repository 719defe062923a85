#include "cloud/gateway/contentcipher.h"

#include "base/errorcodes.h"

#include <QDebug>

#include <openssl/err.h>
#include <openssl/evp.h>

#include <memory>

namespace tapfleet::cloud {

namespace {

using base::ErrorKind;
using base::failure;
using base::Result;
namespace codes = base::codes;

constexpr qsizetype kBlock = 16;
constexpr unsigned char kZeroVector[kBlock] = {};

/// One pass of the cipher over `in`; nothing when it does not end in whole, rightly padded blocks.
std::optional<QByteArray> passed(const QByteArray &key, QByteArrayView in, bool encrypt)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    QByteArray out(in.size() + kBlock, Qt::Uninitialized);
    auto *const to = reinterpret_cast<unsigned char *>(out.data());
    int body = 0;
    int tail = 0;
    const bool done = context
        && EVP_CipherInit_ex(context.get(), EVP_aes_128_cbc(), nullptr, reinterpret_cast<const unsigned char *>(key.constData()),
                             kZeroVector, encrypt ? 1 : 0)
            == 1
        && EVP_CipherUpdate(context.get(), to, &body, reinterpret_cast<const unsigned char *>(in.data()),
                            static_cast<int>(in.size()))
            == 1
        && EVP_CipherFinal_ex(context.get(), to + body, &tail) == 1;
    if (!done) {
        ERR_clear_error();
        return std::nullopt;
    }
    out.truncate(body + tail);
    return out;
}

} // namespace

Result<ContentCipher> ContentCipher::parse(QByteArrayView text)
{
    const auto key = QByteArray::fromBase64Encoding(text.toByteArray().simplified().replace(' ', ""),
                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.size() != kBlock) {
        return failure(ErrorKind::Secrets, QStringLiteral("the content encryption key is not base64 of %1 bytes").arg(kBlock),
                       codes::AesKeyWrong);
    }
    ContentCipher cipher;
    cipher.m_key = key.decoded;
    return cipher;
}

QByteArray ContentCipher::encrypted(QByteArrayView plain) const
{
    return passed(m_key, plain, true).value_or(QByteArray()).toBase64();
}

Result<QByteArray> ContentCipher::decrypted(QByteArrayView base64) const
{
    const auto bytes = QByteArray::fromBase64Encoding(base64.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    std::optional<QByteArray> plain;
    if (bytes)
        plain = passed(m_key, bytes.decoded, false);
    if (!plain)
        return failure(ErrorKind::Protocol, QStringLiteral("the text was not encrypted with this account's AES key"), codes::AesUnreadable);
    return *plain;
}

QDebug operator<<(QDebug debug, const ContentCipher &)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << QLatin1String("***");
    return debug;
}

} // namespace tapfleet::cloud
