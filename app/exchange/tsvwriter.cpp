#include "exchange/rowencoder.h"

namespace tapfleet::exchange {

using base::Result;

namespace {

/// Tabs and line breaks of a cell become blanks: each row stays one line and nothing needs quotes, which is what
/// spreadsheets take from the clipboard and what cut and awk read.
class TsvEncoder final : public RowEncoder
{
public:
    TsvEncoder(const TableSource &table, bool header) : m_table(table), m_header(header) {}

    Result<void> begin(std::string &out) override
    {
        if (!m_header)
            return {};
        for (size_t i = 0; i < m_table.columns.size(); ++i) {
            const size_t begin = out.size();
            out += m_table.columns[i].header.toStdString();
            finishCell(out, begin, i + 1 == m_table.columns.size());
        }
        return {};
    }

    Result<void> row(qint64 row, std::string &out) override
    {
        const int columns = static_cast<int>(m_table.columns.size());
        for (int column = 0; column < columns; ++column) {
            const size_t begin = out.size();
            m_table.cell(row, column, out);
            finishCell(out, begin, column + 1 == columns);
        }
        return {};
    }

private:
    static void finishCell(std::string &out, size_t begin, bool isLast)
    {
        for (size_t i = begin; i < out.size(); ++i) {
            if (out[i] == '\t' || out[i] == '\n' || out[i] == '\r')
                out[i] = ' ';
        }
        out += isLast ? '\n' : '\t';
    }

    const TableSource &m_table;
    const bool m_header;
};

} // namespace

std::unique_ptr<RowEncoder> tsvEncoder(const TableSource &table, bool header)
{
    return std::make_unique<TsvEncoder>(table, header);
}

} // namespace tapfleet::exchange
