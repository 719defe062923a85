#pragma once

#include "domain/device.h"
#include "sandbox/devicemaker.h"
#include "sandbox/fleetedit.h"

#include <functional>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace tapfleet::sandbox {

/// A fleet of up to a million devices of which only the edits are kept: the rest is made from the seed when asked for.
/// Each edit gets a revision; the log of edits answers what changed since. Any thread.
class SimulatedFleet
{
public:
    SimulatedFleet(std::uint64_t seed, std::uint32_t devices, qint64 referenceMs);

    /// One shard of a list; shards = 1 is the whole.
    struct Shard {
        std::uint32_t index = 0, count = 1;
    };
    using DeviceSink = std::function<void(const domain::Device &)>;
    using IdSink = std::function<void(const domain::DeviceId &)>;

    std::uint64_t revision() const;
    std::uint32_t size() const { return size({}); }
    std::uint32_t size(Shard shard) const;

    /// Tells up to `limit` devices of the shard from number `from` on; returns the number to go on from, or nothing at
    /// the end. Numbers never move, so edits between two calls shift nothing.
    std::optional<std::uint32_t> list(Shard shard, std::uint32_t from, std::uint32_t limit, const DeviceSink &tell) const;
    /// Tells devices as they now are, and removed ones, that were edited after `after` and until `until`; at most
    /// `limit` together. Returns the revision to go on after, or nothing at the end.
    std::optional<std::uint64_t> listChanges(Shard shard, std::uint64_t after, std::uint64_t until, std::uint32_t limit,
                                             const DeviceSink &tell, const IdSink &tellRemoved) const;
    std::uint32_t changeCount(Shard shard, std::uint64_t after, std::uint64_t until) const;
    /// The devices of that SN; with a supplier at most one.
    std::vector<domain::Device> find(const domain::DeviceId &id) const;
    /// The SNs of the devices from position `from` on, at most `limit`; edits between two calls shift them.
    std::vector<std::string> sns(std::uint32_t from, std::uint32_t limit) const;
    std::optional<domain::Device> findByIccid(std::string_view iccid) const;

    std::vector<domain::DeviceId> add(std::uint32_t count);
    /// How many were there to be removed.
    std::uint32_t remove(const std::vector<domain::DeviceId> &ids);
    std::uint32_t removeSome(std::uint32_t count, std::uint64_t seed);
    /// Changes each once in some field; returns how many.
    std::uint32_t change(const std::vector<domain::DeviceId> &ids, std::uint64_t seed, qint64 nowMs);
    std::uint32_t changeSome(std::uint32_t count, std::uint64_t seed, qint64 nowMs);
    /// Lets `count` devices go on- or offline.
    void live(std::uint32_t count, std::uint64_t seed, qint64 nowMs);

private:
    struct Overlay {
        std::uint64_t revision = 1;
        bool removed = false;
        std::vector<FleetEdit> edits; ///< at most one per aspect
    };
    struct Logged {
        std::uint64_t revision;
        std::uint32_t index;
    };

    // Callers hold m_mutex.
    bool exists(std::uint32_t index) const;
    void makeNow(std::uint32_t index, domain::Device &device) const;
    std::vector<std::uint32_t> indexes(const domain::DeviceId &id) const;
    std::vector<std::uint32_t> someIndexes(std::uint32_t count, Draw &draw) const;
    Overlay &logEdit(std::uint32_t index);
    bool changeOne(std::uint32_t index, Draw &draw, qint64 nowMs, std::optional<FleetEdit::Aspect> aspect);
    void removeOne(std::uint32_t index);
    void count(std::uint32_t index, int by);
    size_t logPosition(std::uint64_t after) const;

    const DeviceMaker m_maker;
    mutable std::shared_mutex m_mutex;
    std::uint32_t m_end; ///< numbers below it are or were devices
    std::uint64_t m_revision = 1;
    std::unordered_map<std::uint32_t, Overlay> m_overlays;
    std::vector<Logged> m_log;
    mutable std::mutex m_sizesMutex;
    mutable std::map<std::uint32_t, std::vector<std::uint32_t>> m_sizes; ///< by shard count, counted when first asked for
};

} // namespace tapfleet::sandbox
