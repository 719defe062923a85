#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/sync.h"
#include "exchange/consolefile.h"
#include "exchange/tablewriter.h"
#include "services/accountservice.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace tapfleet::services {

/// A console export as it would be imported; nothing is written yet.
struct ImportDraft {
    QString path;
    qint64 writtenAt = 0; ///< when the file was written, UTC ms: what its devices stand for
    exchange::ConsoleFile file;
};
using ImportDraftPtr = std::shared_ptr<const ImportDraft>;

/// Where a draft goes.
struct ImportTarget {
    QString account;          ///< a console-file account, made when it is not there
    bool isWhole = false;     ///< the user says that the file is the whole list: devices that it does not hold are removed
    bool isConfirmed = false; ///< the user has agreed to a file without devices, or to the removal of many
};

/// What an import would do to its account as it is now.
struct ImportForecast {
    qint64 added = 0, changed = 0, unchanged = 0, removed = 0;
    qint64 before = 0;      ///< devices that the account holds
    bool isDoubted = false; ///< so many are removed that importDraft() wants ImportTarget::isConfirmed
    std::optional<qint64> newerAsOf{}; ///< the account stands for this later moment; UTC ms
};

/// What an import of a console export did.
struct ImportReport {
    domain::Account account;
    qint64 added = 0, changed = 0, unchanged = 0, removed = 0;
    std::vector<exchange::RefusedRow> refused;
    QStringList ignoredHeaders;
    std::optional<domain::Salvage> salvage; ///< when the account's history was damaged
};

/// Reads a console export with the columns that are remembered for its titles, else those that they propose; with the name of a
/// kept mapping by that one (errors: ImportMappings). A file without an SN column is read too: the person may name it.
[[nodiscard]] QFuture<base::Result<ImportDraftPtr>> readForImport(AccountService &accounts, const QString &path, const QString &mapping = {});
/// The same file by other columns.
[[nodiscard]] QFuture<base::Result<ImportDraftPtr>> readForImport(const QString &path, const exchange::ConsoleColumns &columns);

/// Compares a draft with what its account holds; nothing is written. Canceled when stopped.
[[nodiscard]] QFuture<base::Result<ImportForecast>> forecastImport(AccountService &accounts, const ImportDraftPtr &draft,
                                                     const ImportTarget &target, const base::StopToken &stop);

/// Writes a draft into its account as planImport() lays it over; changes go into the history like those of a sync, at the time of the
/// file. A file that lacks no device of the account counts as the whole list. Without an SN column: Invalid (codes::FileWithoutSn);
/// unless it is confirmed, Conflict without a row to take (codes::ImportEmpty) or when it removes too many (codes::ImportMuchSmaller).
/// Then no account is made and nothing is written.
[[nodiscard]] QFuture<base::Result<ImportReport>> importDraft(AccountService &accounts, const base::Clock &clock, const ImportDraftPtr &draft,
                                                const ImportTarget &target);

/// Both in one for a file that is the whole list, as whoever calls it knows.
[[nodiscard]] QFuture<base::Result<ImportReport>> importConsoleFile(AccountService &accounts, const base::Clock &clock, const QString &path,
                                                      const QString &accountName);

/// Writes the rows that could not be taken, with their reasons, as a CSV that can be put right and imported.
[[nodiscard]] QFuture<base::Result<exchange::ExportReport>> writeRefusedRows(const ImportDraftPtr &draft, const QString &path);

} // namespace tapfleet::services
