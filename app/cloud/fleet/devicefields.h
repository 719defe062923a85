#pragma once

#include "cloud/fleet/jsonvalues.h"
#include "domain/sync.h"

#include <xxhash.h>

#include <unordered_map>

/// The fields of one item of tapfleet.device.list (contract/fleet-service.md). A part of fleetparser.cpp. Any thread.
namespace tapfleet::cloud::json {

using domain::Device;

inline void readScopes(ondemand::value &value, std::vector<std::string> &scopes)
{
    eachElement(value, [&](ondemand::value &element) {
        std::string scope;
        read(element, scope);
        if (!scope.empty())
            scopes.push_back(std::move(scope));
    });
}

inline void readOs(ondemand::value &value, Device &device)
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

inline void readComponents(ondemand::value &value, Device &device)
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

inline void readApps(ondemand::value &value, Device &device)
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

inline void readParty(ondemand::value &value, std::string &pid, std::string &name)
{
    eachMember(value, [&](string_view key, ondemand::value &member) {
        if (key == "pid")
            read(member, pid);
        else if (key == "name")
            read(member, name);
    });
}

inline void readShop(ondemand::value &value, Device &device)
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

inline void readLocation(ondemand::value &value, Device &device)
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

inline void readNetwork(ondemand::value &value, Device &device)
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

inline void readSim(ondemand::value &value, Device &device)
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

inline void readStorage(ondemand::value &value, Device &device)
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

inline const std::unordered_map<string_view, Reader> &deviceReaders()
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
inline void settleIdentity(Device &device)
{
    if (device.supplierId.empty()) {
        domain::DeviceId id = domain::parseLongForm(device.sn);
        device.sn = std::move(id.sn);
        device.supplierId = std::move(id.supplierId);
    } else if (device.sn.ends_with('@' + device.supplierId)) {
        device.sn.resize(device.sn.size() - device.supplierId.size() - 1);
    }
}

inline void readItem(ondemand::value &value, domain::DevicePage &page)
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

} // namespace tapfleet::cloud::json
