#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/journal.h"

#include <optional>
#include <vector>

namespace tapfleet::cache {

/// What goes into the journal with a plan.
struct Preparation {
    qint64 at = 0;             ///< UTC ms
    std::optional<qint64> asOf; ///< the moment of the cache that its devices were chosen from
    QString person;
    std::vector<std::vector<QString>> facts; ///< of each step's devices; may be shorter
};

/// How a step ended, or what became of it so far.
struct StepOutcome {
    domain::StepState state = domain::StepState::Confirmed;
    qint64 at = 0; ///< UTC ms
    QString code{}, subCode{}, message{}, traceId{};
    QByteArray answer{};
    std::vector<domain::RowOutcome> rows{}; ///< by device, those that the service told
    QString appId{};                        ///< for the activity log
};

/// A step with what it hangs on.
struct OpenStep {
    domain::OperationId operation;
    domain::Hold hold = domain::Hold::Ready;
    domain::WriteStep step;      ///< with its rows
    QByteArray lender;           ///< the first step's answer, when this one borrows from it
    qint64 preparedAt = 0;       ///< UTC ms
    bool isAbandoned = false;    ///< what it needs has failed: it will never be sent
};

/// The write journal in an account's own.db. Every change is one transaction and durable when the call returns. The connection
/// outlives it. One thread.
class JournalStore
{
public:
    explicit JournalStore(Connection &own) : m_own(own) {}

    /// Gives each step of a keyed method its out_biz_no.
    [[nodiscard]] base::Result<domain::OperationId> add(const domain::WritePlan &plan, const Preparation &preparation);
    /// NotFound when there is none; with all rows.
    [[nodiscard]] base::Result<domain::Operation> operation(domain::OperationId id);
    /// The same with rows left out.
    [[nodiscard]] base::Result<domain::Operation> outline(domain::OperationId id);
    /// Rows left out.
    [[nodiscard]] base::Result<std::vector<domain::Operation>> operations(const domain::OperationQuestion &question);
    /// What the cache knew of an operation's devices when it was prepared, in the order of its steps and rows.
    [[nodiscard]] base::Result<std::vector<std::pair<domain::DeviceId, QString>>> facts(domain::OperationId id);

    /// Steps that were on the wire when the program ended are unknown.
    [[nodiscard]] base::Result<void> recover();
    /// The first step to be worked on, behind `after`: of operations in their order each one's first open step; those that wait for the
    /// user are passed over. Reads the rows of that step only.
    [[nodiscard]] base::Result<std::optional<OpenStep>> next(domain::OperationId after = {});
    /// Whether the runner has something of it to send or to settle without the user.
    [[nodiscard]] base::Result<bool> isUnderWay(domain::OperationId id);
    /// False when it may not be sent any more: its operation was paused or discarded meanwhile.
    [[nodiscard]] base::Result<bool> markSent(domain::OperationId id, int position, qint64 at);
    /// It was not executed: to be sent again. An attempt that reached nobody (Offline) is not counted.
    [[nodiscard]] base::Result<void> putBack(domain::OperationId id, int position, const base::Error &why);
    /// The same, and its operation becomes a draft; false when it does not: a step of it was sent before, or the user has paused or
    /// discarded it meanwhile.
    [[nodiscard]] base::Result<bool> makeDraft(domain::OperationId id, int position, const base::Error &why, qint64 expiresAt);
    /// Confirmed, Refused, Accepted, Unknown or Abandoned; writes the activity line of what may have changed something. What is settled
    /// stays as it is.
    [[nodiscard]] base::Result<void> settle(domain::OperationId id, int position, const StepOutcome &outcome);
    /// What the user has found out of a step whose outcome the service cannot tell; of `outcome` its time and message. Conflict
    /// (codes::StepNotUndecided) for any other step. One that did not happen, and was never sent from here, is put back.
    [[nodiscard]] base::Result<void> decide(domain::OperationId id, int position, bool happened, const StepOutcome &outcome);

    /// Sets the hold in one statement, provided that it is one of `from`: false when somebody has decided otherwise meanwhile.
    [[nodiscard]] base::Result<bool> changeHold(domain::OperationId id, std::initializer_list<domain::Hold> from, domain::Hold to,
                                                std::optional<qint64> expiresAt = {});
    /// Nothing more of it is sent.
    [[nodiscard]] base::Result<void> discard(domain::OperationId id, qint64 at);
    /// The user has seen what has changed since a draft was prepared.
    [[nodiscard]] base::Result<void> setReviewed(domain::OperationId id, qint64 at);
    /// The user knows that it comes from a backup or a salvage, and lets it be sent.
    [[nodiscard]] base::Result<void> agree(domain::OperationId id);
    [[nodiscard]] base::Result<std::optional<qint64>> reviewedAt(domain::OperationId id);
    /// Drafts whose time is over are expired; how many.
    [[nodiscard]] base::Result<qint64> expireDrafts(qint64 now);

private:
    struct KeyedStep {
        qint64 key = 0;
        domain::WriteStep step;
    };
    base::Result<domain::Operation> header(domain::OperationId id);
    base::Result<domain::Operation> whole(domain::OperationId id, bool withRows);
    base::Result<std::optional<OpenStep>> nextOf(domain::OperationId id);
    base::Result<std::vector<domain::WriteStep>> steps(domain::OperationId id, bool withRows);
    base::Result<std::optional<KeyedStep>> step(domain::OperationId id, int position);
    base::Result<void> settleStep(domain::OperationId id, const KeyedStep &keyed, const StepOutcome &outcome);
    base::Result<void> readRows(qint64 stepKey, domain::WriteStep &step);
    base::Result<void> setRows(qint64 stepKey, const StepOutcome &outcome);
    base::Result<void> log(domain::OperationId id, const KeyedStep &keyed, const StepOutcome &outcome);
    Connection &m_own;
};

} // namespace tapfleet::cache
