#include "domain/sync.h"

#include "base/errorcodes.h"

namespace tapfleet::domain {

using namespace Qt::StringLiterals;

std::optional<base::Error> doubtOf(const SyncReport &report)
{
    if (report.incompleteList)
        return base::Error{.kind = base::ErrorKind::Protocol,
                           .detail = u"the list contradicts its own total: nothing was removed"_s,
                           .subCode = base::codes::ListIncomplete};
    if (report.missing > 0)
        return base::Error{
            .kind = base::ErrorKind::Conflict,
            .detail =
                u"%1 devices are missing from a complete list and are kept until a second one agrees"_s.arg(report.missing),
            .subCode = base::codes::MuchMissing,
            .message = QString::number(report.missing)};
    return std::nullopt;
}

} // namespace tapfleet::domain
