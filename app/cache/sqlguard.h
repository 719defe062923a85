#pragma once

#include "base/stoptoken.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <chrono>
#include <optional>
#include <set>

struct sqlite3;

namespace tapfleet::cache {

/// Stands between a statement of a person and SQLite: lets it read the documented views and call harmless functions, and ends
/// what takes too long, too much memory, or is not wanted any more. Lives as long as its connection. One thread.
class SqlGuard
{
public:
    /// Why a statement was ended while it ran.
    enum class End { None, Stopped, TooLong, TooLarge };

    explicit SqlGuard(sqlite3 *database);
    ~SqlGuard();
    Q_DISABLE_COPY_MOVE(SqlGuard)

    /// From here on nothing but reading is possible on the connection.
    void close();
    /// Begins to count for a statement.
    void begin(std::chrono::milliseconds most, qint64 mostMemory, const base::StopToken &stop);
    /// What was not permitted in the statement that was prepared last; empty where that is the statement itself.
    const std::optional<QString> &refused() const { return m_refused; }
    End end() const { return m_end; }
    std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_since.elapsed()); }
    /// Whether to go on; asked between two rows too.
    bool mayGoOn();

private:
    static int authorize(void *guard, int action, const char *first, const char *second, const char *database,
                         const char *accessor);
    static int progress(void *guard);
    void noteHiddenTables();
    bool permits(int action, const char *first, const char *second, const char *database, const char *accessor) const;

    sqlite3 *m_database;
    std::set<QByteArray> m_hidden; ///< tables of the files that no view reads, in lower case
    std::optional<QString> m_refused;
    End m_end = End::None;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_most{0};
    base::StopToken m_stop;
    qint64 m_memoryBefore = 0, m_mostMemory = 0;
};

} // namespace tapfleet::cache
