#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/account.h"
#include "exchange/tablewriter.h"

#include <functional>
#include <vector>

/// Backups of what cannot be fetched again: app.db and each account's own.db. Secrets are not in them; they stay in the keychain.
namespace tapfleet::services {

/// What a backup says of itself.
struct BackupFacts {
    qint64 madeAt = 0; ///< UTC ms
    QString version{}; ///< of the program that made it
    int accounts = 0;
};

/// What a restore did.
struct RestoredBackup {
    BackupFacts facts;
    QString replaced{}; ///< the folder that holds what was there before
};

/// Packs the databases as they stand, also while they are written to, into a zip that is there when it is whole. Any thread.
[[nodiscard]] base::Result<exchange::ExportReport> writeBackup(const cache::Home &home, const std::vector<domain::Account> &accounts,
                                                               const QString &path, qint64 nowMs);
/// Unpacks a backup beside the profile after a look at every byte of it; the profile itself is as it was until
/// applyRestore(). What is open in its journals and roll-outs is paused (cache::pauseRestored()). Invalid with codes::BackupUnreadable,
/// Storage with codes::Newer. Any thread.
[[nodiscard]] base::Result<BackupFacts> stageRestore(const cache::Home &home, const QString &path, qint64 nowMs);
/// The user has agreed: what was unpacked is to take the profile's place.
[[nodiscard]] base::Result<void> confirmRestore(const cache::Home &home);
/// Forgets what was unpacked.
[[nodiscard]] base::Result<void> dropRestore(const cache::Home &home);
/// Puts what was confirmed in the place of the profile, before anything of it is opened. What was there before lies then in
/// HOME/replaced-<time>. A crash in between is made good by the next call; after a failure all is as it was, and the restore is
/// forgotten. Conflict while a program works on the profile. Nothing to do: does nothing.
[[nodiscard]] base::Result<void> applyRestore(const cache::Home &home);
/// All of it at once, for a program that does not work on the profile itself. Nothing is replaced unless `agrees` to what the backup says
/// of itself (Canceled). Conflict, before anything is unpacked, while a program works on the profile.
[[nodiscard]] base::Result<RestoredBackup> restoreBackup(const cache::Home &home, const QString &path, qint64 nowMs,
                                                         const std::function<bool(const BackupFacts &)> &agrees);
/// Whether a program ended while it replaced the files, which applyRestore() makes good.
bool isHalfRestored(const cache::Home &home);

} // namespace tapfleet::services
