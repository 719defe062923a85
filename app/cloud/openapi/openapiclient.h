#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "cloud/openapi/openapiparser.h"
#include "domain/publicsource.h"

namespace tapfleet::cloud {

/// Whether the error says that the app lacks the method, which is a property of the app and no failure of the call
/// (contract/gateway.md 3: 40006, the other refusals of permission, isv.invalid-method).
bool isNotGranted(const base::Error &error);
/// Whether the gateway does not know the method at all.
bool isInvalidMethod(const base::Error &error);

/// The public read methods of contract/openapi-iot.md that tell of devices, answers as domain values. Thread as
/// GatewayClient, which must outlive it; answers are parsed on the gateway's pool.
class OpenApiClient
{
public:
    explicit OpenApiClient(GatewayClient &gateway);

    /// Pages count from 1.
    [[nodiscard]] QFuture<base::Result<SnPage>> snList(int page, int pageSize, base::StopToken stop = {});
    /// An SN with its supplier or item; the supplier wins when both are given.
    [[nodiscard]] QFuture<base::Result<domain::Device>> device(const std::string &sn, const domain::SupplierHint &hint, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::Device>> asset(const std::string &itemId, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::Device>> location(const std::string &bizTid, base::StopToken stop = {});
    /// `tag` is an SN, an IMEI or a terminal id.
    [[nodiscard]] QFuture<base::Result<domain::Device>> traffic(const std::string &tag, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::Device>> wifi(const std::string &bizTid, base::StopToken stop = {});
    /// The item is optional: it tells apart devices that share an SN.
    [[nodiscard]] QFuture<base::Result<domain::Device>> heartbeat(const std::string &sn, const std::string &itemId, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

} // namespace tapfleet::cloud
