#pragma once

#include "base/clock.h"
#include "services/taskservice.h"
#include "ui/devices/factlines.h"

#include <optional>

namespace tapfleet::ui {

/// The distribution tasks of one device, newest first: what each was to do, how it stands there, and why it failed. GUI thread.
class TaskList final : public FactLines
{
    Q_OBJECT
public:
    TaskList(services::TaskService &tasks, const base::Clock &clock, QWidget *parent = nullptr);

    void showDevice(domain::AccountId account, const domain::DeviceId &id);

Q_SIGNALS:
    void taskRequested(tapfleet::domain::AccountId account, const tapfleet::domain::TaskId &task);

protected:
    void fill() override;

private:
    void read();

    services::TaskService &m_service;
    const base::Clock &m_clock;
    domain::AccountId m_account;
    domain::DeviceId m_device;
    std::optional<services::DeviceTasks> m_tasks;
    QString m_problem;
    quint64 m_asked = 0;
};

} // namespace tapfleet::ui
