#include "services/importservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/devicereader.h"
#include "cache/syncwriter.h"
#include "domain/listcheck.h"
#include "services/importmappings.h"
#include "services/importplan.h"
#include "text/importtext.h"
#include "text/sntext.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using base::Result;
using exchange::ConsoleColumns;

namespace {

/// What a file tells is as old as the file.
class FileClock final : public base::Clock
{
public:
    explicit FileClock(qint64 at) : m_at(at) {}
    qint64 nowMs() const override { return m_at; }

private:
    const qint64 m_at;
};

Result<ImportDraftPtr> read(const QString &path, const ConsoleColumns &columns)
{
    // Asked before the file is read: if it is written over meanwhile it only seems older.
    const qint64 writtenAt = QFileInfo(path).lastModified().toMSecsSinceEpoch();
    auto file = exchange::readConsoleFile(path, columns);
    if (!file)
        return base::failure(std::move(file.error()));
    return std::make_shared<const ImportDraft>(ImportDraft{path, writtenAt, std::move(*file)});
}

tl::unexpected<base::Error> refusal(QLatin1StringView code, const ImportDraft &draft, qint64 after, qint64 before)
{
    return base::failure(base::ErrorKind::Conflict,
                         QStringLiteral("%1: %2 of %3 devices would be left").arg(draft.path).arg(after).arg(before), code);
}

Result<ImportForecast> forecast(const ImportDraft &draft, const cache::AccountFolder &folder, bool isWhole,
                                const base::StopToken &stop)
{
    auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(std::move(reader.error()));
    const auto state = (*reader)->syncState();
    if (!state)
        return base::failure(state.error());
    const auto plan = planImport(draft.file, **reader, stop);
    if (!plan)
        return base::failure(plan.error());
    ImportForecast forecast{.added = plan->added, .changed = plan->changed, .unchanged = plan->unchanged, .before = plan->before};
    if (state->asOf && *state->asOf > draft.writtenAt)
        forecast.newerAsOf = state->asOf;
    if (isWhole) {
        forecast.removed = plan->missing();
        forecast.isDoubted = domain::isMuchSmaller(plan->before - forecast.removed, plan->before);
    }
    return forecast;
}

/// The plan of a draft, unless the user has to agree to it first.
Result<ImportPlan> agreedPlan(const ImportDraft &draft, const cache::AccountFolder &folder, const ImportTarget &target)
{
    auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(std::move(reader.error()));
    auto plan = planImport(draft.file, **reader, {});
    if (!plan || target.isConfirmed || !target.isWhole)
        return plan;
    const qint64 after = plan->before - plan->missing();
    if (domain::isMuchSmaller(after, plan->before))
        return refusal(base::codes::ImportMuchSmaller, draft, after, plan->before);
    return plan;
}

Result<ImportReport> store(const ImportDraft &draft, const domain::Account &account, const cache::AccountFolder &folder,
                           const base::Clock &clock, const ImportTarget &target)
{
    const FileClock fileClock(std::min(draft.writtenAt, clock.nowMs()));
    // The writer first: nobody changes the account between the plan and its writing.
    auto writer = cache::SyncWriter::open(folder, fileClock, {.source = domain::kSourceConsoleFile});
    if (!writer)
        return base::failure(writer.error());
    const auto plan = agreedPlan(draft, folder, target);
    if (!plan)
        return base::failure(plan.error());
    const bool isWhole = target.isWhole || plan->missing() == 0;
    (*writer)->setList(isWhole ? cache::SyncWriter::List::VouchedFor : cache::SyncWriter::List::Part);
    // What an interrupted import had seen belongs to another file.
    if (auto abandoned = (*writer)->abandon(true); !abandoned)
        return base::failure(abandoned.error());
    auto sync = (*writer)->begin(true, 1);
    if (!sync)
        return base::failure(sync.error());
    auto written = (*writer)->write(*sync, sync->shards.front().shard, plan->page);
    if (!written)
        return base::failure(written.error());
    auto finished = (*writer)->finish(*sync);
    if (!finished)
        return base::failure(finished.error());
    ImportReport report;
    report.account = account;
    report.added = written->added;
    report.changed = written->changed;
    report.unchanged = written->unchanged - plan->kept;
    report.removed = finished->removed;
    report.refused = plan->refused;
    report.ignoredHeaders = draft.file.columns.leftOut();
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
        return base::failure(
            base::ErrorKind::Conflict,
            QStringLiteral("\"%1\" is synced from a gateway; a file goes into an account of its own").arg(name),
            base::codes::AccountExists);
    }
    return account;
}

} // namespace

