#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/sync.h"

namespace tapfleet::cache {

/// Takes the write journal and the activity log of a damaged own.db into a sound one that already has its devices, in the caller's
/// transaction. Operations that were to be sent are paused, since a step may lack rows now; the log keeps its numbers and hashes,
/// so that its verification names what is missing.
[[nodiscard]] base::Result<void> salvageJournal(Connection &from, Connection &to, domain::Salvage &salvage);

} // namespace tapfleet::cache
