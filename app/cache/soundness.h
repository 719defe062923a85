#pragma once

#include "cache/connection.h"

namespace tapfleet::cache {

/// Looks at every page and index of a database, and in a cache.db also at the numbers that its rows name: codes::Damaged with
/// the first thing that is not as it should be. Reads the whole file.
[[nodiscard]] base::Result<void> checkSoundness(Connection &connection, DatabaseKind kind);

} // namespace tapfleet::cache
