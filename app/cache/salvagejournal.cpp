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
const QString kSteps =
    QStringLiteral("SELECT id, operation, position, method, out_biz_no, content, borrows, needs_all, state, attempts, sent_at, "
                   "settled_at, code, sub_code, "
                   "message, trace_id, answer FROM operation_step NOT INDEXED WHERE typeof(operation) = 'integer' AND "
                   "typeof(method) = 'text' AND "
                   "state IN ('PREPARED', 'SENT', 'ACCEPTED', 'CONFIRMED', 'REFUSED', 'UNKNOWN', 'ABANDONED') ORDER BY id %1");
const QString kRows =
    QStringLiteral("SELECT step, position, device_ref, fact, state, sub_code FROM operation_row WHERE typeof(step) = 'integer' "
                   "AND typeof(device_ref) = 'integer' AND state IN ('OPEN', 'DONE', 'REFUSED') ORDER BY step %1, position %1");
const QString kLines =
    QStringLiteral("SELECT number, at, person, app_id, operation, kind, method, out_biz_no, subject, content, outcome, code, "
                   "sub_code, message, trace_id, "
                   "devices, hash FROM activity NOT INDEXED WHERE typeof(hash) = 'text' AND length(hash) = 64 AND "
                   "outcome IN ('CONFIRMED', 'REFUSED', 'UNKNOWN') ORDER BY number %1");
const QString kRollouts =
    QStringLiteral("SELECT id, name, action, app_id, app_name, app_kind, version, auto_start, wifi_only, start_after, "
                   "expires_at, success_percent, "
                   "error_percent, error_count, hold_before_next, state, reason, created_at, ended_at FROM rollout NOT INDEXED "
                   "WHERE action IN ('INSTALL', 'UPGRADE', 'UNINSTALL') AND state IN ('RUNNING', 'HELD', 'PAUSED', 'STOPPED', "
                   "'DONE') ORDER BY id %1");
const QString kWaves =
    QStringLiteral("SELECT rollout, position, name, state, wave_order, operation, task_id, task_over, total, pending, active, "
                   "waiting, succeeded, "
                   "failed, skipped, canceled, begun_at, ended_at, %2 FROM rollout_wave WHERE state IN ('WAITING', "
                   "'BEGINNING', 'RUNNING', 'DONE', "
                   "'STOPPED') AND wave_order IN ('NONE', 'PAUSE', 'RESUME') ORDER BY rollout %1, position %1");
const QString kWaveDevices =
    QStringLiteral("SELECT rollout, device_ref, wave, position FROM rollout_device WHERE typeof(device_ref) = 'integer' "
                   "AND typeof(wave) = 'integer' ORDER BY rollout %1, device_ref %1");
const QString kCommands = QStringLiteral(
    "SELECT command_id, device_ref, state, error_code, log_url, updated_at, asked_at FROM command_device "
    "WHERE typeof(device_ref) = 'integer' AND typeof(asked_at) = 'integer' ORDER BY command_id %1, device_ref %1");
const QString kBroadcasts = QStringLiteral("SELECT trade_id, is_spoken, spoken_at, asked_at FROM broadcast_result "
                                           "WHERE is_spoken IN (0, 1) AND typeof(asked_at) = 'integer' ORDER BY trade_id %1");
const QString kEnd = QStringLiteral(
    "SELECT number, hash FROM activity_end WHERE id = 1 AND typeof(number) = 'integer' AND typeof(hash) = 'text'");

const QString kHasRollouts = QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'rollout'");
const QString kHasAcceptedFailures = QStringLiteral("SELECT accepted_failures FROM rollout_wave WHERE 0");
const QString kHasJournal = QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'activity'");

