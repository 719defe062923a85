#pragma once

#include "base/result.h"
#include "cache/accountlocks.h"

#include <functional>
#include <optional>

namespace tapfleet::services {

/// A profile that a program works on.
struct ProfileEntry {
    cache::Home home;
    cache::AccountLocks use; ///< held as long as the program works on it: nobody restores or moves it meanwhile
    std::optional<base::Error>
        notRestored; ///< why a restore that was agreed on still waits: another program works on the profile
};

/// Applies a restore that was agreed on, and enters the profile that `find` names; it is asked again once the profile is held, since the
/// data may have been moved meanwhile. Conflict (codes::Locked) while the files are being replaced.
[[nodiscard]] base::Result<ProfileEntry> enterProfile(const std::function<base::Result<cache::Home>()> &find);

} // namespace tapfleet::services
