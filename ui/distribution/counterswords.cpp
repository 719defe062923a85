#include "ui/distribution/counterswords.h"

#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <array>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::TaskCounters;
using domain::TaskDeviceGroup;

namespace {

/// From what is certain to what has not begun.
constexpr std::array kOrder{TaskDeviceGroup::Succeeded, TaskDeviceGroup::Skipped, TaskDeviceGroup::Failed,
                            TaskDeviceGroup::Canceled,  TaskDeviceGroup::Active,  TaskDeviceGroup::Waiting,
                            TaskDeviceGroup::Pending};

} // namespace

qint64 CountersWords::of(const TaskCounters &counters, TaskDeviceGroup group)
{
    switch (group) {
    case TaskDeviceGroup::Pending: return counters.pending;
    case TaskDeviceGroup::Active: return counters.active;
    case TaskDeviceGroup::Waiting: return counters.waiting;
    case TaskDeviceGroup::Succeeded: return counters.succeeded;
    case TaskDeviceGroup::Failed: return counters.failed;
    case TaskDeviceGroup::Skipped: return counters.skipped;
    case TaskDeviceGroup::Canceled: return counters.canceled;
    }
    Q_UNREACHABLE();
}

QString CountersWords::progress(const TaskCounters &counters)
{
    QString words = u"%1 / %2"_s.arg(text::count(counters.succeeded + counters.skipped), text::count(counters.total));
    if (counters.failed > 0)
        words += tr(" · %1 failed").arg(text::count(counters.failed));
    return words;
}

QString CountersWords::all(const TaskCounters &counters)
{
    QStringList lines;
    for (const TaskDeviceGroup group : kOrder) {
        if (const qint64 count = of(counters, group); count > 0)
            lines.append(tr("%1: %2", "a counter and its number").arg(text::taskGroupLabel(group), text::count(count)));
    }
    return lines.join(u'\n');
}

QColor CountersWords::color(TaskDeviceGroup group, const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    switch (group) {
    case TaskDeviceGroup::Succeeded: return colors.online;
    case TaskDeviceGroup::Failed: return colors.fault;
    case TaskDeviceGroup::Waiting: return colors.waiting;
    case TaskDeviceGroup::Active: return colors.accent;
    case TaskDeviceGroup::Skipped: return colors.online.lighter(150);
    case TaskDeviceGroup::Canceled: return colors.offline;
    case TaskDeviceGroup::Pending: return colors.line;
    }
    Q_UNREACHABLE();
}

void CountersWords::paintBar(QPainter *painter, const QRect &place, const TaskCounters &counters, const QPalette &palette)
{
    painter->fillRect(place, colorsFor(palette).line);
    if (counters.total <= 0)
        return;
    double left = place.left();
    for (const TaskDeviceGroup group : kOrder) {
        const qint64 count = of(counters, group);
        if (count <= 0 || group == TaskDeviceGroup::Pending)
            continue;
        // A single device of very many is still to be seen.
        const double length = std::max(place.width() * double(count) / double(counters.total), 1.0);
        painter->fillRect(QRectF(left, place.top(), std::min(length, place.right() + 1 - left), place.height()),
                          color(group, palette));
        left += length;
    }
}

} // namespace tapfleet::ui
