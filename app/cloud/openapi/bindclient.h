#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/binding.h"
#include "domain/journal.h"

namespace tapfleet::cloud {

/// How devices are bound, by the public methods (contract/openapi-iot.md 2.2). Thread as GatewayClient, which must outlive it.
class BindClient
{
public:
    explicit BindClient(GatewayClient &gateway) : m_gateway(gateway) {}

    /// Whether the merchant would have to sign; for the way of onboarding only.
    [[nodiscard]] QFuture<base::Result<domain::BindingFact>> check(const domain::BindingTerms &terms, const domain::DeviceId &device,
                                                     base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<domain::BindingFact>> query(const domain::DeviceId &device, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

[[nodiscard]] base::Result<domain::BindingFact> parseBindCheck(const QByteArray &node);
[[nodiscard]] base::Result<domain::BindingFact> parseBindQuery(const QByteArray &node);
/// What an application was answered: the members of its node, as the journal keeps them.
domain::BindingFact parseBindAnswer(const domain::WriteStep &step);

/// A step a device: the methods take one. Onboarding carries a key of its own (out_biz_no), by which the same application is known
/// again; the journal cannot ask what became of one, but BindClient::query() can.
domain::WritePlan applyBinding(const domain::BindingTerms &terms, const std::vector<domain::DeviceId> &devices);
domain::WritePlan endBinding(domain::BindingTerms::Way way, const std::vector<domain::DeviceId> &devices);
/// The device that a step of such a plan is about.
domain::DeviceId boundDevice(const domain::WriteStep &step);

} // namespace tapfleet::cloud
