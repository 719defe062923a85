#include "domain/merchant.h"

#include <QRegularExpression>

namespace tapfleet::domain {

QString authCodeIn(const QString &pasted)
{
    static const QRegularExpression named(QStringLiteral("[?&]app_auth_code=([^&#\\s]+)"));
    static const QRegularExpression bare(QStringLiteral("^[A-Za-z0-9_-]{8,}$"));
    const QString text = pasted.trimmed();
    if (const auto match = named.match(text); match.hasMatch())
        return match.captured(1);
    return bare.match(text).hasMatch() ? text : QString();
}

} // namespace tapfleet::domain
