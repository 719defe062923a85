#pragma once

#include "domain/device.h"

#include <bitset>
#include <variant>

/// Which member of a Device a field is.
namespace tapfleet::domain {

using FieldSet = std::bitset<kFieldCount>; ///< by the number of the Field

/// monostate for the fields that belong to the cache: Account, Source, Synced.
using DeviceMember = std::variant<std::monostate, std::string Device::*, std::optional<bool> Device::*, std::optional<qint64> Device::*,
                                  std::vector<Component> Device::*, std::vector<std::string> Device::*,
                                  std::vector<InstalledApp> Device::*>;
const DeviceMember &memberOf(Field field);

/// Sets these fields of `to` to those of `from`.
void copyFields(Device &to, const Device &from, const FieldSet &fields);

} // namespace tapfleet::domain
