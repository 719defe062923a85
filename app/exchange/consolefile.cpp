#include "exchange/consolefile.h"

#include "base/errorcodes.h"
#include "exchange/consolevalues.h"
#include "exchange/tablereader.h"

#include <set>
#include <utility>

namespace tapfleet::exchange {

namespace codes = base::codes;
using base::ErrorKind;
using base::failure;
using base::Result;
using domain::Device;
using domain::Field;
using domain::FieldKind;

namespace {

constexpr size_t kRowsToFindHeader = 10;

/// Takes the rows of one file.
class ConsoleRows
{
public:
    explicit ConsoleRows(const ConsoleColumns &columns) { m_file.columns = columns; }

    void take(qint64 line, std::vector<std::string> &cells)
    {
        if (m_row++ <= m_file.columns.headerRow)
            return;
        const size_t refusedBefore = m_file.refused.size();
        const size_t devicesBefore = m_file.devices.size();
        takeDevice(line, cells);
        const bool isRefused = m_file.refused.size() > refusedBefore;
        const bool isTaken = m_file.devices.size() > devicesBefore;
        if (m_file.first.size() < kShownRows) {
            m_file.first.push_back({line, isRefused ? m_file.refused.back().reason : QString(), cells,
                                    isTaken ? m_file.devices.back() : Device()});
        }
        if (isRefused)
            m_file.refused.back().cells = std::move(cells);
    }

    ConsoleFile &file() { return m_file; }

private:
    void takeDevice(qint64 line, const std::vector<std::string> &cells)
    {
        Device device;
        std::string versions;
        RefusedRow fault; // the first cell that cannot be read; the SN may come after it
        const std::vector<ColumnMeaning> &meanings = m_file.columns.meanings;
        for (size_t i = 0; i < cells.size() && i < meanings.size(); ++i) {
            if (const auto *field = std::get_if<Field>(&meanings[i])) {
                if (!assign(device, *field, cells[i]) && fault.reason.isEmpty()) {
                    const bool isTime = domain::fieldInfo(*field).kind == FieldKind::Time;
                    fault.reason = isTime ? QStringLiteral("bad-time") : QStringLiteral("bad-number");
                    fault.text = QString::fromStdString(cells[i]);
                }
            } else if (std::holds_alternative<AppVersionColumn>(meanings[i])) {
                versions = cells[i];
            }
        }
        assignAppVersions(device, versions);
        takeIdentity(line, std::move(device), std::move(fault));
    }

    void takeIdentity(qint64 line, Device device, RefusedRow fault)
    {
        if (device.supplierId.empty()) {
            domain::DeviceId id = domain::parseLongForm(device.sn);
            device.sn = std::move(id.sn);
            device.supplierId = std::move(id.supplierId);
        }
        if (device.sn.empty())
            return refuse(line, QStringLiteral("no-sn"), device.name);
        if (isDamagedNumber(device.sn))
            return refuse(line, QStringLiteral("damaged-sn"), device.sn);
        if (!fault.reason.isEmpty()) {
            fault.line = line;
            fault.id = device.id();
            return m_file.refused.push_back(std::move(fault));
        }
        // The console's owner column holds either a name or a PID of 16 digits.
        if (device.ownerPid.empty() && device.ownerName.size() == 16 && device.ownerName.starts_with("2088"))
            device.ownerPid = std::exchange(device.ownerName, {});
        if (!m_ids.insert(device.id()).second)
            return refuse(line, QStringLiteral("duplicate-sn"), domain::longForm(device.id()));
        m_file.devices.push_back(std::move(device));
        m_file.lines.push_back(line);
    }

    void refuse(qint64 line, const QString &reason, const std::string &text)
    {
        m_file.refused.push_back({line, reason, QString::fromStdString(text)});
    }

    std::set<domain::DeviceId> m_ids;
    int m_row = 0;
    ConsoleFile m_file;
};

} // namespace

Result<std::vector<QStringList>> readConsoleHead(const QString &path)
{
    std::vector<QStringList> head;
    const Result<QString> encoding = readTable(path, [&head](qint64, std::vector<std::string> &cells) {
        QStringList row;
        for (const std::string &cell : cells)
            row << QString::fromStdString(cell);
        head.push_back(row);
        return head.size() < kRowsToFindHeader;
    });
    if (!encoding)
        return failure(encoding.error());
    return head;
}

Result<ConsoleFile> readConsoleFile(const QString &path, const ConsoleColumns &columns)
{
    ConsoleRows rows(columns);
    const Result<QString> encoding = readTable(path, [&rows](qint64 line, std::vector<std::string> &cells) {
        rows.take(line, cells);
        return true;
    });
    if (!encoding)
        return failure(encoding.error());
    rows.file().encoding = *encoding;
    return std::move(rows.file());
}

Result<ConsoleFile> readConsoleFile(const QString &path)
{
    const auto head = readConsoleHead(path);
    if (!head)
        return failure(head.error());
    const ConsoleColumns columns = proposedColumns(*head);
    if (!columns.hasSn())
        return failure(ErrorKind::Invalid, QStringLiteral("%1: no column for the SN").arg(path), codes::FileWithoutSn);
    return readConsoleFile(path, columns);
}

TableSource refusedTable(std::shared_ptr<const ConsoleFile> file, const QString &reasonTitle,
                         std::function<QString(const RefusedRow &)> reason)
{
    TableSource table;
    QStringList titles = file->columns.titles;
    if (holdsRefusedRows(file->columns))
        titles.removeLast(); // the reasons of last time
    for (const QString &title : titles)
        table.columns.push_back({title, Field::Name, true}); // cells stay as they are, digits too
    table.columns.push_back({reasonTitle, Field::Name, false});
    table.title = reasonTitle;
    table.rows = static_cast<qint64>(file->refused.size());
    const auto cell = [file = std::move(file), reason = std::move(reason), columns = titles.size()](qint64 row, int column) {
        const RefusedRow &refused = file->refused[static_cast<size_t>(row)];
        const auto at = static_cast<size_t>(column);
        if (column == columns)
            return reason(refused).toStdString();
        return at < refused.cells.size() ? refused.cells[at] : std::string();
    };
    table.cell = [cell](qint64 row, int column, std::string &out) { out += cell(row, column); };
    table.value = [cell](qint64 row, int column) { return domain::Value(cell(row, column)); };
    return table;
}

} // namespace tapfleet::exchange
