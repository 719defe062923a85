#pragma once

#include "cloud/fleet/taskclient.h"
#include "domain/journal.h"
#include "domain/order.h"

namespace tapfleet::cloud {

inline constexpr QLatin1StringView kOrderListMethod{"tapfleet.order.list"};
inline constexpr QLatin1StringView kOrderConfirmMethod{"tapfleet.order.receipt.confirm"};
inline constexpr QLatin1StringView kReceiptKind{"order.receipt.confirm"}; ///< of the operation of confirmReceipt()

using OrderPage = ListPage<domain::Order>;

/// The read method of contract/fleet-service.md, Orders. Thread as GatewayClient, which must outlive it.
class OrderClient
{
public:
    explicit OrderClient(GatewayClient &gateway) : m_gateway(gateway) {}
    [[nodiscard]] QFuture<base::Result<OrderPage>> orders(const ListPlace &place, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

/// A verified node; an item without its id lands in `refused`. Any thread.
[[nodiscard]] base::Result<OrderPage> parseOrderPage(const QByteArray &node);

/// Confirms receipt of these devices: they belong to the account then. In batches, with an answer a device.
domain::WritePlan confirmReceipt(const domain::Order &order, const std::vector<domain::DeviceId> &devices);
/// alipay.commerce.iot.dapply.order.create: no key, no rows; its answer names the order (asset_apply_order_id).
domain::WritePlan createOrder(const domain::OrderDraft &draft);
/// alipay.commerce.iot.dapply.order.cancel.
domain::WritePlan cancelOrder(const domain::OrderId &id, const std::string &memo);

/// The order that an operation of confirmReceipt() or cancelOrder() is about; empty: of another one.
domain::OrderId orderOf(const domain::Operation &operation);
/// The order that an operation of createOrder() made, as far as its answer tells; nothing of another one, or when it failed.
std::optional<domain::Order> madeOrder(const domain::Operation &operation);

} // namespace tapfleet::cloud
