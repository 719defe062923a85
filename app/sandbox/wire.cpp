#include "sandbox/wire.h"

#include "base/beijingtime.h"

#include <charconv>

namespace tapfleet::sandbox::wire {

namespace {

void appendInteger(std::string &out, qint64 number)
{
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    out.append(buffer, static_cast<size_t>(end - buffer));
}

void appendDegrees(std::string &out, std::string_view key, qint64 millionths)
{
    appendKey(out, key);
    if (millionths < 0)
        out += '-';
    const qint64 size = millionths < 0 ? -millionths : millionths;
    appendInteger(out, size / 1'000'000);
    char fraction[8] = ".000000";
    qint64 rest = size % 1'000'000;
    for (int i = 6; i > 0; --i, rest /= 10)
        fraction[i] = static_cast<char>('0' + rest % 10);
    out.append(fraction, 7);
}

void appendIfTold(std::string &out, std::string_view key, std::string_view text)
{
    if (!text.empty())
        appendText(out, key, text);
}

void appendIfTold(std::string &out, std::string_view key, const std::optional<qint64> &number)
{
    if (number)
        appendNumber(out, key, *number);
}

void appendIfTold(std::string &out, std::string_view key, const std::optional<bool> &value)
{
    if (value)
        appendBool(out, key, *value);
}

void appendTimeIfTold(std::string &out, std::string_view key, const std::optional<qint64> &utcMs)
{
    if (utcMs)
        appendTime(out, key, *utcMs);
}

/// An object that is left out when none of its members was told.
template <typename Fn>
void appendObject(std::string &out, std::string_view key, Fn members)
{
    const size_t before = out.size();
    appendKey(out, key);
    out += '{';
    const size_t empty = out.size();
    members();
    if (out.size() == empty)
        out.resize(before);
    else
        out += '}';
}

void appendApps(std::string &out, const domain::Device &d)
{
    appendKey(out, "apps");
    out += '[';
    for (const domain::InstalledApp &app : d.apps) {
        if (out.back() != '[')
            out += ',';
        out += '{';
        appendIfTold(out, "app_id", app.appId);
        appendIfTold(out, "name", app.name);
        appendIfTold(out, "kind", app.kind);
        appendIfTold(out, "version", app.version);
        appendBool(out, "main", app.main);
        appendBool(out, "auto_start", app.autoStart);
        appendIfTold(out, "state", app.state);
        out += '}';
    }
    out += ']';
}

void appendSoftware(std::string &out, const domain::Device &d)
{
    appendObject(out, "os", [&] {
        appendIfTold(out, "family", d.osFamily);
        appendIfTold(out, "version", d.osVersion);
        appendIfTold(out, "ant_os", d.antOs);
    });
    if (!d.components.empty()) {
        appendKey(out, "components");
        out += '[';
        for (const domain::Component &component : d.components) {
            if (out.back() != '[')
                out += ',';
            out += '{';
            appendIfTold(out, "name", component.name);
            appendIfTold(out, "version", component.version);
            out += '}';
        }
        out += ']';
    }
    if (!d.apps.empty())
        appendApps(out, d);
    appendObject(out, "storage", [&] {
        appendIfTold(out, "free_mb", d.freeMb);
        appendIfTold(out, "total_mb", d.totalMb);
    });
}

void appendParties(std::string &out, const domain::Device &d)
{
    appendIfTold(out, "shipping_channel", d.channel);
    appendIfTold(out, "transfer_type", d.transfer);
    appendObject(out, "owner", [&] {
        appendIfTold(out, "pid", d.ownerPid);
        appendIfTold(out, "name", d.ownerName);
    });
    appendTimeIfTold(out, "owner_updated_at", d.ownerUpdatedAt);
    appendIfTold(out, "my_role", d.role);
    if (!d.scopes.empty())
        appendTexts(out, "my_scopes", d.scopes);
    appendObject(out, "merchant", [&] {
        appendIfTold(out, "pid", d.merchantPid);
        appendIfTold(out, "name", d.merchantName);
    });
    appendObject(out, "shop", [&] {
        appendIfTold(out, "id", d.shopId);
        appendIfTold(out, "name", d.shopName);
        appendIfTold(out, "city", d.shopCity);
    });
    appendIfTold(out, "bind_status", d.bindStatus);
    appendIfTold(out, "activation", d.activation);
}

void appendWhereabouts(std::string &out, const domain::Device &d)
{
    appendIfTold(out, "online", d.online);
    appendTimeIfTold(out, "last_boot_at", d.lastBootAt);
    appendTimeIfTold(out, "last_online_at", d.lastOnlineAt);
    appendObject(out, "last_location", [&] {
        appendIfTold(out, "address", d.address);
        appendIfTold(out, "province", d.province);
        appendIfTold(out, "city", d.city);
        appendIfTold(out, "district", d.district);
        if (d.latitudeE6)
            appendDegrees(out, "latitude", *d.latitudeE6);
        if (d.longitudeE6)
            appendDegrees(out, "longitude", *d.longitudeE6);
        appendTimeIfTold(out, "at", d.locatedAt);
    });
    appendObject(out, "network", [&] {
        appendIfTold(out, "type", d.networkType);
        appendIfTold(out, "ssid", d.ssid);
        appendIfTold(out, "signal_dbm", d.signalDbm);
        appendIfTold(out, "operator", d.networkOperator);
    });
    appendObject(out, "sim", [&] {
        appendIfTold(out, "iccid", d.iccid);
        appendIfTold(out, "provider", d.simProvider);
        appendIfTold(out, "card_status", d.simStatus);
        appendTimeIfTold(out, "expires_at", d.simExpiresAt);
    });
}

} // namespace

void appendString(std::string &out, std::string_view text)
{
    out += '"';
    size_t plain = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else {
            static constexpr char kHex[] = "0123456789abcdef";
            out += "\\u00";
            out += kHex[c >> 4];
            out += kHex[c & 15];
        }
    }
    out.append(text, plain, text.size() - plain);
    out += '"';
}

