#include "exchange/csvwriter.h"

#include "base/errorcodes.h"

#include <QSaveFile>

#include <array>
#include <chrono>

namespace tapfleet::exchange {

namespace codes = base::codes;
using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

constexpr size_t kFlushAt = 1 << 20;
constexpr qint64 kRowsBetweenLooks = 1024; // at the clock and the stop token
constexpr std::chrono::milliseconds kProgressEvery{50};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isFormulaStart(char c)
{
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
}

// Quotes in front count too, so that the reader can take exactly one away again.
bool beginsLikeFormula(std::string_view text)
{
    const size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos && isFormulaStart(text[first]);
}

// "-67" and "-0.5" are values and no formulas.
bool isPlainNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '-')
        text.remove_prefix(1);
    bool point = false;
    for (const char c : text) {
        if (c == '.' && !point)
            point = true;
        else if (!isDigit(c))
            return false;
    }
    return !text.empty() && isDigit(text.front()) && isDigit(text.back());
}

// Whether a spreadsheet would take an identifier for a number or a date and so change it: leading zeros, more than 11
// digits, 1E5, 3-12.
bool isDamagedBySpreadsheets(std::string_view text)
{
    if (text.empty() || !isDigit(text.front()))
        return false;
    size_t digits = 0, marks = 0, exponents = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c))
            ++digits;
        else if (c == 'e' || c == 'E')
            ++exponents;
        else if (c == '-' || c == '/' || c == '.' || c == ':' || (c == '+' && exponents == 1))
            ++marks;
        else
            return false;
    }
    if (marks > 0 || exponents > 0)
        return exponents <= 1;
    return digits > 11 || (digits > 1 && text.front() == '0');
}

using NeedsQuotes = std::array<bool, 256>;

NeedsQuotes needsQuotes(char separator)
{
    NeedsQuotes table{};
    for (const char c : {'"', '\r', '\n', separator})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

void quoteFrom(std::string &out, size_t begin)
{
    std::string quoted;
    quoted.reserve(out.size() - begin + 8);
    quoted += '"';
    for (size_t i = begin; i < out.size(); ++i) {
        if (out[i] == '"')
            quoted += '"';
        quoted += out[i];
    }
    quoted += '"';
    out.replace(begin, std::string::npos, quoted);
}

// Turns the text that stands at the end of `out`, from `begin` on, into a cell: most cells stay as they are.
void finishCell(std::string &out, size_t begin, bool isIdentifier, bool protectForExcel, const NeedsQuotes &table)
{
    if (begin == out.size())
        return;
    const std::string_view text(out.data() + begin, out.size() - begin);
    if (protectForExcel) {
        if (isIdentifier && isDamagedBySpreadsheets(text)) {
            out.insert(begin, "=\"");
            out += '"';
            return;
        }
        const char first = text.front();
        if ((isFormulaStart(first) || first == '\'') && beginsLikeFormula(text) && !isPlainNumber(text))
            out.insert(begin, 1, '\'');
    }
    for (size_t i = begin; i < out.size(); ++i) {
        if (table[static_cast<unsigned char>(out[i])]) {
            quoteFrom(out, begin);
            return;
        }
    }
}

base::Error writeError(const QFileDevice &file)
{
    base::Error error;
    error.kind = ErrorKind::Storage;
    error.subCode = file.error() == QFileDevice::ResourceError ? codes::DiskFull : codes::NotWritable;
    error.detail = QStringLiteral("%1: %2").arg(file.fileName(), file.errorString());
    return error;
}

void appendHeader(std::string &out, const TableSource &table, const CsvOptions &options)
{
    if (options.bom)
        out += "\xEF\xBB\xBF";
    for (qsizetype i = 0; i < table.headers.size(); ++i) {
        if (i > 0)
            out += options.separator;
        appendCsvCell(out, table.headers.at(i).toStdString(), false, options);
    }
    out += "\r\n";
}

} // namespace

void appendCsvCell(std::string &out, std::string_view text, bool isIdentifier, const CsvOptions &options)
{
    const size_t begin = out.size();
    out += text;
    finishCell(out, begin, isIdentifier, options.protectForExcel, needsQuotes(options.separator));
}

Result<ExportReport> writeCsv(const TableSource &table, const QString &path, const CsvOptions &options,
                              const base::StopToken &stop, const std::function<void(qint64)> &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failure(writeError(file));

    const NeedsQuotes quotes = needsQuotes(options.separator);
    const int columns = static_cast<int>(table.headers.size());
    std::vector<bool> isIdentifier = table.isIdentifier;
    isIdentifier.resize(static_cast<size_t>(columns));

    ExportReport report{.rows = table.rows, .bytes = 0, .file = path};
    std::string buffer;
    buffer.reserve(kFlushAt + kFlushAt / 4);
    const auto flush = [&] {
        const auto size = static_cast<qint64>(buffer.size());
        if (file.write(buffer.data(), size) != size)
            return false;
        report.bytes += size;
        buffer.clear();
        return true;
    };

    appendHeader(buffer, table, options);
    auto lastProgress = std::chrono::steady_clock::now();
    for (qint64 row = 0; row < table.rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (column > 0)
                buffer += options.separator;
            const size_t begin = buffer.size();
            table.cell(row, column, buffer);
            finishCell(buffer, begin, isIdentifier[static_cast<size_t>(column)], options.protectForExcel, quotes);
        }
        buffer += "\r\n";
        if (buffer.size() >= kFlushAt && !flush())
            return failure(writeError(file));
        if (row % kRowsBetweenLooks != 0)
            continue;
        if (stop.stopRequested())
            return failure(ErrorKind::Canceled, QStringLiteral("the export was stopped"));
        const auto now = std::chrono::steady_clock::now();
        if (progress && now - lastProgress >= kProgressEvery) {
            lastProgress = now;
            progress(row + 1);
        }
    }
    if (!flush() || !file.commit())
        return failure(writeError(file));
    return report;
}

} // namespace tapfleet::exchange
