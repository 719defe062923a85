#pragma once

#include "services/batchdiagnosis.h"
#include "services/diagnosis.h"

#include <QJsonObject>

#include <map>

/// A diagnosis as the command line says it.
namespace tapfleet::cli {

/// {"sn":…,"account":…,"verdict":"bad","cause":"wifi-password","checks":[{"check","verdict","cause","facts","source","as_of",
/// "next_step","error"}],"asked":4,"answered":4}
QJsonObject diagnosisJson(const services::Diagnosis &diagnosis);
/// The same for people, a line a check with what to do below it.
void printCheck(const domain::Check &check, qint64 now);
/// {"sn":…,"account":…,"outcome":"matched","verdict":…,"cause":…,"source":…,"as_of":…,"next_step":…}
QJsonObject rowJson(const services::BatchRow &row, const std::map<domain::AccountId, QString> &accounts);

} // namespace tapfleet::cli
