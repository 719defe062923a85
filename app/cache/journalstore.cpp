#include "cache/journalstore.h"

#include "base/errorcodes.h"
#include "cache/activitystore.h"
#include "cache/history.h"
#include "cache/restoredown.h"
#include "cache/rows.h"
#include "cache/transaction.h"

#include <QUuid>

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

const QString kInsertOperation =
    QStringLiteral("INSERT INTO operation (kind, subject, person, prepared_at, as_of, hold) VALUES (?, ?, ?, ?, ?, 'READY') RETURNING id");
const QString kInsertStep = QStringLiteral("INSERT INTO operation_step (operation, position, method, out_biz_no, content, borrows, needs_all, "
                                           "state, attempts, code, sub_code, message, trace_id, answer) "
                                           "VALUES (?, ?, ?, ?, ?, ?, ?, 'PREPARED', 0, '', '', '', '', '') RETURNING id");
const QString kInsertRow =
    QStringLiteral("INSERT INTO operation_row (step, position, device_ref, fact, state, sub_code) VALUES (?, ?, ?, ?, 'OPEN', '')");
const QString kOperationColumns = QStringLiteral(
    "SELECT id, kind, subject, person, prepared_at, as_of, expires_at, hold, restored_from, restored_at FROM operation o ");
const QString kOne = QStringLiteral("WHERE id = ?");
const QString kSince = QStringLiteral("WHERE prepared_at >= ? OR hold = 'DRAFT' OR EXISTS (SELECT 1 FROM operation_step s WHERE s.operation = o.id "
                                      "AND s.state IN ('PREPARED', 'SENT', 'ACCEPTED', 'UNKNOWN') AND o.hold NOT IN ('EXPIRED')) "
                                      "ORDER BY id DESC");
const QString kSteps = QStringLiteral(
    "SELECT s.id, s.position, s.method, s.out_biz_no, s.content, s.borrows, s.needs_all, s.state, s.attempts, s.sent_at, s.settled_at, s.code, "
    "s.sub_code, s.message, s.trace_id, s.answer, (SELECT count(*) FROM operation_row r WHERE r.step = s.id), "
    "(SELECT count(*) FROM operation_row r WHERE r.step = s.id AND r.state = 'DONE'), "
    "(SELECT count(*) FROM operation_row r WHERE r.step = s.id AND r.state = 'REFUSED') "
    "FROM operation_step s WHERE s.operation = ? ORDER BY s.position");
const QString kRows = QStringLiteral("SELECT d.sn, d.supplier_id, r.state, r.sub_code FROM operation_row r JOIN device_ref d ON d.id = r.device_ref "
                                     "WHERE r.step = ? ORDER BY r.position");
const QString kFacts = QStringLiteral("SELECT d.sn, d.supplier_id, r.fact FROM operation_step s JOIN operation_row r ON r.step = s.id "
                                      "JOIN device_ref d ON d.id = r.device_ref WHERE s.operation = ? ORDER BY s.position, r.position");
const QString kOpenOperations = QStringLiteral(
    "SELECT o.id FROM operation o WHERE o.id > ? AND o.hold IN ('READY', 'PAUSED', 'DISCARDED') AND EXISTS (SELECT 1 FROM operation_step s "
    "WHERE s.operation = o.id AND s.state IN ('PREPARED', 'SENT', 'ACCEPTED', 'UNKNOWN')) ORDER BY o.id");
const QString kRecover = QStringLiteral("UPDATE operation_step SET state = 'UNKNOWN' WHERE state = 'SENT'");
// The hold is looked at in the same statement: a person may just have paused or discarded the operation.
const QString kMarkSent = QStringLiteral("UPDATE operation_step SET state = 'SENT', attempts = attempts + 1, sent_at = ? "
                                         "WHERE operation = ? AND position = ? AND state = 'PREPARED' AND EXISTS "
                                         "(SELECT 1 FROM operation o WHERE o.id = operation_step.operation AND o.hold = 'READY') RETURNING id");
const QString kPutBack = QStringLiteral("UPDATE operation_step SET state = 'PREPARED', attempts = attempts - ?, code = ?, sub_code = ?, message = ?, "
                                        "trace_id = ? WHERE operation = ? AND position = ? AND state IN ('SENT', 'UNKNOWN')");
