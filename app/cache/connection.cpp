#include "cache/connection.h"

#include "base/errorcodes.h"
#include "cache/migrations.h"
#include "cache/statementbackend.h"
#include "cache/storageerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace tapfleet::cache {

namespace {

constexpr QFileDevice::Permissions kOwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions kOwnerFolder = kOwnerFile | QFileDevice::ExeOwner;
constexpr int kBusyTimeoutMs = 10000;

const QString kHasTable = QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'sync_state'");
const QString kWasSynced = QStringLiteral("SELECT EXISTS (SELECT 1 FROM device) OR EXISTS (SELECT 1 FROM sync_state "
                                          "WHERE as_of IS NOT NULL OR last_attempt_at IS NOT NULL)");

QString uniqueName()
{
    static std::atomic<quint64> counter{0};
    return QStringLiteral("tapfleet-%1").arg(counter.fetch_add(1));
}

base::Result<void> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        // -wal and -shm take the mode of the file that they belong to.
        if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly, kOwnerFile) && !file.exists())
            return base::failure(base::ErrorKind::Storage, path + QStringLiteral(": ") + file.errorString(), base::codes::NotWritable);
        return {};
    }
#ifdef Q_OS_UNIX
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    if (file.permissions() & others)
        file.setPermissions(kOwnerFile);
#endif
    return {};
}

/// The folder of the account whose own.db the file is; nothing for any other file, also for a copy of an own.db.
std::optional<AccountFolder> accountOfOwn(const QString &file, DatabaseKind kind)
{
    const AccountFolder folder{QFileInfo(file).absolutePath()};
    const bool isOwn = kind == DatabaseKind::Own && QFileInfo(folder.ownDb()) == QFileInfo(file);
    return isOwn ? std::optional(folder) : std::nullopt;
}

/// Whether the account has a cache that is not new. One that cannot be read is not.
bool isCacheUsed(const AccountFolder &folder)
{
    if (QFileInfo(folder.cacheDb()).size() == 0)
        return false;
    const auto cache = Connection::openDamaged(folder.cacheDb(), SqlPath::QtOnly);
    if (!cache)
        return true;
    const auto hasTable = (*cache)->integer(kHasTable);
    if (!hasTable)
        return true;
    return *hasTable > 0 && (*cache)->integer(kWasSynced).value_or(1) > 0;
}

} // namespace

base::Result<void> makePrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (QDir().mkpath(info.absolutePath()) && (QDir().mkdir(path, kOwnerFolder) || QFileInfo(path).isDir()))
        return {};
    return base::failure(base::ErrorKind::Storage, path + QStringLiteral(": the folder cannot be made"), base::codes::NotWritable);
}

Connection::Connection(const QString &file)
    : m_name(uniqueName())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs));
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase(); // removeDatabase() wants the last handle gone
    QSqlDatabase::removeDatabase(m_name);
}

base::Result<std::unique_ptr<Connection>> Connection::open(const QString &file, const Options &options)
{
    // A reader that comes late to a removed account must not bring its folder back.
    if (options.access == Access::Write) {
        if (auto made = makePrivateFolder(QFileInfo(file).absolutePath()); !made)
            return base::failure(std::move(made.error()));
    }
    if (auto made = makePrivateFile(file); !made)
        return base::failure(std::move(made.error()));
    Statement::Backend::registerMarker();
    std::unique_ptr<Connection> connection(new Connection(file));
    const std::optional<AccountFolder> account = accountOfOwn(file, options.kind);
    if (account && options.access == Access::Write && !options.holdsAll) {
        auto use = AccountLocks::shareOwn(*account);
        if (!use)
            return base::failure(std::move(use.error()));
        connection->m_use = std::move(*use);
    }
    if (auto connected = connection->connect(options, account); !connected)
        return base::failure(std::move(connected.error()));
    return connection;
}

