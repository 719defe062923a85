#include "domain/fleettrend.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

void add(std::optional<qint64> &sum, const std::optional<qint64> &count)
{
    if (count)
        sum = sum.value_or(0) + *count;
}

} // namespace

std::vector<TrendPoint> fleetTrend(const std::vector<std::vector<FleetCount>> &counts, const std::vector<qint64> &moments)
{
    std::vector<TrendPoint> trend;
    for (const qint64 at : moments) {
        TrendPoint point{.at = at};
        for (const auto &account : counts) {
            const auto next = std::upper_bound(account.begin(), account.end(), at, [](qint64 moment, const FleetCount &count) { return moment < count.at; });
            if (next == account.begin())
                continue;
            const FleetCount &last = *std::prev(next);
            add(point.devices, last.devices);
            add(point.online, last.online);
            add(point.silent, last.silent);
        }
        trend.push_back(point);
    }
    return trend;
}

} // namespace tapfleet::domain