const QString kSettle = QStringLiteral("UPDATE operation_step SET state = ?, settled_at = nullif(?, 0), code = ?, sub_code = ?, message = ?, trace_id = ?, "
                                       "answer = ? WHERE operation = ? AND position = ?");
const QString kSetRow = QStringLiteral("UPDATE operation_row SET state = ?, sub_code = ? WHERE step = ? AND position = ?");
const QString kSetHold = QStringLiteral("UPDATE operation SET hold = ?1, expires_at = ?2 WHERE id = ?3 AND instr(?4, hold) > 0 RETURNING id");
const QString kAbandonPrepared =
    QStringLiteral("UPDATE operation_step SET state = 'ABANDONED', settled_at = ? WHERE operation = ? AND state = 'PREPARED'");
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

/// Gives each row of a select to `take`.
template <typename Take>
Result<void> eachRow(Statement &select, Take take)
{
    for (;;) {
        const auto row = select.step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        take(select);
    }
}

/// The keys that a prepared and bound select names in its first column.
Result<std::vector<qint64>> integers(Statement &select)
{
    std::vector<qint64> all;
    auto read = eachRow(select, [&all](const Statement &row) { all.push_back(row.integer(0)); });
    if (!read)
        return base::failure(std::move(read.error()));
    return all;
}

/// The one row of an INSERT … RETURNING, or of a select by key.
Result<qint64> onlyInteger(Statement &statement)
{
    const auto row = statement.step();
    if (!row)
        return base::failure(row.error());
    const qint64 value = *row ? statement.integer(0) : 0;
    if (auto done = statement.run(); !done)
        return base::failure(std::move(done.error()));
    return value;
}

bool lacksWhatItNeeds(const std::vector<WriteStep> &steps, const WriteStep &step)
{
    const auto failed = [](const WriteStep &one) { return one.state == StepState::Refused || one.state == StepState::Abandoned; };
    if (!step.borrows.isEmpty() && failed(steps.front()))
        return true;
    const auto before = steps.begin() + step.position;
    return step.needsAll && std::any_of(steps.begin(), before, failed);
}

/// Puts a plan's steps and rows down, each statement prepared once.
class Planting
{
public:
    explicit Planting(Connection &own) : m_own(own) {}

    Result<void> open()
    {
        if (auto opened = m_devices.open(m_own); !opened)
            return opened;
        const std::pair<Statement *, const QString *> wanted[] = {{&m_step, &kInsertStep}, {&m_row, &kInsertRow}};
        for (const auto &[statement, sql] : wanted) {
            auto made = m_own.prepare(*sql);
            if (!made)
                return base::failure(std::move(made.error()));
            *statement = std::move(*made);
        }
        return {};
    }

    Result<void> plant(qint64 operation, int position, const domain::PlannedStep &step, const std::vector<QString> &facts)
    {
        const QString key = domain::isKeyed(step.method) ? QUuid::createUuid().toString(QUuid::WithoutBraces) : QString();
        const QString content = QString::fromUtf8(step.content);
        m_step.bind(0, operation);
        m_step.bind(1, qint64(position));
        m_step.bind(2, step.method);
        m_step.bind(3, key);
        m_step.bind(4, content);
        m_step.bind(5, step.borrows);
        m_step.bind(6, qint64(step.needsAll));
        const auto stepKey = onlyInteger(m_step);
        if (!stepKey)
            return base::failure(stepKey.error());
        for (size_t i = 0; i < step.devices.size(); ++i) {
            const auto ref = m_devices.refOf(step.devices[i]);
            if (!ref)
                return base::failure(ref.error());
            const QString fact = i < facts.size() ? facts[i] : QString();
            m_row.bind(0, *stepKey);
            m_row.bind(1, static_cast<qint64>(i));
            m_row.bind(2, *ref);
            m_row.bind(3, fact);
            if (auto done = m_row.run(); !done)
                return done;
        }
        return {};
    }

private:
    Connection &m_own;
    HistoryStore m_devices;
    Statement m_step, m_row;
};

} // namespace

