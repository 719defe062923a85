#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "cache/sqlpath.h"
#include "domain/account.h"

#include <vector>

namespace tapfleet::cache {

/// The ids that have a folder in HOME/accounts, smallest first.
std::vector<qint64> accountFolders(const Home &home);

/// Reads the damaged app.db of a profile row by row into a new file `target`, which must not be there. An account whose row
/// cannot be read is named as lost with its folder, which is not touched. Settings and SN lists come along.
[[nodiscard]] base::Result<domain::AccountSalvage> salvageAccounts(const Home &home, const QString &target, SqlPath path);

} // namespace tapfleet::cache
