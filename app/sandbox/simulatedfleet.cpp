#include "sandbox/simulatedfleet.h"

#include "sandbox/account.h"

#include <algorithm>
#include <unordered_set>

namespace tapfleet::sandbox {

SimulatedFleet::SimulatedFleet(std::uint64_t seed, std::uint32_t devices, qint64 referenceMs, std::vector<std::string> viewers)
    : m_maker(seed, referenceMs), m_viewers(std::move(viewers)), m_end(devices)
{
}

std::uint64_t SimulatedFleet::revision() const
{
    const std::shared_lock lock(m_mutex);
    return m_revision;
}

const SimulatedFleet::Overlay *SimulatedFleet::overlayOf(std::uint32_t index) const
{
    const auto overlay = m_overlays.find(index);
    return overlay == m_overlays.end() ? nullptr : &overlay->second;
}

bool SimulatedFleet::exists(std::uint32_t index) const
{
    if (index >= m_end)
        return false;
    const Overlay *const overlay = overlayOf(index);
    return !overlay || !overlay->removed;
}

Rights SimulatedFleet::rights(std::uint32_t index) const
{
    Rights rights = m_maker.rights(index);
    const Overlay *const overlay = overlayOf(index);
    if (!overlay || overlay->edits.empty())
        return rights;
    const std::string supplierId = m_maker.id(index).supplierId;
    for (const FleetEdit &edit : overlay->edits)
        apply(edit, supplierId, rights);
    return rights;
}

unsigned SimulatedFleet::lentScopes(std::uint32_t viewer, const Overlay *overlay, const Rights &rights) const
{
    if (overlay) {
        for (const auto &[borrower, scopes] : overlay->lent) {
            if (borrower == viewer)
                return scopes;
        }
    }
    return viewer == 0 ? rights.scopes : 0;
}

bool SimulatedFleet::sees(std::uint32_t viewer, std::uint32_t index) const
{
    const Overlay *const overlay = overlayOf(index);
    if (index >= m_end || (overlay && overlay->removed))
        return false;
    // The seed gives the first viewer something on every device.
    if (viewer == 0 && (!overlay || overlay->lent.empty()))
        return true;
    const Rights now = rights(index);
    return now.owner.pid == m_viewers[viewer] || lentScopes(viewer, overlay, now) != 0;
}

SimulatedFleet::Viewers SimulatedFleet::viewersOf(std::uint32_t index) const
{
    Viewers seeing = 0;
    for (std::uint32_t viewer = 0; viewer < m_viewers.size(); ++viewer)
        seeing = static_cast<Viewers>(seeing | (sees(viewer, index) ? 1U << viewer : 0U));
    return seeing;
}

void SimulatedFleet::makeNow(std::uint32_t index, domain::Device &device) const
{
    m_maker.make(index, device);
    const Overlay *const overlay = overlayOf(index);
    if (!overlay)
        return;
    for (const FleetEdit &edit : overlay->edits)
        apply(edit, device);
    device.revision = static_cast<qint64>(overlay->revision);
}

void SimulatedFleet::makeFor(std::uint32_t viewer, std::uint32_t index, domain::Device &device) const
{
    makeNow(index, device);
    const Overlay *const overlay = overlayOf(index);
    if (viewer == 0 && (!overlay || overlay->lent.empty()))
        return;
    const bool owns = device.ownerPid == m_viewers[viewer];
    device.role = owns ? "OWNER" : "GRANTEE";
    device.scopes = heldScopes(owns ? kAllScopes : lentScopes(viewer, overlay, rights(index)));
}

std::uint32_t SimulatedFleet::size(View view) const
{
    const std::shared_lock lock(m_mutex);
    const std::lock_guard sizesLock(m_sizesMutex);
    auto &sizes = m_sizes[{view.viewer, view.shards}];
    if (sizes.empty()) {
        sizes.resize(view.shards);
        for (std::uint32_t index = 0; index < m_end; ++index) {
            if (sees(view.viewer, index))
                ++sizes[m_maker.shard(index, view.shards)];
        }
    }
    return sizes[view.shard];
}

void SimulatedFleet::count(std::uint32_t index, Viewers before, Viewers after)
{
    const std::lock_guard lock(m_sizesMutex);
    for (auto &[key, sizes] : m_sizes) {
        const auto &[viewer, shards] = key;
        const int by = (after >> viewer & 1) - (before >> viewer & 1);
        if (by != 0)
            sizes[m_maker.shard(index, shards)] += static_cast<std::uint32_t>(by);
    }
}

std::optional<std::uint32_t> SimulatedFleet::list(View view, std::uint32_t from, std::uint32_t limit,
                                                  const DeviceSink &tell) const
{
    const std::shared_lock lock(m_mutex);
    domain::Device device;
    for (std::uint32_t index = from; index < m_end; ++index) {
        if (m_maker.shard(index, view.shards) != view.shard || !sees(view.viewer, index))
            continue;
        if (limit == 0)
            return index;
        makeFor(view.viewer, index, device);
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

bool SimulatedFleet::isToldLater(const Logged &logged, std::uint32_t viewer, std::uint64_t until) const
{
    // A later edit that a list covers tells the device; one that it does not cover must not hide an earlier one.
    for (std::uint32_t next = logged.next; next > 0; next = m_log[next - 1].next) {
        const Logged &later = m_log[next - 1];
        if (later.revision > until)
            return false;
        if (later.viewers >> viewer & 1)
            return true;
    }
    return false;
}

std::optional<std::uint64_t> SimulatedFleet::listChanges(View view, std::uint64_t after, std::uint64_t until,
                                                         std::uint32_t limit, const DeviceSink &tell,
                                                         const IdSink &tellRemoved) const
{
    const std::shared_lock lock(m_mutex);
    domain::Device device;
    std::uint64_t last = after;
    for (size_t i = logPosition(after); i < m_log.size() && m_log[i].revision <= until; ++i) {
        const Logged &logged = m_log[i];
        if (!(logged.viewers >> view.viewer & 1) || m_maker.shard(logged.index, view.shards) != view.shard
            || isToldLater(logged, view.viewer, until))
            continue;
        if (limit == 0)
            return last;
        if (sees(view.viewer, logged.index)) {
            makeFor(view.viewer, logged.index, device);
            tell(device);
        } else {
            tellRemoved(m_maker.id(logged.index));
        }
        last = logged.revision;
        --limit;
    }
    return std::nullopt;
}

std::uint32_t SimulatedFleet::changeCount(View view, std::uint64_t after, std::uint64_t until) const
{
    const std::shared_lock lock(m_mutex);
    std::uint32_t changed = 0;
    for (size_t i = logPosition(after); i < m_log.size() && m_log[i].revision <= until; ++i) {
        const Logged &logged = m_log[i];
        if ((logged.viewers >> view.viewer & 1) && m_maker.shard(logged.index, view.shards) == view.shard
            && !isToldLater(logged, view.viewer, until))
            ++changed;
    }
    return changed;
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

std::vector<domain::Device> SimulatedFleet::find(std::uint32_t viewer, const domain::DeviceId &id) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<domain::Device> found;
    for (const std::uint32_t index : indexes(id)) {
        if (sees(viewer, index))
            makeFor(viewer, index, found.emplace_back());
    }
    return found;
}

std::vector<std::string> SimulatedFleet::sns(std::uint32_t viewer, std::uint32_t from, std::uint32_t limit) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<std::string> found;
    std::uint32_t position = 0;
    for (std::uint32_t index = 0; index < m_end && found.size() < limit; ++index) {
        if (sees(viewer, index) && position++ >= from)
            found.push_back(m_maker.id(index).sn);
    }
    return found;
}

std::optional<domain::Device> SimulatedFleet::findByIccid(std::uint32_t viewer, std::string_view iccid) const
{
    const std::shared_lock lock(m_mutex);
    const auto index = m_maker.byIccid(iccid);
    if (!index || !sees(viewer, *index))
        return std::nullopt;
    domain::Device device;
    makeFor(viewer, *index, device);
    return device.iccid == iccid ? std::optional(std::move(device)) : std::nullopt;
}

std::vector<SimulatedFleet::Named> SimulatedFleet::resolve(std::uint32_t viewer, const domain::DeviceId &id) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<std::uint32_t> found = indexes(id);
    if (std::any_of(found.begin(), found.end(), [&](std::uint32_t index) { return sees(viewer, index); }))
        std::erase_if(found, [&](std::uint32_t index) { return !sees(viewer, index); });
    std::vector<Named> named;
    for (const std::uint32_t index : found)
        named.push_back({index, m_maker.id(index), rights(index).owner.pid});
    return named;
}

std::optional<qint64> SimulatedFleet::ownedSince(std::uint32_t index) const
{
    const std::shared_lock lock(m_mutex);
    domain::Device device;
    makeNow(index, device);
    return device.ownerUpdatedAt;
}

std::uint64_t SimulatedFleet::ownersSince(std::uint64_t after, const RightsSink &tell) const
{
    const std::shared_lock lock(m_mutex);
    if (after == 0) {
        for (std::uint32_t index = 0; index < m_end; ++index) {
            if (exists(index))
                tell(index, true, rights(index));
        }
        return m_revision;
    }
    for (size_t i = logPosition(after); i < m_log.size(); ++i) {
        if (m_log[i].ownerChanged)
            tell(m_log[i].index, exists(m_log[i].index), rights(m_log[i].index));
    }
    return m_revision;
}

void SimulatedFleet::lend(std::uint32_t viewer, const std::string &grantorPid, const std::vector<Lent> &devices)
{
    const std::unique_lock lock(m_mutex);
    for (const Lent &lent : devices) {
        if (!exists(lent.index))
            continue;
        const Rights now = rights(lent.index);
        if (now.grantor.pid != grantorPid || lentScopes(viewer, overlayOf(lent.index), now) == lent.scopes)
            continue;
        logEdit(lent.index, Touches::Content, [&](Overlay &overlay) {
            std::erase_if(overlay.lent, [&](const auto &each) { return each.first == viewer; });
            overlay.lent.emplace_back(viewer, lent.scopes);
        });
    }
}

std::optional<domain::Device> SimulatedFleet::at(std::uint32_t viewer, std::uint32_t index) const
{
    const std::shared_lock lock(m_mutex);
    if (!sees(viewer, index))
        return std::nullopt;
    domain::Device device;
    makeFor(viewer, index, device);
    return device;
}

void SimulatedFleet::put(std::uint32_t index, Touches touches, const FleetEdit &edit)
{
    const std::unique_lock lock(m_mutex);
    if (!exists(index))
        return;
    logEdit(index, touches, [&edit](Overlay &overlay) {
        std::erase_if(overlay.edits, [&](const FleetEdit &older) { return replaces(edit, older); });
        overlay.edits.push_back(edit);
    });
}

void SimulatedFleet::changeApp(std::uint32_t index, const AppChange &change, qint64 nowMs)
{
    put(index, Touches::Content, appEdit(change, nowMs));
}

void SimulatedFleet::joinNetwork(const domain::DeviceId &id, std::string_view name, qint64 nowMs)
{
    const auto edit = networkEdit(name, nowMs);
    if (!edit)
        return;
    std::vector<std::uint32_t> named;
    {
        const std::shared_lock lock(m_mutex);
        named = indexes(id);
    }
    for (const std::uint32_t index : named)
        put(index, Touches::Content, *edit);
}

void SimulatedFleet::command(std::uint32_t index, CommandTrace trace, qint64 nowMs)
{
    put(index, Touches::Content, commandEdit(trace, nowMs));
}

void SimulatedFleet::own(std::uint32_t index, std::uint32_t account, qint64 nowMs)
{
    // Accounts that are service providers are companies (see Accounts::open()).
    put(index, Touches::Owner, {FleetEdit::Aspect::Owner, account == 0 ? 0 : account / 2 + 1, nowMs - nowMs % 1000});
}

void SimulatedFleet::bind(std::uint32_t index, bool isBound, qint64 nowMs)
{
    put(index, Touches::Content, bindingEdit(isBound, nowMs));
}

std::uint32_t SimulatedFleet::makeIll(const std::vector<domain::DeviceId> &ids, Illness illness, qint64 nowMs)
{
    const std::unique_lock lock(m_mutex);
    std::uint32_t made = 0;
    for (const domain::DeviceId &id : ids) {
        for (const std::uint32_t index : indexes(id)) {
            logEdit(index, Touches::Owner, [edit = illnessEdit(illness, nowMs)](Overlay &overlay) {
                std::erase_if(overlay.edits, [&](const FleetEdit &older) { return replaces(edit, older); });
                overlay.edits.push_back(edit);
            });
            ++made;
        }
    }
    return made;
}

Illness SimulatedFleet::illness(const domain::DeviceId &id) const
{
    const std::shared_lock lock(m_mutex);
    for (const std::uint32_t index : indexes(id)) {
        const Overlay *const overlay = overlayOf(index);
        if (!overlay)
            continue;
        // What befell the device after the illness may have ended it: an edit of its being online does.
        for (auto edit = overlay->edits.rbegin(); edit != overlay->edits.rend(); ++edit) {
            if (edit->aspect == FleetEdit::Aspect::Illness)
                return illnessOf(*edit);
            if (edit->aspect == FleetEdit::Aspect::Online)
                break;
        }
    }
    return Illness::None;
}

std::optional<Party> SimulatedFleet::merchant(std::string_view pid) const
{
    const std::shared_lock lock(m_mutex);
    return m_maker.merchant(pid, m_end);
}

void SimulatedFleet::logEdit(std::uint32_t index, Touches touches, const std::function<void(Overlay &)> &change)
{
    const Viewers before = viewersOf(index);
    Overlay &overlay = m_overlays[index];
    if (touches == Touches::Owner)
        overlay.lent.clear(); // what the former owner lent, the new one has not
    change(overlay);
    overlay.revision = ++m_revision;
    const Viewers after = viewersOf(index);
    m_log.push_back({m_revision, index, 0, static_cast<Viewers>(before | after), touches == Touches::Owner});
    const auto place = static_cast<std::uint32_t>(m_log.size());
    if (overlay.lastLogged > 0)
        m_log[overlay.lastLogged - 1].next = place;
    overlay.lastLogged = place;
    count(index, before, after);
}

std::vector<domain::DeviceId> SimulatedFleet::add(std::uint32_t number)
{
    const std::unique_lock lock(m_mutex);
    std::vector<domain::DeviceId> ids;
    ids.reserve(number);
    for (std::uint32_t i = 0; i < number; ++i) {
        const std::uint32_t index = m_end;
        logEdit(index, Touches::Owner, [this](Overlay &) { ++m_end; });
        ids.push_back(m_maker.id(index));
    }
    return ids;
}

void SimulatedFleet::removeOne(std::uint32_t index)
{
    logEdit(index, Touches::Owner, [](Overlay &overlay) {
        overlay.removed = true;
        overlay.edits = {};
    });
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
        std::erase_if(candidate, [&](const FleetEdit &older) { return replaces(edit, older); });
        candidate.push_back(edit);
        domain::Device after = base;
        for (const FleetEdit &each : candidate)
            apply(each, after);
        after.revision = before.revision;
        if (after == before)
            continue;
        const bool sameRights = after.ownerPid == before.ownerPid && after.scopes == before.scopes;
        logEdit(index, sameRights ? Touches::Content : Touches::Owner, [&](Overlay &now) { now.edits = std::move(candidate); });
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
