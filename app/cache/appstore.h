#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "cache/accountlocks.h"
#include "domain/account.h"

#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::cache {

/// app.db: accounts and settings. One thread.
class AppStore
{
public:
    /// Opens or creates HOME/app.db (mode 0600, its folder 0700) and brings it to the newest schema. A file that a newer program
    /// wrote is refused (codes::Newer) and not touched. Of a damaged one a copy is kept as app.db.damaged-<time>, and what can be
    /// read of it is taken over: salvage(). No folder of an account is touched.
    [[nodiscard]] static base::Result<std::unique_ptr<AppStore>> open(const Home &home);
    ~AppStore();

    /// What was saved when the file was found damaged by this opening.
    const std::optional<domain::AccountSalvage> &salvage() const;

    [[nodiscard]] base::Result<std::vector<domain::Account>> accounts();
    /// Gives the account its id and makes its folder; a taken name is Conflict (codes::AccountExists).
    [[nodiscard]] base::Result<domain::Account> add(domain::Account account);
    /// How many public methods a second are called for an account; NotFound (codes::AccountUnknown).
    [[nodiscard]] base::Result<void> setPublicRate(domain::AccountId id, int perSecond);
    /// Where its key lies from now on.
    [[nodiscard]] base::Result<void> setPrivateKey(domain::AccountId id, const domain::SecretRef &ref);
    /// Where the tokens of a merchant that is acted for lie from now on.
    [[nodiscard]] base::Result<domain::Account> setTokens(const domain::Account &account);
    /// Forgets the account and deletes its folder.
    [[nodiscard]] base::Result<void> remove(domain::AccountId id);
    /// Deletes the files of an account that has been removed; `all` are its locks, which go with them.
    [[nodiscard]] base::Result<void> removeFolder(domain::AccountId id, AccountLocks all);

    [[nodiscard]] base::Result<std::optional<QString>> setting(const QString &key);
    [[nodiscard]] base::Result<void> setSetting(const QString &key, const QString &value);
    /// As if it had never been set; `pattern` is one of GLOB.
    [[nodiscard]] base::Result<void> forgetSettings(const QString &pattern);

private:
    class Private;
    explicit AppStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::cache
