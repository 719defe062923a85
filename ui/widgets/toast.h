#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace tapfleet::ui {

/// Says something that needs no answer at the lower edge of `window` for five seconds; a newer one replaces it.
/// With `actionText` it has one button, for instance Undo. GUI thread.
void showToast(QWidget *window, const QString &text, const QString &actionText = {}, std::function<void()> action = {});

} // namespace tapfleet::ui
