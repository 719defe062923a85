#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "exchange/csvwriter.h"
#include "exchange/table.h"

#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tapfleet::exchange {

/// The file formats of an export.
enum class Format { Csv, Tsv, Xlsx, JsonLines, Markdown };
inline constexpr std::array kFormats{Format::Csv, Format::Tsv, Format::Xlsx, Format::JsonLines, Format::Markdown};

/// "csv", "tsv", "xlsx", "jsonl" or "md": the file's suffix, the command line's word and what settings keep.
QString formatId(Format format);
std::optional<Format> formatFromId(const QString &id);

/// Rows of a sheet under its header: Excel has 1,048,576 in all.
inline constexpr qint64 kXlsxRows = 1'048'575;

/// How a table is written.
struct WriteOptions {
    Format format = Format::Csv;
    CsvOptions csv{};
    qint64 rowsOfSheet = kXlsxRows; ///< XLSX: what goes beyond it goes into further sheets of the workbook
};

/// The written file.
struct ExportReport {
    qint64 rows = 0;
    qint64 bytes = 0;
    QString file;
};

/// Writes a table through an OutputFile: a failure or a stop leaves what was there before and nothing beside it. Failures are Storage (codes::DiskFull, WriteFailed, NotWritable), Canceled, or
/// Invalid when the format cannot hold the table. `progress` is called with rows written, at most every 50 ms, on the
/// calling thread.
[[nodiscard]] base::Result<ExportReport> writeTable(const TableSource &table, const QString &path, const WriteOptions &options,
                                                    const base::StopToken &stop = {},
                                                    const std::function<void(qint64)> &progress = {});

/// The same as UTF-8 text in pieces, for standard output; any format but XLSX.
[[nodiscard]] base::Result<void> streamTable(const TableSource &table, const WriteOptions &options,
                                             const std::function<void(std::string_view)> &sink,
                                             const base::StopToken &stop = {});

/// The same as one text, for the clipboard. Canceled when stopped.
[[nodiscard]] base::Result<std::string> tableText(const TableSource &table, const WriteOptions &options,
                                                  const base::StopToken &stop = {});

} // namespace tapfleet::exchange
