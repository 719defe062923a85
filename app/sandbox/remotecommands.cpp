#include "sandbox/remotecommands.h"

#include "sandbox/draw.h"
#include "sandbox/request.h"
#include "sandbox/rights.h"
#include "sandbox/wire.h"

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

constexpr unsigned kSnsPerCommand = 100, kSnsPerReset = 10;
constexpr qint64 kSendMs = 5'000, kExecuteMs = 40'000, kLookAgainMs = 60'000, kLifeMs = 86'400'000;
constexpr std::uint64_t kFailPerMille = 40;
constexpr const char *kScope = "REMOTE_MANAGEMENT";

} // namespace

RemoteCommands::RemoteCommands(SimulatedFleet &fleet, const base::Clock &clock, std::uint64_t seed,
                               std::function<qint64()> progressMs)
    : m_fleet(fleet)
    , m_clock(clock)
    , m_seed(seed)
    , m_progressMs(std::move(progressMs))
{}

std::vector<ServedMethod> RemoteCommands::served()
{
    return {
        {"tapfleet.remote.command.create",
         ServedMethod::Write([this](const Account &caller, const QJsonObject &request) { return create(caller, request); })},
        {"tapfleet.remote.command.query",
         ServedMethod::Read([this](const Account &caller, const QJsonObject &request) { return query(caller, request); })},
    };
}

std::optional<RemoteCommands::Kind> RemoteCommands::kindOf(const std::string &name)
{
    if (name == "REBOOT")
        return Kind::Reboot;
    if (name == "FACTORY_RESET")
        return Kind::FactoryReset;
    if (name == "COLLECT_LOG")
        return Kind::CollectLog;
    return name == "REFRESH" ? std::optional(Kind::Refresh) : std::nullopt;
}

const char *RemoteCommands::stateName(State state)
{
    switch (state) {
    case State::Queued: return "QUEUED";
    case State::Sent: return "SENT";
    case State::Done: return "DONE";
    case State::Failed: return "FAILED";
    case State::Expired: break;
    }
    return "EXPIRED";
}

void RemoteCommands::settle()
{
    const std::lock_guard lock(m_mutex);
    settleDue();
}

void RemoteCommands::settleDue()
{
    const qint64 until = m_progressMs();
    while (!m_due.empty() && m_due.begin()->first <= until) {
        const auto [at, due] = *m_due.begin();
        m_due.erase(m_due.begin());
        m_now = at;
        stepOn(m_commands[due.command], due);
    }
    m_now = until;
}

void RemoteCommands::stepOn(Command &command, Due due)
{
    Row &row = command.rows[due.row];
    if (row.state == State::Sent)
        return execute(command, row);
    const auto device = m_fleet.at(command.account, row.device);
    if (device && device->online.value_or(false)) {
        enter(row, State::Sent);
        m_due.emplace(m_now + kExecuteMs, due);
    } else if (m_now >= command.expiresAt) {
        enter(row, State::Expired);
    } else {
        m_due.emplace(std::min(m_now + kLookAgainMs, command.expiresAt), due); // until it is online
    }
}

void RemoteCommands::enter(Row &row, State state)
{
    row.state = state;
    row.updatedAt = m_clock.nowMs();
}

bool RemoteCommands::fails(const Command &command, const Row &row) const
{
    const auto drawn = Draw::mixed(m_seed ^ row.device, static_cast<std::uint64_t>(command.kind));
    return drawn % 1000 < kFailPerMille;
}

void RemoteCommands::execute(const Command &command, Row &row)
{
    if (fails(command, row))
        return enter(row, State::Failed);
    enter(row, State::Done);
    switch (command.kind) {
    case Kind::Reboot: m_fleet.command(row.device, CommandTrace::Rebooted, row.updatedAt); break;
    case Kind::FactoryReset: m_fleet.command(row.device, CommandTrace::Reset, row.updatedAt); break;
    case Kind::Refresh: m_fleet.command(row.device, CommandTrace::Refreshed, row.updatedAt); break;
    case Kind::CollectLog: break;
    }
}

