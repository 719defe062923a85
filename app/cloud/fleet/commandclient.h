#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/remotecommand.h"

namespace tapfleet::cloud {

/// How the devices of a command stand. An item that names no device is left out.
[[nodiscard]] base::Result<std::vector<domain::CommandRow>> parseCommandRows(const QByteArray &node);

/// The read method of contract/fleet-service.md, Remote management. Thread as GatewayClient, which must outlive it.
class CommandClient
{
public:
    explicit CommandClient(GatewayClient &gateway) : m_gateway(gateway) {}

    [[nodiscard]] QFuture<base::Result<std::vector<domain::CommandRow>>> rows(const QString &commandId, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

} // namespace tapfleet::cloud
