#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/task.h"

#include <string>
#include <vector>

namespace tapfleet::cache {

/// How long devices took, in an account's own.db: for estimates. The connection outlives it. One thread.
class DurationStore
{
public:
    explicit DurationStore(Connection &own) : m_own(own) {}

    /// Keeps those of the devices that succeeded, from the task's start on.
    [[nodiscard]] base::Result<void> keep(const domain::Task &task, const std::vector<domain::TaskDevice> &devices);
    /// Milliseconds that devices of tasks with this action took, the newest 10,000.
    [[nodiscard]] base::Result<std::vector<qint64>> durations(const std::string &action);

private:
    Connection &m_own;
};

} // namespace tapfleet::cache
