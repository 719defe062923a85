// bench_overview [DEVICES ...]
// Each panel and each figure of the overview as services::countFleet() counts them in the snapshot (10 ms for a panel). The peer groups
// the same column of a SQLite table by an index that covers it.

#include "figures.h"
#include "fleet.h"
#include "query/chips.h"
#include "query/query.h"
#include "snapshot/pattern.h"

#include <sqlite3.h>

#include <QCoreApplication>

#include <string>

using namespace tapfleet;
using domain::Field;

namespace {

constexpr qint64 kNow = 1'793'000'000'000;

struct Panel {
    Field field;
    const char *column; ///< of the peer's table
};
constexpr Panel kPanels[] = {{Field::Type, "type"}, {Field::Model, "model"}, {Field::City, "city"}, {Field::Channel, "channel"}, {Field::Network, "network"}};

double medianOf(const std::function<void()> &work)
{
    std::vector<double> runs;
    for (int run = 0; run < bench::kRuns; ++run)
        runs.push_back(bench::milliseconds(work));
    return bench::median(runs);
}

/// The columns of the panels as they stand in the snapshot, each under an index.
class Peer
{
public:
    explicit Peer(const snapshot::FleetSnapshot &fleet)
    {
        if (sqlite3_open(":memory:", &m_db) != SQLITE_OK)
            bench::stopWith("no database");
        run("CREATE TABLE device (type TEXT, model TEXT, city TEXT, channel TEXT, network TEXT)");
        run("BEGIN");
        sqlite3_stmt *insert = nullptr;
        sqlite3_prepare_v2(m_db, "INSERT INTO device VALUES (?, ?, ?, ?, ?)", -1, &insert, nullptr);
        for (quint32 row = 0; row < fleet.rowCount(); ++row) {
            int column = 1;
            for (const Panel &panel : kPanels) {
                const std::string text(fleet.text(row, panel.field));
                sqlite3_bind_text(insert, column++, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
            }
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        for (const Panel &panel : kPanels)
            run("CREATE INDEX by_" + std::string(panel.column) + " ON device (" + panel.column + ")");
    }
    ~Peer() { sqlite3_close(m_db); }

    void group(const char *column)
    {
        run("SELECT " + std::string(column) + ", count(*) AS devices FROM device GROUP BY 1 ORDER BY devices DESC");
    }

private:
    void run(const std::string &sql)
    {
        if (sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            bench::stopWith(sqlite3_errmsg(m_db));
    }
    sqlite3 *m_db = nullptr;
};

void measure(int devices)
{
    const auto fleet = bench::fleet(static_cast<quint32>(devices));
    Peer peer(*fleet);
    const snapshot::RowSet all(fleet->rowCount(), true);
    bench::printTitle(qPrintable(QStringLiteral("%1 devices").arg(devices)));
    for (const Panel &panel : kPanels) {
        const std::string what = std::string("panel: ") + panel.column;
        bench::printAgainst(what.c_str(), medianOf([&] { (void)fleet->facet(panel.field, all); }), "SQL, covering index",
                            medianOf([&] { peer.group(panel.column); }), "ms", bench::Better::Less);
    }
    for (const char *filter : {"online:yes", "silent>7d", "last_online=never", "network:\"NONE\"", "sim_expires<+30d -sim:EXPIRED", "bind:UNBOUND"}) {
        const auto tree = query::parse(QString::fromUtf8(filter));
        bench::printFigure(filter, medianOf([&] { (void)fleet->match(tree.value(), kNow); }), "ms");
    }
    const snapshot::Pattern app(query::patternOf(Field::Apps, fleet->facet(Field::Apps, all).front().first), snapshot::Pattern::Mode::Whole);
    bench::printFigure("panel: an app's versions", medianOf([&] { (void)fleet->appVersions(app, all); }), "ms");
    bench::printFigure("panel: SIM cards by when they end", medianOf([&] {
                           for (const char *filter : {"sim_expires<+0d", "sim_expires>=+0d sim_expires<+7d", "sim_expires>=+7d sim_expires<+30d", "sim_expires>=+30d sim_expires<+90d", "sim_expires>=+90d"})
                               (void)fleet->match(query::parse(QString::fromLatin1(filter)).value(), kNow);
                       }), "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    for (const int devices : bench::sizes(argc, argv))
        measure(devices);
    return 0;
}
