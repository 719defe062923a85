#include "cache/rolloutstore.h"

#include "base/errorcodes.h"
#include "cache/history.h"
#include "cache/journalstore.h"
#include "cache/restoredown.h"
#include "cache/rows.h"
#include "cache/transaction.h"

#include <algorithm>
#include <array>

namespace tapfleet::cache {

using base::ErrorKind;
using base::Result;
using domain::Rollout;
using domain::RolloutId;
using domain::RolloutPlan;
using domain::RolloutWave;

namespace {

const QString kInsert = QStringLiteral(
    "INSERT INTO rollout (name, action, app_id, app_name, app_kind, version, auto_start, wifi_only, start_after, expires_at, "
    "success_percent, error_percent, error_count, hold_before_next, state, reason, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', 'NONE', ?) RETURNING id");
const QString kInsertWave = QStringLiteral(
    "INSERT INTO rollout_wave (rollout, position, name, state, wave_order, task_id) VALUES (?, ?, ?, 'WAITING', 'NONE', '')");
const QString kInsertDevice =
    QStringLiteral("INSERT INTO rollout_device (rollout, device_ref, wave, position) VALUES (?, ?, ?, ?) "
                   "ON CONFLICT DO NOTHING RETURNING 1");
const QString kRollouts = QStringLiteral(
    "SELECT id, name, action, app_id, app_name, app_kind, version, auto_start, wifi_only, "
    "start_after, expires_at, success_percent, "
    "error_percent, error_count, hold_before_next, state, reason, created_at, ended_at, restored_from, restored_at "
    "FROM rollout WHERE ?1 = 0 OR id = ?1 ORDER BY id DESC");
const QString kWaves = QStringLiteral("SELECT w.name, (SELECT count(*) FROM rollout_device d WHERE d.rollout = w.rollout AND "
                                      "d.wave = w.position), w.state, w.wave_order, "
                                      "w.operation, w.task_id, w.task_over, w.total, w.pending, w.active, w.waiting, "
                                      "w.succeeded, w.failed, w.skipped, w.canceled, w.begun_at, "
                                      "w.ended_at, w.accepted_failures FROM rollout_wave w WHERE w.rollout = ? ORDER BY w.position");
const QString kDevices =
    QStringLiteral("SELECT r.sn, r.supplier_id FROM rollout_device d JOIN device_ref r ON r.id = d.device_ref "
                   "WHERE d.rollout = ? AND d.wave = ? ORDER BY d.position");
const QString kUpdate =
    QStringLiteral("UPDATE rollout SET state = ?, reason = ?, ended_at = ?, restored_from = ?, restored_at = ? WHERE id = ?");
const QString kUpdateWave = QStringLiteral("UPDATE rollout_wave SET state = ?, wave_order = ?, operation = ?, task_id = ?, "
                                           "task_over = ?, total = ?, pending = ?, active = ?, "
                                           "waiting = ?, succeeded = ?, failed = ?, skipped = ?, canceled = ?, begun_at = ?, "
                                           "ended_at = ?, accepted_failures = ? WHERE rollout = ? AND position = ?");
const QString kInJournal =
    QStringLiteral("SELECT id FROM operation WHERE kind = 'task.create' AND json_extract(subject, '$.rollout') = ? "
                   "AND json_extract(subject, '$.wave') = ? ORDER BY id");

constexpr std::array kStates{"RUNNING", "HELD", "PAUSED", "STOPPED", "DONE"};
constexpr std::array kReasons{"NONE",        "PERSON_LOOKS",    "GATE_NOT_REACHED", "WAVE_REFUSED",
                              "WAVE_UNSENT", "TOO_MANY_ERRORS", "BY_PERSON"};
constexpr std::array kWaveStates{"WAITING", "BEGINNING", "RUNNING", "DONE", "STOPPED"};
constexpr std::array kOrders{"NONE", "PAUSE", "RESUME"};

template <typename Enum, size_t N>
const char *wordOf(Enum value, const std::array<const char *, N> &words)
{
    return words[static_cast<size_t>(value)];
}

template <typename Enum, size_t N>
Enum valueOf(std::string_view word, const std::array<const char *, N> &words)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return static_cast<Enum>(found == words.end() ? 0 : found - words.begin());
}

Rollout rolloutOf(const Statement &row)
{
    Rollout rollout;
    rollout.id = RolloutId(row.integer(0));
    rollout.terms = {.name = textOf(row, 1),
                     .action = domain::actionByCode(row.text(2)).value_or(domain::DistributionAction::Install),
                     .appId = textOf(row, 3),
                     .appName = textOf(row, 4),
                     .appKind = textOf(row, 5),
                     .version = textOf(row, 6),
                     .autoStart = row.integer(7) != 0,
                     .wifiOnly = row.integer(8) != 0,
                     .startAfter = optionalInteger(row, 9),
                     .expiresAt = optionalInteger(row, 10)};
    rollout.gate = {.successPercent = static_cast<int>(row.integer(11)),
                    .errorPercent = static_cast<int>(row.integer(12)),
                    .errorCount = row.integer(13),
                    .holdBeforeNext = row.integer(14) != 0};
    rollout.state = valueOf<domain::RolloutState>(row.text(15), kStates);
    rollout.reason = valueOf<domain::RolloutReason>(row.text(16), kReasons);
    rollout.createdAt = row.integer(17);
    rollout.endedAt = optionalInteger(row, 18);
    rollout.restored = restoredOf(row, 19);
    return rollout;
}

RolloutWave waveOf(const Statement &row)
{
    RolloutWave wave;
    wave.name = row.string(0);
    wave.devices = row.integer(1);
    wave.state = valueOf<domain::WaveState>(row.text(2), kWaveStates);
    wave.order = valueOf<domain::WaveOrder>(row.text(3), kOrders);
    if (!row.isNull(4))
        wave.operation = domain::OperationId(row.integer(4));
    wave.task = domain::TaskId(textOf(row, 5));
    wave.isTaskOver = row.integer(6) != 0;
    wave.counters = {row.integer(7),  row.integer(8),  row.integer(9),  row.integer(10),
                     row.integer(11), row.integer(12), row.integer(13), row.integer(14)};
    wave.begunAt = optionalInteger(row, 15);
    wave.endedAt = optionalInteger(row, 16);
    wave.acceptedFailures = row.integer(17);
    return wave;
}

Result<qint64> insertRollout(Connection &own, const RolloutPlan &plan, qint64 at)
{
    auto insert = own.prepare(kInsert);
    if (!insert)
        return base::failure(std::move(insert.error()));
    const domain::DistributionTerms &terms = plan.terms;
    const auto id =
        answered(*insert, terms.name, domain::actionCode(terms.action), terms.appId, terms.appName, terms.appKind,
                 terms.version, terms.autoStart, terms.wifiOnly, terms.startAfter, terms.expiresAt, plan.gate.successPercent,
                 plan.gate.errorPercent, plan.gate.errorCount, plan.gate.holdBeforeNext, at);
    if (!id)
        return base::failure(id.error());
    return id->value_or(0);
}

Result<void> insertDevices(Connection &own, qint64 rollout, const RolloutPlan &plan)
{
    HistoryStore history;
    if (auto opened = history.open(own); !opened)
        return opened;
    auto insert = own.prepare(kInsertDevice);
    if (!insert)
        return base::failure(std::move(insert.error()));
    for (size_t wave = 0; wave < plan.waves.size(); ++wave) {
        if (auto done = runOnce(own, kInsertWave, rollout, qint64(wave), plan.waves[wave].name); !done)
            return done;
        qint64 position = 0;
        for (const domain::DeviceId &device : plan.waves[wave].devices) {
            const auto ref = history.refOf(device);
            if (!ref)
                return base::failure(ref.error());
            const auto isNew = answered(*insert, rollout, *ref, qint64(wave), position++);
            if (!isNew)
                return base::failure(isNew.error());
            if (!*isNew)
                return base::failure(ErrorKind::Invalid, QStringLiteral("a device is in two waves"),
                                     base::codes::RolloutDeviceTwice);
        }
    }
    return {};
}

} // namespace

