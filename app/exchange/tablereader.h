#pragma once

#include "base/result.h"
#include "exchange/csvparser.h"

#include <QString>

#include <string>

namespace tapfleet::exchange {

/// Reads the rows of a file that a person brings: CSV or TSV in UTF-8 (with or without BOM), UTF-16 with BOM or GB18030, or the first
/// sheet of an XLSX. Cells lose the blanks around them and what keeps Excel from changing them (="0123", a leading '). `sink` is
/// called in order on this thread. Returns the encoding: "UTF-8", "UTF-16", "GB18030" or "XLSX". A file that cannot be opened is
/// Storage, one that is no such table is Invalid; both codes::FileUnreadable.
[[nodiscard]] base::Result<QString> readTable(const QString &path, const RowSink &sink);

/// Takes away the blanks around a cell, then ="…" or one leading ' that stands before a formula sign or a number.
void unwrapCell(std::string &cell);

/// 1.00E+14, 210057734418.0, #N/A: what spreadsheets and scripts make of a long number, which cannot be made good again.
bool isDamagedNumber(std::string_view text);

} // namespace tapfleet::exchange
