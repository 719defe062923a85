#include "services/syncservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "cache/devicereader.h"
#include "services/programsettings.h"
#include "sync/pullengine.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <set>
#include <utility>

namespace tapfleet::services {

using base::Result;
using domain::AccountId;

namespace {

/// How often the files are looked at for the work of other processes.
constexpr std::chrono::seconds kWatchEvery{2};

constexpr qint64 kShowEveryMs = 5'000;

/// What a cache says of its syncs, and what stamp it had just before: what is committed later is noticed by another look.
struct ReadState {
    domain::SyncState state;
    cache::FileStamp stamp;
};

Result<ReadState> readState(const cache::AccountFolder &folder)
{
    auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(reader.error());
    const cache::FileStamp stamp = cache::stampOf(folder.cacheDb()); // opening may have put the log into the file
    auto state = (*reader)->syncState();
    if (!state)
        return base::failure(state.error());
    return ReadState{std::move(*state), stamp};
}

} // namespace

struct SyncService::Entry {
    SyncStatus status;
    cache::FileStamp stamp; ///< of what the status tells
    sync::PullEngine *engine = nullptr; ///< lives in the network thread; ours until end(), which may come later than its answer
    bool stopAsked = false;             ///< canceled before its engine stood
    bool reading = false;
    QElapsedTimer sinceShown;           ///< the details that a running sync has brought were last shown
};

SyncService::SyncService(AccountService &accounts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_clock(clock)
{
    m_network.setObjectName(QStringLiteral("network"));
    m_network.start();
    connect(&m_watch, &QTimer::timeout, this, &SyncService::look);
    connect(&m_accounts, &AccountService::accountsChanged, this, &SyncService::look);
    connect(&m_accounts, &AccountService::aboutToRemove, this, &SyncService::cancel);
    m_watch.start(kWatchEvery);
    look();
}

SyncService::~SyncService()
{
    for (auto &[id, entry] : m_entries) {
        if (entry->engine)
            entry->engine->deleteLater(); // in its own thread, which stops the sync
    }
    m_network.quit();
    m_network.wait();
    m_readers.waitForDone();
}

SyncService::Entry &SyncService::entry(AccountId id) const
{
    auto &slot = m_entries[id];
    if (!slot)
        slot = std::make_unique<Entry>();
    return *slot;
}

SyncStatus SyncService::status(AccountId id) const
{
    return entry(id).status;
}

bool SyncService::isAnyRunning() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const auto &one) { return one.second->status.running; });
}

void SyncService::start(const domain::Account &account, bool full, const QString &firstGrant)
{
    Entry &one = entry(account.id);
    if (one.status.running)
        return;
    one.status.running = true;
    one.status.progress = {};
    one.status.salvage.reset();
    one.stopAsked = false;
    Q_EMIT progressed(account.id);
    base::whenDone(m_accounts.gatewayConfig(account), this,
                   [this, account, full, firstGrant](Result<cloud::GatewayConfig> config) {
                       if (!config)
                           return end(account.id, base::failure(config.error()));
                       run(account, std::move(*config), {.full = full, .firstGrant = firstGrant, .publicPerSecond = account.publicPerSecond});
                   });
}

void SyncService::run(const domain::Account &account, cloud::GatewayConfig config, const sync::PullOptions &options)
{
    Entry &one = entry(account.id);
    if (one.stopAsked || !isKnown(account.id))
        return end(account.id, domain::SyncReport{});
    auto *engine = new sync::PullEngine(m_accounts.home().account(account.id), std::move(config), m_clock);
    one.engine = engine;
    engine->moveToThread(&m_network);
    connect(engine, &sync::PullEngine::progressed, this, [this, id = account.id](const domain::SyncProgress &progress) {
        Entry &running = entry(id);
        running.status.progress = progress;
        Q_EMIT progressed(id);
        // Details may come for hours: what is there is shown meanwhile.
        if (progress.phase == domain::SyncPhase::Details && (!running.sinceShown.isValid() || running.sinceShown.hasExpired(kShowEveryMs))) {
            running.sinceShown.start();
            Q_EMIT cacheChanged(id);
        }
    });
    connect(engine, &sync::PullEngine::salvaged, this,
            [this, id = account.id](const domain::Salvage &salvage) { entry(id).status.salvage = salvage; });
    // The run is answered in this thread through a promise of its own: when this service goes first, nobody is called.
    const auto promise = std::make_shared<QPromise<Result<domain::SyncReport>>>();
    promise->start();
    base::whenDone(promise->future(), this, [this, id = account.id](const Result<domain::SyncReport> &report) { end(id, report); });
    QMetaObject::invokeMethod(engine, [engine, options, promise] {
        base::whenDone(engine->run(options), engine, [engine, promise](Result<domain::SyncReport> report) {
            promise->addResult(std::move(report));
            promise->finish();
        });
    });
}

