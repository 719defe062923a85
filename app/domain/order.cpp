#include "domain/order.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>
#include <set>

namespace tapfleet::domain {

namespace {

std::string folded(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (!std::isspace(static_cast<unsigned char>(c)))
            result += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return result;
}

} // namespace

bool canCancel(const Order &order)
{
    return order.state == "CREATED" || order.state == "REVIEWING" || order.state.empty();
}

bool canReceive(const Order &order)
{
    return order.state == "SHIPPED";
}

qint64 quantityOf(const Order &order)
{
    return std::accumulate(order.items.begin(), order.items.end(), qint64(0),
                           [](qint64 sum, const OrderItem &item) { return sum + item.quantity; });
}

std::vector<DeviceId> shippedDevices(const Order &order)
{
    std::vector<DeviceId> all;
    for (const OrderItem &item : order.items)
        all.insert(all.end(), item.devices.begin(), item.devices.end());
    return all;
}

Receipt compareReceipt(const std::vector<DeviceId> &shipped, const std::vector<std::string> &scanned)
{
    Receipt receipt;
    std::map<std::string, size_t> places; ///< by SN and by long form
    for (size_t i = 0; i < shipped.size(); ++i) {
        places.emplace(folded(shipped[i].sn), i);
        places[folded(longForm(shipped[i]))] = i;
    }
    std::set<size_t> found;
    std::set<std::string> others;
    for (const std::string &one : scanned) {
        const std::string key = folded(one);
        if (key.empty())
            continue;
        const auto place = places.find(key);
        if (place == places.end()) {
            if (others.insert(key).second)
                receipt.extra.push_back(one);
            else
                receipt.twice.push_back(one);
        } else if (found.insert(place->second).second) {
            receipt.matched.push_back(shipped[place->second]);
        } else {
            receipt.twice.push_back(one);
        }
    }
    for (size_t i = 0; i < shipped.size(); ++i) {
        if (!found.contains(i))
            receipt.missing.push_back(shipped[i]);
    }
    return receipt;
}

} // namespace tapfleet::domain
