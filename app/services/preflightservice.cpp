#include "services/preflightservice.h"

#include "cache/taskstore.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace tapfleet::services {

using base::ErrorKind;
using base::Result;
using domain::DeviceId;
using domain::Field;
using domain::Readiness;

namespace {

constexpr size_t kBetweenStops = 1024;

/// A fleet has few different lists of components and scopes: each is read once.
class Lists
{
public:
    std::span<const std::string_view> components(std::string_view text)
    {
        const auto [found, isNew] = m_components.try_emplace(text);
        if (isNew) {
            for (const domain::Component &component : domain::parseComponents(text))
                found->second.names.push_back(component.name);
            found->second.views.assign(found->second.names.begin(), found->second.names.end());
        }
        return found->second.views;
    }

    bool holdDistribution(std::string_view text)
    {
        const auto [found, isNew] = m_scopes.try_emplace(text, false);
        if (isNew) {
            const auto scopes = domain::parseScopes(text);
            found->second = std::find(scopes.begin(), scopes.end(), "APP_DISTRIBUTION") != scopes.end();
        }
        return found->second;
    }

private:
    struct Names {
        std::vector<std::string> names;
        std::vector<std::string_view> views; ///< of names
    };
    std::unordered_map<std::string_view, Names> m_components;
    std::unordered_map<std::string_view, bool> m_scopes;
};

std::optional<qint64> integer(const domain::Value &value)
{
    const qint64 *number = std::get_if<qint64>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<bool> yesNo(const domain::Value &value)
{
    const bool *yes = std::get_if<bool>(&value);
    return yes ? std::optional(*yes) : std::nullopt;
}

struct Busy {
    std::vector<DeviceId> devices;
    std::optional<qint64> asOf;
};

Result<Busy> readBusy(const cache::AccountFolder &folder, const std::string &appId)
{
    const auto cache =
        cache::Connection::open(folder.cacheDb(), {cache::DatabaseKind::Cache, cache::Connection::Access::QueryOnly});
    if (!cache)
        return base::failure(cache.error());
    cache::TaskStore tasks(**cache);
    auto devices = tasks.busyDevices(appId);
    if (!devices)
        return base::failure(std::move(devices.error()));
    const auto asOf = tasks.asOf();
    if (!asOf)
        return base::failure(asOf.error());
    return Busy{std::move(*devices), *asOf};
}

Result<PreflightReport> run(const cache::AccountFolder &folder, const snapshot::FleetSnapshot &snapshot,
                            domain::AccountId account, const domain::DistributionRequest &request,
                            const std::vector<DeviceId> &devices, const base::StopToken &stop)
{
    const auto busy = readBusy(folder, request.app.appId);
    if (!busy)
        return base::failure(busy.error());
    auto report = preflight(snapshot, account, request, devices, busy->devices, stop);
    if (!report)
        return base::failure(ErrorKind::Canceled, QStringLiteral("a newer preflight has begun"));
    report->tasksAsOf = busy->asOf;
    return std::move(*report);
}

} // namespace

const PreflightBucket *PreflightReport::bucket(Readiness readiness) const
{
    const auto found =
        std::find_if(buckets.begin(), buckets.end(), [readiness](const auto &one) { return one.readiness == readiness; });
    return found == buckets.end() ? nullptr : &*found;
}

std::vector<DeviceId> PreflightReport::ready() const
{
    const PreflightBucket *some = bucket(Readiness::Ready);
    return some ? some->devices : std::vector<DeviceId>();
}

std::optional<PreflightReport> preflight(const snapshot::FleetSnapshot &snapshot, domain::AccountId account,
                                         const domain::DistributionRequest &request, const std::vector<DeviceId> &devices,
                                         const std::vector<DeviceId> &busy, const base::StopToken &stop)
{
    const domain::Preflight rules(request);
    const auto installed = snapshot.installedVersions(request.app.appId);
    Lists lists;
    std::map<Readiness, PreflightBucket> buckets;
    for (size_t i = 0; i < devices.size(); ++i) {
        if (i % kBetweenStops == 0 && stop.stopRequested())
            return std::nullopt;
        const auto row = snapshot.find(account, devices[i]);
        if (!row) {
            buckets[Readiness::NotFound].devices.push_back(devices[i]);
            continue;
        }
        const auto text = [&](Field field) { return snapshot.text(*row, field); };
        const auto version = installed[*row];
        const domain::PreflightFacts facts{.osFamily = text(Field::Os),
                                           .osVersion = text(Field::OsVersion),
                                           .model = text(Field::Model),
                                           .activation = text(Field::Activation),
                                           .components = lists.components(text(Field::Components)),
                                           .antOs = yesNo(snapshot.value(*row, Field::AntOs)),
                                           .isOwner = text(Field::Role) == "OWNER",
                                           .holdsDistribution = lists.holdDistribution(text(Field::Scopes)),
                                           .hasApp = version.has_value(),
                                           .installedVersion = version.value_or(std::string_view()),
                                           .inOtherTask = std::binary_search(busy.begin(), busy.end(), devices[i])};
        PreflightBucket &bucket = buckets[rules.judge(facts)];
        const auto readAt = integer(snapshot.value(*row, Field::Synced));
        if (readAt)
            bucket.oldestFact = bucket.devices.empty() || !bucket.oldestFact ? *readAt : std::min(*bucket.oldestFact, *readAt);
        bucket.devices.push_back(devices[i]);
    }
    PreflightReport report;
    report.devices = static_cast<qint64>(devices.size());
    for (const Readiness readiness : domain::kReadinesses) {
        const auto found = buckets.find(readiness);
        if (found == buckets.end())
            continue;
        found->second.readiness = readiness;
        found->second.fix = domain::fixFor(readiness);
        report.buckets.push_back(std::move(found->second));
    }
    return report;
}

PreflightService::~PreflightService()
{
    m_stop.requestStop();
}

QFuture<Result<PreflightReport>> PreflightService::check(std::shared_ptr<const snapshot::FleetSnapshot> snapshot,
                                                         domain::AccountId account, domain::DistributionRequest request,
                                                         std::vector<DeviceId> devices)
{
    m_stop.renew();
    return QtConcurrent::run([folder = m_accounts.home().account(account), snapshot = std::move(snapshot), account,
                              request = std::move(request), devices = std::move(devices),
                              stop = m_stop.token()] { return run(folder, *snapshot, account, request, devices, stop); });
}

} // namespace tapfleet::services
