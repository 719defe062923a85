#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/accountfolder.h"
#include "cache/accountlocks.h"
#include "cache/journalstore.h"
#include "cloud/fleet/writeclient.h"
#include "cloud/gateway/gatewayclient.h"
#include "domain/journal.h"
#include "sync/withheld.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace tapfleet::sync {

/// Where a runner stands, for tests that end it there.
enum class JournalMoment {
    BeforeMarkSent, AfterMarkSent, BeforeSend, AfterAnswer, BeforeSettle, AfterSettle, BeforeAsk, AfterAsk, BeforePutBack, AfterPutBack
};

/// What a run did.
struct JournalReport {
    int confirmed = 0, refused = 0;
    int left = 0; ///< steps that could not be settled: their error was the last
};

/// Sends what is open in one account's journal, step by step in its order, and settles what is unknown by asking; a write that may
/// have been executed is never repeated before that (design.md 2). One at a time for an account, across processes. Lives in
/// the thread that run() is called in (needs an event loop), which also writes the journal; destruction leaves what is under way to the
/// next run.
class JournalRunner final : public QObject
{
    Q_OBJECT
public:
    using Hook = std::function<void(JournalMoment)>;
    JournalRunner(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, Hook hook = {},
                  std::shared_ptr<Withheld> withheld = std::make_shared<Withheld>(), QObject *parent = nullptr);
    ~JournalRunner() override;

    /// Ends when nothing is left to do. An error when it stopped with work left: not reached, refused for good reason to
    /// wait (rate), storage, or Conflict (codes::JournalRunning) when another process is at work.
    [[nodiscard]] QFuture<base::Result<JournalReport>> run();
    /// Ends after the request in hand.
    void stop();

Q_SIGNALS:
    void changed(tapfleet::domain::OperationId id);

private:
    void proceed();
    void work();
    void send();
    base::Result<cloud::StepExtras> extras() const;
    bool isAnothers(const cache::OpenStep &open) const;
    void sent(const base::Result<cloud::WriteAnswer> &answer);
    void ask();
    void asked(const base::Result<cloud::WriteStanding> &standing);
    void sendAgain();
    void settle(cache::StepOutcome outcome);
    void refuse(const base::Error &error);
    void leaveUnknown(const base::Error &error);
    void tryAgain(const base::Error &error);
    void makeDraft(const base::Error &error);
    bool note(const base::Result<void> &written);
    void wait(std::chrono::milliseconds delay);
    void end(base::Result<JournalReport> report);
    void at(JournalMoment moment);

    const cache::AccountFolder m_folder;
    const cloud::GatewayConfig m_config;
    const base::Clock &m_clock;
    const Hook m_hook;
    const std::shared_ptr<Withheld> m_withheld;
    std::unique_ptr<cloud::GatewayClient> m_gateway; ///< made by run(), in the thread that it then works in
    base::StopSource m_stop;
    bool m_stopAsked = false;
    cache::AccountLocks m_lock;
    std::unique_ptr<cache::Connection> m_own;
    std::unique_ptr<cache::JournalStore> m_journal;
    std::optional<cache::OpenStep> m_open; ///< the step in hand
    int m_failures = 0;                    ///< one after the other, without a step settled between
    int m_pending = 0;                     ///< times that the service was still at the step in hand
    int m_resent = 0;                      ///< times that the step in hand was sent again
    JournalReport m_report;
    QTimer m_delay;
    std::optional<QPromise<base::Result<JournalReport>>> m_promise;
};

} // namespace tapfleet::sync
