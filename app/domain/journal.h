#pragma once

#include "base/strongid.h"
#include "domain/device.h"
#include "domain/restored.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

/// What the write journal keeps (design.md 2): a write is an operation of one or more steps, each a request with a frozen
/// list of devices and a key by which the service knows it again.
namespace tapfleet::domain {

struct OperationIdTag;
/// An operation of one account's journal.
using OperationId = base::StrongId<OperationIdTag, qint64>;

/// What the service said of one device of a step.
struct RowOutcome {
    enum class State : quint8 { Open, Done, Refused };
    DeviceId device;
    State state = State::Open;
    QString subCode{}; ///< of a refusal
    friend bool operator==(const RowOutcome &, const RowOutcome &) = default;
};

/// A request that is to be made.
struct PlannedStep {
    QString method;                ///< for instance tapfleet.grant.create
    /// biz_content as a JSON object, without out_biz_no, sn_list and what is borrowed; withheld() and fileNamed() stand for what a
    /// member is only when it is sent, lent() within a text for what is borrowed.
    QByteArray content;
    std::vector<DeviceId> devices; ///< sent as sn_list in the long form, by public methods (which name them in their own way) not
    QString borrows;               ///< a member that the first step's answer gives, such as grant_id; empty: none
    bool needsAll = false;         ///< only when every step before it was confirmed (a task's start)
};

/// A member's value that is never written down, such as a password.
QJsonObject withheld();
/// A member's value that is a file: its name in the account's folder of uploads (which is where JournalService::submit() puts it), sent as
/// a part of its own beside the other members, each a parameter.
QJsonObject fileNamed(const QString &name);
/// The place of the borrowed member within a text.
QString lent(const QString &member);
bool hasWithheld(const QByteArray &content);
/// The name of the content's file; empty: it has none.
QString fileOf(const QByteArray &content);

/// A write as a person meant it, before it is in the journal.
struct WritePlan {
    QString kind;       ///< what it does, in one word: the first step's method without its prefix, such as grant.create
    QByteArray subject; ///< a JSON object for people: whom and what it concerns (grantee, scopes, app, version, grant_id ...)
    std::vector<PlannedStep> steps;
};

enum class StepState : quint8 {
    Prepared,  ///< in the journal, not sent; so again when the service refused for want of rate or was not reached
    Sent,      ///< about to be, or on the wire: after a crash it is Unknown
    Accepted,  ///< the service has it and is still at it
    Confirmed,
    Refused,
    Unknown,   ///< may or may not have been executed: asked about before anything else
    Abandoned  ///< never sent: a step that it needs failed, or the person discarded it
};
bool isSettled(StepState state); ///< Confirmed, Refused or Abandoned

struct WriteStep {
    int position = 0; ///< from 0
    QString method;
    QString outBizNo; ///< empty for a method without a key
    QByteArray content;
    QString borrows;
    bool needsAll = false;
    StepState state = StepState::Prepared;
    int attempts = 0;
    std::optional<qint64> sentAt, settledAt; ///< UTC ms
    QString code, subCode, message;          ///< of the last refusal or failure
    QString traceId;
    QByteArray answer;            ///< the node's members but the rows' results, as JSON; empty before there is one
    std::vector<RowOutcome> rows; ///< in the frozen order; empty where an operation is told without its rows
    qint64 devices = 0, done = 0, refused = 0; ///< counts of rows
};

/// What a person decided of an operation.
enum class Hold : quint8 {
    Draft,     ///< prepared without a cloud: sent when the person has seen what has changed since
    Ready,     ///< to be sent, being sent, or all settled
    Paused,    ///< nothing more is sent until it goes on; what was sent is still settled
    Discarded, ///< what was not sent never will be
    Expired    ///< a draft that nobody sent in time
};

/// Whether nothing but a person can tell what became of it.
bool isUndecided(const WriteStep &step);
/// Whether it cannot be sent before another step of its operation is settled.
bool isHeldUp(const std::vector<WriteStep> &steps, const WriteStep &step);

/// How an operation stands, from its hold and its steps.
enum class OperationState : quint8 {
    Draft, Waiting, Running, Paused,
    Unsettled, ///< an outcome is unknown and being asked for
    Undecided, ///< an outcome is unknown and the service has no way to tell: the person decides
    Done, Partly, Refused, Discarded, Expired
};

struct Operation {
    OperationId id;
    QString kind;
    QByteArray subject;
    qint64 preparedAt = 0;           ///< UTC ms
    std::optional<qint64> asOf;      ///< the moment of the cache that its devices were chosen from
    std::optional<qint64> expiresAt; ///< of a draft
    QString person;                  ///< who prepared it: the name of the system's user
    Hold hold = Hold::Ready;
    std::optional<Restored> restored; ///< open, and from a backup or a salvage: until the user agrees that it is sent
    std::vector<WriteStep> steps;
};

/// Whether it waits for the user to go on, with steps that would then be sent.
bool isResumable(const Operation &operation);
/// Which operations are asked for, newest first: those that are not ended, and those prepared at or after `since`.
struct OperationQuestion {
    std::optional<qint64> since{}; ///< UTC ms; absent: only those that are not ended
    QStringList kinds{};           ///< beginnings of Operation::kind; empty: of every kind
    int most = 0;                  ///< the newest so many; 0: all
};

/// Pure. Done: all confirmed and no row refused; Partly: something was refused and something done.
OperationState stateOf(const Operation &operation);

/// Whether the service can tell what became of a write of this method (contract/fleet-service.md, out_biz_no).
bool isKeyed(const QString &method);

/// Splits devices into steps of at most `most`, in order, for the plans of writes over large lists.
std::vector<std::vector<DeviceId>> batches(const std::vector<DeviceId> &devices, int most);

/// One line of the activity log: a call that changed something, or may have.
struct Activity {
    enum class Outcome : quint8 { Confirmed, Refused, Unknown };
    qint64 number = 0; ///< counts up by one
    qint64 at = 0;     ///< UTC ms
    QString person{};
    QString appId{};
    QString kind{}, method{}, outBizNo{};
    QByteArray subject{}, content{};
    Outcome outcome = Outcome::Confirmed;
    QString code{}, subCode{}, message{}, traceId{};
    std::vector<RowOutcome> rows{};
    OperationId operation{};
    QByteArray hash{}; ///< SHA-256 over the line before and this one
};

} // namespace tapfleet::domain
