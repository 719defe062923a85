#include "sandbox/certificatemode.h"

#include "cloud/gateway/certificates.h"

#include <QDir>

namespace tapfleet::sandbox {

using base::failure;
using base::Result;

namespace {

constexpr int kValidDays = 365;

/// The certificate in `path`, made when there is none.
Result<QByteArray> readOrIssue(const QString &path, const CertificateAuthority &authority, const cloud::PublicKey &key,
                               const QByteArray &commonName, qint64 nowMs)
{
    if (QFile::exists(path))
        return readAll(path);
    auto pem = authority.issue(key, commonName, nowMs, kValidDays);
    if (!pem)
        return pem;
    if (auto kept = writeNew(path, *pem, false); !kept)
        return failure(kept.error());
    return pem;
}

} // namespace

Result<CertificateMode> CertificateMode::open(const QString &folder, const KeyPair &keys, qint64 nowMs)
{
    const QDir dir(folder);
    auto authority = CertificateAuthority::open(folder);
    if (!authority)
        return failure(authority.error());
    CertificateMode mode(std::move(*authority));
    const auto app = readOrIssue(dir.filePath(QStringLiteral("appCertPublicKey.crt")), mode.m_authority, keys.appPublic, "app", nowMs);
    if (!app)
        return failure(app.error());
    const auto alipay = readOrIssue(dir.filePath(QStringLiteral("alipayCertPublicKey_RSA2.crt")), mode.m_authority,
                                    keys.gatewayPrivate.publicKey(), "gateway", nowMs);
    if (!alipay)
        return failure(alipay.error());
    const auto appCertificates = cloud::parseCertificates(*app);
    const auto roots = cloud::parseCertificates(mode.m_authority.bundle());
    if (!appCertificates || !roots)
        return failure(!appCertificates ? appCertificates.error() : roots.error());
    mode.m_appSn = appCertificates->front().sn();
    mode.m_rootSn = cloud::rootCertificateSn(*roots);
    if (auto signs = mode.sign(keys.gatewayPrivate, *alipay); !signs)
        return failure(signs.error());
    return mode;
}

Result<CertificateMode> CertificateMode::rotated(qint64 nowMs) const
{
    auto key = cloud::PrivateKey::generate();
    if (!key)
        return failure(key.error());
    const auto pem = m_authority.issue(key->publicKey(), "gateway", nowMs, kValidDays);
    if (!pem)
        return failure(pem.error());
    CertificateMode next = *this;
    if (auto signs = next.sign(*key, *pem); !signs)
        return failure(signs.error());
    return next;
}

Result<void> CertificateMode::sign(const cloud::PrivateKey &key, const QByteArray &pem)
{
    const auto certificates = cloud::parseCertificates(pem);
    if (!certificates)
        return failure(certificates.error());
    m_alipaySn = certificates->front().sn();
    m_signingKey = key;
    m_issued[m_alipaySn] = pem;
    return {};
}

QByteArray CertificateMode::issued(const QByteArray &sn) const
{
    const auto found = m_issued.find(sn);
    return found == m_issued.end() ? QByteArray() : found->second;
}

} // namespace tapfleet::sandbox
