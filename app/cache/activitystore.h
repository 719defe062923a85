#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/journal.h"

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace tapfleet::cache {

/// What is wrong with an activity log.
struct ActivityFault {
    enum class Kind {
        Altered, ///< a line does not have the hash that it and the line before make
        Missing, ///< a number is skipped
        Cut,     ///< the log ends before where it was noted to end
        Unlogged ///< a step of the journal was settled and no line tells of it
    };
    Kind kind = Kind::Altered;
    qint64 number = 0; ///< of the first such line; of Unlogged the operation's
};

/// The activity log in an account's own.db: append-only, each line chained to the one before by SHA-256. The connection outlives
/// it. One thread.
class ActivityStore
{
public:
    explicit ActivityStore(Connection &own) : m_own(own) {}

    /// Gives the line its number and hash. In the caller's transaction.
    [[nodiscard]] base::Result<void> append(domain::Activity line);
    /// Lines before `before` (0: the newest), newest first, at most `limit`; with a text those in whose words, SNs or results it
    /// stands, ASCII letters in any case.
    /// `from` and `to` are UTC ms, the second not included.
    [[nodiscard]] base::Result<std::vector<domain::Activity>> page(qint64 before, int limit, const QString &text = {}, qint64 from = 0,
                                                                   qint64 to = std::numeric_limits<qint64>::max());
    /// NotFound when there is none of that number.
    [[nodiscard]] base::Result<domain::Activity> line(qint64 number);
    [[nodiscard]] base::Result<qint64> count();
    /// Nothing when every line is as it was written.
    [[nodiscard]] base::Result<std::optional<ActivityFault>> verify();

    /// The hash of a line whose predecessor has that one.
    static QByteArray chained(const QByteArray &previous, const domain::Activity &line);

private:
    base::Result<void> forEachLine(Statement &select, const std::function<bool(domain::Activity)> &take);
    Connection &m_own;
};

} // namespace tapfleet::cache
