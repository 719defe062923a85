#pragma once

#include "cache/sqlconsole.h"
#include "exchange/table.h"

#include <memory>

namespace tapfleet::services {

/// A result as a table to be written: whole columns of numbers stay numbers, digits that are a text stay one. Any thread.
exchange::TableSource resultTable(std::shared_ptr<const cache::SqlRun> run, const QString &title);

/// A cell as a person reads it; nothing for NULL.
void appendCellText(std::string &out, const domain::ResultTable::Cell &cell);

/// The names of the columns, each once: "count", "count (2)".
std::vector<std::string> distinctNames(const std::vector<std::string> &columns);

} // namespace tapfleet::services
