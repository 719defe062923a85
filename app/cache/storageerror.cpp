#include "cache/storageerror.h"

#include "base/errorcodes.h"

#include <QSqlError>

#include <algorithm>
#include <span>

namespace tapfleet::cache {

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html); named here because the library itself may not be linked.
enum PrimaryCode { Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26 };
constexpr int kIoError = 10;
constexpr int kShortRead = kIoError | (2 << 8);
/// Write, fsync, fsync of the folder, truncate, and the growth of the log's index: only a full disk has a code of its own.
constexpr int kWriteErrors[] = {kIoError | (3 << 8), kIoError | (4 << 8), kIoError | (5 << 8), kIoError | (6 << 8), kIoError | (19 << 8)};

/// A key that is there twice. Writers look a row up before they insert it, so its index must have told something else.
constexpr int kConstraint = 19;
constexpr int kTwice[] = {kConstraint | (6 << 8), kConstraint | (8 << 8), kConstraint | (10 << 8)};

bool isOneOf(int code, std::span<const int> codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

QString localCode(int sqliteCode)
{
    if (sqliteCode == kShortRead)
        return base::codes::Damaged;
    if (isOneOf(sqliteCode, kTwice))
        return base::codes::Damaged;
    if (isOneOf(sqliteCode, kWriteErrors))
        return base::codes::WriteFailed;
    switch (sqliteCode & 0xff) {
    case Busy:
    case Locked: return base::codes::Locked;
    case Perm:
    case ReadOnly:
    case CantOpen: return base::codes::NotWritable;
    case Corrupt:
    case NotADatabase: return base::codes::Damaged;
    case Full: return base::codes::DiskFull;
    default: return {};
    }
}

} // namespace

base::Error storageError(int sqliteCode, const QString &detail)
{
    base::Error error;
    error.kind = base::ErrorKind::Storage;
    error.detail = QStringLiteral("%1 (SQLite %2)").arg(detail).arg(sqliteCode);
    error.subCode = localCode(sqliteCode);
    return error;
}

base::Error storageError(const QSqlError &error, const QString &what)
{
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known);
    return storageError(known ? code : 0, what + QStringLiteral(": ") + error.databaseText());
}

base::Error damaged(const QString &detail)
{
    return {.kind = base::ErrorKind::Storage, .detail = detail, .subCode = base::codes::Damaged};
}

} // namespace tapfleet::cache
