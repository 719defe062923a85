#pragma once

#include "domain/alert.h"

#include <QString>

namespace tapfleet::text {

/// The name of a rule that a person may take over ("silent" -> 静默超过 3 天); an unknown word as it stands.
QString alertStarterName(const QString &word);
/// "静默超过 3 天：新增 12 台": one line of a notice or of the command line.
QString alertLine(const domain::AlertFiring &firing);

} // namespace tapfleet::text
