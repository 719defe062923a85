#pragma once

#include "cli/session.h"
#include "services/fleetservice.h"
#include "text/json.h"

#include <QTextStream>

namespace tapfleet::cli {

/// What `devices` and `export` ask of the cached fleet: filter, columns, order, limit, within the chosen accounts.
struct FleetQuestion {
    services::DeviceQuery query;
    std::vector<domain::Field> columns;
    std::optional<qsizetype> limit;
};

/// The answer: rows of the chosen accounts, and the moment they stand for (the oldest of the accounts').
struct FleetAnswer {
    services::DeviceSelection selection;
    std::optional<qint64> asOf;
};

/// Declares --filter, --columns, --sort and --limit.
void addFleetOptions(QCommandLineParser &parser);
/// Reads them; an unknown column or a wrong number is Invalid (codes::ColumnUnknown).
[[nodiscard]] base::Result<FleetQuestion> fleetQuestion(const QCommandLineParser &parser);
/// The filter of a saved view; NotFound (codes::ViewUnknown) when there is none of that name.
[[nodiscard]] base::Result<QString> viewFilter(Session &session, const QString &name);
/// Comma-separated field ids.
[[nodiscard]] base::Result<std::vector<domain::Field>> parseFields(const QString &text);
using text::isoTime;
using text::jsonValue;

/// Loads the caches and answers; an error is said and answered to `done`.
void ask(Session &session, const FleetQuestion &question, const Done &done, std::function<void(FleetAnswer)> then);

} // namespace tapfleet::cli
