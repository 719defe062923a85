#include "domain/grant.h"

namespace tapfleet::domain {

namespace {

using S = QLatin1StringView;

constexpr qint64 kDayMs = 24 * 60 * 60 * qint64(1000);

std::optional<GrantBar> barOf(const GrantCandidate &device, const QString &myPid)
{
    if (!device.known)
        return GrantBar::Unknown;
    if (!device.told)
        return GrantBar::NotTold;
    if (device.role == S("OWNER") || (!myPid.isEmpty() && device.ownerPid == myPid))
        return std::nullopt;
    return device.ownerPid.isEmpty() ? GrantBar::NobodyOwns : GrantBar::OthersOwn;
}

} // namespace

Standing standing(const Grant &grant, qint64 now)
{
    if (grant.state == S("REVOKED"))
        return Standing::Revoked;
    if (grant.state == S("EXPIRED") || (grant.expiresAt && *grant.expiresAt <= now))
        return Standing::Expired;
    if (grant.state == S("PENDING"))
        return Standing::Pending;
    if (grant.state != S("ACTIVE"))
        return Standing::Other;
    const bool soon = grant.expiresAt && *grant.expiresAt <= now + kExpiringSoonDays * kDayMs;
    return soon ? Standing::ExpiringSoon : Standing::Active;
}

bool isInForce(Standing standing)
{
    return standing == Standing::Active || standing == Standing::ExpiringSoon;
}

SortedDevices sortedOut(const std::vector<GrantCandidate> &devices, const QString &myPid)
{
    SortedDevices sorted;
    for (const GrantCandidate &device : devices) {
        if (const auto bar = barOf(device, myPid))
            sorted.barred.push_back({device.id, *bar});
        else
            sorted.grantable.push_back(device.id);
    }
    return sorted;
}

} // namespace tapfleet::domain
