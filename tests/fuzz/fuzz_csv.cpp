#include "tests/fuzz/invariant.h"

#include "base/errorcodes.h"
#include "exchange/consolefile.h"
#include "exchange/csvparser.h"
#include "exchange/csvwriter.h"
#include "exchange/tablereader.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using fuzz::require;

namespace {

using Rows = std::vector<std::vector<std::string>>;

qint64 linesOf(std::string_view text)
{
    qint64 lines = 1;
    for (size_t i = 0; i < text.size(); ++i)
        lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    return lines;
}

Rows rowsOf(std::string_view text, char separator, std::optional<qint64> *unclosed = nullptr)
{
    Rows rows;
    qint64 last = 0;
    const auto open = exchange::parseCsv(text, separator, [&](qint64 line, std::vector<std::string> &cells) {
        require(line > last && line <= linesOf(text), "rows stand on lines of the file, in order");
        require(!cells.empty(), "a row has cells");
        last = line;
        rows.push_back(cells);
        return true;
    });
    require(!open || (*open > last && *open <= linesOf(text)), "the open quote is on a line after the last row");
    if (unclosed)
        *unclosed = open;
    return rows;
}

/// What was read and is written again reads the same.
void parseAndWrite(std::string_view text)
{
    const char separator = exchange::guessSeparator(text);
    const Rows rows = rowsOf(text, separator);
    const exchange::CsvOptions plain{.bom = false, .protectForExcel = false, .separator = separator};
    std::string written;
    for (const auto &row : rows) {
        for (size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                written += separator;
            exchange::appendCsvCell(written, row[i], false, plain);
        }
        written += "\r\n";
    }
    std::optional<qint64> unclosed;
    require(rowsOf(written, separator, &unclosed) == rows, "parse(write(rows)) == rows");
    require(!unclosed, "what is written closes its quotes");
}

/// What is written for Excel stays one cell and cannot be taken for a formula.
void writeForExcel(std::string_view text)
{
    const exchange::CsvOptions options;
    std::string written;
    exchange::appendCsvCell(written, text, false, options);
    const Rows rows = rowsOf(written, options.separator);
    if (rows.empty()) {
        require(text.empty(), "only an empty cell is a blank line");
        return;
    }
    require(rows.size() == 1 && rows.front().size() == 1, "one cell is one cell");
    const std::string &cell = rows.front().front();
    const bool isNumber = cell.find_first_not_of("-.0123456789") == std::string::npos;
    require(cell.empty() || isNumber || std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos,
            "no cell begins as a formula");
}

/// The whole way of a file that a person brings.
void importFile(const uint8_t *data, size_t size)
{
    static const QString path = QDir::tempPath() + u"/tapfleet-fuzz-%1.csv"_s.arg(::getpid());
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate), "the scratch file opens");
    file.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size));
    file.close();
    const auto imported = exchange::readConsoleFile(path);
    if (!imported) {
        require(imported.error().subCode == base::codes::FileUnreadable || imported.error().subCode == base::codes::FileWithoutSn,
                "a refusal says why");
        return;
    }
    for (const domain::Device &device : imported->devices)
        require(!device.sn.empty(), "a device has an SN");
    for (const exchange::RefusedRow &row : imported->refused)
        require(row.line >= 1 && !row.reason.isEmpty(), "a refused row says where and why");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    parseAndWrite(text);
    writeForExcel(text);
    std::string cell(text);
    exchange::unwrapCell(cell);
    require(cell.size() <= text.size(), "unwrapping adds nothing");
    importFile(data, size);
    return 0;
}
