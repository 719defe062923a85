#pragma once

#include "base/result.h"
#include "cache/sqlpath.h"
#include "cache/statement.h"

#include <QSqlDatabase>
#include <QString>

struct sqlite3;

namespace tapfleet::cache {

/// The three kinds of database; each has its own migrations and pragmas.
enum class DatabaseKind { App, Cache, Own };

/// One open SQLite file: the only place that sets pragmas. Its statements must be destroyed before it. One thread.
class Connection
{
public:
    enum class Access { Write, QueryOnly };
    struct Options {
        DatabaseKind kind = DatabaseKind::Cache;
        Access access = Access::Write;
        SqlPath path = SqlPath::Fastest;
    };

    /// Opens or creates the file (mode 0600) and its last folder (0700) and brings it to the newest schema. A file of a newer
    /// program is refused (codes::Newer) before anything of it is touched.
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const QString &file, const Options &options);
    /// Opens a file as it is, to read what can be read of it: no pragma that writes, no migration. Errors come with the reading.
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> openDamaged(const QString &file, SqlPath path);
    /// A database of its own that lives no longer than the connection, without a schema.
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> openInMemory();
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] base::Result<Statement> prepare(const QString &sql);
    /// Runs one statement without values.
    [[nodiscard]] base::Result<void> execute(const QString &sql);
    /// Prepares, binds and runs one statement that is not worth keeping.
    template <typename... Values>
    [[nodiscard]] base::Result<void> run(const QString &sql, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement)
            return base::failure(std::move(statement.error()));
        [[maybe_unused]] int at = 0;
        (statement->bind(at++, values), ...);
        return statement->run();
    }
    /// The first column of the first row, 0 when there is none.
    [[nodiscard]] base::Result<qint64> integer(const QString &sql);

    bool isRaw() const { return m_raw != nullptr; }

private:
    friend class Transaction;
    explicit Connection(const QString &file);
    base::Result<void> connect(const Options &options);
    base::Result<void> setPragmas(const Options &options);

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_raw = nullptr;
    int m_transactions = 0; ///< one within the other
};

/// Makes the folder with mode 0700 when it is not there.
[[nodiscard]] base::Result<void> makePrivateFolder(const QString &path);

} // namespace tapfleet::cache
