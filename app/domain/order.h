#pragma once

#include "base/strongid.h"
#include "domain/device.h"

#include <optional>
#include <string>
#include <vector>

/// Purchase orders 设备申购 (contract/fleet-service.md, Orders). Codes are kept as they stand when unknown.
namespace tapfleet::domain {

struct OrderIdTag;
using OrderId = base::StrongId<OrderIdTag, std::string>;

struct OrderItem {
    std::string itemId{}, name{}, model{};
    qint64 quantity = 0;
    std::vector<DeviceId> devices{}; ///< that were shipped
    friend bool operator==(const OrderItem &, const OrderItem &) = default;
};

struct Order {
    OrderId id{};
    std::string kind{};  ///< PURCHASE ONBOARDING
    std::string state{}; ///< CREATED REVIEWING SHIPPED RECEIVED CANCELED REFUSED
    std::vector<OrderItem> items{};
    std::string supplierName{}, channel{}, transfer{}, trackingNo{};
    std::optional<qint64> createdAt{}, shippedAt{}, receivedAt{}; ///< UTC ms
    std::optional<qint64> revision{};
    friend bool operator==(const Order &, const Order &) = default;
};

bool canCancel(const Order &order);  ///< CREATED or REVIEWING, or nobody tells its state
bool canReceive(const Order &order); ///< SHIPPED
qint64 quantityOf(const Order &order);
/// All that were shipped, in the order of the items.
std::vector<DeviceId> shippedDevices(const Order &order);

/// What was scanned against what was shipped.
struct Receipt {
    std::vector<DeviceId> matched{}; ///< shipped and scanned, in the order of the scan
    std::vector<DeviceId> missing{}; ///< shipped and not scanned
    std::vector<std::string> extra{};  ///< scanned, of another order or of none
    std::vector<std::string> twice{};  ///< scanned more than once
    bool isExact() const { return missing.empty() && extra.empty(); }
};
/// `scanned` as they were scanned or typed: SN or SN@SUPPLIER; blanks around do not count, nor does the case of letters.
Receipt compareReceipt(const std::vector<DeviceId> &shipped, const std::vector<std::string> &scanned);

/// A new order, as the public method takes it.
struct OrderDraft {
    std::string applicantName{}, applicantMobile{}, applicantPid{};
    std::string supplierPid{}; ///< of whom it is ordered
    std::string merchantPid{}, merchantName{}, shopId{}, shopName{};
    std::string memo{};
    std::vector<OrderItem> items{}; ///< without devices
};

} // namespace tapfleet::domain
