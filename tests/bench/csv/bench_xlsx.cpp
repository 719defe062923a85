// Rows a second of writeTable (XLSX) at 25 columns, beside openpyxl's write-only mode over equal cells in the same run.
//   bench_xlsx [rows ...]        default: 20000 100000
// Both are linear in the rows; the peer writes at most 20,000, so that the bench ends within minutes.

#include "sample.h"
#include "text/cellformat.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace tapfleet;
using namespace tapfleet::bench;
using domain::Device;
using domain::Field;

namespace {

constexpr qint64 kMostOfPeer = 20'000;

QJsonArray typedCell(text::CellFormat &format, Field field, const domain::Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return {domain::fieldInfo(field).kind == domain::FieldKind::Time ? QStringLiteral("time") : QStringLiteral("number"),
                *number};
    std::string text;
    format.append(text, field, value);
    return {QStringLiteral("text"), text.empty() ? QJsonValue() : QString::fromStdString(text)};
}

void writeSample(const QString &path, const std::vector<Device> &devices)
{
    text::CellFormat format;
    QJsonArray rows;
    for (const Device &device : devices) {
        QJsonArray cells;
        for (const Field field : kFields)
            cells.append(typedCell(format, field, domain::value(device, field)));
        rows.append(cells);
    }
    QFile file(path);
    must(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(rows).toJson(QJsonDocument::Compact)) > 0, "the sample");
}

double peerSeconds(const QString &sample, qint64 rows, const QString &output)
{
    // Debian's own Python has Debian's modules.
    const QString python =
        QFileInfo::exists(QStringLiteral("/usr/bin/python3")) ? QStringLiteral("/usr/bin/python3") : QStringLiteral("python3");
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(python, {QStringLiteral(TAPFLEET_BENCH_DIR "/write_openpyxl.py"), sample, QString::number(rows), output});
    must(process.waitForFinished(-1) && process.exitCode() == 0, "openpyxl");
    return process.readAllStandardOutput().trimmed().toDouble();
}

void compare(qint64 rows)
{
    const QTemporaryDir folder;
    const std::vector<Device> devices = sampleDevices();
    text::CellFormat format;
    auto table = tableOf(rows, [&](qint64 row, int column, std::string &out) {
        const Field field = kFields[static_cast<size_t>(column)];
        format.append(out, field, domain::value(devices[static_cast<size_t>(row % 1000)], field));
    });
    table.value = [&](qint64 row, int column) {
        return domain::value(devices[static_cast<size_t>(row % 1000)], kFields[static_cast<size_t>(column)]);
    };
    const QString sample = folder.filePath(QStringLiteral("sample.json"));
    writeSample(sample, devices);

    const double ours = medianSeconds([&] {
        must(exchange::writeTable(table, folder.filePath(QStringLiteral("ours.xlsx")), {.format = exchange::Format::Xlsx})
                 .has_value(),
             "writeTable");
    });
    report("writeTable, XLSX, cells formatted (synced)", rows, ours);
    const qint64 theirRows = std::min(rows, kMostOfPeer);
    std::vector<double> seconds;
    for (int i = 0; i < kRuns; ++i)
        seconds.push_back(peerSeconds(sample, theirRows, folder.filePath(QStringLiteral("peer.xlsx"))));
    std::sort(seconds.begin(), seconds.end());
    const double theirs = seconds[kRuns / 2];
    report("peer: openpyxl, write-only (not synced)", theirRows, theirs);
    std::printf("  %.1f times the peer\n", static_cast<double>(rows) / ours / (static_cast<double>(theirRows) / theirs));
}

} // namespace

int main(int argc, char **argv)
{
    std::printf("XLSX, %zu columns, median of %d\n", kFields.size(), kRuns);
    for (const qint64 rows : rowCounts(argc, argv, {20'000, 100'000}))
        compare(rows);
    return 0;
}
