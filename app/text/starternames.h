#pragma once

#include <QString>

namespace tapfleet::text {

/// The name of a view that comes with the program ("silent" -> 静默超过 7 天), in the language of the installed translators; an
/// unknown word as it stands. Any thread.
QString starterName(const QString &word);

} // namespace tapfleet::text
