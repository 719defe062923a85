#include "cache/sqlconsole.h"

#include "base/errorcodes.h"
#include "cache/connection.h"
#include "cache/damage.h"

#ifdef TAPFLEET_RAW_WRITER
#include "cache/sqlguard.h"
#include "cache/sqlviews.h"
#include "cache/storageerror.h"

#include <sqlite3.h>
#endif

namespace tapfleet::cache {

using base::Result;

#ifdef TAPFLEET_RAW_WRITER

namespace {

/// Rows between two looks at the clock.
constexpr qint64 kRowsBetweenLooks = 256;

base::Error invalid(QLatin1StringView code, const QString &message, qsizetype position)
{
    base::Error error{.kind = base::ErrorKind::Invalid, .detail = message, .subCode = code, .message = message};
    if (position >= 0)
        error.code = QString::number(position);
    return error;
}

base::Error ofDatabase(sqlite3 *database, const QString &what)
{
    return storageError(sqlite3_extended_errcode(database),
                        what + QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(database)));
}

/// Behind blanks, comments and, when asked for, semicolons.
qsizetype skipped(const QByteArray &sql, qsizetype at, bool semicolonsToo)
{
    while (at < sql.size()) {
        const char c = sql.at(at);
        if (c == ' ' || (c >= '\t' && c <= '\r') || (semicolonsToo && c == ';')) {
            ++at;
        } else if (sql.mid(at, 2) == "--") {
            const qsizetype end = sql.indexOf('\n', at);
            at = end < 0 ? sql.size() : end + 1;
        } else if (sql.mid(at, 2) == "/*") {
            const qsizetype end = sql.indexOf("*/", at + 2);
            at = end < 0 ? sql.size() : end + 2;
        } else {
            break;
        }
    }
    return at;
}

/// A position in UTF-16 for one in UTF-8.
qsizetype inText(const QByteArray &sql, qsizetype at)
{
    return QString::fromUtf8(sql.left(at)).size();
}

bool isOfName(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

QString firstWord(const QString &sql, qsizetype first)
{
    qsizetype end = first;
    while (end < sql.size() && isOfName(sql.at(end)))
        ++end;
    return sql.mid(first, end - first).toUpper();
}

/// Where a word stands in the statement; else its first word.
qsizetype positionOf(const QString &word, const QString &sql, qsizetype first)
{
    for (qsizetype at = sql.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = sql.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + word.size();
        if ((at == 0 || !isOfName(sql.at(at - 1))) && (end == sql.size() || !isOfName(sql.at(end))))
            return at;
    }
    return first;
}

int errorOffset([[maybe_unused]] sqlite3 *database)
{
#if SQLITE_VERSION_NUMBER >= 3038000
    return sqlite3_error_offset(database);
#else
    return -1;
#endif
}

struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

struct CloseDatabase {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

void appendCell(domain::ResultTable &table, sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER: return table.append(qint64(sqlite3_column_int64(row, column)));
    case SQLITE_FLOAT: return table.append(sqlite3_column_double(row, column));
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
        return table.append(std::string_view(text ? text : "", static_cast<size_t>(sqlite3_column_bytes(row, column))));
    }
    case SQLITE_BLOB: {
        const QByteArray hex =
            "x'"
            + QByteArray(static_cast<const char *>(sqlite3_column_blob(row, column)), sqlite3_column_bytes(row, column)).toHex()
            + '\'';
        return table.append(std::string_view(hex.constData(), static_cast<size_t>(hex.size())));
    }
    default: return table.append({});
    }
}

} // namespace

class SqlConsole::Private
{
public:
    Result<void> open(const AccountFolder &folder);
    Result<Prepared> prepare(const QString &sql);
    Result<SqlRun> read(sqlite3_stmt *statement, const SqlLimits &limits);
    base::Error ended();

    std::unique_ptr<sqlite3, CloseDatabase> database;
    std::unique_ptr<SqlGuard> guard; ///< goes before the database
private:
    Result<void> execute(const QByteArray &sql);
    base::Error wrong(const QString &sql, const QByteArray &utf8, qsizetype first);
};

