#pragma once

#include "domain/deviceverdict.h"

#include <QJsonArray>
#include <QJsonObject>

/// A diagnosis as programs read it.
namespace tapfleet::text {

/// {"check","verdict","cause","facts","source","as_of","next_step","error"}, with "path" and "stops_at" of an app's way, "tasks" and
/// "changes" where those are what is looked at. Words are those of the installed translators, codes are not.
QJsonObject checkJson(const domain::Check &check);
/// {"verdict","asked","answered"}; a fault has its "severity" ("bad" or "warning"); what does not apply is left out of "cause",
/// "error", "unanswered", "not_asked", "untold" (names of checks), "last_known" (the cause of a fault that is not confirmed now) and
/// "kept_at".
QJsonObject verdictJson(const domain::DeviceVerdict &verdict);
/// {"kind","sub_code"}
QJsonObject failureJson(const base::Error &error);
/// [{"field","before","after","at"}], values as plainChangedValue() has them.
QJsonArray changesJson(const std::vector<domain::FieldChange> &changes);

} // namespace tapfleet::text
