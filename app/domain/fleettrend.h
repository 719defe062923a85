#pragma once

#include "domain/sync.h"

#include <vector>

namespace tapfleet::domain {

/// The devices of all accounts together at a moment, as far as they were counted.
struct TrendPoint {
    qint64 at = 0; ///< UTC ms
    std::optional<qint64> devices{}, online{}, silent{}; ///< absent: nothing was counted up to then
    friend bool operator==(const TrendPoint &, const TrendPoint &) = default;
};

/// What stood at each moment: of each account its last count up to then, added up. `counts`: an account each, oldest first.
std::vector<TrendPoint> fleetTrend(const std::vector<std::vector<FleetCount>> &counts, const std::vector<qint64> &moments);

} // namespace tapfleet::domain
