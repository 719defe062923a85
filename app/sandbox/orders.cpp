#include "sandbox/orders.h"

#include "sandbox/paging.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

constexpr QByteArrayView kCreate("alipay.commerce.iot.dapply.order.create"), kCancel("alipay.commerce.iot.dapply.order.cancel"),
    kQuery("alipay.commerce.iot.dapply.order.query"), kDevices("alipay.commerce.iot.dapply.orderdevice.query");
constexpr qint64 kDayMs = 86'400'000;
constexpr std::uint32_t kDevicesOfSeed = 6, kShippedOfSeed = 3;

std::string textOf(const QJsonObject &request, QLatin1StringView key)
{
    return request.value(key).toString().toStdString();
}

std::string orderNotFound()
{
    return failed("ORDER_NOT_FOUND", "申请单不存在");
}

} // namespace

Orders::Orders(SimulatedFleet &fleet, const ListMarks &marks, const base::Clock &clock)
    : m_fleet(fleet)
    , m_marks(marks)
    , m_clock(clock)
{}

const char *Orders::stateName(State state)
{
    static constexpr const char *kNames[] = {"CREATED", "REVIEWING", "SHIPPED", "RECEIVED", "CANCELED", "REFUSED"};
    return kNames[static_cast<size_t>(state)];
}

bool Orders::serves(const QByteArray &method)
{
    return method == kCreate || method == kCancel || method == kQuery || method == kDevices;
}

std::vector<ServedMethod> Orders::served()
{
    return {{"tapfleet.order.list",
             ServedMethod::Read([this](const Account &account, const QJsonObject &request) { return list(account, request); })},
            {"tapfleet.order.receipt.confirm",
             ServedMethod::Write([this](const Account &account, const QJsonObject &request) { return confirm(account, request); })}};
}

std::string Orders::answer(const QByteArray &method, const Account &account, const QJsonObject &request)
{
    const std::lock_guard lock(m_mutex);
    seed();
    if (method == kCreate)
        return create(account, request);
    if (method == kCancel)
        return cancel(account, request);
    return method == kQuery ? query(account, request) : devices(account, request);
}

Orders::Order &Orders::add(Order order)
{
    order.id = "AO" + QByteArray::number(20261100000 + static_cast<qint64>(m_orders.size())).toStdString();
    order.revision = ++m_revision;
    m_orders.push_back(std::move(order));
    return m_orders.back();
}

Orders::Order *Orders::find(const Account &account, const std::string &id)
{
    const auto found = std::find_if(m_orders.begin(), m_orders.end(),
                                    [&](const Order &order) { return order.id == id && order.account == account.number; });
    return found == m_orders.end() ? nullptr : &*found;
}

/// Devices of the main account's list that nobody owns and no order holds.
std::vector<std::uint32_t> Orders::nobodys(std::uint32_t most)
{
    std::vector<std::uint32_t> found;
    std::vector<domain::DeviceId> ids;
    (void)m_fleet.list({0}, 0, UINT32_MAX, [&](const domain::Device &device) {
        if (device.ownerPid.empty() && ids.size() < size_t{most} + m_promised.size())
            ids.push_back(device.id());
    });
    for (const domain::DeviceId &id : ids) {
        for (const SimulatedFleet::Named &named : m_fleet.resolve(0, id)) {
            if (found.size() < most && named.id == id && m_promised.insert(named.index).second)
                found.push_back(named.index);
        }
    }
    return found;
}

void Orders::seed()
{
    if (std::exchange(m_isSeeded, true))
        return;
    const qint64 now = m_clock.nowMs() - m_clock.nowMs() % 1000;
    const auto make = [&](State state, qint64 daysAgo, std::uint32_t quantity) {
        Order order;
        order.state = state;
        order.supplierName = "数智硬件";
        order.channel = "ISV_CHANNEL";
        order.transfer = "SOLD";
        order.createdAt = now - daysAgo * kDayMs;
        Item item{"30059053515543", "碰一下终端 T1-Pro", "T1-Pro", quantity, {}};
        if (state == State::Shipped) {
            item.devices = nobodys(quantity);
            item.quantity = static_cast<std::uint32_t>(item.devices.size());
            order.shippedAt = order.createdAt + 2 * kDayMs;
            order.trackingNo = "SF" + std::to_string(1'400'000'000'000 + daysAgo);
        }
        order.items.push_back(std::move(item));
        if (state != State::Shipped || order.items.front().quantity > 0)
            add(std::move(order));
    };
    for (std::uint32_t i = 0; i < kShippedOfSeed; ++i)
        make(State::Shipped, 6 + i, kDevicesOfSeed);
    make(State::Reviewing, 2, 20);
    make(State::Created, 1, 5);
    make(State::Canceled, 30, 10);
    make(State::Refused, 40, 2);
}

