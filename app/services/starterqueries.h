#pragma once

#include <QString>

#include <span>

namespace tapfleet::services {

/// A statement that comes with the program. Its name is text::starterQueryName(word).
struct StarterQuery {
    const char *word;
    const char *sql;
};

/// In the order of the list. Any thread.
std::span<const StarterQuery> starterQueries();
const StarterQuery *starterQuery(const QString &word); ///< null when there is none

} // namespace tapfleet::services
