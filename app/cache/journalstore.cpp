#include "cache/journalstore.h"

#include "base/errorcodes.h"
#include "cache/activitystore.h"
#include "cache/history.h"
#include "cache/journalplanting.h"
#include "cache/restoredown.h"
#include "cache/rows.h"
#include "cache/transaction.h"

#include <algorithm>
#include <array>
#include <map>

namespace tapfleet::cache {

using base::Result;
using domain::Hold;
using domain::Operation;
using domain::OperationId;
using domain::RowOutcome;
using domain::StepState;
using domain::WriteStep;

namespace {

// A wave's operation that reaches the journal after its roll-out was paused or stopped is paused or discarded as well.
const QString kInsertOperation = QStringLiteral(
    "INSERT INTO operation (kind, subject, person, prepared_at, as_of, hold) VALUES (?1, ?2, ?3, ?4, ?5, coalesce("
    "(SELECT CASE state WHEN 'PAUSED' THEN 'PAUSED' WHEN 'STOPPED' THEN 'DISCARDED' END FROM rollout "
    "WHERE ?1 = 'task.create' AND id = json_extract(?2, '$.rollout')), 'READY')) RETURNING id");
const QString kOperationColumns = QStringLiteral("SELECT id, kind, subject, person, prepared_at, as_of, expires_at, hold, restored_from, "
                                                "restored_at FROM operation o ");
const QString kOne = QStringLiteral("WHERE id = ?");
const QString kOpen = QStringLiteral("('PREPARED', 'SENT', 'ACCEPTED', 'UNKNOWN')");
// Open, and not left to the user: the words of the index operation_step_work.
const QString kWork = QStringLiteral("(s.state IN ('PREPARED', 'SENT', 'ACCEPTED') OR (s.state = 'UNKNOWN' AND s.out_biz_no <> ''))");
const QString kUnended = QStringLiteral("WHERE id IN (SELECT operation FROM operation_step WHERE state IN %1 UNION SELECT id FROM operation WHERE "
                                        "hold = 'DRAFT' UNION SELECT id FROM operation WHERE prepared_at >= ?1) "
                                        "AND (hold <> 'EXPIRED' OR prepared_at >= ?1) ").arg(kOpen);
const QString kUnendedOfKinds =
    QStringLiteral("WHERE (%2) AND (prepared_at >= ?1 OR hold = 'DRAFT' OR (hold <> 'EXPIRED' AND EXISTS "
                   "(SELECT 1 FROM operation_step s WHERE s.operation = o.id AND s.state IN %1))) ").arg(kOpen);
const QString kNewestFirst = QStringLiteral("ORDER BY id DESC LIMIT ?2");
const QString kStepColumns = QStringLiteral("SELECT s.id, s.position, s.method, s.out_biz_no, s.content, s.borrows, s.needs_all, s.state, s.attempts, "
                                            "s.sent_at, s.settled_at, s.code, s.sub_code, s.message, s.trace_id, s.answer, s.devices, s.done, "
                                            "s.refused FROM operation_step s ");
const QString kSteps = kStepColumns + QStringLiteral("WHERE s.operation = ? ORDER BY s.position");
const QString kStep = kStepColumns + QStringLiteral("WHERE s.operation = ? AND s.position = ?");
const QString kRows = QStringLiteral("SELECT d.sn, d.supplier_id, r.state, r.sub_code FROM operation_row r JOIN device_ref d ON d.id = r.device_ref "
                                     "WHERE r.step = ? ORDER BY r.position");
const QString kFacts = QStringLiteral("SELECT d.sn, d.supplier_id, r.fact FROM operation_step s JOIN operation_row r ON r.step = s.id "
                                      "JOIN device_ref d ON d.id = r.device_ref WHERE s.operation = ? ORDER BY s.position, r.position");
const QString kNextOperation =
    QStringLiteral("SELECT s.operation FROM operation_step s WHERE s.operation > ? AND %1 ORDER BY s.operation LIMIT 1").arg(kWork);
const QString kHasWork = QStringLiteral("SELECT 1 FROM operation_step s WHERE s.operation = ?1 AND %1 AND EXISTS "
                                        "(SELECT 1 FROM operation o WHERE o.id = ?1 AND o.hold = 'READY') LIMIT 1").arg(kWork);
// Those that borrow from the first step are asked for apart, since they wait for it.
const QString kNextStep = kStepColumns
    + QStringLiteral("WHERE s.operation = ? AND (s.borrows <> '') = ? AND %1 AND (s.needs_all = 0 OR NOT EXISTS (SELECT 1 FROM operation_step f "
                     "WHERE f.operation = s.operation AND f.position < s.position AND f.state IN %2)) ORDER BY s.position LIMIT 1").arg(kWork, kOpen);
const QString kHasFailedBefore = QStringLiteral("SELECT 1 FROM operation_step WHERE operation = ? AND position < ? "
                                                "AND state IN ('REFUSED', 'ABANDONED') LIMIT 1");
const QString kRecover = QStringLiteral("UPDATE operation_step SET state = 'UNKNOWN' WHERE state = 'SENT'");
// The hold is looked at in the same statement: the user may just have paused or discarded the operation.
const QString kMarkSent = QStringLiteral("UPDATE operation_step SET state = 'SENT', attempts = attempts + 1, sent_at = ? "
                                         "WHERE operation = ? AND position = ? AND state = 'PREPARED' AND EXISTS "
                                         "(SELECT 1 FROM operation o WHERE o.id = operation_step.operation AND o.hold = 'READY') RETURNING id");
const QString kPutBack = QStringLiteral("UPDATE operation_step SET state = 'PREPARED', attempts = attempts - ?, code = ?, sub_code = ?, message = ?, "
                                        "trace_id = ? WHERE operation = ? AND position = ? AND state IN ('SENT', 'UNKNOWN')");
const QString kSettle = QStringLiteral("UPDATE operation_step SET state = ?, settled_at = nullif(?, 0), code = ?, sub_code = ?, message = ?, trace_id = ?, "
                                       "answer = ? WHERE id = ?");
const QString kSetRow = QStringLiteral("UPDATE operation_row SET state = ?, sub_code = ? WHERE step = ? AND position = ?");
const QString kSetHold = QStringLiteral("UPDATE operation SET hold = ?1, expires_at = ?2 WHERE id = ?3 AND instr(?4, hold) > 0 RETURNING id");
const QString kDraft = QStringLiteral("UPDATE operation SET hold = 'DRAFT', expires_at = ? WHERE id = ? AND hold = 'READY' AND NOT EXISTS "
                                      "(SELECT 1 FROM operation_step s WHERE s.operation = operation.id AND s.attempts > 0) RETURNING id");
const QString kAbandonPrepared =
    QStringLiteral("UPDATE operation_step SET state = 'ABANDONED', settled_at = ? WHERE operation = ? AND state = 'PREPARED'");
const QString kExpire = QStringLiteral("UPDATE operation SET hold = 'EXPIRED', expires_at = NULL WHERE id = ? AND hold = 'DRAFT'");
const QString kSetReviewed = QStringLiteral("UPDATE operation SET reviewed_at = ? WHERE id = ?");
const QString kAgree = QStringLiteral("UPDATE operation SET restored_from = NULL, restored_at = NULL WHERE id = ?");
const QString kReviewed = QStringLiteral("SELECT reviewed_at FROM operation WHERE id = ?");
const QString kOverdue = QStringLiteral("SELECT id FROM operation WHERE hold = 'DRAFT' AND expires_at <= ?");

constexpr std::array kHolds{"DRAFT", "READY", "PAUSED", "DISCARDED", "EXPIRED"};
constexpr std::array kStates{"PREPARED", "SENT", "ACCEPTED", "CONFIRMED", "REFUSED", "UNKNOWN", "ABANDONED"};
constexpr std::array kRowStates{"OPEN", "DONE", "REFUSED"};

template <typename Enum, size_t N>
QString wordOf(Enum value, const std::array<const char *, N> &words)
{
    return QString::fromLatin1(words[static_cast<size_t>(value)]);
}

template <typename Enum, size_t N>
Enum valueOf(std::string_view word, const std::array<const char *, N> &words)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return static_cast<Enum>(found == words.end() ? 0 : found - words.begin());
}

Operation operationOf(const Statement &row)
{
    Operation operation;
    operation.id = OperationId(row.integer(0));
    operation.kind = row.string(1);
    operation.subject = row.string(2).toUtf8();
    operation.person = row.string(3);
    operation.preparedAt = row.integer(4);
    operation.asOf = optionalInteger(row, 5);
    operation.expiresAt = optionalInteger(row, 6);
    operation.hold = valueOf<Hold>(row.text(7), kHolds);
    operation.restored = restoredOf(row, 8);
    return operation;
}

WriteStep stepOf(const Statement &row)
{
    WriteStep step;
    step.position = static_cast<int>(row.integer(1));
    step.method = row.string(2);
    step.outBizNo = row.string(3);
    step.content = row.string(4).toUtf8();
    step.borrows = row.string(5);
    step.needsAll = row.integer(6) != 0;
    step.state = valueOf<StepState>(row.text(7), kStates);
    step.attempts = static_cast<int>(row.integer(8));
    step.sentAt = optionalInteger(row, 9);
    step.settledAt = optionalInteger(row, 10);
    step.code = row.string(11);
    step.subCode = row.string(12);
    step.message = row.string(13);
    step.traceId = row.string(14);
    step.answer = row.string(15).toUtf8();
    step.devices = row.integer(16);
    step.done = row.integer(17);
    step.refused = row.integer(18);
    return step;
}

bool isFailed(StepState state)
{
    return state == StepState::Refused || state == StepState::Abandoned;
}

base::Error unknownOperation(OperationId id)
{
    return {.kind = base::ErrorKind::NotFound,
            .detail = QStringLiteral("there is no operation %1 in the journal").arg(id.value()),
            .subCode = base::codes::OperationUnknown};
}

base::Error conflict(const QString &why, QLatin1StringView code)
{
    return {.kind = base::ErrorKind::Conflict, .detail = why, .subCode = code};
}

/// Runs a statement that returns a row for what it changes.
template <typename... Values>
Result<bool> hasAnswered(Connection &own, const QString &sql, const Values &...values)
{
    auto statement = own.prepare(sql);
    if (!statement)
        return base::failure(std::move(statement.error()));
    const auto answer = answered(*statement, values...);
    if (!answer)
        return base::failure(answer.error());
    return answer->has_value();
}

} // namespace

