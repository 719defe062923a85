#pragma once

#include <QObject>

class QActionEvent;
class QApplication;

namespace tapfleet::ui {

/// Text from outside is text: while one stands, every label, tool tip and message box that was not made for markup on purpose
/// (QLabel::setTextFormat) shows its text as it is, and nothing in it is looked up or clicked. In labels, buttons, menus, titles of
/// windows and views without a delegate of their own control characters and marks that turn the direction of text are shown as visible
/// marks (base::visibleText()); what draws text by itself does so by TextDelegate or ElidedLabel. Fields that are typed in keep what
/// they hold. GUI thread.
class PlainTextRule final : public QObject
{
public:
    explicit PlainTextRule(QApplication &application);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void polish(QObject *widget);
    static void paint(QObject *widget);
    static void take(QActionEvent &event);
};

} // namespace tapfleet::ui
