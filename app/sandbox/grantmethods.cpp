#include "sandbox/grantmethods.h"

#include "base/beijingtime.h"
#include "sandbox/catalogue.h"
#include "sandbox/paging.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

const char *stateName(Grant::State state)
{
    switch (state) {
    case Grant::State::Pending: return "PENDING";
    case Grant::State::Active: return "ACTIVE";
    case Grant::State::Expired: return "EXPIRED";
    case Grant::State::Revoked: break;
    }
    return "REVOKED";
}

void appendParty(std::string &node, const char *key, const Party &party)
{
    wire::appendKey(node, key);
    node += '{';
    wire::appendText(node, "pid", party.pid);
    wire::appendText(node, "name", party.name);
    node += '}';
}

void appendGrant(std::string &node, const Grant &grant)
{
    if (node.back() != '[')
        node += ',';
    node += '{';
    wire::appendText(node, "grant_id", grant.id);
    if (!grant.outBizNo.empty())
        wire::appendText(node, "out_biz_no", grant.outBizNo);
    appendParty(node, "grantor", grant.grantor);
    appendParty(node, "grantee", grant.grantee);
    wire::appendTexts(node, "scopes", heldScopes(grant.scopes));
    wire::appendNumber(node, "device_count", static_cast<qint64>(grant.devices.size()));
    wire::appendTime(node, "created_at", grant.createdAt);
    if (grant.expiresAt)
        wire::appendTime(node, "expires_at", *grant.expiresAt);
    wire::appendText(node, "state", stateName(grant.state));
    wire::appendNumber(node, "revision", static_cast<qint64>(grant.revision));
    node += '}';
}

Effect refused(std::string node)
{
    return {std::move(node), false, 0};
}

Effect refused(const char *subCode)
{
    const std::string_view code = subCode;
    return refused(failed(subCode, code == "GRANT_EXPIRED" ? "授权已结束" : "授权不存在"));
}

/// At least one scope, all of them known; nothing for anything else.
std::optional<unsigned> askedScopes(const QJsonObject &request)
{
    unsigned bits = 0;
    const QJsonArray scopes = request.value(S("scopes")).toArray();
    for (const QJsonValue &scope : scopes) {
        const std::string name = scope.toString().toStdString();
        const auto *found = std::find(std::begin(kScopes), std::end(kScopes), name);
        if (found == std::end(kScopes))
            return std::nullopt;
        bits |= 1U << (found - std::begin(kScopes));
    }
    return bits != 0 ? std::optional(bits) : std::nullopt;
}

/// expires_at: an end in the future, or none when it is absent or empty. Nothing for anything else.
std::optional<std::optional<qint64>> askedEnd(const QJsonObject &request, qint64 nowMs)
{
    const QJsonValue value = request.value(S("expires_at"));
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return std::optional<qint64>();
    const auto end = base::parseBeijingTime(value.toString().toStdString());
    if (!end || *end <= nowMs)
        return std::nullopt;
    return std::optional<std::optional<qint64>>(std::in_place, end);
}

std::string askedGrant(const QJsonObject &request)
{
    return request.value(S("grant_id")).toString().toStdString();
}

constexpr const char *kSnsInvalid = "sn_list须有1到500个SN";
constexpr const char *kScopesInvalid = "scopes不正确";
constexpr const char *kEndInvalid = "expires_at须为将来的时间";

} // namespace

GrantMethods::GrantMethods(Grants &grants, const SimulatedFleet &fleet, const Accounts &accounts, const ListMarks &marks,
                           const base::Clock &clock)
    : m_grants(grants)
    , m_fleet(fleet)
    , m_accounts(accounts)
    , m_marks(marks)
    , m_clock(clock)
{}

