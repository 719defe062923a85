#include "cache/history.h"

#include "cache/rows.h"
#include "cache/transaction.h"

#include <algorithm>

namespace tapfleet::cache {

namespace {

const QString kSelectRef = QStringLiteral("SELECT id FROM device_ref WHERE sn = ? AND supplier_id = ?");
const QString kInsertRef = QStringLiteral("INSERT INTO device_ref (sn, supplier_id) VALUES (?, ?) RETURNING id");
const QString kKeep = QStringLiteral("INSERT INTO device_change (device_ref, field, sync_id, before, after, at) VALUES (?, ?, ?, ?, ?, ?) "
                                     "ON CONFLICT (device_ref, field, sync_id) DO UPDATE SET after = excluded.after");
const QString kDropEqual = QStringLiteral("DELETE FROM device_change WHERE device_ref = ? AND field = ? AND sync_id = ? AND before = after");
const QString kBeginRun = QStringLiteral("INSERT INTO sync_run (started_at, full_list) VALUES (?, ?) RETURNING id");
const QString kEnsureRun = QStringLiteral("INSERT OR IGNORE INTO sync_run (id, started_at, full_list) VALUES (?, ?, ?)");
const QString kEndRun = QStringLiteral("UPDATE sync_run SET ended_at = ?, devices = ?, online = ?, silent = ? WHERE id = ?");
const QString kLastCounted = QStringLiteral("SELECT max(ended_at) FROM sync_run WHERE devices IS NOT NULL");
const QString kChangesOf = QStringLiteral("SELECT c.device_ref, r.sn, r.supplier_id, c.field, c.before, c.after FROM device_change c "
                                          "JOIN device_ref r ON r.id = c.device_ref WHERE c.at = ? AND c.sync_id = ? "
                                          "ORDER BY c.device_ref, c.field");
const QString kDropChange = QStringLiteral("DELETE FROM device_change WHERE device_ref = ? AND field = ? AND sync_id = ?");

const QString kLastChanges = QStringLiteral("SELECT r.sn, r.supplier_id, max(c.at) FROM device_change c JOIN device_ref r ON r.id = c.device_ref "
                                            "WHERE c.field %1 GROUP BY c.device_ref");
const QString kSomeOld = QStringLiteral("SELECT max(at) FROM (SELECT at FROM device_change WHERE at < ? ORDER BY at LIMIT 5000)");
const QString kForgetChanges = QStringLiteral("DELETE FROM device_change WHERE at <= ? AND at < ?");
// A change bears the beginning of its run, so that the index of times finds those that are left.
const QString kForgetRuns = QStringLiteral("DELETE FROM sync_run WHERE started_at < ? AND ended_at IS NOT NULL AND NOT EXISTS "
                                           "(SELECT 1 FROM device_change c WHERE c.at = sync_run.started_at AND c.sync_id = sync_run.id)");
const QString kIsField = QStringLiteral("= ?");
const QString kIsApp = QStringLiteral("GLOB ? || ':*'");

constexpr std::string_view kAppPrefix = "app:";

std::string asText(const domain::Value &value)
{
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes ? "yes" : "no";
    if (const auto *number = std::get_if<qint64>(&value))
        return std::to_string(*number);
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    return {};
}

std::string appVersion(const domain::Device &device, std::string_view appId)
{
    const auto found = std::find_if(device.apps.begin(), device.apps.end(), [appId](const auto &app) { return app.appId == appId; });
    if (found == device.apps.end())
        return {};
    return found->version.empty() ? "?" : found->version;
}

void appendAppChange(const domain::Device &before, const domain::Device &after, const std::string &appId,
                     std::vector<PendingChange> &changes)
{
    std::string was = appVersion(before, appId);
    std::string is = appVersion(after, appId);
    if (was != is)
        changes.push_back({after.id(), std::string(kAppPrefix) + appId, std::move(was), std::move(is)});
}

} // namespace

std::string historyText(const domain::Device &device, std::string_view field)
{
    if (field.starts_with(kAppPrefix))
        return appVersion(device, field.substr(kAppPrefix.size()));
    const std::optional<domain::Field> known = domain::fieldById(field);
    return known ? asText(domain::value(device, *known)) : std::string();
}

void appendChanges(const domain::Device &before, const domain::Device &after, std::vector<PendingChange> &changes)
{
    for (const domain::FieldInfo &info : domain::kFields) {
        if (!info.tracked || info.field == domain::Field::Apps)
            continue;
        const domain::Value was = domain::value(before, info.field);
        const domain::Value is = domain::value(after, info.field);
        if (was != is)
            changes.push_back({after.id(), info.id, asText(was), asText(is)});
    }
    if (before.apps == after.apps)
        return;
    for (const domain::InstalledApp &app : after.apps)
        appendAppChange(before, after, app.appId, changes);
    for (const domain::InstalledApp &app : before.apps) {
        if (appVersion(after, app.appId).empty())
            appendAppChange(before, after, app.appId, changes);
    }
}

base::Result<std::vector<LastChange>> lastChanges(Connection &own, std::span<const std::string> fields, const base::StopToken &stop)
{
    constexpr size_t betweenStops = 1024;
    std::vector<LastChange> changes;
    for (const std::string &field : fields) {
        auto select = own.prepare(kLastChanges.arg(field == "app" ? kIsApp : kIsField));
        if (!select)
            return base::failure(std::move(select.error()));
        select->bind(0, std::string_view(field));
        for (;;) {
            const auto row = select->step();
            if (!row)
                return base::failure(row.error());
            if (!*row)
                break;
            changes.push_back({{std::string(select->text(0)), std::string(select->text(1))}, select->integer(2)});
            if (changes.size() % betweenStops == 0 && stop.stopRequested())
                return base::failure(base::ErrorKind::Canceled, QStringLiteral("a newer request came"));
        }
    }
    return changes;
}

base::Result<void> forgetHistory(Connection &own, qint64 before)
{
    for (;;) {
        auto some = own.prepare(kSomeOld);
        if (!some)
            return base::failure(std::move(some.error()));
        some->bind(0, before);
        const auto row = some->step();
        if (!row)
            return base::failure(row.error());
        if (some->isNull(0))
            break;
        const qint64 upTo = some->integer(0);
        some->reset();
        if (auto done = own.run(kForgetChanges, upTo, before); !done)
            return done;
    }
    return own.run(kForgetRuns, before);
}

base::Result<void> HistoryStore::open(Connection &connection)
{
    m_connection = &connection;
    const std::pair<Statement *, const QString *> prepared[] = {
        {&m_selectRef, &kSelectRef}, {&m_insertRef, &kInsertRef}, {&m_keep, &kKeep}, {&m_dropEqual, &kDropEqual}};
    for (const auto &[statement, sql] : prepared) {
        auto made = connection.prepare(*sql);
        if (!made)
            return base::failure(std::move(made.error()));
        *statement = std::move(*made);
    }
    return {};
}

base::Result<qint64> HistoryStore::beginRun(qint64 startedAt, bool full)
{
    auto insert = m_connection->prepare(kBeginRun);
    if (!insert)
        return base::failure(std::move(insert.error()));
    insert->bind(0, startedAt);
    insert->bind(1, qint64(full));
    if (const auto row = insert->step(); !row)
        return base::failure(row.error());
    const qint64 id = insert->integer(0);
    if (auto done = insert->run(); !done)
        return base::failure(std::move(done.error()));
    return id;
}

base::Result<void> HistoryStore::ensureRun(qint64 syncId, qint64 startedAt, bool full)
{
    return m_connection->run(kEnsureRun, syncId, startedAt, qint64(full));
}

base::Result<qint64> HistoryStore::refOf(const domain::DeviceId &device)
{
    for (Statement *statement : {&m_selectRef, &m_insertRef}) {
        statement->bind(0, std::string_view(device.sn));
        statement->bind(1, std::string_view(device.supplierId));
        const auto row = statement->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            continue;
        const qint64 id = statement->integer(0);
        if (auto done = statement->run(); !done)
            return base::failure(std::move(done.error()));
        return id;
    }
    return base::failure(base::ErrorKind::Storage, QStringLiteral("device_ref gave no id"));
}

base::Result<void> HistoryStore::keep(qint64 syncId, qint64 at, const PendingChange &change)
{
    const auto ref = refOf(change.device);
    if (!ref)
        return base::failure(ref.error());
    const std::string_view field(change.field);
    m_keep.bind(0, *ref);
    m_keep.bind(1, field);
    m_keep.bind(2, syncId);
    m_keep.bind(3, std::string_view(change.before));
    m_keep.bind(4, std::string_view(change.after));
    m_keep.bind(5, at);
    if (auto done = m_keep.run(); !done)
        return done;
    m_dropEqual.bind(0, *ref);
    m_dropEqual.bind(1, field);
    m_dropEqual.bind(2, syncId);
    return m_dropEqual.run();
}

base::Result<void> HistoryStore::append(qint64 syncId, qint64 at, const std::vector<PendingChange> &changes,
                                        const std::optional<RunEnd> &end)
{
    if (changes.empty() && !end)
        return {};
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    for (const PendingChange &change : changes) {
        if (auto done = keep(syncId, at, change); !done)
            return done;
    }
    if (end) {
        const auto count = end->count.value_or(domain::FleetCount{});
        const auto devices = end->count ? std::optional(count.devices) : std::nullopt;
        if (auto done = runOnce(*m_connection, kEndRun, end->at, devices, count.online, count.silent, syncId); !done)
            return done;
    }
    return transaction->commit();
}

base::Result<std::optional<qint64>> HistoryStore::lastCounted()
{
    auto select = m_connection->prepare(kLastCounted);
    if (!select)
        return base::failure(std::move(select.error()));
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    return *row && !select->isNull(0) ? std::optional(select->integer(0)) : std::nullopt;
}

base::Result<std::vector<HistoryStore::Kept>> HistoryStore::changesOf(qint64 syncId, qint64 at)
{
    auto select = m_connection->prepare(kChangesOf);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, at);
    select->bind(1, syncId);
    std::vector<Kept> kept;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return kept;
        const auto text = [&select](int column) { return std::string(select->text(column)); };
        kept.push_back({select->integer(0), {{text(1), text(2)}, text(3), text(4), text(5)}});
    }
}

base::Result<void> HistoryStore::takeBack(qint64 syncId, qint64 at, const CachedDevice &cached)
{
    const auto kept = changesOf(syncId, at);
    if (!kept)
        return base::failure(kept.error());
    if (kept->empty())
        return {};
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    std::optional<domain::Device> device;
    qint64 lastRef = -1;
    for (const auto &[ref, change] : *kept) {
        if (ref != lastRef) {
            auto found = cached(change.device);
            if (!found)
                return base::failure(std::move(found.error()));
            device = std::move(*found);
            lastRef = ref;
        }
        const std::string_view field(change.field);
        bool drop = false;
        if (field == kPresence) {
            drop = device.has_value() != (change.after == kAdded);
        } else if (device) {
            const std::string now = historyText(*device, field);
            if (now == change.after)
                continue;
            drop = now == change.before;
            if (!drop) {
                if (auto done = keep(syncId, at, {change.device, change.field, change.before, now}); !done)
                    return done;
            }
        }
        if (!drop)
            continue;
        if (auto done = m_connection->run(kDropChange, ref, field, syncId); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace tapfleet::cache