Result<OperationId> JournalStore::add(const domain::WritePlan &plan, const Preparation &preparation)
{
    JournalPlanting planting(m_own);
    if (auto opened = planting.open(); !opened)
        return base::failure(std::move(opened.error()));
    auto insert = m_own.prepare(kInsertOperation);
    if (!insert)
        return base::failure(std::move(insert.error()));
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto id = answered(*insert, plan.kind, QString::fromUtf8(plan.subject), preparation.person, preparation.at, preparation.asOf);
    if (!id)
        return base::failure(id.error());
    for (size_t i = 0; i < plan.steps.size(); ++i) {
        const auto &facts = i < preparation.facts.size() ? preparation.facts[i] : std::vector<QString>{};
        if (auto planted = planting.plant(id->value_or(0), static_cast<int>(i), plan.steps[i], facts); !planted)
            return base::failure(std::move(planted.error()));
    }
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return OperationId(id->value_or(0));
}

Result<Operation> JournalStore::header(OperationId id)
{
    std::optional<Operation> operation;
    auto read = eachRow(m_own, kOperationColumns + kOne, [&operation](const Statement &row) { operation = operationOf(row); }, id.value());
    if (!read)
        return base::failure(std::move(read.error()));
    if (!operation)
        return base::failure(unknownOperation(id));
    return std::move(*operation);
}