base::Result<std::unique_ptr<Connection>> Connection::openDamaged(const QString &file, SqlPath path)
{
    Statement::Backend::registerMarker();
    std::unique_ptr<Connection> connection(new Connection(file));
    if (!connection->m_database.open())
        return base::failure(storageError(connection->m_database.lastError(), file));
    // The first lets a file open that is shorter than its header says; the second finds a broken cell before it is read.
    for (const char *pragma : {"PRAGMA writable_schema = ON", "PRAGMA cell_size_check = ON", "PRAGMA query_only = ON"}) {
        if (auto set = connection->execute(QLatin1StringView(pragma)); !set)
            return base::failure(std::move(set.error()));
    }
    if (path == SqlPath::Fastest)
        connection->m_raw = Statement::Backend::rawHandle(connection->m_database);
    return connection;
}

base::Result<std::unique_ptr<Connection>> Connection::openInMemory()
{
    Statement::Backend::registerMarker();
    std::unique_ptr<Connection> connection(new Connection(QStringLiteral(":memory:")));
    if (!connection->m_database.open())
        return base::failure(storageError(connection->m_database.lastError(), connection->m_database.databaseName()));
    connection->m_raw = Statement::Backend::rawHandle(connection->m_database);
    return connection;
}

base::Result<void> Connection::connect(const Options &options, const std::optional<AccountFolder> &account)
{
    if (!m_database.open())
        return base::failure(storageError(m_database.lastError(), m_database.databaseName()));
    if (options.path == SqlPath::Fastest)
        m_raw = Statement::Backend::rawHandle(m_database);
    // Before the pragmas: setting WAL writes to the file.
    if (auto fits = refuseNewer(*this, options.kind); !fits)
        return fits;
    // To SQLite an empty file is a new one.
    if (account && isBlank() && isCacheUsed(*account))
        return base::failure(damaged(m_database.databaseName() + QStringLiteral(" is empty, but the account is not new")));
    if (auto set = setPragmas(options); !set)
        return set;
    if (auto migrated = migrate(*this, options.kind); !migrated)
        return migrated;
    if (options.access == Access::QueryOnly)
        return execute(QStringLiteral("PRAGMA query_only = ON"));
    return {};
}

bool Connection::isBlank()
{
    return integer(QStringLiteral("PRAGMA user_version")).value_or(1) == 0
           && integer(QStringLiteral("SELECT count(*) FROM sqlite_schema")).value_or(1) == 0;
}

base::Result<void> Connection::setPragmas(const Options &options)
{
    QStringList pragmas{QStringLiteral("journal_mode = WAL"), QStringLiteral("foreign_keys = ON"),
                        QStringLiteral("temp_store = MEMORY")};
    // What can be fetched again may lose its last commits in a power cut, but never its consistency; the person's own never.
    pragmas.append(options.kind == DatabaseKind::Own ? QStringLiteral("synchronous = FULL") : QStringLiteral("synchronous = NORMAL"));
    if (options.kind == DatabaseKind::Cache) {
        if (options.access == Access::Write) {
            pragmas.append(QStringLiteral("cache_size = -65536"));
            pragmas.append(QStringLiteral("wal_autocheckpoint = 32768"));
            pragmas.append(QStringLiteral("journal_size_limit = 67108864"));
        } else {
            pragmas.append(QStringLiteral("cache_size = -8192"));
        }
    }
    for (const QString &pragma : pragmas) {
        if (auto set = execute(QStringLiteral("PRAGMA ") + pragma); !set)
            return set;
    }
    return {};
}

base::Result<Statement> Connection::prepare(const QString &sql)
{
    auto backend = m_raw ? Statement::Backend::prepareRaw(m_raw, sql) : Statement::Backend::prepareQt(m_database, sql);
    if (!backend) {
        // Our statements fit what the migrations make: where one does not, a table is not as it was made.
        if (backend.error().subCode.isEmpty())
            backend.error().subCode = base::codes::Damaged;
        return base::failure(std::move(backend.error()));
    }
    return Statement(std::move(*backend));
}

base::Result<void> Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return base::failure(storageError(query.lastError(), sql.left(80)));
    return {};
}

base::Result<qint64> Connection::integer(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return base::failure(storageError(query.lastError(), sql.left(80)));
    if (query.next())
        return query.value(0).toLongLong();
    if (query.lastError().isValid())
        return base::failure(storageError(query.lastError(), sql.left(80)));
    return 0;
}

} // namespace tapfleet::cache
