#include "sandbox/simulatedfleet.h"

#include <algorithm>
#include <unordered_set>

namespace tapfleet::sandbox {

SimulatedFleet::SimulatedFleet(std::uint64_t seed, std::uint32_t devices, qint64 referenceMs)
    : m_maker(seed, referenceMs), m_end(devices)
{
}

std::uint64_t SimulatedFleet::revision() const
{
    const std::shared_lock lock(m_mutex);
    return m_revision;
}

bool SimulatedFleet::exists(std::uint32_t index) const
{
    if (index >= m_end)
        return false;
    const auto overlay = m_overlays.find(index);
    return overlay == m_overlays.end() || !overlay->second.removed;
}

void SimulatedFleet::makeNow(std::uint32_t index, domain::Device &device) const
{
    m_maker.make(index, device);
    const auto overlay = m_overlays.find(index);
    if (overlay == m_overlays.end())
        return;
    for (const FleetEdit &edit : overlay->second.edits)
        apply(edit, device);
    device.revision = static_cast<qint64>(overlay->second.revision);
}

std::uint32_t SimulatedFleet::size(Shard shard) const
{
    const std::shared_lock lock(m_mutex);
    const std::lock_guard sizesLock(m_sizesMutex);
    auto &sizes = m_sizes[shard.count];
    if (sizes.empty()) {
        sizes.resize(shard.count);
        for (std::uint32_t index = 0; index < m_end; ++index)
            ++sizes[m_maker.shard(index, shard.count)];
        for (const auto &[index, overlay] : m_overlays)
            sizes[m_maker.shard(index, shard.count)] -= overlay.removed ? 1 : 0;
    }
    return sizes[shard.index];
}

void SimulatedFleet::count(std::uint32_t index, int by)
{
    const std::lock_guard lock(m_sizesMutex);
    for (auto &[shards, sizes] : m_sizes)
        sizes[m_maker.shard(index, shards)] += static_cast<std::uint32_t>(by);
}

std::optional<std::uint32_t> SimulatedFleet::list(Shard shard, std::uint32_t from, std::uint32_t limit,
                                                  const DeviceSink &tell) const
{
    const std::shared_lock lock(m_mutex);
    domain::Device device;
    for (std::uint32_t index = from; index < m_end; ++index) {
        if (m_maker.shard(index, shard.count) != shard.index || !exists(index))
            continue;
        if (limit == 0)
            return index;
        makeNow(index, device);
        tell(device);
        --limit;
    }
    return std::nullopt;
}

size_t SimulatedFleet::logPosition(std::uint64_t after) const
{
    const auto first = std::upper_bound(m_log.begin(), m_log.end(), after,
                                        [](std::uint64_t revision, const Logged &logged) { return revision < logged.revision; });
    return static_cast<size_t>(first - m_log.begin());
}

std::optional<std::uint64_t> SimulatedFleet::listChanges(Shard shard, std::uint64_t after, std::uint64_t until,
                                                         std::uint32_t limit, const DeviceSink &tell,
                                                         const IdSink &tellRemoved) const
{
    const std::shared_lock lock(m_mutex);
    domain::Device device;
    std::unordered_set<std::uint32_t> told;
    std::uint64_t last = after;
    for (size_t i = logPosition(after); i < m_log.size() && m_log[i].revision <= until; ++i) {
        const Logged &logged = m_log[i];
        if (m_maker.shard(logged.index, shard.count) != shard.index)
            continue;
        const Overlay &overlay = m_overlays.at(logged.index);
        // A later edit that this list covers tells the device; one that it does not cover must not hide this one.
        if ((overlay.revision != logged.revision && overlay.revision <= until) || told.contains(logged.index))
            continue;
        if (limit == 0)
            return last;
        told.insert(logged.index);
        if (overlay.removed) {
            tellRemoved(m_maker.id(logged.index));
        } else {
            makeNow(logged.index, device);
            tell(device);
        }
        last = logged.revision;
        --limit;
    }
    return std::nullopt;
}

std::uint32_t SimulatedFleet::changeCount(Shard shard, std::uint64_t after, std::uint64_t until) const
{
    const std::shared_lock lock(m_mutex);
    std::unordered_set<std::uint32_t> changed;
    for (size_t i = logPosition(after); i < m_log.size() && m_log[i].revision <= until; ++i) {
        if (m_maker.shard(m_log[i].index, shard.count) == shard.index)
            changed.insert(m_log[i].index);
    }
    return static_cast<std::uint32_t>(changed.size());
}

std::vector<std::uint32_t> SimulatedFleet::indexes(const domain::DeviceId &id) const
{
    std::vector<std::uint32_t> found;
    for (const std::uint32_t index : m_maker.bySn(id.sn)) {
        if (exists(index) && (id.supplierId.empty() || m_maker.id(index).supplierId == id.supplierId))
            found.push_back(index);
    }
    return found;
}

std::vector<domain::Device> SimulatedFleet::find(const domain::DeviceId &id) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<domain::Device> found;
    for (const std::uint32_t index : indexes(id))
        makeNow(index, found.emplace_back());
    return found;
}

std::vector<std::string> SimulatedFleet::sns(std::uint32_t from, std::uint32_t limit) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<std::string> found;
    std::uint32_t position = 0;
    for (std::uint32_t index = 0; index < m_end && found.size() < limit; ++index) {
        if (exists(index) && position++ >= from)
            found.push_back(m_maker.id(index).sn);
    }
    return found;
}

