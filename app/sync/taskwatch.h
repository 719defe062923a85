#pragma once

#include "sync/taskpull.h"

#include <QTimer>

#include <deque>

namespace tapfleet::sync {

/// Reads an account's tasks, and again by itself as long as one is open. Works in the thread that it is first
/// asked in (needs an event loop).
class TaskWatch final : public QObject
{
    Q_OBJECT
public:
    TaskWatch(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, QObject *parent = nullptr);

    void look(); ///< now, and then by itself
    void readDevices(const domain::TaskId &id);

Q_SIGNALS:
    void looked(); ///< read whole, whether something was other or not
    void changed();
    void ended(const tapfleet::domain::Task &task);
    /// It goes on by itself when a task is open and the gateway may be back.
    void failed(const tapfleet::base::Error &error);

private:
    void begin();
    void take(const base::Result<TaskReport> &report);

    const cache::AccountFolder m_folder;
    const cloud::GatewayConfig m_config;
    const base::Clock &m_clock;
    std::unique_ptr<cloud::GatewayClient> m_gateway; ///< made by the first look, in the thread that it then works in
    std::unique_ptr<TaskPull> m_pull;
    QTimer m_timer;
    bool m_isWanted = false; ///< asked for while it was at work
    bool m_isAnyOpen = false;
    std::deque<domain::TaskId> m_devices; ///< to be read
};

} // namespace tapfleet::sync