void Orders::appendOrder(std::string &node, const Order &order) const
{
    if (node.back() != '[')
        node += ',';
    node += '{';
    wire::appendText(node, "order_id", order.id);
    wire::appendText(node, "kind", "PURCHASE");
    wire::appendText(node, "state", stateName(order.state));
    wire::appendKey(node, "items");
    node += '[';
    for (const Item &item : order.items) {
        if (node.back() != '[')
            node += ',';
        node += '{';
        wire::appendText(node, "item_id", item.itemId);
        wire::appendText(node, "item_name", item.itemName);
        wire::appendText(node, "model_number", item.modelNumber);
        wire::appendNumber(node, "quantity", item.quantity);
        std::vector<std::string> sns;
        for (const std::uint32_t index : item.devices)
            sns.push_back(domain::longForm(m_fleet.id(index)));
        wire::appendTexts(node, "sn_list", sns);
        node += '}';
    }
    node += ']';
    wire::appendText(node, "supplier_name", order.supplierName);
    wire::appendText(node, "shipping_channel", order.channel);
    wire::appendText(node, "transfer_type", order.transfer);
    wire::appendTime(node, "created_at", order.createdAt);
    if (order.shippedAt)
        wire::appendTime(node, "shipped_at", *order.shippedAt);
    if (!order.trackingNo.empty())
        wire::appendText(node, "tracking_no", order.trackingNo);
    if (order.receivedAt)
        wire::appendTime(node, "received_at", *order.receivedAt);
    wire::appendNumber(node, "revision", static_cast<qint64>(order.revision));
    node += '}';
}

std::string Orders::list(const Account &account, const QJsonObject &request)
{
    const std::lock_guard lock(m_mutex);
    seed();
    ListMark mark;
    mark.of = ListMark::Of::Orders;
    mark.account = static_cast<std::uint8_t>(account.number);
    mark.moment = m_revision;
    const Paging paging(m_marks, mark, Paging::Follows::Changes, request);
    if (!paging.refusal().empty())
        return paging.refusal();
    std::string node = openNode();
    wire::appendKey(node, "items");
    node += '[';
    std::uint32_t count = 0;
    std::optional<std::uint64_t> next;
    for (size_t place = paging.from(); place < m_orders.size(); ++place) {
        const Order &order = m_orders[place];
        if (order.account != account.number || order.revision <= paging.since())
            continue;
        if (count++ == paging.size()) {
            next = place;
            break;
        }
        appendOrder(node, order);
    }
    return paging.finish(node + ']', next);
}

Effect Orders::confirm(const Account &account, const QJsonObject &request)
{
    const std::lock_guard lock(m_mutex);
    seed();
    const auto devices = askedSns(request, kSnsPerWrite);
    if (!devices)
        return {paramInvalid("sn_list须有1到500个SN"), false, 0};
    Order *const order = find(account, textOf(request, S("order_id")));
    if (!order)
        return {orderNotFound(), false, 0};
    if (order->state != State::Shipped)
        return {failed("ORDER_STATE_CONFLICT", "申请单状态不允许此操作"), false, 0};
    std::set<std::uint32_t> shipped;
    for (const Item &item : order->items)
        shipped.insert(item.devices.begin(), item.devices.end());
    std::vector<RowResult> rows;
    for (const domain::DeviceId &id : *devices) {
        const auto named = m_fleet.resolve(account.number, id);
        const auto its = std::find_if(named.begin(), named.end(), [&](const auto &one) { return shipped.contains(one.index); });
        if (named.empty()) {
            rows.push_back({id.sn, "DEVICE_NOT_FOUND"});
        } else if (its == named.end()) {
            rows.push_back({domain::longForm(named.front().id), "SN_NOT_IN_ORDER"});
        } else {
            order->received.insert(its->index);
            m_fleet.own(its->index, account.number, m_clock.nowMs());
            rows.push_back({domain::longForm(its->id), nullptr});
        }
    }
    if (order->received.size() == shipped.size()) {
        order->state = State::Received;
        order->receivedAt = m_clock.nowMs() - m_clock.nowMs() % 1000;
    }
    order->revision = ++m_revision;
    std::string node = openNode();
    appendResults(node, rows);
    return {node + '}', true, doneRows(rows)};
}

