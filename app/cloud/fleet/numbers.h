#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

/// Numbers and times of the fleet service from their text, never by way of double. Any thread.
namespace tapfleet::cloud {

/// A whole number; "12.0" is one, "12.5" and "1e3" are not.
std::optional<qint64> parseInteger(std::string_view text);

/// Degrees as millionths, rounded half away from zero: "31.2304165" -> 31230417. Nothing outside ±`most` degrees.
std::optional<qint64> parseDegrees(std::string_view text, int most);

/// UTC ms of a Beijing time; kNever for NEVER; nothing for anything else.
std::optional<qint64> parseTime(std::string_view text);

} // namespace tapfleet::cloud
