#pragma once

#include "base/stoptoken.h"
#include "services/diffservice.h"

#include <Qt>

#include <map>
#include <vector>

namespace tapfleet::ui {

/// What the rows of a diff are ordered by; words are given, as the window shows them.
struct ChangeOrder {
    enum class By { Sn, Account, Field, Before, After, When };
    By by = By::When;
    Qt::SortOrder order = Qt::AscendingOrder;
    std::map<domain::AccountId, QString> accounts; ///< By::Account
    std::vector<QString> fields;                   ///< By::Field: of the diff's fields, then that of coming and going
};

/// The rows from `begin` to `end` of the diff in that order, as numbers from `begin` on; equal ones stay as they stand. Values are
/// compared as numbers, times or texts, those that are absent come last. Empty when stopped. Any thread.
std::vector<quint32> orderedChanges(const domain::FleetDiff &diff, size_t begin, size_t end, const ChangeOrder &order,
                                    const base::StopToken &stop);

} // namespace tapfleet::ui
