#include "cache/migrations.h"

#include "base/errorcodes.h"
#include "cache/storageerror.h"
#include "cache/transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

// A resource of a static library is linked in only when it is asked for; the macro wants the global namespace.
static void linkResource()
{
    Q_INIT_RESOURCE(tapfleet_sql);
}

namespace tapfleet::cache {

namespace {

/// A version beyond this is no newer program's but a broken header.
constexpr qint64 kMostPlausible = 10'000;

QString folderName(DatabaseKind kind)
{
    switch (kind) {
    case DatabaseKind::App: return QStringLiteral("app");
    case DatabaseKind::Cache: return QStringLiteral("cache");
    case DatabaseKind::Own: return QStringLiteral("own");
    }
    Q_UNREACHABLE();
}

base::Result<void> runStep(Connection &connection, const Migration &step)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    // Another process may have run this step between our look at the version and the lock.
    const auto version = connection.integer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return base::failure(version.error());
    if (*version >= step.number)
        return {};
    for (const QString &sql : splitStatements(step.sql)) {
        if (auto done = connection.execute(sql); !done) {
            // A table that is there already, or is not there: the file is not of the version that its header tells.
            if (done.error().subCode.isEmpty())
                done.error().subCode = base::codes::Damaged;
            return done;
        }
    }
    // A pragma takes no bound value.
    if (auto done = connection.execute(QStringLiteral("PRAGMA user_version = %1").arg(step.number)); !done)
        return done;
    return transaction->commit();
}

} // namespace

std::vector<Migration> migrations(DatabaseKind kind)
{
    linkResource();
    const QDir folder(QStringLiteral(":/tapfleet/sql/migrations/") + folderName(kind));
    std::vector<Migration> steps;
    const QStringList files = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.push_back({name.left(4).toInt(), name, file.readAll()});
    }
    return steps;
}

QStringList splitStatements(const QByteArray &sql)
{
    static const QRegularExpression end(QStringLiteral(";[ \\t]*(?:\\r?\\n[ \\t]*(?=\\r?\\n|$)|$)"));
    QStringList statements;
    const QStringList parts = QString::fromUtf8(sql).split(end);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            statements.append(part.trimmed());
    }
    return statements;
}

base::Result<void> refuseNewer(Connection &connection, DatabaseKind kind)
{
    const auto version = connection.integer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return base::failure(version.error());
    if (*version < 0 || *version > kMostPlausible)
        return base::failure(damaged(QStringLiteral("schema %1 of %2.db").arg(*version).arg(folderName(kind))));
    const std::vector<Migration> known = migrations(kind);
    if (*version > (known.empty() ? 0 : known.back().number)) {
        return base::failure(base::ErrorKind::Storage,
                             QStringLiteral("schema %1 of %2.db is newer than this program").arg(*version).arg(folderName(kind)),
                             base::codes::Newer);
    }
    return {};
}

base::Result<void> migrate(Connection &connection, DatabaseKind kind)
{
    return migrate(connection, migrations(kind));
}

base::Result<void> migrate(Connection &connection, const std::vector<Migration> &steps)
{
    const auto version = connection.integer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return base::failure(version.error());
    int next = 1;
    for (const Migration &step : steps) {
        if (step.number != next++)
            return base::failure(base::ErrorKind::Storage, QStringLiteral("migration %1 is missing").arg(next - 1));
        if (step.number <= *version)
            continue;
        if (auto done = runStep(connection, step); !done)
            return done;
    }
    return {};
}

} // namespace tapfleet::cache
