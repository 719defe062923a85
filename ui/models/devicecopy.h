#pragma once

#include "base/stoptoken.h"
#include "services/fleetservice.h"

#include <QString>

#include <utility>
#include <vector>

namespace tapfleet::ui {

/// Positions in a DeviceSelection, first and last, in ascending order.
using RowRanges = std::vector<std::pair<int, int>>;

/// The number of rows in the ranges.
qint64 rowsIn(const RowRanges &ranges);

/// What rows become on the clipboard.
enum class CopyForm {
    Tsv, ///< without headers; what spreadsheets take apart into cells
    TsvWithHeaders,
    Csv,  ///< with headers, as it stands: nothing is protected from Excel
    Json, ///< an array with an object a line
    Markdown,
    SnList ///< an SN a line, whatever columns are shown
};

/// Rows and columns as text for the clipboard, in the shown order, from the cells that exports write; lines end with LF.
/// Any thread; empty when stopped.
QString copyText(CopyForm form, const services::DeviceSelection &selection, const RowRanges &ranges,
                 const std::vector<domain::Field> &fields, const base::StopToken &stop = {});

} // namespace tapfleet::ui