QFuture<Result<ImportDraftPtr>> readForImport(AccountService &accounts, const QString &path, const QString &mapping)
{
    const auto reading = QtConcurrent::run([path] { return exchange::readConsoleHead(path); });
    return base::andThen(reading, &accounts, [&accounts, path, mapping](const std::vector<QStringList> &head) {
        const ImportMappings mappings(accounts.appStore());
        const auto columns = mapping.isEmpty() ? mappings.columnsOf(head) : mappings.columnsOf(head, mapping);
        if (!columns)
            return base::readyFuture(Result<ImportDraftPtr>(base::failure(columns.error())));
        return readForImport(path, *columns);
    });
}

QFuture<Result<ImportDraftPtr>> readForImport(const QString &path, const ConsoleColumns &columns)
{
    return QtConcurrent::run([path, columns] { return read(path, columns); });
}

QFuture<Result<ImportForecast>> forecastImport(AccountService &accounts, const ImportDraftPtr &draft,
                                               const ImportTarget &target, const base::StopToken &stop)
{
    using Forecast = Result<ImportForecast>;
    const auto account = accounts.account(target.account);
    if (!account && account.error().kind == base::ErrorKind::NotFound)
        return base::readyFuture(Forecast(ImportForecast{.added = static_cast<qint64>(draft->file.devices.size())}));
    if (!account)
        return base::readyFuture(Forecast(base::failure(account.error())));
    return QtConcurrent::run([draft, folder = accounts.home().account(account->id), isWhole = target.isWhole, stop] {
        return forecast(*draft, folder, isWhole, stop);
    });
}

QFuture<Result<ImportReport>> importDraft(AccountService &accounts, const base::Clock &clock, const ImportDraftPtr &draft,
                                          const ImportTarget &target)
{
    using Report = Result<ImportReport>;
    if (!draft->file.columns.hasSn()) {
        return base::readyFuture(
            Report(base::failure(base::ErrorKind::Invalid, QStringLiteral("%1: no column for the SN").arg(draft->path),
                                 base::codes::FileWithoutSn)));
    }
    if (draft->file.devices.empty() && !target.isConfirmed)
        return base::readyFuture(Report(refusal(base::codes::ImportEmpty, *draft, 0, 0)));
    const auto account = accountFor(accounts, target.account);
    if (!account)
        return base::readyFuture(Report(base::failure(account.error())));
    return QtConcurrent::run([draft, account = *account, folder = accounts.home().account(account->id), &clock,
                              target] { return store(*draft, account, folder, clock, target); });
}

QFuture<Result<ImportReport>> importConsoleFile(AccountService &accounts, const base::Clock &clock, const QString &path,
                                                const QString &accountName)
{
    // The file is read before an account is made for it: a file that cannot be read leaves nothing behind.
    return base::andThen(readForImport(accounts, path), &accounts,
                         [&accounts, &clock, accountName](const ImportDraftPtr &draft) {
                             return importDraft(accounts, clock, draft, {.account = accountName, .isWhole = true, .isConfirmed = true});
                         });
}

QFuture<Result<exchange::ExportReport>> writeRefusedRows(const ImportDraftPtr &draft, const QString &path)
{
    const std::shared_ptr<const exchange::ConsoleFile> file(draft, &draft->file);
    const auto reason = [](const exchange::RefusedRow &row) { return text::importReason(row.reason); };
    return QtConcurrent::run([table = exchange::refusedTable(file, text::reasonTitle(), reason), path] {
        return exchange::writeTable(table, path, {});
    });
}

} // namespace tapfleet::services
