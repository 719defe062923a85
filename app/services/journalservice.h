#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cache/journalstore.h"
#include "domain/account.h"
#include "domain/journal.h"
#include "services/accountservice.h"
#include "sync/journalrunner.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// An operation and whose it is.
struct AccountOperation {
    domain::AccountId account;
    domain::Operation operation; ///< steps without rows
};

/// What has changed with a draft's devices since it was prepared.
struct DraftDifference {
    struct Row {
        enum class Change { Gone, OwnerChanged, RoleChanged, ScopesChanged };
        domain::DeviceId device;
        Change change = Change::Gone;
        QString before, after; ///< pids, roles or scopes as codes
    };
    std::vector<Row> rows;
    qint64 unchanged = 0;
    std::optional<qint64> asOf; ///< the moment of the cache that was compared with
};

/// Every write of the program: prepares it durably in its account's journal, has it sent, settles what is unknown, and goes on
/// after a crash. One runner an account across processes. GUI thread (or the command line's); files and wire on threads of
/// their own.
class JournalService final : public QObject
{
    Q_OBJECT
public:
    JournalService(AccountService &accounts, const base::Clock &clock, QObject *parent = nullptr);
    ~JournalService() override;

    /// Puts the plan into the account's journal and has it sent, unless the account cannot make it (domain::whyNotWrite). The future answers as soon as the plan is durable; what becomes of
    /// it comes by operationChanged(). When the gateway is not reached it becomes a draft.
    /// `secret` is what a step withholds: it stays in memory, and a step that is not sent before this program ends never is
    /// (codes::SecretNotKept). `file` is the one that the plan names (domain::fileNamed, by uploadName()): its bytes are kept beside the
    /// journal until the operation is settled.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> submit(const domain::Account &account, domain::WritePlan plan, const QString &secret = {},
                                                      const QByteArray &file = {});
    /// What a file of these bytes is called there.
    static QString uploadName(const QByteArray &file, QLatin1StringView suffix);
    /// All steps with all rows.
    [[nodiscard]] QFuture<base::Result<domain::Operation>> operation(domain::AccountId account, domain::OperationId id);
    /// Of one account, or of all; rows left out.
    [[nodiscard]] QFuture<base::Result<std::vector<AccountOperation>>> operations(domain::OperationQuestion question = {},
                                                                    std::optional<domain::AccountId> account = {});
    /// Goes on with what is open in the account's journal: after a start, or when the network is back. Does nothing when it runs.
    void resume(const domain::Account &account);
    /// Goes on in all accounts, now and, every few seconds, with what another process has prepared.
    void keepGoing();
    /// Whether a runner of this process is at work for the account.
    bool isRunning(domain::AccountId account) const;

    /// What has changed with a draft's devices since; asked for after a sync and before the draft is sent.
    [[nodiscard]] QFuture<base::Result<DraftDifference>> difference(domain::AccountId account, domain::OperationId id);
    /// A draft is sent as it stands: Conflict (codes::DraftNotReviewed) when difference() was not asked for since the last sync. A paused
    /// operation goes on. Conflict (codes::DraftExpired) for a draft whose time is over; Conflict (codes::RestoredNotAgreed) for one from a
    /// backup or a salvage, unless the user `isAgreed` that it may have been executed since.
    [[nodiscard]] QFuture<base::Result<void>> send(domain::AccountId account, domain::OperationId id, bool isAgreed = false);
    [[nodiscard]] QFuture<base::Result<void>> pause(domain::AccountId account, domain::OperationId id);
    /// Nothing more of it is sent; what was sent stays.
    [[nodiscard]] QFuture<base::Result<void>> discard(domain::AccountId account, domain::OperationId id);
    /// What a person found out of a step whose outcome the service cannot tell. Conflict (codes::StepNotUndecided) for any other.
    [[nodiscard]] QFuture<base::Result<void>> decide(domain::AccountId account, domain::OperationId id, int step, bool happened);

Q_SIGNALS:
    /// Prepared, a step settled, paused, ended ...
    void operationChanged(tapfleet::domain::AccountId account, tapfleet::domain::OperationId id);
    /// The runner has nothing left to do.
    void idle(tapfleet::domain::AccountId account);
    /// The runner stopped with work left: not reached, refused for permission, another process works on it.
    void stopped(tapfleet::domain::AccountId account, const tapfleet::base::Error &error);

private:
    struct Entry {
        sync::JournalRunner *runner = nullptr; ///< lives in the network thread
        bool running = false;
        bool again = false; ///< something was prepared while it ran
    };
    template <typename T, typename Work>
    [[nodiscard]] QFuture<base::Result<T>> withStore(domain::AccountId account, Work work);
    [[nodiscard]] QFuture<base::Result<void>> changing(domain::AccountId account, domain::OperationId id,
                                         std::function<base::Result<void>(cache::JournalStore &)> change);
    const std::shared_ptr<sync::Withheld> &withheldOf(domain::AccountId account);
    void start(const domain::Account &account, cloud::GatewayConfig config);
    void end(domain::AccountId account, const base::Result<sync::JournalReport> &report);
    void resumeById(domain::AccountId account);
    void look();

    AccountService &m_accounts;
    const base::Clock &m_clock;
    std::map<domain::AccountId, Entry> m_entries;
    std::map<domain::AccountId, std::shared_ptr<sync::Withheld>> m_withheld;
    QThread m_network;
    QThreadPool m_pool; ///< the files, one after the other
    QTimer m_watch;
    bool m_isLooking = false;
};

} // namespace tapfleet::services
