#include "services/fleetservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "query/chips.h"
#include "query/presence.h"
#include "services/fleetvalues.h"
#include "snapshot/builder.h"
#include "text/labels.h"

#include <QtConcurrentRun>

#include <algorithm>

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
Result<SnapshotPtr> build(const std::vector<Account> &accounts, const cache::Home &home, const base::StopToken &stop, bool isGone,
                          Read read)
{
    snapshot::Builder builder(isGone);
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

/// What is listed, and what is gone.
struct Loaded {
    SnapshotPtr listed, gone;
};

Result<Loaded> loadAll(const std::vector<Account> &accounts, const cache::Home &home, const base::StopToken &stop)
{
    auto listed = build(accounts, home, stop, false, [&stop](cache::DeviceReader &reader, snapshot::Builder &builder, const Account &account) {
        return reader.load(builder, account, stop);
    });
    if (!listed)
        return base::failure(std::move(listed.error()));
    auto gone = build(accounts, home, stop, true, [&stop](cache::DeviceReader &reader, snapshot::Builder &builder, const Account &account) {
        return reader.loadGone(builder, account, stop);
    });
    if (!gone)
        return base::failure(std::move(gone.error()));
    return Loaded{std::move(*listed), std::move(*gone)};
}

Result<SnapshotPtr> loadFirst(const std::vector<Account> &accounts, const cache::Home &home)
{
    return build(accounts, home, {}, false, [](cache::DeviceReader &reader, snapshot::Builder &builder, const Account &account) {
        return reader.loadFirst(builder, account, kFirstRows);
    });
}

Result<std::map<domain::AccountId, qint64>> countDevices(const std::vector<Account> &accounts, const cache::Home &home)
{
    std::map<domain::AccountId, qint64> counts;
    for (const Account &account : accounts) {
        const auto reader = cache::DeviceReader::open(home.account(account.id));
        const auto count = reader ? (*reader)->deviceCount() : Result<qint64>(base::failure(reader.error()));
        if (!count)
            return base::failure(count.error());
        counts[account.id] = *count;
    }
    return counts;
}

QString reasonText(const query::SyntaxError &error)
{
    using Reason = query::SyntaxError::Reason;
    switch (error.reason) {
    case Reason::UnknownField: return u"there is no field \"%1\""_s;
    case Reason::UnknownOperator: return u"the operator \"%1\" does not go with the field"_s;
    case Reason::BadValue: return u"\"%1\" is not a value of the field"_s;
    case Reason::MissingValue: return u"a value is missing"_s;
    case Reason::UnbalancedQuote: return u"a quotation mark is not closed"_s;
    case Reason::UnbalancedParenthesis: return u"a bracket has no partner"_s;
    case Reason::Unexpected: return u"\"%1\" does not fit"_s;
    case Reason::UnknownList: return u"there is no SN list named \"%1\""_s;
    case Reason::UnknownTag: return u"there is no tag \"%1\""_s;
    case Reason::NoTasks: return u"no distribution tasks are known yet"_s;
    case Reason::GoneAndListed: return u"gone:yes selects among the devices that are gone, and does not go with \"or\""_s;
    }
    Q_UNREACHABLE();
}

base::Error asError(const query::SyntaxError &wrong)
{
    base::Error error;
    error.kind = ErrorKind::Invalid;
    error.subCode = base::codes::FilterInvalid;
    error.code = QString::number(wrong.position);
    const QString reason = reasonText(wrong);
    error.detail = (reason.contains(u"%1") ? reason.arg(wrong.found) : reason) + u" (position %1)"_s.arg(wrong.position + 1);
    if (!wrong.suggestion.isEmpty())
        error.detail += u"; perhaps \"%1\""_s.arg(wrong.suggestion);
    return error;
}

/// The devices of each field's values, where a field's own terms do not narrow what is counted.
Result<std::vector<FieldFacet>> countFacets(const FleetSide &side, const QString &filter, const std::vector<domain::Field> &fields,
                                            qint64 nowMs, const base::StopToken &stop)
{
    const auto &[view, terms] = side;
    const FleetValues values(*terms, view);
    const auto tree = query::parse(filter, &values);
    if (!tree)
        return base::failure(asError(tree.error()));
    const auto resolved = terms->resolve(*tree, view, nowMs);
    if (!resolved)
        return base::failure(resolved.error());
    const auto all = view.snapshot->match(*tree, nowMs, *resolved, stop);
    std::vector<FieldFacet> facets;
    for (const domain::Field field : fields) {
        query::Term own;
        own.field = field;
        const query::Node others = query::withTerm(*tree, own);
        const auto set = others == *tree ? all : view.snapshot->match(others, nowMs, *resolved, stop);
        if (!set || stop.stopRequested())
            return base::failure(canceled());
        facets.push_back({field, view.snapshot->facet(field, *set), {}});
        if (field != domain::Field::Apps)
            continue;
        for (const auto &[value, devices] : facets.back().values) {
            const std::string id = std::get<std::string>(value);
            facets.back().names[id] = view.snapshot->appName(id);
        }
    }
    return facets;
}

/// Nothing when the filter is wrong, cannot be followed, or looks on the other side; of no meaning when stopped.
std::optional<snapshot::RowSet> matchRows(const FleetSide &side, const QString &filter, qint64 nowMs, const base::StopToken &stop)
{
    const auto &[view, terms] = side;
    const FleetValues values(*terms, view);
    const auto tree = query::parse(filter, &values);
    if (!tree || (query::presenceOf(*tree) == query::Presence::Gone) != view.snapshot->isGone())
        return std::nullopt;
    const auto resolved = terms->resolve(*tree, view, nowMs);
    return resolved ? view.snapshot->match(*tree, nowMs, *resolved, stop) : std::nullopt;
}

Result<DeviceSelection> selectRows(const FleetSide &side, const DeviceQuery &query, qint64 nowMs, const base::StopToken &stop)
{
    const auto &[view, terms] = side;
    const FleetValues values(*terms, view);
    const auto tree = query::parse(query.filter, &values);
    if (!tree)
        return base::failure(asError(tree.error()));
    const auto resolved = terms->resolve(*tree, view, nowMs);
    if (!resolved)
        return base::failure(resolved.error());
    const auto set = view.snapshot->match(*tree, nowMs, *resolved, stop);
    if (!set)
        return base::failure(canceled());
    auto rows = view.snapshot->sorted(*set, query.sort, stop);
    if (!rows)
        return base::failure(canceled());
    return DeviceSelection{view.snapshot, std::move(*rows)};
}

Result<std::vector<DeviceDetail>> readDetails(const std::vector<Account> &accounts, const cache::Home &home, const domain::DeviceId &id)
{
    std::vector<DeviceDetail> details;
    for (const Account &account : accounts) {
        auto reader = cache::DeviceReader::open(home.account(account.id));
        if (!reader)
            return base::failure(reader.error());
        auto stored = (*reader)->devices(id);
        if (stored && stored->empty())
            stored = (*reader)->goneDevices(id);
        if (!stored)
            return base::failure(stored.error());
        auto state = (*reader)->syncState();
        if (!state)
            return base::failure(state.error());
        if (stored->empty())
            continue;
        auto refused = (*reader)->refusedMethods();
        if (!refused)
            return base::failure(refused.error());
        for (cache::StoredDevice &device : *stored) {
            auto changes = (*reader)->history(device.device.id());
            if (!changes)
                return base::failure(changes.error());
            details.push_back({account, std::move(device), state->asOf, std::move(*changes), *refused});
        }
    }
    return details;
}

} // namespace

