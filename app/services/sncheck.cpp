#include "services/sncheck.h"

#include <QtConcurrentRun>

namespace tapfleet::services {

using base::Result;
using domain::Field;
using domain::SnListRow;
using domain::SnOutcome;
using domain::SnVerdict;

namespace {

QString textOf(const snapshot::FleetSnapshot &snapshot, quint32 row, Field field)
{
    const domain::Value value = snapshot.value(row, field);
    const auto *text = std::get_if<std::string>(&value);
    return text ? QString::fromStdString(*text) : QString();
}

std::string suggestionText(const SnVerdict &verdict)
{
    return domain::longForm(verdict.suggestion);
}

Result<CheckedSnsPtr> check(std::vector<SnListRow> rows, std::shared_ptr<const snapshot::FleetSnapshot> snapshot,
                            std::optional<domain::AccountId> only, const base::StopToken &stop)
{
    auto checked = std::make_shared<CheckedSns>();
    const SnapshotSnIndex index(*snapshot, only);
    auto verdicts = matchSns(rows, index, stop);
    if (!verdicts)
        return base::failure(base::ErrorKind::Canceled, QStringLiteral("stopped"));
    checked->difference = reconcile(rows, *verdicts, index);
    for (const SnVerdict &verdict : *verdicts) {
        ++checked->counts[static_cast<size_t>(verdict.outcome)];
        checked->suggestions += !verdict.suggestion.sn.empty();
    }
    checked->rows = std::move(rows);
    checked->verdicts = std::move(*verdicts);
    checked->snapshot = std::move(snapshot);
    return CheckedSnsPtr(std::move(checked));
}

} // namespace

qint64 CheckedSns::failed() const
{
    return static_cast<qint64>(rows.size()) - count(SnOutcome::Matched);
}

std::vector<quint32> CheckedSns::failedRows() const
{
    std::vector<quint32> failed;
    for (quint32 i = 0; i < verdicts.size(); ++i) {
        if (verdicts[i].outcome != SnOutcome::Matched)
            failed.push_back(i);
    }
    return failed;
}

QString CheckedSns::reason(quint32 row) const
{
    const SnVerdict &verdict = verdicts[row];
    text::SnFacts facts;
    facts.firstRow = verdict.first ? qint64(*verdict.first) + 1 : 0;
    facts.suggestion = QString::fromStdString(suggestionText(verdict));
    if (verdict.outcome == SnOutcome::NotMine && verdict.device) {
        facts.owner = textOf(*snapshot, *verdict.device, Field::Owner);
        if (facts.owner.isEmpty())
            facts.owner = textOf(*snapshot, *verdict.device, Field::OwnerPid);
    }
    if (verdict.outcome == SnOutcome::Ambiguous && rows[row].supplierId.empty()) {
        for (const std::string &supplier : suppliersOfSn(rows[row].sn, SnapshotSnIndex(*snapshot))) {
            if (!supplier.empty())
                facts.suppliers << QString::fromStdString(supplier);
        }
    }
    return text::outcomeReason(verdict.outcome, facts);
}

QFuture<Result<exchange::SnFile>> readSns(const QString &path)
{
    return QtConcurrent::run([path] { return exchange::readSnFile(path); });
}

QFuture<Result<CheckedSnsPtr>> checkSns(std::vector<SnListRow> rows, std::shared_ptr<const snapshot::FleetSnapshot> snapshot,
                                        std::optional<domain::AccountId> only, base::StopToken stop)
{
    return QtConcurrent::run([rows = std::move(rows), snapshot = std::move(snapshot), only, stop = std::move(stop)]() mutable {
        return check(std::move(rows), std::move(snapshot), only, stop);
    });
}

std::vector<SnListRow> withSuggestions(const CheckedSns &checked, std::optional<quint32> only)
{
    std::vector<SnListRow> rows = checked.rows;
    for (quint32 i = 0; i < rows.size(); ++i) {
        const domain::DeviceId &meant = checked.verdicts[i].suggestion;
        if (meant.sn.empty() || (only && *only != i))
            continue;
        rows[i].sn = meant.sn; // the raw text still tells what was read
        if (!meant.supplierId.empty())
            rows[i].supplierId = meant.supplierId;
    }
    return rows;
}

std::vector<SnListRow> listRowsOf(const snapshot::FleetSnapshot &snapshot, std::span<const quint32> devices)
{
    std::vector<SnListRow> rows;
    rows.reserve(devices.size());
    for (const quint32 device : devices) {
        domain::DeviceId id = snapshot.id(device);
        rows.push_back({domain::longForm(id), id.sn, id.supplierId});
    }
    return rows;
}

std::vector<SnListRow> someRows(const CheckedSns &checked, std::span<const quint32> rows)
{
    std::vector<SnListRow> some;
    some.reserve(rows.size());
    for (const quint32 row : rows)
        some.push_back(checked.rows[row]);
    return some;
}

exchange::TableSource snTable(CheckedSnsPtr checked, std::vector<quint32> rows)
{
    exchange::TableSource table;
    table.title = text::snTitle();
    table.columns = {{text::snTitle(), Field::Sn, true},
                     {text::reasonTitle(), Field::Name, false},
                     {text::suggestionTitle(), Field::Sn, true}};
    table.rows = static_cast<qint64>(rows.size());
    const auto cell = [checked = std::move(checked), rows = std::move(rows)](qint64 at, int column) -> std::string {
        const quint32 row = rows[static_cast<size_t>(at)];
        const SnListRow &read = checked->rows[row];
        switch (column) {
        case 0: return read.sn.empty() ? std::string() : domain::longForm({read.sn, read.supplierId});
        case 1: return checked->reason(row).toStdString();
        default: return suggestionText(checked->verdicts[row]);
        }
    };
    table.cell = [cell](qint64 row, int column, std::string &out) { out += cell(row, column); };
    table.value = [cell](qint64 row, int column) { return domain::Value(cell(row, column)); };
    return table;
}

QFuture<Result<exchange::ExportReport>> writeSns(CheckedSnsPtr checked, std::vector<quint32> rows, const QString &path)
{
    return QtConcurrent::run([table = snTable(std::move(checked), std::move(rows)), path] {
        const bool isWorkbook = path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive);
        return exchange::writeTable(table, path, {.format = isWorkbook ? exchange::Format::Xlsx : exchange::Format::Csv});
    });
}

} // namespace tapfleet::services
