#include "services/activityservice.h"

#include "base/async.h"
#include "cache/damage.h"
#include "services/activityexport.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using base::Result;
using cache::ActivityStore;
using domain::AccountId;

namespace {

constexpr int kReadAtOnce = 500;

struct Scope {
    cache::Home home;
    std::vector<AccountId> accounts;
};

Result<Scope> scopeOf(const AccountService &service, std::optional<AccountId> one = {})
{
    const auto accounts = service.accounts();
    if (!accounts)
        return base::failure(accounts.error());
    Scope scope{service.home(), {}};
    for (const domain::Account &account : *accounts) {
        if (!one || account.id == *one)
            scope.accounts.push_back(account.id);
    }
    return scope;
}

/// Reads an account's log by `read`; one without a file yet has nothing to be read.
Result<void> withLog(const Scope &scope, AccountId account, const std::function<Result<void>(ActivityStore &)> &read)
{
    const cache::AccountFolder folder = scope.home.account(account);
    if (!QFile::exists(folder.ownDb()))
        return {};
    // For writing, since a file of an older program has no log yet.
    auto own = cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own});
    Result<void> done;
    if (own) {
        ActivityStore log(**own);
        done = read(log);
    } else {
        done = base::failure(own.error());
    }
    if (!done)
        cache::noteDamage(folder, done.error());
    return done;
}

AccountActivity counted(AccountId account, domain::Activity line)
{
    AccountActivity one{account, std::move(line), 0, 0, 0};
    for (const domain::RowOutcome &row : one.line.rows) {
        ++one.devices;
        one.done += row.state == domain::RowOutcome::State::Done;
        one.refused += row.state == domain::RowOutcome::State::Refused;
    }
    one.line.rows = {};
    return one;
}

Result<ActivityPage> readPage(const Scope &scope, const ActivityQuestion &question, int limit)
{
    ActivityPage page;
    for (const AccountId account : scope.accounts) {
        auto read = withLog(scope, account, [&](ActivityStore &log) -> Result<void> {
            const auto count = log.count();
            if (!count)
                return base::failure(count.error());
            page.total += *count;
            if (question.account && *question.account != account)
                return {};
            auto lines = log.page(0, limit + 1, question.text, question.from, question.to);
            if (!lines)
                return base::failure(std::move(lines.error()));
            for (domain::Activity &line : *lines)
                page.lines.push_back(counted(account, std::move(line)));
            return {};
        });
        if (!read)
            return base::failure(std::move(read.error()));
    }
    std::stable_sort(page.lines.begin(), page.lines.end(),
                     [](const AccountActivity &a, const AccountActivity &b) { return a.line.at > b.line.at; });
    page.hasMore = page.lines.size() > static_cast<size_t>(limit);
    if (page.hasMore)
        page.lines.resize(static_cast<size_t>(limit));
    return page;
}

/// Every line that is asked for, oldest pages last, rows and all.
Result<std::vector<std::pair<AccountId, domain::Activity>>> readAll(const Scope &scope, const ActivityQuestion &question, const base::StopToken &stop)
{
    std::vector<std::pair<AccountId, domain::Activity>> all;
    for (const AccountId account : scope.accounts) {
        auto read = withLog(scope, account, [&](ActivityStore &log) -> Result<void> {
            for (qint64 before = 0;;) {
                if (stop.stopRequested())
                    return base::failure(base::ErrorKind::Canceled, QStringLiteral("the export was stopped"));
                auto lines = log.page(before, kReadAtOnce, question.text, question.from, question.to);
                if (!lines)
                    return base::failure(std::move(lines.error()));
                if (lines->empty())
                    return {};
                before = lines->back().number;
                for (domain::Activity &line : *lines)
                    all.emplace_back(account, std::move(line));
            }
        });
        if (!read)
            return base::failure(std::move(read.error()));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.second.at > b.second.at; });
    return all;
}

} // namespace

ActivityService::ActivityService(const AccountService &accounts)
    : m_accounts(accounts)
{
    m_pool.setMaxThreadCount(1);
}

ActivityService::~ActivityService()
{
    m_pool.waitForDone();
}

QFuture<Result<ActivityPage>> ActivityService::page(ActivityQuestion question, int limit)
{
    auto scope = scopeOf(m_accounts);
    if (!scope)
        return base::readyFuture(Result<ActivityPage>(base::failure(std::move(scope.error()))));
    return QtConcurrent::run(&m_pool, readPage, std::move(*scope), std::move(question), limit);
}

QFuture<Result<domain::Activity>> ActivityService::line(AccountId account, qint64 number)
{
    return QtConcurrent::run(&m_pool, [home = m_accounts.home(), account, number] {
        Result<domain::Activity> line = base::failure(base::ErrorKind::NotFound, QStringLiteral("the account has no activity log"));
        auto read = withLog({home, {}}, account, [&](ActivityStore &log) -> Result<void> {
            line = log.line(number);
            return line ? Result<void>() : base::failure(line.error());
        });
        return read ? line : base::failure(std::move(read.error()));
    });
}

QFuture<Result<std::vector<ActivityVerdict>>> ActivityService::verify()
{
    using Verdicts = Result<std::vector<ActivityVerdict>>;
    auto scope = scopeOf(m_accounts);
    if (!scope)
        return base::readyFuture(Verdicts(base::failure(std::move(scope.error()))));
    return QtConcurrent::run(&m_pool, [scope = std::move(*scope)]() -> Verdicts {
        std::vector<ActivityVerdict> verdicts;
        for (const AccountId account : scope.accounts) {
            auto read = withLog(scope, account, [&](ActivityStore &log) -> Result<void> {
                auto fault = log.verify();
                const auto lines = log.count();
                if (!fault || !lines)
                    return base::failure(fault ? lines.error() : fault.error());
                verdicts.push_back({account, *lines, std::move(*fault)});
                return {};
            });
            if (!read)
                return base::failure(std::move(read.error()));
        }
        return verdicts;
    });
}

QFuture<Result<exchange::ExportReport>> ActivityService::exportLines(ActivityQuestion question, QString path, base::StopToken stop,
                                                                     std::function<void(qint64 rows)> progress)
{
    using Report = Result<exchange::ExportReport>;
    auto scope = scopeOf(m_accounts, question.account);
    const auto accounts = m_accounts.accounts();
    if (!scope || !accounts)
        return base::readyFuture(Report(base::failure(scope ? accounts.error() : scope.error())));
    auto words = std::make_shared<ActivityWords>(*accounts);
    return QtConcurrent::run(&m_pool, [scope = std::move(*scope), question = std::move(question), path = std::move(path),
                                       stop = std::move(stop), progress = std::move(progress), words]() -> Report {
        auto lines = readAll(scope, question, stop);
        if (!lines)
            return base::failure(std::move(lines.error()));
        const auto format = exchange::formatFromId(QFileInfo(path).suffix().toLower());
        return exchange::writeTable(activityTable(std::move(*lines), words), path, {.format = format.value_or(exchange::Format::Csv)}, stop,
                                    progress);
    });
}

} // namespace tapfleet::services
