#include "cache/historyreader.h"

#include "cache/damage.h"
#include "cache/devicerow.h"
#include "cache/rows.h"

namespace tapfleet::cache {

namespace {

const QString kRunColumns = QStringLiteral("SELECT id, started_at, ended_at, full_list FROM sync_run ");
const QString kNewestRuns = QStringLiteral("ORDER BY id DESC LIMIT ?");
const QString kRun = QStringLiteral("WHERE id = ?");
const QString kBegins = QStringLiteral("SELECT min(started_at) FROM sync_run");
const QString kCountBetween =
    QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM device_change WHERE at > ? AND at <= ? LIMIT ?)");
// The order of the primary key. Of a field the syncs tell what came after what, also when the clock was set back in between.
// The "+" keeps SQLite from the index of times: many rows are read faster in their own order than found and sorted.
const QString kFewBetween = QStringLiteral("SELECT r.sn, r.supplier_id, c.field, c.before, c.after, c.at FROM device_change c "
                                           "CROSS JOIN device_ref r ON r.id = c.device_ref WHERE c.at > ? AND c.at <= ? "
                                           "ORDER BY c.device_ref, c.field, c.sync_id");
const QString kManyBetween = QStringLiteral("SELECT r.sn, r.supplier_id, c.field, c.before, c.after, c.at FROM device_change c "
                                            "CROSS JOIN device_ref r ON r.id = c.device_ref WHERE +c.at > ? AND +c.at <= ? "
                                            "ORDER BY c.device_ref, c.field, c.sync_id");
const QString kAppChanges = QStringLiteral("SELECT r.sn, r.supplier_id, c.field, c.before, c.after, c.at FROM device_change c "
                                           "CROSS JOIN device_ref r ON r.id = c.device_ref WHERE c.field IN (?, 'presence') "
                                           "ORDER BY c.device_ref, c.field, c.sync_id");
const QString kCounts = QStringLiteral("SELECT ended_at, devices, online, silent FROM sync_run WHERE devices IS NOT NULL AND ended_at >= "
                                       "coalesce((SELECT max(ended_at) FROM sync_run WHERE devices IS NOT NULL AND ended_at < ?), 0) "
                                       "ORDER BY ended_at");
const QString kTerm = QStringLiteral("SELECT id FROM term WHERE text = ?");
// Both in the order of their keys, so that one walk finds each device's version.
const QString kDevices =
    QStringLiteral("SELECT d.id, d.sn, t.text FROM device d JOIN term t ON t.id = d.supplier_id ORDER BY d.id");
const QString kVersions =
    QStringLiteral("SELECT a.id, t.text FROM device_app a JOIN term t ON t.id = a.version WHERE a.app_id = ? ORDER BY a.id");

const QString kAppNames = QStringLiteral("SELECT i.text, max(n.text) FROM (SELECT DISTINCT app_id, name FROM device_app) a "
                                         "JOIN term i ON i.id = a.app_id JOIN term n ON n.id = a.name GROUP BY i.text");

constexpr qint64 kFew = 100'000;
constexpr int kRowsBetweenStops = 4096;

/// Steps through a select, looking at the stop token now and then.
template <typename Take>
base::Result<void> forEach(Statement &select, const base::StopToken &stop, Take take)
{
    for (int n = 0;; ++n) {
        if (n % kRowsBetweenStops == 0 && stop.stopRequested())
            return base::failure(base::ErrorKind::Canceled, QStringLiteral("the reading of the history was stopped"));
        const auto row = select.step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        take(select);
    }
}

template <typename T>
base::Result<T> noted(const AccountFolder &folder, base::Result<T> result)
{
    if (!result)
        noteDamage(folder, result.error());
    return result;
}

domain::NetChanges::Change changeOf(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5)};
}

} // namespace

HistoryReader::HistoryReader(AccountFolder folder, std::unique_ptr<Connection> cache, std::unique_ptr<Connection> own)
    : m_folder(std::move(folder))
    , m_cache(std::move(cache))
    , m_own(std::move(own))
{}

base::Result<std::unique_ptr<HistoryReader>> HistoryReader::open(const AccountFolder &folder, SqlPath path)
{
    auto cache = Connection::open(folder.cacheDb(), {DatabaseKind::Cache, Connection::Access::QueryOnly, path});
    if (!cache)
        return base::failure(std::move(cache.error()));
    auto own = Connection::open(folder.ownDb(), {DatabaseKind::Own, Connection::Access::QueryOnly, path});
    if (!own)
        return base::failure(std::move(own.error()));
    return std::unique_ptr<HistoryReader>(new HistoryReader(folder, std::move(*cache), std::move(*own)));
}

base::Result<std::vector<domain::SyncRun>> HistoryReader::runs(Statement &select)
{
    std::vector<domain::SyncRun> found;
    auto read = forEach(select, {}, [&found](const Statement &row) {
        found.push_back({.id = row.integer(0),
                         .startedAt = row.integer(1),
                         .endedAt = row.isNull(2) ? std::nullopt : std::optional(row.integer(2)),
                         .full = row.integer(3) != 0});
    });
    if (!read)
        return base::failure(std::move(read.error()));
    return found;
}

