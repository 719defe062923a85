#include "services/taskservice.h"

#include "text/cellformat.h"
#include "text/tasktext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace tapfleet::services {

namespace {

/// The words of a result's cells, looked up in the caller's thread, where the translators are.
struct Cells {
    enum Column { Sn, Supplier, State, ErrorCode, Error, Attempts, Reported, Verified, Updated };

    explicit Cells(TaskDetail task) : detail(std::move(task))
    {
        for (const TaskDeviceRow &row : detail.devices) {
            states.try_emplace(row.device.state, text::taskDeviceStateLabel(row.device.state).toStdString());
            errors.try_emplace(row.device.errorCode, text::deviceErrorText(row.device.errorCode).toStdString());
        }
        for (const auto one : {domain::Verification::NotYet, domain::Verification::Verified, domain::Verification::Mismatch})
            verifications[one] = text::verificationLabel(one).toStdString();
    }

    void append(qint64 at, int column, std::string &out)
    {
        const TaskDeviceRow &row = detail.devices[static_cast<size_t>(at)];
        switch (static_cast<Column>(column)) {
        case Sn: out += row.device.device.sn; break;
        case Supplier: out += row.device.device.supplierId; break;
        case State: out += states[row.device.state]; break;
        case ErrorCode: out += row.device.errorCode; break;
        case Error: out += errors[row.device.errorCode]; break;
        case Attempts: out += std::to_string(row.device.attempts); break;
        case Reported: out += row.device.reportedVersion; break;
        case Verified:
            if (row.device.state == "SUCCEEDED")
                out += verifications[row.verification];
            break;
        case Updated:
            if (row.device.updatedAt)
                format.append(out, domain::Field::Synced, *row.device.updatedAt);
            break;
        }
    }

    const TaskDetail detail;
    std::map<std::string, std::string> states, errors;
    std::map<domain::Verification, std::string> verifications;
    text::CellFormat format;
};

} // namespace

exchange::TableSource TaskService::resultTable(TaskDetail detail)
{
    exchange::TableSource table;
    table.title = QString::fromStdString(detail.task.task.name);
    const QStringList headers = text::taskResultHeaders();
    for (int column = 0; column < headers.size(); ++column)
        table.columns.push_back({.header = headers[column], .isIdentifier = column == Cells::Sn || column == Cells::Supplier});
    table.rows = static_cast<qint64>(detail.devices.size());
    const auto cells = std::make_shared<Cells>(std::move(detail));
    table.cell = [cells](qint64 row, int column, std::string &out) { cells->append(row, column, out); };
    return table;
}

QFuture<base::Result<exchange::ExportReport>> TaskService::exportResult(TaskDetail detail, const QString &path,
                                                                        base::StopToken stop,
                                                                        std::function<void(qint64 rows)> progress)
{
    exchange::WriteOptions options;
    if (const auto format = exchange::formatFromId(QFileInfo(path).suffix().toLower()))
        options.format = *format;
    return QtConcurrent::run([table = resultTable(std::move(detail)), path, options, stop = std::move(stop),
                              progress = std::move(progress)] {
        return exchange::writeTable(table, path, options, stop, progress);
    });
}

} // namespace tapfleet::services
