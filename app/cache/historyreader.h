#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/accountfolder.h"
#include "cache/connection.h"
#include "domain/appversions.h"
#include "domain/fleetdiff.h"
#include "domain/sync.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tapfleet::cache {

/// Reads what an account's history tells of the whole fleet: its syncs, and what changed between two moments (query_only: never
/// waits behind an ingest). One thread.
class HistoryReader
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<HistoryReader>> open(const AccountFolder &folder,
                                                                           SqlPath path = SqlPath::Fastest);

    /// The newest syncs first, at most `limit`.
    [[nodiscard]] base::Result<std::vector<domain::SyncRun>> syncs(int limit);
    /// Nothing when there is no sync of that number.
    [[nodiscard]] base::Result<std::optional<domain::SyncRun>> sync(qint64 id);
    /// The beginning of the first sync: what the account had before it is not known, and what it then had is its first state.
    [[nodiscard]] base::Result<std::optional<qint64>> begins();
    /// Gives the changes after `from`, up to and with `to` (UTC ms), to `net`. Canceled when stopped.
    [[nodiscard]] base::Result<void> changesBetween(qint64 from, qint64 to, domain::NetChanges &net,
                                                    const base::StopToken &stop);
    /// Gives the account's history of an app and what its devices have now to `versions`. Canceled when stopped.
    [[nodiscard]] base::Result<void> appVersions(std::string_view appId, domain::AppVersionHistory &versions,
                                                 const base::StopToken &stop);

    /// What was counted when syncs ended, from `from` on (UTC ms) and the last before it, oldest first.
    [[nodiscard]] base::Result<std::vector<domain::FleetCount>> counts(qint64 from);

    /// Adds the apps that the account's devices have now: id to name, empty when it is not told.
    [[nodiscard]] base::Result<void> appNames(std::map<std::string, std::string> &names, const base::StopToken &stop);

private:
    HistoryReader(AccountFolder folder, std::unique_ptr<Connection> cache, std::unique_ptr<Connection> own);
    base::Result<std::vector<domain::SyncRun>> runs(Statement &select);
    base::Result<bool> areFew(qint64 from, qint64 to);
    base::Result<void> appChanges(std::string_view appId, domain::AppVersionHistory &versions, const base::StopToken &stop);
    base::Result<void> appsNow(std::string_view appId, domain::AppVersionHistory &versions, const base::StopToken &stop);

    AccountFolder m_folder;
    std::unique_ptr<Connection> m_cache, m_own;
};

} // namespace tapfleet::cache
