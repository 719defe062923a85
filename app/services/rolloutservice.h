#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/account.h"
#include "domain/rollout.h"
#include "services/accountservice.h"
#include "services/journalservice.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace tapfleet::sync {
class WaveRunner;
}

namespace tapfleet::services {

/// A roll-out and whose it is.
struct AccountRollout {
    domain::AccountId account;
    domain::Rollout rollout; ///< without its devices
};

/// Roll-outs in waves, run by this program: every decision is in own.db before it is acted on, so that a crash neither loses
/// nor doubles a wave. One runner an account across processes. GUI thread (or the command line's).
class RolloutService final : public QObject
{
    Q_OBJECT
public:
    RolloutService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent = nullptr);
    ~RolloutService() override;

    /// Freezes the plan and begins its first wave. The future answers as soon as the plan is durable. Invalid when there is no
    /// device, or one is in two waves.
    [[nodiscard]] QFuture<base::Result<domain::RolloutId>> begin(const domain::Account &account, domain::RolloutPlan plan);
    /// Newest first.
    [[nodiscard]] QFuture<base::Result<std::vector<AccountRollout>>> rollouts();
    [[nodiscard]] QFuture<base::Result<domain::Rollout>> rollout(domain::AccountId account, domain::RolloutId id);
    [[nodiscard]] QFuture<base::Result<std::vector<domain::DeviceId>>> devices(domain::AccountId account, domain::RolloutId id, size_t wave);

    /// Goes on with what is open: after a start, or when the network is back. Does nothing while it runs.
    void resumeRunner(const domain::Account &account);
    void keepGoing(); ///< in all accounts
    bool isRunning(domain::AccountId account) const;

    // Decisions of a person. Each is durable when the future answers and acted on after.
    /// A held roll-out starts its next wave; a paused one goes on and its task is resumed; a running one starts its next wave without
    /// waiting for the gate.
    /// Conflict (codes::RestoredNotAgreed) for one from a backup or a salvage, unless the user `isAgreed` that it may have gone on since.
    [[nodiscard]] QFuture<base::Result<void>> proceed(const domain::Account &account, domain::RolloutId id, bool isAgreed = false);
    /// No wave is started, and the running task is paused.
    [[nodiscard]] QFuture<base::Result<void>> pause(const domain::Account &account, domain::RolloutId id);
    /// Nothing more is started. What is running comes to its end, unless it is canceled as a task.
    [[nodiscard]] QFuture<base::Result<void>> stop(const domain::Account &account, domain::RolloutId id);

Q_SIGNALS:
    void rolloutChanged(tapfleet::domain::AccountId account, tapfleet::domain::RolloutId id);
    /// It waits for a person, or was stopped by failures, or is done: worth a notification.
    void attentionNeeded(tapfleet::domain::AccountId account, const tapfleet::domain::Rollout &rollout);
    /// The runner has nothing to do until a person decides.
    void idle(tapfleet::domain::AccountId account);
    /// The runner stopped with work left: not reached, or another process runs the account's roll-outs (codes::RolloutRunning).
    void stopped(tapfleet::domain::AccountId account, const tapfleet::base::Error &error);

private:
    struct Entry {
        sync::WaveRunner *runner = nullptr; ///< lives in the network thread
        bool running = false;
        bool again = false; ///< something was decided while it ended
    };
    using Decision = std::function<base::Result<bool>(domain::Rollout &)>; ///< false: it does not fit
    /// For the operation of a wave that is only partly sent; in one transaction with the decision. Runs on a pool thread.
    using OnWave = std::function<base::Result<void>(cache::JournalStore &, domain::OperationId)>;
    [[nodiscard]] QFuture<base::Result<void>> decide(const domain::Account &account, domain::RolloutId id, Decision decision,
                                       const OnWave &onWave);
    void start(const domain::Account &account, cloud::GatewayConfig config);
    void end(const domain::Account &account, const base::Result<void> &result);
    void submit(const domain::Account &account, const domain::WritePlan &plan);

    AccountService &m_accounts;
    JournalService &m_journal;
    const base::Clock &m_clock;
    std::map<domain::AccountId, Entry> m_entries;
    QThread m_network;
    QThreadPool m_pool; ///< the files, one after the other
};

} // namespace tapfleet::services
