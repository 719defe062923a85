#include "services/diffservice.h"

#include "text/cellformat.h"
#include "text/changetext.h"

#include <QtConcurrentRun>

namespace tapfleet::services {

namespace {

using domain::DiffRow;
using domain::Field;
using domain::FleetDiff;

/// What a cell needs, worded in the caller's thread, where the translators are; then read by the writing one.
struct Cells {
    enum Column { Sn, Supplier, Account, FieldLabel, Before, After, When };

    explicit Cells(const DiffExport &request) : diff(*request.diff), begin(request.begin), order(request.order)
    {
        for (const domain::DiffField &field : diff.fields) {
            std::string_view app = field.id;
            app.remove_prefix(std::min(app.size(), domain::kAppFieldPrefix.size()));
            const auto name = request.apps.find(std::string(app));
            labels.push_back(
                text::changedFieldLabel(field.id, name == request.apps.end() ? QString() : QString::fromStdString(name->second))
                    .toStdString());
            fields.push_back(domain::fieldById(field.id));
        }
        presenceLabel = text::changedFieldLabel(domain::kPresenceField).toStdString();
        for (const std::string_view what : {domain::kDeviceAdded, domain::kDeviceRemoved, domain::kDeviceReturned})
            presence[std::string(what)] = text::changedValueText(domain::kPresenceField, std::string(what)).toStdString();
        for (const auto &[id, name] : request.accounts)
            accounts[id] = name.toStdString();
    }

    void append(qint64 at, int column, std::string &out)
    {
        const auto place = static_cast<size_t>(at);
        const DiffRow &row = diff.rows[begin + (order.empty() ? place : order[place])];
        const domain::DiffDevice &device = diff.devices[row.device];
        switch (static_cast<Column>(column)) {
        case Sn: out += device.id.sn; break;
        case Supplier: out += device.id.supplierId; break;
        case Account: out += accounts[device.account]; break;
        case FieldLabel: out += row.field < labels.size() ? labels[row.field] : presenceLabel; break;
        case Before: appendValue(row, row.before, out); break;
        case After: appendValue(row, row.after, out); break;
        case When: format.append(out, Field::Synced, row.at); break;
        }
    }

    void appendValue(const DiffRow &row, quint32 textIndex, std::string &out)
    {
        const std::string &told = diff.texts[textIndex];
        if (row.field >= fields.size())
            out += told.empty() ? told : presence[told];
        else if (const auto field = fields[row.field])
            format.append(out, *field, domain::historyValue(*field, told));
        else
            out += told;
    }

    const FleetDiff &diff;
    const size_t begin;
    const std::vector<quint32> order;
    std::vector<std::string> labels;
    std::vector<std::optional<Field>> fields;
    std::string presenceLabel;
    std::map<std::string, std::string> presence;
    std::map<domain::AccountId, std::string> accounts;
    text::CellFormat format;
};

exchange::TableSource tableOf(const QStringList &headers, const std::vector<bool> &isIdentifier)
{
    exchange::TableSource table;
    for (qsizetype i = 0; i < headers.size(); ++i)
        table.columns.push_back({.header = headers[i], .isIdentifier = isIdentifier[static_cast<size_t>(i)]});
    return table;
}

} // namespace

QFuture<base::Result<exchange::ExportReport>> exportDiff(DiffExport request, base::StopToken stop,
                                                         std::function<void(qint64 rows)> progress)
{
    // A value may be an ICCID or an id, too.
    exchange::TableSource table = tableOf(text::changeHeaders(), {true, true, false, false, true, true, false});
    table.rows = static_cast<qint64>(request.end - request.begin);
    auto cells = std::make_shared<Cells>(request);
    table.cell = [cells](qint64 row, int column, std::string &out) { cells->append(row, column, out); };
    return QtConcurrent::run(
        [request = std::move(request), table = std::move(table), stop = std::move(stop), progress = std::move(progress)] {
            return exchange::writeTable(table, request.path, {.csv = request.csv}, stop, progress);
        });
}

QFuture<base::Result<exchange::ExportReport>> exportAppVersions(AppVersionsReport report, QString path,
                                                                exchange::CsvOptions csv)
{
    exchange::TableSource table = tableOf(text::appVersionHeaders(), {false, true, false, false});
    // A week of which nothing is known has no rows: that no device is told is not that there was none.
    struct Row {
        std::string week, version;
        qint64 devices;
    };
    std::vector<Row> rows;
    for (const AppVersionsWeek &week : report.weeks) {
        const std::string monday = week.monday.toString(Qt::ISODate).toStdString();
        for (const std::string &version : report.versions) {
            const auto found = week.moment.devices.find(version);
            if (week.moment.isKnown)
                rows.push_back({monday, version, found == week.moment.devices.end() ? 0 : found->second});
        }
        if (week.moment.untold > 0)
            rows.push_back({monday, text::versionNotTold().toStdString(), week.moment.untold});
    }
    table.rows = static_cast<qint64>(rows.size());
    table.cell = [rows = std::move(rows), app = report.appId.toStdString()](qint64 at, int column, std::string &out) {
        const Row &row = rows[static_cast<size_t>(at)];
        switch (column) {
        case 0: out += row.week; break;
        case 1: out += app; break;
        case 2: out += row.version; break;
        default: out += std::to_string(row.devices);
        }
    };
    return QtConcurrent::run(
        [table = std::move(table), path = std::move(path), csv] { return exchange::writeTable(table, path, {.csv = csv}); });
}

} // namespace tapfleet::services
