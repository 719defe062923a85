#include "ui/devices/tablelayout.h"

#include "ui/models/devicecolumns.h"

#include <QStringList>

#include <algorithm>
#include <bitset>

namespace tapfleet::ui {

namespace {

// "1;sn:180:shown,name:0:hidden;sn:up,city:down": version; columns with their widths; order of rows.
const auto kVersion = QStringLiteral("1");
const auto kShown = QStringLiteral("shown"), kHidden = QStringLiteral("hidden");
const auto kUp = QStringLiteral("up"), kDown = QStringLiteral("down");
constexpr int kNarrowest = 24, kWidest = 4000;

QString idOf(domain::Field field)
{
    return QString::fromLatin1(domain::fieldInfo(field).id);
}

/// The parts of "id:…", each field once; what names no field is left out.
std::vector<std::pair<domain::Field, QStringList>> items(const QString &list)
{
    std::vector<std::pair<domain::Field, QStringList>> found;
    std::bitset<domain::kFieldCount> seen;
    for (const QString &item : list.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList parts = item.split(QLatin1Char(':'));
        const auto field = domain::fieldById(parts.first().toStdString());
        if (!field || seen.test(static_cast<size_t>(*field)))
            continue;
        seen.set(static_cast<size_t>(*field));
        found.emplace_back(*field, parts);
    }
    return found;
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
    const TableLayout fallback = standard();
    const QStringList sections = text.split(QLatin1Char(';'));
    if (sections.size() != 3 || sections.first() != kVersion)
        return fallback;

    TableLayout layout;
    for (const auto &[field, parts] : items(sections.at(1))) {
        const int width = parts.value(1).toInt();
        layout.columns.push_back({field, width > 0 ? std::clamp(width, kNarrowest, kWidest) : 0, parts.value(2) == kShown});
    }
    for (const ColumnLayout &column : fallback.columns) {
        const bool known = std::any_of(layout.columns.begin(), layout.columns.end(),
                                       [&column](const ColumnLayout &kept) { return kept.field == column.field; });
        if (!known)
            layout.columns.push_back(column);
    }
    const bool anyVisible = std::any_of(layout.columns.begin(), layout.columns.end(),
                                        [](const ColumnLayout &column) { return column.visible; });
    if (!anyVisible)
        layout.columns = fallback.columns;

    for (const auto &[field, parts] : items(sections.at(2)))
        layout.sort.push_back({field, parts.value(1) == kDown});
    if (layout.sort.empty())
        layout.sort = fallback.sort;
    return layout;
}

QString TableLayout::toText() const
{
    QStringList columnItems;
    for (const ColumnLayout &column : columns)
        columnItems << QStringLiteral("%1:%2:%3").arg(idOf(column.field)).arg(column.width).arg(column.visible ? kShown : kHidden);
    QStringList sortItems;
    for (const snapshot::SortKey &key : sort)
        sortItems << QStringLiteral("%1:%2").arg(idOf(key.field), key.descending ? kDown : kUp);
    return QStringList{kVersion, columnItems.join(QLatin1Char(',')), sortItems.join(QLatin1Char(','))}.join(QLatin1Char(';'));
}

} // namespace tapfleet::ui
