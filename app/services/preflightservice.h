#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/account.h"
#include "domain/preflight.h"
#include "services/accountservice.h"
#include "snapshot/fleetsnapshot.h"

#include <QFuture>

#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// Devices of which the same is foreseen.
struct PreflightBucket {
    domain::Readiness readiness = domain::Readiness::Ready;
    domain::PreflightFix fix = domain::PreflightFix::None;
    std::vector<domain::DeviceId> devices; ///< in the frozen order
    std::optional<qint64> oldestFact;      ///< UTC ms when the least recently read of them was read; absent: never
};

/// Every frozen device in exactly one bucket.
struct PreflightReport {
    std::vector<PreflightBucket> buckets; ///< in the order of domain::kReadinesses, none empty
    qint64 devices = 0;
    std::optional<qint64>
        tasksAsOf; ///< UTC ms when the account's tasks were last read; absent: never, IN_OTHER_TASK is not foreseen

    const PreflightBucket *bucket(domain::Readiness readiness) const; ///< null when no device is in it
    std::vector<domain::DeviceId> ready() const;                      ///< what would be sent
};

/// Judges a frozen list against the snapshot and the kept tasks, on a pool thread. The newest call wins, older ones end Canceled.
/// Thread of its creator.
class PreflightService
{
public:
    explicit PreflightService(const AccountService &accounts) : m_accounts(accounts) {}
    ~PreflightService();
    Q_DISABLE_COPY_MOVE(PreflightService)

    [[nodiscard]] QFuture<base::Result<PreflightReport>> check(std::shared_ptr<const snapshot::FleetSnapshot> snapshot,
                                                 domain::AccountId account, domain::DistributionRequest request,
                                                 std::vector<domain::DeviceId> devices);

private:
    const AccountService &m_accounts;
    base::StopSource m_stop;
};

/// The pure part. `busy`: devices, sorted, that are active in another running task for the same app. Nothing when stopped.
std::optional<PreflightReport> preflight(const snapshot::FleetSnapshot &snapshot, domain::AccountId account,
                                         const domain::DistributionRequest &request,
                                         const std::vector<domain::DeviceId> &devices,
                                         const std::vector<domain::DeviceId> &busy, const base::StopToken &stop = {});

} // namespace tapfleet::services
