#include "cache/filelock.h"

#include "base/errorcodes.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace tapfleet::cache {

namespace {

constexpr unsigned long kBetweenTriesMs = 20;

/// The name and process of an exclusive holder; empty for shared ones.
QString holderOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(200)).trimmed() : QString();
}

tl::unexpected<base::Error> held(const QString &path, QLatin1StringView code)
{
    const QString holder = holderOf(path);
    return base::failure(
        base::ErrorKind::Conflict,
        path + QStringLiteral(" is held by ") + (holder.isEmpty() ? QStringLiteral("another process") : holder), code);
}

tl::unexpected<base::Error> unusable(const QString &path)
{
    return base::failure(base::ErrorKind::Storage, path + QStringLiteral(": cannot be locked"), base::codes::NotWritable);
}

/// What the file says of its holder: nothing of shared ones, of whom there may be many.
QByteArray noteOf(FileLock::Mode mode)
{
    if (mode == FileLock::Mode::Shared || !QCoreApplication::instance())
        return {};
    const QString program = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    return QStringLiteral("%1 (process %2)\n").arg(program).arg(QCoreApplication::applicationPid()).toUtf8();
}

} // namespace

FileLock::FileLock(qintptr handle)
    : m_handle(handle)
{
}

base::Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path, QLatin1StringView heldCode, Mode mode,
                                                       std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        auto taken = tryOnce(path, heldCode, mode);
        if (taken || taken.error().kind != base::ErrorKind::Conflict || deadline.hasExpired())
            return taken;
        QThread::msleep(kBetweenTriesMs);
    }
}

#ifdef Q_OS_WIN

base::Result<std::unique_ptr<FileLock>> FileLock::tryOnce(const QString &path, QLatin1StringView heldCode, Mode mode)
{
    // Shared holders let each other write, an exclusive one lets nobody: a second opener is refused until the handle is closed, by us
    // or by the end of the process. Reading is allowed for the holder's name.
    const std::wstring native = QDir::toNativeSeparators(path).toStdWString();
    const DWORD sharing = mode == Mode::Shared ? FILE_SHARE_READ | FILE_SHARE_WRITE : FILE_SHARE_READ;
    const HANDLE file = CreateFileW(native.c_str(), GENERIC_READ | GENERIC_WRITE, sharing, nullptr, OPEN_ALWAYS,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE) {
        std::unique_ptr<FileLock> lock(new FileLock(reinterpret_cast<qintptr>(file)));
        lock->writeNote(noteOf(mode));
        return lock;
    }
    if (GetLastError() == ERROR_SHARING_VIOLATION)
        return held(path, heldCode);
    return unusable(path);
}

void FileLock::writeNote(const QByteArray &note) const
{
    const HANDLE file = reinterpret_cast<HANDLE>(m_handle);
    DWORD written = 0;
    if (SetFilePointer(file, 0, nullptr, FILE_BEGIN) != INVALID_SET_FILE_POINTER && SetEndOfFile(file) && !note.isEmpty())
        WriteFile(file, note.constData(), static_cast<DWORD>(note.size()), &written, nullptr);
}

FileLock::~FileLock()
{
    CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

#else

base::Result<std::unique_ptr<FileLock>> FileLock::tryOnce(const QString &path, QLatin1StringView heldCode, Mode mode)
{
    // flock, not fcntl: it belongs to this opening of the file and so also keeps out a second one within the process. CLOEXEC:
    // a child that outlives us must not keep it.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return unusable(path);
    int locked = -1;
    do {
        locked = ::flock(file, (mode == Mode::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB);
    } while (locked != 0 && errno == EINTR);
    if (locked == 0) {
        std::unique_ptr<FileLock> lock(new FileLock(file));
        lock->writeNote(noteOf(mode));
        return lock;
    }
    const bool busy = errno == EWOULDBLOCK;
    ::close(file);
    if (busy)
        return held(path, heldCode);
    return unusable(path);
}

// Only for the words of an error: a full disk does not keep the lock from being held.
void FileLock::writeNote(const QByteArray &note) const
{
    const int file = static_cast<int>(m_handle);
    if (::ftruncate(file, 0) == 0 && !note.isEmpty())
        (void)!::pwrite(file, note.constData(), static_cast<size_t>(note.size()), 0);
}

FileLock::~FileLock()
{
    ::close(static_cast<int>(m_handle));
}

#endif

} // namespace tapfleet::cache
