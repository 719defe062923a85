#pragma once

#include "domain/deviceverdict.h"

#include <QString>
#include <QStringList>

/// Words for the verdict on a whole device, in the language of the installed translators; the same in windows, command line, tables
/// and reports.
namespace tapfleet::text {

/// For a cell: "Broken", "Look at it", "Nothing found", "Not known", "Asking…".
QString verdictLabel(const domain::DeviceVerdict &verdict);
/// One sentence: what is wrong, that nothing is, that it is not known, or that the cloud is still asked.
QString verdictTitle(const domain::DeviceVerdict &verdict);
/// What to do next; empty when there is nothing to do.
QString verdictStep(const domain::DeviceVerdict &verdict);
/// What the verdict does not rest on, a sentence each: who did not answer and why, what was not asked, what nobody tells, how old
/// what is shown instead is, and what was last known to be wrong.
QStringList verdictNotes(const domain::DeviceVerdict &verdict, qint64 now);

/// For a card: that its look-up was not answered, else the verdict on it.
QString checkStateLabel(const domain::Check &check);
/// Why a check was not answered, in a few words; empty when it was, and when `said`, the failure in the verdict on the device, says
/// it for all.
QString checkFailure(const domain::Check &check, const std::optional<base::Error> &said);

} // namespace tapfleet::text
