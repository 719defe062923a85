#include "services/grantservice.h"

#include "base/async.h"
#include "cloud/fleet/grantclient.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using domain::AccountId;
using domain::OperationId;

namespace {

std::optional<domain::Account> accountOf(const AccountService &accounts, AccountId id)
{
    const auto all = accounts.accounts();
    for (const domain::Account &account : all.value_or(std::vector<domain::Account>{})) {
        if (account.id == id)
            return account;
    }
    return std::nullopt;
}

/// A client of its own, which goes with the answer.
QFuture<Result<domain::KnownParty>> ask(QObject *owner, cloud::GatewayConfig config, const base::Clock &clock, const QString &whom)
{
    auto *gateway = new cloud::GatewayClient(std::move(config), clock);
    gateway->setParent(owner);
    const auto answer = cloud::GrantClient(*gateway).account(whom);
    base::whenDone(answer, gateway, [gateway](const Result<domain::KnownParty> &) { gateway->deleteLater(); });
    return answer;
}

} // namespace

GrantService::GrantService(AccountService &accounts, SyncService &sync, JournalService &journal, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_sync(sync)
    , m_journal(journal)
    , m_clock(clock)
    , m_startedAt(clock.nowMs())
{
    m_pool.setMaxThreadCount(2);
    connect(&m_sync, &SyncService::cacheChanged, this, &GrantService::grantsChanged);
    connect(&m_sync, &SyncService::finished, this, [this](AccountId account) {
        if (m_again.erase(account) > 0)
            refresh(account);
        Q_EMIT grantsChanged();
    });
    connect(&m_journal, &JournalService::idle, this, &GrantService::look);
}

GrantService::~GrantService()
{
    m_pool.waitForDone();
}

QFuture<Result<GrantOverview>> GrantService::load()
{
    auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::readyFuture(Result<GrantOverview>(base::failure(std::move(accounts.error()))));
    return base::andThen(m_journal.operations({.since = m_startedAt, .kinds = {u"grant."_s}}), this,
                         [this, accounts = std::move(*accounts)](const std::vector<AccountOperation> &operations) {
                             return QtConcurrent::run(&m_pool, [home = m_accounts.home(), accounts, operations] {
                                 auto overview = readGrants(home, accounts);
                                 if (overview)
                                     applyWrites(*overview, operations);
                                 return overview;
                             });
                         });
}

QFuture<Result<std::vector<GrantDeviceRow>>> GrantService::devices(AccountId account, const domain::GrantId &id)
{
    return QtConcurrent::run(&m_pool, readGrantDevices, m_accounts.home(), account, id);
}

QFuture<Result<domain::DeviceAccess>> GrantService::access(AccountId account, const domain::DeviceId &device)
{
    return QtConcurrent::run(&m_pool, readAccess, m_accounts.home(), account, device, m_clock.nowMs());
}

QFuture<Result<domain::SortedDevices>> GrantService::sortOut(AccountId account, const std::vector<domain::DeviceId> &devices)
{
    return QtConcurrent::run(&m_pool, sortOutDevices, m_accounts.home(), account, devices);
}

QFuture<Result<domain::KnownParty>> GrantService::findGrantee(const domain::Account &account, const QString &logonIdOrPid)
{
    const auto found = base::andThen(m_accounts.gatewayConfig(account), this, [this, logonIdOrPid](cloud::GatewayConfig config) {
        return ask(this, std::move(config), m_clock, logonIdOrPid.trimmed());
    });
    // The login name of the account itself is known by its pid alone.
    return base::andThen(found, this, [this, account](const domain::KnownParty &party) {
        return QtConcurrent::run(&m_pool, [home = m_accounts.home(), account, party]() -> Result<domain::KnownParty> {
            const auto overview = readGrants(home, {account});
            if (!overview)
                return base::failure(overview.error());
            if (party.pid == overview->accounts.front().self.pid)
                return base::failure(ErrorKind::Invalid, u"the grantee is the account itself"_s, u"GRANTEE_IS_SELF"_s);
            return party;
        });
    });
}

GrantService::Submitted GrantService::create(const domain::Account &account, const cloud::GrantTerms &terms,
                                             const std::vector<domain::DeviceId> &devices)
{
    return m_journal.submit(account, cloud::createGrant(terms, devices));
}

GrantService::Submitted GrantService::addDevices(const AccountGrant &grant, const std::vector<domain::DeviceId> &devices)
{
    return submit(grant.account, cloud::addToGrant(grant.grant, devices));
}

GrantService::Submitted GrantService::removeDevices(const AccountGrant &grant, const std::vector<domain::DeviceId> &devices)
{
    return submit(grant.account, cloud::removeFromGrant(grant.grant, devices));
}

GrantService::Submitted GrantService::modify(const AccountGrant &grant, const cloud::GrantChanges &changes)
{
    return submit(grant.account, cloud::modifyGrant(grant.grant, changes));
}

GrantService::Submitted GrantService::revoke(const AccountGrant &grant)
{
    return submit(grant.account, cloud::revokeGrant(grant.grant));
}

GrantService::Submitted GrantService::retry(AccountId account, const domain::Operation &operation)
{
    auto plan = cloud::retryRefused(operation);
    if (!plan)
        return base::readyFuture(Result<OperationId>(base::failure(ErrorKind::Invalid, u"no refused device of a grant to retry"_s)));
    return submit(account, std::move(*plan));
}

GrantService::Submitted GrantService::submit(AccountId account, domain::WritePlan plan)
{
    const auto known = accountOf(m_accounts, account);
    if (!known)
        return base::readyFuture(Result<OperationId>(base::failure(ErrorKind::NotFound, u"the account is gone"_s)));
    return m_journal.submit(*known, std::move(plan));
}

// The journal's runner has ended: has it changed a grant?
void GrantService::look(AccountId account)
{
    base::whenDone(m_journal.operations({.since = m_startedAt, .kinds = {u"grant."_s}}, account), this, [this, account](const Result<std::vector<AccountOperation>> &operations) {
        if (!operations)
            return; // the journal's own page tells why
        bool changed = false;
        for (const AccountOperation &one : *operations) {
            const domain::OperationState state = domain::stateOf(one.operation);
            const bool took = state == domain::OperationState::Done || state == domain::OperationState::Partly;
            changed = (took && m_seen.emplace(account, one.operation.id).second) || changed;
        }
        if (!changed)
            return;
        Q_EMIT grantsChanged();
        refresh(account);
    });
}

void GrantService::listDevices(const AccountGrant &grant)
{
    const auto known = accountOf(m_accounts, grant.account);
    if (known && !m_sync.status(grant.account).running)
        m_sync.start(*known, false, grant.grant.id.value());
}

void GrantService::refresh(AccountId account)
{
    const auto known = accountOf(m_accounts, account);
    if (!known)
        return;
    if (m_sync.status(account).running)
        m_again.insert(account);
    else
        m_sync.start(*known);
}

} // namespace tapfleet::services
