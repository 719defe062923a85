#include "ui/devices/sortheader.h"

#include "ui/models/devicecolumns.h"

#include <QContextMenuEvent>
#include <QMouseEvent>

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

void SortHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_add = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(event);
}

void SortHeader::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT chooserRequested(event->globalPos());
    event->accept();
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
