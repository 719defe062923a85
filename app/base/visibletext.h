#pragma once

#include <QString>

namespace tapfleet::base {

/// Text from outside (names, messages and trace ids of a gateway) for a terminal, a log or a label: control characters, which could
/// move the cursor or hide what follows, and marks that turn the direction of text are written as \x1b or \u202e. Line feeds and tabs
/// stay. Any thread.
QString visibleText(const QString &text);

/// From now on log lines go out through visibleText().
void makeLogsVisible();

} // namespace tapfleet::base
