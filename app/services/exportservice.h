#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "exchange/tablewriter.h"
#include "services/fleetservice.h"

#include <QFuture>

#include <functional>
#include <vector>

namespace tapfleet::services {

struct ExportRequest {
    DeviceSelection selection;
    std::vector<domain::Field> fields;
    QString path;
    exchange::WriteOptions options;
};

/// A selection as a table: exactly these rows, these columns, this order, texts as the windows show them. Worded in the
/// language of the moment; its cells may then be asked for on any one thread.
exchange::TableSource deviceTable(DeviceSelection selection, std::vector<domain::Field> fields);

/// Every field of one device as JSON, an entry a line.
QString deviceRecord(std::shared_ptr<const snapshot::FleetSnapshot> snapshot, quint32 row);

/// Writes a selection to a file on a pool thread. `progress` is called on that thread.
[[nodiscard]] QFuture<base::Result<exchange::ExportReport>> exportDevices(ExportRequest request, base::StopToken stop = {},
                                                            std::function<void(qint64 rows)> progress = {});

} // namespace tapfleet::services
