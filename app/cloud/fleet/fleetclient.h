#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/lookup.h"
#include "domain/sync.h"

namespace tapfleet::cloud {

inline constexpr QLatin1StringView kCursorExpired{"CURSOR_EXPIRED"};
inline constexpr QLatin1StringView kSyncTokenExpired{"SYNC_TOKEN_EXPIRED"};

/// Parameters of tapfleet.device.list (contract/fleet-service.md, Devices).
struct DeviceListRequest {
    QString cursor;       ///< empty: first page
    int pageSize = 500;
    QString changedSince; ///< empty: everything
    int shard = 0;
    int shards = 1;
    std::vector<domain::DeviceId> sns; ///< not empty: these (<= 100) instead of paging
};

/// The read methods of the fleet service, answers as domain values. Thread as GatewayClient, which must outlive it;
/// answers are parsed on the gateway's pool. A cursor or token that the service no longer knows is a Conflict with the
/// service's own sub-code, kCursorExpired or kSyncTokenExpired.
class FleetClient
{
public:
    explicit FleetClient(GatewayClient &gateway);

    [[nodiscard]] QFuture<base::Result<domain::Capability>> capability(base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::DevicePage>> deviceList(const DeviceListRequest &request, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::OwnerFact>> owner(const domain::DeviceId &id, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::NetworkFact>> network(const domain::DeviceId &id, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::SimFact>> sim(const domain::DeviceId &id, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

/// Parses a verified node of tapfleet.device.list. Unknown fields are ignored, number-or-string is
/// read either way, numbers never pass through double; an item that cannot be read lands in `refused`.
[[nodiscard]] base::Result<domain::DevicePage> parseDevicePage(const QByteArray &node);

} // namespace tapfleet::cloud
