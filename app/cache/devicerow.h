#pragma once

#include "cache/statement.h"
#include "cache/termdictionary.h"
#include "domain/device.h"
#include "snapshot/builder.h"

#include <functional>
#include <span>
#include <vector>

/// How a device lies in cache.db: the columns' order and the way from values to columns and back.
namespace tapfleet::cache {

/// Ids of device_app that belong to one device: device * kAppsPerDevice + position.
inline constexpr qint64 kAppsPerDevice = 65536;

/// Whether a device can have this key: they are counted up from 1, and no fleet comes near the bound.
constexpr bool isDeviceKey(qint64 key)
{
    return key > 0 && key < qint64(1) << 31;
}

/// The term in a column; the largest of all, which no dictionary has, when the number cannot be one.
snapshot::Term termAt(const Statement &statement, int column);

/// "item_id, model, ...": the columns that bindRow() and readRow() go through, in their order.
QString deviceColumns();
/// The columns of device that hold terms, those of its identity and source among them.
QString deviceTermColumns();
/// How many columns deviceColumns() names.
inline constexpr int kDeviceColumnCount = 45;

/// "?, ?, ..." and "a = ?, b = ?, ...".
QString placeholders(int count);
QString assignments(const QString &columns);

/// A device packed for writing; the views point into the Device.
struct PackedRow {
    snapshot::PackedDevice device;
    std::vector<snapshot::PackedApp> apps;
};

/// Numbers the texts (adding new ones to the file) and keeps the rest as it stands; `row` is used again and again.
[[nodiscard]] base::Result<void> pack(const domain::Device &device, TermDictionary &terms, PackedRow &row);

/// Binds deviceColumns() from parameter `first` on.
void bindRow(Statement &statement, int first, const snapshot::PackedDevice &row);
/// Reads deviceColumns() from column `first` on; the views live until the statement's next step.
void readRow(const Statement &statement, int first, snapshot::PackedDevice &row);

/// The flags column of device_app.
qint64 appFlags(const snapshot::PackedApp &app);
/// Reads app_id, name, kind, version, state, flags from column `first` on.
snapshot::PackedApp readApp(const Statement &statement, int first);

/// Back to values; `text(term)` answers a term's text, which is copied before the next call.
using TermText = std::function<std::string_view(snapshot::Term)>;
domain::Device unpack(const snapshot::PackedDevice &row, std::span<const snapshot::PackedApp> apps, const TermText &text);

/// A hash of all values, for devices that came without one.
quint64 valueHash(const domain::Device &device);

} // namespace tapfleet::cache
