#pragma once

#include "base/result.h"
#include "cache/connection.h"

namespace tapfleet::cache {

/// Takes the small tables of app.db that a person made (views, saved queries, alert rules, texts of broadcasts) over into a new file, in the caller's
/// transaction; false when some rows may be missing. A file from before there was such a table has none of it. Alert rules begin anew:
/// what they matched and told is not taken.
[[nodiscard]] base::Result<bool> salvageTables(Connection &from, Connection &to);

} // namespace tapfleet::cache
