#include "domain/writeaccess.h"

#include "base/errorcodes.h"

#include <algorithm>

namespace tapfleet::domain {

using namespace Qt::StringLiterals;

namespace {

/// contract/fleet-service.md: these have no public method that does the same.
bool needsFleetService(Write write)
{
    switch (write) {
    case Write::Authorization:
    case Write::Distribution:
    case Write::Command:
    case Write::Receipt: return true;
    case Write::PublicUpgrade:
    case Write::Broadcast:
    case Write::Poster:
    case Write::Wifi:
    case Write::Binding:
    case Write::Order:
    case Write::Call: return false;
    }
    Q_UNREACHABLE();
}

std::optional<base::Error> whyNot(const WriteAccount &account, bool needsFleetService)
{
    if (account.kind == AccountKind::ConsoleFile)
        return base::Error{.kind = base::ErrorKind::Forbidden,
                           .detail = u"an account of console export files has no gateway to write to"_s,
                           .subCode = base::codes::WriteNeedsGateway};
    if (needsFleetService && account.publicOnly)
        return base::Error{.kind = base::ErrorKind::Forbidden,
                           .detail = u"the account's gateway has no fleet service, and no public method does this"_s,
                           .subCode = base::codes::WriteNeedsFleetService};
    return std::nullopt;
}

} // namespace

std::optional<base::Error> whyNotWrite(const WriteAccount &account, Write write)
{
    return whyNot(account, needsFleetService(write));
}

std::optional<base::Error> whyNotWrite(const WriteAccount &account, const WritePlan &plan)
{
    return whyNot(account, std::any_of(plan.steps.begin(), plan.steps.end(),
                                       [](const PlannedStep &step) { return step.method.startsWith("tapfleet."_L1); }));
}

} // namespace tapfleet::domain
