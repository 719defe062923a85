#pragma once

#include <QtGlobal>

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tapfleet::domain {

/// What a statement brought: rows under named columns, each cell as it came. Filled by one thread, then only read, by any.
class ResultTable
{
public:
    /// Absent, a whole number, a number, or UTF-8 text that lives as long as the table.
    using Cell = std::variant<std::monostate, qint64, double, std::string_view>;

    ResultTable() = default;
    explicit ResultTable(std::vector<std::string> columns) : m_columns(std::move(columns)) {}

    /// A row is whole when each column has got its cell, from left to right.
    void append(const Cell &cell);

    const std::vector<std::string> &columns() const { return m_columns; }
    int columnCount() const { return static_cast<int>(m_columns.size()); }
    qint64 rowCount() const { return m_rows; }
    Cell cell(qint64 row, int column) const;
    /// The column of that name in any ASCII case, -1 when there is none.
    int columnNamed(std::string_view name) const;
    /// What the cells take in memory, about.
    size_t bytes() const { return m_bytes; }

private:
    static constexpr qint64 kRowsOfBlock = 1024;
    enum class Kind : quint8 { Null, Integer, Real, Text };
    struct Slot {
        union {
            qint64 integer = 0;
            double real;
            size_t begin; ///< in the block's texts
        };
        quint32 length = 0;
        Kind kind = Kind::Null;
    };
    /// A long table grows block by block, so that nothing of it is ever copied.
    struct Block {
        std::vector<Slot> slots;
        std::string texts;
    };

    std::vector<std::string> m_columns;
    std::vector<std::unique_ptr<Block>> m_blocks;
    qint64 m_rows = 0;
    int m_next = 0; ///< the column of the next cell
    size_t m_bytes = 0;
};

} // namespace tapfleet::domain
