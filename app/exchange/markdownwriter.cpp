#include "exchange/rowencoder.h"

namespace tapfleet::exchange {

using base::Result;

namespace {

bool isRightAligned(const TableColumn &column)
{
    const domain::FieldKind kind = domain::fieldInfo(column.field).kind;
    return kind == domain::FieldKind::Integer || kind == domain::FieldKind::Degrees;
}

/// What a renderer would take for a mark of its own stands for itself; a line break becomes <br>, since a row is a line.
void appendEscaped(std::string &out, std::string_view text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        switch (const char c = text[i]) {
        case '\r':
            if (i + 1 == text.size() || text[i + 1] != '\n')
                out += "<br>";
            break;
        case '\n': out += "<br>"; break;
        case '<': out += "&lt;"; break;
        case '&': out += "&amp;"; break;
        case '|':
        case '\\':
        case '`':
        case '*':
        case '_':
        case '[':
        case ']':
        case '~': out += '\\'; [[fallthrough]];
        default: out += c;
        }
    }
}

class MarkdownEncoder final : public RowEncoder
{
public:
    explicit MarkdownEncoder(const TableSource &table) : m_table(table) {}

    Result<void> begin(std::string &out) override
    {
        std::string rule;
        for (const TableColumn &column : m_table.columns) {
            out += "| ";
            appendEscaped(out, column.header.toStdString());
            out += ' ';
            rule += isRightAligned(column) ? "| ---: " : "| --- ";
        }
        out += "|\n" + rule + "|\n";
        return {};
    }

    Result<void> row(qint64 row, std::string &out) override
    {
        for (int column = 0; column < static_cast<int>(m_table.columns.size()); ++column) {
            m_cell.clear();
            m_table.cell(row, column, m_cell);
            out += "| ";
            appendEscaped(out, m_cell);
            out += ' ';
        }
        out += "|\n";
        return {};
    }

private:
    const TableSource &m_table;
    std::string m_cell;
};

} // namespace

std::unique_ptr<RowEncoder> markdownEncoder(const TableSource &table)
{
    return std::make_unique<MarkdownEncoder>(table);
}

} // namespace tapfleet::exchange
