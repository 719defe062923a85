#include "cloud/fleet/fleetparser.h"

#include "base/errorcodes.h"
#include "cloud/fleet/fleetclient.h"
#include "cloud/fleet/numbers.h"
#include "cloud/openapi/jsontree.h"

#include <simdjson.h>
#include <xxhash.h>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tapfleet::cloud {

namespace {

using base::ErrorKind;
using base::failure;
using base::Result;
using domain::Device;
using namespace simdjson;
using std::string_view;

/// The raw text of a value comes with the blanks behind it.
string_view trimmed(string_view raw)
{
    while (!raw.empty() && static_cast<unsigned char>(raw.back()) <= ' ')
        raw.remove_suffix(1);
    return raw;
}

/// A text, or a number as it is written; nothing for the rest.
std::optional<string_view> textOf(ondemand::value &value)
{
    ondemand::json_type type;
    if (value.type().get(type))
        return std::nullopt;
    if (type == ondemand::json_type::string) {
        string_view text;
        if (value.get_string().get(text))
            return std::nullopt;
        return text;
    }
    if (type == ondemand::json_type::number) {
        return trimmed(value.raw_json_token());
    }
    return std::nullopt;
}

void read(ondemand::value &value, std::string &target)
{
    if (const auto text = textOf(value))
        target = *text;
}

void read(ondemand::value &value, QString &target)
{
    if (const auto text = textOf(value))
        target = QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
}

void read(ondemand::value &value, std::optional<bool> &target)
{
    bool flag = false;
    if (!value.get_bool().get(flag)) {
        target = flag;
        return;
    }
    const auto text = textOf(value);
    if (text && (*text == "true" || *text == "1"))
        target = true;
    else if (text && (*text == "false" || *text == "0"))
        target = false;
}

void read(ondemand::value &value, std::optional<qint64> &target)
{
    if (const auto text = textOf(value))
        target = parseInteger(*text);
}

void readTime(ondemand::value &value, std::optional<qint64> &target)
{
    if (const auto text = textOf(value))
        target = parseTime(*text);
}

void readFlag(ondemand::value &value, bool &target)
{
    std::optional<bool> flag;
    read(value, flag);
    target = flag.value_or(false);
}

/// Calls `visit(key, value)` for each member; nothing at all when the value is no object.
template <typename Visit>
void eachMember(ondemand::value &value, Visit visit)
{
    ondemand::object object;
    if (value.get_object().get(object))
        return;
    for (auto member : object) {
        ondemand::field field;
        string_view key;
        if (std::move(member).get(field) || field.unescaped_key().get(key))
            return;
        visit(key, field.value());
    }
}

/// Calls `visit(element)` for each element; nothing at all when the value is no array.
template <typename Visit>
void eachElement(ondemand::value &value, Visit visit)
{
    ondemand::array array;
    if (value.get_array().get(array))
        return;
    for (auto element : array) {
        ondemand::value item;
        if (std::move(element).get(item))
            return;
        visit(item);
    }
}

void readScopes(ondemand::value &value, std::vector<std::string> &scopes)
{
    eachElement(value, [&](ondemand::value &element) {
        std::string scope;
        read(element, scope);
        if (!scope.empty())
            scopes.push_back(std::move(scope));
    });
}

void readOs(ondemand::value &value, Device &device)
{
    eachMember(value, [&](string_view key, ondemand::value &member) {
        if (key == "family")
            read(member, device.osFamily);
        else if (key == "version")
            read(member, device.osVersion);
        else if (key == "ant_os")
            read(member, device.antOs);
    });
}

void readComponents(ondemand::value &value, Device &device)
{
    eachElement(value, [&](ondemand::value &element) {
        domain::Component component;
        eachMember(element, [&](string_view key, ondemand::value &member) {
            if (key == "name")
                read(member, component.name);
            else if (key == "version")
                read(member, component.version);
        });
        if (!component.name.empty())
            device.components.push_back(std::move(component));
    });
}

void readApps(ondemand::value &value, Device &device)
{
    eachElement(value, [&](ondemand::value &element) {
        domain::InstalledApp app;
        eachMember(element, [&](string_view key, ondemand::value &member) {
            if (key == "app_id")
                read(member, app.appId);
            else if (key == "name")
                read(member, app.name);
            else if (key == "kind")
                read(member, app.kind);
            else if (key == "version")
                read(member, app.version);
            else if (key == "state")
                read(member, app.state);
            else if (key == "main")
                readFlag(member, app.main);
            else if (key == "auto_start")
                readFlag(member, app.autoStart);
        });
        if (!app.appId.empty() || !app.name.empty())
            device.apps.push_back(std::move(app));
    });
}

void readParty(ondemand::value &value, std::string &pid, std::string &name)
{
    eachMember(value, [&](string_view key, ondemand::value &member) {
        if (key == "pid")
            read(member, pid);
        else if (key == "name")
            read(member, name);
    });
}

void readShop(ondemand::value &value, Device &device)
{
    eachMember(value, [&](string_view key, ondemand::value &member) {
        if (key == "id")
            read(member, device.shopId);
        else if (key == "name")
            read(member, device.shopName);
        else if (key == "city")
            read(member, device.shopCity);
    });
}

void readLocation(ondemand::value &value, Device &device)
{
    eachMember(value, [&](string_view key, ondemand::value &member) {
        if (key == "address") {
            read(member, device.address);
        } else if (key == "province") {
            read(member, device.province);
        } else if (key == "city") {
            read(member, device.city);
        } else if (key == "district") {
            read(member, device.district);
        } else if (key == "latitude") {
            if (const auto text = textOf(member))
                device.latitudeE6 = parseDegrees(*text, 90);
        } else if (key == "longitude") {
            if (const auto text = textOf(member))
                device.longitudeE6 = parseDegrees(*text, 180);
        } else if (key == "at") {
            readTime(member, device.locatedAt);
        }
    });
}

void readNetwork(ondemand::value &value, Device &device)
{
    eachMember(value, [&](string_view key, ondemand::value &member) {
        if (key == "type")
            read(member, device.networkType);
        else if (key == "ssid")
            read(member, device.ssid);
        else if (key == "signal_dbm")
            read(member, device.signalDbm);
        else if (key == "operator")
            read(member, device.networkOperator);
    });
}

void readSim(ondemand::value &value, Device &device)
{
    eachMember(value, [&](string_view key, ondemand::value &member) {
        if (key == "iccid")
            read(member, device.iccid);
        else if (key == "provider")
            read(member, device.simProvider);
        else if (key == "card_status")
            read(member, device.simStatus);
        else if (key == "expires_at")
            readTime(member, device.simExpiresAt);
    });
}

void readStorage(ondemand::value &value, Device &device)
{
    eachMember(value, [&](string_view key, ondemand::value &member) {
        if (key == "free_mb")
            read(member, device.freeMb);
        else if (key == "total_mb")
            read(member, device.totalMb);
    });
}

using Reader = void (*)(ondemand::value &, Device &);

template <auto Target>
void into(ondemand::value &value, Device &device)
{
    read(value, device.*Target);
}

template <auto Target>
void timeInto(ondemand::value &value, Device &device)
{
    readTime(value, device.*Target);
}

const std::unordered_map<string_view, Reader> &deviceReaders()
{
    static const std::unordered_map<string_view, Reader> readers{
        {"sn", into<&Device::sn>},
        {"supplier_id", into<&Device::supplierId>},
        {"item_id", into<&Device::itemId>},
        {"biz_tid", into<&Device::bizTid>},
        {"device_name", into<&Device::name>},
        {"model_number", into<&Device::model>},
        {"supplier_name", into<&Device::supplierName>},
        {"device_type", into<&Device::type>},
        {"os", readOs},
        {"components", readComponents},
        {"shipping_channel", into<&Device::channel>},
        {"transfer_type", into<&Device::transfer>},
        {"owner", [](ondemand::value &v, Device &d) { readParty(v, d.ownerPid, d.ownerName); }},
        {"owner_updated_at", timeInto<&Device::ownerUpdatedAt>},
        {"my_role", into<&Device::role>},
        {"my_scopes", [](ondemand::value &v, Device &d) { readScopes(v, d.scopes); }},
        {"merchant", [](ondemand::value &v, Device &d) { readParty(v, d.merchantPid, d.merchantName); }},
        {"shop", readShop},
        {"bind_status", into<&Device::bindStatus>},
        {"activation", into<&Device::activation>},
        {"online", into<&Device::online>},
        {"last_boot_at", timeInto<&Device::lastBootAt>},
        {"last_online_at", timeInto<&Device::lastOnlineAt>},
        {"last_location", readLocation},
        {"network", readNetwork},
        {"sim", readSim},
        {"apps", readApps},
        {"storage", readStorage},
        {"revision", into<&Device::revision>},
    };
    return readers;
}

/// Both spellings of an identity: `sn` with `supplier_id`, or `sn` in its long form.
void settleIdentity(Device &device)
{
    if (device.supplierId.empty()) {
        domain::DeviceId id = domain::parseLongForm(device.sn);
        device.sn = std::move(id.sn);
        device.supplierId = std::move(id.supplierId);
    } else if (device.sn.ends_with('@' + device.supplierId)) {
        device.sn.resize(device.sn.size() - device.supplierId.size() - 1);
    }
}

void readItem(ondemand::value &value, domain::DevicePage &page)
{
    const auto refuse = [&page](const char *reason, string_view raw) {
        constexpr size_t kShown = 200;
        page.refused.push_back(QString::fromLatin1(reason)
                               + QString::fromUtf8(raw.data(), static_cast<qsizetype>(std::min(raw.size(), kShown))));
    };
    ondemand::object object;
    if (value.get_object().get(object)) {
        refuse("an item is not an object: ", value.raw_json_token());
        return;
    }
    string_view raw;
    if (object.raw_json().get(raw) || object.reset().error()) {
        refuse("an item cannot be read", {});
        return;
    }
    raw = trimmed(raw);
    domain::DeviceRecord record;
    record.hash = XXH3_64bits(raw.data(), raw.size());
    const auto &readers = deviceReaders();
    for (auto member : object) {
        ondemand::field field;
        string_view key;
        if (std::move(member).get(field) || field.unescaped_key().get(key)) {
            refuse("an item cannot be read to its end: ", raw);
            return;
        }
        if (const auto reader = readers.find(key); reader != readers.end())
            reader->second(field.value(), record.device);
    }
    settleIdentity(record.device);
    if (record.device.sn.empty()) {
        refuse("an item has no sn: ", raw);
        return;
    }
    page.devices.push_back(std::move(record));
}

base::Error unreadable(error_code error)
{
    return {.kind = ErrorKind::Protocol,
            .detail = QStringLiteral("the answer cannot be read: ") + QString::fromUtf8(error_message(error)),
            .subCode = base::codes::AnswerMalformed};
}

/// Parses `node` and calls `visit(key, value)` for each member of its object.
Result<void> eachMemberOf(const QByteArray &node, const std::function<void(string_view, ondemand::value &)> &visit)
{
    const auto malformed = [](error_code error) { return failure(unreadable(error)); };
    const padded_string text(node.constData(), static_cast<size_t>(node.size()));
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(text).get(document))
        return malformed(error);
    ondemand::object object;
    if (const auto error = document.get_object().get(object))
        return malformed(error);
    for (auto member : object) {
        ondemand::field field;
        string_view key;
        if (const auto error = std::move(member).get(field))
            return malformed(error);
        if (const auto error = field.unescaped_key().get(key))
            return malformed(error);
        visit(key, field.value());
    }
    if (!document.current_location().error())
        return malformed(TRAILING_CONTENT);
    return {};
}

