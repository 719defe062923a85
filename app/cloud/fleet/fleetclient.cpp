#include "cloud/fleet/fleetclient.h"

#include "cloud/fleet/fleetparser.h"
#include "cloud/gateway/parsedcall.h"

#include <QJsonArray>

namespace tapfleet::cloud {

namespace {

using base::Result;

using S = QLatin1StringView;

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QJsonObject oneDevice(const domain::DeviceId &id)
{
    return {{QStringLiteral("sn"), text(domain::longForm(id))}};
}

} // namespace

FleetClient::FleetClient(GatewayClient &gateway) : m_gateway(gateway) {}

QFuture<Result<domain::Capability>> FleetClient::capability(base::StopToken stop)
{
    return parsedCall(m_gateway, QStringLiteral("tapfleet.capability.query"), {}, std::move(stop), &parseCapability);
}

QFuture<Result<domain::DevicePage>> FleetClient::deviceList(const DeviceListRequest &request, base::StopToken stop)
{
    QJsonObject content;
    if (!request.sns.empty()) {
        QJsonArray list;
        for (const domain::DeviceId &id : request.sns)
            list.append(text(domain::longForm(id)));
        content.insert(S("sn_list"), list);
    } else {
        content.insert(S("page_size"), request.pageSize);
        if (!request.cursor.isEmpty())
            content.insert(S("cursor"), request.cursor);
        if (!request.changedSince.isEmpty())
            content.insert(S("changed_since"), request.changedSince);
        if (request.shards > 1) {
            content.insert(S("shard"), request.shard);
            content.insert(S("shards"), request.shards);
        }
    }
    return parsedCall(m_gateway, QStringLiteral("tapfleet.device.list"), content, std::move(stop), &parseDevicePage);
}

QFuture<Result<domain::OwnerFact>> FleetClient::owner(const domain::DeviceId &id, base::StopToken stop)
{
    return parsedCall(m_gateway, QStringLiteral("tapfleet.device.owner.query"), oneDevice(id), std::move(stop), &parseOwner);
}

QFuture<Result<domain::NetworkFact>> FleetClient::network(const domain::DeviceId &id, base::StopToken stop)
{
    return parsedCall(m_gateway, QStringLiteral("tapfleet.device.network.query"), oneDevice(id), std::move(stop), &parseNetwork);
}

QFuture<Result<domain::SimFact>> FleetClient::sim(const domain::DeviceId &id, base::StopToken stop)
{
    return parsedCall(m_gateway, QStringLiteral("tapfleet.device.sim.query"), oneDevice(id), std::move(stop), &parseSim);
}

} // namespace tapfleet::cloud
