#include "services/importservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/devicereader.h"
#include "cache/syncwriter.h"
#include "services/importmappings.h"
#include "text/importtext.h"
#include "text/sntext.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <set>

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

/// The devices whose rows cannot be read. They are in the list all the same: they stay as they are.
std::set<domain::DeviceId> unreadDevices(const exchange::ConsoleFile &file)
{
    std::set<domain::DeviceId> listed;
    for (const domain::Device &device : file.devices)
        listed.insert(device.id());
    std::set<domain::DeviceId> kept;
    for (const exchange::RefusedRow &row : file.refused) {
        if (!row.id.sn.empty() && !listed.contains(row.id))
            kept.insert(row.id);
    }
    return kept;
}

Result<std::optional<domain::Device>> storedDevice(cache::DeviceReader &reader, const domain::DeviceId &id)
{
    auto stored = reader.devices(id);
    if (!stored)
        return base::failure(std::move(stored.error()));
    for (cache::StoredDevice &device : *stored) {
        if (device.device.id() == id) // an SN alone finds those of every supplier
            return std::move(device.device);
    }
    return std::nullopt;
}

/// Adds the unreadDevices() as they are stored; returns how many there are.
Result<qint64> addKept(domain::DevicePage &page, const exchange::ConsoleFile &file, const cache::AccountFolder &folder)
{
    const std::set<domain::DeviceId> kept = unreadDevices(file);
    if (kept.empty())
        return 0;
    auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(std::move(reader.error()));
    qint64 count = 0;
    for (const domain::DeviceId &id : kept) {
        auto device = storedDevice(**reader, id);
        if (!device)
            return base::failure(std::move(device.error()));
        if (!*device)
            continue;
        page.devices.push_back({std::move(**device), 0});
        ++count;
    }
    return count;
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
    const auto before = (*reader)->deviceCount();
    if (!before)
        return base::failure(before.error());
    ImportForecast forecast;
    if (state->asOf && *state->asOf > draft.writtenAt)
        forecast.newerAsOf = state->asOf;
    for (const domain::Device &device : draft.file.devices) {
        if (stop.stopRequested())
            return base::failure(base::ErrorKind::Canceled, QStringLiteral("another import is asked about"));
        const auto stored = storedDevice(**reader, device.id());
        if (!stored)
            return base::failure(stored.error());
        ++(!*stored ? forecast.added : **stored == device ? forecast.unchanged : forecast.changed);
    }
    if (!isWhole)
        return forecast;
    forecast.removed = *before - forecast.changed - forecast.unchanged;
    for (const domain::DeviceId &id : unreadDevices(draft.file)) {
        const auto kept = storedDevice(**reader, id);
        if (!kept)
            return base::failure(kept.error());
        forecast.removed -= *kept ? 1 : 0;
    }
    return forecast;
}

Result<ImportReport> store(const ImportDraft &draft, const domain::Account &account, const cache::AccountFolder &folder,
                           const base::Clock &clock, bool isWhole)
{
    domain::DevicePage page;
    page.devices.reserve(draft.file.devices.size());
    for (const domain::Device &device : draft.file.devices)
        page.devices.push_back({device, 0}); // a row has no bytes of its own: the writer hashes its values
    const FileClock fileClock(std::min(draft.writtenAt, clock.nowMs()));
    auto writer = cache::SyncWriter::open(folder, fileClock,
                                          {.source = domain::kSourceConsoleFile, .isPart = !isWhole, .isVouchedFor = isWhole});
    if (!writer)
        return base::failure(writer.error());
    // What an interrupted import had seen belongs to another file.
    if (auto abandoned = (*writer)->abandon(true); !abandoned)
        return base::failure(abandoned.error());
    const auto kept = addKept(page, draft.file, folder);
    if (!kept)
        return base::failure(kept.error());
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
    report.unchanged = written->unchanged - *kept;
    report.removed = finished->removed;
    report.refused = draft.file.refused;
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
    const auto account = accountFor(accounts, target.account);
    if (!account)
        return base::readyFuture(Report(base::failure(account.error())));
    return QtConcurrent::run([draft, account = *account, folder = accounts.home().account(account->id), &clock,
                              isWhole = target.isWhole] { return store(*draft, account, folder, clock, isWhole); });
}

QFuture<Result<ImportReport>> importConsoleFile(AccountService &accounts, const base::Clock &clock, const QString &path,
                                                const QString &accountName)
{
    // The file is read before an account is made for it: a file that cannot be read leaves nothing behind.
    return base::andThen(readForImport(accounts, path), &accounts,
                         [&accounts, &clock, accountName](const ImportDraftPtr &draft) {
                             return importDraft(accounts, clock, draft, {accountName});
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
