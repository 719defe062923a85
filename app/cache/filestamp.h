#pragma once

#include <QString>

namespace tapfleet::cache {

/// Changes whenever a transaction has reached a database file or its write-ahead log. A log without transactions comes and goes with each
/// reader and does not count.
struct FileStamp {
    qint64 modifiedMs = 0;
    qint64 size = 0;
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// All zero when the file is not there. Reads no database. Any thread.
FileStamp stampOf(const QString &databaseFile);

} // namespace tapfleet::cache
