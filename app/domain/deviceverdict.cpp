#include "domain/deviceverdict.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

bool isAnswered(const Check &check)
{
    return check.at && !check.error;
}

/// Tasks and changes are known from the cache alone; nothing is asked for them.
bool isLookedUp(const Check &check)
{
    return check.kind < CheckKind::Tasks;
}

/// The failure that most checks have; of equally frequent ones the first.
std::optional<base::Error> commonFailure(const std::vector<Check> &checks)
{
    std::optional<base::Error> most;
    std::ptrdiff_t mostOften = 0;
    for (const Check &check : checks) {
        if (!check.error)
            continue;
        const auto often = std::count_if(checks.begin(), checks.end(), [&check](const Check &other) {
            return other.error && isSameFailure(*check.error, *other.error);
        });
        if (often > mostOften) {
            mostOften = often;
            most = check.error;
        }
    }
    return most;
}

} // namespace

const char *findingId(Finding finding)
{
    static constexpr std::array kIds{"fault", "not-known", "asking", "nothing-found"};
    return kIds[static_cast<size_t>(finding)];
}

bool isSameFailure(const base::Error &one, const base::Error &other)
{
    return one.kind == other.kind && one.code == other.code && one.subCode == other.subCode;
}

DeviceVerdict deviceVerdict(const std::vector<Check> &checks, const LiveProgress &live)
{
    DeviceVerdict verdict{.error = commonFailure(checks), .live = live};
    for (const Check &check : checks) {
        const bool isKept = check.source == CheckSource::Cache && isLookedUp(check);
        if (!isAnswered(check))
            verdict.unanswered.push_back(check.kind);
        else if (isKept)
            verdict.notAsked.push_back(check.kind);
        if (isAnswered(check) && check.verdict == CheckVerdict::Unknown && check.cause == Cause::None)
            verdict.untold.push_back(check.kind);
        if (isKept && check.at)
            verdict.keptAt = std::min(verdict.keptAt.value_or(*check.at), *check.at);
    }
    // A live row shows a fault even when the closer look-up failed.
    const auto isLive = [](const Check &check) { return check.at && check.source != CheckSource::Cache; };
    const bool isAnyLive = std::any_of(checks.begin(), checks.end(), isLive);
    const bool keptCounts = !live.isAsking && (verdict.unanswered.empty() || isAnyLive);
    std::vector<Check> counted;
    for (const Check &check : checks) {
        if (isLive(check) || (keptCounts && isAnswered(check)))
            counted.push_back(check);
    }
    const auto network =
        std::find_if(checks.begin(), checks.end(), [](const Check &check) { return check.kind == CheckKind::Network; });
    if (const Check *fault = firstToLookAt(counted)) {
        verdict.finding = Finding::Fault;
        verdict.first = *fault;
        return verdict;
    }
    if (const Check *known = firstToLookAt(checks))
        verdict.first = *known;
    else if (network != checks.end())
        verdict.first = *network;
    // Whether it is online is what everybody asks first.
    const bool isNetworkTold = network != checks.end() && network->verdict != CheckVerdict::Unknown;
    if (live.isAsking)
        verdict.finding = Finding::Asking;
    else if (verdict.unanswered.empty() && isNetworkTold)
        verdict.finding = Finding::NothingFound;
    return verdict;
}

DeviceVerdict missingVerdict(Cause cause, std::optional<base::Error> error, const LiveProgress &live)
{
    const bool isFault = cause == Cause::NotFound;
    DeviceVerdict verdict{.finding = live.isAsking ? Finding::Asking
                                     : isFault     ? Finding::Fault
                                                   : Finding::NotKnown,
                          .error = std::move(error),
                          .live = live};
    verdict.first = {.kind = CheckKind::Owner, .verdict = isFault ? CheckVerdict::Bad : CheckVerdict::Unknown, .cause = cause};
    return verdict;
}

} // namespace tapfleet::domain
