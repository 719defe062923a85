#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/field.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <span>
#include <string>

namespace tapfleet::exchange {

/// The written file.
struct ExportReport {
    qint64 rows = 0;
    qint64 bytes = 0;
    QString file;
};

/// What is exported: the table's shape and a source of cells.
struct TableSource {
    QStringList headers;
    std::vector<bool> isIdentifier; ///< per column: digits that Excel must not turn into a number (SN, ICCID, ids)
    qint64 rows = 0;
    /// Appends the UTF-8 text of a cell to `out`. Called row by row, left to right, on the writing thread.
    std::function<void(qint64 row, int column, std::string &out)> cell;
};

struct CsvOptions {
    bool bom = true;           ///< Excel in China reads UTF-8 only with it
    bool protectForExcel = true; ///< identifiers as ="…", cells that begin with = + - @ tab CR made harmless
    char separator = ',';
};

/// Writes a CSV through a temporary file beside `path` that is renamed when whole: a failure or a stop leaves
/// what was there before. `progress` is called with rows written, at most every 50 ms, on the calling thread.
[[nodiscard]] base::Result<ExportReport> writeCsv(const TableSource &table, const QString &path, const CsvOptions &options,
                                                  const base::StopToken &stop = {},
                                                  const std::function<void(qint64)> &progress = {});

/// One cell as it stands in the file, for tests and the clipboard.
void appendCsvCell(std::string &out, std::string_view text, bool isIdentifier, const CsvOptions &options);

} // namespace tapfleet::exchange
