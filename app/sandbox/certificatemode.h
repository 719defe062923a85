#pragma once

#include "base/result.h"
#include "sandbox/certificateauthority.h"
#include "sandbox/keypair.h"

#include <map>

namespace tapfleet::sandbox {

/// What a gateway in certificate mode knows: the numbers that requests must bear, the certificate it signs with now, and all
/// that it ever signed with. A value; a change of the certificate makes another.
class CertificateMode
{
public:
    /// Reads appCertPublicKey.crt, alipayCertPublicKey_RSA2.crt and alipayRootCert.crt; makes what the folder lacks.
    [[nodiscard]] static base::Result<CertificateMode> open(const QString &folder, const KeyPair &keys, qint64 nowMs);
    /// The same gateway after a change of key and certificate, below the same root.
    [[nodiscard]] base::Result<CertificateMode> rotated(qint64 nowMs) const;

    const QByteArray &appSn() const { return m_appSn; }
    const QByteArray &rootSn() const { return m_rootSn; }
    const QByteArray &alipaySn() const { return m_alipaySn; }
    const cloud::PrivateKey &signingKey() const { return m_signingKey; }
    /// PEM by number; empty for an unknown one.
    QByteArray issued(const QByteArray &sn) const;

private:
    explicit CertificateMode(CertificateAuthority authority) : m_authority(std::move(authority)) {}
    base::Result<void> sign(const cloud::PrivateKey &key, const QByteArray &pem);

    CertificateAuthority m_authority;
    QByteArray m_appSn, m_rootSn, m_alipaySn;
    cloud::PrivateKey m_signingKey;
    std::map<QByteArray, QByteArray> m_issued;
};

} // namespace tapfleet::sandbox
