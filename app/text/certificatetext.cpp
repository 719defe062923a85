#include "text/certificatetext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tapfleet::text {

namespace {

constexpr qint64 kDayMs = 86'400'000;

struct CertificateWords {
    Q_DECLARE_TR_FUNCTIONS(CertificateText)
};

} // namespace

QString certificateEnds(bool isAppCertificate, qint64 validUntilMs, qint64 nowMs)
{
    const QString day = QDateTime::fromMSecsSinceEpoch(validUntilMs).toString(QStringLiteral("yyyy-MM-dd"));
    if (!isAppCertificate) {
        return validUntilMs <= nowMs
            ? CertificateWords::tr("The Alipay certificate ended on %1. Download alipayCertPublicKey_RSA2.crt again from the console and add "
                                   "the account anew.").arg(day)
            : CertificateWords::tr("The Alipay certificate ends on %1. Download alipayCertPublicKey_RSA2.crt again from the console before "
                                   "then.").arg(day);
    }
    if (validUntilMs <= nowMs)
        return CertificateWords::tr("The app certificate ended on %1. Renew it in the console and add the account anew with the new files.").arg(day);
    const int days = static_cast<int>((validUntilMs - nowMs) / kDayMs);
    return CertificateWords::tr("The app certificate ends in %n day(s), on %1. Renew it in the console before then: afterwards the gateway "
                                "refuses every call.", nullptr, days).arg(day);
}

} // namespace tapfleet::text
