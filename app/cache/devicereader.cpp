#include "cache/devicereader.h"

#include "base/errorcodes.h"
#include "cache/damage.h"
#include "cache/devicelookup.h"
#include "cache/devicerow.h"
#include "cache/firstrows.h"
#include "cache/publicstore.h"
#include "cache/storageerror.h"
#include "cache/termdictionary.h"
#include "domain/account.h"

namespace tapfleet::cache {

namespace {

// One source fills an account, so the first device tells it.
const QString kState = QStringLiteral(
    "SELECT as_of, last_attempt_at, EXISTS (SELECT 1 FROM sync_current), "
    "ifnull((SELECT text FROM term WHERE id = (SELECT source FROM device ORDER BY id LIMIT 1)), '') FROM sync_state");
const QString kCount = QStringLiteral("SELECT count(*) FROM %1");
const QString kTermText = QStringLiteral("SELECT text FROM term WHERE id = ?");
const QString kDeviceHead = QStringLiteral("SELECT id, sn, supplier_id, source, fetched_at, ");
const QString kGoneHead = QStringLiteral("SELECT id, sn, supplier_id, source, gone_at, ");
const QString kAllApps = QStringLiteral("SELECT id, app_id, name, kind, version, state, flags FROM %1_app ORDER BY id");
const QString kAppsOf = QStringLiteral("SELECT id, app_id, name, kind, version, state, flags FROM device_app WHERE id >= ? AND id < ? ORDER BY id");
const QString kHistoryHead = QStringLiteral("SELECT r.sn, r.supplier_id, c.field, c.before, c.after, c.sync_id, c.at "
                                            "FROM device_change c JOIN device_ref r ON r.id = c.device_ref ");
// Of one device the syncs tell what came after what, also when the clock was set back in between.
const QString kDeviceHistoryOrder = QStringLiteral(" ORDER BY c.sync_id DESC, c.device_ref, c.field LIMIT ?");
const QString kHistoryOrder = QStringLiteral(" ORDER BY c.at DESC, c.sync_id DESC, c.device_ref, c.field LIMIT ?");
constexpr qint64 kRowsBetweenStops = 4096;

/// Ends a read transaction at the end of a scope: a load sees one state of the file.
class ReadScope
{
public:
    explicit ReadScope(Connection &connection)
        : m_connection(connection)
    {
    }
    ~ReadScope()
    {
        if (m_begun)
            static_cast<void>(m_connection.execute(QStringLiteral("COMMIT")).has_value());
    }
    Q_DISABLE_COPY_MOVE(ReadScope)
    [[nodiscard]] base::Result<void> begin()
    {
        auto done = m_connection.execute(QStringLiteral("BEGIN"));
        m_begun = done.has_value();
        return done;
    }

private:
    Connection &m_connection;
    bool m_begun = false;
};

/// Walks device_app beside the devices, both in the order of their keys.
class AppCursor
{
public:
    explicit AppCursor(Statement statement)
        : m_statement(std::move(statement))
    {
    }
    [[nodiscard]] base::Result<void> start() { return advance(); }
    [[nodiscard]] base::Result<void> take(qint64 key, std::vector<snapshot::PackedApp> &apps)
    {
        apps.clear();
        while (m_more && m_device <= key) {
            if (m_device == key)
                apps.push_back(readApp(m_statement, 1));
            if (auto done = advance(); !done)
                return done;
        }
        return {};
    }

private:
    base::Result<void> advance()
    {
        const auto row = m_statement.step();
        if (!row)
            return base::failure(row.error());
        m_more = *row;
        if (m_more)
            m_device = m_statement.integer(0) / kAppsPerDevice;
        return {};
    }

    Statement m_statement;
    bool m_more = false;
    qint64 m_device = 0;
};

void readDevice(const Statement &select, snapshot::PackedDevice &device)
{
    device.sn = select.text(1);
    device.supplierId = termAt(select, 2);
    device.source = termAt(select, 3);
    device.fetchedAt = select.integer(4);
    readRow(select, 5, device);
}

template <typename T>
base::Result<T> noted(const AccountFolder &folder, base::Result<T> result)
{
    if (!result)
        noteDamage(folder, result.error());
    return result;
}

} // namespace

class DeviceReader::Private
{
public:
    explicit Private(const AccountFolder &accountFolder)
        : folder(accountFolder)
    {
    }

