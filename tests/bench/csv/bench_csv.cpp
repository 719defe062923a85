// Rows a second of writeTable (CSV) at 25 columns, beside `sqlite3 -csv` over an equal table in the same run.
//   bench_csv [rows ...]        default: 100000 1000000

#include "domain/device.h"
#include "exchange/tablewriter.h"
#include "text/cellformat.h"
#include "text/labels.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace tapfleet;
using domain::Device;
using domain::Field;

namespace {

constexpr std::array kFields{Field::Sn, Field::SupplierId, Field::Name, Field::Model, Field::Supplier, Field::Type, Field::OsVersion,
    Field::AntOs, Field::Channel, Field::Transfer, Field::OwnerPid, Field::OwnerUpdated, Field::Role, Field::Scopes, Field::Merchant,
    Field::Shop, Field::ShopCity, Field::Online, Field::LastBoot, Field::LastOnline, Field::Address, Field::Network, Field::Signal,
    Field::Iccid, Field::Apps};
static_assert(kFields.size() == 25);
constexpr int kRuns = 5;

// Few devices, repeated: the cells are cheap so that the writer is what is measured.
std::vector<Device> sampleDevices()
{
    std::vector<Device> devices;
    for (int i = 0; i < 1000; ++i) {
        Device d;
        d.sn = i % 3 == 0 ? "00" + std::to_string(210057734418 + i) : "SM" + std::to_string(20230400017 + i);
        d.supplierId = "20181219" + std::to_string(i % 7);
        d.name = i % 50 == 0 ? "=前台, 收银" : "前台刷脸机-" + std::to_string(i);
        d.model = "D2-F";
        d.supplierName = "蜻蜓科技";
        d.type = "FACE_TERMINAL";
        d.osVersion = "9.0." + std::to_string(i % 9);
        d.antOs = i % 2 == 0;
        d.channel = "ISV_CHANNEL";
        d.transfer = "SOLD";
        d.ownerPid = "2088102177894561";
        d.ownerUpdatedAt = 1'735'870'951'000 + i * 7'000'000LL;
        d.role = "OWNER";
        d.scopes = {"POSTER", "APP_DISTRIBUTION"};
        d.merchantName = "大润发超市";
        d.shopName = "大润发(杭州西湖店)";
        d.shopCity = "杭州市";
        d.online = i % 4 != 0;
        d.lastBootAt = 1'739'318'472'000 + i * 5'000'000LL;
        d.lastOnlineAt = 1'739'454'000'000 + i * 3'000'000LL;
        d.address = "浙江省杭州市西湖区文三路 90 号";
        d.networkType = "WIFI";
        d.signalDbm = -40 - i % 50;
        d.iccid = "8986001234567890" + std::to_string(1000 + i);
        d.apps = {{"2021", "收银台", "ANDROID_APP", "2.3.1", "RUNNING", true, false}};
        devices.push_back(std::move(d));
    }
    return devices;
}

exchange::TableSource tableOf(qint64 rows, std::function<void(qint64, int, std::string &)> cell)
{
    exchange::TableSource table;
    for (const Field field : kFields) {
        table.columns.push_back({text::fieldLabel(field), field,
                                 field == Field::Sn || field == Field::SupplierId || field == Field::OwnerPid || field == Field::Iccid});
    }
    table.rows = rows;
    table.cell = std::move(cell);
    return table;
}

double medianSeconds(const std::function<void()> &work)
{
    std::array<double, kRuns> seconds{};
    for (double &one : seconds) {
        QElapsedTimer timer;
        timer.start();
        work();
        one = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[kRuns / 2];
}

void report(const char *name, qint64 rows, double seconds)
{
    std::printf("%-46s %9lld rows %8.3f s %12.0f rows/s\n", name, static_cast<long long>(rows), seconds, static_cast<double>(rows) / seconds);
    std::fflush(stdout);
}

void must(bool good, const char *what)
{
    if (!good) {
        std::fprintf(stderr, "%s failed\n", what);
        std::exit(1);
    }
}

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
}

void compare(qint64 rows)
{
    const QTemporaryDir folder;
    const std::vector<Device> devices = sampleDevices();
    std::vector<std::string> ready;
    text::CellFormat format;
    for (const Device &device : devices) {
        for (const Field field : kFields) {
            ready.emplace_back();
            format.append(ready.back(), field, domain::value(device, field));
        }
    }
    const auto cheap = tableOf(rows, [&ready](qint64 row, int column, std::string &out) {
        out += ready[static_cast<size_t>(row % 1000) * kFields.size() + static_cast<size_t>(column)];
    });
    const auto formatted = tableOf(rows, [&](qint64 row, int column, std::string &out) {
        const Field field = kFields[static_cast<size_t>(column)];
        format.append(out, field, domain::value(devices[static_cast<size_t>(row % 1000)], field));
    });
    const QString ours = folder.filePath(QStringLiteral("ours.csv"));
    const QString database = folder.filePath(QStringLiteral("fleet.db"));
    fillDatabase(database, cheap);

    report("writeTable, cells at hand (synced to disk)", rows, medianSeconds([&] {
        must(exchange::writeTable(cheap, ours, {}).has_value(), "writeTable");
    }));
    report("writeTable, cells formatted (synced to disk)", rows, medianSeconds([&] {
        must(exchange::writeTable(formatted, ours, {}).has_value(), "writeTable");
    }));
    report("peer: sqlite3 -csv (not synced)", rows, medianSeconds([&] { runPeer(database, folder.filePath(QStringLiteral("peer.csv"))); }));
}

} // namespace

int main(int argc, char **argv)
{
    must(!QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty(), "looking for sqlite3");
    std::vector<qint64> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(std::atoll(argv[i]));
    if (sizes.empty())
        sizes = {100'000, 1'000'000};
    std::printf("CSV, %zu columns, median of %d\n", kFields.size(), kRuns);
    for (const qint64 rows : sizes)
        compare(rows);
    return 0;
}
