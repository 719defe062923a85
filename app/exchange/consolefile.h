#pragma once

#include "base/result.h"
#include "domain/device.h"
#include "exchange/consolecolumns.h"
#include "exchange/table.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace tapfleet::exchange {

/// A row of an imported file that could not be taken, and why.
struct RefusedRow {
    qint64 line = 0; ///< line of the file where the row begins, from 1
    QString reason;  ///< a code: "no-sn", "damaged-sn" (1.00E+14), "duplicate-sn", "ambiguous-sn", "bad-time", "bad-number"
    QString text;    ///< the cell at fault
    std::vector<std::string> cells{}; ///< as they stand in the file
    domain::DeviceId id{};            ///< whose row it is, when only a time or a number cannot be read
};

/// One of the first rows, as a person is shown it.
struct ReadRow {
    qint64 line = 0;
    QString reason; ///< as that of a RefusedRow; empty: it was taken
    std::vector<std::string> cells;
    domain::Device device; ///< what it was read as, when it was taken
};
inline constexpr size_t kShownRows = 50;

/// A console export as read: devices, and what was not understood.
struct ConsoleFile {
    std::vector<domain::Device> devices;
    std::vector<qint64> lines; ///< of the devices
    std::vector<RefusedRow> refused;
    std::vector<ReadRow> first; ///< the first kShownRows
    ConsoleColumns columns;
    QString encoding; ///< "UTF-8", "UTF-16", "GB18030" or "XLSX"
};

/// The rows among which the header of a console export is looked for; exports may have a title and a date above it.
[[nodiscard]] base::Result<std::vector<QStringList>> readConsoleHead(const QString &path);

/// Reads a device list that the merchant downloaded from the web console: CSV or TSV in UTF-8 (with or without BOM) or GB18030, or
/// XLSX. Without a column for the SN every row is refused.
[[nodiscard]] base::Result<ConsoleFile> readConsoleFile(const QString &path, const ConsoleColumns &columns);

/// The same with the proposedColumns(). Without an SN column: Invalid (codes::FileWithoutSn).
[[nodiscard]] base::Result<ConsoleFile> readConsoleFile(const QString &path);

/// The refused rows with `reasonTitle` as a further column: a file that can be put right and read again.
TableSource refusedTable(std::shared_ptr<const ConsoleFile> file, const QString &reasonTitle,
                         std::function<QString(const RefusedRow &)> reason);

} // namespace tapfleet::exchange
