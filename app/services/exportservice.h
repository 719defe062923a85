#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "exchange/csvwriter.h"
#include "services/fleetservice.h"

#include <QFuture>

#include <functional>
#include <vector>

namespace tapfleet::services {

struct ExportRequest {
    DeviceSelection selection;
    std::vector<domain::Field> fields;
    QString path;
    exchange::CsvOptions csv;
};

/// Writes a selection to a file on a pool thread: exactly these rows, these columns, this order; texts as the table
/// shows them. `progress` is called on that thread.
QFuture<base::Result<exchange::ExportReport>> exportCsv(ExportRequest request, base::StopToken stop = {},
                                                        std::function<void(qint64 rows)> progress = {});

} // namespace tapfleet::services
