#include "cache/salvagejournal.h"

#include "cache/salvagefile.h"

#include <array>
#include <set>

namespace tapfleet::cache {

using base::Result;

namespace {

// Each reading in both directions: what lies behind an unreadable page is met from the other side. The words of the enums tell that
// a row is one of these tables' and not another's.
const QString kOperations = QStringLiteral(
    "SELECT id, kind, subject, person, prepared_at, as_of, expires_at, reviewed_at, hold FROM operation NOT INDEXED "
    "WHERE hold IN ('DRAFT', 'READY', 'PAUSED', 'DISCARDED', 'EXPIRED') ORDER BY id %1");
const QString kSteps = QStringLiteral(
    "SELECT id, operation, position, method, out_biz_no, content, borrows, needs_all, state, attempts, sent_at, settled_at, code, sub_code, "
    "message, trace_id, answer FROM operation_step NOT INDEXED WHERE typeof(operation) = 'integer' AND typeof(method) = 'text' AND "
    "state IN ('PREPARED', 'SENT', 'ACCEPTED', 'CONFIRMED', 'REFUSED', 'UNKNOWN', 'ABANDONED') ORDER BY id %1");
const QString kRows = QStringLiteral("SELECT step, position, device_ref, fact, state, sub_code FROM operation_row WHERE typeof(step) = 'integer' "
                                     "AND typeof(device_ref) = 'integer' AND state IN ('OPEN', 'DONE', 'REFUSED') ORDER BY step %1, position %1");
const QString kLines = QStringLiteral(
    "SELECT number, at, person, app_id, operation, kind, method, out_biz_no, subject, content, outcome, code, sub_code, message, trace_id, "
    "devices, hash FROM activity NOT INDEXED WHERE typeof(hash) = 'text' AND length(hash) = 64 AND "
    "outcome IN ('CONFIRMED', 'REFUSED', 'UNKNOWN') ORDER BY number %1");
const QString kEnd = QStringLiteral("SELECT number, hash FROM activity_end WHERE id = 1 AND typeof(number) = 'integer' AND typeof(hash) = 'text'");

const QString kHasJournal = QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'activity'");

const QString kKeepOperation = QStringLiteral("INSERT OR IGNORE INTO operation (id, kind, subject, person, prepared_at, as_of, expires_at, "
                                              "reviewed_at, hold) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
// An operation that could not be read, for the steps of it that could.
const QString kStandIn = QStringLiteral("INSERT OR IGNORE INTO operation (id, kind, subject, person, prepared_at, hold) "
                                        "VALUES (?, replace(?, 'tapfleet.', ''), '{}', '', 0, 'PAUSED')");
const QString kKeepStep = QStringLiteral(
    "INSERT OR IGNORE INTO operation_step (id, operation, position, method, out_biz_no, content, borrows, needs_all, state, attempts, sent_at, "
    "settled_at, code, sub_code, message, trace_id, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kKeepRow = QStringLiteral(
    "INSERT OR IGNORE INTO operation_row (step, position, device_ref, fact, state, sub_code) SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE EXISTS "
    "(SELECT 1 FROM operation_step WHERE id = ?1) AND EXISTS (SELECT 1 FROM device_ref WHERE id = ?3)");
const QString kKeepLine = QStringLiteral(
    "INSERT OR IGNORE INTO activity (number, at, person, app_id, operation, kind, method, out_biz_no, subject, content, outcome, code, sub_code, "
    "message, trace_id, devices, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kPause = QStringLiteral("UPDATE operation SET hold = 'PAUSED' WHERE hold = 'READY' AND EXISTS (SELECT 1 FROM operation_step s "
                                      "WHERE s.operation = operation.id AND s.state IN ('PREPARED', 'SENT', 'ACCEPTED', 'UNKNOWN'))");
const QString kPaused = QStringLiteral("SELECT count(*) FROM operation WHERE hold = 'PAUSED'");
const QString kSetEnd = QStringLiteral("UPDATE activity_end SET number = ?, hash = ?");
const QString kEndFromLines = QStringLiteral("UPDATE activity_end SET (number, hash) = (SELECT number, hash FROM activity ORDER BY number DESC LIMIT 1) "
                                             "WHERE EXISTS (SELECT 1 FROM activity)");
const QString kUp = QStringLiteral("ASC");
const QString kDown = QStringLiteral("DESC");

enum class Column { Number, OptionalNumber, Text };

/// A table's rows as they are copied: the columns' types, in the order of both statements.
constexpr auto N = Column::Number;
constexpr auto O = Column::OptionalNumber;
constexpr auto T = Column::Text;
constexpr std::array kOperationColumns{N, T, T, T, N, O, O, O, T};
constexpr std::array kStepColumns{N, N, N, T, T, T, T, N, T, N, O, O, T, T, T, T, T};
constexpr std::array kRowColumns{N, N, N, T, T, T};
constexpr std::array kLineColumns{N, N, T, T, N, T, T, T, T, T, T, T, T, T, T, T, T};

class JournalSalvager final : RowSalvager
{
public:
    JournalSalvager(Connection &from, Connection &to)
        : RowSalvager(from, to)
    {
    }

    Result<void> run()
    {
        const std::array inserts{Insert{&m_operation, &kKeepOperation}, Insert{&m_standIn, &kStandIn}, Insert{&m_step, &kKeepStep},
                                 Insert{&m_row, &kKeepRow}, Insert{&m_line, &kKeepLine}};
        if (auto prepared = prepare(inserts); !prepared)
            return prepared;
        readBothWays(kOperations, [this](const Statement &row) { take(row, kOperationColumns, m_operation); });
        readBothWays(kSteps, [this](const Statement &row) {
            m_standIn.bind(0, row.integer(1));
            m_standIn.bind(1, row.text(3));
            keep(m_standIn);
            take(row, kStepColumns, m_step);
        });
        readBothWays(kRows, [this](const Statement &row) { take(row, kRowColumns, m_row); });
        readBothWays(kLines, [this](const Statement &row) { take(row, kLineColumns, m_line); });
        return outcome();
    }

private:
    void readBothWays(const QString &sql, const Take &take)
    {
        if (!read(sql.arg(kUp), take))
            read(sql.arg(kDown), take);
    }

    void take(const Statement &row, std::span<const Column> columns, Statement &insert)
    {
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            const Column column = columns[static_cast<size_t>(i)];
            if (column == Column::Text) {
                if (!isSoundText(row.text(i)))
                    return;
                insert.bind(i, row.text(i));
            } else if (column == Column::OptionalNumber && row.isNull(i)) {
                insert.bindNull(i);
            } else {
                insert.bind(i, row.integer(i));
            }
        }
        keep(insert);
    }

    Statement m_operation, m_standIn, m_step, m_row, m_line;
};

/// How many there were, by a number that counted them; nothing when that cannot be read.
std::optional<qint64> lost(Connection &from, const QString &counter, qint64 kept)
{
    const auto were = from.integer(counter);
    return were && *were >= kept ? std::optional(*were - kept) : std::nullopt;
}

/// Where the log ended, so that the lines that are lost are missed; where it ends now when that is lost too.
Result<void> takeEnd(Connection &from, Connection &to)
{
    if (auto end = from.prepare(kEnd)) {
        const auto row = end->step();
        if (row && *row && isSoundText(end->text(1)))
            return to.run(kSetEnd, end->integer(0), end->string(1));
    }
    return to.execute(kEndFromLines);
}

} // namespace

Result<void> salvageJournal(Connection &from, Connection &to, domain::Salvage &salvage)
{
    if (const auto tables = from.integer(kHasJournal); tables && *tables == 0)
        return {}; // from before there was a journal, or its tables cannot be found: how much is lost is not known
    if (auto taken = JournalSalvager(from, to).run(); !taken)
        return taken;
    if (auto paused = to.execute(kPause); !paused)
        return paused;
    if (auto taken = takeEnd(from, to); !taken)
        return taken;
    for (const auto &[count, sql] : {std::pair(&salvage.operationsKept, QStringLiteral("SELECT count(*) FROM operation")),
                                     std::pair(&salvage.operationsPaused, kPaused),
                                     std::pair(&salvage.linesKept, QStringLiteral("SELECT count(*) FROM activity"))}) {
        const auto counted = to.integer(sql);
        if (!counted)
            return base::failure(counted.error());
        *count = *counted;
    }
    salvage.operationsLost = lost(from, QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'operation'"), salvage.operationsKept);
    salvage.linesLost = lost(from, QStringLiteral("SELECT number FROM activity_end"), salvage.linesKept);
    return {};
}

} // namespace tapfleet::cache
