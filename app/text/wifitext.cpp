#include "text/wifitext.h"

#include <QCoreApplication>

namespace tapfleet::text {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WifiText)
};

} // namespace

QString wifiStatus(const domain::WifiStatus &status)
{
    if (!status.current.isEmpty() && status.isOnWifi.value_or(true))
        return Words::tr("It is in the Wi-Fi network %1.").arg(status.current);
    if (status.isOnWifi)
        return *status.isOnWifi ? Words::tr("It is in a Wi-Fi network whose name is not told.") : Words::tr("It uses its SIM card.");
    return Words::tr("It is not told how it is connected.");
}

QString wifiResult(const domain::WifiResult &result)
{
    using State = domain::WifiResult::State;
    switch (result.state) {
    case State::Pending: return Words::tr("The device has not answered yet. One that is offline tries when it is back.");
    case State::Connected: return Words::tr("Connected to %1.").arg(result.ssid);
    case State::NetworkNotFound:
        return Words::tr("The device does not see the network %1. Check its name and that it is a 2.4 GHz network, and move the device closer.").arg(result.ssid);
    case State::WrongPassword: return Words::tr("The password of %1 is wrong. Type it again; capitals matter.").arg(result.ssid);
    case State::Other: return Words::tr("The device tells the result %1, which the contract does not explain.").arg(result.code);
    }
    return {};
}

} // namespace tapfleet::text
