#pragma once

#include "base/clock.h"
#include "domain/order.h"
#include "services/accountservice.h"
#include "services/journalservice.h"
#include "services/syncservice.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <map>
#include <set>
#include <vector>

namespace tapfleet::services {

/// An order and whose it is.
struct AccountOrder {
    domain::AccountId account{};
    domain::Order order{};
    std::set<domain::DeviceId> received{};         ///< confirmed from here, or all when the order says so
    std::map<domain::DeviceId, QString> refused{}; ///< the sub-code of the last refusal to confirm it
    std::optional<domain::OperationId> write{};    ///< the newest write on it that is not settled
};

/// What is known of the orders of all accounts.
struct OrderOverview {
    std::vector<AccountOrder> orders{}; ///< newest first
    std::optional<qint64> asOf{};       ///< UTC ms of the list that was read the longest ago; absent before any was
};

/// Purchase orders 设备申购 of all accounts: kept in the caches, listed by the fleet service, changed by way of the journal. An account
/// without the fleet service has the orders that were made from here, as far as the public methods tell of them. GUI thread (or the
/// command line's).
class OrderService final : public QObject
{
    Q_OBJECT
public:
    OrderService(AccountService &accounts, SyncService &sync, JournalService &journal, const base::Clock &clock, QObject *parent = nullptr);
    ~OrderService() override;

    [[nodiscard]] QFuture<base::Result<OrderOverview>> orders();
    /// What the cache has of it alone. NotFound (codes::OrderUnknown).
    [[nodiscard]] QFuture<base::Result<AccountOrder>> order(domain::AccountId account, domain::OrderId id);
    /// Reads the account's orders now: those that have changed, after the first time. ordersChanged() or fetchFailed() follows.
    void fetch(const domain::Account &account);
    bool isFetching() const { return !m_fetching.empty(); }

    // By way of the journal: the future answers when the write is durable, the rest comes by JournalService::operationChanged().
    /// The devices belong to the account afterwards; a sync of it follows.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> confirm(const domain::Account &account, const domain::Order &order,
                                                       const std::vector<domain::DeviceId> &devices);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> create(const domain::Account &account, const domain::OrderDraft &draft);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> cancel(const domain::Account &account, const domain::Order &order);
    JournalService &journal() { return m_journal; }

Q_SIGNALS:
    void ordersChanged();
    void fetchFailed(tapfleet::domain::AccountId account, const tapfleet::base::Error &error);

private:
    struct Fetch;
    void nextPage(const std::shared_ptr<Fetch> &fetch);
    void keep(const std::shared_ptr<Fetch> &fetch, const QString &token);
    void end(const std::shared_ptr<Fetch> &fetch, const base::Error *error);
    void takeMade(const std::shared_ptr<Fetch> &fetch);
    void look(domain::AccountId account);

    AccountService &m_accounts;
    SyncService &m_sync;
    JournalService &m_journal;
    const base::Clock &m_clock;
    const qint64 m_startedAt;
    std::set<domain::AccountId> m_fetching;
    std::set<std::pair<domain::AccountId, domain::OperationId>> m_seen; ///< writes that were followed by a fetch
    QThreadPool m_pool;
};

} // namespace tapfleet::services
