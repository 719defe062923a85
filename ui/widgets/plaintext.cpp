#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace tapfleet::ui {

PlainTextRule::PlainTextRule(QApplication &application)
{
    application.installEventFilter(this);
}

bool PlainTextRule::eventFilter(QObject *watched, QEvent *event)
{
    // Before a label is shown for the first time; a tool tip is a label of Qt's own.
    if (event->type() == QEvent::Polish) {
        if (auto *const label = qobject_cast<QLabel *>(watched); label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tapfleet::ui
