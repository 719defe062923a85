#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/accountfolder.h"
#include "cache/accountlocks.h"
#include "cache/grantstore.h"
#include "cloud/fleet/fleetclient.h"
#include "cloud/fleet/grantclient.h"
#include "domain/listcheck.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace tapfleet::sync {

/// What a pull of grants did.
struct GrantReport {
    qint64 grants = 0;  ///< that were listed: all, or those that had changed
    qint64 devices = 0; ///< of grants that were new or had changed
    qint64 requests = 0;
    bool offered = false;  ///< the service lists grants
    bool complete = false; ///< false when it was stopped: the next one resumes it
};

/// Brings the grants of an account's cache.db, given and received, to the state of the fleet service, by token after the first
/// time; lists the devices of those that have changed. Each page and its cursor are one transaction, so an interrupted pull is
/// resumed. Lives in the thread of its creator (needs an event loop); destruction stops it.
class GrantPull final : public QObject
{
    Q_OBJECT
public:
    GrantPull(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, QObject *parent = nullptr);
    ~GrantPull() override;

    /// Once. With `anew` everything is listed; the devices of `first` before those of other grants, of which each run takes so many
    /// that a sync is not held up by thousands of them. Conflict (codes::SyncRunning) while the account is being synced elsewhere.
    [[nodiscard]] QFuture<base::Result<GrantReport>> run(bool anew = false, const domain::GrantId &first = {});
    /// Stops after the page in hand; the report says complete = false.
    void stop();

private:
    /// Does fn(pages) on the writer's thread, then goes on with next(value) here; a failure ends the pull.
    template <typename Fn, typename Next>
    void write(Fn fn, Next next);
    void open();
    void askCapability();
    void take(const domain::Capability &capability);
    void beginList(domain::GrantDirection direction, bool anew);
    void fetchList();
    void listFetched(base::Result<domain::GrantPage> page);
    void endedList();
    /// A grant whose devices are being listed.
    struct Listing {
        cache::DueGrant due;
        domain::PageGuard guard{};
    };
    using ListingPtr = std::shared_ptr<Listing>;
    void listMore();
    void fetchDevices(const ListingPtr &listing);
    void devicesFetched(const ListingPtr &listing, base::Result<domain::GrantDevicePage> page);
    void listed();
    void tell(const std::vector<QString> &refused) const;
    void end(std::optional<base::Error> error = {});
    void answer(base::Result<GrantReport> result);

    const cache::AccountFolder m_folder;
    const base::Clock &m_clock;
    cloud::GatewayClient m_gateway;
    cloud::FleetClient m_fleet;
    cloud::GrantClient m_grants;
    base::StopSource m_stop;
    QThreadPool m_writer; ///< one thread, to which the lock's file and the connection belong
    cache::AccountLocks m_lock;
    std::unique_ptr<cache::Connection> m_cache;
    QPromise<base::Result<GrantReport>> m_promise;
    GrantReport m_report;
    bool m_anew = false;
    domain::GrantId m_first;
    bool m_stopped = false;
    bool m_isEnding = false;
    bool m_answered = false;
    int m_pageSize = 500;
    cache::GrantListPosition m_position;
    std::vector<cache::DueGrant> m_due; ///< not begun yet
    int m_listing = 0;                  ///< grants whose devices are being listed
    domain::PageGuard m_guard;          ///< of the list under way
    int m_relists = 0;
};

} // namespace tapfleet::sync
