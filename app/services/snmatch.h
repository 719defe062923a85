#pragma once

#include "base/stoptoken.h"
#include "domain/snlist.h"
#include "domain/snverdict.h"
#include "services/snindex.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Looks the rows of an SN list up in the fleet. Any thread.
namespace tapfleet::services {

/// A verdict a row, in their order. Of a device that several accounts know, the row of the one that owns it counts. Nothing when
/// stopped.
std::optional<std::vector<domain::SnVerdict>> matchSns(std::span<const domain::SnListRow> rows, const SnIndex &index,
                                                       const base::StopToken &stop = {});

/// One row by itself and at once: without duplicates and without what was probably meant.
domain::SnVerdict lookUpSn(const domain::SnListRow &row, const SnIndex &index);

/// The suppliers whose devices have this SN, each once; an empty one is not told.
std::vector<std::string> suppliersOfSn(std::string_view sn, const SnIndex &index);

/// The difference between a list and the fleet.
struct SnReconciliation {
    std::vector<quint32> missing;    ///< rows of the list whose device the fleet does not have
    std::vector<quint32> otherOwner; ///< rows of the list whose device another account owns
    std::vector<quint32> extra;      ///< rows of the fleet that are mine (or whose owner is not told) and not in the list
};
SnReconciliation reconcile(std::span<const domain::SnListRow> rows, std::span<const domain::SnVerdict> verdicts,
                           const SnIndex &index);

} // namespace tapfleet::services
