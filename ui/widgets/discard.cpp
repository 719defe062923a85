#include "ui/widgets/discard.h"

#include <QLayout>
#include <QWidget>

#include <memory>

namespace tapfleet::ui {

void discard(QWidget *widget)
{
    if (QWidget *const parent = widget->parentWidget(); parent && parent->layout())
        parent->layout()->removeWidget(widget);
    // Looked up by name, the part that takes its place is found.
    widget->setObjectName({});
    for (QObject *const part : widget->findChildren<QObject *>())
        part->setObjectName({});
    widget->hide();
    widget->deleteLater();
}

void discardAll(QLayout &layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout.takeAt(0)}) {
        if (QWidget *const widget = item->widget())
            discard(widget);
    }
}

} // namespace tapfleet::ui