Result<Operation> JournalStore::operation(OperationId id)
{
    return whole(id, true);
}

Result<Operation> JournalStore::outline(OperationId id)
{
    return whole(id, false);
}

Result<Operation> JournalStore::whole(OperationId id, bool withRows)
{
    auto operation = header(id);
    if (!operation)
        return operation;
    auto found = steps(id, withRows);
    if (!found)
        return base::failure(std::move(found.error()));
    operation->steps = std::move(*found);
    return operation;
}

Result<std::vector<Operation>> JournalStore::operations(const domain::OperationQuestion &question)
{
    QStringList ranges;
    for (int at = 3; at < 3 + 2 * question.kinds.size(); at += 2)
        ranges.append(QStringLiteral("(kind >= ?%1 AND kind < ?%2)").arg(at).arg(at + 1));
    const QString where = ranges.isEmpty() ? kUnended : kUnendedOfKinds.arg(ranges.join(QLatin1String(" OR ")));
    auto select = m_own.prepare(kOperationColumns + where + kNewestFirst);
    if (!select)
        return base::failure(std::move(select.error()));
    QStringList bounds;
    for (const QString &kind : question.kinds)
        bounds << kind << kind + QChar(0xFFFD);
    select->bind(0, question.since.value_or(std::numeric_limits<qint64>::max()));
    select->bind(1, qint64(question.most > 0 ? question.most : -1));
    for (int i = 0; i < bounds.size(); ++i)
        select->bind(2 + i, bounds[i]);
    std::vector<Operation> all;
    if (auto read = eachRow(*select, [&all](const Statement &row) { all.push_back(operationOf(row)); }); !read)
        return base::failure(std::move(read.error()));
    for (Operation &operation : all) {
        auto found = steps(operation.id, false);
        if (!found)
            return base::failure(std::move(found.error()));
        operation.steps = std::move(*found);
    }
    return all;
}

