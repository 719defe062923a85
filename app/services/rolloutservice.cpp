#include "services/rolloutservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/damage.h"
#include "cache/rolloutstore.h"
#include "sync/waverunner.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using cache::AccountFolder;
using cache::Connection;
using cache::RolloutStore;
using domain::AccountId;
using domain::Rollout;
using domain::RolloutId;

namespace {

template <typename T, typename Work>
Result<T> withStore(const AccountFolder &folder, Work work)
{
    if (auto made = cache::makePrivateFolder(folder.path); !made)
        return base::failure(std::move(made.error()));
    auto own = Connection::open(folder.ownDb(), {cache::DatabaseKind::Own});
    if (!own) {
        cache::noteDamage(folder, own.error());
        return base::failure(std::move(own.error()));
    }
    RolloutStore store(**own);
    Result<T> result = work(store);
    if (!result)
        cache::noteDamage(folder, result.error());
    return result;
}

Result<std::vector<AccountRollout>> readAll(const cache::Home &home, const std::vector<AccountId> &accounts)
{
    std::vector<AccountRollout> all;
    for (const AccountId account : accounts) {
        const AccountFolder folder = home.account(account);
        if (!QFile::exists(folder.ownDb()))
            continue;
        auto some = withStore<std::vector<Rollout>>(folder, [](RolloutStore &store) { return store.rollouts(); });
        if (!some)
            return base::failure(std::move(some.error()));
        for (Rollout &one : *some)
            all.push_back({account, std::move(one)});
    }
    std::stable_sort(all.begin(), all.end(), [](const AccountRollout &a, const AccountRollout &b) {
        return a.rollout.createdAt > b.rollout.createdAt;
    });
    return all;
}

} // namespace

RolloutService::RolloutService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_journal(journal)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_network.setObjectName(u"rollouts"_s);
    m_network.start();
    connect(&m_journal, &JournalService::operationChanged, this, [this](AccountId account) {
        if (sync::WaveRunner *runner = m_entries[account].runner)
            QMetaObject::invokeMethod(runner, &sync::WaveRunner::wake);
    });
}

RolloutService::~RolloutService()
{
    for (auto &[id, entry] : m_entries) {
        if (entry.runner)
            entry.runner->deleteLater(); // in its own thread; the next run goes on
    }
    m_network.quit();
    m_network.wait();
    m_pool.waitForDone();
}

QFuture<Result<RolloutId>> RolloutService::begin(const domain::Account &account, domain::RolloutPlan plan)
{
    const auto added = QtConcurrent::run(
        &m_pool, [folder = m_accounts.home().account(account.id), plan = std::move(plan), now = m_clock.nowMs()] {
            return withStore<RolloutId>(folder, [&](RolloutStore &store) { return store.add(plan, now); });
        });
    base::whenDone(added, this, [this, account](const Result<RolloutId> &id) {
        if (!id)
            return;
        Q_EMIT rolloutChanged(account.id, *id);
        resumeRunner(account);
    });
    return added;
}

QFuture<Result<std::vector<AccountRollout>>> RolloutService::rollouts()
{
    using All = Result<std::vector<AccountRollout>>;
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::readyFuture(All(base::failure(accounts.error())));
    std::vector<AccountId> ids;
    for (const domain::Account &account : *accounts)
        ids.push_back(account.id);
    return QtConcurrent::run(&m_pool, readAll, m_accounts.home(), std::move(ids));
}

QFuture<Result<Rollout>> RolloutService::rollout(AccountId account, RolloutId id)
{
    return QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(account), id] {
        return withStore<Rollout>(folder, [id](RolloutStore &store) { return store.rollout(id); });
    });
}

QFuture<Result<std::vector<domain::DeviceId>>> RolloutService::devices(AccountId account, RolloutId id, size_t wave)
{
    return QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(account), id, wave] {
        return withStore<std::vector<domain::DeviceId>>(folder,
                                                        [id, wave](RolloutStore &store) { return store.devices(id, wave); });
    });
}

bool RolloutService::isRunning(AccountId account) const
{
    const auto found = m_entries.find(account);
    return found != m_entries.end() && found->second.running;
}

void RolloutService::keepGoing()
{
    base::whenDone(rollouts(), this, [this](const Result<std::vector<AccountRollout>> &all) {
        const auto accounts = m_accounts.accounts();
        if (!all || !accounts)
            return; // whoever lists them shows why
        for (const domain::Account &account : *accounts) {
            const bool hasWork = std::any_of(all->begin(), all->end(), [&account](const AccountRollout &one) {
                return one.account == account.id && one.rollout.isFollowed();
            });
            if (hasWork)
                resumeRunner(account);
        }
    });
}

void RolloutService::resumeRunner(const domain::Account &account)
{
    Entry &entry = m_entries[account.id];
    if (entry.running) {
        entry.again = true;
        if (entry.runner)
            QMetaObject::invokeMethod(entry.runner, &sync::WaveRunner::wake);
        return;
    }
    entry.running = true;
    entry.again = false;
    base::whenDone(m_accounts.gatewayConfig(account), this, [this, account](Result<cloud::GatewayConfig> config) {
        if (!config)
            return end(account, base::failure(config.error()));
        start(account, std::move(*config));
    });
}

