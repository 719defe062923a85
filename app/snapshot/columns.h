#pragma once

#include "snapshot/applists.h"
#include "snapshot/codecolumn.h"
#include "snapshot/fleetsnapshot.h"
#include "snapshot/integercolumn.h"
#include "snapshot/orders.h"
#include "snapshot/textcolumn.h"

#include <array>

namespace tapfleet::snapshot {

/// How a field is kept.
enum class Storage {
    Text,       ///< near-unique text: a TextColumn with a text a row
    Dictionary, ///< repeated text: a code a row and a TextColumn with a text a code, code 0 is ""
    Integer,    ///< numbers, times, yes (1) and no (0)
    Apps
};

constexpr Storage chosenStorage(domain::Field field)
{
    using domain::Field;
    using domain::FieldKind;
    if (field == Field::Sn || field == Field::BizTid || field == Field::Name || field == Field::Iccid || field == Field::Address)
        return Storage::Text;
    if (field == Field::Apps)
        return Storage::Apps;
    switch (domain::fieldInfo(field).kind) {
    case FieldKind::YesNo: case FieldKind::Time: case FieldKind::Integer: case FieldKind::Degrees:
        return Storage::Integer;
    default:
        return Storage::Dictionary;
    }
}

/// Looked up: each cell of an export asks for it.
inline constexpr std::array<Storage, domain::kFieldCount> kStorages = [] {
    std::array<Storage, domain::kFieldCount> all{};
    for (const domain::FieldInfo &info : domain::kFields)
        all[static_cast<size_t>(info.field)] = chosenStorage(info.field);
    return all;
}();
constexpr Storage storageOf(domain::Field field)
{
    return kStorages[static_cast<size_t>(field)];
}

/// What a FleetSnapshot holds. Read by any thread once built; only `orders` keeps what was computed later.
struct Columns {
    struct AccountRows {
        domain::AccountId id;
        quint32 firstRow = 0;
    };
    template <typename Column>
    using PerField = std::array<Column, domain::kFieldCount>;

    quint32 rows = 0;
    bool isGone = false;               ///< see FleetSnapshot::isGone()
    std::vector<AccountRows> accounts; ///< by first row
    PerField<TextColumn> texts;        ///< Storage::Text: by row; Storage::Dictionary: by code
    PerField<CodeColumn> codes;        ///< Storage::Dictionary
    PerField<IntegerColumn> integers;  ///< Storage::Integer
    AppLists apps;
    std::vector<quint32> snOrder;      ///< rows by SN, bytewise, ties by row; empty when they lie so already
    mutable Orders orders;

    static size_t index(domain::Field field) { return static_cast<size_t>(field); }
    const TextColumn &text(domain::Field field) const { return texts[index(field)]; }
    const CodeColumn &code(domain::Field field) const { return codes[index(field)]; }
    const IntegerColumn &integer(domain::Field field) const { return integers[index(field)]; }

    /// The row at a place of the SN order.
    quint32 rowBySn(quint32 place) const { return snOrder.empty() ? place : snOrder[place]; }
    std::string_view sn(quint32 row) const { return text(domain::Field::Sn)[row]; }
    std::string_view dictionaryText(quint32 row, domain::Field field) const { return text(field)[code(field)[row]]; }
    domain::AccountId account(quint32 row) const;
    /// Places [first, last) of the SN order that hold this SN.
    std::pair<quint32, quint32> placesOfSn(std::string_view sn) const;
    size_t memoryBytes() const;
};

} // namespace tapfleet::snapshot
