#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/task.h"

#include <optional>
#include <string>
#include <vector>

namespace tapfleet::cache {

/// A task whose devices are to be read.
struct FollowedTask {
    domain::Task task;
    std::string devicesToken; ///< empty: all of them
};

/// The distribution tasks in an account's cache.db. The connection outlives it. One thread.
class TaskStore
{
public:
    explicit TaskStore(Connection &cache) : m_cache(cache) {}

    /// Keeps a page of tasks in one transaction; a task older than the one kept (by revision) changes nothing. How many changed.
    [[nodiscard]] base::Result<qint64> keep(const std::vector<domain::Task> &tasks);
    /// Where the list is followed from; empty: list all.
    [[nodiscard]] base::Result<std::string> token();
    [[nodiscard]] base::Result<void> setToken(const std::string &token, qint64 asOf);
    [[nodiscard]] base::Result<std::optional<qint64>> asOf(); ///< UTC ms of the last whole reading of the list

    /// The same for devices of one task. NotFound when the task is not kept.
    [[nodiscard]] base::Result<qint64> keepDevices(const domain::TaskId &task, const std::vector<domain::TaskDevice> &devices);
    /// `isWhole`: the task had ended before the reading began, so nothing more is to come.
    [[nodiscard]] base::Result<void> setDevicesToken(const domain::TaskId &task, const std::string &token, qint64 asOf,
                                                     bool isWhole);

    [[nodiscard]] base::Result<std::vector<domain::Task>> tasks(); ///< newest first
    [[nodiscard]] base::Result<std::optional<domain::Task>> task(const domain::TaskId &id);
    [[nodiscard]] base::Result<std::vector<domain::TaskDevice>> devices(const domain::TaskId &task); ///< by SN
    [[nodiscard]] base::Result<std::optional<qint64>> devicesAsOf(const domain::TaskId &task);
    /// The newest kept tasks that the device was in, newest first.
    [[nodiscard]] base::Result<std::vector<domain::DeviceTask>> tasksOf(const domain::DeviceId &device, int limit);
    /// Tasks that are open, and those that ended since their devices were last read.
    [[nodiscard]] base::Result<std::vector<FollowedTask>> followed();
    /// Devices, sorted, that are not final in a running task for the app.
    [[nodiscard]] base::Result<std::vector<domain::DeviceId>> busyDevices(const std::string &appId);

private:
    Connection &m_cache;
};

} // namespace tapfleet::cache
