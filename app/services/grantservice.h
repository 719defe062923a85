#pragma once

#include "base/clock.h"
#include "cloud/fleet/grantplans.h"
#include "services/accountservice.h"
#include "services/grantreading.h"
#include "services/journalservice.h"
#include "services/syncservice.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <set>

namespace tapfleet::services {

/// Grants, given and received: reads them, makes and changes them through the journal, and brings the fleet up to date when one
/// has changed. GUI thread (or the command line's); files are read on a pool.
class GrantService final : public QObject
{
    Q_OBJECT
public:
    GrantService(AccountService &accounts, SyncService &sync, JournalService &journal, const base::Clock &clock, QObject *parent = nullptr);
    ~GrantService() override;

    /// The grants of all accounts.
    [[nodiscard]] QFuture<base::Result<GrantOverview>> load();
    [[nodiscard]] QFuture<base::Result<std::vector<GrantDeviceRow>>> devices(domain::AccountId account, const domain::GrantId &id);
    /// Fetches the devices of a grant that a sync has not listed yet; grantsChanged() follows.
    void listDevices(const AccountGrant &grant);
    /// Who may do what on this device, and why not.
    [[nodiscard]] QFuture<base::Result<domain::DeviceAccess>> access(domain::AccountId account, const domain::DeviceId &device);
    [[nodiscard]] QFuture<base::Result<domain::SortedDevices>> sortOut(domain::AccountId account, const std::vector<domain::DeviceId> &devices);
    /// Asks the cloud who that is. Invalid (sub-code GRANTEE_IS_SELF) for the account itself.
    [[nodiscard]] QFuture<base::Result<domain::KnownParty>> findGrantee(const domain::Account &account, const QString &logonIdOrPid);

    /// Into the journal; what becomes of it is told by the journal, and grantsChanged() follows.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> create(const domain::Account &account, const cloud::GrantTerms &terms,
                                                      const std::vector<domain::DeviceId> &devices);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> addDevices(const AccountGrant &grant, const std::vector<domain::DeviceId> &devices);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> removeDevices(const AccountGrant &grant, const std::vector<domain::DeviceId> &devices);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> modify(const AccountGrant &grant, const cloud::GrantChanges &changes);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> revoke(const AccountGrant &grant);
    /// The refused devices of an operation alone. Invalid when there is nothing to retry.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> retry(domain::AccountId account, const domain::Operation &operation);

    JournalService &journal() const { return m_journal; }
    const AccountService &accounts() const { return m_accounts; }

Q_SIGNALS:
    /// load() may answer otherwise than before.
    void grantsChanged();

private:
    using Submitted = QFuture<base::Result<domain::OperationId>>;
    Submitted submit(domain::AccountId account, domain::WritePlan plan);
    void look(domain::AccountId account);
    void refresh(domain::AccountId account);

    AccountService &m_accounts;
    SyncService &m_sync;
    JournalService &m_journal;
    const base::Clock &m_clock;
    std::set<std::pair<domain::AccountId, domain::OperationId>> m_seen; ///< ended, and the fleet brought up to date since
    std::set<domain::AccountId> m_again; ///< a sync was under way when one was needed
    const qint64 m_startedAt;
    QThreadPool m_pool;
};

} // namespace tapfleet::services