    base::Result<void> open(SqlPath path);
    base::Result<void> beginAccount(snapshot::Builder &builder, const domain::Account &account, qint64 rows,
                                    std::optional<qint64> asOf);
    base::Result<domain::SyncState> syncState();
    base::Result<void> load(DeviceTable table, snapshot::Builder &builder, const domain::Account &account, const base::StopToken &stop);
    base::Result<void> loadFirst(snapshot::Builder &builder, const domain::Account &account, int limit);
    base::Result<void> readFirst(FirstRows &rows, int limit);
    base::Result<std::string> textOf(snapshot::Term term);
    base::Result<std::vector<StoredDevice>> devices(DeviceLookup &lookup, const domain::DeviceId &id);
    base::Result<std::vector<domain::FieldChange>> changes(Statement &select);
    base::Result<Statement> historySelect(const QString &where, const QString &order);

    const AccountFolder folder;
    std::unique_ptr<Connection> cache, own;
    DeviceLookup listed, gone;
    Statement termText;
};

base::Result<void> DeviceReader::Private::open(SqlPath path)
{
    if (isNotedDamaged(folder))
        return base::failure(base::ErrorKind::Storage, folder.cacheDb() + QStringLiteral(" was found damaged"), base::codes::Damaged);
    auto openedCache = Connection::open(folder.cacheDb(), {DatabaseKind::Cache, Connection::Access::QueryOnly, path});
    if (!openedCache)
        return base::failure(std::move(openedCache.error()));
    cache = std::move(*openedCache);
    auto openedOwn = Connection::open(folder.ownDb(), {DatabaseKind::Own, Connection::Access::QueryOnly, path});
    if (!openedOwn)
        return base::failure(std::move(openedOwn.error()));
    own = std::move(*openedOwn);
    auto select = cache->prepare(kTermText);
    if (!select)
        return base::failure(std::move(select.error()));
    termText = std::move(*select);
    if (auto opened = listed.open(*cache, DeviceTable::Listed); !opened)
        return opened;
    return gone.open(*cache, DeviceTable::Gone);
}

base::Result<domain::SyncState> DeviceReader::Private::syncState()
{
    auto select = cache->prepare(kState);
    if (!select)
        return base::failure(std::move(select.error()));
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    domain::SyncState state;
    if (!*row)
        return state;
    if (!select->isNull(0))
        state.asOf = select->integer(0);
    if (!select->isNull(1))
        state.lastAttemptAt = select->integer(1);
    state.interrupted = select->integer(2) != 0;
    state.publicOnly = select->string(3) == QLatin1StringView(domain::kSourcePublicApi);
    return state;
}

base::Result<void> DeviceReader::Private::beginAccount(snapshot::Builder &builder, const domain::Account &account, qint64 rows,
                                                       std::optional<qint64> asOf)
{
    auto terms = loadTerms(*cache);
    if (!terms)
        return base::failure(std::move(terms.error()));
    builder.beginAccount(account.id, account.name, std::move(*terms), static_cast<size_t>(rows), asOf);
    return {};
}

base::Result<void> DeviceReader::Private::load(DeviceTable table, snapshot::Builder &builder, const domain::Account &account,
                                               const base::StopToken &stop)
{
    ReadScope scope(*cache);
    if (auto begun = scope.begin(); !begun)
        return begun;
    const bool isGone = table == DeviceTable::Gone;
    const auto count = cache->integer(kCount.arg(nameOf(table)));
    if (!count)
        return base::failure(count.error());
    if (isGone && *count == 0)
        return {};
    const auto state = syncState();
    if (!state)
        return base::failure(state.error());
    if (auto begun = beginAccount(builder, account, *count, isGone ? std::nullopt : state->asOf); !begun)
        return begun;
    auto select = cache->prepare((isGone ? kGoneHead : kDeviceHead) + deviceColumns()
                                 + QStringLiteral(" FROM %1 ORDER BY id").arg(nameOf(table)));
    if (!select)
        return base::failure(std::move(select.error()));
    auto appSelect = cache->prepare(kAllApps.arg(nameOf(table)));
    if (!appSelect)
        return base::failure(std::move(appSelect.error()));
    AppCursor cursor(std::move(*appSelect));
    if (auto started = cursor.start(); !started)
        return started;
    snapshot::PackedDevice device;
    std::vector<snapshot::PackedApp> apps;
    for (qint64 n = 0;; ++n) {
        if (n % kRowsBetweenStops == 0 && stop.stopRequested())
            return base::failure(base::ErrorKind::Canceled, QStringLiteral("load stopped"));
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            break;
        readDevice(*select, device);
        if (auto taken = cursor.take(select->integer(0), apps); !taken)
            return taken;
        device.apps = apps;
        builder.add(device);
    }
    if (!builder.knowsAllTerms())
        return base::failure(damaged(QStringLiteral("a device names a term that is not there")));
    return {};
}

base::Result<void> DeviceReader::Private::loadFirst(snapshot::Builder &builder, const domain::Account &account, int limit)
{
    ReadScope scope(*cache);
    if (auto begun = scope.begin(); !begun)
        return begun;
    FirstRows rows;
    if (auto read = readFirst(rows, limit); !read)
        return read;
    std::vector<std::string> texts;
    for (const snapshot::Term term : rows.terms()) {
        auto text = textOf(term);
        if (!text)
            return base::failure(std::move(text.error()));
        texts.push_back(std::move(*text));
    }
    const auto state = syncState();
    if (!state)
        return base::failure(state.error());
    builder.beginAccount(account.id, account.name, std::move(texts), static_cast<size_t>(limit), state->asOf);
    rows.giveTo(builder);
    return {};
}

base::Result<void> DeviceReader::Private::readFirst(FirstRows &rows, int limit)
{
    auto select = cache->prepare(kDeviceHead + deviceColumns() + QStringLiteral(" FROM device ORDER BY sn, supplier_id LIMIT ?"));
    if (!select)
        return base::failure(std::move(select.error()));
    auto appSelect = cache->prepare(kAppsOf);
    if (!appSelect)
        return base::failure(std::move(appSelect.error()));
    select->bind(0, qint64(limit));
    snapshot::PackedDevice device;
    std::vector<snapshot::PackedApp> apps;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        readDevice(*select, device);
        const qint64 key = select->integer(0);
        if (!isDeviceKey(key))
            return base::failure(damaged(QStringLiteral("a device has the key %1").arg(key)));
        appSelect->bind(0, key * kAppsPerDevice);
        appSelect->bind(1, (key + 1) * kAppsPerDevice);
        apps.clear();
        for (;;) {
            const auto app = appSelect->step();
            if (!app)
                return base::failure(app.error());
            if (!*app)
                break;
            apps.push_back(readApp(*appSelect, 1));
        }
        device.apps = apps;
        rows.add(device);
    }
}

