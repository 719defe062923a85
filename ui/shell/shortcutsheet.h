#pragma once

#include <QDialog>

class QWidget;

namespace tapfleet::ui {

/// All shortcuts that work in a window, gathered from its actions. GUI thread.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *window);
};

} // namespace tapfleet::ui
