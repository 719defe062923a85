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

// Exports may have a title and a date above their header.
constexpr int kRowsToFindHeader = 10;

/// Takes the rows of one file.
class ConsoleRows
{
public:
    bool take(qint64 line, std::vector<std::string> &cells)
    {
        if (m_hasHeader) {
            takeDevice(line, cells);
            return true;
        }
        if (takeHeader(cells))
            return true;
        return ++m_rowsAbove < kRowsToFindHeader;
    }

    bool hasHeader() const { return m_hasHeader; }
    ConsoleFile &file() { return m_file; }

private:
    bool takeHeader(const std::vector<std::string> &cells)
    {
        std::vector<ColumnMeaning> columns;
        std::set<Field> seen;
        QStringList ignored;
        for (const std::string &cell : cells) {
            ColumnMeaning meaning = meaningOfHeader(cell);
            const auto *field = std::get_if<Field>(&meaning);
            // Of two columns for one field the first counts.
            if (field && !seen.insert(*field).second)
                meaning = {};
            if (std::holds_alternative<std::monostate>(meaning) && !cell.empty())
                ignored << QString::fromStdString(cell);
            columns.push_back(meaning);
        }
        if (!seen.contains(Field::Sn))
            return false;
        m_columns = std::move(columns);
        m_file.ignoredHeaders = ignored;
        m_hasHeader = true;
        return true;
    }

    void takeDevice(qint64 line, const std::vector<std::string> &cells)
    {
        Device device;
        std::string versions;
        for (size_t i = 0; i < cells.size() && i < m_columns.size(); ++i) {
            if (const auto *field = std::get_if<Field>(&m_columns[i])) {
                if (!assign(device, *field, cells[i])) {
                    const bool isTime = domain::fieldInfo(*field).kind == FieldKind::Time;
                    return refuse(line, isTime ? QStringLiteral("bad-time") : QStringLiteral("bad-number"), cells[i]);
                }
            } else if (std::holds_alternative<AppVersionColumn>(m_columns[i])) {
                versions = cells[i];
            }
        }
        assignAppVersions(device, versions);
        takeIdentity(line, std::move(device));
    }

    void takeIdentity(qint64 line, Device device)
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
        // The console's owner column holds either a name or a PID of 16 digits.
        if (device.ownerPid.empty() && device.ownerName.size() == 16 && device.ownerName.starts_with("2088"))
            device.ownerPid = std::exchange(device.ownerName, {});
        if (!m_ids.insert(device.id()).second)
            return refuse(line, QStringLiteral("duplicate-sn"), domain::longForm(device.id()));
        m_file.devices.push_back(std::move(device));
    }

    void refuse(qint64 line, const QString &reason, const std::string &text)
    {
        m_file.refused.push_back({line, reason, QString::fromStdString(text)});
    }

    std::vector<ColumnMeaning> m_columns;
    std::set<domain::DeviceId> m_ids;
    bool m_hasHeader = false;
    int m_rowsAbove = 0;
    ConsoleFile m_file;
};

} // namespace

Result<ConsoleFile> readConsoleFile(const QString &path)
{
    ConsoleRows rows;
    const Result<QString> encoding
        = readTable(path, [&rows](qint64 line, std::vector<std::string> &cells) { return rows.take(line, cells); });
    if (!encoding)
        return failure(encoding.error());
    if (!rows.hasHeader())
        return failure(ErrorKind::Invalid, QStringLiteral("%1: no column for the SN").arg(path), codes::FileWithoutSn);
    rows.file().encoding = *encoding;
    return std::move(rows.file());
}

} // namespace tapfleet::exchange
