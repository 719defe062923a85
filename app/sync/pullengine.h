#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/accountfolder.h"
#include "cloud/gateway/gatewayclient.h"
#include "domain/sync.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tapfleet::sync {

class GrantPull;
class PublicPull;

struct PullOptions {
    bool full = false; ///< list all again, after a look at all of cache.db, and compare each value
    int pageSize = 500;
    int shards = 6; ///< lists in flight; bounded by what the service offers
    QString firstGrant{}; ///< the devices of this grant are listed before those of others
    int publicPerSecond = 10; ///< calls of public methods, for an account without the fleet service
};

/// Brings one account's cache.db to the state of the fleet service: full at first, then by token; resumes what was
/// interrupted; lists all again when the token has expired. Pages are fetched in parallel and written in one
/// thread, each with its cursor. Lives in the thread of its creator (needs an event loop); destruction stops the sync,
/// which the next one resumes. A run that meets damage begins anew once: the damaged file is then moved aside. A gateway without the fleet service is asked by its public methods instead (PublicPull).
/// After the devices come the grants, where the service lists them (GrantPull).
class PullEngine final : public QObject
{
    Q_OBJECT
public:
    PullEngine(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, QObject *parent = nullptr);
    ~PullEngine() override;

    /// One run at a time; Conflict (codes::SyncRunning) when another process syncs the account.
    [[nodiscard]] QFuture<base::Result<domain::SyncReport>> run(const PullOptions &options);
    /// Stops after the pages in hand; the report says complete = false.
    void stop();
    /// Details of these SNs are fetched next, where devices are told one by one.
    void prefer(const std::vector<std::string> &sns);

Q_SIGNALS:
    void progressed(const tapfleet::domain::SyncProgress &progress); ///< at most ten times a second
    /// The account's history was damaged and what could be read of it was saved; comes before the run's answer, whatever that is.
    void salvaged(const tapfleet::domain::Salvage &salvage);

private:
    class Run;
    using Promise = QPromise<base::Result<domain::SyncReport>>;
    void runFleet(const PullOptions &options);
    void runGrants(const PullOptions &options, domain::SyncReport report);
    void runPublic(const PullOptions &options);
    void settle(const PullOptions &options, base::Result<domain::SyncReport> report);
    void answer(base::Result<domain::SyncReport> report);
    const cache::AccountFolder m_folder;
    const cloud::GatewayConfig m_gateway;
    const base::Clock &m_clock;
    std::unique_ptr<Run> m_run;
    std::unique_ptr<GrantPull> m_grants;
    std::unique_ptr<PublicPull> m_publicRun;
    std::optional<Promise> m_promise; ///< of the run under way
    bool m_stopAsked = false;
    bool m_begunAnew = false; ///< after damage, in the run under way
};

} // namespace tapfleet::sync
