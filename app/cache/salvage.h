#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/sync.h"

namespace tapfleet::cache {

/// Reads a damaged own.db row by row into a new file `target`, which must not be there: past a page that cannot be read it goes
/// on behind it, from the other end, and key by key. When the schema is unreadable too it is taken from a new file, since every
/// own.db begins with the same page. `damaged` itself is only read; what is worked on is a copy, which is removed again.
[[nodiscard]] base::Result<domain::Salvage> salvageOwn(const QString &damaged, const QString &target, SqlPath path);

} // namespace tapfleet::cache
