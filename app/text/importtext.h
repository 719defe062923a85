#pragma once

#include <QString>

namespace tapfleet::text {

/// Why a row of a console export was not taken, by the code of exchange::RefusedRow, in the language of the installed translators.
QString importReason(const QString &code);

} // namespace tapfleet::text
