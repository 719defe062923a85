#pragma once

#include "sandbox/publicmethods.h"
#include "sandbox/servedmethod.h"
#include "sandbox/simulatedfleet.h"

#include "base/clock.h"

#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace tapfleet::sandbox {

/// alipay.commerce.iot.wifi.set and wifi.result.query (contract/openapi-iot.md 2.4): a device that is online tries the network after some
/// seconds. It knows those that wifi.status.query tells; every password of eight characters or more is right but those that begin with
/// "wrong". Any thread.
class WifiSettings
{
public:
    WifiSettings(SimulatedFleet &fleet, const PublicMethods &terminals, const base::Clock &clock, std::function<qint64()> progressMs);
    std::vector<ServedMethod> served();

private:
    struct Try {
        std::string ssid;
        bool isRight = false; ///< the password
        qint64 at = 0;        ///< by progressMs
        int result = -1;      ///< as wifi.result.query tells it
    };
    std::string set(const Account &account, const QJsonObject &request);
    std::string result(const Account &account, const QJsonObject &request);

    SimulatedFleet &m_fleet;
    const PublicMethods &m_terminals;
    const base::Clock &m_clock;
    const std::function<qint64()> m_progressMs;
    std::mutex m_mutex; ///< guards what follows
    std::map<domain::DeviceId, Try> m_tries;
};

} // namespace tapfleet::sandbox
