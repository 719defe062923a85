#pragma once

#include "domain/field.h"

#include <QJsonValue>

#include <optional>
#include <string>

namespace tapfleet::text {

/// Appends a value as JSON, as the command line and exports print it: codes and not labels, numbers (degrees too) as numbers,
/// true and false, times as ISO 8601 UTC ("NEVER" for kNever), sets and lists as arrays of texts, null when absent.
void appendJson(std::string &out, domain::Field field, const domain::Value &value);
/// The same as a value of a document.
QJsonValue jsonValue(domain::Field field, const domain::Value &value);
/// ISO 8601 UTC, or null when not known.
QJsonValue isoTime(std::optional<qint64> ms);

} // namespace tapfleet::text
