#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/journal.h"
#include "domain/terminal.h"
#include "domain/wifi.h"

namespace tapfleet::cloud {

/// A device's Wi-Fi (contract/openapi-iot.md 2.4). Thread as GatewayClient, which must outlive it.
class WifiClient
{
public:
    explicit WifiClient(GatewayClient &gateway) : m_gateway(gateway) {}

    [[nodiscard]] QFuture<base::Result<domain::WifiStatus>> status(const QString &bizTid, base::StopToken stop = {});
    /// Of the setting that was made last.
    [[nodiscard]] QFuture<base::Result<domain::WifiResult>> result(const QString &bizTid, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

[[nodiscard]] base::Result<domain::WifiStatus> parseWifiStatus(const QByteArray &node);
[[nodiscard]] base::Result<domain::WifiResult> parseWifiResult(const QByteArray &node);

/// Sets the network; the password is withheld from the journal.
domain::WritePlan setWifi(const domain::Terminal &terminal, const QString &ssid);

} // namespace tapfleet::cloud