std::string Orders::create(const Account &account, const QJsonObject &request)
{
    Order order;
    order.account = account.number;
    order.supplierName = textOf(request, S("creator"));
    order.memo = textOf(request, S("memo"));
    order.channel = "ISV_CHANNEL";
    order.transfer = "SOLD";
    order.createdAt = m_clock.nowMs() - m_clock.nowMs() % 1000;
    qint64 total = 0;
    for (const QJsonValue &one : request.value(S("device_apply_order_item_models")).toArray()) {
        const QJsonObject item = one.toObject();
        const auto quantity = wholeNumber(item, S("apply_amount"), 0);
        if (!quantity || *quantity < 1 || textOf(item, S("item_id")).empty())
            return paramInvalid("申请明细不正确");
        total += *quantity;
        order.items.push_back(
            {textOf(item, S("item_id")), textOf(item, S("item_name")), textOf(item, S("model_number")), *quantity, {}});
    }
    if (order.items.empty() || textOf(request, S("applicant_name")).empty() || textOf(request, S("applicant_mobile")).empty()
        || request.value(S("apply_amount")).toString().toLongLong() != total)
        return paramInvalid("申请人、明细或总数不正确");
    std::string node = openNode();
    wire::appendText(node, "asset_apply_order_id", add(std::move(order)).id);
    return node + '}';
}

std::string Orders::cancel(const Account &account, const QJsonObject &request)
{
    Order *const order = find(account, textOf(request, S("asset_apply_order_id")));
    if (!order)
        return orderNotFound();
    if (order->state != State::Created && order->state != State::Reviewing)
        return failed("ORDER_STATE_CONFLICT", "申请单状态不允许此操作");
    order->state = State::Canceled;
    order->revision = ++m_revision;
    std::string node = openNode();
    wire::appendText(node, "asset_apply_order_id", order->id);
    return node + '}';
}

std::string Orders::query(const Account &account, const QJsonObject &request)
{
    const Order *const order = find(account, textOf(request, S("asset_apply_order_id")));
    if (!order)
        return orderNotFound();
    std::string node = openNode();
    wire::appendText(node, "asset_apply_order_id", order->id);
    wire::appendText(node, "creator", order->supplierName);
    wire::appendText(node, "memo", order->memo);
    wire::appendKey(node, "device_apply_order_item_models");
    node += '[';
    for (const Item &item : order->items) {
        if (node.back() != '[')
            node += ',';
        node += '{';
        wire::appendText(node, "item_id", item.itemId);
        wire::appendText(node, "item_name", item.itemName);
        wire::appendText(node, "model_number", item.modelNumber);
        wire::appendText(node, "apply_amount", std::to_string(item.quantity));
        node += '}';
    }
    return node + "]}";
}

std::string Orders::devices(const Account &account, const QJsonObject &request)
{
    const Order *const order = find(account, textOf(request, S("apply_order_id")));
    if (!order)
        return orderNotFound();
    std::string node = openNode();
    wire::appendKey(node, "device_infos");
    node += '[';
    for (const Item &item : order->items) {
        for (const std::uint32_t index : item.devices) {
            if (node.back() != '[')
                node += ',';
            node += '{';
            wire::appendText(node, "device_sn", m_fleet.id(index).sn);
            wire::appendText(node, "item_id", item.itemId);
            wire::appendText(node, "supplier_id", m_fleet.id(index).supplierId);
            node += '}';
        }
    }
    return node + "]}";
}

bool Orders::ship(const std::string &orderId)
{
    const std::lock_guard lock(m_mutex);
    seed();
    const auto order = std::find_if(m_orders.begin(), m_orders.end(), [&](const Order &one) { return one.id == orderId; });
    if (order == m_orders.end() || (order->state != State::Created && order->state != State::Reviewing))
        return false;
    for (Item &item : order->items)
        item.devices = nobodys(item.quantity);
    order->state = State::Shipped;
    order->shippedAt = m_clock.nowMs() - m_clock.nowMs() % 1000;
    order->trackingNo = "SF" + std::to_string(1'500'000'000'000 + static_cast<qint64>(m_revision));
    order->revision = ++m_revision;
    return true;
}

} // namespace tapfleet::sandbox
