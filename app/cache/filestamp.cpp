#include "cache/filestamp.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace tapfleet::cache {

FileStamp stampOf(const QString &databaseFile)
{
    FileStamp stamp;
    for (const QString &file : {databaseFile, databaseFile + QLatin1String("-wal")}) {
        const QFileInfo info(file);
        if (!info.exists() || info.size() == 0)
            continue;
        stamp.modifiedMs = std::max(stamp.modifiedMs, info.lastModified().toMSecsSinceEpoch());
        stamp.size += info.size();
    }
    return stamp;
}

} // namespace tapfleet::cache