Result<std::vector<WriteStep>> JournalStore::steps(OperationId id, bool withRows)
{
    std::vector<WriteStep> found;
    std::vector<qint64> keys;
    auto read = eachRow(m_own, kSteps, [&](const Statement &row) {
        keys.push_back(row.integer(0));
        found.push_back(stepOf(row));
    }, id.value());
    if (!read)
        return base::failure(std::move(read.error()));
    for (size_t i = 0; withRows && i < found.size(); ++i) {
        if (auto rows = readRows(keys[i], found[i]); !rows)
            return base::failure(std::move(rows.error()));
    }
    return found;
}

Result<std::optional<JournalStore::KeyedStep>> JournalStore::step(OperationId id, int position)
{
    std::optional<KeyedStep> found;
    auto read = eachRow(m_own, kStep, [&found](const Statement &row) { found = KeyedStep{row.integer(0), stepOf(row)}; }, id.value(), position);
    if (!read)
        return base::failure(std::move(read.error()));
    return found;
}

Result<void> JournalStore::readRows(qint64 stepKey, WriteStep &step)
{
    return eachRow(m_own, kRows, [&step](const Statement &row) {
        step.rows.push_back({{textOf(row, 0), textOf(row, 1)}, valueOf<RowOutcome::State>(row.text(2), kRowStates), row.string(3)});
    }, stepKey);
}

Result<std::vector<std::pair<domain::DeviceId, QString>>> JournalStore::facts(OperationId id)
{
    std::vector<std::pair<domain::DeviceId, QString>> all;
    auto read = eachRow(m_own, kFacts, [&all](const Statement &row) {
        all.push_back({{textOf(row, 0), textOf(row, 1)}, row.string(2)});
    }, id.value());
    if (!read)
        return base::failure(std::move(read.error()));
    return all;
}

Result<void> JournalStore::recover()
{
    return m_own.execute(kRecover);
}

Result<std::optional<OpenStep>> JournalStore::next(OperationId after)
{
    auto select = m_own.prepare(kNextOperation);
    if (!select)
        return base::failure(std::move(select.error()));
    for (;;) {
        const auto found = answered(*select, after.value());
        if (!found)
            return base::failure(found.error());
        if (!*found)
            return std::nullopt;
        after = OperationId(**found);
        auto open = nextOf(after);
        if (!open || *open)
            return open;
    }
}

Result<std::optional<OpenStep>> JournalStore::nextOf(OperationId id)
{
    const auto operation = header(id);
    if (!operation)
        return base::failure(operation.error());
    if (operation->hold == Hold::Draft || operation->hold == Hold::Expired)
        return std::nullopt;
    const auto first = step(id, 0);
    if (!first)
        return base::failure(first.error());
    // What borrows waits for the first step; what is left to the user holds up only what borrows from it.
    std::optional<KeyedStep> open;
    const bool isLenderSettled = *first && domain::isSettled((*first)->step.state);
    for (int borrows = 0; borrows <= static_cast<int>(isLenderSettled); ++borrows) {
        auto read = eachRow(m_own, kNextStep, [&open](const Statement &row) {
            if (!open || row.integer(1) < open->step.position)
                open = KeyedStep{row.integer(0), stepOf(row)};
        }, id.value(), borrows);
        if (!read)
            return base::failure(std::move(read.error()));
    }
    const bool isPrepared = open && open->step.state == StepState::Prepared;
    if (!open || (isPrepared && operation->hold == Hold::Paused))
        return std::nullopt;
    // Discarded while its outcome was unknown: it was not executed, and now never will be.
    bool isAbandoned = (isPrepared && operation->hold == Hold::Discarded) || (!open->step.borrows.isEmpty() && isFailed((*first)->step.state));
    if (open->step.needsAll && !isAbandoned) {
        const auto hasFailed = hasAnswered(m_own, kHasFailedBefore, id.value(), open->step.position);
        if (!hasFailed)
            return base::failure(hasFailed.error());
        isAbandoned = *hasFailed;
    }
    if (auto rows = readRows(open->key, open->step); !rows)
        return base::failure(std::move(rows.error()));
    QByteArray lender = open->step.borrows.isEmpty() ? QByteArray() : (*first)->step.answer;
    return OpenStep{id, operation->hold, std::move(open->step), std::move(lender), operation->preparedAt, isAbandoned};
}

