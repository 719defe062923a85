#pragma once

#include "domain/device.h"
#include "domain/field.h"

#include <optional>
#include <string_view>
#include <variant>

/// What the words in a console export mean: column titles, labels, times. Any thread.
namespace tapfleet::exchange {

/// A column without a field of its own: the versions of the apps in another column.
struct AppVersionColumn {
    friend bool operator==(const AppVersionColumn &, const AppVersionColumn &) = default;
};
using ColumnMeaning = std::variant<std::monostate, domain::Field, AppVersionColumn>;

/// Whether a file can tell it: all but what the cache adds itself.
bool canBeImported(domain::Field field);

/// The meaning of a column title: console wording, labels of this program in Chinese and English, field ids.
ColumnMeaning meaningOfHeader(std::string_view header);

/// The code of a label of an Enum field, in either language; an unknown label as it stands.
std::string codeOfLabel(domain::Field field, std::string_view label);

/// UTC ms of a local console time, which is Beijing time: 2025-01-03 10:22:31, 2025/1/3 10:22, 2025-01-03, a day number of
/// Excel; kNever for 从未 and Never. Nothing when it is none of these.
std::optional<qint64> parseConsoleTime(std::string_view text);

/// Sets a field from a cell. False when a time or number cannot be read. An empty cell or a dash is "not told".
[[nodiscard]] bool assign(domain::Device &device, domain::Field field, std::string_view text);

/// Adds the versions of an AppVersionColumn to the apps that were read without one, in their order.
void assignAppVersions(domain::Device &device, std::string_view text);

} // namespace tapfleet::exchange
