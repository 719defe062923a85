#pragma once

#include "domain/device.h"

#include <QString>

#include <optional>
#include <string>

/// Binding devices to a merchant and a shop (contract/openapi-iot.md 2.2).
namespace tapfleet::domain {

/// To whom devices are bound, and by which way.
struct BindingTerms {
    enum class Way : quint8 {
        Onboarding, ///< 厂商进件: devicebind.apply; a merchant that is not in the white list signs first
        Direct      ///< iot.device.bind: at once
    };
    Way way = Way::Onboarding;
    bool isIndirect = false; ///< an indirect merchant has an SMID, a direct one a PID and a shop
    std::string merchantId{}; ///< PID or SMID
    std::string shopId{};     ///< of a direct merchant
    std::string shopName{};   ///< shown on the device's screen; of an indirect merchant
    std::string miniAppId{};  ///< Direct: the mini program that it is bound for; may be empty
};
/// What is missing, as the method wants it: "merchant", "shop", "shop-name"; empty when it is complete.
std::string missingOf(const BindingTerms &terms);

/// What a check or a query says of one device.
struct BindingFact {
    DeviceId device{};
    std::string status{};            ///< BIND, UN_BIND; empty when it was not told
    std::string applyStatus{};       ///< of the newest application; may be empty
    std::string outBizNo{};
    std::string errorCode{};
    QString remark{};
    QString signUrl{};               ///< for the merchant to sign; empty when none is needed
    std::optional<bool> needsNoSigning{};
    std::optional<qint64> boundAt{}; ///< UTC ms
    bool isBound() const { return status == "BIND"; }
};

} // namespace tapfleet::domain
