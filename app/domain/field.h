#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// The fields of a device: one catalogue that the cache's history, the snapshot, the filter
/// language, the command line's --columns, exports and the table share.
namespace tapfleet::domain {

enum class Field : quint8 {
    Sn, SupplierId, ItemId, BizTid, Name, Model, Supplier, Type,
    Os, OsVersion, AntOs, Components, Channel, Transfer,
    Owner, OwnerPid, OwnerUpdated, Role, Scopes,
    Merchant, MerchantPid, Shop, ShopId, ShopCity,
    Bind, Activation, Online, LastBoot, LastOnline,
    Address, Province, City, District, Latitude, Longitude, LocatedAt,
    Network, Ssid, Signal, Operator, Iccid, SimProvider, SimStatus, SimExpires,
    Apps, FreeMb, TotalMb, Revision, Account, Source, Synced
};
inline constexpr size_t kFieldCount = static_cast<size_t>(Field::Synced) + 1;

enum class FieldKind : quint8 {
    Text,    ///< free text
    Enum,    ///< an open list of codes; an unknown code is shown as it stands
    EnumSet, ///< codes joined by ","
    YesNo,
    Time,    ///< UTC milliseconds; kNever where a source says "never"
    Integer,
    Degrees, ///< millionths of a degree
    Version, ///< text compared part by part
    List     ///< several values in one text, see Device::appsText and Device::componentsText
};

struct FieldInfo {
    Field field;
    const char *id;   ///< name in the filter language, --columns and JSON
    FieldKind kind;
    bool tracked;     ///< its changes are kept in the history
};

/// A source said that this never happened; told apart from "the source does not tell".
inline constexpr qint64 kNever = 0;

inline constexpr std::array<FieldInfo, kFieldCount> kFields{{
    {Field::Sn, "sn", FieldKind::Text, false},
    {Field::SupplierId, "supplier_id", FieldKind::Text, false},
    {Field::ItemId, "item_id", FieldKind::Text, true},
    {Field::BizTid, "tid", FieldKind::Text, true},
    {Field::Name, "name", FieldKind::Text, true},
    {Field::Model, "model", FieldKind::Text, true},
    {Field::Supplier, "supplier", FieldKind::Text, true},
    {Field::Type, "type", FieldKind::Enum, true},
    {Field::Os, "os", FieldKind::Enum, true},
    {Field::OsVersion, "os_version", FieldKind::Version, true},
    {Field::AntOs, "ant_os", FieldKind::YesNo, true},
    {Field::Components, "component", FieldKind::List, true},
    {Field::Channel, "channel", FieldKind::Enum, true},
    {Field::Transfer, "transfer", FieldKind::Enum, true},
    {Field::Owner, "owner", FieldKind::Text, true},
    {Field::OwnerPid, "owner_pid", FieldKind::Text, true},
    {Field::OwnerUpdated, "owner_updated", FieldKind::Time, true},
    {Field::Role, "role", FieldKind::Enum, true},
    {Field::Scopes, "scope", FieldKind::EnumSet, true},
    {Field::Merchant, "merchant", FieldKind::Text, true},
    {Field::MerchantPid, "merchant_pid", FieldKind::Text, true},
    {Field::Shop, "shop", FieldKind::Text, true},
    {Field::ShopId, "shop_id", FieldKind::Text, true},
    {Field::ShopCity, "shop_city", FieldKind::Text, true},
    {Field::Bind, "bind", FieldKind::Enum, true},
    {Field::Activation, "activation", FieldKind::Enum, true},
    {Field::Online, "online", FieldKind::YesNo, true},
    {Field::LastBoot, "last_boot", FieldKind::Time, false},
    {Field::LastOnline, "last_online", FieldKind::Time, false},
    {Field::Address, "address", FieldKind::Text, true},
    {Field::Province, "province", FieldKind::Text, true},
    {Field::City, "city", FieldKind::Text, true},
    {Field::District, "district", FieldKind::Text, true},
    {Field::Latitude, "latitude", FieldKind::Degrees, false},
    {Field::Longitude, "longitude", FieldKind::Degrees, false},
    {Field::LocatedAt, "located_at", FieldKind::Time, false},
    {Field::Network, "network", FieldKind::Enum, true},
    {Field::Ssid, "ssid", FieldKind::Text, true},
    {Field::Signal, "signal", FieldKind::Integer, false},
    {Field::Operator, "operator", FieldKind::Text, true},
    {Field::Iccid, "iccid", FieldKind::Text, true},
    {Field::SimProvider, "sim_provider", FieldKind::Enum, true},
    {Field::SimStatus, "sim", FieldKind::Enum, true},
    {Field::SimExpires, "sim_expires", FieldKind::Time, true},
    {Field::Apps, "app", FieldKind::List, true},
    {Field::FreeMb, "free_mb", FieldKind::Integer, false},
    {Field::TotalMb, "total_mb", FieldKind::Integer, false},
    {Field::Revision, "revision", FieldKind::Integer, false},
    {Field::Account, "account", FieldKind::Enum, false},
    {Field::Source, "source", FieldKind::Enum, false},
    {Field::Synced, "synced", FieldKind::Time, false},
}};

constexpr const FieldInfo &fieldInfo(Field field) { return kFields[static_cast<size_t>(field)]; }

/// The field of an id as in kFields (any ASCII case), or nothing.
std::optional<Field> fieldById(std::string_view id);

/// One field's value: absent, YesNo, number (Time, Integer, Degrees) or UTF-8 text (the rest).
using Value = std::variant<std::monostate, bool, qint64, std::string>;

} // namespace tapfleet::domain
