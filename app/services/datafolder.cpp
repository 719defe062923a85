#include "services/datafolder.h"

#include "base/errorcodes.h"
#include "cache/accountlocks.h"
#include "cache/connection.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>

#include <memory>
#include <vector>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using cache::Connection;
using cache::DatabaseKind;

namespace {

/// In the platform's folder; none of them goes with the data.
const QString kMoved = u"moved-to"_s, kRequest = u"move-to"_s, kDemo = u"demo"_s;

QString readName(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

tl::unexpected<base::Error> notWritten(const QString &path)
{
    return base::failure(ErrorKind::Storage, path + u" cannot be written"_s, base::codes::NotWritable);
}

Result<void> writeName(const QString &path, const QString &name)
{
    QSaveFile file(path);
    const QByteArray bytes = name.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(path);
    return {};
}

Result<void> unfit(const QString &why)
{
    return base::failure(ErrorKind::Invalid, why, base::codes::DataFolderUnfit);
}

/// What lies in the folder and goes with the data.
QStringList entriesOf(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &own : {kMoved, kRequest, kDemo, cache::AccountLocks::profileLockName()})
        names.removeAll(own);
    return names;
}

/// Held while the files are copied, by somebody who holds the profile: with an empty write-ahead log each file alone is the database, and
/// not even an older program, which knows nothing of the profile's lock, writes to it.
class Quiet
{
public:
    static Result<std::unique_ptr<Quiet>> of(const cache::Home &home)
    {
        std::unique_ptr<Quiet> quiet(new Quiet);
        if (QFile::exists(home.appDb())) {
            if (auto held = quiet->hold(home.appDb(), DatabaseKind::App); !held)
                return base::failure(std::move(held.error()));
        }
        const QStringList accounts = QDir(home.path + u"/accounts"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : accounts) {
            const cache::AccountFolder folder{home.path + u"/accounts/"_s + name};
            for (const auto &[file, kind] : {std::pair(folder.cacheDb(), DatabaseKind::Cache), std::pair(folder.ownDb(), DatabaseKind::Own)}) {
                if (!QFile::exists(file))
                    continue;
                if (auto held = quiet->hold(file, kind); !held)
                    return base::failure(std::move(held.error()));
            }
        }
        return quiet;
    }
    ~Quiet()
    {
        for (const auto &file : m_files)
            (void)file->execute(u"ROLLBACK"_s); // nothing was written
    }

private:
    Quiet() = default;
    Result<void> hold(const QString &path, DatabaseKind kind)
    {
        auto file = Connection::open(path, {.kind = kind, .holdsAll = true});
        if (!file)
            return base::failure(std::move(file.error()));
        for (const QString &sql : {u"PRAGMA wal_checkpoint(TRUNCATE)"_s, u"BEGIN EXCLUSIVE"_s}) {
            if (auto done = (*file)->execute(sql); !done)
                return done;
        }
        m_files.push_back(std::move(*file));
        return {};
    }

    std::vector<std::unique_ptr<Connection>> m_files;
};

Result<void> copyEntry(const QString &from, const QString &to)
{
    if (QFileInfo(from).isDir()) {
        if (auto made = cache::makePrivateFolder(to); !made)
            return made;
        const QStringList names = QDir(from).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QString &name : names) {
            if (auto copied = copyEntry(from + u'/' + name, to + u'/' + name); !copied)
                return copied;
        }
        return {};
    }
    // Those of SQLite's helpers are of the open files; the log among them is empty.
    if (from.endsWith(u"-wal"_s) || from.endsWith(u"-shm"_s))
        return {};
    if ((QFile::exists(to) && !QFile::remove(to)) || !QFile::copy(from, to) || QFileInfo(from).size() != QFileInfo(to).size())
        return notWritten(to);
    return {};
}

