#include "sandbox/publicmethods.h"

#include "sandbox/draw.h"
#include "sandbox/fleetedit.h"
#include "sandbox/gate.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"

#include "base/beijingtime.h"
#include "domain/publicsource.h"

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

using domain::Device;
using domain::PublicMethod;
using S = QLatin1StringView;

constexpr std::uint32_t kSnPageDefault = 20, kSnPageMax = 100;

std::string textOf(const QJsonObject &request, QLatin1StringView key)
{
    return request.value(key).toString().toStdString();
}

std::string deviceNotExist()
{
    return failed("DEVICE_NOT_EXIST", "设备不存在");
}

const char *publicActivation(const Device &device)
{
    if (device.activation == "ACTIVE")
        return "ACTIVED";
    return device.activation == "INACTIVE" ? "UNACTIVED" : "UNREGISTER";
}

std::string degrees(qint64 millionths)
{
    return QString::number(static_cast<double>(millionths) / 1e6, 'f', 6).toStdString();
}

} // namespace

std::vector<std::string> seenNetworks(const Device &device)
{
    std::vector<std::string> names;
    if (!device.ssid.empty())
        names.push_back(device.ssid);
    std::uint64_t hash = 0;
    for (const char c : device.bizTid)
        hash = Draw::mixed(hash, static_cast<unsigned char>(c));
    for (std::uint64_t i = 0; i < 3; ++i)
        names.push_back(networkName(static_cast<std::uint32_t>(Draw::mixed(hash, i))));
    return names;
}

const PublicMethods::Row PublicMethods::kRows[7] = {
    {domain::methodName(PublicMethod::SnList), &PublicMethods::snList},
    {domain::methodName(PublicMethod::Device), &PublicMethods::device},
    {domain::methodName(PublicMethod::Asset), &PublicMethods::asset},
    {domain::methodName(PublicMethod::Location), &PublicMethods::location},
    {domain::methodName(PublicMethod::Traffic), &PublicMethods::traffic},
    {domain::methodName(PublicMethod::Wifi), &PublicMethods::wifi},
    {domain::methodName(PublicMethod::BehaviourLog), &PublicMethods::behaviourLog}};

PublicMethods::PublicMethods(const SimulatedFleet &fleet) : m_fleet(fleet) {}

bool PublicMethods::serves(const QByteArray &method)
{
    return std::any_of(std::begin(kRows), std::end(kRows), [&](const Row &row) { return method == row.method; });
}

std::string PublicMethods::answer(const QByteArray &method, std::uint32_t viewer, const QJsonObject &request) const
{
    for (const Row &row : kRows) {
        if (method == row.method)
            return (this->*row.answer)(viewer, request);
    }
    return failed("SYSTEM_ERROR", "系统繁忙");
}

void PublicMethods::remember(const std::string &key, const domain::DeviceId &id) const
{
    if (key.empty())
        return;
    const std::lock_guard lock(m_mutex);
    m_known.insert_or_assign(key, id);
}

std::optional<Device> PublicMethods::known(std::uint32_t viewer, const std::string &key, const DeviceTest &is) const
{
    if (key.empty())
        return std::nullopt;
    domain::DeviceId id;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_known.find(key); found != m_known.end())
            id = found->second;
    }
    if (!id.sn.empty()) {
        for (Device &device : m_fleet.find(viewer, id)) {
            if (is(device))
                return std::move(device);
        }
    }
    std::optional<Device> found;
    (void)m_fleet.list({viewer}, 0, UINT32_MAX, [&](const Device &device) {
        if (!found && is(device))
            found = device;
    });
    if (found)
        remember(key, found->id());
    return found;
}

std::optional<Device> PublicMethods::byTerminal(std::uint32_t viewer, const QJsonObject &request) const
{
    const std::string terminal = textOf(request, S("biz_tid"));
    return known(viewer, terminal, [&](const Device &device) { return device.bizTid == terminal; });
}

std::string PublicMethods::snList(std::uint32_t viewer, const QJsonObject &request) const
{
    const auto page = wholeNumber(request, S("page_num"), 1);
    const auto size = wholeNumber(request, S("page_size"), kSnPageDefault);
    if (!page || !size || *page < 1 || *size < 1 || *size > kSnPageMax)
        return paramInvalid("page_num或page_size不正确");
    std::string node = openNode();
    wire::appendTexts(node, "device_sn_list", m_fleet.sns(viewer, (*page - 1) * *size, *size));
    wire::appendNumber(node, "total", m_fleet.size({viewer}));
    return node + '}';
}

