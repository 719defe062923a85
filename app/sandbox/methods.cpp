#include "sandbox/methods.h"

#include "sandbox/account.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"
#include "sandbox/writes.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace tapfleet::sandbox {

namespace {

constexpr qint64 kDayMs = 86'400'000;

domain::DeviceId askedDevice(const QJsonObject &request)
{
    domain::DeviceId id = domain::parseLongForm(request.value(QLatin1StringView("sn")).toString().toStdString());
    const QString supplier = request.value(QLatin1StringView("supplier_id")).toString();
    if (!supplier.isEmpty())
        id.supplierId = supplier.toStdString();
    return id;
}

/// The one device that a look-up asks for, or the node that refuses.
struct Found {
    std::optional<domain::Device> device;
    std::string refusal;
};

Found findOne(const SimulatedFleet &fleet, const Account &account, const QJsonObject &request)
{
    const domain::DeviceId id = askedDevice(request);
    if (id.sn.empty())
        return {std::nullopt, paramInvalid("sn不能为空")};
    auto devices = fleet.find(account.number, id);
    if (devices.empty())
        return {std::nullopt, failed("DEVICE_NOT_FOUND", "设备不存在")};
    if (devices.size() == 1)
        return {std::move(devices.front()), {}};
    std::string node = openFailure("SN_AMBIGUOUS", "该SN对应多个供应商的设备");
    wire::appendKey(node, "candidates");
    node += '[';
    for (const domain::Device &device : devices) {
        if (node.back() != '[')
            node += ',';
        node += '{';
        wire::appendText(node, "supplier_id", device.supplierId);
        wire::appendText(node, "supplier_name", device.supplierName);
        node += '}';
    }
    return {std::nullopt, node + "]}"};
}

const char *networkReason(const domain::Device &device)
{
    if (device.lastOnlineAt.value_or(domain::kNever) == domain::kNever)
        return "NEVER_ONLINE";
    const bool weak = device.networkType == "WIFI" && device.signalDbm.value_or(0) < -80;
    if (device.online.value_or(true))
        return weak ? "WIFI_WEAK" : "NONE";
    if (!device.iccid.empty() && device.networkType != "WIFI" && device.networkType != "WIRED") {
        if (device.simStatus == "SUSPENDED")
            return "CARD_SUSPENDED";
        return device.simStatus == "EXPIRED" ? "CARD_EXPIRED" : "NO_CARRIER";
    }
    if (device.networkType != "WIFI")
        return "DNS";
    if (weak)
        return "WIFI_WEAK";
    return *device.lastOnlineAt / 1000 % 3 == 0 ? "CLOCK" : "WIFI_PASSWORD";
}

/// A page's node while it is written: the items go straight into it, for it is large and copies cost more than its making.
class PageNode
{
public:
    explicit PageNode(std::uint32_t pageSize) : m_node(openNode())
    {
        m_node.reserve(size_t{pageSize} * 1900 + 2000);
        wire::appendKey(m_node, "items");
        m_node += '[';
    }
    void add(const domain::Device &device)
    {
        if (m_count++ > 0)
            m_node += ',';
        wire::appendDevice(m_node, device);
    }
    void addRemoved(const domain::DeviceId &id)
    {
        if (!m_removed.empty())
            m_removed += ',';
        wire::appendString(m_removed, domain::longForm(id));
    }
    std::uint32_t count() const { return m_count; }
    /// The node after its items, open for more members. The page is used up.
    std::string finish()
    {
        m_node += ']';
        wire::appendKey(m_node, "removed");
        m_node += '[';
        m_node += m_removed;
        m_node += ']';
        return std::move(m_node);
    }

private:
    std::string m_node, m_removed;
    std::uint32_t m_count = 0;
};

} // namespace

Methods::Methods(const SimulatedFleet &fleet, const ListMarks &marks, const base::Clock &clock,
                 const std::atomic_int &requestsPerSecond, Writes &writes, std::vector<ServedMethod> others)
    : m_fleet(fleet), m_marks(marks), m_clock(clock), m_requestsPerSecond(requestsPerSecond), m_writes(writes)
{
    const auto read = [this](std::string (Methods::*own)(const Account &, const QJsonObject &) const) {
        return ServedMethod::Read([this, own](const Account &account, const QJsonObject &request) {
            return (this->*own)(account, request);
        });
    };
    m_served = {{"tapfleet.capability.query", read(&Methods::capability)},
                {"tapfleet.write.query", ServedMethod::Read([this](const Account &account, const QJsonObject &request) {
                     return m_writes.query(account, request);
                 })},
                {"tapfleet.device.list", read(&Methods::deviceList)},
                {"tapfleet.device.owner.query", read(&Methods::owner)},
                {"tapfleet.device.network.query", read(&Methods::network)},
                {"tapfleet.device.sim.query", read(&Methods::sim)}};
    std::move(others.begin(), others.end(), std::back_inserter(m_served));
}

const ServedMethod *Methods::find(const QByteArray &method) const
{
    const auto found = std::find_if(m_served.begin(), m_served.end(), [&](const ServedMethod &each) { return method == each.name; });
    return found == m_served.end() ? nullptr : &*found;
}

