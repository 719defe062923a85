#include "exchange/rowencoder.h"
#include "text/json.h"

namespace tapfleet::exchange {

using base::Result;

namespace {

class JsonLinesEncoder final : public RowEncoder
{
public:
    explicit JsonLinesEncoder(const TableSource &table) : m_table(table) {}

    Result<void> begin(std::string &) override { return {}; }

    Result<void> row(qint64 row, std::string &out) override
    {
        out += '{';
        for (int column = 0; column < static_cast<int>(m_table.columns.size()); ++column) {
            const auto &[header, field, isIdentifier, key] = m_table.columns[static_cast<size_t>(column)];
            if (column > 0)
                out += ',';
            out += '"';
            out += key.empty() ? domain::fieldInfo(field).id : key;
            out += "\":";
            text::appendJson(out, field, m_table.value(row, column));
        }
        out += "}\n";
        return {};
    }

private:
    const TableSource &m_table;
};

} // namespace

std::unique_ptr<RowEncoder> jsonLinesEncoder(const TableSource &table)
{
    return std::make_unique<JsonLinesEncoder>(table);
}

} // namespace tapfleet::exchange
