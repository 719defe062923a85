#include "cloud/fleet/grantclient.h"

#include "cloud/fleet/numbers.h"
#include "cloud/gateway/parsedcall.h"
#include "cloud/openapi/jsontree.h"

#include <QRegularExpression>

namespace tapfleet::cloud {

using base::Result;

namespace {

using S = QLatin1StringView;

/// Alipay pids have 16 digits and begin with 2088; a phone number, the other login name of digits, has 11.
bool isPid(const QString &text)
{
    static const QRegularExpression pid(QStringLiteral("^2088\\d{12}$"));
    return pid.match(text).hasMatch();
}

QString text(const JsonTree &value)
{
    return QString::fromStdString(value.text());
}

domain::Party party(const JsonTree &value)
{
    return {text(value["pid"]), text(value["name"])};
}

domain::Grant grant(const JsonTree &item)
{
    domain::Grant grant;
    grant.id = domain::GrantId(text(item["grant_id"]));
    grant.outBizNo = text(item["out_biz_no"]);
    grant.grantor = party(item["grantor"]);
    grant.grantee = party(item["grantee"]);
    item["scopes"].eachOf([&grant](const JsonTree &scope) { grant.scopes.append(text(scope)); });
    grant.scopes.removeAll(QString());
    grant.deviceCount = item["device_count"].integer().value_or(0);
    grant.createdAt = parseTime(item["created_at"].text());
    grant.expiresAt = parseTime(item["expires_at"].text());
    grant.state = text(item["state"]);
    grant.revision = text(item["revision"]);
    return grant;
}

/// Both spellings: an SN in its long form, or with its supplier beside it.
domain::DeviceId identity(const JsonTree &item)
{
    domain::DeviceId id = domain::parseLongForm(item["sn"].text());
    if (id.supplierId.empty())
        id.supplierId = item["supplier_id"].text();
    return id;
}

template <typename T, typename Read>
Result<T> parsed(const QByteArray &node, Read read)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    T value;
    read(*tree, value);
    return value;
}

} // namespace

QFuture<Result<domain::KnownParty>> GrantClient::account(const QString &logonIdOrPid, base::StopToken stop)
{
    const QJsonObject content{{isPid(logonIdOrPid) ? S("pid") : S("logon_id"), logonIdOrPid}};
    return parsedCall(m_gateway, QStringLiteral("tapfleet.account.query"), content, std::move(stop), &parseKnownParty);
}

QFuture<Result<domain::GrantPage>> GrantClient::list(const GrantListRequest &request, base::StopToken stop)
{
    QJsonObject content{{S("direction"), request.direction == domain::GrantDirection::Given ? S("GIVEN") : S("RECEIVED")},
                        {S("page_size"), request.pageSize}};
    if (!request.cursor.isEmpty())
        content.insert(S("cursor"), request.cursor);
    if (!request.changedSince.isEmpty())
        content.insert(S("changed_since"), request.changedSince);
    return parsedCall(m_gateway, kGrantListMethod, content, std::move(stop), &parseGrantPage);
}

QFuture<Result<domain::GrantDevicePage>> GrantClient::devices(const domain::GrantId &id, const QString &cursor, int pageSize,
                                                              base::StopToken stop)
{
    QJsonObject content{{S("grant_id"), id.value()}, {S("page_size"), pageSize}};
    if (!cursor.isEmpty())
        content.insert(S("cursor"), cursor);
    return parsedCall(m_gateway, kGrantDevicesMethod, content, std::move(stop), &parseGrantDevicePage);
}

Result<domain::KnownParty> parseKnownParty(const QByteArray &node)
{
    return parsed<domain::KnownParty>(node, [](const JsonTree &tree, domain::KnownParty &party) {
        party = {text(tree["pid"]), text(tree["name_masked"]), text(tree["role"])};
    });
}

Result<domain::GrantPage> parseGrantPage(const QByteArray &node)
{
    return parsed<domain::GrantPage>(node, [](const JsonTree &tree, domain::GrantPage &page) {
        tree["items"].eachOf([&page](const JsonTree &item) {
            domain::Grant one = grant(item);
            if (one.id.value().isEmpty())
                page.refused.push_back(QStringLiteral("a grant without grant_id"));
            else
                page.grants.push_back(std::move(one));
        });
        tree["removed"].eachOf([&page](const JsonTree &id) { page.removed.push_back(domain::GrantId(text(id))); });
        page.nextCursor = text(tree["next_cursor"]);
        page.syncToken = text(tree["sync_token"]);
    });
}

Result<domain::GrantDevicePage> parseGrantDevicePage(const QByteArray &node)
{
    return parsed<domain::GrantDevicePage>(node, [](const JsonTree &tree, domain::GrantDevicePage &page) {
        tree["items"].eachOf([&page](const JsonTree &item) {
            domain::GrantDevice one{identity(item), parseTime(item["added_at"].text())};
            if (one.device.sn.empty())
                page.refused.push_back(QStringLiteral("a device of a grant without sn"));
            else
                page.devices.push_back(std::move(one));
        });
        page.nextCursor = text(tree["next_cursor"]);
    });
}

} // namespace tapfleet::cloud
