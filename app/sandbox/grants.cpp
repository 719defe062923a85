#include "sandbox/grants.h"

#include "sandbox/draw.h"

#include <algorithm>
#include <limits>

namespace tapfleet::sandbox {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kNothingDue = std::numeric_limits<qint64>::max();

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = text.size();
    for (const char c : text)
        hash = Draw::mixed(hash, static_cast<unsigned char>(c));
    return hash;
}

qint64 wholeSeconds(qint64 ms)
{
    return ms - ms % 1000;
}

} // namespace

Grants::Grants(SimulatedFleet &fleet, const Accounts &accounts, const base::Clock &clock, std::chrono::milliseconds delay)
    : m_fleet(fleet)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_delayMs(delay.count())
    , m_startedAt(wholeSeconds(clock.nowMs()))
    , m_nextDue(kNothingDue)
{}

void Grants::settle()
{
    if (m_clock.nowMs() < m_nextDue)
        return;
    const std::lock_guard lock(m_mutex);
    settleDue();
}

void Grants::settleDue()
{
    const qint64 now = m_clock.nowMs();
    while (!m_due.empty() && m_due.begin()->first <= now) {
        const Number number = m_due.begin()->second;
        m_due.erase(m_due.begin());
        Grant &grant = m_grants[number];
        if (grant.isLive() && grant.expiresAt && *grant.expiresAt <= now) {
            end(number, Grant::State::Expired);
        } else if (grant.state == Grant::State::Pending && grant.activeAt <= now) {
            grant.state = Grant::State::Active;
            touch(number);
            applyToAll(number);
        }
    }
    m_nextDue = m_due.empty() ? kNothingDue : m_due.begin()->first;
}

void Grants::makeDue(qint64 at, Number number)
{
    m_due.emplace(at, number);
    m_nextDue = m_due.begin()->first;
}

void Grants::followTheFleet()
{
    // At first all devices, later those whose owner changed: what the former owner lent is not lent any more.
    m_followed = m_fleet.ownersSince(m_followed, [&](std::uint32_t index, bool exists, const Rights &rights) {
        if (const auto lent = m_ofDevice.find(index); lent != m_ofDevice.end()) {
            for (const Number number : lent->second) {
                m_grants[number].devices.erase(index);
                touch(number);
            }
            m_ofDevice.erase(lent);
        }
        if (exists && rights.owner.pid != m_accounts.main().party.pid)
            lendSeeded(index, rights);
    });
    settleDue();
}

void Grants::lendSeeded(std::uint32_t index, const Rights &rights)
{
    const auto key = std::pair(rights.grantor.pid, rights.scopes);
    const auto seeded = m_seeded.find(key);
    const std::uint64_t salt = Draw::mixed(hashOf(key.first), key.second);
    // One that was ended or given other scopes since does not say any more what the seed says.
    if (seeded == m_seeded.end() || !m_grants[seeded->second].isLive() || m_grants[seeded->second].scopes != rights.scopes
        || m_grants[seeded->second].expiresAt) {
        Grant grant;
        grant.id = newId(salt);
        grant.grantor = rights.grantor;
        grant.grantee = m_accounts.main().party;
        grant.scopes = rights.scopes;
        // Before the oldest owner of the seed had his device.
        grant.createdAt = m_startedAt - qint64{902} * kDayMs - static_cast<qint64>(salt % 300) * kDayMs;
        grant.activeAt = grant.createdAt;
        m_seeded[key] = add(std::move(grant));
    }
    const Number number = m_seeded[key];
    m_grants[number].devices.emplace(index, std::nullopt);
    m_ofDevice[index].push_back(number);
    touch(number);
}

