#include "base/errorcodes.h"
#include "exchange/rowencoder.h"
#include "exchange/ziparchive.h"
#include "text/zoneoffsets.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <future>
#include <thread>

namespace tapfleet::exchange {

namespace codes = base::codes;
using base::ErrorKind;
using base::failure;
using base::Result;
using domain::FieldKind;

namespace {

// What a sheet of Excel can hold.
constexpr size_t kMostColumns = 16'384;
constexpr size_t kMostCharacters = 32'767;         // of a cell, in UTF-16
constexpr double kFirstDate = 61;                  // 1900-03-01: before it Excel counts a day that never was
constexpr double kLastDate = 2'958'465;            // 9999-12-31
constexpr qint64 kMostExact = 999'999'999'999'999; // Excel keeps 15 digits

constexpr qint64 kCellsOfPlainZip = 10'000'000; // beyond it a sheet may pass 4 GB, which only Zip64 can say
constexpr qint64 kRowsBetweenLooks = 1024;      // at the temporary file
constexpr qint64 kMeasuredRows = 200;           // for the widths of the columns
constexpr int kNarrowest = 8, kWidest = 50;     // characters
constexpr qint64 kCopiedAtOnce = 1 << 20;
constexpr auto kBetweenLooks = std::chrono::milliseconds(50); // at a wish to stop, while the workbook is packed

base::Error diskError(const QString &path, int number)
{
    base::Error error;
    error.kind = ErrorKind::Storage;
    error.subCode = number == ENOSPC                                                             ? codes::DiskFull
                    : number == EACCES || number == EPERM || number == EROFS || number == ENOENT ? codes::NotWritable
                                                                                                 : codes::WriteFailed;
    error.detail = QStringLiteral("%1: %2").arg(path, qt_error_string(number));
    return error;
}

/// How wide a text stands in a sheet, in digits: a Chinese character takes two.
int displayWidth(std::string_view text)
{
    int width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte >= 0xC0)
            width += byte >= 0xE0 ? 2 : 1;
    }
    return width;
}

/// Cuts a text that is longer than a cell may be, between characters; the end says so.
void fitCell(std::string &text)
{
    if (text.size() <= kMostCharacters)
        return;
    size_t units = 0, cut = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x80 && byte < 0xC0)
            continue;
        if (units < kMostCharacters)
            cut = i;
        units += byte >= 0xF0 ? 2 : 1;
    }
    if (units > kMostCharacters)
        text.replace(cut, std::string::npos, "…");
}

struct DiscardWorkbook {
    void operator()(lxw_workbook *workbook) const { lxw_workbook_free(workbook); }
};

/// A workbook by libxlsxwriter: it keeps one row in memory and the rest in files of its own, and packs at the end.
class XlsxEncoder final : public RowEncoder
{
public:
    XlsxEncoder(const TableSource &table, const QString &path, qint64 rowsOfSheet)
        : m_table(table)
        , m_path(path)
        , m_rowsOfSheet(std::clamp<qint64>(rowsOfSheet, 1, LXW_ROW_MAX - 1))
        , m_scratch(std::make_shared<QTemporaryDir>(QFileInfo(path).absolutePath() + QStringLiteral("/.tapfleet-XXXXXX")))
        , m_packed(m_scratch->filePath(QStringLiteral("workbook.xlsx")))
    {}

    Result<void> begin(std::string &out) override;
    Result<void> row(qint64 row, std::string &out) override;
    Result<void> end(std::string &out, const Flush &flush) override;

private:
    Result<void> beginSheet(qint64 firstRow);
    Result<void> endSheet();
    Result<void> rowsReachedTheDisk() const;
    Result<void> pack(const Flush &flush);
    lxw_error writeCell(qint64 row, lxw_row_t sheetRow, int column);
    lxw_error writeText(qint64 row, lxw_row_t sheetRow, int column, lxw_format *format);
    void addFormats();
    std::vector<int> columnWidths() const;

    const TableSource &m_table;
    const QString m_path;
    const qint64 m_rowsOfSheet;
    /// Beside the file, where there is room if there is room for the file. Shared with the thread that packs.
    const std::shared_ptr<QTemporaryDir> m_scratch;
    const QString m_packed;
    std::unique_ptr<lxw_workbook, DiscardWorkbook> m_workbook;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr, *m_identifier = nullptr, *m_time = nullptr, *m_degrees = nullptr;
    std::vector<int> m_widths;
    std::vector<qint64> m_sheetBytes; ///< of each sheet, what its rows took before packing
    text::ZoneOffsets m_offsets;
    std::string m_cell;
};

