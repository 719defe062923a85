#include "cache/accountlocks.h"

#include "base/errorcodes.h"
#include "cache/connection.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace tapfleet::cache {

using namespace Qt::StringLiterals;
using base::Result;
using Mode = FileLock::Mode;

namespace {

/// As long as SQLite waits for another's transaction.
constexpr std::chrono::seconds kPatience{10};

struct Worker {
    AccountWork work;
    QLatin1StringView file;
    QLatin1StringView heldCode;
};
// In the order in which several are taken.
constexpr std::array kWorkers{Worker{AccountWork::Sync, QLatin1StringView("sync.lock"), base::codes::SyncRunning},
                              Worker{AccountWork::Journal, QLatin1StringView("journal.lock"), base::codes::JournalRunning},
                              Worker{AccountWork::Waves, QLatin1StringView("rollout.lock"), base::codes::RolloutRunning}};
constexpr QLatin1StringView kOwnLock("own.lock"), kProfileLock("tapfleet.lock");

QString pathOf(const AccountFolder &folder, QLatin1StringView file)
{
    return folder.path + u'/' + file;
}

} // namespace

Result<void> AccountLocks::add(const QString &path, QLatin1StringView heldCode, Mode mode, std::chrono::milliseconds patience)
{
    auto taken = FileLock::take(path, heldCode, mode, patience);
    if (!taken)
        return base::failure(std::move(taken.error()));
    m_locks.push_back(std::move(*taken));
    return {};
}

Result<void> AccountLocks::addAll(const AccountFolder &folder, std::optional<AccountWork> held, std::chrono::milliseconds patience)
{
    for (const Worker &worker : kWorkers) {
        if (worker.work == held)
            continue;
        if (auto added = add(pathOf(folder, worker.file), worker.heldCode, Mode::Exclusive, patience); !added)
            return added;
    }
    return add(pathOf(folder, kOwnLock), base::codes::Locked, Mode::Exclusive, kPatience);
}

Result<AccountLocks> AccountLocks::take(const AccountFolder &folder, AccountWork work)
{
    const auto worker = std::find_if(kWorkers.begin(), kWorkers.end(), [work](const Worker &one) { return one.work == work; });
    AccountLocks locks;
    if (auto added = locks.add(pathOf(folder, worker->file), worker->heldCode, Mode::Exclusive, {}); !added)
        return base::failure(std::move(added.error()));
    return locks;
}

Result<AccountLocks> AccountLocks::takeAll(const AccountFolder &folder, std::optional<AccountWork> held,
                                           std::chrono::milliseconds patience)
{
    AccountLocks locks;
    if (auto added = locks.addAll(folder, held, patience); !added)
        return base::failure(std::move(added.error()));
    return locks;
}

Result<AccountLocks> AccountLocks::shareOwn(const AccountFolder &folder)
{
    AccountLocks locks;
    if (auto added = locks.add(pathOf(folder, kOwnLock), base::codes::Locked, Mode::Shared, kPatience); !added)
        return base::failure(std::move(added.error()));
    return locks;
}

Result<AccountLocks> AccountLocks::shareProfile(const Home &home)
{
    if (auto made = makePrivateFolder(home.path); !made)
        return base::failure(std::move(made.error()));
    AccountLocks locks;
    if (auto added = locks.add(home.path + u'/' + kProfileLock, base::codes::Locked, Mode::Shared, kPatience); !added)
        return base::failure(std::move(added.error()));
    return locks;
}

Result<AccountLocks> AccountLocks::takeProfile(const Home &home)
{
    if (auto made = makePrivateFolder(home.path); !made)
        return base::failure(std::move(made.error()));
    AccountLocks locks;
    if (auto added = locks.add(home.path + u'/' + kProfileLock, base::codes::Locked, Mode::Exclusive, kPatience); !added)
        return base::failure(std::move(added.error()));
    const QDir accounts(home.path + u"/accounts"_s);
    for (const QString &name : accounts.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (auto added = locks.addAll({accounts.filePath(name)}, {}, {}); !added)
            return base::failure(std::move(added.error()));
    }
    return locks;
}

QString AccountLocks::profileLockName()
{
    return kProfileLock;
}

} // namespace tapfleet::cache