base::Result<std::vector<domain::SyncRun>> HistoryReader::syncs(int limit)
{
    auto select = m_own->prepare(kRunColumns + kNewestRuns);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, qint64(limit));
    return runs(*select);
}

base::Result<std::optional<domain::SyncRun>> HistoryReader::sync(qint64 id)
{
    auto select = m_own->prepare(kRunColumns + kRun);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, id);
    auto found = runs(*select);
    if (!found)
        return base::failure(std::move(found.error()));
    return found->empty() ? std::nullopt : std::optional(found->front());
}

base::Result<std::optional<qint64>> HistoryReader::begins()
{
    auto select = m_own->prepare(kBegins);
    if (!select)
        return base::failure(std::move(select.error()));
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    return *row && !select->isNull(0) ? std::optional(select->integer(0)) : std::nullopt;
}

base::Result<std::vector<domain::FleetCount>> HistoryReader::counts(qint64 from)
{
    auto select = m_own->prepare(kCounts);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, from);
    std::vector<domain::FleetCount> found;
    auto read = forEach(*select, {}, [&found](const Statement &row) {
        found.push_back({row.integer(0), row.integer(1), optionalInteger(row, 2), optionalInteger(row, 3)});
    });
    if (!read)
        return base::failure(std::move(read.error()));
    return found;
}

base::Result<bool> HistoryReader::areFew(qint64 from, qint64 to)
{
    auto select = m_own->prepare(kCountBetween);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, from);
    select->bind(1, to);
    select->bind(2, kFew);
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    return select->integer(0) < kFew;
}

base::Result<void> HistoryReader::changesBetween(qint64 from, qint64 to, domain::NetChanges &net, const base::StopToken &stop)
{
    const auto few = areFew(from, to);
    if (!few)
        return base::failure(few.error());
    auto select = m_own->prepare(*few ? kFewBetween : kManyBetween);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, from);
    select->bind(1, to);
    return noted(m_folder, forEach(*select, stop, [&net](const Statement &row) { net.add(changeOf(row)); }));
}

base::Result<void> HistoryReader::appNames(std::map<std::string, std::string> &names, const base::StopToken &stop)
{
    auto select = m_cache->prepare(kAppNames);
    if (!select)
        return base::failure(std::move(select.error()));
    return noted(m_folder, forEach(*select, stop, [&names](const Statement &row) {
                     if (std::string &name = names[std::string(row.text(0))]; name.empty())
                         name = row.text(1);
                 }));
}

base::Result<void> HistoryReader::appVersions(std::string_view appId, domain::AppVersionHistory &versions,
                                              const base::StopToken &stop)
{
    const auto begin = begins();
    if (!begin)
        return base::failure(begin.error());
    versions.beginAccount(*begin);
    if (auto read = noted(m_folder, appChanges(appId, versions, stop)); !read)
        return read;
    if (auto read = noted(m_folder, appsNow(appId, versions, stop)); !read)
        return read;
    versions.endAccount();
    return {};
}

base::Result<void> HistoryReader::appChanges(std::string_view appId, domain::AppVersionHistory &versions,
                                             const base::StopToken &stop)
{
    auto select = m_own->prepare(kAppChanges);
    if (!select)
        return base::failure(std::move(select.error()));
    const std::string field = std::string(domain::kAppFieldPrefix) + std::string(appId);
    select->bind(0, std::string_view(field));
    return forEach(*select, stop, [&versions](const Statement &row) { versions.addChange(changeOf(row)); });
}

base::Result<void> HistoryReader::appsNow(std::string_view appId, domain::AppVersionHistory &versions,
                                          const base::StopToken &stop)
{
    auto term = m_cache->prepare(kTerm);
    if (!term)
        return base::failure(std::move(term.error()));
    term->bind(0, appId);
    const auto known = term->step();
    if (!known)
        return base::failure(known.error());
    const qint64 app = *known ? term->integer(0) : -1; // no row has it
    term->reset();
    auto apps = m_cache->prepare(kVersions);
    if (!apps)
        return base::failure(std::move(apps.error()));
    apps->bind(0, app);
    auto devices = m_cache->prepare(kDevices);
    if (!devices)
        return base::failure(std::move(devices.error()));

    auto more = apps->step();
    auto read = forEach(*devices, stop, [&](const Statement &device) {
        const qint64 key = device.integer(0);
        while (more && *more && apps->integer(0) / kAppsPerDevice < key)
            more = apps->step();
        const bool has = more && *more && apps->integer(0) / kAppsPerDevice == key;
        const std::string_view version = has ? apps->text(1) : std::string_view();
        versions.addDevice(device.text(1), device.text(2), has && version.empty() ? "?" : version);
    });
    if (read && !more)
        return base::failure(std::move(more.error()));
    return read;
}

} // namespace tapfleet::cache
