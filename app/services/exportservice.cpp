#include "services/exportservice.h"

#include "text/cellformat.h"
#include "text/labels.h"

#include <QJsonDocument>
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

struct DeviceCells {
    std::shared_ptr<const DeviceSelection> selection;
    std::vector<Field> fields;
    text::CellFormat format;

    domain::Value value(qint64 row, int column) const
    {
        return selection->snapshot->value(selection->rows[static_cast<size_t>(row)], fields[static_cast<size_t>(column)]);
    }
    void append(qint64 row, int column, std::string &out)
    {
        const Field field = fields[static_cast<size_t>(column)];
        const quint32 at = selection->rows[static_cast<size_t>(row)];
        // Most cells are texts that lie in the snapshot: no copy of them.
        if (field == Field::Apps)
            selection->snapshot->appendApps(out, at);
        else if (const std::string_view text = selection->snapshot->text(at, field); !text.empty())
            format.append(out, field, text);
        else
            format.append(out, field, value(row, column));
    }
};

void fillCells(exchange::TableSource &table, DeviceCells own)
{
    const auto cells = std::make_shared<DeviceCells>(std::move(own));
    table.cell = [cells](qint64 row, int column, std::string &out) { cells->append(row, column, out); };
    table.value = [cells](qint64 row, int column) { return cells->value(row, column); };
    table.copy = [cells, shape = table] {
        exchange::TableSource copy = shape;
        fillCells(copy, *cells);
        return copy;
    };
}

} // namespace

exchange::TableSource deviceTable(DeviceSelection selection, std::vector<Field> fields)
{
    exchange::TableSource table;
    table.title = text::devicesTitle();
    for (const Field field : fields)
        table.columns.push_back({fieldLabel(field, selection), field, isIdentifier(field)});
    table.rows = static_cast<qint64>(selection.rows.size());
    fillCells(table, {std::make_shared<const DeviceSelection>(std::move(selection)), std::move(fields), {}});
    return table;
}

QString deviceRecord(std::shared_ptr<const snapshot::FleetSnapshot> snapshot, quint32 row)
{
    std::vector<Field> fields;
    for (const domain::FieldInfo &info : domain::kFields)
        fields.push_back(info.field);
    const auto line = exchange::tableText(deviceTable({std::move(snapshot), {row}}, fields), {.format = exchange::Format::JsonLines});
    if (!line)
        return {}; // only a stop ends it early, and nobody stops it
    return QString::fromUtf8(QJsonDocument::fromJson(QByteArray::fromStdString(*line)).toJson(QJsonDocument::Indented));
}

QFuture<base::Result<exchange::ExportReport>> exportDevices(ExportRequest request, base::StopToken stop,
                                                            std::function<void(qint64 rows)> progress)
{
    return QtConcurrent::run([table = deviceTable(std::move(request.selection), std::move(request.fields)), path = request.path,
                              options = request.options, stop = std::move(stop), progress = std::move(progress)] {
        return exchange::writeTable(table, path, options, stop, progress);
    });
}

} // namespace tapfleet::services
