#include "ui/widgets/plaintext.h"

#include "base/visibletext.h"
#include "ui/widgets/textdelegate.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QActionEvent>
#include <QApplication>
#include <QLabel>

namespace tapfleet::ui {

PlainTextRule::PlainTextRule(QApplication &application)
{
    application.installEventFilter(this);
}

bool PlainTextRule::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish: polish(watched); break;
    case QEvent::Paint: paint(watched); break;
    case QEvent::ActionAdded:
    case QEvent::ActionChanged: take(*static_cast<QActionEvent *>(event)); break;
    case QEvent::WindowTitleChange:
        if (auto *const widget = qobject_cast<QWidget *>(watched)) {
            if (const QString shown = base::visibleText(widget->windowTitle()); shown != widget->windowTitle())
                widget->setWindowTitle(shown);
        }
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// Before a widget is shown for the first time; a tool tip is a label of Qt's own.
void PlainTextRule::polish(QObject *widget)
{
    if (auto *const label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    if (auto *const view = qobject_cast<QAbstractItemView *>(widget)) {
        const QAbstractItemDelegate *const own = view->itemDelegate();
        if (own && own->metaObject() == &QStyledItemDelegate::staticMetaObject)
            view->setItemDelegate(new TextDelegate(view));
    }
    paint(widget);
}

/// A label tells nobody that its text was set; what is painted is what counts.
void PlainTextRule::paint(QObject *widget)
{
    if (auto *const label = qobject_cast<QLabel *>(widget)) {
        const QString shown = base::visibleText(label->text());
        if (shown == label->text())
            return;
        label->setText(shown);
        if (label->isWindow())
            label->resize(label->sizeHint()); // a tool tip has no layout that follows
    } else if (auto *const button = qobject_cast<QAbstractButton *>(widget)) {
        if (const QString shown = base::visibleText(button->text()); shown != button->text())
            button->setText(shown);
    }
}

void PlainTextRule::take(QActionEvent &event)
{
    if (const QString shown = base::visibleText(event.action()->text()); shown != event.action()->text())
        event.action()->setText(shown);
}

} // namespace tapfleet::ui
