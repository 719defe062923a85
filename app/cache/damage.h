#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cache/accountfolder.h"
#include "cache/connection.h"
#include "domain/sync.h"

#include <functional>
#include <optional>

namespace tapfleet::cache {

/// Leaves a note beside the account's files that one of them was found damaged, when `error` says so; the next writer then
/// checks both in whole.
void noteDamage(const AccountFolder &folder, const base::Error &error);

/// Whether such a note lies there.
bool isNotedDamaged(const AccountFolder &folder);

/// Opens a file; a suspect one is looked at in whole first (checkSoundness()).
[[nodiscard]] base::Result<std::unique_ptr<Connection>> openOrDamaged(const QString &file, const Connection::Options &options,
                                                                      bool isSuspect);

/// Lets `salvage` make a new file of what can be read of a damaged one and puts it in its place. Of the damaged file a copy is
/// kept, whose name is the answer: file.damaged-<time>.
[[nodiscard]] base::Result<QString> replaceDamaged(const QString &file, const base::Clock &clock,
                                                   const std::function<base::Result<void>(const QString &fresh)> &salvage);

/// Both files of an account, opened to write.
struct OpenedFiles {
    std::unique_ptr<Connection> cache, own;
    std::optional<domain::Salvage> salvage; ///< when own.db was damaged
};

/// Opens cache.db and own.db to write. A damaged cache.db is first moved to cache.db.damaged-<time> and begun anew; of a damaged
/// own.db a copy is kept as own.db.damaged-<time>, and what can be read of it is taken over; Conflict while the account's
/// journal or roll-outs are at work. The caller holds AccountWork::Sync.
[[nodiscard]] base::Result<OpenedFiles> openForWriting(const AccountFolder &folder, const base::Clock &clock, SqlPath path);

} // namespace tapfleet::cache