QStringList textList(ondemand::value &value)
{
    QStringList texts;
    eachElement(value, [&](ondemand::value &element) {
        QString text;
        read(element, text);
        if (!text.isEmpty())
            texts.append(text);
    });
    return texts;
}

int boundedInt(ondemand::value &value, int fallback, int least, int most)
{
    std::optional<qint64> number;
    read(value, number);
    return number ? static_cast<int>(std::clamp<qint64>(*number, least, most)) : fallback;
}

} // namespace

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

/// Copies what simdjson walks over into trees.
class JsonTreeBuilder
{
public:
    static error_code build(ondemand::value value, JsonTree &tree, int depth)
    {
        ondemand::json_type type;
        if (const auto error = value.type().get(type))
            return error;
        constexpr int kDeepest = 32;
        if (depth > kDeepest)
            return DEPTH_ERROR;
        switch (type) {
        case ondemand::json_type::array: return buildArray(value, tree, depth);
        case ondemand::json_type::object: return buildObject(value, tree, depth);
        case ondemand::json_type::string: {
            string_view text;
            tree.m_kind = JsonTree::Kind::Text;
            const auto error = value.get_string().get(text);
            if (!error)
                tree.m_text = text;
            return error;
        }
        case ondemand::json_type::number:
            tree.m_kind = JsonTree::Kind::Number;
            tree.m_text = std::string(trimmed(value.raw_json_token()));
            return SUCCESS;
        case ondemand::json_type::boolean:
            tree.m_kind = JsonTree::Kind::Bool;
            tree.m_text = std::string(trimmed(value.raw_json_token()));
            return SUCCESS;
        case ondemand::json_type::null: return SUCCESS;
        }
        return INCORRECT_TYPE;
    }

private:
    static error_code buildArray(ondemand::value &value, JsonTree &tree, int depth)
    {
        tree.m_kind = JsonTree::Kind::Array;
        ondemand::array array;
        if (const auto error = value.get_array().get(array))
            return error;
        for (auto element : array) {
            ondemand::value item;
            if (const auto error = std::move(element).get(item))
                return error;
            if (const auto error = build(item, tree.m_items.emplace_back(), depth + 1))
                return error;
        }
        return SUCCESS;
    }

    static error_code buildObject(ondemand::value &value, JsonTree &tree, int depth)
    {
        tree.m_kind = JsonTree::Kind::Object;
        ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        for (auto member : object) {
            ondemand::field field;
            string_view key;
            if (const auto error = std::move(member).get(field))
                return error;
            if (const auto error = field.unescaped_key().get(key))
                return error;
            tree.m_members.emplace_back(std::string(key), JsonTree());
            if (const auto error = build(field.value(), tree.m_members.back().second, depth + 1))
                return error;
        }
        return SUCCESS;
    }
};

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
