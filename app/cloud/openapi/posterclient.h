#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/journal.h"
#include "domain/poster.h"
#include "domain/terminal.h"

#include <vector>

namespace tapfleet::cloud {

/// A page of a merchant's posters.
struct PosterPage {
    std::vector<domain::Poster> posters;
    qint64 total = 0;
};

/// The posters of an app (contract/openapi-iot.md 2.6). Thread as GatewayClient, which must outlive it.
class PosterClient
{
public:
    explicit PosterClient(GatewayClient &gateway) : m_gateway(gateway) {}

    static constexpr int kPageSize = 50; ///< the most that the method takes
    /// Of the merchant; pages from 1.
    [[nodiscard]] QFuture<base::Result<PosterPage>> page(int number, base::StopToken stop = {});
    /// One of a service provider's: there is no list of them.
    [[nodiscard]] QFuture<base::Result<domain::Poster>> plan(const QString &id, base::StopToken stop = {});
    /// What the devices show already; domain::kConsultMost at most.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::PosterConflict>>> consult(const std::vector<domain::DeviceId> &devices, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

[[nodiscard]] base::Result<PosterPage> parsePosterPage(const QByteArray &node);
[[nodiscard]] base::Result<domain::Poster> parsePosterPlan(const QByteArray &node);
[[nodiscard]] base::Result<std::vector<domain::PosterConflict>> parseConflicts(const QByteArray &node);

/// Uploads the image and shows it: a merchant's material.create, then ad.create for each hundred devices; a provider's plan.create for
/// each hundred, each with the image. `file` is the image's name among the journal's uploads.
domain::WritePlan placePoster(const domain::PosterTerms &terms, const std::vector<domain::Terminal> &terminals, const QString &file);
domain::WritePlan takeDownPoster(const domain::Poster &poster);
/// The plans that the operation has made, of a service provider's.
QStringList plansOf(const domain::Operation &operation);

} // namespace tapfleet::cloud
