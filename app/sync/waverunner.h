#pragma once

#include "cache/accountlocks.h"
#include "cache/rolloutstore.h"
#include "sync/taskpull.h"

#include <QTimer>

namespace tapfleet::sync {

/// Runs the roll-outs of one account: begins their waves, follows their tasks, and stops at a closed gate. What is decided is in
/// own.db before it is acted on; a wave that the journal has already is not put there again. One at a time for an account, across
/// processes. Lives in the thread that run() is called in (needs an event loop), which also writes own.db.
class WaveRunner final : public QObject
{
    Q_OBJECT
public:
    WaveRunner(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, QObject *parent = nullptr);
    ~WaveRunner() override;

    /// Ends when nothing is to be followed without a person. An error when it stopped with work left: not reached, storage, or
    /// Conflict (codes::RolloutRunning) when another process is at work.
    [[nodiscard]] QFuture<base::Result<void>> run();
    /// Something has changed: looks at once.
    void wake();
    /// The answer to planReady(): the plan is durably in the journal, or why not.
    void submitted(const base::Result<domain::OperationId> &operation);

Q_SIGNALS:
    /// To be put into the journal; the runner waits for submitted().
    void planReady(const tapfleet::domain::WritePlan &plan);
    void changed(tapfleet::domain::RolloutId id);
    /// It is held, paused, stopped or done now and was not before.
    void attentionNeeded(const tapfleet::domain::Rollout &rollout);

private:
    using Decide = std::function<void(domain::Rollout &)>;
    /// What a submitted plan was for.
    struct Submission {
        domain::RolloutId rollout;
        size_t wave = 0;
        bool isOrder = false; ///< a pause or resume; else the wave itself
        domain::WaveOrder order = domain::WaveOrder::None;
    };
    void work();
    base::Result<bool> act(const domain::Rollout &rollout);
    base::Result<bool> actOnWave(const domain::Rollout &rollout, size_t wave);
    base::Result<bool> beginWave(const domain::Rollout &rollout, size_t wave);
    base::Result<bool> change(const domain::Rollout &before, const Decide &decide);
    void submit(Submission what, const domain::WritePlan &plan);
    void poll(bool hasTasks);
    void polled(const base::Result<TaskReport> &report);
    base::Result<bool> noteTasks();
    bool isPolling() const { return m_pull && m_pull->isRunning(); }
    void end(base::Result<void> result);

    const cache::AccountFolder m_folder;
    const base::Clock &m_clock;
    const cloud::GatewayConfig m_config;
    std::unique_ptr<cloud::GatewayClient> m_gateway; ///< made by run(), in the thread that it then works in
    std::unique_ptr<TaskPull> m_pull;
    cache::AccountLocks m_lock;
    std::unique_ptr<cache::Connection> m_own;
    std::optional<Submission> m_submission;
    QTimer m_timer;
    int m_failures = 0; ///< of polls, one after the other
    std::optional<QPromise<base::Result<void>>> m_promise;
};

} // namespace tapfleet::sync