Result<void> XlsxEncoder::begin(std::string &)
{
    if (m_table.columns.size() > kMostColumns)
        return failure(ErrorKind::Invalid, QStringLiteral("a sheet has at most %1 columns").arg(kMostColumns));
    if (!m_scratch->isValid())
        return failure(ErrorKind::Storage, m_scratch->errorString(), codes::NotWritable);
    QByteArray folder = QFile::encodeName(m_scratch->path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    const qint64 cells = std::min(m_rowsOfSheet, m_table.rows) * static_cast<qint64>(m_table.columns.size());
    options.use_zip64 = cells > kCellsOfPlainZip ? LXW_TRUE : LXW_FALSE;
    m_workbook.reset(workbook_new_opt(QFile::encodeName(m_packed).constData(), &options));
    if (!m_workbook)
        return failure(ErrorKind::Storage, QStringLiteral("the workbook could not be begun"), codes::WriteFailed);
    addFormats();
    m_widths = columnWidths();
    return beginSheet(0);
}

void XlsxEncoder::addFormats()
{
    m_bold = workbook_add_format(m_workbook.get());
    format_set_bold(m_bold);
    m_identifier = workbook_add_format(m_workbook.get());
    format_set_num_format(m_identifier, "@");
    m_time = workbook_add_format(m_workbook.get());
    format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
    m_degrees = workbook_add_format(m_workbook.get());
    format_set_num_format(m_degrees, "0.000000");
}

std::vector<int> XlsxEncoder::columnWidths() const
{
    std::vector<int> widths;
    for (const TableColumn &column : m_table.columns)
        widths.push_back(displayWidth(column.header.toStdString()) + 2); // with the filter's button
    std::string cell;
    for (qint64 row = 0; row < std::min(m_table.rows, kMeasuredRows); ++row) {
        for (size_t column = 0; column < widths.size(); ++column) {
            cell.clear();
            m_table.cell(row, static_cast<int>(column), cell);
            widths[column] = std::max(widths[column], displayWidth(cell));
        }
    }
    for (int &width : widths)
        width = std::clamp(width, kNarrowest, kWidest) + 2;
    return widths;
}

Result<void> XlsxEncoder::beginSheet(qint64 firstRow)
{
    const size_t number = m_sheetBytes.size() + 1;
    const QString name = number == 1 ? m_table.title : QStringLiteral("%1 %2").arg(m_table.title).arg(number);
    m_sheet = workbook_add_worksheet(m_workbook.get(), name.isEmpty() ? nullptr : name.toUtf8().constData());
    if (!m_sheet)
        return failure(ErrorKind::Invalid, QStringLiteral("\"%1\" cannot name a sheet").arg(name));
    for (size_t i = 0; i < m_table.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_sheet, column, column, m_widths[i], m_table.columns[i].isIdentifier ? m_identifier : nullptr);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    if (!m_table.columns.empty()) {
        worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(std::min(m_rowsOfSheet, m_table.rows - firstRow)),
                             static_cast<lxw_col_t>(m_table.columns.size() - 1));
    }
    for (size_t i = 0; i < m_table.columns.size(); ++i) {
        m_cell = m_table.columns[i].header.toStdString();
        fitCell(m_cell);
        if (worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(i), m_cell.c_str(), m_bold) != LXW_NO_ERROR)
            return failure(ErrorKind::Storage, QStringLiteral("the header could not be written"), codes::WriteFailed);
    }
    return {};
}

Result<void> XlsxEncoder::row(qint64 row, std::string &)
{
    const qint64 rowOfSheet = row % m_rowsOfSheet;
    if (rowOfSheet == 0 && row > 0) {
        if (auto ended = endSheet(); !ended)
            return ended;
        if (auto begun = beginSheet(row); !begun)
            return begun;
    }
    for (int column = 0; column < static_cast<int>(m_table.columns.size()); ++column) {
        const lxw_error error = writeCell(row, static_cast<lxw_row_t>(rowOfSheet + 1), column);
        if (error != LXW_NO_ERROR)
            return failure(ErrorKind::Storage, QString::fromUtf8(lxw_strerror(error)), codes::WriteFailed);
    }
    return row % kRowsBetweenLooks == 0 ? rowsReachedTheDisk() : Result<void>();
}

