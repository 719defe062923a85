#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace tapfleet::cache {

/// A view that statements of people read: texts in the place of numbers of the dictionary, local times in the place of milliseconds,
/// NULL for what is not told.
struct SqlView {
    const char *name;
    std::vector<const char *> columns;
    std::vector<const char *> tables; ///< that it reads, by their own names
    const char *select;               ///< its columns in their order
};

/// All that a statement may read, in the order in which it is documented. Any thread.
std::span<const SqlView> sqlViews();
const SqlView *sqlView(std::string_view name); ///< in any ASCII case; null when there is none

} // namespace tapfleet::cache
