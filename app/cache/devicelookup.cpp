#include "cache/devicelookup.h"

#include "cache/storageerror.h"

namespace tapfleet::cache {

namespace {

const QString kFind = QStringLiteral("SELECT id, row_hash FROM %1 WHERE sn = ? AND supplier_id = ?");
const QString kKeysOf = QStringLiteral("SELECT id FROM %1 WHERE sn = ? ORDER BY supplier_id");
const QString kApps = QStringLiteral("SELECT app_id, name, kind, version, state, flags FROM %1_app WHERE id >= ? AND id < ? ORDER BY id");

QString selectDevice(DeviceTable table)
{
    return QStringLiteral("SELECT sn, supplier_id, source, fetched_at, first_seen_at, %1, %2 FROM %3 WHERE id = ?")
        .arg(table == DeviceTable::Gone ? QStringLiteral("gone_at") : QStringLiteral("NULL"), deviceColumns(), nameOf(table));
}

base::Error brokenKey(qint64 key)
{
    return damaged(QStringLiteral("an index of device names the key %1").arg(key));
}

} // namespace

QString nameOf(DeviceTable table)
{
    return table == DeviceTable::Gone ? QStringLiteral("gone_device") : QStringLiteral("device");
}

base::Result<void> DeviceLookup::open(Connection &connection, DeviceTable table)
{
    const QString name = nameOf(table);
    const std::pair<Statement *, QString> prepared[] = {{&m_find, kFind.arg(name)},
                                                        {&m_keysOf, kKeysOf.arg(name)},
                                                        {&m_device, selectDevice(table)},
                                                        {&m_apps, kApps.arg(name)}};
    for (const auto &[statement, sql] : prepared) {
        auto made = connection.prepare(sql);
        if (!made)
            return base::failure(std::move(made.error()));
        *statement = std::move(*made);
    }
    return {};
}

base::Result<std::optional<DeviceLookup::Found>> DeviceLookup::find(std::string_view sn, snapshot::Term supplierId)
{
    m_find.bind(0, sn);
    m_find.bind(1, qint64(supplierId));
    const auto row = m_find.step();
    if (!row)
        return base::failure(row.error());
    if (!*row)
        return std::nullopt;
    const Found found{m_find.integer(0), static_cast<quint64>(m_find.integer(1))};
    m_find.reset();
    if (!isDeviceKey(found.key))
        return base::failure(brokenKey(found.key));
    return found;
}

base::Result<std::vector<qint64>> DeviceLookup::keysOf(std::string_view sn)
{
    std::vector<qint64> keys;
    m_keysOf.bind(0, sn);
    for (;;) {
        const auto row = m_keysOf.step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return keys;
        const qint64 key = m_keysOf.integer(0);
        if (!isDeviceKey(key)) {
            m_keysOf.reset();
            return base::failure(brokenKey(key));
        }
        keys.push_back(key);
    }
}

base::Result<void> DeviceLookup::loadApps(qint64 key)
{
    m_packedApps.clear();
    m_apps.bind(0, key * kAppsPerDevice);
    m_apps.bind(1, (key + 1) * kAppsPerDevice);
    for (;;) {
        const auto row = m_apps.step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        m_packedApps.push_back(readApp(m_apps, 0));
    }
}

base::Result<std::optional<StoredDevice>> DeviceLookup::load(qint64 key, const TermText &text)
{
    if (auto apps = loadApps(key); !apps)
        return base::failure(std::move(apps.error()));
    m_device.bind(0, key);
    const auto row = m_device.step();
    if (!row)
        return base::failure(row.error());
    if (!*row)
        return std::nullopt;
    snapshot::PackedDevice packed;
    packed.sn = m_device.text(0);
    packed.supplierId = termAt(m_device, 1);
    packed.source = termAt(m_device, 2);
    readRow(m_device, 6, packed);
    StoredDevice stored;
    stored.key = domain::DeviceKey(key);
    stored.device = unpack(packed, m_packedApps, text);
    stored.source = text(packed.source);
    stored.fetchedAt = m_device.integer(3);
    stored.firstSeenAt = m_device.integer(4);
    if (!m_device.isNull(5))
        stored.goneAt = m_device.integer(5);
    m_device.reset();
    return stored;
}

} // namespace tapfleet::cache
