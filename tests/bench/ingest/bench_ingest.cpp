#include "cache/devicereader.h"
#include "cache/syncwriter.h"
#include "figures.h"
#include "tests/cache/fleetofdevices.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

// bench_ingest [DEVICES ...]
// Stores devices with four apps each: through SyncWriter for the first time and again unchanged, and loads them into a snapshot.
// Peers: QSqlQuery in batches with text columns, as one would write it first, and the same table through the C API, which is as
// fast as SQLite takes texts; for the load, QSqlQuery over those tables into vectors of texts.

using namespace tapfleet;

namespace {

constexpr size_t kPage = 500;
constexpr int kNaiveBatch = 5000;

template <typename T>
T must(base::Result<T> result)
{
    if (!result)
        bench::stopWith(qPrintable(base::logLine(result.error())));
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

QStringList textColumns()
{
    QStringList columns;
    for (const domain::FieldInfo &info : domain::kFields) {
        if (info.field != domain::Field::Apps && info.field < domain::Field::Account)
            columns.append(QLatin1StringView(info.id));
    }
    return columns;
}

/// The table that both peers fill, and what fills it.
QString createDevices()
{
    return QStringLiteral("CREATE TABLE device (%1, UNIQUE (sn, supplier_id))").arg(textColumns().join(QStringLiteral(", ")));
}

QString createApps()
{
    return QStringLiteral("CREATE TABLE device_app (sn, supplier_id, app_id, name, kind, version, state, main, auto_start)");
}

QString insertDevice()
{
    return QStringLiteral("INSERT INTO device VALUES (%1)").arg(QStringList(textColumns().size(), QStringLiteral("?")).join(u','));
}

QString insertApp()
{
    return QStringLiteral("INSERT INTO device_app VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

void mustRun(sqlite3 *database, const QString &sql)
{
    if (sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        bench::stopWith(sqlite3_errmsg(database));
}

void bindText(sqlite3_stmt *statement, int index, const std::string &text)
{
    sqlite3_bind_text(statement, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void mustStep(sqlite3 *database, sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        bench::stopWith(sqlite3_errmsg(database));
    sqlite3_reset(statement);
}

double rawLimit(const QString &path, const std::vector<domain::DevicePage> &pages)
{
    QElapsedTimer timer;
    timer.start();
    sqlite3 *database = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK)
        bench::stopWith("sqlite3_open failed");
    for (const QString &sql : {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = NORMAL"), createDevices(),
                               createApps(), QStringLiteral("BEGIN")})
        mustRun(database, sql);
    sqlite3_stmt *device = nullptr;
    sqlite3_stmt *app = nullptr;
    sqlite3_prepare_v2(database, insertDevice().toUtf8().constData(), -1, &device, nullptr);
    sqlite3_prepare_v2(database, insertApp().toUtf8().constData(), -1, &app, nullptr);
    int inBatch = 0;
    for (const domain::DevicePage &page : pages) {
        for (const domain::DeviceRecord &record : page.devices) {
            const domain::Device &d = record.device;
            std::vector<domain::Value> values;
            for (const domain::FieldInfo &info : domain::kFields) {
                if (info.field != domain::Field::Apps && info.field < domain::Field::Account)
                    values.push_back(domain::value(d, info.field));
            }
            for (size_t i = 0; i < values.size(); ++i) {
                const int index = static_cast<int>(i) + 1;
                if (const auto *text = std::get_if<std::string>(&values[i]))
                    bindText(device, index, *text);
                else if (const auto *number = std::get_if<qint64>(&values[i]))
                    sqlite3_bind_int64(device, index, *number);
                else if (const auto *yes = std::get_if<bool>(&values[i]))
                    sqlite3_bind_int(device, index, *yes);
                else
                    sqlite3_bind_null(device, index);
            }
            mustStep(database, device);
            for (const domain::InstalledApp &a : d.apps) {
                int index = 0;
                for (const std::string *text : {&d.sn, &d.supplierId, &a.appId, &a.name, &a.kind, &a.version, &a.state})
                    bindText(app, ++index, *text);
                sqlite3_bind_int(app, ++index, a.main);
                sqlite3_bind_int(app, ++index, a.autoStart);
                mustStep(database, app);
            }
            if (++inBatch == kNaiveBatch) {
                mustRun(database, QStringLiteral("COMMIT"));
                mustRun(database, QStringLiteral("BEGIN"));
                inBatch = 0;
            }
        }
    }
    mustRun(database, QStringLiteral("COMMIT"));
    sqlite3_finalize(device);
    sqlite3_finalize(app);
    sqlite3_close(database);
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double naive(const QString &path, const std::vector<domain::DevicePage> &pages)
{
    QElapsedTimer timer;
    timer.start();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery(database).exec(QStringLiteral("PRAGMA journal_mode = WAL"));
        QSqlQuery(database).exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
        QSqlQuery(database).exec(createDevices());
        QSqlQuery(database).exec(createApps());
        QSqlQuery device(database), app(database);
        device.prepare(insertDevice());
        app.prepare(insertApp());
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

/// Reads what naive() stored, as one would first: every row a struct with its texts, in a vector.
double naiveLoad(const QString &path, int devices)
{
    struct Row {
        std::vector<QString> texts;
    };
    QElapsedTimer timer;
    timer.start();
    std::vector<Row> rows, apps;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path);
        database.setDatabaseName(path);
        database.open();
        const auto read = [&](const QString &table, std::vector<Row> &into) {
            QSqlQuery query(database);
            query.setForwardOnly(true);
            query.exec(QStringLiteral("SELECT * FROM ") + table);
            const int columns = query.record().count();
            while (query.next()) {
                Row &row = into.emplace_back();
                row.texts.reserve(static_cast<size_t>(columns));
                for (int column = 0; column < columns; ++column)
                    row.texts.push_back(query.value(column).toString());
            }
        };
        read(QStringLiteral("device"), rows);
        read(QStringLiteral("device_app"), apps);
    }
    QSqlDatabase::removeDatabase(path);
    if (rows.size() != static_cast<size_t>(devices))
        bench::stopWith("the peer's table lacks devices");
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

double perSecond(int devices, const std::vector<double> &seconds)
{
    return devices / bench::median(seconds);
}

/// What one size took, run by run, in seconds.
struct Seconds {
    std::vector<double> peer, limit, throughQt, first, again, snapshot, peerSnapshot;
    double bytesOfRow = 0;
};

void runOnce(Seconds &seconds, const std::vector<domain::DevicePage> &pages, int devices)
{
    const QTemporaryDir dir;
    const cache::AccountFolder folder{dir.filePath(QStringLiteral("1"))};
    seconds.peer.push_back(naive(dir.filePath(QStringLiteral("naive.db")), pages));
    seconds.limit.push_back(rawLimit(dir.filePath(QStringLiteral("raw.db")), pages));
    seconds.throughQt.push_back(sync({dir.filePath(QStringLiteral("2"))}, pages, cache::SqlPath::QtOnly));
    seconds.first.push_back(sync(folder, pages, cache::SqlPath::Fastest));
    seconds.again.push_back(sync(folder, pages, cache::SqlPath::Fastest));
    seconds.peerSnapshot.push_back(naiveLoad(dir.filePath(QStringLiteral("naive.db")), devices));
    const auto reader = must(cache::DeviceReader::open(folder));
    snapshot::Builder builder;
    QElapsedTimer timer;
    timer.start();
    must(reader->load(builder, tests::anAccount()));
    const auto fleet = builder.finish();
    seconds.snapshot.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    if (fleet->rowCount() != static_cast<quint32>(devices))
        bench::stopWith("the snapshot lacks devices");
    seconds.bytesOfRow = static_cast<double>(fleet->memoryBytes()) / devices;
}

void measure(int devices)
{
    const auto pages = makePages(devices);
    Seconds seconds;
    QElapsedTimer timer;
    timer.start();
    runOnce(seconds, pages, devices);
    const int runs = timer.hasExpired(60'000) ? bench::kFewRuns : bench::kRuns;
    for (int run = 1; run < runs; ++run)
        runOnce(seconds, pages, devices);

    std::printf("%d devices, 4 apps each, median of %d\n", devices, runs);
    const char *qt = "peer: QSqlQuery, text columns, batches";
    const double peer = perSecond(devices, seconds.peer);
    const auto perDevice = [&](const char *what, const std::vector<double> &ours, const char *name, double theirs) {
        bench::printAgainst(what, perSecond(devices, ours), name, theirs, "devices/s", bench::Better::More);
    };
    perDevice("first load", seconds.first, qt, peer);
    perDevice("first load", seconds.first, "peer: the same table by the C API", perSecond(devices, seconds.limit));
    perDevice("first load, through Qt alone", seconds.throughQt, qt, peer);
    perDevice("full list again, unchanged", seconds.again, qt, peer);
    bench::printAgainst("snapshot load", bench::median(seconds.snapshot) * 1000, "peer: QSqlQuery into vectors of texts",
                        bench::median(seconds.peerSnapshot) * 1000, "ms", bench::Better::Less);
    bench::printFigure("memory of a row", seconds.bytesOfRow, "bytes");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const int devices : bench::sizes(argc, argv))
        measure(devices);
    return 0;
}
