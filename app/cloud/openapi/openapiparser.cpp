#include "cloud/openapi/openapiparser.h"

#include "cloud/fleet/numbers.h"
#include "cloud/openapi/jsontree.h"

#include <algorithm>

namespace tapfleet::cloud {

using base::Result;
using domain::Device;

namespace {

struct Word {
    std::string_view publicWord, code;
};
constexpr Word kBindWords[] = {{"BIND", "BOUND"}, {"UNBIND", "UNBOUND"}};
// The gateway spells it so; the right spelling costs nothing to read too.
constexpr Word kActivationWords[] = {{"UNREGISTER", "UNREGISTERED"}, {"ACTIVED", "ACTIVE"},     {"UNACTIVED", "INACTIVE"},
                                     {"ACTIVATED", "ACTIVE"},        {"UNACTIVATED", "INACTIVE"}};
// wifi_type of iot.wifi.status.query; anything else says nothing of the network.
constexpr Word kNetworkWords[] = {{"1", "CELLULAR"}, {"2", "WIFI"}};

template <size_t N>
std::string codeOf(const Word (&words)[N], const std::string &word)
{
    const auto found = std::find_if(std::begin(words), std::end(words), [&](const Word &known) { return known.publicWord == word; });
    return found == std::end(words) ? word : std::string(found->code);
}

/// Times of the public methods come as text, or as milliseconds in 13 digits.
std::optional<qint64> timeOf(const JsonTree &value)
{
    constexpr qint64 kMilliseconds = 1'000'000'000'000;
    if (const auto number = value.integer())
        return *number >= kMilliseconds ? number : std::nullopt;
    return parseTime(value.text());
}

template <typename Fn>
Result<Device> deviceFrom(const QByteArray &node, Fn read)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    Device device;
    read(*tree, device);
    return device;
}

} // namespace

Result<SnPage> parseSnPage(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    SnPage page;
    (*tree)["device_sn_list"].eachOf([&page](const JsonTree &element) {
        if (std::string sn = element.text(); !sn.empty())
            page.sns.push_back(std::move(sn));
    });
    page.total = (*tree)["total"].integer();
    return page;
}

Result<Device> parsePublicDevice(const QByteArray &node)
{
    return deviceFrom(node, [](const JsonTree &tree, Device &device) {
        device.supplierId = tree["supplier_sn"].text();
        device.itemId = tree["item_id"].text();
        device.bizTid = tree["biz_tid"].text();
        device.merchantPid = tree["merchant_pid"].text();
        device.shopId = tree["shop_id"].text();
        device.bindStatus = codeOf(kBindWords, tree["bind_status"].text());
        device.activation = codeOf(kActivationWords, tree["status"].text());
    });
}

Result<Device> parseAsset(const QByteArray &node)
{
    return deviceFrom(node, [](const JsonTree &tree, Device &device) {
        device.model = tree["model_number"].text();
        device.type = tree["item_type"].text();
    });
}

Result<Device> parseLocation(const QByteArray &node)
{
    return deviceFrom(node, [](const JsonTree &tree, Device &device) {
        device.latitudeE6 = parseDegrees(tree["latitude"].text(), 90);
        device.longitudeE6 = parseDegrees(tree["longitude"].text(), 180);
        device.locatedAt = timeOf(tree["time"]);
    });
}

Result<Device> parseTraffic(const QByteArray &node)
{
    return deviceFrom(node, [](const JsonTree &tree, Device &device) {
        const JsonTree &card = tree["net_flow_device_offer_info_response"].one();
        device.simStatus = card["card_status"].text();
        device.simExpiresAt = timeOf(card["expire_time"]);
        if (device.simExpiresAt)
            return;
        // A card whose own end is not told lasts as long as its last package.
        card["net_flow_offer_info_list"].eachOf([&device](const JsonTree &offer) {
            const auto expires = timeOf(offer["expire_time"]);
            if (expires && *expires > device.simExpiresAt.value_or(0))
                device.simExpiresAt = expires;
        });
    });
}

Result<Device> parseWifi(const QByteArray &node)
{
    return deviceFrom(node, [](const JsonTree &tree, Device &device) {
        if (const auto type = tree["wifi_type"].integer(); type == 1 || type == 2)
            device.networkType = codeOf(kNetworkWords, std::to_string(*type));
        device.ssid = tree["cur_ssid"].text();
    });
}

Result<Device> parseHeartbeat(const QByteArray &node)
{
    return deviceFrom(node, [](const JsonTree &tree, Device &device) {
        tree["result_list"].eachOf([&device](const JsonTree &log) {
            // Scans, SCAN_CDOE as the gateway spells it, are no heartbeats.
            const std::string type = log["behavior_type"].text();
            if (!type.empty() && type != "HEARTBEAT")
                return;
            const auto at = timeOf(log["log_time"]);
            if (at && *at > device.lastOnlineAt.value_or(0))
                device.lastOnlineAt = at;
        });
    });
}

} // namespace tapfleet::cloud
