#include "figures.h"
#include "fleet.h"
#include "peers.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace tapfleet;
using namespace tapfleet::bench;
using domain::Field;
using snapshot::SortKey;

namespace {

constexpr qint64 kNow = 1'793'000'000'000;

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

void measure(quint32 rows)
{
    std::printf("%u devices, %u app rows\n", rows, rows * 4);
    const double before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    const auto fleet = bench::fleet(rows);
    std::printf("  %-46s %13.0f ms (the making of the rows included)\n", "build", double(timer.elapsed()));
    std::printf("  %-46s %13.0f, resident %.0f\n", "bytes per device", double(fleet->memoryBytes()) / rows, (residentBytes() - before) / rows);
    const std::vector<SortKey> bySn{{Field::Sn, false}};
    const std::vector<QString> typed = keystrokes();
    const auto filter = [&](const QString &text) {
        const auto set = fleet->match(query::parse(text).value(), kNow);
        return fleet->sorted(*set, bySn)->size();
    };
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run) {
        const std::vector<double> once = timed(typed, filter);
        times.insert(times.end(), once.begin(), once.end());
    }
    print("keystroke: exact count and full order", times);
    const auto slowest = std::max_element(times.begin(), times.end());
    std::printf("  %-46s %s\n", "the slowest of them", qPrintable(typed[size_t(slowest - times.begin()) % typed.size()]));
    const std::vector<QString> equalities(21, QStringLiteral("type=CODE_3 channel=CODE_1 city=城市7"));
    print("three equality filters", timed(equalities, [&](const QString &text) { (void)fleet->match(query::parse(text).value(), kNow); }));
    const std::vector<QString> versions(21, QStringLiteral("app:应用7@<1.5 -app:应用9@>=1.2"));
    print("two apps in some of their versions", timed(versions, [&](const QString &text) { (void)fleet->match(query::parse(text).value(), kNow); }));
    std::vector<double> facetTimes;
    for (int run = 0; run < kRuns; ++run) {
        for (const QString &text : {QString(), QStringLiteral("大润发"), QStringLiteral("type=CODE_3")}) {
            facetTimes.push_back(milliseconds([&] {
                const auto set = fleet->match(query::parse(text).value(), kNow);
                for (const Field field : {Field::Type, Field::Online, Field::Network, Field::Bind, Field::Role, Field::Apps, Field::Model, Field::City})
                    (void)fleet->facet(field, *set);
            }));
        }
    }
    print("facets: eight fields, the filter included", facetTimes);
    const snapshot::RowSet all(rows, true);
    const auto sort = [&](const char *what, Field field) {
        // The first time an order of texts is made; from then on it is at hand.
        std::vector<double> runs;
        for (int run = 0; run <= kRuns; ++run)
            runs.push_back(milliseconds([&] { (void)fleet->sorted(all, std::vector<SortKey>{{field, run % 2 == 1}}); }));
        const double first = runs.front();
        runs.erase(runs.begin());
        std::printf("  %-46s %9.2f ms   the first time %9.2f ms\n", what, median(runs), first);
    };
    sort("sort: last online", Field::LastOnline);
    sort("sort: SN", Field::Sn);
    sort("sort: merchant (Chinese)", Field::Merchant);
    sort("sort: shop (Chinese)", Field::Shop);
    sort("sort: name (Chinese, near-unique)", Field::Name);
    std::printf("  %-46s %13.0f, resident %.0f\n", "bytes per device with these orders", double(fleet->memoryBytes()) / rows, (residentBytes() - before) / rows);
    const std::vector<QString> few{QStringLiteral("S"), QStringLiteral("SN20881234"), QStringLiteral("55"), QStringLiteral("大润发"), QStringLiteral("lawson")};
    print("peer: SQL LIKE over the seven columns, count", sqlLike(rows, few, false));
    print("peer: the same, in the order of SN", sqlLike(rows, few, true));
    const std::vector<QString> columns{QStringLiteral("sn"), QStringLiteral("merchant")};
    print("peer: SQL ORDER BY SN, by merchant", sqlOrder(rows, columns));
    print("peer: QSortFilterProxyModel, one column", proxyModel(rows, few, 1));
    print("peer: the same, all seven, kept in order", proxyModel(rows, few, 7));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    for (const int rows : sizes(argc, argv))
        measure(static_cast<quint32>(rows));
    return 0;
}
