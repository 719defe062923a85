#include "services/journalservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "cache/damage.h"
#include "cache/devicereader.h"
#include "services/writeaccess.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <QSet>
#include <QStringList>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using cache::JournalStore;
using domain::AccountId;
using domain::OperationId;

namespace {

constexpr std::chrono::seconds kLookEvery{5};
constexpr qint64 kYoungSeconds = 3600;
constexpr QChar kBetween(0x1F);

/// The name of the system's user, as the home folder has it.
QString person()
{
    return QDir::home().dirName();
}

using StorePtr = std::unique_ptr<cache::Connection>;

Result<StorePtr> openOwn(const cache::AccountFolder &folder)
{
    if (auto made = cache::makePrivateFolder(folder.path); !made)
        return base::failure(std::move(made.error()));
    return cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own});
}

/// What the cache knows of a device's role, owner and scopes; empty when it does not know the device.
QString factOf(cache::DeviceReader &reader, const domain::DeviceId &id)
{
    const auto devices = reader.devices(id);
    if (!devices || devices->size() != 1)
        return {};
    const domain::Device &device = devices->front().device;
    return QStringList{QString::fromStdString(device.role), QString::fromStdString(device.ownerPid),
                       QString::fromStdString(domain::scopesText(device.scopes))}
        .join(kBetween);
}

cache::Preparation prepared(const cache::AccountFolder &folder, const domain::WritePlan &plan, qint64 now)
{
    cache::Preparation preparation{.at = now, .asOf = {}, .person = person(), .facts = {}};
    const auto reader = cache::DeviceReader::open(folder);
    if (!reader) // an account that was never synced: nothing is known, which is what is kept
        return preparation;
    if (const auto state = (*reader)->syncState())
        preparation.asOf = state->asOf;
    for (const domain::PlannedStep &step : plan.steps) {
        auto &facts = preparation.facts.emplace_back();
        for (const domain::DeviceId &device : step.devices)
            facts.push_back(factOf(**reader, device));
    }
    return preparation;
}

