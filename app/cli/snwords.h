#pragma once

#include "cli/session.h"
#include "services/sncheck.h"

namespace tapfleet::cli {

/// Loads the caches and looks the rows up in the chosen accounts; an error is said and answered to `done`.
void checkRows(Session &session, std::vector<domain::SnListRow> rows, const Done &done,
               std::function<void(services::CheckedSnsPtr)> then);

/// The rows of the SN list of that name; an error is said and answered to `done`.
void listRows(Session &session, const QString &name, const Done &done, std::function<void(std::vector<domain::SnListRow>)> then);

/// {"matched": N, …}: every outcome.
QJsonObject countsJson(const services::CheckedSns &checked);
/// The same as lines for people, without the outcomes that no row has.
void printCounts(const services::CheckedSns &checked);

} // namespace tapfleet::cli
