#pragma once

#include "base/clock.h"
#include "sandbox/account.h"
#include "sandbox/simulatedfleet.h"

#include <QByteArray>
#include <QJsonObject>

#include <map>
#include <mutex>
#include <string>

namespace tapfleet::sandbox {

/// Binding devices to merchants and shops: alipay.offline.provider.collaborate.devicebind.check/apply/query and device.unbind, where a
/// merchant may have to sign first, and alipay.commerce.iot.device.bind/unbind/bind.query, which bind at once (contract/openapi-iot.md
/// 2.2). Every second merchant is in the white list and signs nothing. Any thread.
class Bindings
{
public:
    Bindings(SimulatedFleet &fleet, const base::Clock &clock, std::uint64_t seed);

    static bool serves(const QByteArray &method);
    std::string answer(const QByteArray &method, const Account &account, const QJsonObject &request);
    /// The merchant has signed what was applied for a device; how many applications that were.
    int sign(const std::string &sn);

private:
    struct Binding {
        std::string merchant, merchantType, shopId, shopName, outBizNo;
        bool isBound = false;
        std::optional<qint64> boundAt;
    };
    std::string check(const Account &account, const QJsonObject &request);
    std::string apply(const Account &account, const QJsonObject &request);
    std::string query(const Account &account, const QJsonObject &request);
    std::string unbind(const Account &account, const QJsonObject &request);
    std::string bindAtOnce(const Account &account, const QJsonObject &request);
    std::string bindInfo(const Account &account, const QJsonObject &request);
    std::optional<std::uint32_t> device(const Account &account, const QJsonObject &request) const;
    bool needsNoSigning(const std::string &merchant) const;
    void bind(std::uint32_t index, Binding &binding);

    SimulatedFleet &m_fleet;
    const base::Clock &m_clock;
    const std::uint64_t m_seed;
    std::mutex m_mutex; ///< guards what follows
    std::map<std::uint32_t, Binding> m_bindings; ///< by the device's number: the newest
};

} // namespace tapfleet::sandbox
