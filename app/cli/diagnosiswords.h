#pragma once

#include "cli/exitstatus.h"
#include "services/batchdiagnosis.h"
#include "services/diagnosis.h"

#include <QJsonObject>

#include <map>

/// A diagnosis as the command line says it.
namespace tapfleet::cli {

/// text::verdictJson() with "sn", and for a device "account" and "checks": [{"check","verdict","cause","facts","source","as_of",
/// "next_step","error"}].
QJsonObject diagnosisJson(const services::Diagnosis &diagnosis);
/// A verdict for people: its sentence, what it does not rest on, and what to do.
QStringList verdictLines(const domain::DeviceVerdict &verdict, qint64 now);
/// A check for people, with what to do below it; a failure that the verdict says for all checks is not repeated.
void printCheck(const domain::Check &check, const domain::DeviceVerdict &verdict, qint64 now);
/// Done when everything was answered, PartlyDone when a part of it was; otherwise that of the failure.
ExitStatus exitStatusOf(const domain::DeviceVerdict &verdict);
/// text::verdictJson() with "sn", "account", "outcome", "source", "as_of", "suggestion" and "next_step".
QJsonObject rowJson(const services::BatchRow &row, const std::map<domain::AccountId, QString> &accounts);

} // namespace tapfleet::cli
