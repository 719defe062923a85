#pragma once

#include "query/query.h"

namespace tapfleet::query {

/// Among which devices a filter looks.
enum class Presence {
    Listed,
    Gone, ///< only among those that are no longer listed
    Both  ///< `gone:yes or …`: no filter, since a table shows the one or the other
};

Presence presenceOf(const Node &tree);
/// Whether a term of Computed::Gone holds for devices that are gone, or are not.
bool holdsGone(const Term &term, bool isGone);

} // namespace tapfleet::query
