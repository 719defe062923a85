#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/activitystore.h"
#include "domain/account.h"
#include "domain/journal.h"
#include "exchange/tablewriter.h"
#include "services/accountservice.h"

#include <QFuture>
#include <QThreadPool>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// Which lines of the activity logs are asked for.
struct ActivityQuestion {
    std::optional<domain::AccountId> account{};     ///< absent: of all accounts
    QString text{};                                 ///< in an SN, method, person, outcome, trace id ...; empty: all
    qint64 from = 0;                                ///< UTC ms
    qint64 to = std::numeric_limits<qint64>::max(); ///< not included
};

/// A line of an account's log with the counts of its rows; the rows themselves are asked for by line().
struct AccountActivity {
    domain::AccountId account;
    domain::Activity line;
    qint64 devices = 0, done = 0, refused = 0;
};

/// The newest lines that a question asks for.
struct ActivityPage {
    std::vector<AccountActivity> lines; ///< newest first
    bool hasMore = false;
    qint64 total = 0; ///< lines in all logs, whatever was asked for
};

/// What became of the verification of an account's log.
struct ActivityVerdict {
    domain::AccountId account;
    qint64 lines = 0;
    std::optional<cache::ActivityFault> fault{}; ///< the first; none: every line is as it was written
};

/// The activity logs of the accounts: who changed what, when, on which devices, with what result. GUI thread (or the command
/// line's); the files are read on a thread of its own.
class ActivityService final
{
public:
    explicit ActivityService(const AccountService &accounts);
    ~ActivityService();
    Q_DISABLE_COPY_MOVE(ActivityService)

    [[nodiscard]] QFuture<base::Result<ActivityPage>> page(ActivityQuestion question, int limit);
    /// One line with all its rows.
    [[nodiscard]] QFuture<base::Result<domain::Activity>> line(domain::AccountId account, qint64 number);
    /// Reads every line of every account's log.
    [[nodiscard]] QFuture<base::Result<std::vector<ActivityVerdict>>> verify();
    /// Writes what the question asks for, a device a row; the format is that of the path's suffix, CSV when it tells none. Words are
    /// those of the caller's language. `progress` is called on the writing thread.
    [[nodiscard]] QFuture<base::Result<exchange::ExportReport>> exportLines(ActivityQuestion question, QString path,
                                                              base::StopToken stop = {},
                                                              std::function<void(qint64 rows)> progress = {});

private:
    const AccountService &m_accounts;
    QThreadPool m_pool;
};

} // namespace tapfleet::services
