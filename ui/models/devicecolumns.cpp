#include "ui/models/devicecolumns.h"

namespace tapfleet::ui {

namespace {

using domain::Field;
constexpr auto kStart = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto kEnd = Qt::AlignRight | Qt::AlignVCenter;

} // namespace

constexpr std::array<DeviceColumn, domain::kFieldCount> kDeviceColumns{{
    {Field::Sn, kStart, 20, true},
    {Field::Name, kStart, 18, true},
    {Field::Type, kStart, 12, true},
    {Field::Online, kStart, 12, true},
    {Field::Merchant, kStart, 22, true},
    {Field::Shop, kStart, 20, true},
    {Field::Apps, kStart, 30, true},
    {Field::LastOnline, kStart, 14, true},
    {Field::LastBoot, kStart, 14, true},
    {Field::Address, kStart, 30, true},
    {Field::Channel, kStart, 12, true},
    {Field::Transfer, kStart, 12, true},
    {Field::OwnerUpdated, kStart, 18, true},
    {Field::Owner, kStart, 20, false},
    {Field::Role, kStart, 10, false},
    {Field::Scopes, kStart, 24, false},
    {Field::Model, kStart, 14, false},
    {Field::Supplier, kStart, 18, false},
    {Field::Bind, kStart, 10, false},
    {Field::Activation, kStart, 10, false},
    {Field::Province, kStart, 10, false},
    {Field::City, kStart, 10, false},
    {Field::District, kStart, 10, false},
    {Field::Network, kStart, 10, false},
    {Field::Ssid, kStart, 16, false},
    {Field::Signal, kEnd, 8, false},
    {Field::Operator, kStart, 12, false},
    {Field::Iccid, kStart, 24, false},
    {Field::SimProvider, kStart, 12, false},
    {Field::SimStatus, kStart, 10, false},
    {Field::SimExpires, kStart, 18, false},
    {Field::Os, kStart, 10, false},
    {Field::OsVersion, kStart, 12, false},
    {Field::AntOs, kStart, 9, false},
    {Field::Components, kStart, 28, false},
    {Field::FreeMb, kEnd, 11, false},
    {Field::TotalMb, kEnd, 11, false},
    {Field::BizTid, kStart, 34, false},
    {Field::SupplierId, kStart, 20, false},
    {Field::ItemId, kStart, 20, false},
    {Field::OwnerPid, kStart, 20, false},
    {Field::MerchantPid, kStart, 20, false},
    {Field::ShopId, kStart, 20, false},
    {Field::ShopCity, kStart, 12, false},
    {Field::Latitude, kEnd, 13, false},
    {Field::Longitude, kEnd, 13, false},
    {Field::LocatedAt, kStart, 14, false},
    {Field::Revision, kEnd, 12, false},
    {Field::Account, kStart, 16, false},
    {Field::Source, kStart, 14, false},
    {Field::Synced, kStart, 14, false},
}};

namespace {

// Also proves at compile time that no field is forgotten or stands twice.
constexpr std::array<int, domain::kFieldCount> columnsByField()
{
    std::array<int, domain::kFieldCount> columns{};
    for (int &column : columns)
        column = -1;
    for (size_t i = 0; i < kDeviceColumns.size(); ++i)
        columns[static_cast<size_t>(kDeviceColumns[i].field)] = static_cast<int>(i);
    return columns;
}

constexpr auto kColumnsByField = columnsByField();

constexpr bool isComplete()
{
    for (const int column : kColumnsByField) {
        if (column < 0)
            return false;
    }
    return true;
}
static_assert(isComplete(), "every field has its column");

} // namespace

int deviceColumn(Field field)
{
    return kColumnsByField[static_cast<size_t>(field)];
}

bool isActivityTime(Field field)
{
    return field == Field::LastOnline || field == Field::LastBoot || field == Field::Synced || field == Field::LocatedAt;
}

} // namespace tapfleet::ui
