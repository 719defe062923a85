#include "services/fleetservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "snapshot/builder.h"

#include <QtConcurrentRun>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using domain::Account;
using snapshot::FleetSnapshot;

namespace {

using SnapshotPtr = std::shared_ptr<const FleetSnapshot>;

/// Enough rows to fill a first window while the snapshot is being built behind it.
constexpr int kFirstRows = 200;

base::Error canceled()
{
    return {.kind = ErrorKind::Canceled, .detail = u"a newer request came"_s};
}

/// Reads every account's cache with `read(reader, builder, account)` into one snapshot.
template <typename Read>
Result<SnapshotPtr> build(const std::vector<Account> &accounts, const cache::Home &home, const base::StopToken &stop, Read read)
{
    snapshot::Builder builder;
    for (const Account &account : accounts) {
        auto reader = cache::DeviceReader::open(home.account(account.id));
        if (!reader)
            return base::failure(reader.error());
        Result<void> loaded = read(**reader, builder, account);
        if (!loaded)
            return base::failure(loaded.error());
    }
    SnapshotPtr built = builder.finish(stop);
    if (!built)
        return base::failure(canceled());
    return built;
}

Result<SnapshotPtr> loadAll(const std::vector<Account> &accounts, const cache::Home &home, const base::StopToken &stop)
{
    return build(accounts, home, stop, [&stop](cache::DeviceReader &reader, snapshot::Builder &builder, const Account &account) {
        return reader.load(builder, account, stop);
    });
}

Result<SnapshotPtr> loadFirst(const std::vector<Account> &accounts, const cache::Home &home)
{
    return build(accounts, home, {}, [](cache::DeviceReader &reader, snapshot::Builder &builder, const Account &account) {
        return reader.loadFirst(builder, account, kFirstRows);
    });
}

Result<DeviceSelection> selectRows(const SnapshotPtr &snapshot, const query::Node &tree, const std::vector<snapshot::SortKey> &sort,
                                   qint64 nowMs, const base::StopToken &stop)
{
    const auto set = snapshot->match(tree, nowMs, stop);
    if (!set)
        return base::failure(canceled());
    auto rows = snapshot->sorted(*set, sort, stop);
    if (!rows)
        return base::failure(canceled());
    return DeviceSelection{snapshot, std::move(*rows)};
}

Result<FleetService::Counts> countRows(const SnapshotPtr &snapshot, const QStringList &filters, qint64 nowMs, const base::StopToken &stop)
{
    FleetService::Counts counts;
    for (const QString &filter : filters) {
        const auto tree = query::parse(filter);
        const auto set = tree ? snapshot->match(*tree, nowMs, stop) : std::nullopt;
        if (stop.stopRequested())
            return base::failure(canceled());
        counts.push_back(set ? std::optional(set->count()) : std::nullopt);
    }
    return counts;
}

Result<std::vector<DeviceDetail>> readDetails(const std::vector<Account> &accounts, const cache::Home &home, const domain::DeviceId &id)
{
    std::vector<DeviceDetail> details;
    for (const Account &account : accounts) {
        auto reader = cache::DeviceReader::open(home.account(account.id));
        if (!reader)
            return base::failure(reader.error());
        auto stored = (*reader)->devices(id);
        if (!stored)
            return base::failure(stored.error());
        auto state = (*reader)->syncState();
        if (!state)
            return base::failure(state.error());
        for (cache::StoredDevice &device : *stored) {
            auto changes = (*reader)->history(device.device.id());
            if (!changes)
                return base::failure(changes.error());
            details.push_back({account, std::move(device), state->asOf, std::move(*changes)});
        }
    }
    return details;
}

} // namespace