QString fieldLabel(domain::Field field, const DeviceSelection &selection)
{
    if (field == domain::Field::Synced && selection.snapshot && selection.snapshot->isGone())
        return text::goneSinceLabel();
    if (domain::standIn(domain::kSourcePublicApi, field) == domain::StandIn::None || selection.rows.empty())
        return text::fieldLabel(field);
    // Ends at the first row that has the field itself.
    const bool all = std::all_of(selection.rows.begin(), selection.rows.end(), [&](quint32 row) {
        const domain::Value source = selection.snapshot->value(row, domain::Field::Source);
        const std::string *code = std::get_if<std::string>(&source);
        return code && *code == domain::kSourcePublicApi;
    });
    return all ? text::fieldLabel(field, domain::kSourcePublicApi) : text::fieldLabel(field);
}

FleetService::FleetService(AccountService &accounts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_snapshot(std::make_shared<FleetSnapshot>())
    , m_goneSnapshot(snapshot::Builder(true).finish())
    , m_labels(accounts, clock)
    , m_lists(accounts.home(), clock)
    , m_terms(accounts.home())
    , m_goneTerms(accounts.home())
{
    connect(&m_labels, &LabelService::labelsChanged, this, [this] {
        m_terms.forgetLabels();
        m_goneTerms.forgetLabels();
        Q_EMIT termsChanged();
    });
    connect(&m_lists, &ListService::listsChanged, this, [this] {
        m_terms.forgetLists();
        m_goneTerms.forgetLists();
        Q_EMIT termsChanged();
    });
    connect(&m_accounts, &AccountService::accountsChanged, this, &FleetService::reload);
}

FleetService::~FleetService()
{
    m_loadStop.requestStop();
    m_selectStop.requestStop();
    m_facetStop.requestStop();
    m_terms.stop();
    m_goneTerms.stop();
    m_pool.waitForDone();
}

void FleetService::loadFirstRows()
{
    const auto accounts = m_accounts.accounts();
    if (m_loading || m_loaded || !accounts)
        return;
    m_loading = true;
    base::whenDone(QtConcurrent::run(&m_pool, loadFirst, *accounts, m_accounts.home()), this, [this, accounts = *accounts](Result<SnapshotPtr> first) {
        if (first && (*first)->rowCount() > 0) {
            m_snapshot = std::move(*first);
            Q_EMIT snapshotChanged();
            countCached(accounts);
        }
        loadEnded();
    });
}

void FleetService::countCached(const std::vector<Account> &accounts)
{
    base::whenDone(QtConcurrent::run(&m_pool, countDevices, accounts, m_accounts.home()), this,
                   [this](const Result<std::map<domain::AccountId, qint64>> &counts) {
                       if (!counts || m_loaded) // what fails is told by the load
                           return;
                       m_cachedCounts = *counts;
                       Q_EMIT cachedCountsChanged();
                   });
}

std::optional<qint64> FleetService::devicesOf(domain::AccountId account) const
{
    if (m_loaded)
        return m_snapshot->rowsOf(account);
    const auto found = m_cachedCounts.find(account);
    return found == m_cachedCounts.end() ? std::nullopt : std::optional(found->second);
}

std::optional<qint64> FleetService::devices() const
{
    if (m_loaded)
        return m_snapshot->rowCount();
    if (m_cachedCounts.empty())
        return std::nullopt;
    qint64 all = 0;
    for (const auto &[account, count] : m_cachedCounts)
        all += count;
    return all;
}

void FleetService::reload()
{
    // Two loads at once would only be slower, both of them.
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
    m_loadStop.renew();
    const auto loading = QtConcurrent::run(&m_pool, loadAll, *accounts, m_accounts.home(), m_loadStop.token());
    base::whenDone(loading, this, [this](Result<Loaded> loaded) {
        // What hears of the snapshot may look whether there is more to come.
        m_loading = false;
        if (loaded) {
            m_loaded = true;
            m_snapshot = std::move(loaded->listed);
            m_goneSnapshot = std::move(loaded->gone);
            Q_EMIT snapshotChanged();
        } else {
            qCWarning(base::logServices).noquote() << "the fleet could not be loaded:" << base::logLine(loaded.error());
            Q_EMIT loadFailed(loaded.error());
        }
        loadEnded();
    });
}

void FleetService::loadEnded()
{
    m_loading = false;
    if (std::exchange(m_reloadAgain, false))
        reload();
}

const FleetSide &FleetService::Sides::of(const QString &filter) const
{
    const auto tree = query::parse(filter);
    return tree && query::presenceOf(*tree) == query::Presence::Gone ? gone : listed;
}

Result<FleetService::Sides> FleetService::sides()
{
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::failure(accounts.error());
    Sides sides{{{m_snapshot, {}, m_loaded}, &m_terms}, {{m_goneSnapshot, {}, m_loaded}, &m_goneTerms}};
    for (const Account &account : *accounts)
        sides.listed.view.accounts.push_back(account.id);
    sides.gone.view.accounts = sides.listed.view.accounts;
    return sides;
}

QFuture<Result<DeviceSelection>> FleetService::select(const DeviceQuery &query)
{
    auto asked = sides();
    if (!asked)
        return base::readyFuture(Result<DeviceSelection>(base::failure(std::move(asked.error()))));
    m_selectStop.renew();
    return QtConcurrent::run(&m_pool, [asked = std::move(*asked), query, nowMs = m_clock.nowMs(), stop = m_selectStop.token()] {
        return selectRows(asked.of(query.filter), query, nowMs, stop);
    });
}

QFuture<Result<std::vector<FieldFacet>>> FleetService::facets(const QString &filter, std::vector<domain::Field> fields)
{
    auto asked = sides();
    if (!asked)
        return base::readyFuture(Result<std::vector<FieldFacet>>(base::failure(std::move(asked.error()))));
    m_facetStop.renew();
    return QtConcurrent::run(&m_pool, [asked = std::move(*asked), filter, fields = std::move(fields), nowMs = m_clock.nowMs(),
                                       stop = m_facetStop.token()] { return countFacets(asked.of(filter), filter, fields, nowMs, stop); });
}

QFuture<FleetService::Checked> FleetService::check(const QString &filter)
{
    auto asked = sides();
    if (!asked) // what only the accounts can tell is told when the filter is used
        return base::readyFuture(query::parse(filter));
    return QtConcurrent::run(&m_pool, [asked = std::move(*asked), filter] {
        const FleetSide &side = asked.of(filter);
        const FleetValues values(*side.terms, side.view);
        return query::parse(filter, &values);
    });
}

QFuture<query::Completions> FleetService::complete(const QString &filter, qsizetype cursor)
{
    auto asked = sides();
    if (!asked)
        return base::readyFuture(query::complete(filter, cursor, nullptr));
    return QtConcurrent::run(&m_pool, [asked = std::move(*asked), filter, cursor] {
        const FleetSide &side = asked.of(filter);
        const FleetValues values(*side.terms, side.view);
        return query::complete(filter, cursor, &values);
    });
}

QFuture<Result<FleetService::Counts>> FleetService::counts(const QStringList &filters, const base::StopToken &stop)
{
    auto asked = sides();
    if (!asked)
        return base::readyFuture(Result<Counts>(base::failure(std::move(asked.error()))));
    return QtConcurrent::run(&m_pool, [asked = std::move(*asked), filters, nowMs = m_clock.nowMs(), stop]() -> Result<Counts> {
        Counts counts;
        for (const QString &filter : filters) {
            const auto set = matchRows(asked.of(filter), filter, nowMs, stop);
            if (stop.stopRequested())
                return base::failure(canceled());
            counts.push_back(set ? std::optional(set->count()) : std::nullopt);
        }
        return counts;
    });
}

QFuture<Result<FleetService::Matches>> FleetService::matches(const QStringList &filters, const base::StopToken &stop)
{
    auto asked = sides();
    if (!asked)
        return base::readyFuture(Result<Matches>(base::failure(std::move(asked.error()))));
    return QtConcurrent::run(&m_pool, [listed = std::move(asked->listed), filters, nowMs = m_clock.nowMs(), stop]() -> Result<Matches> {
        Matches matches{listed.view.snapshot, {}};
        for (const QString &filter : filters) {
            matches.sets.push_back(matchRows(listed, filter, nowMs, stop));
            if (stop.stopRequested())
                return base::failure(canceled());
        }
        return matches;
    });
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
