#pragma once

#include "base/result.h"
#include "cache/connection.h"

namespace tapfleet::cache {

/// Takes the alert rules over into a new file, in the caller's transaction; false when some may be missing. They begin anew: what they
/// matched and told is not taken. A file from before there were any has none.
[[nodiscard]] base::Result<bool> salvageAlerts(Connection &from, Connection &to);

} // namespace tapfleet::cache
