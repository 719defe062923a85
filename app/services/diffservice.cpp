#include "services/diffservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/historyreader.h"
#include "domain/version.h"
#include "query/values.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <set>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
namespace codes = base::codes;
using base::ErrorKind;
using base::Result;
using domain::Account;

namespace {

using Accounts = std::vector<Account>;

tl::unexpected<base::Error> noSuchMoment(const QString &detail)
{
    return base::failure(ErrorKind::Invalid, detail, codes::MomentUnknown);
}

/// Opens the history of each account in turn and gives it to `read(reader, account)`.
template <typename Read>
Result<void> forEachHistory(const Accounts &accounts, const cache::Home &home, const base::StopToken &stop, Read read)
{
    for (const Account &account : accounts) {
        if (stop.stopRequested())
            return base::failure(ErrorKind::Canceled, u"a newer request came"_s);
        auto reader = cache::HistoryReader::open(home.account(account.id));
        if (!reader)
            return base::failure(reader.error());
        Result<void> done = read(**reader, account);
        if (!done)
            return done;
    }
    return {};
}

Result<qint64> resolved(const Moment &moment, cache::HistoryReader &reader)
{
    if (!moment.syncId)
        return moment.atMs;
    auto run = reader.sync(*moment.syncId);
    if (!run)
        return base::failure(std::move(run.error()));
    if (!*run)
        return noSuchMoment(u"there is no sync %1"_s.arg(*moment.syncId));
    return (*run)->startedAt;
}

Result<DiffService::DiffPtr> readDiff(const Accounts &accounts, const cache::Home &home, const DiffQuestion &question,
                                      const base::StopToken &stop)
{
    if ((question.from.syncId || question.to.syncId) && accounts.size() != 1)
        return noSuchMoment(u"each account counts its own syncs: name one account"_s);
    domain::NetChanges net;
    std::vector<domain::HistoryBegin> begins;
    qint64 from = question.from.atMs;
    qint64 to = question.to.atMs;
    auto read = forEachHistory(accounts, home, stop, [&](cache::HistoryReader &reader, const Account &account) -> Result<void> {
        const auto first = resolved(question.from, reader);
        const auto last = resolved(question.to, reader);
        if (!first || !last)
            return base::failure(first ? last.error() : first.error());
        from = *first;
        to = *last;
        const auto begin = reader.begins();
        if (!begin)
            return base::failure(begin.error());
        begins.push_back({account.id, *begin});
        net.beginAccount(account.id);
        return reader.changesBetween(from, to, net, stop);
    });
    if (!read)
        return base::failure(std::move(read.error()));
    if (from > to)
        return base::failure(ErrorKind::Invalid, u"the first moment lies after the second"_s, codes::MomentsReversed);
    auto diff = std::make_shared<domain::FleetDiff>(net.finish(from, to));
    diff->begins = std::move(begins);
    return DiffService::DiffPtr(std::move(diff));
}

Result<std::vector<AccountSync>> readSyncs(const Accounts &accounts, const cache::Home &home, int limit,
                                           const base::StopToken &stop)
{
    std::vector<AccountSync> all;
    auto read = forEachHistory(accounts, home, stop, [&](cache::HistoryReader &reader, const Account &account) -> Result<void> {
        auto runs = reader.syncs(limit);
        if (!runs)
            return base::failure(std::move(runs.error()));
        for (const domain::SyncRun &run : *runs)
            all.push_back({account, run});
        return {};
    });
    if (!read)
        return base::failure(std::move(read.error()));
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.run.startedAt > b.run.startedAt; });
    all.resize(std::min(all.size(), static_cast<size_t>(limit)));
    return all;
}

/// The Mondays of the last weeks, oldest first, and the moments that the weeks end with.
std::vector<AppVersionsWeek> lastWeeks(int weeks, qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const QDate thisMonday = today.addDays(1 - today.dayOfWeek());
    std::vector<AppVersionsWeek> made;
    for (int back = weeks - 1; back >= 0; --back) {
        const QDate monday = thisMonday.addDays(-7 * back);
        made.push_back({monday, {.at = back == 0 ? nowMs : monday.addDays(7).startOfDay().toMSecsSinceEpoch() - 1}});
    }
    return made;
}

Result<AppVersionsReport> readAppVersions(const Accounts &accounts, const cache::Home &home, const QString &appId,
                                          std::vector<AppVersionsWeek> weeks, const base::StopToken &stop)
{
    std::vector<qint64> moments;
    for (const AppVersionsWeek &week : weeks)
        moments.push_back(week.moment.at);
    domain::AppVersionHistory history(std::move(moments));
    const std::string app = appId.toStdString();
    auto read = forEachHistory(accounts, home, stop, [&](cache::HistoryReader &reader, const Account &) {
        return reader.appVersions(app, history, stop);
    });
    if (!read)
        return base::failure(std::move(read.error()));
    AppVersionsReport report{appId, std::move(weeks), {}};
    auto counted = history.finish();
    std::set<std::string> versions;
    for (size_t i = 0; i < counted.size(); ++i) {
        for (const auto &[version, devices] : counted[i].devices)
            versions.insert(version);
        report.weeks[i].moment = std::move(counted[i]);
    }
    report.versions.assign(versions.begin(), versions.end());
    std::stable_sort(report.versions.begin(), report.versions.end(),
                     [](const std::string &a, const std::string &b) { return domain::compareVersions(a, b) > 0; });
    return report;
}

