#pragma once

#include "base/result.h"
#include "cache/connection.h"

namespace tapfleet::cache {

/// Takes the saved statements over into a new file, in the caller's transaction; false when some may be missing. A file from before
/// there were any has none.
[[nodiscard]] base::Result<bool> salvageQueries(Connection &from, Connection &to);

} // namespace tapfleet::cache