Result<RolloutId> RolloutStore::add(const RolloutPlan &plan, qint64 at)
{
    const auto isEmpty = [](const domain::Wave &wave) { return wave.devices.empty(); };
    if (plan.waves.empty() || std::any_of(plan.waves.begin(), plan.waves.end(), isEmpty))
        return base::failure(ErrorKind::Invalid, QStringLiteral("a wave without devices"), base::codes::RolloutWithoutDevices);
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto id = insertRollout(m_own, plan, at);
    if (!id)
        return base::failure(id.error());
    if (auto done = insertDevices(m_own, *id, plan); !done)
        return base::failure(std::move(done.error()));
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return RolloutId(*id);
}

Result<std::vector<RolloutWave>> RolloutStore::waves(RolloutId id)
{
    std::vector<RolloutWave> waves;
    if (auto read = eachRow(
            m_own, kWaves, [&waves](const Statement &row) { waves.push_back(waveOf(row)); }, id.value());
        !read)
        return base::failure(std::move(read.error()));
    return waves;
}

Result<Rollout> RolloutStore::rollout(RolloutId id)
{
    std::optional<Rollout> rollout;
    if (id != RolloutId()) {
        if (auto read = eachRow(
                m_own, kRollouts, [&rollout](const Statement &row) { rollout = rolloutOf(row); }, id.value());
            !read)
            return base::failure(std::move(read.error()));
    }
    if (!rollout)
        return base::failure(ErrorKind::NotFound, QStringLiteral("there is no roll-out %1").arg(id.value()),
                             base::codes::RolloutUnknown);
    auto some = waves(id);
    if (!some)
        return base::failure(std::move(some.error()));
    rollout->waves = std::move(*some);
    return std::move(*rollout);
}