std::string PublicMethods::device(std::uint32_t viewer, const QJsonObject &request) const
{
    const std::string sn = textOf(request, S("device_sn"));
    const std::string supplier = textOf(request, S("supplier_sn"));
    const std::string item = textOf(request, S("item_id"));
    if (sn.empty())
        return paramInvalid("device_sn不能为空");
    if (supplier.empty() && item.empty())
        return paramInvalid("supplier_sn与item_id不能同时为空");
    const auto devices = m_fleet.find(viewer, {sn, supplier});
    const auto found = std::find_if(devices.begin(), devices.end(), [&](const Device &each) {
        return !supplier.empty() || each.itemId == item;
    });
    if (found == devices.end())
        return deviceNotExist();
    remember(found->bizTid, found->id());
    remember(found->itemId, found->id());
    std::string node = openNode();
    const auto tell = [&node](const char *key, const std::string &text) {
        if (!text.empty())
            wire::appendText(node, key, text);
    };
    tell("biz_tid", found->bizTid);
    if (!found->bindStatus.empty())
        wire::appendText(node, "bind_status", found->bindStatus == "BOUND" ? "BIND" : "UNBIND");
    wire::appendText(node, "status", publicActivation(*found));
    tell("merchant_pid", found->merchantPid);
    tell("shop_id", found->shopId);
    tell("item_id", found->itemId);
    tell("supplier_sn", found->supplierId);
    return node + '}';
}

std::string PublicMethods::asset(std::uint32_t viewer, const QJsonObject &request) const
{
    const std::string item = textOf(request, S("item_id"));
    const auto found = known(viewer, item, [&](const Device &device) { return device.itemId == item; });
    if (!found)
        return failed("ITEM_NOT_EXIST", "物料不存在");
    std::string node = openNode();
    wire::appendText(node, "item_name", found->model);
    wire::appendText(node, "item_type", found->type);
    wire::appendText(node, "model_number", found->model);
    return node + '}';
}

std::string PublicMethods::location(std::uint32_t viewer, const QJsonObject &request) const
{
    const auto found = byTerminal(viewer, request);
    if (!found)
        return deviceNotExist();
    std::string node = openNode();
    if (found->latitudeE6 && found->longitudeE6) {
        wire::appendText(node, "latitude", degrees(*found->latitudeE6));
        wire::appendText(node, "longitude", degrees(*found->longitudeE6));
    }
    if (found->locatedAt)
        wire::appendNumber(node, "time", *found->locatedAt);
    return node + '}';
}

std::string PublicMethods::traffic(std::uint32_t viewer, const QJsonObject &request) const
{
    const std::string tag = textOf(request, S("device_tag"));
    const auto bySn = m_fleet.find(viewer, {tag, {}});
    const auto found = bySn.empty() ? known(viewer, tag, [&](const Device &device) { return device.bizTid == tag; }) : std::optional(bySn.front());
    if (!found)
        return deviceNotExist();
    std::string node = openNode();
    if (found->iccid.empty())
        return node + '}';
    wire::appendKey(node, "net_flow_device_offer_info_response");
    node += '{';
    wire::appendText(node, "card_status", found->simStatus);
    if (found->simExpiresAt) {
        wire::appendTime(node, "expire_time", *found->simExpiresAt);
        wire::appendKey(node, "net_flow_offer_info_list");
        node += '{';
        wire::appendText(node, "offer_name", "物联网流量年包");
        wire::appendTime(node, "expire_time", *found->simExpiresAt);
        node += '}';
    }
    return node + "}}";
}

std::string PublicMethods::wifi(std::uint32_t viewer, const QJsonObject &request) const
{
    const auto found = byTerminal(viewer, request);
    if (!found)
        return deviceNotExist();
    std::string node = openNode();
    if (found->networkType == "WIFI" || found->networkType == "CELLULAR")
        wire::appendNumber(node, "wifi_type", found->networkType == "WIFI" ? 2 : 1);
    if (!found->ssid.empty())
        wire::appendText(node, "cur_ssid", found->ssid);
    wire::appendTexts(node, "ssid_list", seenNetworks(*found));
    return node + '}';
}

std::string PublicMethods::behaviourLog(std::uint32_t viewer, const QJsonObject &request) const
{
    const std::string sn = textOf(request, S("device_sn"));
    const std::string item = textOf(request, S("item_id"));
    const auto devices = m_fleet.find(viewer, {sn, {}});
    const auto found = std::find_if(devices.begin(), devices.end(),
                                    [&](const Device &each) { return item.empty() || each.itemId == item; });
    if (found == devices.end())
        return deviceNotExist();
    std::string node = openNode();
    wire::appendKey(node, "result_list");
    node += '[';
    const qint64 last = found->lastOnlineAt.value_or(domain::kNever);
    if (last != domain::kNever && textOf(request, S("behavior_type")) == "HEARTBEAT") {
        constexpr qint64 kBeatMs = 300'000;
        for (const qint64 at : {last - kBeatMs, last}) {
            if (node.back() != '[')
                node += ',';
            node += '{';
            wire::appendText(node, "behavior_type", "HEARTBEAT");
            wire::appendText(node, "log_content", "");
            wire::appendTime(node, "log_time", at);
            node += '}';
        }
    }
    return node + "]}";
}

} // namespace tapfleet::sandbox