/// Lays the plan's file down before the journal tells of it.
Result<void> keepUpload(const cache::AccountFolder &folder, const domain::WritePlan &plan, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    if (auto made = cache::makePrivateFolder(folder.uploads()); !made)
        return made;
    for (const domain::PlannedStep &step : plan.steps) {
        const QString name = domain::fileOf(step.content);
        if (name.isEmpty())
            continue;
        QSaveFile file(folder.uploads() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return base::failure(ErrorKind::Storage, file.fileName() + u": "_s + file.errorString(), base::codes::NotWritable);
    }
    return {};
}

/// Drops the files that no open step names any more; young ones stay, since another process may be about to name them.
void dropUploads(const cache::AccountFolder &folder)
{
    QDir uploads(folder.uploads());
    if (!uploads.exists())
        return;
    const auto own = openOwn(folder);
    const auto open = own ? JournalStore(**own).operations({}) : Result<std::vector<domain::Operation>>(base::failure(own.error()));
    if (!open)
        return; // another time
    QSet<QString> needed;
    for (const domain::Operation &operation : *open) {
        for (const domain::WriteStep &step : operation.steps) {
            if (!domain::isSettled(step.state))
                needed.insert(domain::fileOf(step.content));
        }
    }
    const QFileInfoList kept = uploads.entryInfoList(QDir::Files);
    const QDateTime young = QDateTime::currentDateTimeUtc().addSecs(-kYoungSeconds);
    for (const QFileInfo &file : kept) {
        if (!needed.contains(file.fileName()) && file.lastModified() < young && !uploads.remove(file.fileName()))
            qCWarning(base::logServices).noquote() << file.filePath() << "cannot be deleted";
    }
}

std::optional<DraftDifference::Row> compare(const domain::DeviceId &device, const QString &before, const QString &after)
{
    using Change = DraftDifference::Row::Change;
    if (before == after)
        return std::nullopt;
    if (after.isEmpty())
        return DraftDifference::Row{device, Change::Gone, {}, {}};
    const QStringList was = before.split(kBetween), is = after.split(kBetween);
    constexpr std::pair<int, Change> parts[] = {{1, Change::OwnerChanged}, {0, Change::RoleChanged}, {2, Change::ScopesChanged}};
    for (const auto &[part, change] : parts) {
        if (was.value(part) != is.value(part))
            return DraftDifference::Row{device, change, was.value(part), is.value(part)};
    }
    return std::nullopt;
}

Result<DraftDifference> differenceOf(const cache::AccountFolder &folder, JournalStore &store, OperationId id)
{
    const auto facts = store.facts(id);
    if (!facts)
        return base::failure(facts.error());
    auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(reader.error());
    const auto state = (*reader)->syncState();
    if (!state)
        return base::failure(state.error());
    DraftDifference difference;
    difference.asOf = state->asOf;
    for (const auto &[device, fact] : *facts) {
        if (auto row = compare(device, fact, factOf(**reader, device)))
            difference.rows.push_back(std::move(*row));
        else
            ++difference.unchanged;
    }
    return difference;
}

/// A draft whose devices were looked at before the last sync has to be looked at again.
Result<void> release(const cache::AccountFolder &folder, JournalStore &store, OperationId id, qint64 now, bool isAgreed)
{
    if (const auto expired = store.expireDrafts(now); !expired)
        return base::failure(expired.error());
    const auto operation = store.operation(id);
    if (!operation)
        return base::failure(operation.error());
    if (operation->hold == domain::Hold::Draft) {
        const auto reviewed = store.reviewedAt(id);
        if (!reviewed)
            return base::failure(reviewed.error());
        const auto reader = cache::DeviceReader::open(folder);
        const auto state = reader ? (*reader)->syncState() : Result<domain::SyncState>();
        const qint64 asOf = state ? state->asOf.value_or(0) : 0;
        if (!*reviewed || **reviewed < asOf)
            return base::failure(ErrorKind::Conflict, u"the draft was not compared with the state of now"_s, base::codes::DraftNotReviewed);
    } else if (operation->hold == domain::Hold::Expired) {
        return base::failure(ErrorKind::Conflict, u"nobody sent the draft in time"_s, base::codes::DraftExpired);
    } else if (operation->hold != domain::Hold::Paused) {
        return {};
    }
    if (operation->restored && !isAgreed)
        return base::failure(ErrorKind::Conflict, u"it may have been executed since"_s, base::codes::RestoredNotAgreed);
    // What was decided between the look and now stands.
    const auto set = store.changeHold(id, {operation->hold}, domain::Hold::Ready);
    if (!set)
        return base::failure(set.error());
    return *set && operation->restored ? store.agree(id) : Result<void>();
}

/// The accounts in whose journals there is work, drafts that are over expired on the way.
std::vector<AccountId> accountsWithWork(const cache::Home &home, const std::vector<AccountId> &accounts, qint64 now)
{
    std::vector<AccountId> some;
    for (const AccountId account : accounts) {
        const cache::AccountFolder folder = home.account(account);
        if (!QFile::exists(folder.ownDb()))
            continue;
        auto own = openOwn(folder);
        if (!own)
            continue; // said by whoever needs the file; there is nothing to be sent from it
        JournalStore store(**own);
        if (const auto expired = store.expireDrafts(now); !expired)
            qCWarning(base::logServices).noquote() << "drafts were not expired:" << base::logLine(expired.error());
        if (const auto next = store.next(); next && *next)
            some.push_back(account);
    }
    return some;
}

} // namespace

JournalService::JournalService(AccountService &accounts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_network.setObjectName(u"journal"_s);
    m_network.start();
    connect(&m_watch, &QTimer::timeout, this, &JournalService::look);
}

JournalService::~JournalService()
{
    for (auto &[id, entry] : m_entries) {
        if (entry.runner)
            entry.runner->deleteLater(); // in its own thread; what is under way is left to the next run
    }
    m_network.quit();
    m_network.wait();
    m_pool.waitForDone();
}

template <typename T, typename Work>
QFuture<Result<T>> JournalService::withStore(AccountId account, Work work)
{
    const cache::AccountFolder folder = m_accounts.home().account(account);
    return QtConcurrent::run(&m_pool, [folder, work = std::move(work)]() -> Result<T> {
        auto own = openOwn(folder);
        if (!own)
            return base::failure(std::move(own.error()));
        JournalStore store(**own);
        Result<T> result = work(folder, store);
        if (!result)
            cache::noteDamage(folder, result.error());
        return result;
    });
}

