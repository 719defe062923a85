#pragma once

#include "domain/field.h"

#include <QString>

#include <optional>
#include <span>

namespace tapfleet::services {

/// A view that comes with the program. Its name is text::starterName(word).
struct StarterView {
    const char *word;
    const char *filter;                 ///< the filter language, in its printed form
    std::optional<domain::Field> about; ///< a column to be seen beside the usual ones; a time is sorted by, the oldest first
    bool newestFirst = false;           ///< `about` is sorted by the other way round
    bool asks = false;                  ///< the filter comes of an app and a version that a person names
};

/// In the order of the list; the first is of all devices and cannot be hidden. Any thread.
std::span<const StarterView> starterViews();
const StarterView *starterView(const QString &word); ///< null when there is none

/// Devices that have the app (by id or name), but not in that version.
QString otherVersionsFilter(const QString &app, const QString &version);

} // namespace tapfleet::services
