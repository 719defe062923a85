#include "services/backup.h"

#include "base/errorcodes.h"
#include "cache/accountlocks.h"
#include "cache/connection.h"
#include "cache/restoredown.h"
#include "cache/soundness.h"
#include "exchange/ziparchive.h"
#include "exchange/zipwriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using cache::Connection;
using cache::DatabaseKind;

namespace {

constexpr auto kManifest = "backup.json"_L1;
constexpr auto kAppDb = "app.db"_L1;
/// In the staging folder, each with the name of the folder for what is replaced: all is unpacked, and the user has agreed.
constexpr auto kStaged = "staged"_L1, kReady = "ready"_L1;
constexpr int kFormat = 1;
constexpr qint64 kLongestManifest = 4 << 20;
constexpr qint64 kLongestDatabase = 1LL << 40;
constexpr qint64 kChunk = 1 << 20;

QString stagingOf(const cache::Home &home)
{
    return QDir(home.path).filePath(u"restore"_s);
}

tl::unexpected<base::Error> unreadable(const QString &why)
{
    return base::failure(ErrorKind::Invalid, why, base::codes::BackupUnreadable);
}

tl::unexpected<base::Error> notWritten(const QString &path)
{
    return base::failure(ErrorKind::Storage, u"%1 cannot be written"_s.arg(path), base::codes::NotWritable);
}

DatabaseKind kindOf(const QString &name)
{
    return name == kAppDb ? DatabaseKind::App : DatabaseKind::Own;
}

/// Only these names are taken from an archive: nothing of it lands elsewhere.
bool isName(const QString &name)
{
    static const QRegularExpression own(u"^accounts/[0-9]{1,18}/own\\.db$"_s);
    return name == kAppDb || own.match(name).hasMatch();
}

Result<QByteArray> sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !sum.addData(&file))
        return base::failure(ErrorKind::Storage, u"%1 cannot be read"_s.arg(path), base::codes::NotWritable);
    return sum.result().toHex();
}

struct Packing {
    std::vector<exchange::ZipEntry> entries;
    QJsonArray files;
};

Result<void> copyInto(Packing &packing, const QString &from, const QString &folder, const QString &name)
{
    const QString copy = QDir(folder).filePath(QString(name).replace(u'/', u'-'));
    auto database = Connection::open(from, {.kind = kindOf(name)});
    if (!database)
        return base::failure(std::move(database.error()));
    if (auto copied = (*database)->run(u"VACUUM INTO ?"_s, copy); !copied)
        return copied;
    const auto sum = sha256Of(copy);
    if (!sum)
        return base::failure(sum.error());
    packing.files.append(QJsonObject{{u"name"_s, name}, {u"bytes"_s, QFileInfo(copy).size()}, {u"sha256"_s, QString::fromLatin1(*sum)}});
    packing.entries.push_back({.name = name, .file = copy});
    return {};
}

Result<QJsonObject> manifestOf(const exchange::ZipArchive &archive)
{
    const auto entry = archive.entry(QByteArray(kManifest.data(), kManifest.size()), kLongestManifest);
    if (!entry)
        return unreadable(u"it has no list of its files"_s);
    const QJsonObject manifest = QJsonDocument::fromJson(entry->readAll()).object();
    const int format = manifest.value("format"_L1).toInt();
    if (format > kFormat)
        return base::failure(ErrorKind::Storage, u"the backup was made by a newer program"_s, base::codes::Newer);
    if (format < 1)
        return unreadable(u"its list of files cannot be read"_s);
    return manifest;
}

Result<void> unpack(const exchange::ZipArchive &archive, const QJsonObject &listed, const QString &folder, qint64 madeAt)
{
    const QString name = listed.value("name"_L1).toString();
    if (!isName(name))
        return unreadable(u"it holds \"%1\", which no backup has"_s.arg(name));
    const auto entry = archive.entry(name.toUtf8(), kLongestDatabase);
    if (!entry)
        return unreadable(u"%1 is missing in it"_s.arg(name));
    const QString path = QDir(folder).filePath(name);
    if (auto made = cache::makePrivateFolder(QFileInfo(path).path()); !made)
        return made;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return notWritten(path);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (;;) {
        const QByteArray chunk = entry->read(kChunk);
        if (chunk.isEmpty())
            break;
        sum.addData(chunk);
        if (file.write(chunk) != chunk.size())
            return base::failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()), base::codes::DiskFull);
    }
    if (!file.flush() || QString::fromLatin1(sum.result().toHex()) != listed.value("sha256"_L1).toString())
        return unreadable(u"%1 is not what the backup's list says"_s.arg(name));
    file.close();
    auto database = Connection::open(path, {.kind = kindOf(name)});
    if (!database)
        return base::failure(std::move(database.error()));
    if (auto sound = cache::checkSoundness(**database, kindOf(name)); !sound || kindOf(name) != DatabaseKind::Own)
        return sound;
    if (auto paused = cache::pauseRestored(**database, {domain::Restored::From::Backup, madeAt}); !paused)
        return base::failure(std::move(paused.error()));
    return {};
}

