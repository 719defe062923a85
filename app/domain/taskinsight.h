#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <vector>

/// What a task's devices tell beyond its counters: what failed ones have in common, and when it will be done. Pure; any thread.
namespace tapfleet::domain {

/// One device of a task that succeeded or failed, with what may have made the difference: (feature, value) pairs such as
/// ("model", "A7"); a value that is not told is left out.
struct ComparedDevice {
    bool failed = false;
    std::vector<std::pair<std::string, std::string>> features;
};

/// A value of a feature against all others. An association only: it does not say what caused what.
struct Difference {
    std::string feature, value;
    qint64 failedWith = 0, failedWithout = 0, succeededWith = 0, succeededWithout = 0;
    double oddsRatio = 1;           ///< of failing with it, against without; half a device is added to each count
    double lowest = 1, highest = 1; ///< its 95 % interval
};

/// Those values whose interval lies wholly above 1 and that at least `leastFailed` failed devices have, strongest (by the lower
/// end of the interval) first.
std::vector<Difference> differences(const std::vector<ComparedDevice> &devices, qint64 leastFailed = 3);

/// When half and nine tenths of devices are done, as tasks before took.
struct Estimate {
    qint64 p50Ms = 0, p90Ms = 0; ///< from the start of a task to a device's success
    qint64 samples = 0;
};
/// Nothing under 20 samples: it would be a guess.
std::optional<Estimate> estimate(std::vector<qint64> durationsMs);

} // namespace tapfleet::domain
