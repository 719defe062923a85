// Rows a second of writeTable (CSV) at 25 columns, beside `sqlite3 -csv` over an equal table in the same run.
//   bench_csv [rows ...]        default: 100000 1000000

#include "fleet.h"
#include "sample.h"
#include "services/exportservice.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <numeric>

using namespace tapfleet;
using namespace tapfleet::bench;

namespace {

void fillDatabase(const QString &path, const exchange::TableSource &table)
{
    sqlite3 *db = nullptr;
    must(sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK, "sqlite3_open");
    std::string create = "CREATE TABLE device(", insert = "INSERT INTO device VALUES(";
    for (size_t i = 0; i < kFields.size(); ++i) {
        create += (i ? ", c" : "c") + std::to_string(i);
        insert += i ? ",?" : "?";
    }
    must(sqlite3_exec(db, (create + "); BEGIN").c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, "CREATE TABLE");
    sqlite3_stmt *statement = nullptr;
    must(sqlite3_prepare_v2(db, (insert + ")").c_str(), -1, &statement, nullptr) == SQLITE_OK, "INSERT");
    std::string cell;
    for (qint64 row = 0; row < table.rows; ++row) {
        for (int column = 0; column < static_cast<int>(kFields.size()); ++column) {
            cell.clear();
            table.cell(row, column, cell);
            sqlite3_bind_text(statement, column + 1, cell.data(), static_cast<int>(cell.size()), SQLITE_TRANSIENT);
        }
        must(sqlite3_step(statement) == SQLITE_DONE, "INSERT");
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    must(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK, "COMMIT");
    sqlite3_close(db);
}

void runPeer(const QString &database, const QString &output)
{
    QProcess process;
    process.setStandardOutputFile(output);
    process.start(QStringLiteral("sqlite3"), {QStringLiteral("-csv"), QStringLiteral("-header"), database, QStringLiteral("SELECT * FROM device")});
    must(process.waitForFinished(-1) && process.exitCode() == 0, "sqlite3 -csv");
    // As safe on the disk as ours.
    QFile file(output);
    must(file.open(QIODevice::ReadWrite) && ::fsync(file.handle()) == 0, "fsync");
}

void compare(qint64 rows)
{
    const QTemporaryDir folder;
    services::DeviceSelection all{fleet(static_cast<quint32>(rows)), std::vector<quint32>(static_cast<size_t>(rows))};
    std::iota(all.rows.begin(), all.rows.end(), 0u);
    const exchange::TableSource table = services::deviceTable(std::move(all), {kFields.begin(), kFields.end()});
    const QString ours = folder.filePath(QStringLiteral("ours.csv"));
    const QString database = folder.filePath(QStringLiteral("fleet.db"));
    fillDatabase(database, table);

    const double seconds = medianSeconds([&] { must(exchange::writeTable(table, ours, {}).has_value(), "writeTable"); });
    report("writeTable from the snapshot (synced to disk)", rows, seconds);
    const double theirs = medianSeconds([&] { runPeer(database, folder.filePath(QStringLiteral("peer.csv"))); });
    report("peer: sqlite3 -csv (synced as well)", rows, theirs);
    std::printf("  %.1f times the peer\n", theirs / seconds);
}

} // namespace

int main(int argc, char **argv)
{
    must(!QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty(), "looking for sqlite3");
    std::printf("CSV, %zu columns, median of %d\n", kFields.size(), kRuns);
    for (const qint64 rows : rowCounts(argc, argv, {100'000, 1'000'000}))
        compare(rows);
    return 0;
}
