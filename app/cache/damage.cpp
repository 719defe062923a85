#include "cache/damage.h"

#include "base/errorcodes.h"
#include "base/logging.h"

#include <QDateTime>
#include <QFile>

namespace tapfleet::cache {

namespace {

QString notePath(const AccountFolder &folder)
{
    return folder.cacheDb() + QStringLiteral(".suspect");
}

bool isSound(Connection &connection)
{
    auto check = connection.prepare(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!check)
        return false;
    const auto row = check->step();
    return row && *row && check->text(0) == "ok";
}

base::Result<void> moveAside(const AccountFolder &folder, const base::Clock &clock)
{
    const QString file = folder.cacheDb();
    if (!QFile::exists(file)) {
        QFile::remove(notePath(folder));
        return {};
    }
    const QString when = QDateTime::fromMSecsSinceEpoch(clock.nowMs(), Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString aside = file + QStringLiteral(".damaged-") + when;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = file + QStringLiteral(".damaged-%1-%2").arg(when).arg(i);
    // The log belongs to the file: left behind, it would be played into the new one.
    QFile::remove(file + QStringLiteral("-shm"));
    const QString log = file + QStringLiteral("-wal");
    const bool logMoved = !QFile::exists(log) || QFile::rename(log, aside + QStringLiteral("-wal"));
    if (!logMoved || !QFile::rename(file, aside)) {
        return base::failure(base::ErrorKind::Storage, file + QStringLiteral(" is damaged and cannot be moved aside"),
                             base::codes::NotWritable);
    }
    QFile::remove(notePath(folder));
    qCWarning(base::logCache) << "damaged cache moved to" << aside;
    return {};
}

} // namespace

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

base::Result<std::unique_ptr<Connection>> openCacheForWriting(const AccountFolder &folder, const base::Clock &clock, SqlPath path)
{
    const Connection::Options options{DatabaseKind::Cache, Connection::Access::Write, path};
    auto opened = Connection::open(folder.cacheDb(), options);
    if (!opened && opened.error().subCode != base::codes::Damaged)
        return opened;
    if (opened && isNotedDamaged(folder)) {
        // Too slow for every start; the note may also come from own.db or from a disk that failed to read once.
        if (isSound(**opened))
            QFile::remove(notePath(folder));
        else
            opened = base::failure(base::ErrorKind::Storage, QStringLiteral("the check found damage"), base::codes::Damaged);
    }
    if (opened)
        return opened;
    if (auto moved = moveAside(folder, clock); !moved)
        return base::failure(std::move(moved.error()));
    return Connection::open(folder.cacheDb(), options);
}

} // namespace tapfleet::cache