QFuture<Result<void>> JournalService::changing(AccountId account, OperationId id, std::function<Result<void>(JournalStore &)> change)
{
    const auto changed = withStore<void>(account, [change = std::move(change)](const cache::AccountFolder &, JournalStore &store) {
        return change(store);
    });
    base::whenDone(changed, this, [this, account, id](const Result<void> &result) {
        if (!result)
            return;
        Q_EMIT operationChanged(account, id);
        resumeById(account);
    });
    return changed;
}

QString JournalService::uploadName(const QByteArray &file, QLatin1StringView suffix)
{
    return QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex()) + u'.' + suffix;
}

const std::shared_ptr<sync::Withheld> &JournalService::withheldOf(AccountId account)
{
    auto &withheld = m_withheld[account];
    if (!withheld)
        withheld = std::make_shared<sync::Withheld>();
    return withheld;
}

QFuture<Result<OperationId>> JournalService::submit(const domain::Account &account, domain::WritePlan plan, const QString &secret,
                                                    const QByteArray &file)
{
    const auto added = withStore<OperationId>(
        account.id,
        [account, home = m_accounts.home(), plan = std::move(plan), now = m_clock.nowMs(), secret, file,
         withheld = withheldOf(account.id)](const cache::AccountFolder &folder, JournalStore &store) -> Result<OperationId> {
            const auto known = readWriteAccount(home, account);
            if (!known)
                return base::failure(known.error());
            if (auto refusal = domain::whyNotWrite(*known, plan))
                return base::failure(std::move(*refusal));
            if (auto kept = keepUpload(folder, plan, file); !kept)
                return base::failure(std::move(kept.error()));
            const auto lock = withheld->lock();
            auto id = store.add(plan, prepared(folder, plan, now));
            if (id && !secret.isNull())
                withheld->put(*id, secret);
            return id;
        });
    base::whenDone(added, this, [this, account](const Result<OperationId> &id) {
        if (!id)
            return;
        Q_EMIT operationChanged(account.id, *id);
        resume(account);
    });
    return added;
}

QFuture<Result<domain::Operation>> JournalService::operation(AccountId account, OperationId id)
{
    return withStore<domain::Operation>(account,
                                        [id](const cache::AccountFolder &, JournalStore &store) { return store.operation(id); });
}

QFuture<Result<std::vector<AccountOperation>>> JournalService::operations(domain::OperationQuestion question,
                                                                         std::optional<AccountId> account)
{
    using All = Result<std::vector<AccountOperation>>;
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::readyFuture(All(base::failure(accounts.error())));
    std::vector<AccountId> ids;
    for (const domain::Account &one : *accounts) {
        if (!account || one.id == *account)
            ids.push_back(one.id);
    }
    return QtConcurrent::run(&m_pool, [home = m_accounts.home(), ids, question = std::move(question)]() -> All {
        std::vector<AccountOperation> all;
        for (const AccountId id : ids) {
            const cache::AccountFolder folder = home.account(id);
            if (!QFile::exists(folder.ownDb()))
                continue;
            auto own = openOwn(folder);
            if (!own)
                return base::failure(std::move(own.error()));
            auto some = JournalStore(**own).operations(question);
            if (!some)
                return base::failure(std::move(some.error()));
            for (domain::Operation &operation : *some)
                all.push_back({id, std::move(operation)});
        }
        std::stable_sort(all.begin(), all.end(), [](const AccountOperation &a, const AccountOperation &b) {
            return a.operation.preparedAt > b.operation.preparedAt;
        });
        if (question.most > 0 && all.size() > static_cast<size_t>(question.most))
            all.erase(all.begin() + question.most, all.end());
        return all;
    });
}

QFuture<Result<DraftDifference>> JournalService::difference(AccountId account, OperationId id)
{
    return withStore<DraftDifference>(
        account, [id, now = m_clock.nowMs()](const cache::AccountFolder &folder, JournalStore &store) -> Result<DraftDifference> {
            auto difference = differenceOf(folder, store, id);
            if (!difference)
                return difference;
            if (auto noted = store.setReviewed(id, now); !noted)
                return base::failure(std::move(noted.error()));
            return difference;
        });
}