/// The ends of the last days, oldest first; today ends now.
std::vector<qint64> lastDays(int days, qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    std::vector<qint64> moments;
    for (int back = days - 1; back > 0; --back)
        moments.push_back(today.addDays(1 - back).startOfDay().toMSecsSinceEpoch() - 1);
    moments.push_back(nowMs);
    return moments;
}

Result<std::vector<domain::TrendPoint>> readTrend(const Accounts &accounts, const cache::Home &home, const std::vector<qint64> &moments,
                                                  const base::StopToken &stop)
{
    std::vector<std::vector<domain::FleetCount>> counts;
    auto read = forEachHistory(accounts, home, stop, [&](cache::HistoryReader &reader, const Account &) -> Result<void> {
        auto counted = reader.counts(moments.front());
        if (!counted)
            return base::failure(std::move(counted.error()));
        counts.push_back(std::move(*counted));
        return {};
    });
    if (!read)
        return base::failure(std::move(read.error()));
    return domain::fleetTrend(counts, moments);
}

Result<AppNames> readApps(const Accounts &accounts, const cache::Home &home, const base::StopToken &stop)
{
    AppNames names;
    auto read = forEachHistory(accounts, home, stop,
                               [&](cache::HistoryReader &reader, const Account &) { return reader.appNames(names, stop); });
    if (!read)
        return base::failure(std::move(read.error()));
    return names;
}

} // namespace

std::optional<Moment> parseMoment(QStringView text, MomentEnd end, qint64 nowMs)
{
    if (text.compare(u"now", Qt::CaseInsensitive) == 0)
        return Moment{nowMs, {}};
    constexpr QStringView syncPrefix = u"sync:";
    if (text.startsWith(syncPrefix, Qt::CaseInsensitive)) {
        const auto id = query::integer(text.mid(syncPrefix.size()));
        return id ? std::optional(Moment{0, *id}) : std::nullopt;
    }
    const auto range = query::timeRange(text, nowMs);
    if (!range || range->start <= 0) // "never" is no moment
        return std::nullopt;
    return Moment{end == MomentEnd::From ? range->start : range->end - 1, {}};
}

DiffService::DiffService(AccountService &accounts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_clock(clock)
{}

DiffService::~DiffService()
{
    for (base::StopSource *stop : {&m_compareStop, &m_versionsStop, &m_otherStop})
        stop->requestStop();
    m_pool.waitForDone();
}

Result<Accounts> DiffService::chosen(const std::vector<domain::AccountId> &ids) const
{
    auto all = m_accounts.accounts();
    if (all && !ids.empty())
        std::erase_if(*all,
                      [&ids](const Account &account) { return std::find(ids.begin(), ids.end(), account.id) == ids.end(); });
    return all;
}

QFuture<Result<DiffService::DiffPtr>> DiffService::compare(const DiffQuestion &question)
{
    m_compareStop.renew();
    auto accounts = chosen(question.accounts);
    if (!accounts)
        return base::readyFuture(Result<DiffPtr>(base::failure(accounts.error())));
    return QtConcurrent::run(&m_pool, readDiff, std::move(*accounts), m_accounts.home(), question, m_compareStop.token());
}

QFuture<Result<std::vector<AccountSync>>> DiffService::syncs(const std::vector<domain::AccountId> &ids, int limit)
{
    auto accounts = chosen(ids);
    if (!accounts)
        return base::readyFuture(Result<std::vector<AccountSync>>(base::failure(accounts.error())));
    return QtConcurrent::run(&m_pool, readSyncs, std::move(*accounts), m_accounts.home(), limit, m_otherStop.token());
}

QFuture<Result<AppVersionsReport>> DiffService::appVersions(const QString &appId, int weeks,
                                                            const std::vector<domain::AccountId> &ids)
{
    m_versionsStop.renew();
    auto accounts = chosen(ids);
    if (!accounts)
        return base::readyFuture(Result<AppVersionsReport>(base::failure(accounts.error())));
    return QtConcurrent::run(&m_pool, readAppVersions, std::move(*accounts), m_accounts.home(), appId,
                             lastWeeks(weeks, m_clock.nowMs()), m_versionsStop.token());
}

QFuture<Result<std::vector<domain::TrendPoint>>> DiffService::trend(int days)
{
    auto accounts = chosen({});
    if (!accounts)
        return base::readyFuture(Result<std::vector<domain::TrendPoint>>(base::failure(accounts.error())));
    return QtConcurrent::run(&m_pool, readTrend, std::move(*accounts), m_accounts.home(), lastDays(days, m_clock.nowMs()), m_otherStop.token());
}

QFuture<Result<AppNames>> DiffService::apps()
{
    auto accounts = chosen({});
    if (!accounts)
        return base::readyFuture(Result<AppNames>(base::failure(accounts.error())));
    return QtConcurrent::run(&m_pool, readApps, std::move(*accounts), m_accounts.home(), m_otherStop.token());
}

} // namespace tapfleet::services
