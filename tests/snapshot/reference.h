#pragma once

#include "query/query.h"
#include "randomfleet.h"

namespace tapfleet::test {

/// Whether one device satisfies a tree: slow and plain, value by value.
bool satisfies(const FleetDevice &device, const query::Node &tree, qint64 nowMs);
/// <0, 0, >0 as the order of a table has them; absent values last either way.
int compare(const FleetDevice &a, const FleetDevice &b, snapshot::SortKey key);

} // namespace tapfleet::test
