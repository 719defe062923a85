#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/account.h"
#include "domain/journal.h"
#include "services/accountservice.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// An operation and whose it is.
struct AccountOperation {
    domain::AccountId account;
    domain::Operation operation; ///< steps without rows
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

    /// Puts the plan into the account's journal and has it sent. When the gateway is not reached it is kept as a draft: the
    /// operation's hold tells. The future answers as soon as the plan is durable and it is known which of the two it is.
    QFuture<base::Result<domain::OperationId>> submit(const domain::Account &account, domain::WritePlan plan);
    /// All steps with all rows.
    QFuture<base::Result<domain::Operation>> operation(domain::AccountId account, domain::OperationId id);
    /// The operations that are not ended, and those that ended at or after `since` (UTC ms); newest first, rows left out.
    QFuture<base::Result<std::vector<AccountOperation>>> operations(std::optional<qint64> since = {});
    /// Goes on with what is open in the account's journal: after a start, or when the network is back. Does nothing when it runs.
    void resume(const domain::Account &account);
    /// Whether a runner of this process is at work for the account.
    bool isRunning(domain::AccountId account) const;

    /// A draft is sent as it stands; a paused operation goes on.
    QFuture<base::Result<void>> send(domain::AccountId account, domain::OperationId id);
    QFuture<base::Result<void>> pause(domain::AccountId account, domain::OperationId id);
    /// Nothing more of it is sent; what was sent stays.
    QFuture<base::Result<void>> discard(domain::AccountId account, domain::OperationId id);
    /// What a person found out of a step whose outcome the service cannot tell.
    QFuture<base::Result<void>> decide(domain::AccountId account, domain::OperationId id, int step, bool happened);

Q_SIGNALS:
    /// Prepared, a step settled, paused, ended ...
    void operationChanged(tapfleet::domain::AccountId account, tapfleet::domain::OperationId id);
    /// The runner stopped with work left: not reached, refused for permission, another process works on it.
    void stopped(tapfleet::domain::AccountId account, const tapfleet::base::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::services
