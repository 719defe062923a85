#include "services/orderservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/orderstore.h"
#include "cloud/fleet/orderclient.h"
#include "cloud/openapi/openapiclient.h"
#include "domain/listcheck.h"
#include "services/accountcaches.h"
#include "services/wholeoperations.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using cache::Connection;
using domain::Account;
using domain::AccountId;
using domain::OperationId;
using domain::Order;

namespace {

bool isSettled(domain::OperationState state)
{
    using State = domain::OperationState;
    return state == State::Done || state == State::Partly || state == State::Refused || state == State::Discarded
           || state == State::Expired;
}

/// What the journals know of the orders: the service names no device that was received.
Result<void> addWrites(const cache::Home &home, std::vector<AccountOperation> operations, OrderOverview &overview)
{
    std::map<std::pair<AccountId, domain::OrderId>, AccountOrder *> orders;
    for (AccountOrder &one : overview.orders) {
        orders.emplace(std::pair(one.account, one.order.id), &one);
        if (one.order.state == "RECEIVED") {
            const auto shipped = domain::shippedDevices(one.order);
            one.received.insert(shipped.begin(), shipped.end());
        }
    }
    std::erase_if(operations, [&orders](const AccountOperation &one) {
        return !orders.contains({one.account, cloud::orderOf(one.operation)});
    });
    return eachWhole(home, operations,
                     [&orders](AccountId account, const domain::Operation &operation, Connection &) -> Result<void> {
                         AccountOrder &order = *orders.at({account, cloud::orderOf(operation)});
                         if (!order.write && !isSettled(domain::stateOf(operation)))
                             order.write = operation.id;
                         if (operation.kind != cloud::kReceiptKind)
                             return {};
                         for (const domain::WriteStep &step : operation.steps) {
                             for (const domain::RowOutcome &row : step.rows) {
                                 if (row.state == domain::RowOutcome::State::Done)
                                     order.received.insert(row.device);
                                 else if (row.state == domain::RowOutcome::State::Refused)
                                     order.refused.emplace(row.device, row.subCode); // the newest operation comes first
                             }
                         }
                         return {};
                     });
}

Result<OrderOverview> readOrders(const cache::Home &home, const std::vector<Account> &accounts,
                                 const std::vector<AccountOperation> &operations)
{
    OrderOverview overview;
    auto read = eachCache(home, accounts, [&overview](const Account &account, Connection &file) -> Result<void> {
        cache::OrderStore store(file);
        auto orders = store.orders();
        const auto asOf = store.asOf();
        if (!orders || !asOf)
            return base::failure(!orders ? orders.error() : asOf.error());
        for (Order &order : *orders)
            overview.orders.push_back({account.id, std::move(order)});
        keepOldest(overview.asOf, *asOf);
        return {};
    });
    if (!read)
        return base::failure(std::move(read.error()));
    std::stable_sort(overview.orders.begin(), overview.orders.end(), [](const AccountOrder &a, const AccountOrder &b) {
        return a.order.createdAt.value_or(0) > b.order.createdAt.value_or(0);
    });
    if (auto added = addWrites(home, operations, overview); !added)
        return base::failure(std::move(added.error()));
    return overview;
}

} // namespace

/// One list being read.
struct OrderService::Fetch {
    Account account;
    std::unique_ptr<cloud::GatewayClient> gateway;
    std::vector<Order> orders;
    cloud::ListPlace place;
    domain::PageGuard guard;
    bool isReadable = true; ///< every item could be read
    qint64 begunAt = 0;
    bool isAnew = false; ///< the token was not known any more, once
};

OrderService::OrderService(AccountService &accounts, SyncService &sync, JournalService &journal, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_sync(sync)
    , m_journal(journal)
    , m_clock(clock)
    , m_startedAt(clock.nowMs())
{
    m_pool.setMaxThreadCount(1); // one file access after the other
    connect(&m_journal, &JournalService::idle, this, &OrderService::look);
}

OrderService::~OrderService()
{
    m_pool.waitForDone();
}

QFuture<Result<OrderOverview>> OrderService::orders()
{
    auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::readyFuture(Result<OrderOverview>(base::failure(std::move(accounts.error()))));
    return base::andThen(m_journal.operations({.since = 0, .kinds = {u"order."_s}}), this,
                         [this, accounts = std::move(*accounts)](const std::vector<AccountOperation> &operations) {
                             return QtConcurrent::run(&m_pool, readOrders, m_accounts.home(), accounts, operations);
                         });
}

QFuture<Result<AccountOrder>> OrderService::order(AccountId account, domain::OrderId id)
{
    return QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(account), account, id]() -> Result<AccountOrder> {
        const auto file = openCache(folder, Connection::Access::QueryOnly);
        if (!file)
            return base::failure(file.error());
        auto found = cache::OrderStore(**file).order(id);
        if (!found)
            return base::failure(std::move(found.error()));
        if (!*found)
            return base::failure(base::ErrorKind::NotFound, u"no order %1 is kept"_s.arg(QString::fromStdString(id.value())),
                                 base::codes::OrderUnknown);
        return AccountOrder{account, std::move(**found)};
    });
}

void OrderService::fetch(const Account &account)
{
    if (account.kind != domain::AccountKind::Gateway || !m_fetching.insert(account.id).second)
        return;
    const auto fetch = std::make_shared<Fetch>();
    fetch->account = account;
    fetch->begunAt = m_clock.nowMs();
    const auto token = QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(account.id)]() -> Result<QString> {
        const auto file = openCache(folder, Connection::Access::Write);
        return file ? cache::OrderStore(**file).token() : Result<QString>(base::failure(file.error()));
    });
    base::whenDone(token, this, [this, fetch](const Result<QString> &since) {
        if (!since)
            return end(fetch, &since.error());
        fetch->place.changedSince = *since;
        base::whenDone(m_accounts.gatewayConfig(fetch->account), this, [this, fetch](const Result<cloud::GatewayConfig> &config) {
            if (!config)
                return end(fetch, &config.error());
            fetch->gateway = std::make_unique<cloud::GatewayClient>(*config, m_clock);
            nextPage(fetch);
        });
    });
}

