#include "services/certificatefacts.h"

#include "cloud/gateway/certificates.h"

#include <algorithm>

namespace tapfleet::services {

std::vector<CertificateFact> certificateFacts(const domain::Account &account)
{
    std::vector<CertificateFact> facts;
    for (const auto &[role, text] : {std::pair(CertificateFact::Role::App, account.certificates.app),
                                     std::pair(CertificateFact::Role::Alipay, account.certificates.alipay)}) {
        if (const auto certificates = cloud::parseCertificates(text.toUtf8())) {
            const cloud::Certificate &leaf = certificates->front();
            facts.push_back({role, QString::fromLatin1(leaf.sn()), leaf.subject(), leaf.validUntil()});
        }
    }
    return facts;
}

std::optional<CertificateFact> endingCertificate(const domain::Account &account, qint64 nowMs)
{
    if (account.certificates.isEmpty())
        return std::nullopt;
    const std::vector<CertificateFact> facts = certificateFacts(account);
    const auto first = std::min_element(facts.begin(), facts.end(), [](const CertificateFact &a, const CertificateFact &b) {
        return a.validUntil < b.validUntil;
    });
    if (first == facts.end() || first->validUntil > nowMs + kCertificateWarnedAheadMs)
        return std::nullopt;
    return *first;
}

std::optional<CertificateFile> faultyCertificate(const base::Error &error)
{
    for (const auto &[name, file] : {std::pair(cloud::kAppCertificateFile, CertificateFile::App),
                                     std::pair(cloud::kAlipayCertificateFile, CertificateFile::Alipay),
                                     std::pair(cloud::kRootCertificatesFile, CertificateFile::Roots)}) {
        if (error.code == QLatin1StringView(name))
            return file;
    }
    return std::nullopt;
}

} // namespace tapfleet::services
