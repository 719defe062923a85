#pragma once

#include "domain/account.h"
#include "domain/sync.h"
#include "services/accountservice.h"

#include <QObject>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tapfleet::sync {
class PullEngine;
struct PullOptions;
}

namespace tapfleet::services {

/// How an account's synchronisation stands, for the status bar and the job tray.
struct SyncStatus {
    bool running = false;
    domain::SyncProgress progress;              ///< while running
    domain::SyncState state;                    ///< what the cache says
    std::optional<base::Error> lastError;       ///< of the last run, until the next succeeds
    std::optional<domain::SyncReport> lastReport;
    std::optional<domain::Salvage> salvage;     ///< the last run found the history damaged
    bool hasCloud = true;                       ///< false for console-file accounts
};

/// Runs and watches syncs, one per account; notices when another process has synced. GUI thread.
class SyncService final : public QObject
{
    Q_OBJECT
public:
    SyncService(AccountService &accounts, const base::Clock &clock, QObject *parent = nullptr);
    ~SyncService() override;

    /// With a grant its devices are listed before those of others. Does nothing when the account is already syncing. The outcome comes by finished().
    void start(const domain::Account &account, bool full = false, const QString &firstGrant = {});
    void cancel(domain::AccountId id);
    /// What a person looks at: the details of these SNs are fetched next, where a running sync fetches them one by one.
    void prefer(domain::AccountId id, const std::vector<std::string> &sns);
    SyncStatus status(domain::AccountId id) const;
    bool isAnyRunning() const;

Q_SIGNALS:
    void progressed(tapfleet::domain::AccountId id);
    /// status(id) holds lastReport or lastError.
    void finished(tapfleet::domain::AccountId id);
    /// The account's cache.db holds other devices than before (own sync, or another process's).
    void cacheChanged(tapfleet::domain::AccountId id);

private:
    struct Entry;
    Entry &entry(domain::AccountId id) const;
    void run(const domain::Account &account, cloud::GatewayConfig config, const sync::PullOptions &options);
    void end(domain::AccountId id, const base::Result<domain::SyncReport> &report);
    bool isKnown(domain::AccountId id) const;
    void forgetHistoryOf(domain::AccountId id);
    void look();
    void refresh(domain::AccountId id, bool ended);

    AccountService &m_accounts;
    const base::Clock &m_clock;
    mutable std::map<domain::AccountId, std::unique_ptr<Entry>> m_entries;
    QThread m_network; ///< engines live here: what comes from the wire never passes through the GUI thread
    QThreadPool m_readers;
    QTimer m_watch;
};

} // namespace tapfleet::services