QFuture<Result<void>> JournalService::send(AccountId account, OperationId id, bool isAgreed)
{
    const cache::AccountFolder folder = m_accounts.home().account(account);
    return changing(account, id, [folder, id, isAgreed, now = m_clock.nowMs()](JournalStore &store) {
        return release(folder, store, id, now, isAgreed);
    });
}

QFuture<Result<void>> JournalService::pause(AccountId account, OperationId id)
{
    return changing(account, id, [id](JournalStore &store) {
        return store.changeHold(id, {domain::Hold::Ready}, domain::Hold::Paused).map([](bool) {});
    });
}

QFuture<Result<void>> JournalService::discard(AccountId account, OperationId id)
{
    return changing(account, id, [id, now = m_clock.nowMs()](JournalStore &store) { return store.discard(id, now); });
}

QFuture<Result<void>> JournalService::decide(AccountId account, OperationId id, int step, bool happened)
{
    return changing(account, id,
                    [id, step, happened, now = m_clock.nowMs()](JournalStore &store) {
        return store.decide(id, step, happened, {.at = now, .message = u"decided by %1"_s.arg(person())});
    });
}

void JournalService::keepGoing()
{
    m_watch.start(kLookEvery);
    look();
}

void JournalService::look()
{
    const auto accounts = m_accounts.accounts();
    if (!accounts || std::exchange(m_isLooking, true))
        return;
    std::vector<AccountId> ids;
    for (const domain::Account &account : *accounts) {
        if (account.kind == domain::AccountKind::Gateway)
            ids.push_back(account.id);
    }
    const auto found = QtConcurrent::run(&m_pool, accountsWithWork, m_accounts.home(), std::move(ids), m_clock.nowMs());
    base::whenDone(found, this, [this](const std::vector<AccountId> &withWork) {
        m_isLooking = false;
        for (const AccountId id : withWork)
            resumeById(id);
    });
}

void JournalService::resumeById(AccountId id)
{
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return;
    for (const domain::Account &account : *accounts) {
        if (account.id == id)
            resume(account);
    }
}

bool JournalService::isRunning(AccountId account) const
{
    const auto found = m_entries.find(account);
    return found != m_entries.end() && found->second.running;
}

void JournalService::resume(const domain::Account &account)
{
    Entry &entry = m_entries[account.id];
    if (entry.running) {
        entry.again = true;
        return;
    }
    entry.running = true;
    entry.again = false;
    base::whenDone(m_accounts.gatewayConfig(account), this, [this, account](Result<cloud::GatewayConfig> config) {
        if (!config)
            return end(account.id, base::failure(config.error()));
        start(account, std::move(*config));
    });
}

void JournalService::start(const domain::Account &account, cloud::GatewayConfig config)
{
    auto *runner = new sync::JournalRunner(m_accounts.home().account(account.id), std::move(config), m_clock, {}, withheldOf(account.id));
    m_entries[account.id].runner = runner;
    runner->moveToThread(&m_network);
    connect(runner, &sync::JournalRunner::changed, this,
            [this, id = account.id](OperationId operation) { Q_EMIT operationChanged(id, operation); });
    // Answered in this thread through a promise of its own: when this service goes first, nobody is called.
    const auto promise = std::make_shared<QPromise<Result<sync::JournalReport>>>();
    promise->start();
    base::whenDone(promise->future(), this, [this, id = account.id](const Result<sync::JournalReport> &report) { end(id, report); });
    QMetaObject::invokeMethod(runner, [runner, promise] {
        base::whenDone(runner->run(), runner, [promise](Result<sync::JournalReport> report) {
            promise->addResult(std::move(report));
            promise->finish();
        });
    });
}

void JournalService::end(AccountId account, const Result<sync::JournalReport> &report)
{
    Entry &entry = m_entries[account];
    if (entry.runner)
        std::exchange(entry.runner, nullptr)->deleteLater();
    entry.running = false;
    if (!report)
        Q_EMIT stopped(account, report.error());
    if (std::exchange(entry.again, false))
        return resumeById(account);
    if (!report)
        return;
    (void)QtConcurrent::run(&m_pool, dropUploads, m_accounts.home().account(account));
    Q_EMIT idle(account);
}

} // namespace tapfleet::services
