#include "smallfilesystem.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tapfleet::integration {

using namespace Qt::StringLiterals;

namespace {

/// What the holder tells when it is ready.
struct Report {
    int error = 0;
    const char *step = ""; ///< a literal: the holder is a copy of this process
    bool hasOwnUsers = false;
};

bool writeFile(const char *path, const QByteArray &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool written = file >= 0 && ::write(file, text.constData(), static_cast<size_t>(text.size())) == text.size();
    if (file >= 0)
        ::close(file);
    return written;
}

Report hold(const QByteArray &place, const QByteArray &options, const QByteArray &userMap, const QByteArray &groupMap)
{
    Report report;
    const auto failed = [&report](const char *step) {
        report.error = errno;
        report.step = step;
        return report;
    };
    if (::unshare(CLONE_NEWNS) != 0) {
        report.hasOwnUsers = true;
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return failed("unshare");
        if (!writeFile("/proc/self/setgroups", "deny") || !writeFile("/proc/self/uid_map", userMap)
            || !writeFile("/proc/self/gid_map", groupMap))
            return failed("uid_map");
    }
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return failed("mount --make-private");
    if (::mount("none", place.constData(), "tmpfs", 0, options.constData()) != 0)
        return failed("mount");
    return report;
}

} // namespace

std::unique_ptr<SmallFileSystem> SmallFileSystem::mount(const QString &place, const QByteArray &size, QString &problem)
{
    const QByteArray target = QFile::encodeName(place), options = "size=" + size;
    const QByteArray user = QByteArray::number(::getuid()), group = QByteArray::number(::getgid());
    const QByteArray userMap = user + ' ' + user + " 1", groupMap = group + ' ' + group + " 1";
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("%s", std::strerror(errno));
    const pid_t holder = ::fork();
    if (holder == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const Report report = hold(target, options, userMap, groupMap);
        static_cast<void>(::write(ends[1], &report, sizeof report));
        while (report.error == 0)
            ::pause();
        ::_exit(1);
    }
    ::close(ends[1]);
    Report report;
    const bool isTold = holder > 0 && ::read(ends[0], &report, sizeof report) == sizeof report;
    ::close(ends[0]);
    if (isTold && report.error == 0)
        return std::unique_ptr<SmallFileSystem>(new SmallFileSystem(holder, target, report.hasOwnUsers));
    if (holder > 0)
        ::waitpid(holder, nullptr, 0);
    problem =
        isTold ? QLatin1StringView(report.step) + u": "_s + QString::fromLocal8Bit(std::strerror(report.error)) : u"fork"_s;
    return nullptr;
}

SmallFileSystem::SmallFileSystem(pid_t holder, const QByteArray &place, bool hasOwnUsers) : m_holder(holder), m_place(place)
{
    const QByteArray folder = "/proc/" + QByteArray::number(holder) + "/ns/";
    if (hasOwnUsers)
        m_users = ::open((folder + "user").constData(), O_RDONLY | O_CLOEXEC);
    m_mounts = ::open((folder + "mnt").constData(), O_RDONLY | O_CLOEXEC);
}

SmallFileSystem::~SmallFileSystem()
{
    ::close(m_mounts);
    if (m_users >= 0)
        ::close(m_users);
    ::kill(m_holder, SIGKILL);
    ::waitpid(m_holder, nullptr, 0);
}

std::function<void()> SmallFileSystem::inside(const QByteArray &newSize) const
{
    return [place = m_place, users = m_users, mounts = m_mounts, options = "size=" + newSize, remounts = !newSize.isEmpty()] {
        const bool isIn = (users < 0 || ::setns(users, CLONE_NEWUSER) == 0) && ::setns(mounts, CLONE_NEWNS) == 0;
        if (!isIn || (remounts && ::mount("none", place.constData(), "tmpfs", MS_REMOUNT, options.constData()) != 0))
            ::_exit(99);
    };
}

} // namespace tapfleet::integration
