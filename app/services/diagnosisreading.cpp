#include "services/diagnosisreading.h"

#include "cache/cataloguestore.h"
#include "cache/damage.h"
#include "cache/taskstore.h"

#include <QFile>

#include <algorithm>

namespace tapfleet::services {

using base::Result;

namespace {

constexpr int kMostTasks = 10, kMostChanges = 20;

} // namespace

/// One account's files, opened at the first question.
struct KeptReader::Open {
    [[nodiscard]] Result<void> open(const std::string &appId);

    domain::Account account;
    cache::AccountFolder folder;
    std::unique_ptr<cache::DeviceReader> reader{};
    std::unique_ptr<cache::Connection> cacheDb{};
    domain::SyncState state{};
    std::vector<domain::PublicMethod> refused{};
    std::optional<domain::App> app{};
};

Result<void> KeptReader::Open::open(const std::string &appId)
{
    auto opened = cache::DeviceReader::open(folder);
    if (!opened)
        return base::failure(std::move(opened.error()));
    auto told = (*opened)->syncState();
    auto methods = (*opened)->refusedMethods();
    if (!told || !methods)
        return base::failure(!told ? told.error() : methods.error());
    auto file = cache::Connection::open(folder.cacheDb(), {cache::DatabaseKind::Cache, cache::Connection::Access::QueryOnly});
    if (!file) {
        cache::noteDamage(folder, file.error());
        return base::failure(std::move(file.error()));
    }
    if (!appId.empty()) {
        auto kept = cache::CatalogueStore(**file).app(appId);
        if (!kept)
            return base::failure(std::move(kept.error()));
        if (*kept)
            app = std::move((*kept)->app);
    }
    state = std::move(*told);
    refused = std::move(*methods);
    cacheDb = std::move(*file);
    reader = std::move(*opened);
    return {};
}

KeptReader::KeptReader(cache::Home home, std::vector<domain::Account> accounts, std::string appId, Changes changes)
    : m_appId(std::move(appId))
    , m_changes(changes)
{
    for (domain::Account &account : accounts) {
        const cache::AccountFolder folder = home.account(account.id);
        m_accounts.push_back(std::make_unique<Open>(Open{.account = std::move(account), .folder = folder}));
    }
}

KeptReader::~KeptReader() = default;

Result<std::vector<KeptDevice>> KeptReader::devices(const domain::DeviceId &id, std::optional<domain::AccountId> only)
{
    std::vector<KeptDevice> all;
    for (const auto &open : m_accounts) {
        if (only && open->account.id != *only)
            continue;
        if (!open->reader && !QFile::exists(open->folder.cacheDb()))
            continue;
        if (!open->reader) {
            if (auto opened = open->open(m_appId); !opened)
                return base::failure(std::move(opened.error()));
        }
        if (auto read = append(*open, id, all); !read)
            return base::failure(std::move(read.error()));
    }
    return all;
}

Result<void> KeptReader::append(Open &open, const domain::DeviceId &id, std::vector<KeptDevice> &all)
{
    auto devices = open.reader->devices(id);
    if (!devices)
        return base::failure(std::move(devices.error()));
    for (cache::StoredDevice &stored : *devices) {
        KeptDevice kept{.account = open.account, .stored = std::move(stored), .notGranted = open.refused, .app = open.app};
        kept.readAt = std::max(kept.stored.fetchedAt, open.state.asOf.value_or(0));
        auto tasks = cache::TaskStore(*open.cacheDb).tasksOf(kept.stored.device.id(), kMostTasks);
        if (!tasks)
            return base::failure(std::move(tasks.error()));
        kept.tasks = std::move(*tasks);
        if (m_changes == Changes::Read) {
            auto changes = open.reader->history(kept.stored.device.id(), kMostChanges);
            if (!changes)
                return base::failure(std::move(changes.error()));
            kept.changes = std::move(*changes);
        }
        all.push_back(std::move(kept));
    }
    return {};
}

std::vector<domain::Check> cachedChecks(const KeptDevice &device, const std::string &appId)
{
    std::vector<domain::Check> checks = domain::checksOf(device.facts());
    if (!appId.empty()) {
        const auto last = std::find_if(device.tasks.begin(), device.tasks.end(),
                                       [&appId](const domain::DeviceTask &each) { return each.task.appId == appId; });
        const auto arrival = domain::arrivalFromCache(device.facts(), appId, device.app ? &*device.app : nullptr,
                                                      last == device.tasks.end() ? nullptr : &*last);
        checks.push_back(domain::arrivalCheck(arrival, domain::CheckSource::Cache, device.readAt));
    }
    checks.push_back(domain::tasksCheck(device.tasks, device.readAt));
    checks.push_back(domain::changesCheck(device.changes, device.readAt));
    return checks;
}

} // namespace tapfleet::services