Result<OperationId> JournalStore::add(const domain::WritePlan &plan, const Preparation &preparation)
{
    Planting planting(m_own);
    if (auto opened = planting.open(); !opened)
        return base::failure(std::move(opened.error()));
    auto insert = m_own.prepare(kInsertOperation);
    if (!insert)
        return base::failure(std::move(insert.error()));
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const QString subject = QString::fromUtf8(plan.subject);
    insert->bind(0, plan.kind);
    insert->bind(1, subject);
    insert->bind(2, preparation.person);
    insert->bind(3, preparation.at);
    if (preparation.asOf)
        insert->bind(4, *preparation.asOf);
    else
        insert->bindNull(4);
    const auto id = onlyInteger(*insert);
    if (!id)
        return base::failure(id.error());
    for (size_t i = 0; i < plan.steps.size(); ++i) {
        const auto &facts = i < preparation.facts.size() ? preparation.facts[i] : std::vector<QString>{};
        if (auto planted = planting.plant(*id, static_cast<int>(i), plan.steps[i], facts); !planted)
            return base::failure(std::move(planted.error()));
    }
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return OperationId(*id);
}

Result<Operation> JournalStore::operation(OperationId id)
{
    auto select = m_own.prepare(kOperationColumns + kOne);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, id.value());
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    if (!*row) {
        return base::failure(base::ErrorKind::NotFound, QStringLiteral("there is no operation %1 in the journal").arg(id.value()),
                             base::codes::OperationUnknown);
    }
    Operation operation = operationOf(*select);
    select->reset();
    auto found = steps(id, true);
    if (!found)
        return base::failure(std::move(found.error()));
    operation.steps = std::move(*found);
    return operation;
}

Result<std::vector<Operation>> JournalStore::operations(std::optional<qint64> since)
{
    auto select = m_own.prepare(kOperationColumns + kSince);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, since.value_or(std::numeric_limits<qint64>::max()));
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
    auto select = m_own.prepare(kSteps);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, id.value());
    std::vector<WriteStep> found;
    std::vector<qint64> keys;
    auto read = eachRow(*select, [&](const Statement &row) {
        keys.push_back(row.integer(0));
        found.push_back(stepOf(row));
    });
    if (!read)
        return base::failure(std::move(read.error()));
    for (size_t i = 0; withRows && i < found.size(); ++i) {
        if (auto rows = readRows(keys[i], found[i]); !rows)
            return base::failure(std::move(rows.error()));
    }
    return found;
}

Result<void> JournalStore::readRows(qint64 stepKey, WriteStep &step)
{
    auto select = m_own.prepare(kRows);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, stepKey);
    return eachRow(*select, [&step](const Statement &row) {
        step.rows.push_back({{std::string(row.text(0)), std::string(row.text(1))}, valueOf<RowOutcome::State>(row.text(2), kRowStates), row.string(3)});
    });
}

Result<std::vector<std::pair<domain::DeviceId, QString>>> JournalStore::facts(OperationId id)
{
    auto select = m_own.prepare(kFacts);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, id.value());
    std::vector<std::pair<domain::DeviceId, QString>> all;
    auto read = eachRow(*select, [&all](const Statement &row) {
        all.push_back({{std::string(row.text(0)), std::string(row.text(1))}, row.string(2)});
    });
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
    auto select = m_own.prepare(kOpenOperations);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, after.value());
    const auto ids = integers(*select);
    if (!ids)
        return base::failure(ids.error());
    for (const qint64 number : *ids) {
        const OperationId id(number);
        auto found = operation(id);
        if (!found)
            return base::failure(std::move(found.error()));
        // What waits for a person does not hold up the steps that have nothing to do with it.
        const auto open = std::find_if(found->steps.begin(), found->steps.end(), [&found](const WriteStep &step) {
            return !domain::isSettled(step.state) && !domain::isUndecided(step) && !domain::isHeldUp(found->steps, step);
        });
        if (open == found->steps.end() || (open->state == StepState::Prepared && found->hold == Hold::Paused))
            continue;
        // Discarded while its outcome was unknown: it was not executed, and now never will be.
        const bool isUnwanted = open->state == StepState::Prepared && found->hold == Hold::Discarded;
        const bool neverSent =
            std::all_of(found->steps.begin(), found->steps.end(), [](const WriteStep &step) { return step.attempts == 0; });
        return OpenStep{id,        found->hold, *open, open->borrows.isEmpty() ? QByteArray() : found->steps.front().answer,
                        neverSent, found->preparedAt, isUnwanted || lacksWhatItNeeds(found->steps, *open)};
    }
    return std::nullopt;
}