Result<bool> JournalStore::isUnderWay(OperationId id)
{
    return hasAnswered(m_own, kHasWork, id.value());
}

Result<bool> JournalStore::markSent(OperationId id, int position, qint64 at)
{
    return hasAnswered(m_own, kMarkSent, at, id.value(), position);
}

Result<void> JournalStore::putBack(OperationId id, int position, const base::Error &why)
{
    // What has not reached anybody was not sent: a draft that is not reached a second time is a draft again.
    const qint64 unsent = why.kind == base::ErrorKind::Offline ? 1 : 0;
    return m_own.run(kPutBack, unsent, why.code, why.subCode, why.message, why.traceId, id.value(), qint64(position));
}

Result<bool> JournalStore::makeDraft(OperationId id, int position, const base::Error &why, qint64 expiresAt)
{
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (auto back = putBack(id, position, why); !back)
        return base::failure(std::move(back.error()));
    auto isDraft = hasAnswered(m_own, kDraft, expiresAt, id.value());
    if (!isDraft)
        return isDraft;
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return isDraft;
}

Result<void> JournalStore::settle(OperationId id, int position, const StepOutcome &outcome)
{
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto found = step(id, position);
    if (!found)
        return base::failure(found.error());
    if (!*found)
        return base::failure(unknownOperation(id));
    if (domain::isSettled((*found)->step.state))
        return {}; // it was discarded, or its draft has expired, meanwhile
    if (auto settled = settleStep(id, **found, outcome); !settled)
        return settled;
    return transaction->commit();
}

Result<void> JournalStore::decide(OperationId id, int position, bool happened, const StepOutcome &outcome)
{
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto found = step(id, position);
    if (!found)
        return base::failure(std::move(found.error()));
    if (!*found || !domain::isUndecided((*found)->step))
        return base::failure(conflict(QStringLiteral("step %1 is not left to the user").arg(position), base::codes::StepNotUndecided));
    if (!happened && (*found)->step.attempts == 0) { // never sent, as far as this journal knows: it still can be
        if (auto done = putBack(id, position, {}); !done)
            return done;
        return transaction->commit();
    }
    StepOutcome decided = outcome;
    decided.state = happened ? StepState::Confirmed : StepState::Refused;
    decided.traceId = (*found)->step.traceId;
    if (auto read = readRows((*found)->key, (*found)->step); !read)
        return read;
    decided.rows = std::exchange((*found)->step.rows, {});
    for (RowOutcome &row : decided.rows)
        row.state = happened ? RowOutcome::State::Done : RowOutcome::State::Refused;
    if (auto settled = settleStep(id, **found, decided); !settled)
        return settled;
    return transaction->commit();
}

Result<void> JournalStore::settleStep(OperationId id, const KeyedStep &keyed, const StepOutcome &outcome)
{
    const qint64 settledAt = domain::isSettled(outcome.state) ? outcome.at : 0;
    auto settled = m_own.run(kSettle, wordOf(outcome.state, kStates), settledAt, outcome.code, outcome.subCode, outcome.message,
                             outcome.traceId, QString::fromUtf8(outcome.answer), keyed.key);
    if (settled)
        settled = setRows(keyed.key, outcome);
    const bool isLogged = outcome.state != StepState::Abandoned && outcome.state != StepState::Accepted;
    return settled && isLogged ? log(id, keyed, outcome) : settled;
}

