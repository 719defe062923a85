#pragma once

class QCoreApplication;

namespace tapfleet::cli {

/// Names the program (so that its profile is the windows' profile) and installs the translation of the system's language.
void nameProgram(QCoreApplication &app);

} // namespace tapfleet::cli
