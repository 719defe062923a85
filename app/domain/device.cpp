#include "domain/device.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

Value text(const std::string &value)
{
    return value.empty() ? Value() : Value(value);
}

Value number(const std::optional<qint64> &value)
{
    return value ? Value(*value) : Value();
}

Value yesNo(const std::optional<bool> &value)
{
    return value ? Value(*value) : Value();
}

template <typename Fn>
void split(std::string_view textValue, std::string_view separator, Fn fn)
{
    while (!textValue.empty()) {
        const size_t end = textValue.find(separator);
        fn(textValue.substr(0, end));
        if (end == std::string_view::npos)
            return;
        textValue.remove_prefix(end + separator.size());
    }
}

} // namespace

std::string longForm(const DeviceId &id)
{
    return id.supplierId.empty() ? id.sn : id.sn + '@' + id.supplierId;
}

DeviceId parseLongForm(std::string_view textValue)
{
    const size_t at = textValue.rfind('@');
    if (at == std::string_view::npos)
        return {std::string(textValue), {}};
    return {std::string(textValue.substr(0, at)), std::string(textValue.substr(at + 1))};
}

std::string componentsText(const std::vector<Component> &components)
{
    std::string joined;
    for (const Component &component : components) {
        if (!joined.empty())
            joined += "; ";
        joined += component.name;
        if (!component.version.empty())
            joined += ' ' + component.version;
    }
    return joined;
}

std::vector<Component> parseComponents(std::string_view textValue)
{
    std::vector<Component> components;
    split(textValue, "; ", [&](std::string_view part) {
        const size_t blank = part.find(' ');
        if (blank == std::string_view::npos)
            components.push_back({std::string(part), {}});
        else
            components.push_back({std::string(part.substr(0, blank)), std::string(part.substr(blank + 1))});
    });
    return components;
}

std::string appsText(const std::vector<InstalledApp> &apps)
{
    std::string joined;
    appendAppsText(joined, apps, [](const InstalledApp &app) { return AppText{app.appId, app.name, app.version, app.main}; });
    return joined;
}

std::string scopesText(const std::vector<std::string> &scopes)
{
    std::string joined;
    for (const std::string &scope : scopes) {
        if (!joined.empty())
            joined += ',';
        joined += scope;
    }
    return joined;
}

std::vector<std::string> parseScopes(std::string_view textValue)
{
    std::vector<std::string> scopes;
    split(textValue, ",", [&](std::string_view part) { scopes.emplace_back(part); });
    return scopes;
}

Value value(const Device &d, Field field)
{
    switch (field) {
    case Field::Sn: return text(d.sn);
    case Field::SupplierId: return text(d.supplierId);
    case Field::ItemId: return text(d.itemId);
    case Field::BizTid: return text(d.bizTid);
    case Field::Name: return text(d.name);
    case Field::Model: return text(d.model);
    case Field::Supplier: return text(d.supplierName);
    case Field::Type: return text(d.type);
    case Field::Os: return text(d.osFamily);
    case Field::OsVersion: return text(d.osVersion);
    case Field::AntOs: return yesNo(d.antOs);
    case Field::Components: return text(componentsText(d.components));
    case Field::Channel: return text(d.channel);
    case Field::Transfer: return text(d.transfer);
    case Field::Owner: return text(d.ownerName);
    case Field::OwnerPid: return text(d.ownerPid);
    case Field::OwnerUpdated: return number(d.ownerUpdatedAt);
    case Field::Role: return text(d.role);
    case Field::Scopes: return text(scopesText(d.scopes));
    case Field::Merchant: return text(d.merchantName);
    case Field::MerchantPid: return text(d.merchantPid);
    case Field::Shop: return text(d.shopName);
    case Field::ShopId: return text(d.shopId);
    case Field::ShopCity: return text(d.shopCity);
    case Field::Bind: return text(d.bindStatus);
    case Field::Activation: return text(d.activation);
    case Field::Online: return yesNo(d.online);
    case Field::LastBoot: return number(d.lastBootAt);
    case Field::LastOnline: return number(d.lastOnlineAt);
    case Field::Address: return text(d.address);
    case Field::Province: return text(d.province);
    case Field::City: return text(d.city);
    case Field::District: return text(d.district);
    case Field::Latitude: return number(d.latitudeE6);
    case Field::Longitude: return number(d.longitudeE6);
    case Field::LocatedAt: return number(d.locatedAt);
    case Field::Network: return text(d.networkType);
    case Field::Ssid: return text(d.ssid);
    case Field::Signal: return number(d.signalDbm);
    case Field::Operator: return text(d.networkOperator);
    case Field::Iccid: return text(d.iccid);
    case Field::SimProvider: return text(d.simProvider);
    case Field::SimStatus: return text(d.simStatus);
    case Field::SimExpires: return number(d.simExpiresAt);
    case Field::Apps: return text(appsText(d.apps));
    case Field::FreeMb: return number(d.freeMb);
    case Field::TotalMb: return number(d.totalMb);
    case Field::Revision: return number(d.revision);
    case Field::Account:
    case Field::Source:
    case Field::Synced: return {};
    }
    Q_UNREACHABLE();
}

} // namespace tapfleet::domain
