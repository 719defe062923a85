#include "ui/devices/sortheader.h"

#include "ui/models/devicecolumns.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tapfleet::ui {

SortHeader::SortHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"deviceTableHeader"_qs);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setTextElideMode(Qt::ElideRight);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        toggle(kDeviceColumns[static_cast<size_t>(section)].field, m_add);
    });
}

void SortHeader::setSortKeys(std::vector<snapshot::SortKey> keys)
{
    m_keys = std::move(keys);
    viewport()->update();
}

void SortHeader::sortBy(snapshot::SortKey key, bool add)
{
    if (!add)
        m_keys.clear();
    std::erase_if(m_keys, [&](const snapshot::SortKey &known) { return known.field == key.field; });
    m_keys.push_back(key);
    viewport()->update();
    Q_EMIT sortKeysChanged();
}

// All titles are one line of one font. The base class would measure every one of them, and anew whenever a column is hidden or moved.
QSize SortHeader::sizeHint() const
{
    return count() == 0 ? QHeaderView::sizeHint() : sectionSizeFromContents(logicalIndex(0));
}

QRect SortHeader::pinnedRect() const
{
    const int sn = deviceColumn(domain::Field::Sn);
    return isSectionHidden(sn) || sectionViewportPosition(sn) >= 0 ? QRect() : QRect(0, 0, sectionSize(sn), viewport()->height());
}

void SortHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const QRect pinned = pinnedRect();
    if (pinned.isEmpty() || event->rect().left() > pinned.right())
        return;
    QPainter painter(viewport());
    painter.fillRect(pinned, colorsFor(palette()).panel);
    paintSection(&painter, pinned, deviceColumn(domain::Field::Sn));
}

void SortHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressedPinned = event->button() == Qt::LeftButton && pinnedRect().contains(event->position().toPoint());
    if (!m_pressedPinned)
        QHeaderView::mousePressEvent(event);
}

void SortHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_pressedPinned, false)) {
        if (pinnedRect().contains(event->position().toPoint()))
            toggle(domain::Field::Sn, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    m_add = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(event);
}

void SortHeader::contextMenuEvent(QContextMenuEvent *event)
{
    const int section = pinnedRect().contains(event->pos()) ? deviceColumn(domain::Field::Sn) : logicalIndexAt(event->pos());
    const auto column = static_cast<size_t>(section < 0 ? logicalIndex(0) : section);
    Q_EMIT menuRequested(kDeviceColumns[column].field, event->globalPos());
    event->accept();
}

void SortHeader::setFilteredFields(std::set<domain::Field> fields)
{
    m_filtered = std::move(fields);
    viewport()->update();
}

void SortHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    if (!m_filtered.contains(kDeviceColumns[static_cast<size_t>(logicalIndex)].field))
        return;
    constexpr int side = 12;
    const QPixmap mark = iconPixmap(Icon::Filter, side, devicePixelRatioF(), colorsFor(palette()).accentText);
    painter->drawPixmap(rect.right() - side - measure::kGrid, rect.center().y() - side / 2, mark);
}

void SortHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    const domain::Field field = kDeviceColumns[static_cast<size_t>(logicalIndex)].field;
    const auto key = std::find_if(m_keys.begin(), m_keys.end(),
                                  [field](const snapshot::SortKey &sort) { return sort.field == field; });
    if (key == m_keys.end())
        return;
    // Qt draws the arrow that points down for "SortDown", which is its name for ascending.
    option->sortIndicator = key->descending ? QStyleOptionHeader::SortUp : QStyleOptionHeader::SortDown;
    if (m_keys.size() > 1)
        option->text += QStringLiteral(" %1").arg(key - m_keys.begin() + 1);
}

void SortHeader::toggle(domain::Field field, bool add)
{
    const auto key = std::find_if(m_keys.begin(), m_keys.end(),
                                  [field](const snapshot::SortKey &sort) { return sort.field == field; });
    if (key != m_keys.end() && (add || m_keys.size() == 1))
        key->descending = !key->descending;
    else if (add)
        m_keys.push_back({field, false});
    else
        m_keys = {{field, false}};
    viewport()->update();
    Q_EMIT sortKeysChanged();
}

} // namespace tapfleet::ui