Result<void> JournalStore::setRows(qint64 stepKey, const StepOutcome &outcome)
{
    if (outcome.rows.empty())
        return {};
    WriteStep step;
    if (auto read = readRows(stepKey, step); !read)
        return read;
    std::map<domain::DeviceId, size_t> places;
    std::map<std::string, std::pair<size_t, int>> bySn;
    for (size_t i = 0; i < step.rows.size(); ++i) {
        places.emplace(step.rows[i].device, i);
        auto &[place, times] = bySn[step.rows[i].device.sn];
        place = i;
        ++times;
    }
    auto set = m_own.prepare(kSetRow);
    if (!set)
        return base::failure(std::move(set.error()));
    for (const RowOutcome &row : outcome.rows) {
        // The service tells the supplier when it knows it, also where we did not.
        const auto exact = places.find(row.device);
        const auto alike = bySn.find(row.device.sn);
        if (exact == places.end() && (alike == bySn.end() || alike->second.second != 1))
            continue;
        const QString state = wordOf(row.state, kRowStates);
        set->bind(0, state);
        set->bind(1, row.subCode);
        set->bind(2, stepKey);
        set->bind(3, static_cast<qint64>(exact != places.end() ? exact->second : alike->second.first));
        if (auto done = set->run(); !done)
            return done;
    }
    return {};
}

Result<void> JournalStore::log(OperationId id, const KeyedStep &keyed, const StepOutcome &outcome)
{
    const auto found = header(id);
    if (!found)
        return base::failure(found.error());
    WriteStep step = keyed.step;
    if (auto rows = readRows(keyed.key, step); !rows)
        return rows;
    domain::Activity line;
    line.at = outcome.at;
    line.person = found->person;
    line.appId = outcome.appId;
    line.operation = id;
    line.kind = found->kind;
    line.subject = found->subject;
    line.method = step.method;
    line.outBizNo = step.outBizNo;
    line.content = step.content;
    line.outcome = outcome.state == StepState::Confirmed ? domain::Activity::Outcome::Confirmed
        : outcome.state == StepState::Refused            ? domain::Activity::Outcome::Refused
                                                         : domain::Activity::Outcome::Unknown;
    line.code = outcome.code;
    line.subCode = outcome.subCode;
    line.message = outcome.message;
    line.traceId = outcome.traceId;
    line.rows = std::move(step.rows);
    return ActivityStore(m_own).append(std::move(line));
}

Result<bool> JournalStore::changeHold(OperationId id, std::initializer_list<Hold> from, Hold to, std::optional<qint64> expiresAt)
{
    QStringList words;
    for (const Hold one : from)
        words << wordOf(one, kHolds);
    bool isChanged = false;
    auto set = eachRow(
        m_own, kSetHold, [&isChanged](const Statement &) { isChanged = true; }, QString(wordOf(to, kHolds)), expiresAt, id.value(),
        words.join(u' '));
    if (!set)
        return base::failure(std::move(set.error()));
    return isChanged;
}

Result<void> JournalStore::discard(OperationId id, qint64 at)
{
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto set = changeHold(id, {Hold::Draft, Hold::Ready, Hold::Paused}, Hold::Discarded);
    if (!set)
        return base::failure(set.error());
    if (!*set)
        return {}; // discarded or expired already
    if (auto done = m_own.run(kAbandonPrepared, at, id.value()); !done)
        return done;
    return transaction->commit();
}

Result<void> JournalStore::setReviewed(OperationId id, qint64 at)
{
    return m_own.run(kSetReviewed, at, id.value());
}

Result<void> JournalStore::agree(OperationId id)
{
    return m_own.run(kAgree, id.value());
}

Result<std::optional<qint64>> JournalStore::reviewedAt(OperationId id)
{
    std::optional<qint64> at;
    if (auto read = eachRow(m_own, kReviewed, [&at](const Statement &row) { at = optionalInteger(row, 0); }, id.value()); !read)
        return base::failure(std::move(read.error()));
    return at;
}

Result<qint64> JournalStore::expireDrafts(qint64 now)
{
    std::vector<qint64> overdue;
    const auto findOverdue = [&] {
        overdue.clear();
        return eachRow(m_own, kOverdue, [&overdue](const Statement &row) { overdue.push_back(row.integer(0)); }, now);
    };
    if (auto found = findOverdue(); !found)
        return base::failure(std::move(found.error()));
    if (overdue.empty())
        return 0; // asked every few seconds: no lock is taken for nothing
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto done = findOverdue();
    for (const qint64 id : overdue) {
        if (done)
            done = m_own.run(kExpire, id);
        if (done)
            done = m_own.run(kAbandonPrepared, now, id);
    }
    if (done)
        done = transaction->commit();
    if (!done)
        return base::failure(std::move(done.error()));
    return static_cast<qint64>(overdue.size());
}

} // namespace tapfleet::cache