lxw_error XlsxEncoder::writeCell(qint64 row, lxw_row_t sheetRow, int column)
{
    const TableColumn &shape = m_table.columns[static_cast<size_t>(column)];
    const auto sheetColumn = static_cast<lxw_col_t>(column);
    const FieldKind kind = domain::fieldInfo(shape.field).kind;
    if (shape.isIdentifier || (kind != FieldKind::Integer && kind != FieldKind::Time && kind != FieldKind::Degrees))
        return writeText(row, sheetRow, column, shape.isIdentifier ? m_identifier : nullptr);
    const domain::Value value = m_table.value(row, column);
    const auto *number = std::get_if<qint64>(&value);
    if (!number)
        return writeText(row, sheetRow, column, nullptr);
    if (kind == FieldKind::Degrees)
        return worksheet_write_number(m_sheet, sheetRow, sheetColumn, static_cast<double>(*number) / 1e6, m_degrees);
    if (kind == FieldKind::Integer && std::abs(*number) <= kMostExact)
        return worksheet_write_number(m_sheet, sheetRow, sheetColumn, static_cast<double>(*number), nullptr);
    if (kind == FieldKind::Time && *number != domain::kNever) {
        const double seconds = std::floor(static_cast<double>(*number + m_offsets.at(*number)) / 1000);
        const double date = seconds / 86'400 + 25'569; // days from 1899-12-30
        if (date >= kFirstDate && date < kLastDate + 1)
            return worksheet_write_number(m_sheet, sheetRow, sheetColumn, date, m_time);
    }
    return writeText(row, sheetRow, column, nullptr);
}

lxw_error XlsxEncoder::writeText(qint64 row, lxw_row_t sheetRow, int column, lxw_format *format)
{
    m_cell.clear();
    m_table.cell(row, column, m_cell);
    if (m_cell.empty())
        return LXW_NO_ERROR;
    fitCell(m_cell);
    return worksheet_write_string(m_sheet, sheetRow, static_cast<lxw_col_t>(column), m_cell.c_str(), format);
}

// The library does not look whether its temporary files took what it printed.
Result<void> XlsxEncoder::rowsReachedTheDisk() const
{
    if (std::ferror(m_sheet->optimize_tmpfile))
        return failure(diskError(m_path, errno));
    return {};
}

Result<void> XlsxEncoder::endSheet()
{
    if (std::fflush(m_sheet->optimize_tmpfile) != 0)
        return failure(diskError(m_path, errno));
    m_sheetBytes.push_back(std::ftell(m_sheet->optimize_tmpfile));
    return rowsReachedTheDisk();
}

// The library packs in one go and cannot be told to end. It does so on a thread of its own; who stops leaves it behind, with a
// folder that is no longer there, and it ends at its next step or with the process.
Result<void> XlsxEncoder::pack(const Flush &flush)
{
    struct Closed {
        lxw_error error = LXW_NO_ERROR;
        int reason = 0;
    };
    std::promise<Closed> promise;
    std::future<Closed> closing = promise.get_future();
    std::thread([workbook = m_workbook.release(), folder = m_scratch, promise = std::move(promise)]() mutable {
        errno = 0;
        const Closed closed{workbook_close(workbook), errno};
        folder.reset(); // before the answer: who has it expects that nothing is left
        promise.set_value(closed);
    }).detach();
    std::string nothing;
    while (closing.wait_for(kBetweenLooks) != std::future_status::ready) {
        if (auto goesOn = flush(nothing); !goesOn) {
            m_scratch->remove();
            return goesOn;
        }
    }
    const auto [error, reason] = closing.get();
    if (error != LXW_NO_ERROR) {
        base::Error failed = diskError(m_path, reason);
        failed.detail += QStringLiteral(" (%1)").arg(QString::fromUtf8(lxw_strerror(error)));
        return failure(failed);
    }
    const auto archive = ZipArchive::open(m_packed);
    for (size_t i = 0; i < m_sheetBytes.size(); ++i) {
        // The rows pass through another unwatched file on their way into the package.
        const QByteArray name = "xl/worksheets/sheet" + QByteArray::number(static_cast<qint64>(i) + 1) + ".xml";
        if (!archive || archive->unpackedSize(name).value_or(0) < m_sheetBytes[i])
            return failure(diskError(m_path, reason));
    }
    return {};
}

Result<void> XlsxEncoder::end(std::string &out, const Flush &flush)
{
    if (auto ended = endSheet(); !ended)
        return ended;
    if (auto packed = pack(flush); !packed)
        return packed;
    QFile file(m_packed);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, file.errorString(), codes::WriteFailed);
    while (!file.atEnd()) {
        out.resize(static_cast<size_t>(kCopiedAtOnce));
        const qint64 count = file.read(out.data(), kCopiedAtOnce);
        if (count < 0)
            return failure(ErrorKind::Storage, file.errorString(), codes::WriteFailed);
        out.resize(static_cast<size_t>(count));
        if (auto flushed = flush(out); !flushed)
            return flushed;
    }
    return {};
}

} // namespace

std::unique_ptr<RowEncoder> xlsxEncoder(const TableSource &table, const QString &path, qint64 rowsOfSheet)
{
    return std::make_unique<XlsxEncoder>(table, path, rowsOfSheet);
}

} // namespace tapfleet::exchange
