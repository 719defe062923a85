#include "cloud/fleet/fleetparser.h"

#include <simdjson.h>

#include "cloud/fleet/devicefields.h"
#include "cloud/fleet/fleetclient.h"
#include "cloud/openapi/jsontreebuilder.h"

namespace tapfleet::cloud {

using namespace json;

Result<domain::DevicePage> parseDevicePage(const QByteArray &node)
{
    domain::DevicePage page;
    bool hasItems = false;
    const auto read_ = eachMemberOf(node, [&](string_view key, ondemand::value &value) {
        if (key == "items") {
            hasItems = true;
            eachElement(value, [&](ondemand::value &item) { readItem(item, page); });
        } else if (key == "removed") {
            eachElement(value, [&](ondemand::value &element) {
                if (const auto text = textOf(element); text && !text->empty())
                    page.removed.push_back(domain::parseLongForm(*text));
                else
                    page.refused.push_back(QStringLiteral("a removed device has no sn"));
            });
        } else if (key == "next_cursor") {
            read(value, page.nextCursor);
        } else if (key == "sync_token") {
            read(value, page.syncToken);
        } else if (key == "total") {
            read(value, page.total);
        }
    });
    if (!read_)
        return failure(read_.error());
    if (!hasItems)
        return failure(ErrorKind::Protocol, QStringLiteral("the page has no items"), base::codes::AnswerMalformed);
    return page;
}

Result<domain::Capability> parseCapability(const QByteArray &node)
{
    domain::Capability capability;
    const auto done = eachMemberOf(node, [&](string_view key, ondemand::value &value) {
        if (key == "service_version")
            read(value, capability.serviceVersion);
        else if (key == "server_time")
            readTime(value, capability.serverTime);
        else if (key == "methods")
            capability.methods = textList(value);
        else if (key == "account")
            eachMember(value, [&](string_view name, ondemand::value &member) {
                if (name == "pid")
                    read(member, capability.pid);
                else if (name == "name")
                    read(member, capability.accountName);
                else if (name == "role")
                    read(member, capability.role);
            });
        else if (key == "limits")
            eachMember(value, [&](string_view name, ondemand::value &member) {
                if (name == "page_size_max")
                    capability.pageSizeMax = boundedInt(member, capability.pageSizeMax, 1, 500);
                else if (name == "requests_per_second")
                    capability.requestsPerSecond = boundedInt(member, 0, 0, 1'000'000);
                else if (name == "sns_per_write")
                    capability.snsPerWrite = boundedInt(member, capability.snsPerWrite, 1, 500);
                else if (name == "shards_max")
                    capability.shardsMax = boundedInt(member, capability.shardsMax, 1, 16);
            });
    });
    if (!done)
        return failure(done.error());
    return capability;
}

Result<domain::OwnerFact> parseOwner(const QByteArray &node)
{
    domain::OwnerFact fact;
    const auto done = eachMemberOf(node, [&](string_view key, ondemand::value &value) {
        if (key == "state")
            read(value, fact.state);
        else if (key == "owner_updated_at")
            readTime(value, fact.ownerUpdatedAt);
        else if (key == "my_role")
            read(value, fact.myRole);
        else if (key == "my_scopes")
            fact.myScopes = textList(value);
        else if (key == "owner")
            eachMember(value, [&](string_view name, ondemand::value &member) {
                if (name == "pid")
                    read(member, fact.ownerPid);
                else if (name == "name_masked")
                    read(member, fact.ownerNameMasked);
            });
    });
    if (!done)
        return failure(done.error());
    return fact;
}

Result<domain::NetworkFact> parseNetwork(const QByteArray &node)
{
    domain::NetworkFact fact;
    const auto done = eachMemberOf(node, [&](string_view key, ondemand::value &value) {
        if (key == "online")
            read(value, fact.online);
        else if (key == "type")
            read(value, fact.type);
        else if (key == "ssid")
            read(value, fact.ssid);
        else if (key == "signal_dbm")
            read(value, fact.signalDbm);
        else if (key == "operator")
            read(value, fact.networkOperator);
        else if (key == "last_heartbeat_at")
            readTime(value, fact.lastHeartbeatAt);
        else if (key == "abnormal")
            read(value, fact.abnormal);
        else if (key == "reason")
            read(value, fact.reason);
    });
    if (!done)
        return failure(done.error());
    return fact;
}

Result<domain::SimFact> parseSim(const QByteArray &node)
{
    domain::SimFact fact;
    const auto done = eachMemberOf(node, [&](string_view key, ondemand::value &value) {
        if (key == "iccid")
            read(value, fact.iccid);
        else if (key == "provider")
            read(value, fact.provider);
        else if (key == "operator")
            read(value, fact.networkOperator);
        else if (key == "card_status")
            read(value, fact.cardStatus);
        else if (key == "plan")
            eachMember(value, [&](string_view name, ondemand::value &member) {
                if (name == "name")
                    read(member, fact.planName);
                else if (name == "total_mb")
                    read(member, fact.totalMb);
                else if (name == "used_mb")
                    read(member, fact.usedMb);
                else if (name == "effective_at")
                    readTime(member, fact.effectiveAt);
                else if (name == "expires_at")
                    readTime(member, fact.expiresAt);
            });
    });
    if (!done)
        return failure(done.error());
    return fact;
}

// Here and not beside the rest of JsonTree, so that simdjson is compiled once.
Result<JsonTree> JsonTree::parse(const QByteArray &json)
{
    const auto malformed = [](error_code error) { return failure(unreadable(error)); };
    const padded_string text(json.constData(), static_cast<size_t>(json.size()));
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(text).get(document))
        return malformed(error);
    ondemand::value root;
    if (const auto error = document.get_value().get(root))
        return malformed(error);
    JsonTree tree;
    if (const auto error = JsonTreeBuilder::build(root, tree, 0))
        return malformed(error);
    if (!document.current_location().error())
        return malformed(TRAILING_CONTENT);
    return tree;
}

} // namespace tapfleet::cloud
