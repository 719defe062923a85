#include "cli/exitstatus.h"

#include "base/errorcodes.h"

namespace tapfleet::cli {

namespace {

bool isWrongSql(const QString &subCode)
{
    using namespace base::codes;
    return subCode == SqlWrong || subCode == SqlRefused || subCode == SqlSeveral || subCode == SqlEmpty || subCode == SqlParameter;
}

} // namespace

ExitStatus exitStatus(const base::Error &error)
{
    using base::ErrorKind;
    const bool byGateway = !error.code.isEmpty();
    // Also of a write, whose outcome is not known then.
    if (!error.authenticated && error.subCode.startsWith(QLatin1StringView("signature.")))
        return ExitStatus::Untrusted;
    switch (error.kind) {
    case ErrorKind::Untrusted: return ExitStatus::Untrusted;
    case ErrorKind::Storage:
    case ErrorKind::Secrets: return ExitStatus::Local;
    case ErrorKind::Offline:
    case ErrorKind::Timeout: return ExitStatus::NotReachable;
    case ErrorKind::Invalid:
        if (error.subCode == base::codes::FilterInvalid || error.subCode == base::codes::ColumnUnknown
            || error.subCode == base::codes::MomentUnknown || error.subCode == base::codes::MomentsReversed || isWrongSql(error.subCode))
            return ExitStatus::Usage;
        return byGateway ? ExitStatus::Refused : ExitStatus::Failed;
    case ErrorKind::Server: return byGateway ? ExitStatus::Refused : ExitStatus::NotReachable;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::RateLimited: return ExitStatus::Refused;
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::OutcomeUnknown: return byGateway ? ExitStatus::Refused : ExitStatus::Failed;
    case ErrorKind::Canceled:
    case ErrorKind::Protocol: return ExitStatus::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace tapfleet::cli
