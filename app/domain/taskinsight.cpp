#include "domain/taskinsight.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tapfleet::domain {

namespace {

constexpr double kNormal95 = 1.959964;
constexpr size_t kLeastSamples = 20;

/// Woolf's interval with Haldane's half added to each count, which keeps an empty cell finite.
void rate(Difference &difference)
{
    const double a = static_cast<double>(difference.failedWith) + 0.5, b = static_cast<double>(difference.failedWithout) + 0.5,
                 c = static_cast<double>(difference.succeededWith) + 0.5,
                 d = static_cast<double>(difference.succeededWithout) + 0.5;
    const double logOdds = std::log(a * d / (b * c));
    const double error = std::sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    difference.oddsRatio = std::exp(logOdds);
    difference.lowest = std::exp(logOdds - kNormal95 * error);
    difference.highest = std::exp(logOdds + kNormal95 * error);
}

} // namespace

std::vector<Difference> differences(const std::vector<ComparedDevice> &devices, qint64 leastFailed)
{
    struct Counts {
        qint64 failed = 0, succeeded = 0;
    };
    std::map<std::string, std::map<std::string, Counts>> byFeature;
    std::map<std::string, Counts> told; // devices that tell the feature: the others say nothing for or against a value
    for (const ComparedDevice &device : devices) {
        for (const auto &[feature, value] : device.features) {
            for (Counts *counts : {&byFeature[feature][value], &told[feature]})
                ++(device.failed ? counts->failed : counts->succeeded);
        }
    }
    std::vector<Difference> found;
    for (const auto &[feature, values] : byFeature) {
        for (const auto &[value, counts] : values) {
            const Counts &all = told[feature];
            Difference difference{
                feature, value, counts.failed, all.failed - counts.failed, counts.succeeded, all.succeeded - counts.succeeded};
            rate(difference);
            if (counts.failed >= leastFailed && difference.lowest > 1)
                found.push_back(std::move(difference));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Difference &a, const Difference &b) { return a.lowest > b.lowest; });
    return found;
}

std::optional<Estimate> estimate(std::vector<qint64> durationsMs)
{
    if (durationsMs.size() < kLeastSamples)
        return std::nullopt;
    std::sort(durationsMs.begin(), durationsMs.end());
    const auto at = [&](size_t percent) { return durationsMs[(durationsMs.size() - 1) * percent / 100]; };
    return Estimate{at(50), at(90), static_cast<qint64>(durationsMs.size())};
}

} // namespace tapfleet::domain
