#include "text/certificatetext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdlib>

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

QString clockSkew(qint64 skewMs)
{
    const int minutes = static_cast<int>((std::llabs(skewMs) + 30'000) / 60'000);
    const QString by = minutes == 0 ? CertificateWords::tr("%n second(s)", nullptr, static_cast<int>(std::llabs(skewMs) / 1000))
                                    : CertificateWords::tr("%n minute(s)", nullptr, minutes);
    return (skewMs > 0 ? CertificateWords::tr("This computer's clock is ahead of the gateway's by %1. Let it be set by the network: the gateway refuses "
                                              "requests whose time is too far off.")
                       : CertificateWords::tr("This computer's clock is behind the gateway's by %1. Let it be set by the network: the gateway refuses "
                                              "requests whose time is too far off."))
        .arg(by);
}

} // namespace tapfleet::text
