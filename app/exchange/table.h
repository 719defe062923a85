#pragma once

#include "domain/field.h"

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tapfleet::exchange {

struct TableColumn {
    QString header{};
    domain::Field field = domain::Field::Sn; ///< its id is the JSON key, its kind the type of an XLSX cell
    bool isIdentifier = false;               ///< digits that Excel must not turn into a number (SN, ICCID, ids)
    std::string_view key{};                  ///< the JSON key of a column that is no field of a device; its kind is `field`'s
};

/// What is exported: the table's shape and a source of cells. Cells are asked for row by row, left to right, on the
/// writing thread.
struct TableSource {
    QString title{}; ///< names the sheets of a workbook
    std::vector<TableColumn> columns{};
    qint64 rows = 0;
    /// Appends the UTF-8 text of a cell, as people read it, to `out`.
    std::function<void(qint64 row, int column, std::string &out)> cell{};
    /// The same cell as a value, for the formats that have types (XLSX, JSON lines).
    std::function<domain::Value(qint64 row, int column)> value{};
    /// An equal source for another thread: with it the rows of a long table are encoded side by side.
    std::function<TableSource()> copy{};
};

} // namespace tapfleet::exchange
