#include "exchange/csvwriter.h"

#include "exchange/rowencoder.h"

namespace tapfleet::exchange {

using base::Result;

namespace {

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

/// No early way out: so the compiler compares sixteen bytes at a time.
bool needsQuotes(std::string_view text, char separator)
{
    bool needs = false;
    for (const char c : text)
        needs |= (c == '"') | (c == '\r') | (c == '\n') | (c == separator);
    return needs;
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
void finishCell(std::string &out, size_t begin, bool isIdentifier, bool protectForExcel, char separator)
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
    if (needsQuotes(std::string_view(out).substr(begin), separator))
        quoteFrom(out, begin);
}

class CsvEncoder final : public RowEncoder
{
public:
    CsvEncoder(const TableSource &table, const CsvOptions &options)
        : m_table(table), m_options(options)
    {
    }

    Result<void> begin(std::string &out) override
    {
        if (m_options.bom)
            out += "\xEF\xBB\xBF";
        if (!m_options.header)
            return {};
        for (size_t i = 0; i < m_table.columns.size(); ++i) {
            if (i > 0)
                out += m_options.separator;
            appendCsvCell(out, m_table.columns[i].header.toStdString(), false, m_options);
        }
        out += "\r\n";
        return {};
    }

    Result<void> row(qint64 row, std::string &out) override
    {
        const int columns = static_cast<int>(m_table.columns.size());
        for (int column = 0; column < columns; ++column) {
            if (column > 0)
                out += m_options.separator;
            const size_t begin = out.size();
            m_table.cell(row, column, out);
            finishCell(out, begin, m_table.columns[static_cast<size_t>(column)].isIdentifier, m_options.protectForExcel, m_options.separator);
        }
        out += "\r\n";
        return {};
    }

private:
    const TableSource &m_table;
    const CsvOptions m_options;
};

} // namespace

void appendCsvCell(std::string &out, std::string_view text, bool isIdentifier, const CsvOptions &options)
{
    const size_t begin = out.size();
    out += text;
    finishCell(out, begin, isIdentifier, options.protectForExcel, options.separator);
}

std::unique_ptr<RowEncoder> csvEncoder(const TableSource &table, const CsvOptions &options)
{
    return std::make_unique<CsvEncoder>(table, options);
}

} // namespace tapfleet::exchange
