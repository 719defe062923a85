#pragma once

#include "base/error.h"
#include "domain/account.h"

#include <optional>
#include <vector>

namespace tapfleet::services {

/// How long before its end a certificate is warned of.
inline constexpr qint64 kCertificateWarnedAheadMs = qint64(30) * 86'400'000;

/// One of an account's certificates, for people. Any thread.
struct CertificateFact {
    enum class Role { App, Alipay };
    Role role = Role::App;
    QString sn;            ///< as the protocol sends it
    QString subject;
    qint64 validUntil = 0; ///< UTC ms
};

/// The three files of certificate mode.
enum class CertificateFile { App, Alipay, Roots };
/// Which of them cannot be read, when that is what the error is about.
std::optional<CertificateFile> faultyCertificate(const base::Error &error);

/// The app's and Alipay's certificate; empty for an account that works with keys.
std::vector<CertificateFact> certificateFacts(const domain::Account &account);

/// The certificate that ends first, when it ends within 30 days or has ended.
std::optional<CertificateFact> endingCertificate(const domain::Account &account, qint64 nowMs);

} // namespace tapfleet::services
