#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/sync.h"
#include "exchange/consolefile.h"
#include "services/accountservice.h"

#include <QFuture>

#include <optional>

namespace tapfleet::services {

/// What an import of a console export did.
struct ImportReport {
    domain::Account account;
    qint64 added = 0, changed = 0, unchanged = 0, removed = 0;
    std::vector<exchange::RefusedRow> refused;
    QStringList ignoredHeaders;
    std::optional<domain::Salvage> salvage; ///< when the account's history was damaged
};

/// Reads a console export into the console-file account `accountName` (made when it is not there); the file is the
/// whole list: devices it no longer holds are removed, changes go into the history like those of a sync.
QFuture<base::Result<ImportReport>> importConsoleFile(AccountService &accounts, const base::Clock &clock, const QString &path,
                                                      const QString &accountName);

} // namespace tapfleet::services
