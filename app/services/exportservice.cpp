#include "services/exportservice.h"

#include "text/cellformat.h"
#include "text/labels.h"

#include <QtConcurrentRun>

namespace tapfleet::services {

namespace {

using domain::Field;

/// Columns whose digits name something: Excel must not make numbers of them.
bool isIdentifier(Field field)
{
    switch (field) {
    case Field::Sn:
    case Field::SupplierId:
    case Field::ItemId:
    case Field::BizTid:
    case Field::OwnerPid:
    case Field::MerchantPid:
    case Field::ShopId:
    case Field::Iccid: return true;
    default: return false;
    }
}

} // namespace

QFuture<base::Result<exchange::ExportReport>> exportCsv(ExportRequest request, base::StopToken stop,
                                                        std::function<void(qint64 rows)> progress)
{
    // Labels are worded here, in the caller's thread, where the translators are.
    exchange::TableSource table;
    for (const Field field : request.fields) {
        table.headers << fieldLabel(field, request.selection);
        table.isIdentifier.push_back(isIdentifier(field));
    }
    table.rows = static_cast<qint64>(request.selection.rows.size());
    return QtConcurrent::run([request = std::move(request), table = std::move(table), stop = std::move(stop),
                              progress = std::move(progress), format = text::CellFormat()]() mutable {
        table.cell = [&request, &format](qint64 row, int column, std::string &out) {
            const Field field = request.fields[static_cast<size_t>(column)];
            format.append(out, field, request.selection.snapshot->value(request.selection.rows[static_cast<size_t>(row)], field));
        };
        return exchange::writeCsv(table, request.path, request.csv, stop, progress);
    });
}

} // namespace tapfleet::services
