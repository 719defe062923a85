#include "cache/orderstore.h"

#include "cache/removalbrake.h"
#include "cache/rows.h"
#include "cache/transaction.h"

#include <map>
#include <set>

namespace tapfleet::cache {

using base::Result;
using domain::Order;
using domain::OrderItem;

namespace {

const QString kOrders = QStringLiteral("SELECT order_id, kind, state, supplier_name, channel, transfer, tracking_no, created_at, shipped_at, "
                                       "received_at, revision FROM purchase_order WHERE ?1 = '' OR order_id = ?1 "
                                       "ORDER BY created_at DESC, order_id DESC");
const QString kItems = QStringLiteral("SELECT order_id, item_id, name, model, quantity, devices FROM purchase_order_item "
                                      "WHERE ?1 = '' OR order_id = ?1 ORDER BY order_id, position");
const QString kDrop = QStringLiteral("DELETE FROM purchase_order WHERE order_id = ?");
const QString kIds = QStringLiteral("SELECT order_id FROM purchase_order");
const QString kKeep = QStringLiteral("INSERT INTO purchase_order (order_id, kind, state, supplier_name, channel, transfer, tracking_no, "
                                     "created_at, shipped_at, received_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kKeepItem = QStringLiteral("INSERT INTO purchase_order_item (order_id, position, item_id, name, model, quantity, devices) "
                                         "VALUES (?, ?, ?, ?, ?, ?, ?)");
const QString kNote = QStringLiteral("UPDATE purchase_order_list SET token = ?, as_of = ?");
const QString kForget = QStringLiteral("UPDATE purchase_order_list SET token = ''");
const QString kList = QStringLiteral("SELECT token, as_of FROM purchase_order_list");

std::string joined(const std::vector<domain::DeviceId> &devices)
{
    std::string all;
    for (const domain::DeviceId &device : devices)
        all += (all.empty() ? "" : "\n") + domain::longForm(device);
    return all;
}

std::vector<domain::DeviceId> split(std::string_view text)
{
    std::vector<domain::DeviceId> devices;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        devices.push_back(domain::parseLongForm(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return devices;
}

} // namespace

Result<std::vector<Order>> OrderStore::read(const std::string &id)
{
    std::map<std::string, std::vector<OrderItem>> items;
    auto done = eachRow(
        m_cache, kItems,
        [&items](const Statement &row) {
            items[textOf(row, 0)].push_back({textOf(row, 1), textOf(row, 2), textOf(row, 3), row.integer(4), split(row.text(5))});
        },
        id);
    std::vector<Order> orders;
    if (done) {
        done = eachRow(
            m_cache, kOrders,
            [&](const Statement &row) {
                Order order{.id = domain::OrderId(textOf(row, 0)),
                            .kind = textOf(row, 1),
                            .state = textOf(row, 2),
                            .supplierName = textOf(row, 3),
                            .channel = textOf(row, 4),
                            .transfer = textOf(row, 5),
                            .trackingNo = textOf(row, 6),
                            .createdAt = optionalInteger(row, 7),
                            .shippedAt = optionalInteger(row, 8),
                            .receivedAt = optionalInteger(row, 9),
                            .revision = optionalInteger(row, 10)};
                order.items = std::move(items[order.id.value()]);
                orders.push_back(std::move(order));
            },
            id);
    }
    if (!done)
        return base::failure(std::move(done.error()));
    return orders;
}

Result<std::vector<Order>> OrderStore::orders()
{
    return read({});
}

Result<std::optional<Order>> OrderStore::order(const domain::OrderId &id)
{
    auto found = id.value().empty() ? Result<std::vector<Order>>(std::vector<Order>()) : read(id.value());
    if (!found)
        return base::failure(std::move(found.error()));
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::optional<qint64>> OrderStore::asOf()
{
    std::optional<qint64> at;
    if (auto done = eachRow(m_cache, kList, [&at](const Statement &row) { at = optionalInteger(row, 1); }); !done)
        return base::failure(std::move(done.error()));
    return at;
}

Result<QString> OrderStore::token()
{
    QString token;
    if (auto done = eachRow(m_cache, kList, [&token](const Statement &row) { token = row.string(0); }); !done)
        return base::failure(std::move(done.error()));
    return token;
}

Result<void> OrderStore::put(const std::vector<Order> &orders, bool isWhole, const QString &token, qint64 begunAt)
{
    auto transaction = Transaction::begin(m_cache);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    bool isHeldBack = false;
    if (isWhole) {
        std::set<std::string> listed;
        for (const Order &order : orders)
            listed.insert(order.id.value());
        const auto isDone = RemovalBrake(m_cache, "orders").removeUnlisted(kIds, listed, kDrop);
        if (!isDone)
            return base::failure(isDone.error());
        isHeldBack = !*isDone;
    }
    for (const Order &order : orders) {
        auto done = runOnce(m_cache, kDrop, order.id.value());
        if (done)
            done = runOnce(m_cache, kKeep, order.id.value(), order.kind, order.state, order.supplierName, order.channel, order.transfer,
                           order.trackingNo, order.createdAt, order.shippedAt, order.receivedAt, order.revision);
        qint64 position = 0;
        for (const OrderItem &item : order.items) {
            if (done)
                done = runOnce(m_cache, kKeepItem, order.id.value(), position++, item.itemId, item.name, item.model, item.quantity,
                               joined(item.devices));
        }
        if (!done)
            return done;
    }
    if (auto noted = runOnce(m_cache, kNote, isHeldBack ? QString() : token, begunAt); !noted)
        return noted;
    return transaction->commit();
}

Result<void> OrderStore::forgetToken()
{
    return m_cache.execute(kForget);
}

} // namespace tapfleet::cache