std::optional<domain::Device> SimulatedFleet::findByIccid(std::string_view iccid) const
{
    const std::shared_lock lock(m_mutex);
    const auto index = m_maker.byIccid(iccid);
    if (!index || !exists(*index))
        return std::nullopt;
    domain::Device device;
    makeNow(*index, device);
    return device.iccid == iccid ? std::optional(std::move(device)) : std::nullopt;
}

SimulatedFleet::Overlay &SimulatedFleet::logEdit(std::uint32_t index)
{
    Overlay &overlay = m_overlays[index];
    overlay.revision = ++m_revision;
    m_log.push_back({m_revision, index});
    return overlay;
}

std::vector<domain::DeviceId> SimulatedFleet::add(std::uint32_t number)
{
    const std::unique_lock lock(m_mutex);
    std::vector<domain::DeviceId> ids;
    ids.reserve(number);
    for (std::uint32_t i = 0; i < number; ++i) {
        const std::uint32_t index = m_end++;
        logEdit(index);
        count(index, 1);
        ids.push_back(m_maker.id(index));
    }
    return ids;
}

void SimulatedFleet::removeOne(std::uint32_t index)
{
    Overlay &overlay = logEdit(index);
    overlay.removed = true;
    overlay.edits = {};
    count(index, -1);
}

std::uint32_t SimulatedFleet::remove(const std::vector<domain::DeviceId> &ids)
{
    const std::unique_lock lock(m_mutex);
    std::uint32_t removed = 0;
    for (const domain::DeviceId &id : ids) {
        for (const std::uint32_t index : indexes(id)) {
            removeOne(index);
            ++removed;
        }
    }
    return removed;
}

std::uint32_t SimulatedFleet::removeSome(std::uint32_t number, std::uint64_t seed)
{
    const std::unique_lock lock(m_mutex);
    Draw draw(seed);
    const auto chosen = someIndexes(number, draw);
    for (const std::uint32_t index : chosen)
        removeOne(index);
    return static_cast<std::uint32_t>(chosen.size());
}

std::vector<std::uint32_t> SimulatedFleet::someIndexes(std::uint32_t number, Draw &draw) const
{
    std::vector<std::uint32_t> chosen;
    std::unordered_set<std::uint32_t> seen;
    // Gives up rather than search long for the last living ones of a fleet that is all but gone.
    for (std::uint64_t tries = 0; m_end > 0 && chosen.size() < number && tries < 20ULL * number + 1000; ++tries) {
        const std::uint32_t index = draw.below(m_end);
        if (exists(index) && seen.insert(index).second)
            chosen.push_back(index);
    }
    return chosen;
}

bool SimulatedFleet::changeOne(std::uint32_t index, Draw &draw, qint64 nowMs, std::optional<FleetEdit::Aspect> aspect)
{
    domain::Device base, before;
    m_maker.make(index, base);
    makeNow(index, before);
    const auto overlay = m_overlays.find(index);
    const std::vector<FleetEdit> edits = overlay == m_overlays.end() ? std::vector<FleetEdit>() : overlay->second.edits;
    for (int tries = 0; tries < 24; ++tries) {
        FleetEdit edit = drawnEdit(draw, nowMs);
        edit.aspect = aspect.value_or(edit.aspect);
        if (edit.aspect == FleetEdit::Aspect::Online)
            edit.value = before.online.value_or(false) ? 0 : 1;
        std::vector<FleetEdit> candidate = edits;
        std::erase_if(candidate, [&](const FleetEdit &older) { return older.aspect == edit.aspect; });
        candidate.push_back(edit);
        domain::Device after = base;
        for (const FleetEdit &each : candidate)
            apply(each, after);
        after.revision = before.revision;
        if (after == before)
            continue;
        logEdit(index).edits = std::move(candidate);
        return true;
    }
    return false;
}

std::uint32_t SimulatedFleet::change(const std::vector<domain::DeviceId> &ids, std::uint64_t seed, qint64 nowMs)
{
    const std::unique_lock lock(m_mutex);
    Draw draw(seed);
    std::uint32_t changed = 0;
    for (const domain::DeviceId &id : ids) {
        for (const std::uint32_t index : indexes(id))
            changed += changeOne(index, draw, nowMs, std::nullopt) ? 1 : 0;
    }
    return changed;
}

std::uint32_t SimulatedFleet::changeSome(std::uint32_t number, std::uint64_t seed, qint64 nowMs)
{
    const std::unique_lock lock(m_mutex);
    Draw draw(seed);
    std::uint32_t changed = 0;
    for (const std::uint32_t index : someIndexes(number, draw))
        changed += changeOne(index, draw, nowMs, std::nullopt) ? 1 : 0;
    return changed;
}

void SimulatedFleet::live(std::uint32_t number, std::uint64_t seed, qint64 nowMs)
{
    const std::unique_lock lock(m_mutex);
    Draw draw(seed);
    for (const std::uint32_t index : someIndexes(number, draw)) {
        domain::Device device;
        makeNow(index, device);
        // What is offline for weeks stays so; what works goes away and comes back.
        const bool wakes = device.lastOnlineAt.value_or(domain::kNever) > nowMs - qint64{7} * 86'400'000;
        if (device.activation == "ACTIVE" && (device.online.value_or(false) ? draw.chance(300) : wakes))
            changeOne(index, draw, nowMs, FleetEdit::Aspect::Online);
    }
}

} // namespace tapfleet::sandbox
