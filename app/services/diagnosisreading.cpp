#include "services/diagnosisreading.h"

#include "cache/cataloguestore.h"
#include "cache/damage.h"
#include "cache/taskstore.h"

#include <QFile>

#include <algorithm>

namespace tapfleet::services {

using base::Result;
using domain::Field;

namespace {

constexpr int kMostTasks = 10, kMostChanges = 20;

Result<void> readAround(const cache::AccountFolder &folder, const std::string &appId, KeptDevice &kept)
{
    const auto file =
        cache::Connection::open(folder.cacheDb(), {cache::DatabaseKind::Cache, cache::Connection::Access::QueryOnly});
    if (!file) {
        cache::noteDamage(folder, file.error());
        return base::failure(file.error());
    }
    auto tasks = cache::TaskStore(**file).tasksOf(kept.stored.device.id(), kMostTasks);
    if (!tasks)
        return base::failure(std::move(tasks.error()));
    kept.tasks = std::move(*tasks);
    if (appId.empty())
        return {};
    auto app = cache::CatalogueStore(**file).app(appId);
    if (!app)
        return base::failure(std::move(app.error()));
    if (*app)
        kept.app = std::move((*app)->app);
    return {};
}

Result<void> appendKept(const cache::AccountFolder &folder, const domain::Account &account, const domain::DeviceId &id,
                        const std::string &appId, std::vector<KeptDevice> &all)
{
    const auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(reader.error());
    auto devices = (*reader)->devices(id);
    if (!devices || devices->empty())
        return devices ? Result<void>() : base::failure(std::move(devices.error()));
    const auto state = (*reader)->syncState();
    auto refused = (*reader)->refusedMethods();
    if (!state || !refused)
        return base::failure(!state ? state.error() : refused.error());
    for (cache::StoredDevice &stored : *devices) {
        KeptDevice kept{.account = account, .stored = std::move(stored), .notGranted = *refused};
        kept.readAt = std::max(kept.stored.fetchedAt, state->asOf.value_or(0));
        auto changes = (*reader)->history(kept.stored.device.id(), kMostChanges);
        if (!changes)
            return base::failure(std::move(changes.error()));
        kept.changes = std::move(*changes);
        if (auto read = readAround(folder, appId, kept); !read)
            return read;
        all.push_back(std::move(kept));
    }
    return {};
}

std::string text(const snapshot::FleetSnapshot &fleet, quint32 row, Field field)
{
    domain::Value value = fleet.value(row, field);
    auto *told = std::get_if<std::string>(&value);
    return told ? std::move(*told) : std::string();
}

std::optional<qint64> number(const snapshot::FleetSnapshot &fleet, quint32 row, Field field)
{
    const domain::Value value = fleet.value(row, field);
    const auto *told = std::get_if<qint64>(&value);
    return told ? std::optional(*told) : std::nullopt;
}

std::optional<bool> yesNo(const snapshot::FleetSnapshot &fleet, quint32 row, Field field)
{
    const domain::Value value = fleet.value(row, field);
    const auto *told = std::get_if<bool>(&value);
    return told ? std::optional(*told) : std::nullopt;
}

} // namespace

Result<std::vector<KeptDevice>> readKept(const cache::Home &home, const std::vector<domain::Account> &accounts,
                                         const domain::DeviceId &id, const std::string &appId)
{
    std::vector<KeptDevice> all;
    for (const domain::Account &account : accounts) {
        const cache::AccountFolder folder = home.account(account.id);
        if (!QFile::exists(folder.cacheDb()))
            continue;
        if (auto read = appendKept(folder, account, id, appId, all); !read)
            return base::failure(std::move(read.error()));
    }
    return all;
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

SnapshotDevice snapshotDevice(const snapshot::FleetSnapshot &fleet, quint32 row)
{
    SnapshotDevice told{.source = text(fleet, row, Field::Source), .readAt = number(fleet, row, Field::Synced).value_or(0)};
    domain::Device &device = told.device;
    const domain::DeviceId id = fleet.id(row);
    device.sn = id.sn;
    device.supplierId = id.supplierId;
    const std::pair<std::string *, Field> texts[] = {{&device.model, Field::Model},
                                                     {&device.osFamily, Field::Os},
                                                     {&device.osVersion, Field::OsVersion},
                                                     {&device.ownerName, Field::Owner},
                                                     {&device.ownerPid, Field::OwnerPid},
                                                     {&device.role, Field::Role},
                                                     {&device.activation, Field::Activation},
                                                     {&device.bindStatus, Field::Bind},
                                                     {&device.merchantName, Field::Merchant},
                                                     {&device.shopName, Field::Shop},
                                                     {&device.networkType, Field::Network},
                                                     {&device.ssid, Field::Ssid},
                                                     {&device.networkOperator, Field::Operator},
                                                     {&device.iccid, Field::Iccid},
                                                     {&device.simProvider, Field::SimProvider},
                                                     {&device.simStatus, Field::SimStatus},
                                                     {&device.address, Field::Address}};
    for (const auto &[target, field] : texts)
        *target = text(fleet, row, field);
    const std::pair<std::optional<qint64> *, Field> numbers[] = {{&device.ownerUpdatedAt, Field::OwnerUpdated},
                                                                 {&device.lastBootAt, Field::LastBoot},
                                                                 {&device.lastOnlineAt, Field::LastOnline},
                                                                 {&device.signalDbm, Field::Signal},
                                                                 {&device.simExpiresAt, Field::SimExpires},
                                                                 {&device.freeMb, Field::FreeMb},
                                                                 {&device.totalMb, Field::TotalMb},
                                                                 {&device.latitudeE6, Field::Latitude},
                                                                 {&device.longitudeE6, Field::Longitude},
                                                                 {&device.locatedAt, Field::LocatedAt}};
    for (const auto &[target, field] : numbers)
        *target = number(fleet, row, field);
    device.online = yesNo(fleet, row, Field::Online);
    device.components = domain::parseComponents(text(fleet, row, Field::Components));
    device.scopes = domain::parseScopes(text(fleet, row, Field::Scopes));
    return told;
}

} // namespace tapfleet::services
