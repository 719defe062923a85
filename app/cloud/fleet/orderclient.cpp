#include "cloud/fleet/orderclient.h"

#include "cloud/fleet/listpages.h"
#include "cloud/fleet/numbers.h"
#include "cloud/gateway/parsedcall.h"

#include <QJsonArray>

namespace tapfleet::cloud {

using base::Result;
using domain::Order;
using domain::OrderItem;

namespace {

using S = QLatin1StringView;

constexpr int kSnsPerWrite = 500;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

OrderItem item(const JsonTree &tree)
{
    OrderItem item{tree["item_id"].text(), tree["item_name"].text(), tree["model_number"].text(), tree["quantity"].integer().value_or(0), {}};
    tree["sn_list"].eachOf([&item](const JsonTree &sn) {
        if (std::string told = sn.text(); !told.empty())
            item.devices.push_back(domain::parseLongForm(told));
    });
    return item;
}

Order order(const JsonTree &tree)
{
    Order order;
    order.id = domain::OrderId(tree["order_id"].text());
    order.kind = tree["kind"].text();
    order.state = tree["state"].text();
    tree["items"].eachOf([&order](const JsonTree &one) { order.items.push_back(item(one)); });
    order.supplierName = tree["supplier_name"].text();
    order.channel = tree["shipping_channel"].text();
    order.transfer = tree["transfer_type"].text();
    order.trackingNo = tree["tracking_no"].text();
    order.createdAt = parseTime(tree["created_at"].text());
    order.shippedAt = parseTime(tree["shipped_at"].text());
    order.receivedAt = parseTime(tree["received_at"].text());
    order.revision = tree["revision"].integer();
    return order;
}

} // namespace

Result<OrderPage> parseOrderPage(const QByteArray &node)
{
    return listPage<Order>(
        node, &order, [](const Order &one) -> const std::string & { return one.id.value(); }, QStringLiteral("an order without order_id"));
}

QFuture<Result<OrderPage>> OrderClient::orders(const ListPlace &place, base::StopToken stop)
{
    return parsedCall(m_gateway, kOrderListMethod, listContent(place), std::move(stop), &parseOrderPage);
}

domain::WritePlan confirmReceipt(const Order &order, const std::vector<domain::DeviceId> &devices)
{
    const QString id = text(order.id.value());
    domain::WritePlan plan{
        kReceiptKind.toString(), json({{S("order_id"), id}, {S("devices"), static_cast<qint64>(devices.size())}}), {}};
    for (std::vector<domain::DeviceId> &some : domain::batches(devices, kSnsPerWrite))
        plan.steps.push_back(
            {.method = kOrderConfirmMethod, .content = json({{S("order_id"), id}}), .devices = std::move(some), .borrows = {}});
    return plan;
}

domain::WritePlan createOrder(const domain::OrderDraft &draft)
{
    QJsonArray items;
    qint64 total = 0;
    for (const OrderItem &one : draft.items) {
        total += one.quantity;
        items.append(QJsonObject{{S("item_id"), text(one.itemId)},
                                 {S("item_name"), text(one.name)},
                                 {S("model_number"), text(one.model)},
                                 {S("apply_amount"), QString::number(one.quantity)},
                                 {S("billed"), S("NON_BILL")}});
    }
    QJsonObject content{{S("applicant_name"), text(draft.applicantName)},
                        {S("applicant_mobile"), text(draft.applicantMobile)},
                        {S("applicant_pid"), text(draft.applicantPid)},
                        {S("applicant_type"), S("ALIPAY_MEMBER")},
                        {S("apply_amount"), QString::number(total)},
                        {S("creator"), text(draft.supplierPid)},
                        {S("source_code"), S("DSUPPLIER")},
                        {S("memo"), text(draft.memo)},
                        {S("device_apply_order_item_models"), items}};
    const std::pair<S, const std::string *> optional[] = {{S("merchant_pid"), &draft.merchantPid},
                                                          {S("merchant_name"), &draft.merchantName},
                                                          {S("shop_id"), &draft.shopId},
                                                          {S("shop_name"), &draft.shopName}};
    for (const auto &[key, value] : optional) {
        if (!value->empty())
            content.insert(key, text(*value));
    }
    return {QStringLiteral("order.create"),
            json({{S("quantity"), total}, {S("item"), draft.items.empty() ? QString() : text(draft.items.front().name)}}),
            {{.method = QStringLiteral("alipay.commerce.iot.dapply.order.create"), .content = json(content), .devices = {}, .borrows = {}}}};
}

domain::OrderId orderOf(const domain::Operation &operation)
{
    if (!operation.kind.startsWith(S("order.")))
        return {};
    return domain::OrderId(QJsonDocument::fromJson(operation.subject).object().value(S("order_id")).toString().toStdString());
}

std::optional<Order> madeOrder(const domain::Operation &operation)
{
    if (operation.kind != QLatin1String("order.create") || operation.steps.empty())
        return std::nullopt;
    const domain::WriteStep &step = operation.steps.front();
    const QString id = QJsonDocument::fromJson(step.answer).object().value(S("asset_apply_order_id")).toString();
    if (step.state != domain::StepState::Confirmed || id.isEmpty())
        return std::nullopt;
    Order order{.id = domain::OrderId(id.toStdString()), .kind = "PURCHASE"};
    order.createdAt = step.settledAt;
    const QJsonArray items = QJsonDocument::fromJson(step.content).object().value(S("device_apply_order_item_models")).toArray();
    for (const QJsonValue &one : items)
        order.items.push_back({one[S("item_id")].toString().toStdString(), one[S("item_name")].toString().toStdString(),
                               one[S("model_number")].toString().toStdString(), one[S("apply_amount")].toString().toLongLong(), {}});
    return order;
}

domain::WritePlan cancelOrder(const domain::OrderId &id, const std::string &memo)
{
    const QJsonObject content{{S("asset_apply_order_id"), text(id.value())}, {S("memo"), text(memo)}};
    return {QStringLiteral("order.cancel"),
            json({{S("order_id"), text(id.value())}}),
            {{.method = QStringLiteral("alipay.commerce.iot.dapply.order.cancel"), .content = json(content), .devices = {}, .borrows = {}}}};
}

} // namespace tapfleet::cloud