base::Result<std::string> DeviceReader::Private::textOf(snapshot::Term term)
{
    std::string text;
    if (term == 0)
        return text;
    termText.bind(0, qint64(term));
    const auto row = termText.step();
    const bool isThere = row && *row;
    if (isThere)
        text = termText.text(0);
    termText.reset();
    if (!row)
        return base::failure(row.error());
    if (!isThere)
        return base::failure(damaged(QStringLiteral("term %1 is not there").arg(term)));
    return text;
}

base::Result<std::vector<StoredDevice>> DeviceReader::Private::devices(DeviceLookup &lookup, const domain::DeviceId &id)
{
    ReadScope scope(*cache);
    if (auto begun = scope.begin(); !begun)
        return base::failure(std::move(begun.error()));
    const auto keys = lookup.keysOf(id.sn);
    if (!keys)
        return base::failure(keys.error());
    std::string text;
    std::optional<base::Error> error;
    const auto viewOf = [this, &text, &error](snapshot::Term term) -> std::string_view {
        auto told = textOf(term);
        if (!told) {
            error = std::move(told.error());
            return {};
        }
        text = std::move(*told);
        return text;
    };
    std::vector<StoredDevice> found;
    for (const qint64 key : *keys) {
        auto stored = lookup.load(key, viewOf);
        if (!stored)
            return base::failure(std::move(stored.error()));
        if (error)
            return base::failure(std::move(*error));
        if (*stored && (id.supplierId.empty() || (*stored)->device.supplierId == id.supplierId))
            found.push_back(std::move(**stored));
    }
    return found;
}

