#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/account.h"
#include "domain/writeaccess.h"

#include <optional>
#include <vector>

/// The rule of domain/writeaccess.h with what is known of an account.
namespace tapfleet::services {

class SyncService;

/// What SyncService knows in memory. GUI thread.
domain::WriteAccount writeAccount(const SyncService &sync, const domain::Account &account);
/// The accounts that can make the write, in their order. GUI thread.
std::vector<domain::Account> writableAccounts(const SyncService &sync, std::vector<domain::Account> accounts,
                                              domain::Write write);

/// What the account's cache knows; an account that was never synchronised is given the benefit of the doubt. Reads SQLite. Storage.
[[nodiscard]] base::Result<domain::WriteAccount> readWriteAccount(const cache::Home &home, const domain::Account &account);

} // namespace tapfleet::services
