#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "cache/filelock.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::cache {

/// What is done with an account's files by one worker at a time, across processes.
enum class AccountWork { Sync, Journal, Waves };

/// The locks of a profile and of its accounts: which there are and in what order they are taken. Released by destruction. What replaces,
/// moves or deletes files takes all of an account, or all of a profile; so nothing is written to a file that another has replaced. Every
/// error is Conflict, its code says what is under way (SyncRunning, JournalRunning, RolloutRunning, Locked) and its detail who holds
/// it; or Storage. Any thread.
class AccountLocks
{
public:
    AccountLocks() = default; ///< holds nothing

    /// For one worker, such as the sync. Does not wait.
    [[nodiscard]] static base::Result<AccountLocks> take(const AccountFolder &folder, AccountWork work);
    /// For what replaces the account's files: no worker is at it, and nobody has own.db open to write. `held` is the caller's own already.
    /// Waits `patience` for each worker, and for those that have own.db open for a moment.
    [[nodiscard]] static base::Result<AccountLocks> takeAll(const AccountFolder &folder, std::optional<AccountWork> held = {},
                                                            std::chrono::milliseconds patience = {});
    /// For a connection that writes to own.db. Waits while the file is being replaced.
    [[nodiscard]] static base::Result<AccountLocks> shareOwn(const AccountFolder &folder);

    /// For a program, as long as it works on the profile. Waits while the profile's files are being replaced.
    [[nodiscard]] static base::Result<AccountLocks> shareProfile(const Home &home);
    /// For what replaces or moves a profile: no program works on it, and all of each account is held. Waits for a program that is about to
    /// end.
    [[nodiscard]] static base::Result<AccountLocks> takeProfile(const Home &home);
    /// After takeProfile(): keeps the profile alone.
    void releaseAccounts() { m_locks.resize(1); }
    /// Of the profile's lock, which stays where it is when the data move.
    static QString profileLockName();

private:
    base::Result<void> add(const QString &path, QLatin1StringView heldCode, FileLock::Mode mode,
                           std::chrono::milliseconds patience);
    base::Result<void> addAll(const AccountFolder &folder, std::optional<AccountWork> held, std::chrono::milliseconds patience);
    std::vector<std::unique_ptr<FileLock>> m_locks;
};

} // namespace tapfleet::cache
