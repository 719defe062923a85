#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/account.h"
#include "exchange/tablewriter.h"

#include <vector>

/// Backups of what cannot be fetched again: app.db and each account's own.db. Secrets are not in them; they stay in the keychain.
namespace tapfleet::services {

/// What a backup says of itself.
struct BackupFacts {
    qint64 madeAt = 0; ///< UTC ms
    QString version{}; ///< of the program that made it
    int accounts = 0;
};

/// Packs the databases as they stand, also while they are written to, into a zip that is there when it is whole. Any thread.
[[nodiscard]] base::Result<exchange::ExportReport> writeBackup(const cache::Home &home, const std::vector<domain::Account> &accounts,
                                                               const QString &path, qint64 nowMs);
/// Unpacks a backup beside the profile after a look at every byte of it; the profile itself is as it was until
/// applyRestore(). Invalid with codes::BackupUnreadable, Storage with codes::Newer. Any thread.
[[nodiscard]] base::Result<BackupFacts> stageRestore(const cache::Home &home, const QString &path, qint64 nowMs);
/// Forgets what was unpacked.
[[nodiscard]] base::Result<void> dropRestore(const cache::Home &home);
/// Puts what was unpacked in the place of the profile, before anything of it is opened. What was there before lies then in
/// HOME/replaced-<time>. A crash in between is made good by the next call. Nothing to do: does nothing.
[[nodiscard]] base::Result<void> applyRestore(const cache::Home &home);

} // namespace tapfleet::services
