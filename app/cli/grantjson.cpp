#include "cli/grantjson.h"

#include "cli/fleetquestion.h"
#include "text/granttext.h"

#include <QJsonArray>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject partyJson(const domain::Party &party)
{
    return {{u"pid"_s, party.pid}, {u"name"_s, party.name}};
}

QJsonArray othersJson(const std::vector<domain::ScopeHolder> &holders)
{
    QJsonArray others;
    for (const domain::ScopeHolder &holder : holders)
        others.append(QJsonObject{{u"pid"_s, holder.party.pid}, {u"name"_s, holder.party.name}, {u"grant_id"_s, holder.grant.value()},
                                  {u"until"_s, isoTime(holder.until)}});
    return others;
}

} // namespace

QJsonObject grantJson(const domain::Grant &grant, qint64 now)
{
    return {{u"grant_id"_s, grant.id.value()},
            {u"direction"_s, grant.direction == domain::GrantDirection::Given ? u"given"_s : u"received"_s},
            {u"grantor"_s, partyJson(grant.grantor)},
            {u"grantee"_s, partyJson(grant.grantee)},
            {u"scopes"_s, QJsonArray::fromStringList(grant.scopes)},
            {u"device_count"_s, grant.deviceCount},
            {u"created_at"_s, isoTime(grant.createdAt)},
            {u"expires_at"_s, isoTime(grant.expiresAt)},
            {u"state"_s, grant.state},
            {u"standing"_s, QLatin1StringView(text::standingId(domain::standing(grant, now)))},
            {u"revision"_s, grant.revision}};
}

QJsonObject accessJson(const domain::DeviceAccess &access)
{
    QJsonArray scopes;
    for (const domain::ScopeAccess &one : access.scopes) {
        QJsonObject scope{{u"scope"_s, one.scope},
                          {u"allowed"_s, domain::isAllowed(one.verdict)},
                          {u"verdict"_s, QLatin1StringView(text::verdictId(one.verdict))},
                          {u"others"_s, othersJson(one.others)}};
        if (!one.grant.value().isEmpty()) {
            scope[u"grant_id"_s] = one.grant.value();
            scope[u"grantor"_s] = partyJson(one.grantor);
            scope[u"until"_s] = isoTime(one.until);
        }
        scopes.append(scope);
    }
    return {{u"owner"_s, partyJson(access.owner)}, {u"role"_s, access.role}, {u"scopes"_s, scopes}};
}

void printAccess(const domain::DeviceAccess &access, qint64 now)
{
    for (const domain::ScopeAccess &one : access.scopes) {
        printLine(u"  %1\t%2"_s.arg(text::scopeLabel(one.scope), text::verdictText(one, now)));
        for (const domain::ScopeHolder &holder : one.others)
            printLine(u"  \t+ %1\t%2"_s.arg(text::partyText(holder.party), text::endText(holder.until, now)));
    }
}

} // namespace tapfleet::cli
