#include "cache/damage.h"

#include "base/errorcodes.h"
#include "base/logging.h"
#include "cache/accountlocks.h"
#include "cache/restoredown.h"
#include "cache/salvage.h"
#include "cache/soundness.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace tapfleet::cache {

namespace {

QString notePath(const AccountFolder &folder)
{
    return folder.cacheDb() + QStringLiteral(".suspect");
}

QString asideName(const QString &file, const base::Clock &clock)
{
    const QString when = QDateTime::fromMSecsSinceEpoch(clock.nowMs(), Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString aside = file + QStringLiteral(".damaged-") + when;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = file + QStringLiteral(".damaged-%1-%2").arg(when).arg(i);
    return aside;
}

tl::unexpected<base::Error> immovable(const QString &file)
{
    return base::failure(base::ErrorKind::Storage, file + QStringLiteral(" is damaged and cannot be moved aside"),
                         base::codes::NotWritable);
}

base::Result<void> moveAside(const QString &file, const base::Clock &clock)
{
    if (!QFile::exists(file))
        return {};
    const QString aside = asideName(file, clock);
    // The log belongs to the file: left behind, it would be played into the new one.
    QFile::remove(file + QStringLiteral("-shm"));
    const QString log = file + QStringLiteral("-wal");
    const bool logMoved = !QFile::exists(log) || QFile::rename(log, aside + QStringLiteral("-wal"));
    if (!logMoved || !QFile::rename(file, aside))
        return immovable(file);
    qCWarning(base::logCache) << "damaged cache moved to" << aside;
    return {};
}

// SQLite opens a file that claims a later format only to read, and says no more than that it is read-only.
bool claimsLaterFormat(const QString &path)
{
    constexpr qsizetype kWriteVersionAt = 18; // of the header (sqlite.org/fileformat.html 1.3); 2 is a file with a log
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(kWriteVersionAt + 1);
    return header.size() > kWriteVersionAt && static_cast<uchar>(header[kWriteVersionAt]) > 2;
}

// What was last written may be what was lost.
base::Result<void> pauseWork(const QString &fresh, const base::Clock &clock, domain::Salvage &salvage)
{
    const auto own = Connection::open(fresh, {DatabaseKind::Own});
    if (!own)
        return base::failure(own.error());
    const auto paused = pauseRestored(**own, {domain::Restored::From::Salvage, clock.nowMs()});
    if (!paused)
        return base::failure(paused.error());
    salvage.operationsPaused = paused->operations;
    salvage.rolloutsPaused = paused->rollouts;
    return {};
}

base::Result<domain::Salvage> replaceOwn(const AccountFolder &folder, const base::Clock &clock, SqlPath path)
{
    // Else what a runner or another service writes meanwhile would go into the file that is replaced.
    const auto alone = AccountLocks::takeAll(folder, AccountWork::Sync);
    if (!alone)
        return base::failure(alone.error());
    const QString file = folder.ownDb();
    domain::Salvage salvage;
    auto kept = replaceDamaged(file, clock, [&](const QString &fresh) -> base::Result<void> {
        auto salvaged = salvageOwn(file, fresh, path);
        if (!salvaged)
            return base::failure(std::move(salvaged.error()));
        salvage = std::move(*salvaged);
        return pauseWork(fresh, clock, salvage);
    });
    if (!kept)
        return base::failure(std::move(kept.error()));
    salvage.damagedFile = std::move(*kept);
    return salvage;
}

} // namespace

base::Result<std::unique_ptr<Connection>> openOrDamaged(const QString &file, const Connection::Options &options, bool isSuspect)
{
    if (claimsLaterFormat(file))
        return base::failure(base::ErrorKind::Storage, file + QStringLiteral(": an unknown format"), base::codes::Damaged);
    auto opened = Connection::open(file, options);
    if (!opened || !isSuspect)
        return opened;
    if (auto sound = checkSoundness(**opened, options.kind); !sound)
        return base::failure(base::ErrorKind::Storage, file + QStringLiteral(": ") + sound.error().detail, base::codes::Damaged);
    return opened;
}

// The new file takes the old one's place only when it is whole; killed before that, the next opener does it again.
base::Result<QString> replaceDamaged(const QString &file, const base::Clock &clock,
                                     const std::function<base::Result<void>(const QString &fresh)> &salvage)
{
    const QString fresh = file + QStringLiteral(".salvaged");
    const QString log = QStringLiteral("-wal");
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(fresh + QLatin1StringView(suffix));
    if (auto salvaged = salvage(fresh); !salvaged)
        return base::failure(std::move(salvaged.error()));
    const QString kept = asideName(file, clock);
    if (!QFile::copy(file, kept) || (QFile::exists(file + log) && !QFile::copy(file + log, kept + log)))
        return immovable(file);
    QFile::remove(file + log);
    QFile::remove(file + QStringLiteral("-shm"));
    std::error_code failed;
    std::filesystem::rename(QFileInfo(fresh).filesystemFilePath(), QFileInfo(file).filesystemFilePath(), failed);
    if (failed)
        return immovable(file);
    qCWarning(base::logCache) << "damaged file kept as" << kept;
    return kept;
}

void noteDamage(const AccountFolder &folder, const base::Error &error)
{
    if (error.subCode != base::codes::Damaged)
        return;
    QFile note(notePath(folder));
    if (!note.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        qCWarning(base::logCache) << note.fileName() << note.errorString();
}

bool isNotedDamaged(const AccountFolder &folder)
{
    return QFile::exists(notePath(folder));
}

base::Result<OpenedFiles> openForWriting(const AccountFolder &folder, const base::Clock &clock, SqlPath path)
{
    const Connection::Options ownOptions{DatabaseKind::Own, Connection::Access::Write, path};
    const Connection::Options cacheOptions{DatabaseKind::Cache, Connection::Access::Write, path};
    // The check is too slow for every start.
    const bool isSuspect = isNotedDamaged(folder);
    OpenedFiles files;
    auto own = openOrDamaged(folder.ownDb(), ownOptions, isSuspect);
    if (!own && own.error().subCode == base::codes::Damaged) {
        auto salvage = replaceOwn(folder, clock, path);
        if (!salvage)
            return base::failure(std::move(salvage.error()));
        files.salvage = std::move(*salvage);
        own = Connection::open(folder.ownDb(), ownOptions);
    }
    if (!own)
        return base::failure(std::move(own.error()));
    files.own = std::move(*own);
    auto cache = openOrDamaged(folder.cacheDb(), cacheOptions, isSuspect);
    if (!cache && cache.error().subCode == base::codes::Damaged) {
        if (auto moved = moveAside(folder.cacheDb(), clock); !moved)
            return base::failure(std::move(moved.error()));
        cache = Connection::open(folder.cacheDb(), cacheOptions);
    }
    if (!cache)
        return base::failure(std::move(cache.error()));
    files.cache = std::move(*cache);
    QFile::remove(notePath(folder));
    return files;
}

} // namespace tapfleet::cache