Result<void> SqlConsole::Private::execute(const QByteArray &sql)
{
    if (sqlite3_exec(database.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return base::failure(ofDatabase(database.get(), QString::fromUtf8(sql.left(80))));
    return {};
}

Result<void> SqlConsole::Private::open(const AccountFolder &folder)
{
    sqlite3 *opened = nullptr;
    const int code =
        sqlite3_open_v2(folder.cacheDb().toUtf8().constData(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    database.reset(opened);
    if (code != SQLITE_OK)
        return base::failure(opened ? ofDatabase(opened, folder.cacheDb()) : storageError(code, folder.cacheDb()));
    sqlite3_extended_result_codes(opened, 1);
    constexpr int kBusyTimeoutMs = 10'000;
    sqlite3_busy_timeout(opened, kBusyTimeoutMs);
    // Sorting and grouping are done in memory, so that nothing of a statement ever lies on the disk; own.db is read-only as the file
    // that it is attached to.
    const QByteArray own = folder.ownDb().replace(QLatin1Char('\''), QLatin1String("''")).toUtf8();
    QByteArrayList statements{"PRAGMA temp_store = MEMORY", "ATTACH '" + own + "' AS own"};
    for (const SqlView &view : sqlViews())
        statements << makeView(view);
    statements << "PRAGMA query_only = ON";
    for (const QByteArray &sql : statements) {
        if (auto done = execute(sql); !done)
            return done;
    }
    guard = std::make_unique<SqlGuard>(opened);
    guard->close();
    return {};
}

base::Error SqlConsole::Private::wrong(const QString &sql, const QByteArray &utf8, qsizetype first)
{
    const int code = sqlite3_errcode(database.get()) & 0xff;
    if (const auto &refused = guard->refused()) {
        const qsizetype begin = inText(utf8, first);
        return refused->isEmpty() ? invalid(base::codes::SqlRefused, firstWord(sql, begin), begin)
                                  : invalid(base::codes::SqlRefused, *refused, positionOf(*refused, sql, begin));
    }
    const QString message = QString::fromUtf8(sqlite3_errmsg(database.get()));
    if (code == SQLITE_ERROR || code == SQLITE_TOOBIG || code == SQLITE_RANGE) {
        const int offset = errorOffset(database.get());
        if (message == QLatin1StringView("incomplete input"))
            return invalid(base::codes::SqlWrong, message, sql.size());
        return invalid(base::codes::SqlWrong, message, offset < 0 ? -1 : inText(utf8, first + offset));
    }
    return ofDatabase(database.get(), sql.left(80));
}

Result<Prepared> SqlConsole::Private::prepare(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    const qsizetype first = skipped(utf8, 0, true);
    if (first >= utf8.size())
        return base::failure(invalid(base::codes::SqlEmpty, QStringLiteral("there is no statement"), -1));
    const char *tail = nullptr;
    sqlite3_stmt *raw = nullptr;
    const int code =
        sqlite3_prepare_v2(database.get(), utf8.constData() + first, static_cast<int>(utf8.size() - first), &raw, &tail);
    Prepared statement(raw);
    if (code != SQLITE_OK)
        return base::failure(wrong(sql, utf8, first));
    const qsizetype next = skipped(utf8, tail - utf8.constData(), true);
    if (next < utf8.size())
        return base::failure(invalid(base::codes::SqlSeveral, QStringLiteral("more than one statement"), inText(utf8, next)));
    if (!sqlite3_stmt_readonly(raw))
        return base::failure(invalid(base::codes::SqlRefused, firstWord(sql, inText(utf8, first)), inText(utf8, first)));
    if (sqlite3_bind_parameter_count(raw) > 0) {
        const char *name = sqlite3_bind_parameter_name(raw, 1);
        const QString parameter = name ? QString::fromUtf8(name) : QStringLiteral("?");
        return base::failure(invalid(base::codes::SqlParameter, parameter, sql.indexOf(parameter)));
    }
    return statement;
}

base::Error SqlConsole::Private::ended()
{
    switch (guard->end()) {
    case SqlGuard::End::TooLong:
        return invalid(base::codes::SqlTooLong, QStringLiteral("stopped after %1 ms").arg(guard->elapsed().count()), -1);
    case SqlGuard::End::TooLarge: return invalid(base::codes::SqlTooLarge, QStringLiteral("too much memory"), -1);
    case SqlGuard::End::Stopped:
    case SqlGuard::End::None: break;
    }
    return {.kind = base::ErrorKind::Canceled, .detail = QStringLiteral("the statement was stopped")};
}

Result<SqlRun> SqlConsole::Private::read(sqlite3_stmt *statement, const SqlLimits &limits)
{
    const int columns = sqlite3_column_count(statement);
    std::vector<std::string> names;
    for (int column = 0; column < columns; ++column)
        names.emplace_back(sqlite3_column_name(statement, column));
    SqlRun run{.table = domain::ResultTable(std::move(names))};
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_INTERRUPT)
            return base::failure(ended());
        if (code != SQLITE_ROW && code != SQLITE_DONE) {
            if ((code & 0xff) == SQLITE_ERROR || (code & 0xff) == SQLITE_TOOBIG)
                return base::failure(invalid(base::codes::SqlWrong, QString::fromUtf8(sqlite3_errmsg(database.get())), -1));
            return base::failure(ofDatabase(database.get(), QString::fromUtf8(sqlite3_sql(statement)).left(80)));
        }
        if (code == SQLITE_DONE)
            break;
        if (run.table.rowCount() % kRowsBetweenLooks == 0 && !guard->mayGoOn())
            return base::failure(ended());
        if (run.table.rowCount() >= limits.rows)
            run.cut = SqlRun::Cut::Rows;
        else if (static_cast<qint64>(run.table.bytes()) >= limits.bytes)
            run.cut = SqlRun::Cut::Bytes;
        if (run.cut != SqlRun::Cut::No)
            break;
        for (int column = 0; column < columns; ++column)
            appendCell(run.table, statement, column);
    }
    run.took = guard->elapsed();
    return run;
}

bool SqlConsole::isAvailable()
{
    static const bool isOneCopy = [] {
        const auto connection = Connection::openInMemory();
        return connection && (*connection)->isRaw();
    }();
    return isOneCopy;
}

Result<std::unique_ptr<SqlConsole>> SqlConsole::open(const AccountFolder &folder)
{
    if (!isAvailable())
        return base::failure(invalid(base::codes::SqlUnavailable, QStringLiteral("Qt uses another copy of SQLite"), -1));
    // An account that was never synced has no files yet, and those of an older program lack tables.
    for (const auto &[file, kind] :
         {std::pair(folder.cacheDb(), DatabaseKind::Cache), std::pair(folder.ownDb(), DatabaseKind::Own)}) {
        if (const auto opened = Connection::open(file, {.kind = kind}); !opened) {
            noteDamage(folder, opened.error());
            return base::failure(opened.error());
        }
    }
    auto implementation = std::make_unique<Private>();
    if (auto opened = implementation->open(folder); !opened) {
        noteDamage(folder, opened.error());
        return base::failure(std::move(opened.error()));
    }
    return std::unique_ptr<SqlConsole>(new SqlConsole(std::move(implementation)));
}

Result<SqlRun> SqlConsole::run(const QString &sql, const SqlLimits &limits, const base::StopToken &stop)
{
    d->guard->begin(limits.time, limits.memory, stop);
    auto statement = d->prepare(sql);
    if (!statement)
        return base::failure(std::move(statement.error()));
    return d->read(statement->get(), limits);
}

#else

class SqlConsole::Private
{};

bool SqlConsole::isAvailable()
{
    return false;
}

Result<std::unique_ptr<SqlConsole>> SqlConsole::open(const AccountFolder &)
{
    return base::failure(base::ErrorKind::Invalid, QStringLiteral("built without SQLite's own calls"),
                         base::codes::SqlUnavailable);
}

Result<SqlRun> SqlConsole::run(const QString &, const SqlLimits &, const base::StopToken &)
{
    return base::failure(base::ErrorKind::Invalid, QStringLiteral("built without SQLite's own calls"),
                         base::codes::SqlUnavailable);
}

#endif

SqlConsole::SqlConsole(std::unique_ptr<Private> implementation) : d(std::move(implementation))
{}

SqlConsole::~SqlConsole() = default;

} // namespace tapfleet::cache
