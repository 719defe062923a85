#pragma once

#include "query/query.h"
#include "randomfleet.h"
#include "snapshot/resolvedterms.h"

namespace tapfleet::test {

/// Whether one device satisfies a tree: slow and plain, value by value.
bool satisfies(const FleetDevice &device, const query::Node &tree, qint64 nowMs);
/// Whether a device satisfies a value of a term that no column holds: at random, but always the same.
bool stubFits(const FleetDevice &device, const query::Term &term, const query::Value &value);
/// The rows of the tree's terms that no column holds, as the stub has them.
void resolve(const std::vector<FleetDevice> &fleet, const query::Node &tree, snapshot::ResolvedTerms &resolved);
/// <0, 0, >0 as the order of a table has them; absent values last either way.
int compare(const FleetDevice &a, const FleetDevice &b, snapshot::SortKey key);

} // namespace tapfleet::test
