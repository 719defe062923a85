#pragma once

#include "domain/device.h"

#include <QString>

#include <array>
#include <optional>
#include <string_view>

/// What an account tells whose gateway has no fleet service: the public methods of contract/openapi-iot.md 2.1 and 2.4, and
/// which fields each of them fills. Any thread.
namespace tapfleet::domain {

/// The public methods that a sync of such an account calls, in the order it calls them for a device.
enum class PublicMethod : quint8 { SnList, Device, Asset, Location, Traffic, Wifi, BehaviourLog };

struct PublicMethodInfo {
    PublicMethod method;
    const char *name;
};

inline constexpr std::array<PublicMethodInfo, 7> kPublicMethods{{
    {PublicMethod::SnList, "alipay.commerce.iot.advertiser.device.query"},
    {PublicMethod::Device, "alipay.commerce.iot.mdeviceprod.device.query"},
    {PublicMethod::Asset, "alipay.commerce.iot.mdeviceprod.asset.query"},
    {PublicMethod::Location, "alipay.commerce.iot.device.location.query"},
    {PublicMethod::Traffic, "alipay.commerce.iot.netflow.info.query"},
    {PublicMethod::Wifi, "alipay.commerce.iot.wifi.status.query"},
    {PublicMethod::BehaviourLog, "alipay.commerce.iot.mdeviceprod.behaviorlog.batchquery"},
}};

constexpr const char *methodName(PublicMethod method) { return kPublicMethods[static_cast<size_t>(method)].name; }
std::optional<PublicMethod> publicMethodByName(QStringView name);
/// Its bit in a set of methods.
constexpr quint32 bitOf(PublicMethod method) { return 1U << static_cast<unsigned>(method); }

/// The public method that fills the field, if one does.
std::optional<PublicMethod> publicMethodOf(Field field);

/// Whether a source (a kSource* code) can tell the field at all. The cache's own fields are always told; a file tells what
/// it has columns for, which only the file knows.
bool sourceTells(std::string_view source, Field field);

/// A value that stands in for one that the source does not tell.
enum class StandIn : quint8 {
    None,
    Heartbeat, ///< the last heartbeat, for the last time online
    ItemType   ///< the item's type, for the device's
};
StandIn standIn(std::string_view source, Field field);

/// Takes over what `method` has told in `from`. An identity that it does not repeat is kept.
void takeFacts(Device &to, const Device &from, PublicMethod method);

/// What is remembered of an app's permission for one public method.
struct MethodPermission {
    PublicMethod method = PublicMethod::SnList;
    bool granted = false;
    qint64 askedAt = 0; ///< UTC ms
    QString subCode;    ///< of the refusal
};

/// What a method needs beside the SN: a supplier, or else an item.
struct SupplierHint {
    std::string supplierId, itemId;
    bool isEmpty() const { return supplierId.empty() && itemId.empty(); }
    friend bool operator==(const SupplierHint &, const SupplierHint &) = default;
};

} // namespace tapfleet::domain
