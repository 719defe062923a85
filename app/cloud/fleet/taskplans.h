#pragma once

#include "domain/journal.h"
#include "domain/rollout.h"

#include <QJsonObject>

/// The writes of contract/fleet-service.md, Distribution tasks, as plans for the journal. Pure; `most` is limits.sns_per_write.
namespace tapfleet::cloud {

inline constexpr int kTaskSnsPerWrite = 500;

/// task.create, task.device.add in batches, task.start. A single device that is refused does not hold the others up: its batch
/// counts as confirmed. But when a whole batch was refused the task is not what was confirmed, and since nothing reaches a
/// device before the start, it is not started. `marks` are added to what the journal keeps of the operation's subject.
domain::WritePlan createTask(const domain::DistributionTerms &terms, const std::vector<domain::DeviceId> &devices,
                             const QJsonObject &marks = {}, int most = kTaskSnsPerWrite);
domain::WritePlan startTask(const domain::Task &task);
domain::WritePlan pauseTask(const domain::Task &task);
domain::WritePlan resumeTask(const domain::Task &task);
domain::WritePlan cancelTask(const domain::Task &task);
domain::WritePlan retryTask(const domain::Task &task, const std::vector<domain::DeviceId> &devices,
                            int most = kTaskSnsPerWrite);

/// The task that the operation made or is about; empty when it made none.
domain::TaskId taskOf(const domain::Operation &operation);

} // namespace tapfleet::cloud
