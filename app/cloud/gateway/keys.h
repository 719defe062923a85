#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

/// RSA keys in every form of contract/gateway.md 1.5, and RSA2 signatures with them. Any thread.
namespace tapfleet::cloud {

class PublicKey
{
public:
    /// SPKI, bare base64 or armoured, any line breaks. Refuses other things by name (codes::Key*), kind Secrets.
    [[nodiscard]] static base::Result<PublicKey> parse(QByteArrayView text);
    /// RSASSA-PKCS1-v1_5 with SHA-256 over `bytes`; `signature` is raw, not base64.
    bool verifies(QByteArrayView bytes, QByteArrayView signature) const;
    QByteArray pem() const;
    /// The bare base64 SPKI in one line, as the console shows it.
    QByteArray base64() const;
    friend bool operator==(const PublicKey &a, const PublicKey &b);

private:
    friend class PrivateKey;
    std::shared_ptr<EVP_PKEY> m_key;
};

class PrivateKey
{
public:
    /// PKCS#1 or PKCS#8, bare base64 or armoured, any line breaks, BOM tolerated.
    [[nodiscard]] static base::Result<PrivateKey> parse(QByteArrayView text);
    /// A new 2048-bit key (the sandbox and tests).
    [[nodiscard]] static base::Result<PrivateKey> generate();
    /// RSA2 signature, base64 in one line.
    QByteArray sign(QByteArrayView bytes) const;
    PublicKey publicKey() const;
    /// PKCS#8 armoured. The caller must not let it reach a log or a readable file.
    QByteArray pem() const;

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

/// Prints "***": key material never reaches a log.
QDebug operator<<(QDebug debug, const PrivateKey &key);

/// The causes of gateway.md 4 that need no call: the "Alipay public key" is the app's own
/// (codes::KeyOwnPublic); `appPublic`, when given, is not the pair of `privateKey` (codes::KeyPairMismatch).
[[nodiscard]] base::Result<void> checkKeySet(const PrivateKey &privateKey, const PublicKey &alipayPublic,
                                             const PublicKey *appPublic = nullptr);

} // namespace tapfleet::cloud
