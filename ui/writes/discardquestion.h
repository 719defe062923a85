#pragma once

#include "domain/journal.h"

#include <functional>

class QWidget;

namespace tapfleet::ui {

/// Calls `discard` when the user agrees that nothing more of the operation is sent. GUI thread.
void askDiscard(QWidget *parent, const domain::Operation &operation, const std::function<void()> &discard);

} // namespace tapfleet::ui
