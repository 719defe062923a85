#include "cache/cataloguestore.h"

#include "cache/rows.h"
#include "cache/transaction.h"

#include <QString>

#include <map>

namespace tapfleet::cache {

using base::Result;
using domain::App;
using domain::AppVersion;

namespace {

const QString kKeepApp = QStringLiteral(
    "INSERT INTO catalogue_app (app_id, name, kind, package_name, publisher, open_to_me, fetched_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (app_id) DO UPDATE SET name = excluded.name, kind = excluded.kind, "
    "package_name = excluded.package_name, publisher = excluded.publisher, open_to_me = excluded.open_to_me, "
    "fetched_at = excluded.fetched_at");
const QString kDropVersions = QStringLiteral("DELETE FROM catalogue_version WHERE app_id = ?");
const QString kKeepVersion =
    QStringLiteral("INSERT INTO catalogue_version (app_id, position, version, version_code, released_at, size_bytes, state, "
                   "min_os_version, models_allowed, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kApps =
    QStringLiteral("SELECT app_id, name, kind, package_name, publisher, open_to_me, fetched_at FROM catalogue_app "
                   "WHERE ?1 = '' OR app_id = ?1 ORDER BY name, app_id");
const QString kVersions =
    QStringLiteral("SELECT app_id, version, version_code, released_at, size_bytes, state, min_os_version, "
                   "models_allowed, notes FROM catalogue_version WHERE ?1 = '' OR app_id = ?1 ORDER BY app_id, position");

const QString kUsed = QStringLiteral("SELECT app_id, name, kind, favourite, used_at FROM used_app ORDER BY app_id");
const QString kSetFavourite = QStringLiteral(
    "INSERT INTO used_app (app_id, name, kind, favourite) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (app_id) DO UPDATE SET name = excluded.name, kind = excluded.kind, favourite = excluded.favourite");
const QString kNoteUsed =
    QStringLiteral("INSERT INTO used_app (app_id, name, kind, favourite, used_at) VALUES (?, ?, ?, 0, ?) "
                   "ON CONFLICT (app_id) DO UPDATE SET name = excluded.name, kind = excluded.kind, used_at = excluded.used_at");

// A model's name may hold any mark but a line's end.
constexpr char kBetween = '\n';

std::string joined(const std::vector<std::string> &texts)
{
    std::string all;
    for (const std::string &text : texts) {
        if (!all.empty())
            all += kBetween;
        all += text;
    }
    return all;
}

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const size_t end = std::min(text.find(kBetween), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

Result<void> keepVersions(Statement &insert, const App &app)
{
    qint64 position = 0;
    for (const AppVersion &version : app.versions) {
        const std::string models = joined(version.modelsAllowed);
        auto kept = runWith(insert, app.appId, position++, version.version, version.versionCode, version.releasedAt,
                            version.sizeBytes, version.state, version.minOsVersion, models, version.notes);
        if (!kept)
            return kept;
    }
    return {};
}

AppVersion versionOf(const Statement &row)
{
    AppVersion version;
    version.version = row.text(1);
    version.versionCode = optionalInteger(row, 2);
    version.releasedAt = optionalInteger(row, 3);
    version.sizeBytes = optionalInteger(row, 4);
    version.state = row.text(5);
    version.minOsVersion = row.text(6);
    version.modelsAllowed = split(row.text(7));
    version.notes = row.text(8);
    return version;
}

Result<std::vector<KeptApp>> readApps(Connection &cache, const std::string &appId)
{
    std::map<std::string, std::vector<AppVersion>> versions;
    auto read = eachRow(
        cache, kVersions, [&versions](const Statement &row) { versions[textOf(row, 0)].push_back(versionOf(row)); }, appId);
    std::vector<KeptApp> apps;
    if (read) {
        read = eachRow(
            cache, kApps,
            [&](const Statement &row) {
                KeptApp kept;
                kept.app = {.appId = textOf(row, 0),
                            .name = textOf(row, 1),
                            .kind = textOf(row, 2),
                            .packageName = textOf(row, 3),
                            .publisher = textOf(row, 4),
                            .openToMe = optionalBool(row, 5)};
                kept.fetchedAt = row.integer(6);
                kept.app.versions = std::move(versions[kept.app.appId]);
                apps.push_back(std::move(kept));
            },
            appId);
    }
    if (!read)
        return base::failure(std::move(read.error()));
    return apps;
}

} // namespace

Result<void> CatalogueStore::keep(const std::vector<App> &apps, qint64 at, bool isWhole)
{
    auto insertVersion = m_cache.prepare(kKeepVersion);
    if (!insertVersion)
        return base::failure(std::move(insertVersion.error()));
    auto transaction = Transaction::begin(m_cache);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    for (const App &app : apps) {
        auto done = runOnce(m_cache, kKeepApp, app.appId, app.name, app.kind, app.packageName, app.publisher, app.openToMe, at);
        if (done && (isWhole || !app.versions.empty())) {
            done = runOnce(m_cache, kDropVersions, app.appId);
            if (done)
                done = keepVersions(*insertVersion, app);
        }
        if (!done)
            return done;
    }
    return transaction->commit();
}

Result<std::optional<KeptApp>> CatalogueStore::app(const std::string &appId)
{
    auto apps = readApps(m_cache, appId);
    if (!apps)
        return base::failure(std::move(apps.error()));
    return apps->empty() || appId.empty() ? std::nullopt : std::optional(std::move(apps->front()));
}

Result<std::vector<KeptApp>> CatalogueStore::apps()
{
    return readApps(m_cache, {});
}

Result<std::vector<UsedApp>> UsedAppStore::apps()
{
    std::vector<UsedApp> apps;
    auto read = eachRow(m_own, kUsed, [&apps](const Statement &row) {
        apps.push_back({textOf(row, 0), textOf(row, 1), textOf(row, 2), row.integer(3) != 0, optionalInteger(row, 4)});
    });
    if (!read)
        return base::failure(std::move(read.error()));
    return apps;
}

Result<void> UsedAppStore::setFavourite(const App &app, bool isFavourite)
{
    return runOnce(m_own, kSetFavourite, app.appId, app.name, app.kind, isFavourite);
}

Result<void> UsedAppStore::noteUsed(const App &app, qint64 at)
{
    return runOnce(m_own, kNoteUsed, app.appId, app.name, app.kind, at);
}

} // namespace tapfleet::cache
