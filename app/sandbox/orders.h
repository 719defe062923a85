#pragma once

#include "base/clock.h"
#include "sandbox/account.h"
#include "sandbox/listmarks.h"
#include "sandbox/rows.h"
#include "sandbox/servedmethod.h"
#include "sandbox/simulatedfleet.h"

#include <QByteArray>
#include <QJsonObject>

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace tapfleet::sandbox {

/// Purchase orders 设备申购 and their receipt: tapfleet.order.* of contract/fleet-service.md, and the public
/// alipay.commerce.iot.dapply.order.*. The main account has some from the seed, of devices that are nobody's yet. Any thread.
class Orders
{
public:
    Orders(SimulatedFleet &fleet, const ListMarks &marks, const base::Clock &clock);

    std::vector<ServedMethod> served();
    static bool serves(const QByteArray &method); ///< of the public ones
    std::string answer(const QByteArray &method, const Account &account, const QJsonObject &request);
    /// The supplier has sent an order that waits: with devices that are nobody's. False when there is no such order.
    bool ship(const std::string &orderId);

private:
    enum class State { Created, Reviewing, Shipped, Received, Canceled, Refused };
    struct Item {
        std::string itemId, itemName, modelNumber;
        std::uint32_t quantity = 0;
        std::vector<std::uint32_t> devices; ///< numbers of the fleet, once shipped
    };
    struct Order {
        std::string id, supplierName, channel, transfer, trackingNo, memo;
        std::uint32_t account = 0;
        State state = State::Created;
        std::vector<Item> items;
        std::set<std::uint32_t> received;
        qint64 createdAt = 0;
        std::optional<qint64> shippedAt, receivedAt;
        std::uint64_t revision = 0;
    };
    void seed();
    std::string list(const Account &account, const QJsonObject &request);
    Effect confirm(const Account &account, const QJsonObject &request);
    std::string create(const Account &account, const QJsonObject &request);
    std::string cancel(const Account &account, const QJsonObject &request);
    std::string query(const Account &account, const QJsonObject &request);
    std::string devices(const Account &account, const QJsonObject &request);
    Order *find(const Account &account, const std::string &id);
    Order &add(Order order);
    std::vector<std::uint32_t> nobodys(std::uint32_t most);
    void appendOrder(std::string &node, const Order &order) const;
    static const char *stateName(State state);

    SimulatedFleet &m_fleet;
    const ListMarks &m_marks;
    const base::Clock &m_clock;
    std::mutex m_mutex; ///< guards what follows
    bool m_isSeeded = false;
    std::vector<Order> m_orders; ///< in the order in which they were made
    std::uint64_t m_revision = 0;
    std::set<std::uint32_t> m_promised; ///< devices of orders
};

} // namespace tapfleet::sandbox
