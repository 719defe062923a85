#include "domain/devicemembers.h"

namespace tapfleet::domain {

namespace {

using D = Device;
// In the order of Field.
const std::array<DeviceMember, kFieldCount> kMembers{
    &D::sn, &D::supplierId, &D::itemId, &D::bizTid, &D::name, &D::model, &D::supplierName, &D::type,
    &D::osFamily, &D::osVersion, &D::antOs, &D::components, &D::channel, &D::transfer,
    &D::ownerName, &D::ownerPid, &D::ownerUpdatedAt, &D::role, &D::scopes,
    &D::merchantName, &D::merchantPid, &D::shopName, &D::shopId, &D::shopCity,
    &D::bindStatus, &D::activation, &D::online, &D::lastBootAt, &D::lastOnlineAt,
    &D::address, &D::province, &D::city, &D::district, &D::latitudeE6, &D::longitudeE6, &D::locatedAt,
    &D::networkType, &D::ssid, &D::signalDbm, &D::networkOperator, &D::iccid, &D::simProvider, &D::simStatus, &D::simExpiresAt,
    &D::apps, &D::freeMb, &D::totalMb, &D::revision, std::monostate(), std::monostate(), std::monostate()};

template <typename T>
Value asValue(const std::optional<T> &value)
{
    return value ? Value(*value) : Value();
}

Value asValue(const std::string &value)
{
    return value.empty() ? Value() : Value(value);
}

Value asValue(const std::vector<Component> &components)
{
    return asValue(componentsText(components));
}

Value asValue(const std::vector<std::string> &scopes)
{
    return asValue(scopesText(scopes));
}

Value asValue(const std::vector<InstalledApp> &apps)
{
    return asValue(appsText(apps));
}

} // namespace

const DeviceMember &memberOf(Field field)
{
    return kMembers[static_cast<size_t>(field)];
}

void copyFields(Device &to, const Device &from, const FieldSet &fields)
{
    for (size_t i = 0; i < kFieldCount; ++i) {
        if (!fields.test(i))
            continue;
        std::visit(
            [&to, &from](auto member) {
                if constexpr (!std::is_same_v<decltype(member), std::monostate>)
                    to.*member = from.*member;
            },
            kMembers[i]);
    }
}

Value value(const Device &device, Field field)
{
    return std::visit(
        [&device](auto member) -> Value {
            if constexpr (std::is_same_v<decltype(member), std::monostate>)
                return {};
            else
                return asValue(device.*member);
        },
        memberOf(field));
}

} // namespace tapfleet::domain