bool Methods::serves(const QByteArray &method) const
{
    return find(method) != nullptr;
}

std::string Methods::answer(const QByteArray &method, const Account &account, const QJsonObject &request) const
{
    const ServedMethod *const served = find(method);
    if (!served)
        return failed("SYSTEM_ERROR", "系统繁忙");
    if (const auto *write = std::get_if<ServedMethod::Write>(&served->answer))
        return m_writes.run(served->name, *write, account, request);
    return std::get<ServedMethod::Read>(served->answer)(account, request);
}

bool Methods::followsToken(const QByteArray &method, const QJsonObject &request)
{
    return method.endsWith(".list") && !request.value(QLatin1StringView("changed_since")).toString().isEmpty();
}

std::string Methods::capability(const Account &account, const QJsonObject &) const
{
    std::string node = openNode();
    wire::appendText(node, "service_version", "1.0");
    wire::appendTime(node, "server_time", m_clock.nowMs());
    wire::appendKey(node, "account");
    node += '{';
    wire::appendText(node, "pid", account.party.pid);
    wire::appendText(node, "name", account.party.name);
    wire::appendText(node, "role", roleName(account.role));
    node += '}';
    std::vector<std::string> methods;
    for (const ServedMethod &served : m_served)
        methods.emplace_back(served.name);
    wire::appendTexts(node, "methods", methods);
    wire::appendKey(node, "limits");
    node += '{';
    wire::appendNumber(node, "page_size_max", kPageSizeMax);
    // Without a limit of its own the sandbox names what it serves with ease.
    const int limit = m_requestsPerSecond;
    wire::appendNumber(node, "requests_per_second", limit > 0 ? limit : 1000);
    wire::appendNumber(node, "sns_per_write", kSnsPerWrite);
    wire::appendNumber(node, "shards_max", kShardsMax);
    return node + "}}";
}

std::string Methods::deviceList(const Account &account, const QJsonObject &request) const
{
    if (request.contains(QLatin1StringView("sn_list")))
        return devicesBySn(account, request);
    const auto pageSize = wholeNumber(request, QLatin1StringView("page_size"), kPageSizeDefault);
    if (!pageSize || *pageSize < 1 || *pageSize > kPageSizeMax)
        return paramInvalid("page_size须在1到500之间");
    const auto shard = wholeNumber(request, QLatin1StringView("shard"), 0);
    const auto shards = wholeNumber(request, QLatin1StringView("shards"), 1);
    if (!shard || !shards || *shards < 1 || *shards > kShardsMax || *shard >= *shards)
        return paramInvalid("shard或shards不正确");

    ListMark mark;
    mark.account = static_cast<std::uint8_t>(account.number);
    if (const QByteArray cursor = request.value(QLatin1StringView("cursor")).toString().toUtf8(); !cursor.isEmpty()) {
        const auto read = m_marks.readCursor(cursor, mark);
        if (!read)
            return cursorExpired();
        if (request.contains(QLatin1StringView("shards")) && (read->shard != *shard || read->shards != *shards))
            return paramInvalid("cursor属于另一个分片");
        return firstOrNextPage(*read, *pageSize);
    }
    mark.shard = *shard;
    mark.shards = *shards;
    // Taken before the page is made: what changes meanwhile is told again by the next changed_since, never lost.
    mark.moment = m_fleet.revision();
    const SimulatedFleet::View part{mark.account, mark.shard, mark.shards};
    if (const QByteArray token = request.value(QLatin1StringView("changed_since")).toString().toUtf8(); !token.isEmpty()) {
        const auto since = m_marks.readToken(token, mark);
        if (!since)
            return syncTokenExpired();
        mark.kind = ListMark::Kind::Changes;
        mark.position = since->moment;
        mark.total = m_fleet.changeCount(part, since->moment, mark.moment);
    } else {
        mark.total = m_fleet.size(part);
    }
    return firstOrNextPage(mark, *pageSize);
}

std::string Methods::firstOrNextPage(ListMark mark, std::uint32_t pageSize) const
{
    const SimulatedFleet::View part{mark.account, mark.shard, mark.shards};
    PageNode page(pageSize);
    const auto tell = [&](const domain::Device &device) { page.add(device); };
    std::optional<std::uint64_t> next;
    if (mark.kind == ListMark::Kind::List)
        next = m_fleet.list(part, static_cast<std::uint32_t>(mark.position), pageSize, tell);
    else
        next = m_fleet.listChanges(part, mark.position, mark.moment, pageSize, tell,
                                   [&](const domain::DeviceId &id) { page.addRemoved(id); });
    std::string node = page.finish();
    if (next) {
        mark.position = *next;
        wire::appendText(node, "next_cursor", m_marks.write(mark));
    } else {
        ListMark token = mark;
        token.kind = ListMark::Kind::Token;
        wire::appendText(node, "sync_token", m_marks.write(token));
    }
    wire::appendNumber(node, "total", mark.total);
    node += '}';
    return node;
}

