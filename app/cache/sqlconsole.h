#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/accountfolder.h"
#include "domain/resulttable.h"

#include <QString>

#include <chrono>
#include <memory>

namespace tapfleet::cache {

/// How much a statement may take.
struct SqlLimits {
    std::chrono::milliseconds time{10'000};
    qint64 rows = 1'000'000;
    qint64 bytes = qint64(512) << 20; ///< of the result
    qint64 memory = qint64(1) << 30;  ///< of SQLite, for sorting and grouping
};

/// What a statement brought.
struct SqlRun {
    enum class Cut { No, Rows, Bytes };
    domain::ResultTable table;
    Cut cut = Cut::No; ///< there is more than the limit let in
    std::chrono::milliseconds took{0};
};

/// Statements of a person over an account's cache.db and own.db: reads sqlViews() and can do nothing else. A connection of its own,
/// opened read-only. One thread.
class SqlConsole
{
public:
    /// Whether this program and Qt share one copy of SQLite, without which there is no console: a second copy would break the
    /// locks of the first.
    static bool isAvailable();
    /// The files are brought to the newest schema first. Invalid (codes::SqlUnavailable) where isAvailable() is false.
    [[nodiscard]] static base::Result<std::unique_ptr<SqlConsole>> open(const AccountFolder &folder);
    ~SqlConsole();

    /// One statement. A wrong one is Invalid: codes::SqlWrong with SQLite's words in `message`, SqlRefused with what is not permitted
    /// there, SqlSeveral, SqlEmpty, SqlParameter; `code` is the position in `sql` where it is known. TooLong and TooLarge are
    /// Invalid too, a stopped one is Canceled.
    [[nodiscard]] base::Result<SqlRun> run(const QString &sql, const SqlLimits &limits = {}, const base::StopToken &stop = {});

private:
    class Private;
    explicit SqlConsole(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::cache