void SyncService::cancel(AccountId id)
{
    Entry &one = entry(id);
    one.stopAsked = true;
    if (one.engine)
        QMetaObject::invokeMethod(one.engine, &sync::PullEngine::stop);
}

void SyncService::prefer(AccountId id, const std::vector<std::string> &sns)
{
    if (sync::PullEngine *engine = entry(id).engine)
        QMetaObject::invokeMethod(engine, [engine, sns] { engine->prefer(sns); });
}

void SyncService::end(AccountId id, const Result<domain::SyncReport> &report)
{
    Entry &one = entry(id);
    if (one.engine)
        std::exchange(one.engine, nullptr)->deleteLater();
    one.status.running = false;
    if (!isKnown(id)) { // removed while it was syncing: its folder is gone and stays so
        m_entries.erase(id);
        return;
    }
    if (report) {
        one.status.lastReport = *report;
        one.status.lastError.reset();
        if (report->complete)
            forgetHistoryOf(id);
    } else {
        one.status.lastError = report.error();
    }
    refresh(id, true);
}

void SyncService::forgetHistoryOf(AccountId id)
{
    const auto settings = readProgramSettings(m_accounts.appStore());
    if (!settings) {
        qCWarning(base::logSync).noquote() << "the history is kept whole:" << base::logLine(settings.error());
        return;
    }
    m_readers.start([home = m_accounts.home(), id, days = settings->historyDays, now = m_clock.nowMs()] {
        if (const auto done = forgetOldHistory(home, id, days, now); !done)
            qCWarning(base::logSync).noquote() << "the old history stays:" << base::logLine(done.error());
    });
}

bool SyncService::isKnown(AccountId id) const
{
    const auto accounts = m_accounts.accounts();
    return accounts && std::any_of(accounts->begin(), accounts->end(), [id](const domain::Account &account) { return account.id == id; });
}

void SyncService::look()
{
    m_accounts.lookForOthers();
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return; // whoever lists the accounts shows why
    std::set<AccountId> known;
    for (const domain::Account &account : *accounts) {
        known.insert(account.id);
        Entry &one = entry(account.id);
        one.status.hasCloud = account.kind == domain::AccountKind::Gateway;
        if (!one.status.running && cache::stampOf(m_accounts.home().account(account.id).cacheDb()) != one.stamp)
            refresh(account.id, false);
    }
    std::erase_if(m_entries, [this, &known](const auto &one) {
        if (known.contains(one.first))
            return false;
        cancel(one.first);
        return !one.second->status.running;
    });
}

// Reads what the cache says of its syncs, off this thread, and tells who shows the devices when they are others.
void SyncService::refresh(AccountId id, bool ended)
{
    Entry &one = entry(id);
    if (one.reading && !ended)
        return;
    one.reading = true;
    const cache::AccountFolder folder = m_accounts.home().account(id);
    base::whenDone(QtConcurrent::run(&m_readers, readState, folder), this,
                   [this, id, ended, folder](const Result<ReadState> &found) {
                       Entry &read = entry(id);
                       read.reading = false;
                       const auto before = read.status.state;
                       if (found)
                           read.status.state = found->state;
                       else
                           read.status.lastError = found.error();
                       // One that cannot be read is not read again until it changes.
                       read.stamp = found ? found->stamp : cache::stampOf(folder.cacheDb());
                       if (read.status.state.asOf != before.asOf || (ended && read.status.lastReport && read.status.lastReport->fetched > 0))
                           Q_EMIT cacheChanged(id);
                       if (ended)
                           Q_EMIT finished(id);
                       else
                           Q_EMIT progressed(id);
                   });
}

} // namespace tapfleet::services
