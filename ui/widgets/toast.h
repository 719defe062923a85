#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace tapfleet::ui {

/// A button of a toast.
struct ToastAction {
    QString text;
    std::function<void()> act;
};

/// Says something that needs no answer at the lower edge of `window` for five seconds; a newer one replaces it.
/// With `actionText` it has one button, for instance Undo. GUI thread.
void showToast(QWidget *window, const QString &text, const QString &actionText = {}, std::function<void()> action = {});
/// The same with a button for each of `actions`.
void showToast(QWidget *window, const QString &text, std::vector<ToastAction> actions);

} // namespace tapfleet::ui
