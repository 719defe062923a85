#pragma once

#include "cloud/fleet/fleetclient.h"

namespace tapfleet::cloud {

inline constexpr QLatin1StringView kDiagnoseMethod{"tapfleet.distribution.diagnose"};

/// The support look-ups of contract/fleet-service.md, one device each, as domain values; what the service refuses because of the
/// device itself is a value, too. Thread as GatewayClient, which must outlive it.
class DiagnosisClient
{
public:
    explicit DiagnosisClient(GatewayClient &gateway) : m_gateway(gateway), m_fleet(gateway) {}

    /// The device's row as the service has it now. NotFound when it has none, Conflict (SN_AMBIGUOUS) when it has several.
    [[nodiscard]] QFuture<base::Result<domain::Device>> device(const domain::DeviceId &id, base::StopToken stop = {});
    /// SN_AMBIGUOUS is an answer with candidates. NotFound (DEVICE_NOT_FOUND) for an SN that nobody has.
    [[nodiscard]] QFuture<base::Result<domain::OwnerAnswer>> owner(const domain::DeviceId &id, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::NetworkFact>> network(const domain::DeviceId &id, base::StopToken stop = {});
    /// SIM_NOT_PLATFORM is an answer whose provider is OTHER, with the carrier when it was told.
    [[nodiscard]] QFuture<base::Result<domain::SimFact>> sim(const domain::DeviceId &id, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::ArrivalFact>> arrival(const domain::DeviceId &id, const std::string &appId,
                                                       base::StopToken stop = {});
    /// The rows of at most 100 devices at once.
    [[nodiscard]] QFuture<base::Result<domain::DevicePage>> devices(std::vector<domain::DeviceId> ids, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
    FleetClient m_fleet;
};

/// A verified node of tapfleet.distribution.diagnose. Any thread.
[[nodiscard]] base::Result<domain::ArrivalFact> parseArrival(const QByteArray &node);
/// What a refusal with SN_AMBIGUOUS names; empty when it is another one, or names none.
std::vector<domain::SupplierCandidate> candidatesOf(const base::Error &refusal);
/// What a refusal with SIM_NOT_PLATFORM tells; nothing for another one.
std::optional<domain::SimFact> foreignCard(const base::Error &refusal);

} // namespace tapfleet::cloud
