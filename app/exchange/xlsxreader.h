#pragma once

#include "base/result.h"
#include "exchange/csvparser.h"

#include <QString>

namespace tapfleet::exchange {

/// Reads the first visible sheet of an XLSX workbook row by row; numbers come as the text they are stored as, `line` is the row's
/// number. Archives that unpack to unreasonable sizes are refused. Failures are Invalid (codes::FileUnreadable).
[[nodiscard]] base::Result<void> readXlsx(const QString &path, const RowSink &sink);

} // namespace tapfleet::exchange
