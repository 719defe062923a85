#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/remotecommand.h"

#include <QStringList>

#include <vector>

namespace tapfleet::cache {

/// own.db's last known states of remote commands, by device. One thread.
class CommandStore
{
public:
    explicit CommandStore(Connection &own) : m_own(own) {}

    /// What the service told of a command's devices; those that it does not name any more stay as they were.
    [[nodiscard]] base::Result<void> put(const QString &id, const std::vector<domain::CommandRow> &rows, qint64 askedAt);
    /// Of these commands, and when the one asked about the longest ago was; absent when one was never asked about.
    struct Known {
        std::vector<domain::CommandRow> rows{};
        std::optional<qint64> askedAt{}; ///< UTC ms
    };
    [[nodiscard]] base::Result<Known> known(const QStringList &ids);
    /// Devices of these commands to which nothing more happens.
    [[nodiscard]] base::Result<qint64> ended(const QStringList &ids);

private:
    Connection &m_own;
};

} // namespace tapfleet::cache
