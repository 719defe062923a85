#pragma once

#include "sandbox/listmarks.h"
#include "sandbox/servedmethod.h"
#include "sandbox/tasks.h"

namespace tapfleet::sandbox {

/// tapfleet.task.* of contract/fleet-service.md. Any thread.
class TaskMethods
{
public:
    TaskMethods(Tasks &tasks, const SimulatedFleet &fleet, const ListMarks &marks, const base::Clock &clock);
    std::vector<ServedMethod> served();

private:
    std::string list(const Account &account, const QJsonObject &request) const;
    std::string devices(const Account &account, const QJsonObject &request) const;
    Effect create(const Account &account, const QJsonObject &request) const;
    Effect move(const Account &account, const QJsonObject &request, Tasks::Move move) const;
    using ChangeDevices = Tasks::Outcome (Tasks::*)(const Account &, const std::string &,
                                                    const std::vector<domain::DeviceId> &);
    Effect changeDevices(const Account &account, const QJsonObject &request, ChangeDevices change) const;

    Tasks &m_tasks;
    const SimulatedFleet &m_fleet;
    const ListMarks &m_marks;
    const base::Clock &m_clock;
};

} // namespace tapfleet::sandbox
