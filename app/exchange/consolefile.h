#pragma once

#include "base/result.h"
#include "domain/device.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tapfleet::exchange {

/// A row of an imported file that could not be taken, and why.
struct RefusedRow {
    qint64 line = 0; ///< line of the file where the row begins, from 1
    QString reason;  ///< a code: "no-sn", "damaged-sn" (1.00E+14), "duplicate-sn", "bad-time", "bad-number", "bad-number"
    QString text;    ///< the cell at fault
};

/// A console export as read: devices, and what was not understood.
struct ConsoleFile {
    std::vector<domain::Device> devices;
    std::vector<RefusedRow> refused;
    QStringList ignoredHeaders; ///< columns without a field here
    QString encoding;           ///< "UTF-8", "GB18030" or "XLSX"
};

/// Reads a device list that the merchant downloaded from the web console: CSV or TSV in UTF-8 (with or without BOM) or GB18030, or
/// XLSX. Columns are mapped by header (zh, en and field ids). Without an SN column: Invalid (codes::FileWithoutSn).
[[nodiscard]] base::Result<ConsoleFile> readConsoleFile(const QString &path);

} // namespace tapfleet::exchange
