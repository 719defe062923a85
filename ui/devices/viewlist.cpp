#include "ui/devices/viewlist.h"

#include "ui/devices/viewdelegate.h"

#include <QDropEvent>
#include <QKeyEvent>

namespace tapfleet::ui {

ViewList::ViewList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"viewList"_qs);
    setItemDelegate(new ViewDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setDragDropMode(QAbstractItemView::InternalMove);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        if (item->flags().testFlag(Qt::ItemIsEnabled)) // a caption tells of clicks too
            Q_EMIT chosen(item);
    });
}

bool ViewList::isOwn(const QListWidgetItem *item)
{
    return item && item->flags().testFlag(Qt::ItemIsEditable);
}

int ViewList::placeAt(int y, const QListWidgetItem *dragged) const
{
    int place = 0;
    for (int row = 0; row < count(); ++row) {
        const QListWidgetItem *other = item(row);
        if (other != dragged && isOwn(other) && visualItemRect(other).center().y() < y)
            ++place;
    }
    return place;
}

void ViewList::keyPressEvent(QKeyEvent *event)
{
    QListWidgetItem *item = currentItem();
    const bool isStep = event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (!item || state() == QAbstractItemView::EditingState) {
        QListWidget::keyPressEvent(event);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        Q_EMIT chosen(item);
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested(item);
    } else if (isStep && isOwn(item)) {
        Q_EMIT stepRequested(item, event->key() == Qt::Key_Up ? -1 : 1);
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void ViewList::dropEvent(QDropEvent *event)
{
    // The list is filled anew by who keeps the order; a move here would take the row away a second time.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (QListWidgetItem *dragged = currentItem(); isOwn(dragged))
        Q_EMIT dropped(dragged, placeAt(event->position().toPoint().y(), dragged));
}

} // namespace tapfleet::ui
