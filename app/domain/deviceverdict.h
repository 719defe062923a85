#pragma once

#include "domain/diagnosis.h"

/// What the checks of a device say as a whole. Pure; any thread.
namespace tapfleet::domain {

enum class Finding : quint8 {
    Fault,       ///< an answered check found something
    NotKnown,    ///< something was not answered, and the answers that came found nothing
    Asking,      ///< answers are still awaited, and those that came found nothing
    NothingFound ///< everything that was asked was answered, and nothing is wrong
};
const char *findingId(Finding finding); ///< "fault", "not-known", "asking", "nothing-found"

/// How far the look-ups of one device have come.
struct LiveProgress {
    int asked = 0, answered = 0;
    bool isAsking = false; ///< more answers may come
    friend bool operator==(const LiveProgress &, const LiveProgress &) = default;
};

/// The verdict on one device, with what it rests on.
struct DeviceVerdict {
    Finding finding = Finding::NotKnown;
    /// Fault: the check to look at first. Otherwise what was last known to be wrong, or the network check when nothing was.
    Check first{};
    std::vector<CheckKind> unanswered{}; ///< their look-up failed; what they say is older
    std::vector<CheckKind> notAsked{};   ///< what is kept here is all that they rest on
    std::vector<CheckKind> untold{};     ///< answered, but the source does not tell
    std::optional<base::Error> error{};  ///< the failure that most of `unanswered` share
    std::optional<qint64> keptAt{};      ///< UTC ms of the oldest kept answer among `unanswered` and `notAsked`
    LiveProgress live{};

    /// A check found something, though it may be long ago.
    bool isFirstBad() const { return first.verdict == CheckVerdict::Bad || first.verdict == CheckVerdict::Warning; }
};

/// The verdict from all checks of a device. A failed look-up is never read as a good answer: as long as one is missing, only an
/// answered check can make it other than NotKnown. Where no look-up at all was answered, what is kept decides nothing.
DeviceVerdict deviceVerdict(const std::vector<Check> &checks, const LiveProgress &live = {});
/// The verdict on an SN of which no device is known: NotFound is a fault, NotAsked and Ambiguous leave it open.
DeviceVerdict missingVerdict(Cause cause, std::optional<base::Error> error = {}, const LiveProgress &live = {});

/// Both say the same to a user, whichever call they come from.
bool isSameFailure(const base::Error &one, const base::Error &other);

} // namespace tapfleet::domain
