#include "services/importservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/syncwriter.h"

#include <QtConcurrentRun>

namespace tapfleet::services {

using base::Result;

namespace {

Result<ImportReport> store(exchange::ConsoleFile file, const domain::Account &account, const cache::AccountFolder &folder,
                           const base::Clock &clock)
{
    domain::DevicePage page;
    page.devices.reserve(file.devices.size());
    for (domain::Device &device : file.devices)
        page.devices.push_back({std::move(device), 0}); // a row has no bytes of its own: the writer hashes its values
    auto writer = cache::SyncWriter::open(folder, clock, {.source = domain::kSourceConsoleFile});
    if (!writer)
        return base::failure(writer.error());
    // What an interrupted import had seen belongs to another file.
    if (auto abandoned = (*writer)->abandon(true); !abandoned)
        return base::failure(abandoned.error());
    auto plan = (*writer)->begin(true, 1);
    if (!plan)
        return base::failure(plan.error());
    auto written = (*writer)->write(*plan, plan->shards.front().shard, page);
    if (!written)
        return base::failure(written.error());
    auto finished = (*writer)->finish(*plan);
    if (!finished)
        return base::failure(finished.error());
    ImportReport report;
    report.account = account;
    report.added = written->added;
    report.changed = written->changed;
    report.unchanged = written->unchanged;
    report.removed = finished->removed;
    report.refused = std::move(file.refused);
    report.ignoredHeaders = std::move(file.ignoredHeaders);
    report.salvage = (*writer)->salvage();
    return report;
}

/// The console-file account of that name, made when there is none.
Result<domain::Account> accountFor(AccountService &accounts, const QString &name)
{
    auto account = accounts.account(name);
    if (!account && account.error().kind == base::ErrorKind::NotFound)
        return accounts.addConsoleFileAccount(name);
    if (account && account->kind != domain::AccountKind::ConsoleFile) {
        return base::failure(base::ErrorKind::Conflict,
                             QStringLiteral("\"%1\" is synced from a gateway; a file goes into an account of its own").arg(name),
                             base::codes::AccountExists);
    }
    return account;
}

} // namespace

QFuture<Result<ImportReport>> importConsoleFile(AccountService &accounts, const base::Clock &clock, const QString &path,
                                                const QString &accountName)
{
    // The file is read before an account is made for it: a file that cannot be read leaves nothing behind.
    const auto reading = QtConcurrent::run([path] { return exchange::readConsoleFile(path); });
    return base::andThen(reading, &accounts, [&accounts, &clock, accountName](exchange::ConsoleFile file) {
        auto account = accountFor(accounts, accountName);
        if (!account)
            return base::readyFuture(Result<ImportReport>(base::failure(account.error())));
        return QtConcurrent::run([file = std::move(file), account = *account, folder = accounts.home().account(account->id),
                                  &clock]() mutable { return store(std::move(file), account, folder, clock); });
    });
}

} // namespace tapfleet::services