Result<std::vector<Rollout>> RolloutStore::rollouts()
{
    std::vector<Rollout> all;
    if (auto read = eachRow(
            m_own, kRollouts, [&all](const Statement &row) { all.push_back(rolloutOf(row)); }, qint64(0));
        !read)
        return base::failure(std::move(read.error()));
    for (Rollout &one : all) {
        auto some = waves(one.id);
        if (!some)
            return base::failure(std::move(some.error()));
        one.waves = std::move(*some);
    }
    return all;
}

Result<std::vector<domain::DeviceId>> RolloutStore::devices(RolloutId id, size_t wave)
{
    std::vector<domain::DeviceId> devices;
    auto read = eachRow(
        m_own, kDevices,
        [&devices](const Statement &row) {
            devices.push_back({textOf(row, 0), textOf(row, 1)});
        },
        id.value(), static_cast<qint64>(wave));
    if (!read)
        return base::failure(std::move(read.error()));
    return devices;
}

Result<Rollout> RolloutStore::change(RolloutId id, const std::function<void(Rollout &)> &decide,
                                     const std::function<Result<void>(Connection &, const Rollout &)> &also)
{
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto read = rollout(id);
    if (!read)
        return read;
    const domain::RolloutState before = read->state;
    decide(*read);
    if (auto done = write(*read); !done)
        return base::failure(std::move(done.error()));
    if (read->state != before) {
        if (auto done = holdInJournal(*read); !done)
            return base::failure(std::move(done.error()));
    }
    if (also) {
        if (auto done = also(m_own, *read); !done)
            return base::failure(std::move(done.error()));
    }
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return read;
}

Result<std::vector<domain::OperationId>> RolloutStore::beginning(const Rollout &rollout)
{
    std::vector<domain::OperationId> operations;
    for (size_t i = 0; i < rollout.waves.size(); ++i) {
        const RolloutWave &wave = rollout.waves[i];
        if (wave.state != domain::WaveState::Beginning)
            continue;
        const auto known = wave.operation ? Result<std::optional<domain::OperationId>>(wave.operation) : operationInJournal(rollout.id, i);
        if (!known)
            return base::failure(known.error());
        if (*known)
            operations.push_back(**known);
    }
    return operations;
}

Result<void> RolloutStore::holdInJournal(const Rollout &rollout)
{
    const bool isStopped = rollout.state == domain::RolloutState::Stopped;
    if (!isStopped && rollout.state != domain::RolloutState::Paused)
        return {};
    const auto operations = beginning(rollout);
    if (!operations)
        return base::failure(operations.error());
    JournalStore journal(m_own);
    for (const domain::OperationId operation : *operations) {
        auto held = isStopped ? journal.discard(operation, rollout.endedAt.value_or(0))
                              : journal.changeHold(operation, {domain::Hold::Ready}, domain::Hold::Paused).map([](bool) {});
        if (!held)
            return held;
    }
    return {};
}

Result<void> RolloutStore::write(const Rollout &rollout)
{
    const auto from = rollout.restored ? std::optional(restoredWord(*rollout.restored)) : std::nullopt;
    const auto restoredAt = rollout.restored ? std::optional(rollout.restored->at) : std::nullopt;
    auto done = runOnce(m_own, kUpdate, wordOf(rollout.state, kStates), wordOf(rollout.reason, kReasons), rollout.endedAt, from,
                        restoredAt, rollout.id.value());
    if (!done)
        return done;
    auto update = m_own.prepare(kUpdateWave);
    if (!update)
        return base::failure(std::move(update.error()));
    for (size_t i = 0; i < rollout.waves.size(); ++i) {
        const RolloutWave &wave = rollout.waves[i];
        const domain::TaskCounters &n = wave.counters;
        const auto operation = wave.operation ? std::optional(wave.operation->value()) : std::nullopt;
        done = runWith(*update, wordOf(wave.state, kWaveStates), wordOf(wave.order, kOrders), operation, wave.task.value(),
                       wave.isTaskOver, n.total, n.pending, n.active, n.waiting, n.succeeded, n.failed, n.skipped, n.canceled,
                       wave.begunAt, wave.endedAt, wave.acceptedFailures, rollout.id.value(), static_cast<qint64>(i));
        if (!done)
            return done;
    }
    return {};
}

Result<std::optional<domain::OperationId>> RolloutStore::operationInJournal(RolloutId id, size_t wave)
{
    std::optional<domain::OperationId> operation;
    auto read = eachRow(
        m_own, kInJournal, [&operation](const Statement &row) { operation = domain::OperationId(row.integer(0)); }, id.value(),
        static_cast<qint64>(wave));
    if (!read)
        return base::failure(std::move(read.error()));
    return operation;
}

} // namespace tapfleet::cache
