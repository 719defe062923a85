#pragma once

#include "base/clock.h"
#include "sandbox/accounts.h"
#include "sandbox/distributionrules.h"
#include "sandbox/rows.h"
#include "sandbox/simulatedfleet.h"

#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <unordered_map>

namespace tapfleet::sandbox {

/// How far a device of a task is, in the words of contract/fleet-service.md.
enum class DeviceStep {
    Pending,
    Sent,
    Downloading,
    Downloaded,
    Installing,
    WaitingReboot,
    WaitingNetwork,
    WaitingIdle,
    Succeeded,
    Failed,
    Skipped,
    Canceled,
    CancelTooLate
};
const char *stepName(DeviceStep step);

struct TaskDevice {
    std::uint32_t index = 0; ///< the device's number
    DeviceStep step = DeviceStep::Pending;
    int progress = 0; ///< percent
    const char *errorCode = nullptr;
    int attempts = 0;
    std::string reportedVersion;
    qint64 updatedAt = 0; ///< UTC ms
    std::uint64_t revision = 0;
    bool isHeld = false; ///< its next step waits for the end of a pause
};

struct DistributionTask {
    enum class State { Created, Running, Paused, Finished, Canceled, Expired };
    std::string id, outBizNo, name;
    Party createdBy;
    std::uint32_t account = 0; ///< of its creator, among the fleet's viewers
    DistributionOrder order;
    bool wifiOnly = false;
    State state = State::Created;
    qint64 createdAt = 0; ///< UTC ms, as all that follow
    std::optional<qint64> startAfter, startedAt, finishedAt, expiresAt;
    std::uint64_t revision = 0;
    std::vector<TaskDevice> devices;
    size_t unfinished = 0;                            ///< devices
    std::unordered_map<std::uint32_t, size_t> places; ///< of devices, by their numbers
};
const char *stateName(DistributionTask::State state);

/// Distribution tasks and how they go on in time; a device that succeeds has the app in the fleet, but for a few that only say
/// so. Any thread.
class Tasks
{
public:
    /// `progressMs` is the clock by which tasks go on, in the same milliseconds as `clock` or faster ones.
    Tasks(SimulatedFleet &fleet, const base::Clock &clock, std::uint64_t seed, std::function<qint64()> progressMs);

    /// Lets what is due by now happen.
    void settle();
    /// Of a thousand installations from now on, so many fail.
    void setInstallFailures(unsigned perMille) { m_installFailures = perMille; }

    struct Outcome {
        const char *refusal = nullptr; ///< a sub-code
        std::string id;
        DistributionTask::State state = DistributionTask::State::Created;
        std::vector<RowResult> rows;
    };
    Outcome create(DistributionTask task);
    Outcome addDevices(const Account &account, const std::string &id, const std::vector<domain::DeviceId> &devices);
    enum class Move { Start, Pause, Resume, Cancel };
    Outcome move(const Account &account, const std::string &id, Move move);
    Outcome retry(const Account &account, const std::string &id, const std::vector<domain::DeviceId> &devices);

    /// What the party's newest task for an app did to a device.
    struct Last {
        std::string taskId;
        DeviceStep step = DeviceStep::Pending;
        const char *errorCode = nullptr;
        bool wifiOnly = false;
        qint64 at = 0; ///< UTC ms
    };
    std::optional<Last> lastOf(const std::string &pid, std::uint32_t index, const ReleasedApp *app);

    std::uint64_t revision();
    /// The task's number, when it is that party's.
    std::optional<std::uint64_t> find(const std::string &pid, const std::string &id);
    /// Tell up to `limit` that changed after `since`, from number `from` on; return the number to go on from.
    std::optional<std::uint64_t> list(const std::string &pid, std::uint64_t since, std::uint64_t from, std::uint32_t limit,
                                      const std::function<void(const DistributionTask &)> &tell);
    std::optional<std::uint64_t> devices(std::uint64_t task, std::uint64_t since, std::uint64_t from, std::uint32_t limit,
                                         const std::function<void(const TaskDevice &)> &tell);

private:
    using Number = std::uint32_t; ///< of a task
    struct Due {
        Number task;
        size_t place;
    };

    // Callers hold m_mutex.
    std::optional<Number> own(const std::string &pid, const std::string &id) const;
    bool isElsewhere(std::uint32_t index, const ReleasedApp *app) const;
    void makeDue(Number task, size_t place, qint64 inMs);
    void enter(Number task, size_t place, DeviceStep step, int progress);
    void stepOn(Number task, size_t place);
    void begin(Number task, size_t place);
    void install(Number task, size_t place);
    void succeed(Number task, size_t place);
    void fail(Number task, size_t place, const char *errorCode);
    void end(Number task, size_t place, DeviceStep step);
    void release(Number task, bool onlyHeld);
    void stopDevices(Number task, bool isExpiry);
    void endIfDone(Number task);
    void settleDue();

    SimulatedFleet &m_fleet;
    const base::Clock &m_clock;
    const std::uint64_t m_seed;
    const std::function<qint64()> m_progressMs;

    std::atomic<unsigned> m_installFailures = 20; ///< of a thousand
    std::mutex m_mutex;
    std::deque<DistributionTask> m_tasks;
    std::unordered_map<std::string, Number> m_byId;
    std::multimap<qint64, Due> m_due;         ///< by the clock of progress
    std::multimap<qint64, Number> m_expiries; ///< by the clock
    /// Devices with an app that a running task is at, and which.
    std::map<std::pair<std::uint32_t, const ReleasedApp *>, Number> m_busy;
    qint64 m_now = 0; ///< of the step that is done
    std::uint64_t m_revision = 1;
};

} // namespace tapfleet::sandbox
