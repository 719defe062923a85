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

/// Rows and columns as tab-separated text for the clipboard, in the shown order, times in full. Breaks and tabs inside
/// a cell become spaces, so that each device stays one line. Any thread; empty when stopped.
QString rowsAsTsv(const services::DeviceSelection &selection, const RowRanges &ranges,
                  const std::vector<domain::Field> &fields, bool withHeaders, const base::StopToken &stop = {});

} // namespace tapfleet::ui
