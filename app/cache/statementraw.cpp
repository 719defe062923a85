#include "cache/statementbackend.h"

#include "cache/storageerror.h"

#ifdef TAPFLEET_RAW_WRITER

#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>
#include <mutex>

namespace tapfleet::cache {

namespace {

void answerMarker(sqlite3_context *context, int, sqlite3_value **)
{
    sqlite3_result_int(context, 1);
}

int addMarker(sqlite3 *database, const char **, const sqlite3_api_routines *)
{
    return sqlite3_create_function(database, "tapfleet_marker", 0, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                   &answerMarker, nullptr, nullptr);
}

} // namespace

/// Over the C interface, on the connection that Qt opened.
class Statement::RawBackend final : public Statement::Backend
{
public:
    RawBackend(sqlite3 *database, sqlite3_stmt *statement)
        : m_database(database)
        , m_statement(statement)
    {
    }
    ~RawBackend() override { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(RawBackend)

    void bind(int index, qint64 value) override { sqlite3_bind_int64(m_statement, index + 1, value); }
    void bind(int index, std::string_view utf8) override
    {
        sqlite3_bind_text64(m_statement, index + 1, utf8.data() ? utf8.data() : "", utf8.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    void bind(int index, const QString &text) override
    {
        const QByteArray utf8 = text.toUtf8();
        sqlite3_bind_text64(m_statement, index + 1, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                            SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    void bindBlob(int index, QByteArrayView bytes) override
    {
        sqlite3_bind_blob64(m_statement, index + 1, bytes.data() ? bytes.data() : "",
                            static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    }
    void bindNull(int index) override { sqlite3_bind_null(m_statement, index + 1); }

    base::Result<bool> step() override
    {
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW)
            return true;
        if (code == SQLITE_DONE) {
            sqlite3_reset(m_statement);
            return false;
        }
        base::Error error = storageError(sqlite3_extended_errcode(m_database),
                                         QString::fromUtf8(sqlite3_sql(m_statement)).left(80) + QStringLiteral(": ")
                                             + QString::fromUtf8(sqlite3_errmsg(m_database)));
        sqlite3_reset(m_statement);
        return base::failure(std::move(error));
    }

    void reset() override { sqlite3_reset(m_statement); }
    qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    std::string_view text(int column) const override
    {
        const unsigned char *bytes = sqlite3_column_text(m_statement, column);
        if (!bytes)
            return {};
        return {reinterpret_cast<const char *>(bytes), static_cast<size_t>(sqlite3_column_bytes(m_statement, column))};
    }
    QByteArrayView blob(int column) const override
    {
        const void *bytes = sqlite3_column_blob(m_statement, column);
        return {static_cast<const char *>(bytes), bytes ? sqlite3_column_bytes(m_statement, column) : 0};
    }

private:
    sqlite3 *m_database;
    sqlite3_stmt *m_statement;
};

base::Result<std::unique_ptr<Statement::Backend>> Statement::Backend::prepareRaw(sqlite3 *database, const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(database, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) {
        return base::failure(storageError(sqlite3_extended_errcode(database),
                                          sql.left(80) + QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(database))));
    }
    return std::make_unique<RawBackend>(database, statement);
}

void Statement::Backend::registerMarker()
{
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&addMarker)); });
}

sqlite3 *Statement::Backend::rawHandle(const QSqlDatabase &database)
{
    // Only the copy of SQLite that this program links has the marker: equal versions or source ids would prove nothing,
    // and two copies on one file break each other's POSIX locks.
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT tapfleet_marker()")) || !query.next())
        return nullptr;
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace tapfleet::cache

#else

namespace tapfleet::cache {

base::Result<std::unique_ptr<Statement::Backend>> Statement::Backend::prepareRaw(sqlite3 *, const QString &)
{
    return base::failure(storageError(0, QStringLiteral("built without the raw writer")));
}

void Statement::Backend::registerMarker() {}

sqlite3 *Statement::Backend::rawHandle(const QSqlDatabase &)
{
    return nullptr;
}

} // namespace tapfleet::cache

#endif
