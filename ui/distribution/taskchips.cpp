#include "ui/distribution/taskchips.h"

#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/distribution/counterswords.h"
#include "ui/widgets/flowgrid.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

using domain::TaskDeviceGroup;

namespace {

constexpr int kMostColumns = 5;
constexpr int kMark = 8;
constexpr int kMarkRoom = 12; ///< with what keeps the word away

/// A square in the colour of the group's part of the bar; the word beside it says the same.
QIcon markOf(const QColor &color, qreal dpr)
{
    QPixmap picture(QSize(kMarkRoom, kMark) * dpr);
    picture.setDevicePixelRatio(dpr);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRect(0, 0, kMark, kMark), 2, 2);
    return QIcon(picture);
}

} // namespace

TaskChips::TaskChips(QWidget *parent)
    : QWidget(parent)
    , m_grid(new FlowGrid(fontMetrics().horizontalAdvance(u'0') * 17, kMostColumns, this))
{
    m_grid->setSpacing(measure::kGrid);
    add("chipAll", {}, false);
    add("chipSucceeded", TaskDeviceGroup::Succeeded, false);
    add("chipUnverified", TaskDeviceGroup::Succeeded, true);
    add("chipFailed", TaskDeviceGroup::Failed, false);
    add("chipActive", TaskDeviceGroup::Active, false);
    add("chipWaiting", TaskDeviceGroup::Waiting, false);
    add("chipPending", TaskDeviceGroup::Pending, false);
    add("chipSkipped", TaskDeviceGroup::Skipped, false);
    add("chipCanceled", TaskDeviceGroup::Canceled, false);
    QList<QWidget *> buttons;
    for (const Entry &entry : m_entries)
        buttons.append(entry.button);
    m_grid->setWidgets(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_grid);
    setFilter({});
    fill();
}

void TaskChips::add(const char *name, std::optional<TaskDeviceGroup> group, bool onlyUnverified)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({kMarkRoom, kMark});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // It stays pressed when it is clicked again: one of them always holds.
    connect(button, &QToolButton::clicked, this, [this, group, onlyUnverified] {
        setFilter({group, onlyUnverified, {}});
        Q_EMIT chosen(group, onlyUnverified);
    });
    m_entries.push_back({button, group, onlyUnverified});
}

void TaskChips::setCounters(const domain::TaskCounters &counters, std::optional<qint64> unverified)
{
    m_counters = counters;
    m_unverified = unverified;
    fill();
}

void TaskChips::setFilter(const TaskDevicesModel::Filter &filter)
{
    for (const Entry &entry : m_entries)
        entry.button->setChecked(entry.group == filter.group && entry.onlyUnverified == filter.onlyUnverified);
}

QString TaskChips::label(const Entry &entry) const
{
    if (entry.onlyUnverified)
        return tr("Not verified %1", "reported success and was found otherwise: a number")
            .arg(m_unverified ? text::count(*m_unverified) : QStringLiteral("–"));
    if (!entry.group)
        return tr("All %1", "devices of a task: a number").arg(text::count(m_counters.total));
    return tr("%1 %2", "a counter and its number")
        .arg(text::taskGroupLabel(*entry.group), text::count(CountersWords::of(m_counters, *entry.group)));
}

void TaskChips::fill()
{
    for (const Entry &entry : m_entries) {
        const QString words = label(entry);
        entry.button->setText(words);
        entry.button->setAccessibleName(words);
        entry.button->setToolTip(
            entry.onlyUnverified ? tr("Reported success, but the last sync found another version or no app") : words);
        const Colors &colors = colorsFor(palette());
        const QColor color = entry.onlyUnverified ? colors.waiting
                             : entry.group        ? CountersWords::color(*entry.group, palette())
                                                  : colors.text;
        entry.button->setIcon(markOf(color, devicePixelRatioF()));
        const qint64 count = entry.onlyUnverified ? m_unverified.value_or(0)
                             : entry.group        ? CountersWords::of(m_counters, *entry.group)
                                                  : m_counters.total;
        entry.button->setEnabled(count > 0 || entry.button->isChecked());
    }
}

void TaskChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace tapfleet::ui