FleetService::FleetService(AccountService &accounts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_snapshot(std::make_shared<FleetSnapshot>())
{
    connect(&m_accounts, &AccountService::accountsChanged, this, &FleetService::reload);
}

FleetService::~FleetService()
{
    m_loadStop.requestStop();
    m_selectStop.requestStop();
    m_countStop.requestStop();
    m_pool.waitForDone();
}

void FleetService::reload()
{
    if (m_loading) {
        m_reloadAgain = true;
        return;
    }
    const auto accounts = m_accounts.accounts();
    if (!accounts) {
        Q_EMIT loadFailed(accounts.error());
        return;
    }
    m_loading = true;
    if (m_loaded)
        return loadAllOf(*accounts);
    // The first rows go before: two loads at once would only be slower, both of them.
    base::whenDone(QtConcurrent::run(&m_pool, loadFirst, *accounts, m_accounts.home()), this,
                   [this, accounts = *accounts](Result<SnapshotPtr> first) {
                       if (first && (*first)->rowCount() > 0) {
                           m_snapshot = std::move(*first);
                           Q_EMIT snapshotChanged();
                       }
                       loadAllOf(accounts);
                   });
}

void FleetService::loadAllOf(const std::vector<Account> &accounts)
{
    m_loadStop.renew();
    const auto loading = QtConcurrent::run(&m_pool, loadAll, accounts, m_accounts.home(), m_loadStop.token());
    base::whenDone(loading, this, [this](Result<SnapshotPtr> loaded) {
        m_loading = false;
        if (loaded) {
            m_loaded = true;
            m_snapshot = std::move(*loaded);
            Q_EMIT snapshotChanged();
        } else {
            qCWarning(base::logServices).noquote() << "the fleet could not be loaded:" << base::logLine(loaded.error());
            Q_EMIT loadFailed(loaded.error());
        }
        if (std::exchange(m_reloadAgain, false))
            reload();
    });
}

QFuture<Result<DeviceSelection>> FleetService::select(const DeviceQuery &query)
{
    auto tree = query::parse(query.filter);
    if (!tree) {
        base::Error error;
        error.kind = ErrorKind::Invalid;
        error.subCode = base::codes::FilterInvalid;
        error.code = QString::number(tree.error().position);
        error.detail = u"the filter is wrong at position %1, near \"%2\""_s.arg(tree.error().position + 1).arg(tree.error().found);
        return base::readyFuture(Result<DeviceSelection>(base::failure(std::move(error))));
    }
    m_selectStop.renew();
    return QtConcurrent::run(&m_pool, selectRows, m_snapshot, std::move(*tree), query.sort, m_clock.nowMs(), m_selectStop.token());
}

QFuture<Result<FleetService::Counts>> FleetService::counts(const QStringList &filters)
{
    m_countStop.renew();
    return QtConcurrent::run(&m_pool, countRows, m_snapshot, filters, m_clock.nowMs(), m_countStop.token());
}

QFuture<Result<DeviceDetail>> FleetService::detail(domain::AccountId account, const domain::DeviceId &id)
{
    using Detail = Result<DeviceDetail>;
    auto all = m_accounts.accounts();
    if (!all)
        return base::readyFuture(Detail(base::failure(all.error())));
    std::erase_if(*all, [account](const Account &candidate) { return candidate.id != account; });
    return QtConcurrent::run(&m_pool, [accounts = std::move(*all), home = m_accounts.home(), id]() -> Detail {
        auto details = readDetails(accounts, home, id);
        if (!details)
            return base::failure(details.error());
        for (DeviceDetail &detail : *details) {
            if (detail.stored.device.id() == id)
                return std::move(detail);
        }
        return base::failure(ErrorKind::NotFound, u"the device is no longer in the cache"_s);
    });
}

QFuture<Result<std::vector<DeviceDetail>>> FleetService::details(const domain::DeviceId &id)
{
    auto all = m_accounts.accounts();
    if (!all)
        return base::readyFuture(Result<std::vector<DeviceDetail>>(base::failure(all.error())));
    return QtConcurrent::run(&m_pool, readDetails, std::move(*all), m_accounts.home(), id);
}

} // namespace tapfleet::services
