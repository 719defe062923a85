#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapfleet::exchange {

/// Takes a row: the line of the file where it begins (from 1) and its cells as UTF-8. Returns whether to go on.
using RowSink = std::function<bool(qint64 line, std::vector<std::string> &cells)>;

/// The likeliest separator of a CSV text by its first record: tab, comma or semicolon.
char guessSeparator(std::string_view text);

/// Reads RFC 4180 text with any line ends: quoted cells may hold separators, line breaks and doubled quotes; blank lines are
/// skipped. Returns the line of a quote that is never closed, or nothing when all is well. Any thread.
[[nodiscard]] std::optional<qint64> parseCsv(std::string_view text, char separator, const RowSink &sink);

} // namespace tapfleet::exchange