void OrderService::nextPage(const std::shared_ptr<Fetch> &fetch)
{
    fetch->guard.asked(fetch->place.cursor);
    base::whenDone(cloud::OrderClient(*fetch->gateway).orders(fetch->place), this, [this, fetch](Result<cloud::OrderPage> page) {
        if (!page) {
            const QString &code = page.error().subCode;
            if (cloud::isInvalidMethod(page.error()))
                return takeMade(fetch);
            const bool isStale = code == "SYNC_TOKEN_EXPIRED"_L1 || code == "CURSOR_EXPIRED"_L1;
            if (!isStale || std::exchange(fetch->isAnew, true))
                return end(fetch, &page.error());
            fetch->orders.clear();
            fetch->place = {};
            fetch->guard.clear();
            fetch->isReadable = true;
            return nextPage(fetch);
        }
        const auto idOf = [](const Order &order) { return order.id.value(); };
        if (const auto verdict = fetch->guard.judge(page->items, idOf, page->nextCursor);
            verdict != domain::PageGuard::Verdict::Fits) {
            if (verdict == domain::PageGuard::Verdict::Repeated)
                return nextPage(fetch);
            const base::Error hopeless{.kind = base::ErrorKind::Protocol,
                                       .detail = u"the service answers with pages of other requests"_s,
                                       .subCode = base::codes::AnswerMalformed};
            return end(fetch, &hopeless);
        }
        fetch->isReadable = fetch->isReadable && page->refused.empty();
        std::move(page->items.begin(), page->items.end(), std::back_inserter(fetch->orders));
        fetch->place.cursor = page->nextCursor;
        page->nextCursor.isEmpty() ? keep(fetch, page->syncToken) : nextPage(fetch);
    });
}

/// A gateway without the fleet service tells no list: there are the orders that were made from here.
void OrderService::takeMade(const std::shared_ptr<Fetch> &fetch)
{
    base::whenDone(m_journal.operations({.since = 0, .kinds = {u"order.create"_s}}, fetch->account.id), this, [this, fetch](const Result<std::vector<AccountOperation>> &operations) {
        if (!operations)
            return end(fetch, &operations.error());
        for (const AccountOperation &one : *operations) {
            if (auto order = cloud::madeOrder(one.operation))
                fetch->orders.push_back(std::move(*order));
        }
        fetch->place = {};
        keep(fetch, {});
    });
}

void OrderService::keep(const std::shared_ptr<Fetch> &fetch, const QString &token)
{
    const auto kept = QtConcurrent::run(&m_pool, [fetch, token, folder = m_accounts.home().account(fetch->account.id)]() -> Result<void> {
        const auto file = openCache(folder, Connection::Access::Write);
        if (!file)
            return base::failure(file.error());
        const bool isWhole = fetch->place.changedSince.isEmpty() && fetch->isReadable;
        return cache::OrderStore(**file).put(fetch->orders, isWhole, token, fetch->begunAt);
    });
    base::whenDone(kept, this, [this, fetch](const Result<void> &done) { end(fetch, done ? nullptr : &done.error()); });
}

void OrderService::end(const std::shared_ptr<Fetch> &fetch, const base::Error *error)
{
    m_fetching.erase(fetch->account.id);
    if (fetch->gateway)
        fetch->gateway.release()->deleteLater(); // it may be answering this very call
    if (error)
        Q_EMIT fetchFailed(fetch->account.id, *error);
    else
        Q_EMIT ordersChanged();
}

QFuture<Result<OperationId>> OrderService::confirm(const Account &account, const Order &order, const std::vector<domain::DeviceId> &devices)
{
    return m_journal.submit(account, cloud::confirmReceipt(order, devices));
}

QFuture<Result<OperationId>> OrderService::create(const Account &account, const domain::OrderDraft &draft)
{
    return m_journal.submit(account, cloud::createOrder(draft));
}

QFuture<Result<OperationId>> OrderService::cancel(const Account &account, const Order &order)
{
    return m_journal.submit(account, cloud::cancelOrder(order.id, {}));
}

/// The journal's runner has ended: what it changed of the orders is read again, and whose the received devices are now.
void OrderService::look(AccountId account)
{
    base::whenDone(m_journal.operations({.since = m_startedAt, .kinds = {u"order."_s}}, account), this, [this, account](const Result<std::vector<AccountOperation>> &operations) {
        if (!operations)
            return; // the journal's own page tells why
        bool isChanged = false, isReceived = false;
        for (const AccountOperation &one : *operations) {
            const domain::OperationState state = domain::stateOf(one.operation);
            const bool took = state == domain::OperationState::Done || state == domain::OperationState::Partly;
            if (!took || !m_seen.emplace(account, one.operation.id).second)
                continue;
            isChanged = true;
            isReceived = isReceived || one.operation.kind == cloud::kReceiptKind;
        }
        const auto accounts = m_accounts.accounts();
        for (const Account &known : accounts ? *accounts : std::vector<Account>()) {
            if (known.id != account || !isChanged)
                continue;
            fetch(known);
            if (isReceived && !m_sync.status(account).running)
                m_sync.start(known);
        }
    });
}

} // namespace tapfleet::services