void appendKey(std::string &out, std::string_view key)
{
    if (!out.empty() && out.back() != '{')
        out += ',';
    out += '"';
    out += key;
    out += "\":";
}

void appendText(std::string &out, std::string_view key, std::string_view text)
{
    appendKey(out, key);
    appendString(out, text);
}

void appendNumber(std::string &out, std::string_view key, qint64 number)
{
    appendKey(out, key);
    appendInteger(out, number);
}

void appendBool(std::string &out, std::string_view key, bool value)
{
    appendKey(out, key);
    out += value ? "true" : "false";
}

void appendTime(std::string &out, std::string_view key, qint64 utcMs)
{
    appendText(out, key, utcMs == domain::kNever ? std::string("NEVER") : base::formatBeijingTime(utcMs));
}

void appendTexts(std::string &out, std::string_view key, const std::vector<std::string> &texts)
{
    appendKey(out, key);
    out += '[';
    for (const std::string &text : texts) {
        if (out.back() != '[')
            out += ',';
        appendString(out, text);
    }
    out += ']';
}

void appendDevice(std::string &out, const domain::Device &d)
{
    out += '{';
    appendText(out, "sn", d.sn);
    appendIfTold(out, "supplier_id", d.supplierId);
    appendIfTold(out, "item_id", d.itemId);
    appendIfTold(out, "biz_tid", d.bizTid);
    appendIfTold(out, "device_name", d.name);
    appendIfTold(out, "model_number", d.model);
    appendIfTold(out, "supplier_name", d.supplierName);
    appendIfTold(out, "device_type", d.type);
    appendSoftware(out, d);
    appendParties(out, d);
    appendWhereabouts(out, d);
    appendIfTold(out, "revision", d.revision);
    out += '}';
}

} // namespace tapfleet::sandbox::wire
