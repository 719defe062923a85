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
/// Each edit gets a revision; the log of edits answers what changed since. Several accounts look at it, each sees what it
/// owns or was granted. Any thread.
class SimulatedFleet
{
public:
    /// `viewers` are the pids of the accounts that look at the fleet, at most 16; the first is the one whose rights the seed
    /// makes.
    SimulatedFleet(std::uint64_t seed, std::uint32_t devices, qint64 referenceMs, std::vector<std::string> viewers);

    /// One shard of what a viewer sees; shards = 1 is the whole.
    struct View {
        std::uint32_t viewer = 0, shard = 0, shards = 1;
    };
    using DeviceSink = std::function<void(const domain::Device &)>;
    using IdSink = std::function<void(const domain::DeviceId &)>;

    std::uint64_t revision() const;
    std::uint32_t size(View view) const;

    /// Tells up to `limit` devices of the view from number `from` on; returns the number to go on from, or nothing at
    /// the end. Numbers never move, so edits between two calls shift nothing.
    std::optional<std::uint32_t> list(View view, std::uint32_t from, std::uint32_t limit, const DeviceSink &tell) const;
    /// Tells devices as they now are, and ones that the viewer does not see any more, that were edited after `after` and
    /// until `until`; at most `limit` together. Returns the revision to go on after, or nothing at the end.
    std::optional<std::uint64_t> listChanges(View view, std::uint64_t after, std::uint64_t until, std::uint32_t limit,
                                             const DeviceSink &tell, const IdSink &tellRemoved) const;
    std::uint32_t changeCount(View view, std::uint64_t after, std::uint64_t until) const;
    /// The devices of that SN that the viewer sees; with a supplier at most one.
    std::vector<domain::Device> find(std::uint32_t viewer, const domain::DeviceId &id) const;
    /// The SNs of the devices from position `from` on, at most `limit`; edits between two calls shift them.
    std::vector<std::string> sns(std::uint32_t viewer, std::uint32_t from, std::uint32_t limit) const;
    std::optional<domain::Device> findByIccid(std::uint32_t viewer, std::string_view iccid) const;

    /// A device that a request names, and whose it is.
    struct Named {
        std::uint32_t index = 0;
        domain::DeviceId id;
        std::string ownerPid;
    };
    /// What the viewer sees under that SN; when that is nothing, what anyone has.
    std::vector<Named> resolve(std::uint32_t viewer, const domain::DeviceId &id) const;
    domain::DeviceId id(std::uint32_t index) const { return m_maker.id(index); }
    std::optional<qint64> ownedSince(std::uint32_t index) const;

    using RightsSink = std::function<void(std::uint32_t index, bool exists, const Rights &rights)>;
    /// Tells the devices whose owner, or being there, changed after `after`; 0 tells all that are there. Returns the
    /// revision to go on after.
    std::uint64_t ownersSince(std::uint64_t after, const RightsSink &tell) const;
    /// What the viewer may do with devices lent by `grantorPid` is now these scopes, as an edit of each that changes. A
    /// device that is another's by now stays as it is.
    struct Lent {
        std::uint32_t index = 0;
        unsigned scopes = 0;
    };
    void lend(std::uint32_t viewer, const std::string &grantorPid, const std::vector<Lent> &devices);
    /// The device as the viewer sees it; nothing when it does not.
    std::optional<domain::Device> at(std::uint32_t viewer, std::uint32_t index) const;
    /// What a distribution left on the device. Nothing happens to one that is gone.
    void changeApp(std::uint32_t index, const AppChange &change, qint64 nowMs);
    /// The device has executed a remote command.
    void command(std::uint32_t index, CommandTrace trace, qint64 nowMs);
    /// The device has joined a wireless network. Nothing happens for a name that networkName() does not give.
    void joinNetwork(const domain::DeviceId &id, std::string_view name, qint64 nowMs);
    /// The device belongs to the account of that number from now on.
    void own(std::uint32_t index, std::uint32_t account, qint64 nowMs);
    /// The device is bound to a merchant, or is no longer.
    void bind(std::uint32_t index, bool isBound, qint64 nowMs);
    /// Makes each of these ill (see Illness), or well again; returns how many.
    std::uint32_t makeIll(const std::vector<domain::DeviceId> &ids, Illness illness, qint64 nowMs);
    /// What the device, named with its supplier, was made to suffer from; None when it went on- or offline since.
    Illness illness(const domain::DeviceId &id) const;
    /// A merchant with a shop in this fleet, or one of the chains.
    std::optional<Party> merchant(std::string_view pid) const;
    Party chain(std::uint32_t number) const { return m_maker.chain(number); }

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
    using Viewers = std::uint16_t; ///< a bit for each
    struct Overlay {
        std::uint64_t revision = 1;
        std::uint32_t lastLogged = 0; ///< its place in the log plus one
        bool removed = false;
        std::vector<FleetEdit> edits;                        ///< none of them replaces another
        std::vector<std::pair<std::uint32_t, unsigned>> lent; ///< scopes by viewer, where they are not as the makers know
    };
    struct Logged {
        std::uint64_t revision;
        std::uint32_t index;
        std::uint32_t next;  ///< the place plus one of the device's next edit
        Viewers viewers;     ///< who saw it before or after the edit
        bool ownerChanged;   ///< or the device came or went
    };
    enum class Touches { Content, Owner };

    // Callers hold m_mutex.
    bool exists(std::uint32_t index) const;
    const Overlay *overlayOf(std::uint32_t index) const;
    Rights rights(std::uint32_t index) const;
    bool sees(std::uint32_t viewer, std::uint32_t index) const;
    unsigned lentScopes(std::uint32_t viewer, const Overlay *overlay, const Rights &rights) const;
    Viewers viewersOf(std::uint32_t index) const;
    void makeNow(std::uint32_t index, domain::Device &device) const;
    void makeFor(std::uint32_t viewer, std::uint32_t index, domain::Device &device) const;
    std::vector<std::uint32_t> indexes(const domain::DeviceId &id) const;
    std::vector<std::uint32_t> someIndexes(std::uint32_t count, Draw &draw) const;
    void put(std::uint32_t index, Touches touches, const FleetEdit &edit); ///< takes the lock itself
    void logEdit(std::uint32_t index, Touches touches, const std::function<void(Overlay &)> &change);
    bool changeOne(std::uint32_t index, Draw &draw, qint64 nowMs, std::optional<FleetEdit::Aspect> aspect);
    void removeOne(std::uint32_t index);
    void count(std::uint32_t index, Viewers before, Viewers after);
    size_t logPosition(std::uint64_t after) const;
    bool isToldLater(const Logged &logged, std::uint32_t viewer, std::uint64_t until) const;

    const DeviceMaker m_maker;
    const std::vector<std::string> m_viewers;
    mutable std::shared_mutex m_mutex;
    std::uint32_t m_end; ///< numbers below it are or were devices
    std::uint64_t m_revision = 1;
    std::unordered_map<std::uint32_t, Overlay> m_overlays;
    std::vector<Logged> m_log;
    mutable std::mutex m_sizesMutex;
    /// By viewer and shard count, counted when first asked for.
    mutable std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> m_sizes;
};

} // namespace tapfleet::sandbox
