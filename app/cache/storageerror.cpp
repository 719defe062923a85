#include "cache/storageerror.h"

#include "base/errorcodes.h"

#include <QSqlError>

namespace tapfleet::cache {

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html); named here because the library itself may not be linked.
enum PrimaryCode { Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26 };
constexpr int kShortRead = 10 | (2 << 8);

QString localCode(int sqliteCode)
{
    if (sqliteCode == kShortRead)
        return base::codes::Damaged;
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

} // namespace tapfleet::cache
