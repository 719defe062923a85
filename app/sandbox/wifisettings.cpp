#include "sandbox/wifisettings.h"

#include "sandbox/terminals.h"
#include "sandbox/wire.h"

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

constexpr const char *kScope = "REMOTE_MANAGEMENT";
constexpr qint64 kTryMs = 8'000;
constexpr int kPending = -1, kConnected = 1, kNotFound = 2, kWrongPassword = 3;
constexpr size_t kShortestPassword = 8;

} // namespace

WifiSettings::WifiSettings(SimulatedFleet &fleet, const PublicMethods &terminals, const base::Clock &clock, std::function<qint64()> progressMs)
    : m_fleet(fleet)
    , m_terminals(terminals)
    , m_clock(clock)
    , m_progressMs(std::move(progressMs))
{}

std::vector<ServedMethod> WifiSettings::served()
{
    return {{"alipay.commerce.iot.wifi.set",
             ServedMethod::Read([this](const Account &account, const QJsonObject &request) { return set(account, request); })},
            {"alipay.commerce.iot.wifi.result.query",
             ServedMethod::Read([this](const Account &account, const QJsonObject &request) { return result(account, request); })}};
}

std::string WifiSettings::set(const Account &account, const QJsonObject &request)
{
    const Terminal terminal = terminalOf(m_terminals, account, request, kScope);
    if (!terminal.device)
        return terminal.refusal;
    const std::string ssid = request.value(S("ssid")).toString().toStdString(), password = request.value(S("pwd")).toString().toStdString();
    if (ssid.empty())
        return paramInvalid("ssid不能为空");
    const bool isRight = password.size() >= kShortestPassword && !password.starts_with("wrong");
    const std::lock_guard lock(m_mutex);
    m_tries[terminal.device->id()] = {ssid, isRight, m_progressMs() + kTryMs, kPending};
    return openNode() + '}';
}

std::string WifiSettings::result(const Account &account, const QJsonObject &request)
{
    const Terminal terminal = terminalOf(m_terminals, account, request, kScope);
    if (!terminal.device)
        return terminal.refusal;
    const domain::Device &device = *terminal.device;
    const std::lock_guard lock(m_mutex);
    const auto found = m_tries.find(device.id());
    if (found == m_tries.end())
        return failed("WIFI_NOT_SET", "没有设置过Wi-Fi");
    Try &one = found->second;
    if (one.result == kPending && one.at <= m_progressMs() && device.online.value_or(false)) {
        const auto seen = seenNetworks(device);
        const auto network = std::find(seen.begin(), seen.end(), one.ssid);
        one.result = network == seen.end() ? kNotFound : one.isRight ? kConnected : kWrongPassword;
        if (one.result == kConnected && one.ssid != device.ssid)
            m_fleet.joinNetwork(device.id(), one.ssid, m_clock.nowMs());
    }
    std::string node = openNode();
    wire::appendNumber(node, "result_type", one.result);
    wire::appendText(node, "ssid", one.ssid);
    return node + '}';
}

} // namespace tapfleet::sandbox
