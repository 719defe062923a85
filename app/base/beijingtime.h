#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

/// Times of the gateway: `yyyy-MM-dd HH:mm:ss` at UTC+8, computed and not looked up in a zone
/// database (contract/gateway.md 1.1).
namespace tapfleet::base {

/// "2026-11-24 03:07:50" for UTC milliseconds; the milliseconds are cut off.
std::string formatBeijingTime(qint64 utcMs);
void appendBeijingTime(std::string &text, qint64 utcMs);

/// UTC milliseconds, or nothing when the text is not exactly such a time.
std::optional<qint64> parseBeijingTime(std::string_view text);

} // namespace tapfleet::base
