#pragma once

#include <QString>

#include <functional>
#include <memory>

#include <sys/types.h>

namespace tapfleet::integration {

/// A tmpfs of a given size that only the programs which enter it see: mounted in a namespace that a child process keeps alive.
/// Linux; needs no rights where the system lets a person have namespaces of their own.
class SmallFileSystem
{
public:
    /// Mounts it on the folder `place`; nothing, and why, when the system forbids it.
    static std::unique_ptr<SmallFileSystem> mount(const QString &place, const QByteArray &size, QString &problem);
    ~SmallFileSystem();
    Q_DISABLE_COPY_MOVE(SmallFileSystem)

    /// For Program: the new process sees the file system, which is given another size first when one is told.
    std::function<void()> inside(const QByteArray &newSize = {}) const;

private:
    SmallFileSystem(pid_t holder, const QByteArray &place, bool hasOwnUsers);

    const pid_t m_holder;
    const QByteArray m_place;
    int m_users = -1; ///< -1 when it is that of everybody
    int m_mounts = -1;
};

} // namespace tapfleet::integration
