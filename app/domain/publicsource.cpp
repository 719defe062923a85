#include "domain/publicsource.h"

#include "domain/account.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

constexpr bool orderedAsDeclared()
{
    for (size_t i = 0; i < kPublicMethods.size(); ++i) {
        if (static_cast<size_t>(kPublicMethods[i].method) != i)
            return false;
    }
    return true;
}
static_assert(orderedAsDeclared(), "kPublicMethods stands in the order of enum PublicMethod");

void takeText(std::string &to, const std::string &from)
{
    if (!from.empty())
        to = from;
}

} // namespace

std::optional<PublicMethod> publicMethodByName(QStringView name)
{
    const auto found = std::find_if(kPublicMethods.begin(), kPublicMethods.end(),
                                    [name](const PublicMethodInfo &info) { return name == QLatin1StringView(info.name); });
    return found == kPublicMethods.end() ? std::nullopt : std::optional(found->method);
}

std::optional<PublicMethod> publicMethodOf(Field field)
{
    switch (field) {
    case Field::Sn: return PublicMethod::SnList;
    case Field::SupplierId:
    case Field::ItemId:
    case Field::BizTid:
    case Field::MerchantPid:
    case Field::ShopId:
    case Field::Bind:
    case Field::Activation: return PublicMethod::Device;
    case Field::Model:
    case Field::Type: return PublicMethod::Asset;
    case Field::Latitude:
    case Field::Longitude:
    case Field::LocatedAt: return PublicMethod::Location;
    case Field::SimStatus:
    case Field::SimExpires: return PublicMethod::Traffic;
    case Field::Network:
    case Field::Ssid: return PublicMethod::Wifi;
    case Field::LastOnline: return PublicMethod::BehaviourLog;
    default: return std::nullopt;
    }
}

bool sourceTells(std::string_view source, Field field)
{
    if (source != kSourcePublicApi)
        return true;
    return field == Field::Account || field == Field::Source || field == Field::Synced || publicMethodOf(field);
}

StandIn standIn(std::string_view source, Field field)
{
    if (source != kSourcePublicApi)
        return StandIn::None;
    if (field == Field::LastOnline)
        return StandIn::Heartbeat;
    return field == Field::Type ? StandIn::ItemType : StandIn::None;
}

void takeFacts(Device &to, const Device &from, PublicMethod method)
{
    switch (method) {
    case PublicMethod::SnList: return;
    case PublicMethod::Device:
        takeText(to.supplierId, from.supplierId);
        takeText(to.itemId, from.itemId);
        to.bizTid = from.bizTid;
        to.merchantPid = from.merchantPid;
        to.shopId = from.shopId;
        to.bindStatus = from.bindStatus;
        to.activation = from.activation;
        return;
    case PublicMethod::Asset:
        to.model = from.model;
        to.type = from.type;
        return;
    case PublicMethod::Location:
        to.latitudeE6 = from.latitudeE6;
        to.longitudeE6 = from.longitudeE6;
        to.locatedAt = from.locatedAt;
        return;
    case PublicMethod::Traffic:
        to.simStatus = from.simStatus;
        to.simExpiresAt = from.simExpiresAt;
        return;
    case PublicMethod::Wifi:
        to.networkType = from.networkType;
        to.ssid = from.ssid;
        return;
    case PublicMethod::BehaviourLog: to.lastOnlineAt = from.lastOnlineAt; return;
    }
}

} // namespace tapfleet::domain
