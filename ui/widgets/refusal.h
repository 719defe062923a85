#pragma once

#include "base/error.h"

class QWidget;

namespace tapfleet::ui {

/// Shows why something cannot be done from here, and what to do instead; for an account of export files with a button to the web
/// console of merchants and one to that of service providers. Does not block. GUI thread.
void showRefusal(QWidget *window, const base::Error &error);

} // namespace tapfleet::ui