BackupFacts factsOf(const QJsonObject &manifest)
{
    return {static_cast<qint64>(manifest.value("made_at"_L1).toDouble()), manifest.value("version"_L1).toString(),
            manifest.value("accounts"_L1).toInt()};
}

/// Moves, unless a call before has.
Result<void> move(const QString &from, const QString &to)
{
    if (!QFileInfo::exists(from) || QFileInfo::exists(to))
        return {};
    if (!QDir().mkpath(QFileInfo(to).path()) || !QFile::rename(from, to))
        return notWritten(to);
    return {};
}

/// The moves that put the staged files in the place of the profile's.
class Replacing
{
public:
    Replacing(const QString &profile, const QString &staging, const QString &replaced)
        : m_profile(profile)
        , m_files(staging + u"/files"_s)
        , m_replaced(m_profile.filePath(replaced))
    {}
    bool isBegun() const { return m_replaced.exists(); }
    Result<void> run() const
    {
        for (const auto &[name, sign] : kMoves) {
            if (!m_files.exists(sign))
                continue;
            if (auto moved = move(m_profile.filePath(name), m_replaced.filePath(name)); !moved)
                return moved;
            if (auto moved = move(m_files.filePath(name), m_profile.filePath(name)); !moved)
                return moved;
        }
        return {};
    }
    /// All that can be moved back is.
    Result<void> undo() const
    {
        Result<void> undone;
        for (const auto &[name, sign] : kMoves) {
            if (!m_replaced.exists(name))
                continue;
            auto back = move(m_profile.filePath(name), m_files.filePath(name));
            if (back)
                back = move(m_replaced.filePath(name), m_profile.filePath(name));
            if (!back)
                undone = back;
        }
        return undone;
    }

private:
    // Each name with what tells that its turn has not been. The caches go with the accounts they belong to; what is restored fetches
    // its own.
    static inline const std::pair<QString, QString> kMoves[] = {{u"app.db-wal"_s, u"app.db"_s},
                                                                {u"app.db-shm"_s, u"app.db"_s},
                                                                {u"app.db"_s, u"app.db"_s},
                                                                {u"accounts"_s, u"accounts"_s}};
    const QDir m_profile, m_files, m_replaced;
};

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The caller holds the profile.
Result<void> replace(const cache::Home &home)
{
    const QDir staging(stagingOf(home));
    const Replacing replacing(home.path, staging.path(), contentOf(staging.filePath(kReady)));
    auto replaced = replacing.run();
    if (!replaced) {
        if (auto undone = replacing.undo(); !undone)
            return undone; // the next start tries again
    }
    // From here on nothing is left to be done, whatever becomes of the rest.
    if (!QFile::remove(staging.filePath(kReady)) || !QDir(staging).removeRecursively())
        return replaced ? notWritten(staging.path()) : replaced;
    return replaced;
}

} // namespace

Result<exchange::ExportReport> writeBackup(const cache::Home &home, const std::vector<domain::Account> &accounts, const QString &path,
                                           qint64 nowMs)
{
    const QTemporaryDir folder(QDir(home.path).filePath(u"backup-XXXXXX"_s));
    if (!folder.isValid())
        return notWritten(home.path);
    Packing packing;
    if (auto copied = copyInto(packing, home.appDb(), folder.path(), kAppDb); !copied)
        return base::failure(std::move(copied.error()));
    for (const domain::Account &account : accounts) {
        const QString own = home.account(account.id).ownDb();
        if (!QFileInfo::exists(own))
            continue; // nothing was kept yet
        if (auto copied = copyInto(packing, own, folder.path(), u"accounts/%1/own.db"_s.arg(account.id.value())); !copied)
            return base::failure(std::move(copied.error()));
    }
    const QJsonObject manifest{{u"format"_s, kFormat},
                               {u"version"_s, QCoreApplication::applicationVersion()},
                               {u"made_at"_s, nowMs},
                               {u"accounts"_s, static_cast<int>(accounts.size())},
                               {u"files"_s, packing.files}};
    packing.entries.insert(packing.entries.begin(), {.name = kManifest, .bytes = QJsonDocument(manifest).toJson()});
    return exchange::packZip(packing.entries, nowMs, path);
}