std::vector<ServedMethod> GrantMethods::served()
{
    using Read = ServedMethod::Read;
    using Write = ServedMethod::Write;
    return {
        {"tapfleet.account.query", Read([this](const Account &, const QJsonObject &request) { return account(request); })},
        {"tapfleet.grant.list",
         Read([this](const Account &caller, const QJsonObject &request) { return list(caller, request); })},
        {"tapfleet.grant.device.list",
         Read([this](const Account &caller, const QJsonObject &request) { return devices(caller, request); })},
        {"tapfleet.grant.create",
         Write([this](const Account &caller, const QJsonObject &request) { return create(caller, request); })},
        {"tapfleet.grant.device.add", Write([this](const Account &caller, const QJsonObject &request) {
             return changeDevices(caller, request, &Grants::addDevices);
         })},
        {"tapfleet.grant.device.remove", Write([this](const Account &caller, const QJsonObject &request) {
             return changeDevices(caller, request, &Grants::removeDevices);
         })},
        {"tapfleet.grant.modify",
         Write([this](const Account &caller, const QJsonObject &request) { return modify(caller, request); })},
        {"tapfleet.grant.revoke",
         Write([this](const Account &caller, const QJsonObject &request) { return revoke(caller, request); })},
    };
}

std::optional<GrantMethods::Known> GrantMethods::known(const std::string &pid) const
{
    if (const Account *const served = m_accounts.byPid(pid))
        return Known{served->party, served->role};
    for (std::uint32_t number = 0; number < catalogue::owners().size(); ++number) {
        if (Party party = company(number); party.pid == pid)
            return Known{std::move(party), PartyRole::Isv};
    }
    for (std::uint32_t number = 0; number < catalogue::suppliers().size(); ++number) {
        if (Party party = supplierParty(number); party.pid == pid)
            return Known{std::move(party), PartyRole::Isv};
    }
    if (auto merchant = m_fleet.merchant(pid))
        return Known{std::move(*merchant), PartyRole::Merchant};
    return std::nullopt;
}

std::string GrantMethods::account(const QJsonObject &request) const
{
    const std::string logon = request.value(S("logon_id")).toString().toStdString();
    const std::string pid = request.value(S("pid")).toString().toStdString();
    if (logon.empty() == pid.empty())
        return paramInvalid("logon_id与pid须且只须传一个");
    const auto found = known(logon.empty() ? pid : pidOfLogonId(logon).value_or(std::string()));
    if (!found)
        return failed("ACCOUNT_NOT_FOUND", "账号不存在");
    std::string node = openNode();
    wire::appendText(node, "pid", found->party.pid);
    wire::appendText(node, "name_masked", masked(found->party.name));
    wire::appendText(node, "role", roleName(found->role));
    return node + '}';
}

std::string GrantMethods::list(const Account &account, const QJsonObject &request) const
{
    const QString asked = request.value(S("direction")).toString();
    if (asked != S("GIVEN") && asked != S("RECEIVED"))
        return paramInvalid("direction须为GIVEN或RECEIVED");
    const bool given = asked == S("GIVEN");
    ListMark mark;
    mark.of = given ? ListMark::Of::GrantsGiven : ListMark::Of::GrantsReceived;
    mark.account = static_cast<std::uint8_t>(account.number);
    mark.moment = m_grants.revision();
    const Paging paging(m_marks, mark, Paging::Follows::Changes, request);
    if (!paging.refusal().empty())
        return paging.refusal();
    std::string node = openNode();
    wire::appendKey(node, "items");
    node += '[';
    const auto next =
        m_grants.list(account.party.pid, given ? Grants::Direction::Given : Grants::Direction::Received, paging.since(),
                      paging.from(), paging.size(), [&node](const Grant &grant) { appendGrant(node, grant); });
    return paging.finish(node + ']', next);
}