std::string Methods::devicesBySn(const Account &account, const QJsonObject &request) const
{
    const QJsonValue list = request.value(QLatin1StringView("sn_list"));
    if (!list.isArray() || list.toArray().size() > static_cast<qsizetype>(kSnListMax))
        return paramInvalid("sn_list最多100个");
    PageNode page(static_cast<std::uint32_t>(list.toArray().size()));
    const QJsonArray sns = list.toArray();
    for (const QJsonValue &sn : sns) {
        for (const domain::Device &device : m_fleet.find(account.number, domain::parseLongForm(sn.toString().toStdString())))
            page.add(device);
    }
    const std::uint32_t total = page.count();
    std::string node = page.finish();
    wire::appendNumber(node, "total", total);
    node += '}';
    return node;
}

std::string Methods::owner(const Account &account, const QJsonObject &request) const
{
    const Found found = findOne(m_fleet, account, request);
    if (!found.device)
        return found.refusal;
    const domain::Device &device = *found.device;
    std::string node = openNode();
    wire::appendText(node, "state", device.ownerPid.empty() ? "UNOWNED" : "OWNED");
    if (!device.ownerPid.empty()) {
        wire::appendKey(node, "owner");
        node += '{';
        wire::appendText(node, "pid", device.ownerPid);
        wire::appendText(node, "name_masked", masked(device.ownerName));
        node += '}';
    }
    if (device.ownerUpdatedAt)
        wire::appendTime(node, "owner_updated_at", *device.ownerUpdatedAt);
    wire::appendText(node, "my_role", device.role);
    wire::appendTexts(node, "my_scopes", device.scopes);
    return node + '}';
}

std::string Methods::network(const Account &account, const QJsonObject &request) const
{
    const Found found = findOne(m_fleet, account, request);
    if (!found.device)
        return found.refusal;
    const domain::Device &device = *found.device;
    const Illness illness = m_fleet.illness(device.id());
    const std::string reason(isNetworkReason(illness) ? illnessName(illness) : networkReason(device));
    std::string node = openNode();
    if (device.online)
        wire::appendBool(node, "online", *device.online);
    wire::appendText(node, "type", device.networkType.empty() ? "NONE" : device.networkType);
    if (!device.ssid.empty())
        wire::appendText(node, "ssid", device.ssid);
    if (device.signalDbm)
        wire::appendNumber(node, "signal_dbm", *device.signalDbm);
    if (!device.networkOperator.empty())
        wire::appendText(node, "operator", device.networkOperator);
    if (device.lastOnlineAt)
        wire::appendTime(node, "last_heartbeat_at", *device.lastOnlineAt);
    wire::appendBool(node, "abnormal", reason != "NONE");
    wire::appendText(node, "reason", reason);
    return node + '}';
}

std::string Methods::sim(const Account &account, const QJsonObject &request) const
{
    const QString iccid = request.value(QLatin1StringView("iccid")).toString();
    Found found;
    if (iccid.isEmpty()) {
        found = findOne(m_fleet, account, request);
    } else {
        found.device = m_fleet.findByIccid(account.number, iccid.toStdString());
        found.refusal = failed("DEVICE_NOT_FOUND", "没有装有此卡的设备");
    }
    if (!found.device)
        return found.refusal;
    const domain::Device &device = *found.device;
    const std::string issuer = device.iccid.substr(0, std::min<size_t>(6, device.iccid.size()));
    const char *carrier = issuer == "898600" ? "中国移动" : issuer == "898601" ? "中国联通" : "中国电信";
    if (device.simProvider != "PLATFORM") {
        std::string node = openFailure("SIM_NOT_PLATFORM", device.iccid.empty() ? "设备没有物联网卡" : "非平台物联网卡");
        if (!device.iccid.empty())
            wire::appendText(node, "operator", carrier);
        return node + '}';
    }
    std::uint64_t usage = 0;
    for (const char digit : device.iccid)
        usage = Draw::mixed(usage, static_cast<unsigned char>(digit));
    const bool large = usage % 4 == 0;
    const qint64 total = large ? 2048 : 360;
    const bool usedUp = m_fleet.illness(device.id()) == Illness::DataUsedUp;
    std::string node = openNode();
    wire::appendText(node, "iccid", device.iccid);
    wire::appendText(node, "provider", device.simProvider);
    wire::appendText(node, "operator", carrier);
    wire::appendText(node, "card_status", device.simStatus);
    wire::appendKey(node, "plan");
    node += '{';
    wire::appendText(node, "name", large ? "物联网流量年包2GB" : "物联网流量年包360MB");
    wire::appendNumber(node, "total_mb", total);
    wire::appendNumber(node, "used_mb", usedUp ? total : static_cast<qint64>(usage / 7 % static_cast<std::uint64_t>(total)));
    if (device.simExpiresAt) {
        wire::appendTime(node, "effective_at", *device.simExpiresAt - 365 * kDayMs + 1000);
        wire::appendTime(node, "expires_at", *device.simExpiresAt);
    }
    return node + "}}";
}

} // namespace tapfleet::sandbox