Result<bool> JournalStore::markSent(OperationId id, int position, qint64 at)
{
    auto mark = m_own.prepare(kMarkSent);
    if (!mark)
        return base::failure(std::move(mark.error()));
    mark->bind(0, at);
    mark->bind(1, id.value());
    mark->bind(2, qint64(position));
    const auto marked = onlyInteger(*mark);
    if (!marked)
        return base::failure(marked.error());
    return *marked != 0;
}

Result<void> JournalStore::putBack(OperationId id, int position, const base::Error &why)
{
    // What has not reached anybody was not sent: a draft that is not reached a second time is a draft again.
    const qint64 unsent = why.kind == base::ErrorKind::Offline ? 1 : 0;
    return m_own.run(kPutBack, unsent, why.code, why.subCode, why.message, why.traceId, id.value(), qint64(position));
}

Result<void> JournalStore::settle(OperationId id, int position, const StepOutcome &outcome)
{
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto key = m_own.prepare(QStringLiteral("SELECT id FROM operation_step WHERE operation = ? AND position = ?"));
    if (!key)
        return base::failure(std::move(key.error()));
    key->bind(0, id.value());
    key->bind(1, qint64(position));
    const auto stepKey = onlyInteger(*key);
    if (!stepKey)
        return base::failure(stepKey.error());
    const qint64 settledAt = domain::isSettled(outcome.state) ? outcome.at : 0;
    auto settled = m_own.run(kSettle, wordOf(outcome.state, kStates), settledAt, outcome.code, outcome.subCode, outcome.message,
                             outcome.traceId, QString::fromUtf8(outcome.answer), id.value(), qint64(position));
    if (!settled)
        return settled;
    if (auto set = setRows(*stepKey, outcome); !set)
        return set;
    const bool isLogged = outcome.state != StepState::Abandoned && outcome.state != StepState::Accepted;
    if (isLogged) {
        if (auto logged = log(id, position, outcome); !logged)
            return logged;
    }
    return transaction->commit();
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

Result<void> JournalStore::log(OperationId id, int position, const StepOutcome &outcome)
{
    auto found = operation(id);
    if (!found)
        return base::failure(std::move(found.error()));
    WriteStep &step = found->steps[static_cast<size_t>(position)];
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

Result<void> JournalStore::makeDraft(OperationId id, int position, const base::Error &why, qint64 expiresAt)
{
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (auto done = putBack(id, position, why); !done)
        return done;
    if (const auto held = changeHold(id, {Hold::Ready}, Hold::Draft, expiresAt); !held)
        return base::failure(held.error());
    return transaction->commit();
}

Result<void> JournalStore::discard(OperationId id, qint64 at)
{
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (const auto set = changeHold(id, {Hold::Draft, Hold::Ready, Hold::Paused}, Hold::Discarded); !set)
        return base::failure(set.error());
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
    auto select = m_own.prepare(kReviewed);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, id.value());
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    return *row ? optionalInteger(*select, 0) : std::nullopt;
}

Result<qint64> JournalStore::expireDrafts(qint64 now)
{
    auto select = m_own.prepare(kOverdue);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, now);
    const auto overdue = integers(*select);
    if (!overdue)
        return base::failure(overdue.error());
    for (const qint64 id : *overdue) {
        auto transaction = Transaction::begin(m_own);
        if (!transaction)
            return base::failure(std::move(transaction.error()));
        const auto set = changeHold(OperationId(id), {Hold::Draft}, Hold::Expired);
        if (!set)
            return base::failure(set.error());
        if (!*set)
            continue; // sent or discarded meanwhile
        if (auto done = m_own.run(kAbandonPrepared, now, id); !done)
            return base::failure(std::move(done.error()));
        if (auto done = transaction->commit(); !done)
            return base::failure(std::move(done.error()));
    }
    return static_cast<qint64>(overdue->size());
}

} // namespace tapfleet::cache
