#pragma once

#include "domain/diagnosis.h"

#include <QJsonArray>
#include <QJsonObject>

/// A diagnosis as programs read it.
namespace tapfleet::text {

/// {"check","verdict","cause","facts","source","as_of","next_step","error"}, with "path" and "stops_at" of an app's way, "tasks" and
/// "changes" where those are what is looked at. Words are those of the installed translators, codes are not.
QJsonObject checkJson(const domain::Check &check);
/// [{"field","before","after","at"}]
QJsonArray changesJson(const std::vector<domain::FieldChange> &changes);

} // namespace tapfleet::text
