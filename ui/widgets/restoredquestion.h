#pragma once

#include "domain/restored.h"

#include <functional>
#include <optional>

class QWidget;

namespace tapfleet::ui {

/// Calls `agreed`: at once without a mark, else when the user agrees that what comes from a backup or a salvage is sent, although it may
/// have been carried out since. GUI thread.
void askRestored(QWidget *parent, const std::optional<domain::Restored> &restored, const std::function<void()> &agreed);

} // namespace tapfleet::ui