std::string GrantMethods::devices(const Account &account, const QJsonObject &request) const
{
    const auto grant = m_grants.find(account.party.pid, askedGrant(request));
    if (!grant)
        return failed("GRANT_NOT_FOUND", "授权不存在");
    ListMark mark;
    mark.of = ListMark::Of::GrantDevices;
    mark.account = static_cast<std::uint8_t>(account.number);
    mark.subject = *grant;
    const Paging paging(m_marks, mark, Paging::Follows::Nothing, request);
    if (!paging.refusal().empty())
        return paging.refusal();
    std::string node = openNode();
    wire::appendKey(node, "items");
    node += '[';
    const auto next = m_grants.devices(*grant, static_cast<std::uint32_t>(paging.from()), paging.size(),
                                       [&node](const Grants::LentDevice &device) {
                                           if (node.back() != '[')
                                               node += ',';
                                           node += '{';
                                           wire::appendText(node, "sn", domain::longForm(device.id));
                                           wire::appendText(node, "supplier_id", device.id.supplierId);
                                           wire::appendTime(node, "added_at", device.addedAt);
                                           node += '}';
                                       });
    return paging.finish(node + ']', next ? std::optional<std::uint64_t>(*next) : std::nullopt);
}

Effect GrantMethods::create(const Account &account, const QJsonObject &request) const
{
    const auto devices = askedSns(request, kSnsPerWrite);
    if (!devices)
        return refused(paramInvalid(kSnsInvalid));
    const auto scopes = askedScopes(request);
    if (!scopes)
        return refused(paramInvalid(kScopesInvalid));
    const auto end = askedEnd(request, m_clock.nowMs());
    if (!end)
        return refused(paramInvalid(kEndInvalid));
    const std::string pid = request.value(S("grantee_pid")).toString().toStdString();
    if (pid == account.party.pid)
        return refused(failed("GRANTEE_IS_SELF", "不能授权给自己"));
    auto grantee = known(pid);
    if (!grantee)
        return refused(failed("ACCOUNT_NOT_FOUND", "被授权账号不存在"));
    const Grants::Terms terms{outBizNoOf(request), std::move(grantee->party), *scopes, *end};
    const Grants::Outcome outcome = m_grants.create(account, terms, *devices);
    std::string node = openNode();
    wire::appendText(node, "grant_id", outcome.id);
    appendResults(node, outcome.rows);
    return {node + '}', true, doneRows(outcome.rows)};
}

Effect GrantMethods::changeDevices(const Account &account, const QJsonObject &request, ChangeDevices change) const
{
    const auto devices = askedSns(request, kSnsPerWrite);
    if (!devices)
        return refused(paramInvalid(kSnsInvalid));
    const Grants::Outcome outcome = (m_grants.*change)(account, askedGrant(request), *devices);
    if (outcome.refusal)
        return refused(outcome.refusal);
    std::string node = openNode();
    appendResults(node, outcome.rows);
    return {node + '}', true, doneRows(outcome.rows)};
}

Effect GrantMethods::modify(const Account &account, const QJsonObject &request) const
{
    Grants::Changes changes;
    if (request.contains(S("scopes"))) {
        changes.scopes = askedScopes(request);
        if (!changes.scopes)
            return refused(paramInvalid(kScopesInvalid));
    }
    if (request.contains(S("expires_at"))) {
        changes.expiresAt = askedEnd(request, m_clock.nowMs());
        if (!changes.expiresAt)
            return refused(paramInvalid(kEndInvalid));
    }
    if (!changes.scopes && !changes.expiresAt)
        return refused(paramInvalid("scopes与expires_at不能都为空"));
    const Grants::Outcome outcome = m_grants.modify(account, askedGrant(request), changes);
    if (outcome.refusal)
        return refused(outcome.refusal);
    std::string node = openNode();
    wire::appendNumber(node, "revision", static_cast<qint64>(outcome.revision));
    return {node + '}', true, 0};
}

Effect GrantMethods::revoke(const Account &account, const QJsonObject &request) const
{
    const Grants::Outcome outcome = m_grants.revoke(account, askedGrant(request));
    if (outcome.refusal)
        return refused(outcome.refusal);
    std::string node = openNode();
    wire::appendText(node, "state", stateName(Grant::State::Revoked));
    return {node + '}', true, 0};
}

} // namespace tapfleet::sandbox
