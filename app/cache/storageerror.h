#pragma once

#include "base/error.h"

class QSqlError;

namespace tapfleet::cache {

/// The Error of an SQLite result code (extended or not), told apart as codes::DiskFull, NotWritable, Locked or Damaged
/// where that is what happened. Any thread.
base::Error storageError(int sqliteCode, const QString &detail);
/// The same for a failure that came through Qt.
base::Error storageError(const QSqlError &error, const QString &what);

/// The file does not hold what the program writes: codes::Damaged.
base::Error damaged(const QString &detail);

} // namespace tapfleet::cache