Result<BackupFacts> stageRestore(const cache::Home &home, const QString &path, qint64 nowMs)
{
    const auto archive = exchange::ZipArchive::open(path);
    if (!archive)
        return unreadable(u"it is no zip file"_s);
    const auto manifest = manifestOf(*archive);
    if (!manifest)
        return base::failure(manifest.error());
    const QString staging = stagingOf(home);
    if (!QDir(staging).removeRecursively())
        return notWritten(staging);
    auto drop = qScopeGuard([&staging] { QDir(staging).removeRecursively(); });
    const BackupFacts facts = factsOf(*manifest);
    bool hasApp = false;
    for (const QJsonValue listed : manifest->value("files"_L1).toArray()) {
        hasApp = hasApp || listed["name"_L1].toString() == kAppDb;
        if (auto unpacked = unpack(*archive, listed.toObject(), QDir(staging).filePath(u"files"_s), facts.madeAt); !unpacked)
            return base::failure(std::move(unpacked.error()));
    }
    if (!hasApp)
        return unreadable(u"app.db is missing in it"_s);
    if (!QDir(staging).mkpath(u"files/accounts"_s))
        return notWritten(staging);
    QFile staged(QDir(staging).filePath(kStaged));
    const QByteArray replaced = u"replaced-%1"_s.arg(QDateTime::fromMSecsSinceEpoch(nowMs).toString(u"yyyyMMdd-HHmmss"_s)).toUtf8();
    if (!staged.open(QIODevice::WriteOnly) || staged.write(replaced) != replaced.size() || !staged.flush())
        return notWritten(staged.fileName());
    drop.dismiss();
    return facts;
}

Result<void> confirmRestore(const cache::Home &home)
{
    const QDir staging(stagingOf(home));
    if (!QFile::rename(staging.filePath(kStaged), staging.filePath(kReady)))
        return notWritten(staging.filePath(kReady));
    return {};
}

Result<void> dropRestore(const cache::Home &home)
{
    if (!QDir(stagingOf(home)).removeRecursively())
        return notWritten(stagingOf(home));
    return {};
}

bool isHalfRestored(const cache::Home &home)
{
    const QDir staging(stagingOf(home));
    return staging.exists(kReady) && Replacing(home.path, staging.path(), contentOf(staging.filePath(kReady))).isBegun();
}

Result<void> applyRestore(const cache::Home &home)
{
    if (!QDir(stagingOf(home)).exists(kReady))
        return {};
    const auto alone = cache::AccountLocks::takeProfile(home);
    if (!alone)
        return base::failure(alone.error());
    // Another program may have done it before we had the profile.
    return QDir(stagingOf(home)).exists(kReady) ? replace(home) : Result<void>();
}

Result<RestoredBackup> restoreBackup(const cache::Home &home, const QString &path, qint64 nowMs,
                                     const std::function<bool(const BackupFacts &)> &agrees)
{
    const auto alone = cache::AccountLocks::takeProfile(home);
    if (!alone)
        return base::failure(alone.error());
    const auto facts = stageRestore(home, path, nowMs);
    if (!facts)
        return base::failure(facts.error());
    const QString replaced = QDir(home.path).filePath(contentOf(QDir(stagingOf(home)).filePath(kStaged)));
    if (!agrees(*facts)) {
        if (auto dropped = dropRestore(home); !dropped)
            return base::failure(std::move(dropped.error()));
        return base::failure(ErrorKind::Canceled, u"the user did not agree"_s);
    }
    auto done = confirmRestore(home);
    if (done)
        done = replace(home);
    if (!done)
        return base::failure(std::move(done.error()));
    return RestoredBackup{*facts, replaced};
}

} // namespace tapfleet::services