const QString kKeepOperation =
    QStringLiteral("INSERT OR IGNORE INTO operation (id, kind, subject, person, prepared_at, as_of, expires_at, "
                   "reviewed_at, hold) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
// An operation that could not be read, for the steps of it that could.
const QString kStandIn = QStringLiteral("INSERT OR IGNORE INTO operation (id, kind, subject, person, prepared_at, hold) "
                                        "VALUES (?, replace(?, 'tapfleet.', ''), '{}', '', 0, 'PAUSED')");
const QString kKeepStep = QStringLiteral(
    "INSERT OR IGNORE INTO operation_step (id, operation, position, method, out_biz_no, content, borrows, needs_all, state, "
    "attempts, sent_at, "
    "settled_at, code, sub_code, message, trace_id, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kKeepRow =
    QStringLiteral("INSERT OR IGNORE INTO operation_row (step, position, device_ref, fact, state, sub_code) SELECT ?1, ?2, ?3, "
                   "?4, ?5, ?6 WHERE EXISTS "
                   "(SELECT 1 FROM operation_step WHERE id = ?1) AND EXISTS (SELECT 1 FROM device_ref WHERE id = ?3)");
const QString kKeepLine =
    QStringLiteral("INSERT OR IGNORE INTO activity (number, at, person, app_id, operation, kind, method, out_biz_no, subject, "
                   "content, outcome, code, sub_code, "
                   "message, trace_id, devices, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kKeepRollout =
    QStringLiteral("INSERT OR IGNORE INTO rollout (id, name, action, app_id, app_name, app_kind, version, auto_start, "
                   "wifi_only, start_after, expires_at, "
                   "success_percent, error_percent, error_count, hold_before_next, state, reason, created_at, ended_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kKeepWave =
    QStringLiteral("INSERT OR IGNORE INTO rollout_wave (rollout, position, name, state, wave_order, operation, task_id, "
                   "task_over, total, pending, active, "
                   "waiting, succeeded, failed, skipped, canceled, begun_at, ended_at, accepted_failures) SELECT ?1, ?2, ?3, "
                   "?4, ?5, ?6, ?7, ?8, ?9, ?10, "
                   "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19 WHERE EXISTS (SELECT 1 FROM rollout WHERE id = ?1)");
const QString kKeepWaveDevice =
    QStringLiteral("INSERT OR IGNORE INTO rollout_device (rollout, device_ref, wave, position) SELECT ?1, ?2, ?3, ?4 "
                   "WHERE EXISTS (SELECT 1 FROM rollout WHERE id = ?1) AND EXISTS (SELECT 1 FROM device_ref WHERE id = ?2)");
const QString kKeepCommand = QStringLiteral(
    "INSERT OR IGNORE INTO command_device (command_id, device_ref, state, error_code, log_url, updated_at, asked_at) "
    "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM device_ref WHERE id = ?2)");
const QString kKeepBroadcast =
    QStringLiteral("INSERT OR IGNORE INTO broadcast_result (trade_id, is_spoken, spoken_at, asked_at) VALUES (?, ?, ?, ?)");
const QString kSetEnd = QStringLiteral("UPDATE activity_end SET number = ?, hash = ?");
const QString kEndFromLines =
    QStringLiteral("UPDATE activity_end SET (number, hash) = (SELECT number, hash FROM activity ORDER BY number DESC LIMIT 1) "
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
constexpr std::array kRolloutColumns{N, T, T, T, T, T, T, N, N, O, O, N, N, N, N, T, T, N, O};
constexpr std::array kWaveColumns{N, N, T, T, T, O, T, N, N, N, N, N, N, N, N, N, O, O, N};
constexpr std::array kWaveDeviceColumns{N, N, N, N};
constexpr std::array kCommandColumns{T, N, T, T, T, O, N};
constexpr std::array kBroadcastColumns{T, N, O, N};

class JournalSalvager final : RowSalvager
{
public:
    JournalSalvager(Connection &from, Connection &to) : RowSalvager(from, to), m_old(from) {}

    Result<void> run()
    {
        const std::array inserts{Insert{&m_operation, &kKeepOperation}, Insert{&m_standIn, &kStandIn},
                                 Insert{&m_step, &kKeepStep},           Insert{&m_row, &kKeepRow},
                                 Insert{&m_line, &kKeepLine},           Insert{&m_rollout, &kKeepRollout},
                                 Insert{&m_wave, &kKeepWave},           Insert{&m_waveDevice, &kKeepWaveDevice},
                                 Insert{&m_command, &kKeepCommand},     Insert{&m_broadcast, &kKeepBroadcast}};
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
        takeRollouts();
        readBothWays(kCommands, [this](const Statement &row) { take(row, kCommandColumns, m_command); });
        readBothWays(kBroadcasts, [this](const Statement &row) { take(row, kBroadcastColumns, m_broadcast); });
        return outcome();
    }

private:
    void takeRollouts()
    {
        readBothWays(kRollouts, [this](const Statement &row) { take(row, kRolloutColumns, m_rollout); });
        // A file of an older program has the waves without it.
        const QString accepted =
            m_old.integer(kHasAcceptedFailures) ? QStringLiteral("accepted_failures") : QStringLiteral("0");
        readBothWays(kWaves.arg(QStringLiteral("%1"), accepted),
                     [this](const Statement &row) { take(row, kWaveColumns, m_wave); });
        readBothWays(kWaveDevices, [this](const Statement &row) { take(row, kWaveDeviceColumns, m_waveDevice); });
    }

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

    Connection &m_old;
    Statement m_operation, m_standIn, m_step, m_row, m_line, m_rollout, m_wave, m_waveDevice, m_command, m_broadcast;
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
    if (auto taken = takeEnd(from, to); !taken)
        return taken;
    for (const auto &[count, sql] : {std::pair(&salvage.operationsKept, QStringLiteral("SELECT count(*) FROM operation")),
                                     std::pair(&salvage.rolloutsKept, QStringLiteral("SELECT count(*) FROM rollout")),
                                     std::pair(&salvage.linesKept, QStringLiteral("SELECT count(*) FROM activity"))}) {
        const auto counted = to.integer(sql);
        if (!counted)
            return base::failure(counted.error());
        *count = *counted;
    }
    salvage.operationsLost =
        lost(from, QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'operation'"), salvage.operationsKept);
    if (const auto tables = from.integer(kHasRollouts); tables && *tables > 0)
        salvage.rolloutsLost =
            lost(from, QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'rollout'"), salvage.rolloutsKept);
    else if (tables)
        salvage.rolloutsLost = 0;
    salvage.linesLost = lost(from, QStringLiteral("SELECT number FROM activity_end"), salvage.linesKept);
    return {};
}

} // namespace tapfleet::cache
