#include "cache/devicereader.h"
#include "cache/syncwriter.h"
#include "tests/cache/fleetofdevices.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

// Stores N devices with four apps each (first argument, 100,000 unless told) and prints devices a second: through
// QSqlQuery with text columns as one would write it first, through SyncWriter, again unchanged, and the load into a snapshot.

using namespace tapfleet;

namespace {

constexpr size_t kPage = 500;
constexpr int kNaiveBatch = 5000;

double median(std::vector<double> seconds)
{
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

[[noreturn]] void stopWith(const QString &what)
{
    std::fprintf(stderr, "%s\n", qPrintable(what));
    std::exit(1);
}

template <typename T>
T must(base::Result<T> result)
{
    if (!result)
        stopWith(base::logLine(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A fleet as large ones are: places and apps repeat, names and shops hardly do.
std::vector<domain::DevicePage> makePages(int devices)
{
    std::vector<domain::DevicePage> pages;
    for (int i = 0; i < devices; ++i) {
        if (pages.empty() || pages.back().devices.size() == kPage)
            pages.emplace_back().devices.reserve(kPage);
        domain::Device device = tests::makeDevice(static_cast<int>((qint64(i) * 7919) % 100'000'007));
        device.shopName = "门店" + std::to_string(i / 3);
        device.shopId = "SHOP" + std::to_string(i / 3);
        device.merchantName = "商户" + std::to_string(i / 60);
        const quint64 hash = cache::valueHash(device);
        pages.back().devices.push_back({std::move(device), hash});
    }
    for (size_t i = 0; i + 1 < pages.size(); ++i)
        pages[i].nextCursor = QString::number(i + 1);
    pages.back().syncToken = QStringLiteral("t");
    return pages;
}

double naive(const QString &path, const std::vector<domain::DevicePage> &pages)
{
    QStringList columns;
    for (const domain::FieldInfo &info : domain::kFields) {
        if (info.field != domain::Field::Apps && info.field < domain::Field::Account)
            columns.append(QLatin1StringView(info.id));
    }
    QElapsedTimer timer;
    timer.start();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery(database).exec(QStringLiteral("PRAGMA journal_mode = WAL"));
        QSqlQuery(database).exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
        QSqlQuery(database).exec(QStringLiteral("CREATE TABLE device (%1, UNIQUE (sn, supplier_id))").arg(columns.join(QStringLiteral(", "))));
        QSqlQuery(database).exec(QStringLiteral("CREATE TABLE device_app (sn, supplier_id, app_id, name, kind, version, state, main, auto_start)"));
        QSqlQuery device(database), app(database);
        device.prepare(QStringLiteral("INSERT INTO device VALUES (%1)").arg(QStringList(columns.size(), QStringLiteral("?")).join(u',')));
        app.prepare(QStringLiteral("INSERT INTO device_app VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        int inBatch = 0;
        database.transaction();
        for (const domain::DevicePage &page : pages) {
            for (const domain::DeviceRecord &record : page.devices) {
                const domain::Device &d = record.device;
                int at = 0;
                for (const domain::FieldInfo &info : domain::kFields) {
                    if (info.field == domain::Field::Apps || info.field >= domain::Field::Account)
                        continue;
                    const domain::Value value = domain::value(d, info.field);
                    if (const auto *text = std::get_if<std::string>(&value))
                        device.bindValue(at++, QString::fromStdString(*text));
                    else if (const auto *number = std::get_if<qint64>(&value))
                        device.bindValue(at++, *number);
                    else if (const auto *yes = std::get_if<bool>(&value))
                        device.bindValue(at++, *yes);
                    else
                        device.bindValue(at++, QVariant());
                }
                device.exec();
                for (const domain::InstalledApp &a : d.apps) {
                    int index = 0;
                    for (const std::string *text : {&d.sn, &d.supplierId, &a.appId, &a.name, &a.kind, &a.version, &a.state})
                        app.bindValue(index++, QString::fromStdString(*text));
                    app.bindValue(index++, a.main);
                    app.bindValue(index, a.autoStart);
                    app.exec();
                }
                if (++inBatch == kNaiveBatch) {
                    database.commit();
                    database.transaction();
                    inBatch = 0;
                }
            }
        }
        database.commit();
    }
    QSqlDatabase::removeDatabase(path);
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double sync(const cache::AccountFolder &folder, const std::vector<domain::DevicePage> &pages, cache::SqlPath path)
{
    const tests::SetClock clock;
    QElapsedTimer timer;
    timer.start();
    {
        const auto writer = must(cache::SyncWriter::open(folder, clock, {.path = path}));
        const cache::SyncPlan plan = must(writer->begin(true, 1));
        for (const domain::DevicePage &page : pages)
            must(writer->write(plan, 0, page));
        must(writer->finish(plan));
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void print(const char *what, int devices, const std::vector<double> &seconds)
{
    const double middle = median(seconds);
    std::printf("%-46s %9.3f s %12.0f devices/s\n", what, middle, devices / middle);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int devices = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    const int runs = argc > 2 ? QString::fromLocal8Bit(argv[2]).toInt() : devices > 500'000 ? 3 : 5;
    const auto pages = makePages(devices);
    std::vector<double> peer, first, again, throughQt, rows, snapshot;
    for (int run = 0; run < runs; ++run) {
        const QTemporaryDir dir;
        const cache::AccountFolder folder{dir.filePath(QStringLiteral("1"))};
        peer.push_back(naive(dir.filePath(QStringLiteral("naive.db")), pages));
        throughQt.push_back(sync({dir.filePath(QStringLiteral("2"))}, pages, cache::SqlPath::QtOnly));
        first.push_back(sync(folder, pages, cache::SqlPath::Fastest));
        again.push_back(sync(folder, pages, cache::SqlPath::Fastest));
        const auto reader = must(cache::DeviceReader::open(folder));
        snapshot::Builder builder;
        QElapsedTimer timer;
        timer.start();
        must(reader->load(builder, tests::anAccount()));
        rows.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
        if (builder.finish()->rowCount() != static_cast<quint32>(devices))
            stopWith(QStringLiteral("the snapshot lacks devices"));
        snapshot.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    std::printf("%d devices, 4 apps each, median of %d\n", devices, runs);
    print("peer: QSqlQuery, text columns, batches of 5000", devices, peer);
    print("SyncWriter, first load, through Qt", devices, throughQt);
    print("SyncWriter, first load", devices, first);
    print("SyncWriter, full list again, unchanged", devices, again);
    print("DeviceReader::load into a Builder", devices, rows);
    print("the same with Builder::finish", devices, snapshot);
    return 0;
}
