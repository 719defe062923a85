#pragma once

#include "base/clock.h"
#include "sandbox/accounts.h"
#include "sandbox/rows.h"
#include "sandbox/simulatedfleet.h"

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <unordered_map>

namespace tapfleet::sandbox {

/// A loan of devices from their owner to another party.
struct Grant {
    enum class State { Pending, Active, Expired, Revoked };
    std::string id;
    std::string outBizNo; ///< empty for what the seed lends
    Party grantor, grantee;
    unsigned scopes = 0;
    qint64 createdAt = 0, activeAt = 0; ///< UTC ms
    std::optional<qint64> expiresAt;
    State state = State::Active;
    std::uint64_t revision = 0;
    /// Device numbers and since when; nothing: for as long as the device has had its owner.
    std::map<std::uint32_t, std::optional<qint64>> devices;

    bool isLive() const { return state == State::Active || state == State::Pending; }
};

/// Who lent what to whom: what the seed gives the main account as grants of the devices' owners, and all that was granted
/// since. Changes of effective scopes become edits of the fleet. Any thread.
class Grants
{
public:
    /// `delay`: how long a new grant stays pending.
    Grants(SimulatedFleet &fleet, const Accounts &accounts, const base::Clock &clock, std::chrono::milliseconds delay);

    /// Lets what is due by the clock happen: pending grants become active, others end. Cheap when nothing is due.
    void settle();

    enum class Direction { Given, Received };
    using Sink = std::function<void(const Grant &)>;
    std::uint64_t revision();
    /// Tells up to `limit` of that party's grants that changed after `since`, from number `from` on; returns the number to
    /// go on from, or nothing at the end.
    std::optional<std::uint64_t> list(const std::string &pid, Direction direction, std::uint64_t since, std::uint64_t from,
                                      std::uint32_t limit, const Sink &tell);
    /// The grant's number, when that party gave or received it.
    std::optional<std::uint64_t> find(const std::string &pid, const std::string &id);
    struct LentDevice {
        domain::DeviceId id;
        qint64 addedAt = 0;
    };
    using DeviceSink = std::function<void(const LentDevice &)>;
    std::optional<std::uint32_t> devices(std::uint64_t grant, std::uint32_t from, std::uint32_t limit, const DeviceSink &tell);

    /// What became of a write; `refusal` is a sub-code of the contract, null when it was done.
    struct Outcome {
        const char *refusal = nullptr;
        std::string id;
        std::uint64_t revision = 0;
        std::vector<RowResult> rows;
    };
    struct Terms {
        std::string outBizNo;
        Party grantee;
        unsigned scopes = 0;
        std::optional<qint64> expiresAt;
    };
    Outcome create(const Account &grantor, const Terms &terms, const std::vector<domain::DeviceId> &devices);
    Outcome addDevices(const Account &grantor, const std::string &id, const std::vector<domain::DeviceId> &devices);
    Outcome removeDevices(const Account &grantor, const std::string &id, const std::vector<domain::DeviceId> &devices);
    struct Changes {
        std::optional<unsigned> scopes;
        std::optional<std::optional<qint64>> expiresAt; ///< an empty one removes the end
    };
    Outcome modify(const Account &grantor, const std::string &id, const Changes &changes);
    Outcome revoke(const Account &grantor, const std::string &id);

private:
    using Number = std::uint32_t; ///< of a grant: its place in m_grants

    // Callers hold m_mutex.
    void followTheFleet();
    void settleDue();
    void lendSeeded(std::uint32_t index, const Rights &rights);
    Number add(Grant grant);
    std::string newId(std::uint64_t salt) const;
    std::optional<Number> given(const Account &grantor, const std::string &id) const;
    std::vector<RowResult> putIn(Number number, const Account &grantor, const std::vector<domain::DeviceId> &devices);
    void end(Number number, Grant::State state);
    void touch(Number number) { m_grants[number].revision = ++m_revision; }
    void makeDue(qint64 at, Number number);
    void applyTo(Number number, const std::vector<std::uint32_t> &devices);
    void applyToAll(Number number);

    SimulatedFleet &m_fleet;
    const Accounts &m_accounts;
    const base::Clock &m_clock;
    const qint64 m_delayMs;
    const qint64 m_startedAt;
    std::atomic<qint64> m_nextDue;

    std::mutex m_mutex;
    std::deque<Grant> m_grants;
    std::unordered_map<std::string, Number> m_byId;
    std::unordered_map<std::uint32_t, std::vector<Number>> m_ofDevice; ///< live ones
    std::map<std::pair<std::string, unsigned>, Number> m_seeded;       ///< by grantor and scopes
    std::multimap<qint64, Number> m_due;
    std::uint64_t m_revision = 1;
    std::uint64_t m_followed = 0; ///< the fleet's revision until which changes of owners are in here
};

} // namespace tapfleet::sandbox
