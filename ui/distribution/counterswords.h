#pragma once

#include "domain/task.h"

#include <QColor>
#include <QCoreApplication>
#include <QString>

class QPainter;
class QPalette;
class QRect;

namespace tapfleet::ui {

/// The counters of a task in words and as a bar.
class CountersWords
{
    Q_DECLARE_TR_FUNCTIONS(tapfleet::ui::CountersWords)
public:
    /// "1,204 / 1,300 · 失败 12".
    static QString progress(const domain::TaskCounters &counters);
    /// Every counter that is not zero, a line each.
    static QString all(const domain::TaskCounters &counters);
    static qint64 of(const domain::TaskCounters &counters, domain::TaskDeviceGroup group);
    /// The shape colour of a group.
    static QColor color(domain::TaskDeviceGroup group, const QPalette &palette);
    /// A part for each group, as long as its share; devices that have not begun leave the ground free.
    static void paintBar(QPainter *painter, const QRect &place, const domain::TaskCounters &counters, const QPalette &palette);
};

} // namespace tapfleet::ui
