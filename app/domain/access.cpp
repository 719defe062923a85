#include "domain/access.h"

#include <algorithm>
#include <limits>

namespace tapfleet::domain {

namespace {

QStringList namedScopes(const DeviceRights &device, const std::vector<Grant> &grants)
{
    QStringList scopes;
    for (const char *scope : kGrantScopes)
        scopes.append(QLatin1StringView(scope));
    scopes.append(device.scopes);
    for (const Grant &grant : grants)
        scopes.append(grant.scopes);
    scopes.removeDuplicates();
    return scopes;
}

Verdict verdictOf(Standing standing)
{
    switch (standing) {
    case Standing::Active:
    case Standing::ExpiringSoon: return Verdict::Granted;
    case Standing::Pending: return Verdict::Pending;
    case Standing::Expired: return Verdict::Expired;
    case Standing::Revoked: return Verdict::Revoked;
    case Standing::Other: break;
    }
    return Verdict::NotGranted;
}

/// What tells most: a grant in force, then one that will be, then what was lost last.
int weight(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Granted: return 4;
    case Verdict::Pending: return 3;
    case Verdict::Expired: return 2;
    case Verdict::Revoked: return 1;
    default: return 0;
    }
}

/// Whether the grant `one` says more of its holder's right than `other`: in force, and for longer.
bool saysMore(const Grant &one, const Grant &other, qint64 now)
{
    const int a = weight(verdictOf(standing(one, now)));
    const int b = weight(verdictOf(standing(other, now)));
    if (a != b)
        return a > b;
    constexpr qint64 kForEver = std::numeric_limits<qint64>::max();
    return one.expiresAt.value_or(kForEver) > other.expiresAt.value_or(kForEver);
}

/// The received grant that the right to `scope` rests on, if there is any.
const Grant *groundOf(const QString &scope, const std::vector<Grant> &grants, qint64 now)
{
    const Grant *ground = nullptr;
    for (const Grant &grant : grants) {
        if (grant.direction != GrantDirection::Received || !grant.scopes.contains(scope))
            continue;
        if (!ground || saysMore(grant, *ground, now))
            ground = &grant;
    }
    return ground;
}

void judge(ScopeAccess &access, const DeviceRights &device, const std::vector<Grant> &grants, qint64 now)
{
    if (device.role == QLatin1StringView("OWNER")) {
        access.verdict = Verdict::Owner;
        return;
    }
    const Grant *const ground = groundOf(access.scope, grants, now);
    if (const Verdict verdict = ground ? verdictOf(standing(*ground, now)) : Verdict::NotGranted; weight(verdict) > 0) {
        access.verdict = verdict;
        access.grant = ground->id;
        access.grantor = ground->grantor;
        access.until = ground->expiresAt;
    } else if (device.scopes.contains(access.scope)) {
        access.verdict = Verdict::Granted;
    } else if (!device.told) {
        access.verdict = Verdict::NotTold;
    } else {
        access.verdict = device.owner.pid.isEmpty() ? Verdict::NobodyOwns : Verdict::NotGranted;
    }
}

} // namespace

bool isAllowed(Verdict verdict)
{
    return verdict == Verdict::Owner || verdict == Verdict::Granted;
}

DeviceAccess accessOf(const DeviceRights &device, const std::vector<Grant> &grants, qint64 now)
{
    DeviceAccess access{device.owner, device.role, {}};
    const QStringList scopes = namedScopes(device, grants);
    for (const QString &scope : scopes) {
        ScopeAccess one;
        one.scope = scope;
        judge(one, device, grants, now);
        for (const Grant &grant : grants) {
            if (grant.direction == GrantDirection::Given && grant.scopes.contains(scope) && isInForce(standing(grant, now)))
                one.others.push_back({grant.grantee, grant.id, grant.expiresAt});
        }
        access.scopes.push_back(std::move(one));
    }
    return access;
}

} // namespace tapfleet::domain
