#include "services/overviewservice.h"

#include "query/chips.h"
#include "snapshot/pattern.h"

#include <QtConcurrentRun>

#include <functional>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Field;
using snapshot::FleetSnapshot;
using snapshot::RowSet;
using Id = OverviewFigure::Id;

namespace {

constexpr size_t kApps = 3;

/// NONE stands in quotes because the bare word means "not told".
constexpr std::pair<Id, QLatin1StringView> kFigures[] = {{Id::Online, "online:yes"_L1},
                                                         {Id::Silent, "silent>7d"_L1},
                                                         {Id::NeverOnline, "last_online=never"_L1},
                                                         {Id::NoNetwork, "network:\"NONE\""_L1},
                                                         {Id::SimExpiring, "sim_expires<+30d -sim:EXPIRED"_L1},
                                                         {Id::Unbound, "bind:UNBOUND"_L1}};

constexpr Field kFields[] = {Field::Type, Field::Model, Field::City, Field::Channel, Field::Network, Field::SimStatus};

base::Error canceled()
{
    return {.kind = base::ErrorKind::Canceled, .detail = u"a newer overview was asked for"_s};
}

constexpr size_t kBars = 8;

using FilterOf = std::function<QString(const domain::Value &)>;

OverviewPanel panelOf(Field field, const FleetSnapshot::Facet &facet, const FilterOf &filterOf)
{
    OverviewPanel panel{.field = field};
    for (const auto &[value, devices] : facet) {
        if (panel.bars.size() < kBars)
            panel.bars.push_back({value, filterOf(value), devices});
        else
            panel.further += devices;
    }
    return panel;
}

QString fieldFilter(Field field, const domain::Value &value)
{
    return query::print(query::withValue({}, {.field = field}, query::patternOf(field, value), false));
}

/// Devices with one version of an app.
QString versionFilter(const std::string &appId, const domain::Value &version)
{
    query::Term term{{.field = Field::Apps}, query::Op::Equals, {{query::patternOf(Field::Apps, appId)}}};
    term.values.front().at = {query::Op::Equals, query::patternOf(Field::OsVersion, version)};
    return query::print({query::Node::Kind::Term, {}, term});
}

OverviewPanel appPanel(const FleetSnapshot &snapshot, const RowSet &all, const std::string &appId)
{
    const snapshot::Pattern pattern(query::patternOf(Field::Apps, appId), snapshot::Pattern::Mode::Whole);
    OverviewPanel panel = panelOf(Field::Apps, snapshot.appVersions(pattern, all),
                                  [&appId](const domain::Value &version) { return versionFilter(appId, version); });
    panel.appId = appId;
    panel.appName = snapshot.appName(appId);
    return panel;
}

/// When the cards end, in the order of time.
Result<OverviewPanel> simPanel(const FleetSnapshot &snapshot, qint64 nowMs, const base::StopToken &stop)
{
    constexpr qint64 ends[] = {0, 7, 30, 90};
    OverviewPanel panel{.field = Field::SimExpires};
    const auto count = [&](const QString &filter, domain::Value value) -> Result<void> {
        const auto tree = query::parse(filter);
        Q_ASSERT(tree);
        const auto rows = snapshot.match(*tree, nowMs, stop);
        if (!rows)
            return base::failure(canceled());
        if (rows->count() > 0)
            panel.bars.push_back({std::move(value), filter, rows->count()});
        return {};
    };
    QString after;
    for (const qint64 days : ends) {
        const QString before = u"sim_expires<+%1d"_s.arg(days);
        if (auto counted = count(after.isEmpty() ? before : after + u' ' + before, days); !counted)
            return base::failure(std::move(counted.error()));
        after = u"sim_expires>=+%1d"_s.arg(days);
    }
    if (auto counted = count(after, {}); !counted)
        return base::failure(std::move(counted.error()));
    return panel;
}

} // namespace

OverviewService::OverviewService(const FleetService &fleet, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

OverviewService::~OverviewService()
{
    m_stop.requestStop();
    m_pool.waitForDone();
}

QFuture<Result<FleetOverview>> OverviewService::load()
{
    m_stop.renew();
    return QtConcurrent::run(&m_pool, [snapshot = m_fleet.snapshot(), nowMs = m_clock.nowMs(), stop = m_stop.token()] {
        return countFleet(*snapshot, nowMs, stop);
    });
}

Result<FleetOverview> countFleet(const FleetSnapshot &snapshot, qint64 nowMs, const base::StopToken &stop)
{
    const RowSet all(snapshot.rowCount(), true);
    FleetOverview overview{.devices = snapshot.rowCount()};
    for (const auto &[id, filter] : kFigures) {
        const auto tree = query::parse(QString(filter));
        Q_ASSERT(tree);
        const auto rows = snapshot.match(*tree, nowMs, stop);
        if (!rows)
            return base::failure(canceled());
        overview.figures.push_back({id, filter, rows->count()});
    }
    for (const Field field : kFields) {
        if (stop.stopRequested())
            return base::failure(canceled());
        const auto facet = snapshot.facet(field, all);
        if (!facet.empty())
            overview.panels.push_back(
                panelOf(field, facet, [field](const domain::Value &value) { return fieldFilter(field, value); }));
    }
    auto sims = simPanel(snapshot, nowMs, stop);
    if (!sims)
        return base::failure(std::move(sims.error()));
    if (!sims->bars.empty())
        overview.panels.push_back(std::move(*sims));
    const auto apps = snapshot.facet(Field::Apps, all);
    for (size_t i = 0; i < std::min(apps.size(), kApps); ++i) {
        if (stop.stopRequested())
            return base::failure(canceled());
        overview.panels.push_back(appPanel(snapshot, all, std::get<std::string>(apps[i].first)));
    }
    return overview;
}

} // namespace tapfleet::services
