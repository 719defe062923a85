#pragma once

#include "base/result.h"
#include "cloud/gateway/keys.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

using X509 = struct x509_st;

/// The certificates of contract/gateway.md 1.4. Any thread.
namespace tapfleet::cloud {

class Certificate
{
public:
    /// MD5 in hex over the issuer's name (RFC 2253 order, UTF-8) and the decimal serial number.
    QByteArray sn() const;
    /// Secrets (codes::Key*) when the key is not RSA of 2048 bits.
    [[nodiscard]] base::Result<PublicKey> publicKey() const;
    QString subject() const;      ///< "CN=…,O=…" for people
    qint64 validFrom() const;     ///< UTC ms
    qint64 validUntil() const;    ///< UTC ms
    bool isSignedWithRsa() const; ///< the others of the root bundle (SM2, ECDSA) do not count

private:
    friend base::Result<std::vector<Certificate>> parseCertificates(QByteArrayView text);
    friend base::Result<void> checkChain(const std::vector<Certificate> &chain, const std::vector<Certificate> &roots,
                                         std::optional<qint64> nowMs);
    std::shared_ptr<X509> m_x509;
};

/// Every certificate of a PEM file, in its order; at least one. Secrets: codes::CertificateUnreadable,
/// CertificateIsKey for a key.
[[nodiscard]] base::Result<std::vector<Certificate>> parseCertificates(QByteArrayView text);

/// alipay_root_cert_sn: the numbers of a bundle's RSA certificates joined with "_"; empty when it has none.
QByteArray rootCertificateSn(const std::vector<Certificate> &bundle);

/// Whether the first certificate of `chain` leads to one of `roots`, the others helping, and all are valid at `nowMs` (not
/// given: at whatever time). Untrusted: codes::CertificateUntrusted with OpenSSL's reason.
[[nodiscard]] base::Result<void> checkChain(const std::vector<Certificate> &chain, const std::vector<Certificate> &roots,
                                            std::optional<qint64> nowMs);

// The names under which the console offers the three files.
inline constexpr char kAppCertificateFile[] = "appCertPublicKey.crt";
inline constexpr char kAlipayCertificateFile[] = "alipayCertPublicKey_RSA2.crt";
inline constexpr char kRootCertificatesFile[] = "alipayRootCert.crt";

/// What certificate mode needs beside the app's private key.
struct CertificateSet {
    std::vector<Certificate> app;    ///< appCertPublicKey.crt: the first is the app's
    std::vector<Certificate> alipay; ///< alipayCertPublicKey_RSA2.crt: leaf, perhaps with intermediates
    std::vector<Certificate> roots;  ///< alipayRootCert.crt
};

/// Reads the three files' texts (Error::code names one that cannot be read) and checks all that needs no call: the app certificate is the private key's
/// (codes::CertificatePairMismatch), Alipay's is not the app's own (CertificateOwnAsAlipay) and leads to the roots. Kind Secrets.
/// With `nowMs` it must be valid then; a kept one may have ended since, as a new one is fetched.
[[nodiscard]] base::Result<CertificateSet> parseCertificateSet(QByteArrayView app, QByteArrayView alipay, QByteArrayView roots,
                                                               const PrivateKey &privateKey, std::optional<qint64> nowMs);

} // namespace tapfleet::cloud