base::Result<Statement> DeviceReader::Private::historySelect(const QString &where, const QString &order)
{
    return own->prepare(kHistoryHead + where + order);
}

base::Result<std::vector<domain::FieldChange>> DeviceReader::Private::changes(Statement &select)
{
    std::vector<domain::FieldChange> found;
    for (;;) {
        const auto row = select.step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return found;
        const auto text = [&select](int column) { return std::string(select.text(column)); };
        found.push_back({{text(0), text(1)}, text(2), text(3), text(4), select.integer(5), select.integer(6)});
    }
}

DeviceReader::DeviceReader(std::unique_ptr<Private> implementation)
    : d(std::move(implementation))
{
}

DeviceReader::~DeviceReader() = default;

base::Result<std::unique_ptr<DeviceReader>> DeviceReader::open(const AccountFolder &folder, SqlPath path)
{
    auto implementation = std::make_unique<Private>(folder);
    if (auto opened = implementation->open(path); !opened)
        return base::failure(std::move(opened.error()));
    return std::unique_ptr<DeviceReader>(new DeviceReader(std::move(implementation)));
}

base::Result<std::vector<domain::PublicMethod>> DeviceReader::refusedMethods()
{
    PublicStore store;
    store.open(*d->cache, *d->own);
    const auto permissions = store.permissions();
    if (!permissions)
        return base::failure(permissions.error());
    std::vector<domain::PublicMethod> refused;
    for (const domain::MethodPermission &permission : *permissions) {
        if (!permission.granted)
            refused.push_back(permission.method);
    }
    return refused;
}

base::Result<domain::SyncState> DeviceReader::syncState()
{
    return noted(d->folder, d->syncState());
}

base::Result<qint64> DeviceReader::deviceCount()
{
    return noted(d->folder, d->cache->integer(kCount.arg(nameOf(DeviceTable::Listed))));
}

base::Result<void> DeviceReader::load(snapshot::Builder &builder, const domain::Account &account, const base::StopToken &stop)
{
    return noted(d->folder, d->load(DeviceTable::Listed, builder, account, stop));
}

base::Result<void> DeviceReader::loadGone(snapshot::Builder &builder, const domain::Account &account, const base::StopToken &stop)
{
    return noted(d->folder, d->load(DeviceTable::Gone, builder, account, stop));
}

base::Result<void> DeviceReader::loadFirst(snapshot::Builder &builder, const domain::Account &account, int limit)
{
    return noted(d->folder, d->loadFirst(builder, account, limit));
}

base::Result<std::vector<StoredDevice>> DeviceReader::devices(const domain::DeviceId &id)
{
    return noted(d->folder, d->devices(d->listed, id));
}

base::Result<std::vector<StoredDevice>> DeviceReader::goneDevices(const domain::DeviceId &id)
{
    return noted(d->folder, d->devices(d->gone, id));
}

base::Result<std::vector<domain::FieldChange>> DeviceReader::history(const domain::DeviceId &id, int limit)
{
    auto select = d->historySelect(QStringLiteral("WHERE r.sn = ? AND (? = '' OR r.supplier_id = ?)"), kDeviceHistoryOrder);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, std::string_view(id.sn));
    select->bind(1, std::string_view(id.supplierId));
    select->bind(2, std::string_view(id.supplierId));
    select->bind(3, qint64(limit));
    return noted(d->folder, d->changes(*select));
}

base::Result<std::vector<domain::FieldChange>> DeviceReader::changesSince(qint64 sinceMs, int limit)
{
    auto select = d->historySelect(QStringLiteral("WHERE c.at >= ?"), kHistoryOrder);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, sinceMs);
    select->bind(1, qint64(limit));
    return noted(d->folder, d->changes(*select));
}

base::Result<qint64> DeviceReader::dataVersion()
{
    return d->cache->integer(QStringLiteral("PRAGMA data_version"));
}

} // namespace tapfleet::cache
