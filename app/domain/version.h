#pragma once

#include <string_view>

namespace tapfleet::domain {

/// Part by part, numbers as numbers: <0, 0, >0. 3.0-beta comes before 3.0; missing parts are zeros.
int compareVersions(std::string_view a, std::string_view b);

} // namespace tapfleet::domain