Result<void> copyAll(const cache::Home &from, const QString &to)
{
    const auto quiet = Quiet::of(from);
    if (!quiet)
        return base::failure(quiet.error());
    if (auto made = cache::makePrivateFolder(to); !made)
        return made;
    const QStringList names = entriesOf(from.path);
    for (const QString &name : names) {
        if (auto copied = copyEntry(from.path + u'/' + name, to + u'/' + name); !copied)
            return copied;
    }
    return {};
}

void removeEntries(const QString &folder)
{
    const QStringList names = entriesOf(folder);
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        QFileInfo(path).isDir() ? QDir(path).removeRecursively() : QFile::remove(path);
    }
}

/// The request has the old place in its second line, once what is in the new one counts.
struct Request {
    QString target, left;
};

Request requestOf(const QString &platformFolder)
{
    const QStringList lines = readName(platformFolder + u'/' + kRequest).split(u'\n');
    return {lines.value(0), lines.value(1)};
}

} // namespace

Result<cache::Home> dataHome(const QString &platformFolder)
{
    const QString moved = readName(platformFolder + u'/' + kMoved);
    if (moved.isEmpty())
        return cache::Home{platformFolder};
    if (!QDir(moved).exists())
        return base::failure(ErrorKind::NotFound, moved + u" is not there"_s, base::codes::DataFolderGone);
    return cache::Home{moved};
}

Result<void> stageMove(const QString &platformFolder, const QString &target)
{
    const auto home = dataHome(platformFolder);
    if (!home)
        return base::failure(home.error());
    const QString to = QDir::cleanPath(QDir(target).absolutePath()), from = QDir::cleanPath(home->path);
    if (target.isEmpty() || to == from || to.startsWith(from + u'/') || (from.startsWith(to + u'/') && to != QDir::cleanPath(platformFolder)))
        return unfit(to + u" is the folder of now, or within it"_s);
    if (!entriesOf(to).isEmpty())
        return unfit(to + u" is not empty"_s);
    if (auto made = cache::makePrivateFolder(to); !made)
        return made;
    if (!QFileInfo(to).isWritable())
        return notWritten(to);
    return writeName(platformFolder + u'/' + kRequest, to);
}

Result<void> dropMove(const QString &platformFolder)
{
    QFile request(platformFolder + u'/' + kRequest);
    if (request.exists() && !request.remove())
        return notWritten(request.fileName());
    return {};
}

Result<void> applyMove(const QString &platformFolder)
{
    Request request = requestOf(platformFolder);
    if (request.target.isEmpty())
        return {};
    const bool isCopied = !request.left.isEmpty();
    const auto home = isCopied ? Result<cache::Home>(cache::Home{request.left}) : dataHome(platformFolder);
    // Held until nothing is left in the old place: a program that finds it there meanwhile waits, and then looks for it anew.
    auto alone = home ? cache::AccountLocks::takeProfile(*home) : Result<cache::AccountLocks>(base::failure(home.error()));
    if (!alone && isCopied)
        return base::failure(std::move(alone.error()));
    if (!isCopied) {
        auto copied = alone ? copyAll(*home, request.target) : Result<void>(base::failure(alone.error()));
        if (!copied) {
            removeEntries(request.target);
            if (auto dropped = dropMove(platformFolder); !dropped)
                return dropped;
            return copied;
        }
        // From here on the new place counts; a crash before the next line is written copies once more.
        request.left = home->path;
        if (auto noted = writeName(platformFolder + u'/' + kRequest, request.target + u'\n' + request.left); !noted)
            return noted;
    }
    const QString pointer = platformFolder + u'/' + kMoved;
    const bool isBack = QDir::cleanPath(request.target) == QDir::cleanPath(platformFolder);
    if (isBack ? QFile::exists(pointer) && !QFile::remove(pointer) : !writeName(pointer, request.target))
        return notWritten(pointer);
    alone->releaseAccounts(); // not every system deletes a file that is open
    removeEntries(request.left);
    if (QDir::cleanPath(request.left) != QDir::cleanPath(platformFolder))
        QFile::remove(request.left + u'/' + cache::AccountLocks::profileLockName());
    return dropMove(platformFolder);
}

} // namespace tapfleet::services
