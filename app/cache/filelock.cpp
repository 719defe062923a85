#include "cache/filelock.h"

#include "base/errorcodes.h"

#include <QDir>
#include <QFile>

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

tl::unexpected<base::Error> held(const QString &path, QLatin1StringView code)
{
    return base::failure(base::ErrorKind::Conflict, path + QStringLiteral(" is held by another process"), code);
}

tl::unexpected<base::Error> unusable(const QString &path)
{
    return base::failure(base::ErrorKind::Storage, path + QStringLiteral(": cannot be locked"), base::codes::NotWritable);
}

} // namespace

FileLock::FileLock(qintptr handle)
    : m_handle(handle)
{
}

#ifdef Q_OS_WIN

base::Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path, QLatin1StringView heldCode)
{
    // Opened without sharing: a second opener is refused until this handle is closed, by us or by the end of the process.
    const std::wstring native = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE file = CreateFileW(native.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE)
        return std::unique_ptr<FileLock>(new FileLock(reinterpret_cast<qintptr>(file)));
    if (GetLastError() == ERROR_SHARING_VIOLATION)
        return held(path, heldCode);
    return unusable(path);
}

FileLock::~FileLock()
{
    CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

#else

base::Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path, QLatin1StringView heldCode)
{
    // flock, not fcntl: it belongs to this opening of the file and so also keeps out a second one within the process. CLOEXEC:
    // a child that outlives us must not keep it.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return unusable(path);
    int locked = -1;
    do {
        locked = ::flock(file, LOCK_EX | LOCK_NB);
    } while (locked != 0 && errno == EINTR);
    if (locked == 0)
        return std::unique_ptr<FileLock>(new FileLock(file));
    const bool busy = errno == EWOULDBLOCK;
    ::close(file);
    if (busy)
        return held(path, heldCode);
    return unusable(path);
}

FileLock::~FileLock()
{
    ::close(static_cast<int>(m_handle));
}

#endif

} // namespace tapfleet::cache
