#pragma once

#include "base/clock.h"
#include "sandbox/rows.h"
#include "sandbox/simulatedfleet.h"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace tapfleet::sandbox {

/// tapfleet.remote.command.* of contract/fleet-service.md, and the devices that execute what is commanded. Any thread.
class RemoteCommands
{
public:
    /// `progressMs` is the time by which devices work; it may run faster than the clock.
    RemoteCommands(SimulatedFleet &fleet, const base::Clock &clock, std::uint64_t seed, std::function<qint64()> progressMs);
    std::vector<ServedMethod> served();
    /// Lets what is due by the progress of time happen.
    void settle();

private:
    enum class Kind { Reboot, FactoryReset, CollectLog, Refresh };
    enum class State { Queued, Sent, Done, Failed, Expired };
    struct Row {
        std::uint32_t device = 0;
        std::string sn; ///< the long form
        State state = State::Queued;
        qint64 updatedAt = 0; ///< UTC ms
    };
    struct Command {
        std::string id;
        std::uint32_t account = 0;
        Kind kind = Kind::Reboot;
        qint64 expiresAt = 0; ///< by the progress
        std::vector<Row> rows;
    };
    struct Due {
        size_t command, row;
    };

    static std::optional<Kind> kindOf(const std::string &name);
    static const char *stateName(State state);
    Effect create(const Account &account, const QJsonObject &request);
    std::string query(const Account &account, const QJsonObject &request);
    // Callers hold m_mutex.
    void settleDue();
    void stepOn(Command &command, Due due);
    void enter(Row &row, State state);
    void execute(const Command &command, Row &row);
    bool fails(const Command &command, const Row &row) const;
    RowResult put(Command &command, const Account &account, const domain::DeviceId &id) const;
    void appendRow(std::string &node, const Command &command, const Row &row) const;

    SimulatedFleet &m_fleet;
    const base::Clock &m_clock;
    const std::uint64_t m_seed;
    const std::function<qint64()> m_progressMs;

    std::mutex m_mutex;
    std::vector<Command> m_commands;
    std::map<std::string, size_t> m_byId;
    std::multimap<qint64, Due> m_due; ///< by the progress
    qint64 m_now = 0;                 ///< the progress until which all is settled
};

} // namespace tapfleet::sandbox
