#include "base/error.h"

namespace tapfleet::base {

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Canceled: return QStringLiteral("Canceled");
    case ErrorKind::Offline: return QStringLiteral("Offline");
    case ErrorKind::Timeout: return QStringLiteral("Timeout");
    case ErrorKind::Unauthorized: return QStringLiteral("Unauthorized");
    case ErrorKind::Forbidden: return QStringLiteral("Forbidden");
    case ErrorKind::NotFound: return QStringLiteral("NotFound");
    case ErrorKind::Conflict: return QStringLiteral("Conflict");
    case ErrorKind::RateLimited: return QStringLiteral("RateLimited");
    case ErrorKind::Server: return QStringLiteral("Server");
    case ErrorKind::OutcomeUnknown: return QStringLiteral("OutcomeUnknown");
    case ErrorKind::Protocol: return QStringLiteral("Protocol");
    case ErrorKind::Untrusted: return QStringLiteral("Untrusted");
    case ErrorKind::Storage: return QStringLiteral("Storage");
    case ErrorKind::Secrets: return QStringLiteral("Secrets");
    case ErrorKind::Invalid: return QStringLiteral("Invalid");
    }
    Q_UNREACHABLE();
}

QString logLine(const Error &error)
{
    QString line = kindName(error.kind);
    if (!error.code.isEmpty())
        line += QLatin1Char(' ') + error.code;
    if (!error.subCode.isEmpty())
        line += QLatin1Char(' ') + error.subCode;
    if (!error.detail.isEmpty())
        line += QLatin1String(": ") + error.detail;
    if (!error.message.isEmpty())
        line += QLatin1String(" (") + error.message + QLatin1Char(')');
    if (!error.traceId.isEmpty())
        line += QLatin1String(" trace_id=") + error.traceId;
    if (!error.authenticated)
        line += QLatin1String(" [not authenticated]");
    return line;
}

} // namespace tapfleet::base