RowResult RemoteCommands::put(Command &command, const Account &account, const domain::DeviceId &id) const
{
    const auto found = m_fleet.resolve(account.number, id);
    if (found.size() != 1)
        return {domain::longForm(id), found.empty() ? "DEVICE_NOT_FOUND" : "SN_AMBIGUOUS"};
    const std::uint32_t index = found.front().index;
    const std::string sn = domain::longForm(found.front().id);
    const auto device = m_fleet.at(account.number, index);
    if (!device || !mayUse(account, *device, kScope))
        return {sn, "SCOPE_MISSING"};
    if (device->activation != "ACTIVE")
        return {sn, "DEVICE_NOT_ACTIVE"};
    const bool isTwice =
        std::any_of(command.rows.begin(), command.rows.end(), [index](const Row &row) { return row.device == index; });
    if (!isTwice)
        command.rows.push_back({index, sn, State::Queued, m_clock.nowMs()});
    return {sn, nullptr};
}

Effect RemoteCommands::create(const Account &account, const QJsonObject &request)
{
    const auto kind = kindOf(request.value(S("command")).toString().toStdString());
    if (!kind)
        return {paramInvalid("command不正确"), false, 0};
    const bool isReset = *kind == Kind::FactoryReset;
    const auto devices = askedSns(request, isReset ? kSnsPerReset : kSnsPerCommand);
    if (!devices)
        return {paramInvalid(isReset ? "sn_list须有1到10个SN" : "sn_list须有1到100个SN"), false, 0};
    const std::lock_guard lock(m_mutex);
    settleDue();
    Command command;
    command.id = "RC" + std::to_string(Draw::mixed(m_seed ^ 0xC0DE, m_commands.size()) % 1'000'000'000'000ULL);
    while (m_byId.contains(command.id))
        command.id += '0';
    command.account = account.number;
    command.kind = *kind;
    command.expiresAt = m_now + kLifeMs;
    std::vector<RowResult> rows;
    for (const domain::DeviceId &id : *devices)
        rows.push_back(put(command, account, id));
    for (size_t row = 0; row < command.rows.size(); ++row)
        m_due.emplace(m_now + kSendMs, Due{m_commands.size(), row});
    std::string node = openNode();
    wire::appendText(node, "command_id", command.id);
    appendResults(node, rows);
    m_byId.emplace(command.id, m_commands.size());
    m_commands.push_back(std::move(command));
    return {node + '}', true, doneRows(rows)};
}

void RemoteCommands::appendRow(std::string &node, const Command &command, const Row &row) const
{
    if (node.back() != '[')
        node += ',';
    node += '{';
    wire::appendText(node, "sn", row.sn);
    wire::appendText(node, "state", stateName(row.state));
    if (row.state == State::Failed)
        wire::appendText(node, "error_code", command.kind == Kind::Reboot ? "REBOOT_FAILED" : "UNKNOWN");
    if (row.state == State::Done && command.kind == Kind::CollectLog)
        wire::appendText(node, "log_url", "https://device-logs.example/" + command.id + '/' + row.sn + ".zip");
    wire::appendTime(node, "updated_at", row.updatedAt);
    node += '}';
}

std::string RemoteCommands::query(const Account &account, const QJsonObject &request)
{
    const std::lock_guard lock(m_mutex);
    settleDue();
    const auto found = m_byId.find(request.value(S("command_id")).toString().toStdString());
    if (found == m_byId.end() || m_commands[found->second].account != account.number)
        return failed("COMMAND_NOT_FOUND", "命令不存在");
    const Command &command = m_commands[found->second];
    std::string node = openNode();
    wire::appendKey(node, "items");
    node += '[';
    for (const Row &row : command.rows)
        appendRow(node, command, row);
    return node + "]}";
}

} // namespace tapfleet::sandbox
