#pragma once

#include "base/result.h"
#include "cache/connection.h"

namespace tapfleet::cache {

/// Takes the saved views over into a new file, in the caller's transaction; false when some may be missing. A file from before there
/// were views has none.
[[nodiscard]] base::Result<bool> salvageViews(Connection &from, Connection &to);

} // namespace tapfleet::cache
