#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cache/accountfolder.h"
#include "cache/connection.h"

namespace tapfleet::cache {

/// Leaves a note beside cache.db that it was found damaged, when `error` says so; the next writer then checks the whole
/// file and moves it aside.
void noteDamage(const AccountFolder &folder, const base::Error &error);

/// Whether such a note lies there.
bool isNotedDamaged(const AccountFolder &folder);

/// Opens cache.db to write; one that is damaged is first moved to cache.db.damaged-<time> and begun anew. The caller holds
/// the account's sync.lock.
[[nodiscard]] base::Result<std::unique_ptr<Connection>> openCacheForWriting(const AccountFolder &folder, const base::Clock &clock,
                                                                          SqlPath path);

} // namespace tapfleet::cache
