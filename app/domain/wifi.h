#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// A device's Wi-Fi (contract/openapi-iot.md 2.4). Its password is never kept.
namespace tapfleet::domain {

struct WifiStatus {
    std::optional<bool> isOnWifi; ///< absent: not told; false: on its SIM card
    QString current;              ///< the network it is in; empty: none
    QStringList seen;             ///< the networks that it sees
    friend bool operator==(const WifiStatus &, const WifiStatus &) = default;
};

/// What became of a new setting.
struct WifiResult {
    enum class State : quint8 { Pending, Connected, NetworkNotFound, WrongPassword, Other };
    State state = State::Pending;
    QString ssid;
    QString code; ///< as told, for Other
    friend bool operator==(const WifiResult &, const WifiResult &) = default;
};

} // namespace tapfleet::domain
