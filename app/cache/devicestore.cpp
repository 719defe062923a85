#include "cache/devicestore.h"

namespace tapfleet::cache {

namespace {

QString insertDevice()
{
    return QStringLiteral("INSERT INTO device (id, sn, supplier_id, row_hash, source, fetched_at, first_seen_at, ") + deviceColumns()
        + QStringLiteral(") VALUES (") + placeholders(7 + kDeviceColumnCount) + QLatin1Char(')');
}

QString updateDevice()
{
    return QStringLiteral("UPDATE device SET row_hash = ?, source = ?, fetched_at = ?, ") + assignments(deviceColumns())
        + QStringLiteral(" WHERE id = ?");
}

QString keepGone()
{
    const QString columns = QStringLiteral("id, sn, supplier_id, row_hash, source, fetched_at, first_seen_at, ") + deviceColumns();
    return QStringLiteral("INSERT OR REPLACE INTO gone_device (gone_at, %1) SELECT ?, %1 FROM device WHERE id = ?").arg(columns);
}

const QString kKeepGoneApps = QStringLiteral("INSERT OR REPLACE INTO gone_device_app (id, app_id, name, kind, version, state, flags) "
                                             "SELECT id, app_id, name, kind, version, state, flags FROM device_app WHERE id >= ? AND id < ?");
const QString kForgetGone = QStringLiteral("DELETE FROM gone_device WHERE id = ?");
const QString kForgetGoneApps = QStringLiteral("DELETE FROM gone_device_app WHERE id >= ? AND id < ?");
const QString kSetSupplier = QStringLiteral("UPDATE device SET supplier_id = ? WHERE id = ?");
const QString kRemoveDevice = QStringLiteral("DELETE FROM device WHERE id = ?");
const QString kInsertApp = QStringLiteral("INSERT INTO device_app (id, app_id, name, kind, version, state, flags) VALUES (?, ?, ?, ?, ?, ?, ?)");
const QString kRemoveApps = QStringLiteral("DELETE FROM device_app WHERE id >= ? AND id < ?");

} // namespace

base::Result<void> DeviceStore::open(Connection &connection)
{
    const std::pair<Statement *, QString> prepared[] = {{&m_insert, insertDevice()},
                                                        {&m_update, updateDevice()},
                                                        {&m_setSupplier, kSetSupplier},
                                                        {&m_remove, kRemoveDevice},
                                                        {&m_insertApp, kInsertApp},
                                                        {&m_removeApps, kRemoveApps},
                                                        {&m_keepGone, keepGone()},
                                                        {&m_keepGoneApps, kKeepGoneApps},
                                                        {&m_forgetGone, kForgetGone},
                                                        {&m_forgetGoneApps, kForgetGoneApps}};
    for (const auto &[statement, sql] : prepared) {
        auto made = connection.prepare(sql);
        if (!made)
            return base::failure(std::move(made.error()));
        *statement = std::move(*made);
    }
    return {};
}

base::Result<void> DeviceStore::insert(qint64 key, const PackedRow &row, quint64 rowHash, const RowOrigin &origin,
                                       qint64 firstSeenAt)
{
    m_insert.bind(0, key);
    m_insert.bind(1, row.device.sn);
    m_insert.bind(2, qint64(row.device.supplierId));
    m_insert.bind(3, static_cast<qint64>(rowHash));
    m_insert.bind(4, qint64(origin.source));
    m_insert.bind(5, origin.at);
    m_insert.bind(6, firstSeenAt);
    bindRow(m_insert, 7, row.device);
    if (auto done = m_insert.run(); !done)
        return done;
    return insertApps(key, row.apps);
}

base::Result<void> DeviceStore::update(qint64 key, const PackedRow &row, quint64 rowHash, const RowOrigin &origin, bool withApps)
{
    m_update.bind(0, static_cast<qint64>(rowHash));
    m_update.bind(1, qint64(origin.source));
    m_update.bind(2, origin.at);
    bindRow(m_update, 3, row.device);
    m_update.bind(3 + kDeviceColumnCount, key);
    if (auto done = m_update.run(); !done || !withApps)
        return done;
    if (auto done = removeApps(key); !done)
        return done;
    return insertApps(key, row.apps);
}

base::Result<void> DeviceStore::setSupplier(qint64 key, snapshot::Term supplierId)
{
    m_setSupplier.bind(0, qint64(supplierId));
    m_setSupplier.bind(1, key);
    return m_setSupplier.run();
}

base::Result<void> DeviceStore::remove(qint64 key)
{
    if (auto done = removeApps(key); !done)
        return done;
    m_remove.bind(0, key);
    return m_remove.run();
}

base::Result<void> DeviceStore::removeAsGone(qint64 key, qint64 at)
{
    m_keepGone.bind(0, at);
    m_keepGone.bind(1, key);
    if (auto done = m_keepGone.run(); !done)
        return done;
    if (auto done = runOnApps(m_keepGoneApps, key); !done)
        return done;
    return remove(key);
}

base::Result<void> DeviceStore::forgetGone(qint64 key)
{
    if (auto done = runOnApps(m_forgetGoneApps, key); !done)
        return done;
    m_forgetGone.bind(0, key);
    return m_forgetGone.run();
}

base::Result<void> DeviceStore::insertApps(qint64 key, const std::vector<snapshot::PackedApp> &apps)
{
    qint64 id = key * kAppsPerDevice;
    for (const snapshot::PackedApp &app : apps) {
        m_insertApp.bind(0, id++);
        m_insertApp.bind(1, qint64(app.appId));
        m_insertApp.bind(2, qint64(app.name));
        m_insertApp.bind(3, qint64(app.kind));
        m_insertApp.bind(4, qint64(app.version));
        m_insertApp.bind(5, qint64(app.state));
        m_insertApp.bind(6, appFlags(app));
        if (auto done = m_insertApp.run(); !done)
            return done;
    }
    return {};
}

base::Result<void> DeviceStore::removeApps(qint64 key)
{
    return runOnApps(m_removeApps, key);
}

base::Result<void> DeviceStore::runOnApps(Statement &statement, qint64 key)
{
    statement.bind(0, key * kAppsPerDevice);
    statement.bind(1, (key + 1) * kAppsPerDevice);
    return statement.run();
}

} // namespace tapfleet::cache