std::string Grants::newId(std::uint64_t salt) const
{
    for (;; ++salt) {
        const std::string digits = std::to_string(Draw::mixed(salt) % 10'000'000'000'000'000ULL);
        std::string id = "GR" + std::string(16 - digits.size(), '0') + digits;
        if (!m_byId.contains(id))
            return id;
    }
}

Grants::Number Grants::add(Grant grant)
{
    const auto number = static_cast<Number>(m_grants.size());
    m_byId.emplace(grant.id, number);
    m_grants.push_back(std::move(grant));
    touch(number);
    return number;
}

std::uint64_t Grants::revision()
{
    const std::lock_guard lock(m_mutex);
    followTheFleet();
    return m_revision;
}

std::optional<std::uint64_t> Grants::list(const std::string &pid, Direction direction, std::uint64_t since, std::uint64_t from,
                                          std::uint32_t limit, const Sink &tell)
{
    const std::lock_guard lock(m_mutex);
    followTheFleet();
    for (std::uint64_t number = from; number < m_grants.size(); ++number) {
        const Grant &grant = m_grants[number];
        const Party &side = direction == Direction::Given ? grant.grantor : grant.grantee;
        if (grant.revision <= since || side.pid != pid)
            continue;
        if (limit == 0)
            return number;
        tell(grant);
        --limit;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> Grants::find(const std::string &pid, const std::string &id)
{
    const std::lock_guard lock(m_mutex);
    followTheFleet();
    const auto found = m_byId.find(id);
    if (found == m_byId.end())
        return std::nullopt;
    const Grant &grant = m_grants[found->second];
    return grant.grantor.pid == pid || grant.grantee.pid == pid ? std::optional<std::uint64_t>(found->second) : std::nullopt;
}

std::optional<std::uint32_t> Grants::devices(std::uint64_t number, std::uint32_t from, std::uint32_t limit,
                                             const DeviceSink &tell)
{
    const std::lock_guard lock(m_mutex);
    followTheFleet();
    const Grant &grant = m_grants[number];
    for (auto lent = grant.devices.lower_bound(from); lent != grant.devices.end(); ++lent, --limit) {
        if (limit == 0)
            return lent->first;
        const qint64 since = lent->second ? *lent->second : m_fleet.ownedSince(lent->first).value_or(grant.createdAt);
        tell({m_fleet.id(lent->first), since});
    }
    return std::nullopt;
}

std::optional<Grants::Number> Grants::given(const Account &grantor, const std::string &id) const
{
    const auto found = m_byId.find(id);
    return found != m_byId.end() && m_grants[found->second].grantor.pid == grantor.party.pid ? std::optional(found->second)
                                                                                             : std::nullopt;
}

void Grants::applyTo(Number number, const std::vector<std::uint32_t> &devices)
{
    const Grant &grant = m_grants[number];
    const Account *const grantee = m_accounts.byPid(grant.grantee.pid);
    if (!grantee)
        return;
    std::vector<SimulatedFleet::Lent> lent;
    for (const std::uint32_t index : devices) {
        SimulatedFleet::Lent now{index, 0};
        if (const auto held = m_ofDevice.find(index); held != m_ofDevice.end()) {
            for (const Number each : held->second) {
                const Grant &other = m_grants[each];
                if (other.state == Grant::State::Active && other.grantee.pid == grant.grantee.pid)
                    now.scopes |= other.scopes;
            }
        }
        lent.push_back(now);
    }
    m_fleet.lend(grantee->number, grant.grantor.pid, lent);
}

void Grants::applyToAll(Number number)
{
    std::vector<std::uint32_t> indexes;
    for (const auto &[index, since] : m_grants[number].devices)
        indexes.push_back(index);
    applyTo(number, indexes);
}

std::vector<RowResult> Grants::putIn(Number number, const Account &grantor, const std::vector<domain::DeviceId> &devices)
{
    Grant &grant = m_grants[number];
    const qint64 now = wholeSeconds(m_clock.nowMs());
    std::vector<RowResult> rows;
    std::vector<std::uint32_t> added;
    for (const domain::DeviceId &id : devices) {
        const auto found = m_fleet.resolve(grantor.number, id);
        if (found.size() != 1) {
            rows.push_back({domain::longForm(id), found.empty() ? "DEVICE_NOT_FOUND" : "SN_AMBIGUOUS"});
            continue;
        }
        const auto &device = found.front();
        const bool isOwner = device.ownerPid == grantor.party.pid;
        rows.push_back({domain::longForm(device.id), isOwner ? nullptr : "NOT_OWNER"});
        if (isOwner && grant.devices.emplace(device.index, now).second) {
            m_ofDevice[device.index].push_back(number);
            added.push_back(device.index);
        }
    }
    if (!added.empty())
        touch(number);
    applyTo(number, added);
    return rows;
}

Grants::Outcome Grants::create(const Account &grantor, const Terms &terms, const std::vector<domain::DeviceId> &devices)
{
    const std::lock_guard lock(m_mutex);
    followTheFleet();
    const qint64 now = m_clock.nowMs();
    Grant grant;
    grant.id = newId(Draw::mixed(hashOf(grantor.party.pid + terms.outBizNo), static_cast<std::uint64_t>(now)));
    grant.outBizNo = terms.outBizNo;
    grant.grantor = grantor.party;
    grant.grantee = terms.grantee;
    grant.scopes = terms.scopes;
    grant.createdAt = wholeSeconds(now);
    grant.activeAt = now + m_delayMs;
    grant.expiresAt = terms.expiresAt;
    grant.state = m_delayMs > 0 ? Grant::State::Pending : Grant::State::Active;
    const Number number = add(std::move(grant));
    if (m_delayMs > 0)
        makeDue(m_grants[number].activeAt, number);
    if (terms.expiresAt)
        makeDue(*terms.expiresAt, number);
    auto rows = putIn(number, grantor, devices);
    return {nullptr, m_grants[number].id, m_grants[number].revision, std::move(rows)};
}

Grants::Outcome Grants::addDevices(const Account &grantor, const std::string &id, const std::vector<domain::DeviceId> &devices)
{
    const std::lock_guard lock(m_mutex);
    followTheFleet();
    const auto number = given(grantor, id);
    if (!number || !m_grants[*number].isLive())
        return {number ? "GRANT_EXPIRED" : "GRANT_NOT_FOUND", {}, 0, {}};
    auto rows = putIn(*number, grantor, devices);
    return {nullptr, id, m_grants[*number].revision, std::move(rows)};
}

Grants::Outcome Grants::removeDevices(const Account &grantor, const std::string &id,
                                      const std::vector<domain::DeviceId> &devices)
{
    const std::lock_guard lock(m_mutex);
    followTheFleet();
    const auto number = given(grantor, id);
    if (!number || !m_grants[*number].isLive())
        return {number ? "GRANT_EXPIRED" : "GRANT_NOT_FOUND", {}, 0, {}};
    Grant &grant = m_grants[*number];
    std::vector<RowResult> rows;
    std::vector<std::uint32_t> removed;
    for (const domain::DeviceId &asked : devices) {
        const auto found = m_fleet.resolve(grantor.number, asked);
        if (found.size() > 1) {
            rows.push_back({domain::longForm(asked), "SN_AMBIGUOUS"});
            continue;
        }
        const bool isIn = !found.empty() && grant.devices.erase(found.front().index) > 0;
        rows.push_back({domain::longForm(found.empty() ? asked : found.front().id), isIn ? nullptr : "DEVICE_NOT_FOUND"});
        if (!isIn)
            continue;
        std::erase(m_ofDevice[found.front().index], *number);
        removed.push_back(found.front().index);
    }
    if (!removed.empty())
        touch(*number);
    applyTo(*number, removed);
    return {nullptr, id, grant.revision, std::move(rows)};
}

Grants::Outcome Grants::modify(const Account &grantor, const std::string &id, const Changes &changes)
{
    const std::lock_guard lock(m_mutex);
    followTheFleet();
    const auto number = given(grantor, id);
    if (!number || !m_grants[*number].isLive())
        return {number ? "GRANT_EXPIRED" : "GRANT_NOT_FOUND", {}, 0, {}};
    Grant &grant = m_grants[*number];
    if (changes.expiresAt) {
        grant.expiresAt = *changes.expiresAt;
        if (grant.expiresAt)
            makeDue(*grant.expiresAt, *number);
    }
    if (changes.scopes)
        grant.scopes = *changes.scopes;
    touch(*number);
    if (changes.scopes)
        applyToAll(*number);
    return {nullptr, id, grant.revision, {}};
}

Grants::Outcome Grants::revoke(const Account &grantor, const std::string &id)
{
    const std::lock_guard lock(m_mutex);
    followTheFleet();
    const auto number = given(grantor, id);
    if (!number || m_grants[*number].state == Grant::State::Expired)
        return {number ? "GRANT_EXPIRED" : "GRANT_NOT_FOUND", {}, 0, {}};
    if (m_grants[*number].isLive())
        end(*number, Grant::State::Revoked);
    return {nullptr, id, m_grants[*number].revision, {}};
}

void Grants::end(Number number, Grant::State state)
{
    Grant &grant = m_grants[number];
    grant.state = state;
    touch(number);
    // The ended grant keeps its list of devices for who looks back at it; only the devices know it no more.
    for (const auto &[index, since] : grant.devices)
        std::erase(m_ofDevice[index], number);
    applyToAll(number);
}

} // namespace tapfleet::sandbox
