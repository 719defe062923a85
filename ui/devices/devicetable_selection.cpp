// The device table: which devices are selected, and the column that stays. Its other parts stand in devicetable.cpp.

#include "base/async.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/sortheader.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::ui {

namespace {

constexpr quint32 kFollowedAtOnce = 2'000; ///< selected devices that are found again within a frame

} // namespace

services::DeviceSelection DeviceTable::chosenDevices() const
{
    const services::DeviceSelection &shown = m_model.selection();
    if (!m_selected.isEmpty())
        return m_selected.inOrderOf(shown);
    if (!currentIndex().isValid())
        return {shown.snapshot, {}};
    return {shown.snapshot, {shown.rows[static_cast<size_t>(currentIndex().row())]}};
}

bool DeviceTable::isRowSelected(int row) const
{
    if (m_selected.isEmpty())
        return row == currentIndex().row();
    const services::DeviceSelection &shown = m_model.selection();
    return shown.snapshot == m_selected.snapshot() && m_selected.contains(shown.rows[static_cast<size_t>(row)]);
}

void DeviceTable::clearSelected()
{
    m_followStop.requestStop();
    m_anchorRow = currentIndex().row();
    if (m_selected.isEmpty())
        return;
    m_selected.clear();
    tellSelected();
}

void DeviceTable::selectAll()
{
    if (m_model.rowCount() == 0)
        return;
    m_selected.add(m_model.selection());
    tellSelected();
}

void DeviceTable::selectRange(int row, bool add)
{
    const services::DeviceSelection &shown = m_model.selection();
    const int from = std::clamp(m_anchorRow < 0 ? row : m_anchorRow, 0, m_model.rowCount() - 1);
    const auto [first, last] = std::minmax(from, row);
    if (!add)
        m_selected.clear();
    m_selected.add({shown.snapshot, {shown.rows.begin() + first, shown.rows.begin() + last + 1}});
    tellSelected();
}

void DeviceTable::toggleRow(int row)
{
    const services::DeviceSelection &shown = m_model.selection();
    // The current row looked selected: it stays so beside the new one.
    if (m_selected.isEmpty() && currentIndex().isValid() && currentIndex().row() != row)
        m_selected.add(chosenDevices());
    m_selected.toggle(shown.snapshot, shown.rows[static_cast<size_t>(row)]);
    m_anchorRow = row;
    tellSelected();
}

void DeviceTable::tellSelected()
{
    viewport()->update();
    Q_EMIT selectedCountChanged(m_selected.count(), m_selected.countShown(m_model.selection()));
}

// The same devices in the snapshot that is shown now; a few at once, many behind.
void DeviceTable::followSelected()
{
    const auto shown = m_model.selection().snapshot;
    if (m_selected.isEmpty() || m_selected.snapshot() == shown) {
        if (!m_selected.isEmpty())
            tellSelected();
        return;
    }
    m_followStop.renew();
    if (m_selected.count() <= kFollowedAtOnce) {
        m_selected.assign(shown, follow(*m_selected.snapshot(), m_selected.rows(), *shown));
        return tellSelected();
    }
    const auto following = QtConcurrent::run([before = m_selected, shown, stop = m_followStop.token()] {
        return follow(*before.snapshot(), before.rows(), *shown, stop);
    });
    base::whenDone(following, this, [this, shown, stop = m_followStop.token()](snapshot::RowSet rows) {
        if (stop.stopRequested())
            return;
        m_selected.assign(shown, std::move(rows));
        tellSelected();
    });
}

QItemSelectionModel::SelectionFlags DeviceTable::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

void DeviceTable::moveTo(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void DeviceTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)) {
        QTableView::mousePressEvent(event);
        return;
    }
    const bool adds = event->modifiers().testFlag(Qt::ControlModifier);
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    m_pressedAt = event->position().toPoint();
    m_pressedRow = event->button() == Qt::LeftButton ? index.row() : -1;
    m_mayDrag = m_pressedRow >= 0 && !adds && !extends && isRowSelected(index.row());
    if (event->button() == Qt::RightButton) {
        const bool keeps = isRowSelected(index.row());
        moveTo(index);
        if (!keeps)
            clearSelected();
        return;
    }
    if (extends)
        selectRange(index.row(), adds);
    else if (adds)
        toggleRow(index.row());
    moveTo(index);
    if (!adds && !extends && !m_mayDrag)
        clearSelected();
}

void DeviceTable::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressedRow < 0 || !event->buttons().testFlag(Qt::LeftButton)) {
        QTableView::mouseMoveEvent(event);
        return;
    }
    const QPoint at = event->position().toPoint();
    if ((at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    if (m_mayDrag) {
        m_pressedRow = -1;
        return startDrag(Qt::CopyAction);
    }
    const int y = std::clamp(at.y(), 0, viewport()->height() - 1);
    const int row = rowAt(y) < 0 ? m_model.rowCount() - 1 : rowAt(y);
    if (row < 0 || row == currentIndex().row())
        return;
    m_anchorRow = m_pressedRow;
    selectRange(row, event->modifiers().testFlag(Qt::ControlModifier));
    moveTo(m_model.index(row, currentIndex().column()));
}

void DeviceTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_pressedRow >= 0 && index.row() == m_pressedRow) {
        if (m_mayDrag)
            clearSelected(); // it was a click after all
        Q_EMIT clicked(index);
    }
    m_pressedRow = -1;
    m_mayDrag = false;
}

void DeviceTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked(index);
}

void DeviceTable::startDrag(Qt::DropActions actions)
{
    QMimeData *cell = m_model.mimeData({currentIndex()});
    if (!cell)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(cell);
    drag->exec(actions, Qt::CopyAction);
}

int DeviceTable::pinnedWidth() const
{
    const int sn = deviceColumn(domain::Field::Sn);
    return !m_header->isSectionHidden(sn) && m_header->sectionViewportPosition(sn) < 0 ? m_header->sectionSize(sn) : 0;
}

QModelIndex DeviceTable::indexAt(const QPoint &position) const
{
    const QModelIndex index = QTableView::indexAt(position);
    if (position.x() < 0 || position.x() >= pinnedWidth())
        return index;
    const int row = rowAt(position.y());
    return row < 0 ? QModelIndex() : m_model.index(row, deviceColumn(domain::Field::Sn));
}

void DeviceTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    const int pinned = pinnedWidth();
    const int x = columnViewportPosition(index.column());
    if (pinned > 0 && index.column() != deviceColumn(domain::Field::Sn) && x < pinned)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (pinned - x));
}

void DeviceTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int width = pinnedWidth();
    if (width == 0 || m_model.rowCount() == 0 || event->rect().left() > width)
        return;
    const int sn = deviceColumn(domain::Field::Sn);
    const int first = std::max(rowAt(event->rect().top()), 0);
    const int below = rowAt(event->rect().bottom());
    const int last = below < 0 ? m_model.rowCount() - 1 : below;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model.index(row, sn);
        option.rect = QRect(0, rowViewportPosition(row), width, rowHeight(row));
        painter.fillRect(option.rect, palette().base());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    painter.fillRect(QRect(width - 1, event->rect().top(), 1, event->rect().height()), colorsFor(palette()).line);
}

void DeviceTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0)
        return;
    // The pixels have moved, the pinned column has not.
    const int strip = m_header->sectionSize(deviceColumn(domain::Field::Sn)) + std::abs(dx);
    viewport()->update(0, 0, strip, viewport()->height());
    m_header->viewport()->update();
}

} // namespace tapfleet::ui
