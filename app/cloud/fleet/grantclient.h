#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/grant.h"

namespace tapfleet::cloud {

inline constexpr QLatin1StringView kGrantListMethod{"tapfleet.grant.list"};
inline constexpr QLatin1StringView kGrantDevicesMethod{"tapfleet.grant.device.list"};
inline constexpr QLatin1StringView kGrantCreateMethod{"tapfleet.grant.create"};

/// Parameters of tapfleet.grant.list.
struct GrantListRequest {
    domain::GrantDirection direction = domain::GrantDirection::Given;
    QString cursor;       ///< empty: first page
    QString changedSince; ///< empty: everything
    int pageSize = 500;
};

/// The read methods of contract/fleet-service.md, Grants, as domain values. Thread as GatewayClient, which must outlive it.
class GrantClient
{
public:
    explicit GrantClient(GatewayClient &gateway) : m_gateway(gateway) {}

    /// Who has this login name (an e-mail address or a phone number) or pid; NotFound by the sub-code ACCOUNT_NOT_FOUND.
    [[nodiscard]] QFuture<base::Result<domain::KnownParty>> account(const QString &logonIdOrPid, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::GrantPage>> list(const GrantListRequest &request, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::GrantDevicePage>> devices(const domain::GrantId &id, const QString &cursor, int pageSize,
                                                           base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

/// Verified nodes as values, leniently: an item that cannot be read lands in `refused`. The direction of a grant is not in the
/// node. Any thread.
[[nodiscard]] base::Result<domain::KnownParty> parseKnownParty(const QByteArray &node);
[[nodiscard]] base::Result<domain::GrantPage> parseGrantPage(const QByteArray &node);
[[nodiscard]] base::Result<domain::GrantDevicePage> parseGrantDevicePage(const QByteArray &node);

} // namespace tapfleet::cloud