void RolloutService::start(const domain::Account &account, cloud::GatewayConfig config)
{
    auto *runner = new sync::WaveRunner(m_accounts.home().account(account.id), std::move(config), m_clock);
    m_entries[account.id].runner = runner;
    runner->moveToThread(&m_network);
    connect(runner, &sync::WaveRunner::changed, this,
            [this, id = account.id](RolloutId rollout) { Q_EMIT rolloutChanged(id, rollout); });
    connect(runner, &sync::WaveRunner::attentionNeeded, this,
            [this, id = account.id](const Rollout &rollout) { Q_EMIT attentionNeeded(id, rollout); });
    connect(runner, &sync::WaveRunner::planReady, this,
            [this, account](const domain::WritePlan &plan) { submit(account, plan); });
    // Answered in this thread through a promise of its own: when this service goes first, nobody is called.
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    base::whenDone(promise->future(), this, [this, account](const Result<void> &result) { end(account, result); });
    QMetaObject::invokeMethod(runner, [runner, promise] {
        base::whenDone(runner->run(), runner, [promise](const Result<void> &result) {
            promise->addResult(result);
            promise->finish();
        });
    });
}

void RolloutService::submit(const domain::Account &account, const domain::WritePlan &plan)
{
    base::whenDone(m_journal.submit(account, plan), this,
                   [this, id = account.id](const Result<domain::OperationId> &operation) {
                       if (sync::WaveRunner *runner = m_entries[id].runner)
                           QMetaObject::invokeMethod(runner, [runner, operation] { runner->submitted(operation); });
                   });
}

void RolloutService::end(const domain::Account &account, const Result<void> &result)
{
    Entry &entry = m_entries[account.id];
    if (entry.runner)
        std::exchange(entry.runner, nullptr)->deleteLater();
    entry.running = false;
    if (!result)
        Q_EMIT stopped(account.id, result.error());
    // What was decided while it ended is acted on all the same.
    if (std::exchange(entry.again, false))
        return resumeRunner(account);
    if (result)
        Q_EMIT idle(account.id);
}

QFuture<Result<void>> RolloutService::decide(const domain::Account &account, RolloutId id, Decision decision,
                                             const OnWave &onWave)
{
    using Operations = std::vector<domain::OperationId>;
    const auto decided = QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(account.id), id, decision, onWave] {
        return withStore<Operations>(folder, [&](RolloutStore &store) -> Result<Operations> {
            Result<bool> fits = false;
            Operations concerned;
            // What is not yet sent of a wave waits in the journal.
            const auto withWaves = [&](cache::Connection &own, const Rollout &now) -> Result<void> {
                auto beginning = store.beginning(now);
                if (!beginning)
                    return base::failure(std::move(beginning.error()));
                concerned = std::move(*beginning);
                cache::JournalStore journal(own);
                for (const domain::OperationId operation : concerned) {
                    if (auto done = fits && *fits && onWave ? onWave(journal, operation) : Result<void>(); !done)
                        return done;
                }
                return {};
            };
            const auto changed = store.change(id, [&](Rollout &now) { fits = decision(now); }, withWaves);
            if (!changed)
                return base::failure(changed.error());
            if (!fits)
                return base::failure(std::move(fits.error()));
            if (!*fits)
                return base::failure(ErrorKind::Conflict, u"the roll-out stands otherwise"_s, base::codes::RolloutNotSo);
            return concerned;
        });
    });
    return base::andThen(decided, this, [this, account, id](const Operations &concerned) {
        for (const domain::OperationId operation : concerned)
            Q_EMIT m_journal.operationChanged(account.id, operation);
        Q_EMIT rolloutChanged(account.id, id);
        m_journal.resume(account);
        resumeRunner(account);
        return base::readyFuture(Result<void>());
    });
}

QFuture<Result<void>> RolloutService::proceed(const domain::Account &account, RolloutId id, bool isAgreed)
{
    return decide(
        account, id,
        [now = m_clock.nowMs(), isAgreed](Rollout &rollout) -> Result<bool> {
            if (rollout.restored && !isAgreed)
                return base::failure(ErrorKind::Conflict, u"it may have gone on since"_s, base::codes::RestoredNotAgreed);
            return domain::proceed(rollout) || domain::openGate(rollout, now);
        },
        [isAgreed](cache::JournalStore &journal, domain::OperationId operation) -> Result<void> {
            const auto set = journal.changeHold(operation, {domain::Hold::Paused}, domain::Hold::Ready);
            if (!set)
                return base::failure(set.error());
            return *set && isAgreed ? journal.agree(operation) : Result<void>();
        });
}

QFuture<Result<void>> RolloutService::pause(const domain::Account &account, RolloutId id)
{
    return decide(account, id, &domain::pause, {});
}

QFuture<Result<void>> RolloutService::stop(const domain::Account &account, RolloutId id)
{
    return decide(account, id, [now = m_clock.nowMs()](Rollout &rollout) { return domain::stop(rollout, now); }, {});
}

} // namespace tapfleet::services
