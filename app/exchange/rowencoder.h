#pragma once

#include "base/result.h"
#include "exchange/csvwriter.h"
#include "exchange/table.h"

#include <functional>
#include <memory>
#include <string>

namespace tapfleet::exchange {

/// Turns the rows of a table into the bytes of one format, on the writing thread. The table outlives it. What is appended to
/// `out` goes to the file in this order; the writer empties `out` now and then.
class RowEncoder
{
public:
    /// Sends `out` to the file and empties it; fails when the disk does or the person stopped. With nothing to send it is the way to
    /// ask for the latter.
    using Flush = std::function<base::Result<void>(std::string &out)>;

    virtual ~RowEncoder() = default;
    [[nodiscard]] virtual base::Result<void> begin(std::string &out) = 0;
    [[nodiscard]] virtual base::Result<void> row(qint64 row, std::string &out) = 0;
    [[nodiscard]] virtual base::Result<void> end(std::string &, const Flush &) { return {}; }
};

std::unique_ptr<RowEncoder> csvEncoder(const TableSource &table, const CsvOptions &options);
std::unique_ptr<RowEncoder> tsvEncoder(const TableSource &table, bool header);
std::unique_ptr<RowEncoder> markdownEncoder(const TableSource &table);
std::unique_ptr<RowEncoder> jsonLinesEncoder(const TableSource &table);
/// `path`: the file that is written in the end; the workbook's own temporary files stand beside it.
std::unique_ptr<RowEncoder> xlsxEncoder(const TableSource &table, const QString &path, qint64 rowsOfSheet);

} // namespace tapfleet::exchange
