#pragma once

#include "base/result.h"
#include "cache/connection.h"

#include <QStringList>

namespace tapfleet::cache {

/// The SN lists that a damaged app.db still holds.
struct ListSalvage {
    QStringList kept;    ///< names, those that lack rows too
    QStringList cut;     ///< names of those that lack rows
    bool isWhole = true; ///< no list is missing as far as can be told
};

/// Takes the SN lists over into a new file, in the caller's transaction. A list whose own row cannot be read gets its name from the
/// index, else its number, and keeps its SNs. A file from before there were lists has none.
[[nodiscard]] base::Result<ListSalvage> salvageLists(Connection &from, Connection &to);

} // namespace tapfleet::cache
