#include "ui/devices/tablelayout.h"

#include "ui/models/devicecolumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <bitset>

namespace tapfleet::ui {

namespace {

constexpr int kVersion = 1;
constexpr int kNarrowest = 24, kWidest = 4000;

const auto kVersionKey = QStringLiteral("version");
const auto kColumnsKey = QStringLiteral("columns");
const auto kSortKey = QStringLiteral("sort");
const auto kIdKey = QStringLiteral("id");
const auto kWidthKey = QStringLiteral("width");
const auto kVisibleKey = QStringLiteral("visible");
const auto kDescendingKey = QStringLiteral("descending");

QString idOf(domain::Field field)
{
    return QString::fromLatin1(domain::fieldInfo(field).id);
}

std::optional<domain::Field> fieldOf(const QJsonObject &object)
{
    return domain::fieldById(object.value(kIdKey).toString().toStdString());
}

} // namespace

TableLayout TableLayout::standard()
{
    TableLayout layout;
    layout.columns.reserve(kDeviceColumns.size());
    for (const DeviceColumn &column : kDeviceColumns)
        layout.columns.push_back({column.field, 0, column.visible});
    layout.sort = {{domain::Field::Sn, false}};
    return layout;
}

TableLayout TableLayout::fromText(const QString &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text.toUtf8()).object();
    const TableLayout fallback = standard();
    if (root.value(kVersionKey).toInt() != kVersion)
        return fallback;

    TableLayout layout;
    std::bitset<domain::kFieldCount> seen;
    for (const QJsonValue &item : root.value(kColumnsKey).toArray()) {
        const QJsonObject object = item.toObject();
        const auto field = fieldOf(object);
        if (!field || seen.test(static_cast<size_t>(*field)))
            continue;
        seen.set(static_cast<size_t>(*field));
        const int width = object.value(kWidthKey).toInt();
        layout.columns.push_back({*field, width > 0 ? std::clamp(width, kNarrowest, kWidest) : 0,
                                  object.value(kVisibleKey).toBool()});
    }
    for (const ColumnLayout &column : fallback.columns) {
        if (!seen.test(static_cast<size_t>(column.field)))
            layout.columns.push_back(column);
    }
    const bool anyVisible = std::any_of(layout.columns.begin(), layout.columns.end(),
                                        [](const ColumnLayout &column) { return column.visible; });
    if (!anyVisible)
        layout.columns = fallback.columns;

    std::bitset<domain::kFieldCount> sorted;
    for (const QJsonValue &item : root.value(kSortKey).toArray()) {
        const auto field = fieldOf(item.toObject());
        if (!field || sorted.test(static_cast<size_t>(*field)))
            continue;
        sorted.set(static_cast<size_t>(*field));
        layout.sort.push_back({*field, item.toObject().value(kDescendingKey).toBool()});
    }
    if (layout.sort.empty())
        layout.sort = fallback.sort;
    return layout;
}

QString TableLayout::toText() const
{
    QJsonArray columnItems;
    for (const ColumnLayout &column : columns)
        columnItems.append(QJsonObject{{kIdKey, idOf(column.field)}, {kWidthKey, column.width}, {kVisibleKey, column.visible}});
    QJsonArray sortItems;
    for (const snapshot::SortKey &key : sort)
        sortItems.append(QJsonObject{{kIdKey, idOf(key.field)}, {kDescendingKey, key.descending}});
    const QJsonObject root{{kVersionKey, kVersion}, {kColumnsKey, columnItems}, {kSortKey, sortItems}};
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

} // namespace tapfleet::ui
