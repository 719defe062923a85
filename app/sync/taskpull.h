#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/accountfolder.h"
#include "cache/connection.h"
#include "cloud/fleet/taskclient.h"
#include "cloud/gateway/gatewayclient.h"
#include "domain/listcheck.h"
#include "domain/task.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace tapfleet::sync {

/// What a pull of tasks found.
struct TaskReport {
    qint64 tasks = 0, devices = 0;     ///< that are other than before
    bool isAnyOpen = false;            ///< a task may still change
    std::vector<domain::Task> ended{}; ///< that were open before
};

/// When to look again: soon while something moves, and more and more slowly, down to every 30 s, while nothing does.
std::chrono::milliseconds nextLook(std::chrono::milliseconds last, bool hasMoved);

/// Brings the tasks of an account's cache.db to the state of the fleet service, by token after the first time, and the devices of
/// those that are open or have just ended. Pages are written in the thread of its creator (which needs an event loop). The
/// gateway outlives it; destruction stops it.
class TaskPull final : public QObject
{
    Q_OBJECT
public:
    TaskPull(cache::AccountFolder folder, cloud::GatewayClient &gateway, const base::Clock &clock, QObject *parent = nullptr);
    ~TaskPull() override;

    /// One at a time; Conflict while it runs.
    [[nodiscard]] QFuture<base::Result<TaskReport>> run();
    /// All devices of one task that is kept, whatever its state.
    [[nodiscard]] QFuture<base::Result<TaskReport>> readDevices(const domain::TaskId &id);
    bool isRunning() const { return m_promise.has_value(); }

private:
    /// A list being read: of tasks, or of one task's devices.
    struct Reading {
        std::optional<domain::Task> task{};
        cloud::ListPlace place{};
        qint64 begunAt = 0;
        int relists = 0;
        domain::PageGuard guard{};
    };
    [[nodiscard]] QFuture<base::Result<TaskReport>> begin();
    base::Result<void> open();
    void next();
    void fetch();
    /// `idOf` names an item of the page.
    template <typename Page, typename IdOf, typename Keep>
    void take(base::Result<Page> page, IdOf idOf, Keep keep);
    base::Result<void> listEnded(const QString &token);
    base::Result<void> keepDevices(const cloud::TaskDevicePage &page);
    void end(base::Result<void> result);

    const cache::AccountFolder m_folder;
    const base::Clock &m_clock;
    cloud::TaskClient m_client;
    base::StopSource m_stop;
    std::unique_ptr<cache::Connection> m_cache, m_own;
    std::deque<Reading> m_readings;
    std::set<std::string> m_openBefore;
    TaskReport m_report;
    std::optional<QPromise<base::Result<TaskReport>>> m_promise;
};

} // namespace tapfleet::sync
