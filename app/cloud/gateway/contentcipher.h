#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

/// AES content encryption of contract/gateway.md 1.6: AES-128-CBC, IV of zero bytes, PKCS#7. Any thread.
namespace tapfleet::cloud {

class ContentCipher
{
public:
    /// The key as the console shows it: base64 of 16 bytes, blanks and line ends tolerated. Secrets (codes::AesKeyWrong).
    [[nodiscard]] static base::Result<ContentCipher> parse(QByteArrayView text);
    /// Base64 in one line.
    QByteArray encrypted(QByteArrayView plain) const;
    /// From base64. Protocol (codes::AesUnreadable) when the text was not made with this key.
    [[nodiscard]] base::Result<QByteArray> decrypted(QByteArrayView base64) const;

private:
    QByteArray m_key;
};

/// Prints "***".
QDebug operator<<(QDebug debug, const ContentCipher &cipher);

} // namespace tapfleet::cloud
