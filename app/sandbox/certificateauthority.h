#pragma once

#include "base/result.h"
#include "cloud/gateway/keys.h"

#include <QByteArray>
#include <QString>

/// The certificates of a sandbox in certificate mode (contract/gateway.md 1.4). Any thread.
namespace tapfleet::sandbox {

/// Issues certificates below a root of its own, which the folder keeps: root_private.pem, alipayRootCert.crt (with a root
/// of another kind that does not count, as in the real bundle).
class CertificateAuthority
{
public:
    /// Opens the folder's root, or makes one.
    [[nodiscard]] static base::Result<CertificateAuthority> open(const QString &folder);
    /// A certificate for that key, PEM, valid from a day before now for `days`.
    [[nodiscard]] base::Result<QByteArray> issue(const cloud::PublicKey &key, const QByteArray &commonName, qint64 nowMs, int days) const;
    const QByteArray &bundle() const { return m_bundle; } ///< alipayRootCert.crt

private:
    QByteArray m_rootKey, m_rootCertificate, m_bundle; ///< PEM
};

} // namespace tapfleet::sandbox
