#pragma once

#include "base/strongid.h"
#include "domain/field.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapfleet::domain {

struct SnTag;
struct DeviceKeyTag;
using Sn = base::StrongId<SnTag, std::string>;
/// A device's row in its account's cache.db; stable as long as that file lives.
using DeviceKey = base::StrongId<DeviceKeyTag, qint64>;

/// A device's identity: an SN is unique only with its supplier (contract/fleet-service.md).
struct DeviceId {
    std::string sn;
    std::string supplierId; ///< may be empty when it is not known

    friend bool operator==(const DeviceId &, const DeviceId &) = default;
    friend auto operator<=>(const DeviceId &, const DeviceId &) = default;
};

/// "SN@SUPPLIER", or the bare SN when the supplier is not known.
std::string longForm(const DeviceId &id);
/// Splits at the last "@".
DeviceId parseLongForm(std::string_view text);

/// An IoT component such as IOT_SDK, XPAAS, SMILE.
struct Component {
    std::string name;
    std::string version;
    friend bool operator==(const Component &, const Component &) = default;
};

/// An app on a device (contract/fleet-service.md, Device.apps).
struct InstalledApp {
    std::string appId;
    std::string name;
    std::string kind;
    std::string version;
    std::string state;
    bool main = false;
    bool autoStart = false;
    friend bool operator==(const InstalledApp &, const InstalledApp &) = default;
};

/// One device as a source tells it. Text is UTF-8; an empty text is "not told". Enum values are
/// the codes of contract/fleet-service.md, kept as they stand when unknown. Times are UTC ms, kNever
/// where the source says so.
struct Device {
    std::string sn, supplierId, itemId, bizTid;
    std::string name, model, supplierName, type;
    std::string osFamily, osVersion;
    std::optional<bool> antOs;
    std::vector<Component> components;
    std::string channel, transfer;
    std::string ownerPid, ownerName;
    std::optional<qint64> ownerUpdatedAt;
    std::string role;
    std::vector<std::string> scopes;
    std::string merchantPid, merchantName;
    std::string shopId, shopName, shopCity;
    std::string bindStatus, activation;
    std::optional<bool> online;
    std::optional<qint64> lastBootAt, lastOnlineAt;
    std::string address, province, city, district;
    std::optional<qint64> latitudeE6, longitudeE6; ///< millionths of a degree
    std::optional<qint64> locatedAt;
    std::string networkType, ssid;
    std::optional<qint64> signalDbm;
    std::string networkOperator;
    std::string iccid, simProvider, simStatus;
    std::optional<qint64> simExpiresAt;
    std::vector<InstalledApp> apps;
    std::optional<qint64> freeMb, totalMb;
    std::optional<qint64> revision;

    DeviceId id() const { return {sn, supplierId}; }
    friend bool operator==(const Device &, const Device &) = default;
};

/// "IOT_SDK 3.2.1; XPAAS 1.4" and back.
std::string componentsText(const std::vector<Component> &components);
std::vector<Component> parseComponents(std::string_view text);

/// "收银台 2.3.1; 碰一下 1.0.9": the apps as one text for history and exports, main apps first.
std::string appsText(const std::vector<InstalledApp> &apps);
/// The same of apps that are kept in another way; `asText` makes an AppText of one.
struct AppText {
    std::string_view appId{}, name{}, version{};
    bool main = false;
};
template <typename Apps, typename AsText>
void appendAppsText(std::string &out, const Apps &apps, AsText asText)
{
    const size_t begin = out.size();
    for (const bool main : {true, false}) {
        for (const auto &one : apps) {
            const AppText app = asText(one);
            if (app.main != main)
                continue;
            if (out.size() > begin)
                out += "; ";
            out += app.name.empty() ? app.appId : app.name;
            if (!app.version.empty())
                (out += ' ') += app.version;
        }
    }
}

/// "POSTER,BROADCAST" and back.
std::string scopesText(const std::vector<std::string> &scopes);
std::vector<std::string> parseScopes(std::string_view text);

/// The value of any field but Account, Source and Synced, which belong to the cache (absent here).
Value value(const Device &device, Field field);

} // namespace tapfleet::domain
