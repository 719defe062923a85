#include "cache/soundness.h"

#include "cache/devicelookup.h"
#include "cache/devicerow.h"
#include "cache/storageerror.h"

#include <QTemporaryDir>

namespace tapfleet::cache {

namespace {

const QString kSchema = QStringLiteral("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)");
const QString kPages = QStringLiteral("PRAGMA integrity_check(1)");
const QString kTermsWithGaps = QStringLiteral("SELECT count(*) <> max(id) + 1 FROM term");
const QString kBrokenDevice =
    QStringLiteral("SELECT EXISTS (SELECT 1 FROM %2 WHERE max(%1) >= (SELECT count(*) FROM term) OR min(%1) < 0 "
                   "OR id NOT BETWEEN 1 AND (SELECT next_device_id - 1 FROM sync_state))");
const QString kBrokenApp = QStringLiteral(
    "SELECT EXISTS (SELECT 1 FROM %1_app WHERE max(app_id, name, kind, version, state) >= (SELECT count(*) FROM term) "
    "OR min(app_id, name, kind, version, state) < 0 OR NOT EXISTS (SELECT 1 FROM %1 d WHERE d.id = device_id))");

base::Result<QString> schemaOf(Connection &connection)
{
    auto select = connection.prepare(kSchema);
    if (!select)
        return base::failure(std::move(select.error()));
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    return *row ? select->string(0) : QString();
}

// A flipped bit in the name of a column is a good schema too, but not ours.
base::Result<void> checkSchema(Connection &connection, DatabaseKind kind)
{
    const auto schema = schemaOf(connection);
    if (!schema)
        return base::failure(schema.error());
    const QTemporaryDir scratch;
    const auto fresh = Connection::open(scratch.filePath(QStringLiteral("fresh.db")), {kind});
    if (!fresh)
        return base::failure(fresh.error());
    const auto wanted = schemaOf(**fresh);
    if (!wanted)
        return base::failure(wanted.error());
    if (*schema != *wanted)
        return base::failure(damaged(QStringLiteral("the schema is not that of its version")));
    return {};
}

base::Result<void> checkPages(Connection &connection)
{
    auto select = connection.prepare(kPages);
    if (!select)
        return base::failure(std::move(select.error()));
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    if (const QString verdict = *row ? select->string(0) : QString(); verdict != QLatin1StringView("ok"))
        return base::failure(damaged(verdict));
    return {};
}

} // namespace

base::Result<void> checkSoundness(Connection &connection, DatabaseKind kind)
{
    if (auto sound = checkPages(connection); !sound)
        return sound;
    if (kind == DatabaseKind::App) // looked at with each start; whoever opens it prepares its statements
        return {};
    if (auto sound = checkSchema(connection, kind); !sound || kind == DatabaseKind::Own)
        return sound;
    // A flipped bit in a number leaves every page as SQLite wants it.
    QStringList checks{kTermsWithGaps};
    for (const DeviceTable table : {DeviceTable::Listed, DeviceTable::Gone})
        checks << kBrokenDevice.arg(deviceTermColumns(), nameOf(table)) << kBrokenApp.arg(nameOf(table));
    for (const QString &sql : checks) {
        const auto isBroken = connection.integer(sql);
        if (!isBroken)
            return base::failure(isBroken.error());
        if (*isBroken)
            return base::failure(damaged(QStringLiteral("a number that cannot be: ") + sql.left(60)));
    }
    return {};
}

} // namespace tapfleet::cache
