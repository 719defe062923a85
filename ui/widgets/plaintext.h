#pragma once

#include <QObject>

class QApplication;

namespace tapfleet::ui {

/// Text from outside is text: while one stands, every label, tool tip and message box that was not made for markup on purpose
/// (QLabel::setTextFormat) shows its text as it is, and nothing in it is looked up or clicked. GUI thread.
class PlainTextRule final : public QObject
{
public:
    explicit PlainTextRule(QApplication &application);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace tapfleet::ui
