#include "cache/sqlguard.h"

#ifdef TAPFLEET_RAW_WRITER

#include "cache/sqlviews.h"

#include <QByteArrayView>

#include <sqlite3.h>

#include <algorithm>
#include <string_view>

namespace tapfleet::cache {

namespace {

/// Some tenths of a millisecond of SQLite's work.
constexpr int kStepsBetweenLooks = 20'000;

constexpr int kMostValueBytes = 1'000'000;
constexpr int kMostSqlBytes = 200'000;

/// All that neither reaches a file nor the program, nor makes a value out of nothing.
constexpr const char *kFunctions[] = {
    "abs", "char", "coalesce", "concat", "concat_ws", "format", "glob", "hex", "ifnull", "iif", "instr", "length", "like",
    "likelihood", "likely", "lower", "ltrim", "max", "min", "nullif", "octet_length", "printf", "quote", "random", "replace",
    "round", "rtrim", "sign", "substr", "substring", "trim", "typeof", "unhex", "unicode", "unlikely", "upper",
    // times
    "current_date", "current_time", "current_timestamp", "date", "datetime", "julianday", "strftime", "time", "timediff",
    "unixepoch",
    // aggregates and windows
    "avg", "count", "group_concat", "string_agg", "sum", "total", "cume_dist", "dense_rank", "first_value", "lag", "last_value",
    "lead", "nth_value", "ntile", "percent_rank", "rank", "row_number",
    // mathematics
    "acos", "asin", "atan", "atan2", "ceil", "ceiling", "cos", "degrees", "exp", "floor", "ln", "log", "log10", "log2", "mod",
    "pi", "pow", "power", "radians", "sin", "sqrt", "tan", "trunc",
    // JSON
    "->", "->>", "json", "json_array", "json_array_length", "json_extract", "json_group_array", "json_group_object",
    "json_object", "json_quote", "json_type", "json_valid"};

/// Table-valued functions: they read only what they are given.
constexpr const char *kFunctionTables[] = {"json_each", "json_tree"};
/// They tell the columns of a view and change nothing.
constexpr const char *kPragmas[] = {"table_info", "table_xinfo"};

bool isSame(const char *a, const char *b)
{
    return a && b && QByteArrayView(a).compare(QByteArrayView(b), Qt::CaseInsensitive) == 0;
}

template <typename Names>
bool isAmong(const char *name, const Names &names)
{
    return std::any_of(std::begin(names), std::end(names), [name](const char *one) { return isSame(name, one); });
}

QString refusal(int action, const char *first, const char *second)
{
    switch (action) {
    case SQLITE_READ: return QString::fromUtf8(first);
    case SQLITE_FUNCTION: return QString::fromUtf8(second);
    default: return {};
    }
}

bool isReadByView(const char *table, const char *viewName)
{
    const SqlView *view = viewName ? sqlView(viewName) : nullptr;
    return view && isAmong(table, view->tables);
}

bool isReadByAnyView(const char *table)
{
    const auto views = sqlViews();
    return std::any_of(views.begin(), views.end(), [table](const SqlView &view) { return isAmong(table, view.tables); });
}

/// The schema, and what SQLite tells of itself in the form of tables.
bool isOfSqlite(const char *table)
{
    const QByteArray name = QByteArray(table).toLower();
    return name.startsWith("sqlite_") || name.startsWith("pragma_") || name.startsWith("dbstat");
}

} // namespace

SqlGuard::SqlGuard(sqlite3 *database) : m_database(database)
{}

SqlGuard::~SqlGuard()
{
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
    sqlite3_set_authorizer(m_database, nullptr, nullptr);
}

void SqlGuard::noteHiddenTables()
{
    const auto note = [](void *guard, int, char **values, char **) {
        if (const QByteArray name = QByteArray(values[0]).toLower(); !isReadByAnyView(name.constData()))
            static_cast<SqlGuard *>(guard)->m_hidden.insert(name);
        return 0;
    };
    sqlite3_exec(m_database, "SELECT name FROM main.sqlite_master UNION SELECT name FROM own.sqlite_master", note, this,
                 nullptr);
}

void SqlGuard::close()
{
    noteHiddenTables();
    // Their first use declares them, which the authorizer would take for a new table.
    sqlite3_exec(m_database, "SELECT 1 FROM json_each('[]'), json_tree('[]')", nullptr, nullptr, nullptr);
    // The authorizer is the wall; the rest are further ones behind it.
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    // "text" in double quotes is the name of a column and nothing else: a mistyped name is said to be one.
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_limit(m_database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_database, SQLITE_LIMIT_LENGTH, kMostValueBytes);
    sqlite3_limit(m_database, SQLITE_LIMIT_SQL_LENGTH, kMostSqlBytes);
    sqlite3_limit(m_database, SQLITE_LIMIT_WORKER_THREADS, 0);
    sqlite3_set_authorizer(m_database, &SqlGuard::authorize, this);
    sqlite3_progress_handler(m_database, kStepsBetweenLooks, &SqlGuard::progress, this);
}

void SqlGuard::begin(std::chrono::milliseconds most, qint64 mostMemory, const base::StopToken &stop)
{
    m_refused.reset();
    m_end = End::None;
    m_most = most;
    m_mostMemory = mostMemory;
    m_stop = stop;
    m_memoryBefore = sqlite3_memory_used();
    m_since.start();
}

bool SqlGuard::mayGoOn()
{
    if (m_stop.stopRequested())
        m_end = End::Stopped;
    else if (elapsed() > m_most)
        m_end = End::TooLong;
    else if (sqlite3_memory_used() - m_memoryBefore > m_mostMemory)
        m_end = End::TooLarge;
    return m_end == End::None;
}

int SqlGuard::progress(void *guard)
{
    return static_cast<SqlGuard *>(guard)->mayGoOn() ? 0 : 1;
}

int SqlGuard::authorize(void *guard, int action, const char *first, const char *second, const char *database,
                        const char *accessor)
{
    auto *self = static_cast<SqlGuard *>(guard);
    if (self->permits(action, first, second, database, accessor))
        return SQLITE_OK;
    if (!self->m_refused)
        self->m_refused = refusal(action, first, second);
    return SQLITE_DENY;
}

bool SqlGuard::permits(int action, const char *first, const char *second, const char *database, const char *accessor) const
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE: return true;
    case SQLITE_FUNCTION: return isAmong(second, kFunctions);
    case SQLITE_PRAGMA: return isAmong(first, kPragmas) && second && sqlView(second);
    case SQLITE_READ:
        if (isSame(database, "temp") && sqlView(first))
            return true;
        // No column is named where rows are only counted; SQLite then tells neither the view nor a WITH from a table.
        if (second && *second == '\0')
            return m_hidden.count(QByteArray(first).toLower()) == 0 && !isOfSqlite(first);
        // A WITH may bear the name of a view; it then reads the tables of that view and no others.
        return isAmong(first, kFunctionTables) || isReadByView(first, accessor);
    default: return false;
    }
}

} // namespace tapfleet::cache

#endif
