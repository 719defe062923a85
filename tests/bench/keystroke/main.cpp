#include "fleet.h"
#include "peers.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace tapfleet;
using namespace tapfleet::bench;
using domain::Field;
using snapshot::SortKey;

namespace {

constexpr qint64 kNow = 1'793'000'000'000;

double percentile(std::vector<double> times, double part)
{
    if (times.empty())
        return 0;
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, size_t(part * double(times.size())))];
}

void print(const char *what, const std::vector<double> &times)
{
    std::printf("  %-46s p50 %9.2f ms   p99 %9.2f ms\n", what, percentile(times, 0.5), percentile(times, 0.99));
    std::fflush(stdout);
}

/// What a person types, key by key.
std::vector<QString> keystrokes()
{
    std::vector<QString> typed;
    for (const QString &word : {QStringLiteral("SN2088123456"), QStringLiteral("大润发12"), QStringLiteral("lawson"), QStringLiteral("火车站店"),
                                QStringLiteral("01015577"), QStringLiteral("号机0042"), QStringLiteral("p7-pro"), QStringLiteral("898600123")}) {
        for (qsizetype length = 1; length <= word.size(); ++length)
            typed.push_back(word.left(length));
    }
    return typed;
}

/// Resident memory in bytes, 0 where the system does not tell it this way.
double resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096;
}

void measure(quint32 rows)
{
    std::printf("%u devices, %u app rows\n", rows, rows * 4);
    const double before = resident();
    QElapsedTimer timer;
    timer.start();
    const auto fleet = bench::fleet(rows);
    std::printf("  %-46s %13.0f ms (the making of the rows included)\n", "build", double(timer.elapsed()));
    std::printf("  %-46s %13.0f, resident %.0f\n", "bytes per device", double(fleet->memoryBytes()) / rows, (resident() - before) / rows);
    const std::vector<SortKey> bySn{{Field::Sn, false}};
    const std::vector<QString> typed = keystrokes();
    const auto filter = [&](const QString &text) {
        const auto set = fleet->match(query::parse(text).value(), kNow);
        return fleet->sorted(*set, bySn)->size();
    };
    const std::vector<double> times = timed(typed, filter);
    print("keystroke: exact count and full order", times);
    const auto slowest = std::max_element(times.begin(), times.end());
    std::printf("  %-46s %s\n", "the slowest of them", qPrintable(typed[size_t(slowest - times.begin())]));
    const std::vector<QString> equalities(21, QStringLiteral("type=CODE_3 channel=CODE_1 city=城市7"));
    print("three equality filters", timed(equalities, [&](const QString &text) { (void)fleet->match(query::parse(text).value(), kNow); }));
    const snapshot::RowSet all(rows, true);
    const auto sort = [&](const char *what, Field field) {
        for (const bool descending : {false, true}) {
            const std::vector<SortKey> keys{{field, descending}};
            timer.start();
            (void)fleet->sorted(all, keys);
            std::printf("  %-36s %-9s %13.2f ms\n", what, descending ? "down" : "up", double(timer.nsecsElapsed()) / 1e6);
        }
    };
    sort("sort: last online", Field::LastOnline);
    sort("sort: SN", Field::Sn);
    sort("sort: merchant (Chinese)", Field::Merchant);
    sort("sort: shop (Chinese)", Field::Shop);
    sort("sort: name (Chinese, near-unique)", Field::Name);
    std::printf("  %-46s %13.0f, resident %.0f\n", "bytes per device with these orders", double(fleet->memoryBytes()) / rows, (resident() - before) / rows);
    const std::vector<QString> few{QStringLiteral("S"), QStringLiteral("SN20881234"), QStringLiteral("55"), QStringLiteral("大润发"), QStringLiteral("lawson")};
    print("peer: SQL LIKE over the seven columns, count", sqlLike(rows, few));
    print("peer: QSortFilterProxyModel, one column", proxyModel(rows, few));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    std::vector<quint32> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(QString::fromLocal8Bit(argv[i]).toUInt());
    if (sizes.empty())
        sizes = {100'000, 1'000'000};
    for (const quint32 rows : sizes)
        measure(rows);
    return 0;
}
