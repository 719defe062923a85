#pragma once

#include "base/error.h"

#include <chrono>
#include <optional>

namespace tapfleet::cloud {

/// How long to wait before a read is sent again, or nothing when it must not be. `attempt` counts from 1 the
/// failures of this sort (see isUnreadable), `random` lies in [0, 1). Back-off with full jitter; what the gateway
/// asks for by retry_after_seconds is never undercut. Writes are never repeated, so they are never asked about. Pure.
std::optional<std::chrono::milliseconds> retryDelay(const base::Error &error, int attempt, double random);

/// An answer came but could not be believed or read: it may have been damaged on the way, so it is worth
/// fetching again, though only twice. Counted apart from the failures of network and service.
bool isUnreadable(const base::Error &error);

} // namespace tapfleet::cloud
