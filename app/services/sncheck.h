#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/snlist.h"
#include "exchange/snreader.h"
#include "exchange/tablewriter.h"
#include "services/snmatch.h"
#include "snapshot/fleetsnapshot.h"
#include "text/sntext.h"

#include <QFuture>

#include <array>
#include <memory>
#include <optional>
#include <vector>

/// SN lists against the fleet in memory: what the command line and the windows do with them. The work runs on the global pool.
namespace tapfleet::services {

/// The rows of a list with what became of each in one state of the fleet. Does not change; any thread.
struct CheckedSns {
    std::shared_ptr<const snapshot::FleetSnapshot> snapshot;
    std::vector<domain::SnListRow> rows;
    std::vector<domain::SnVerdict> verdicts; ///< one a row
    SnReconciliation difference;

    qint64 count(domain::SnOutcome outcome) const { return counts[static_cast<size_t>(outcome)]; }
    qint64 failed() const; ///< all that are not matched
    std::vector<quint32> failedRows() const;
    /// Why a row has its outcome, in the language of the moment.
    QString reason(quint32 row) const;

    std::array<qint64, domain::kSnOutcomes.size()> counts{}; ///< by outcome
    qint64 suggestions = 0;                                  ///< rows that have one
};
using CheckedSnsPtr = std::shared_ptr<const CheckedSns>;

/// exchange::readSnFile() on the pool.
[[nodiscard]] QFuture<base::Result<exchange::SnFile>> readSns(const QString &path);

/// `only`: the devices of that account; else of all.
[[nodiscard]] QFuture<base::Result<CheckedSnsPtr>> checkSns(std::vector<domain::SnListRow> rows,
                                              std::shared_ptr<const snapshot::FleetSnapshot> snapshot,
                                              std::optional<domain::AccountId> only = {}, base::StopToken stop = {});

/// The rows with their suggestions taken: all of them, or that of one row.
std::vector<domain::SnListRow> withSuggestions(const CheckedSns &checked, std::optional<quint32> only = {});
/// Devices of the fleet as rows of a list.
std::vector<domain::SnListRow> listRowsOf(const snapshot::FleetSnapshot &snapshot, std::span<const quint32> devices);
/// Some rows of a list.
std::vector<domain::SnListRow> someRows(const CheckedSns &checked, std::span<const quint32> rows);

/// Rows of the list as SN, reason and suggestion; readSnFile() takes the SNs from it again.
exchange::TableSource snTable(CheckedSnsPtr checked, std::vector<quint32> rows);
[[nodiscard]] QFuture<base::Result<exchange::ExportReport>> writeSns(CheckedSnsPtr checked, std::vector<quint32> rows, const QString &path);

} // namespace tapfleet::services
