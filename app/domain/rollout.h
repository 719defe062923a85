#pragma once

#include "base/strongid.h"
#include "domain/journal.h"
#include "domain/task.h"
#include "domain/waves.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

/// A roll-out: one distribution in one or more waves, each a task of its own with devices frozen when it was confirmed. A plain
/// task is a roll-out of one wave.
namespace tapfleet::domain {

struct RolloutIdTag;
/// A roll-out in an account's own.db.
using RolloutId = base::StrongId<RolloutIdTag, qint64>;

/// What is done to every device of a roll-out.
struct DistributionTerms {
    std::string name{};
    DistributionAction action = DistributionAction::Install;
    std::string appId{}, appName{}, appKind{};
    std::string version{}; ///< empty for Uninstall
    bool autoStart = false, wifiOnly = false;
    std::optional<qint64> startAfter{}, expiresAt{}; ///< UTC ms
    friend bool operator==(const DistributionTerms &, const DistributionTerms &) = default;
};

/// What a person confirms.
struct RolloutPlan {
    DistributionTerms terms{};
    std::vector<Wave> waves{}; ///< no device in two of them
    WaveGate gate{};
};

enum class RolloutState : quint8 {
    Running, ///< a wave is under way, or the next is about to be started
    Held,    ///< waits for a person before the next wave; RolloutReason says why
    Paused,  ///< by a person or by failures: its running tasks are paused and no wave is started
    Stopped, ///< by a person: nothing more is started; what runs comes to its end
    Done
};
/// Why a roll-out is held, paused or stopped.
enum class RolloutReason : quint8 {
    None,
    PersonLooks,    ///< a person wanted to look before the next wave
    GateNotReached, ///< the wave ended without reaching its gate
    WaveRefused,    ///< the service took none of the wave's devices, or refused its task
    WaveUnsent,     ///< the wave's operation is a draft, paused, discarded or undecided in the journal
    TooManyErrors,  ///< over the error threshold
    ByPerson
};

enum class WaveState : quint8 {
    Waiting,   ///< not begun: nothing of it is in the journal
    Beginning, ///< decided: it is being put into the journal, or is there and not yet started
    Running,   ///< its task is started
    Done,      ///< its gate is open, or it has ended
    Stopped    ///< too many failures, refused, or stopped by the person
};

/// What of a decision is still to be sent to a wave's task. Sent again after a crash: to pause what is paused does no harm.
enum class WaveOrder : quint8 { None, Pause, Resume };

struct RolloutWave {
    QString name{};
    qint64 devices = 0; ///< frozen
    WaveState state = WaveState::Waiting;
    WaveOrder order = WaveOrder::None;
    std::optional<OperationId> operation{};     ///< create, add and start, in the journal
    TaskId task{};                              ///< empty before the service has told it
    TaskCounters counters{};                    ///< as last read
    qint64 acceptedFailures = 0;                ///< that a person has gone on with: the threshold is asked of the others
    bool isTaskOver = false;                    ///< nothing of the task changes any more
    std::optional<qint64> begunAt{}, endedAt{}; ///< UTC ms
};

struct Rollout {
    RolloutId id{};
    DistributionTerms terms{};
    WaveGate gate{};
    RolloutState state = RolloutState::Running;
    RolloutReason reason = RolloutReason::None;
    qint64 createdAt = 0;            ///< UTC ms
    std::optional<qint64> endedAt{}; ///< UTC ms
    std::optional<Restored> restored{}; ///< paused, and from a backup or a salvage: until the user agrees that it goes on
    std::vector<RolloutWave> waves{};

    /// The wave that is under way, or the first that has not begun; nothing when each is done or stopped.
    std::optional<size_t> current() const;
    qint64 devices() const;
    TaskCounters counters() const; ///< of all waves; devices of waves that have not begun count as pending
    bool isOver() const { return state == RolloutState::Stopped || state == RolloutState::Done; }
    /// Something of it is still to be done or to be followed without a person.
    bool isFollowed() const;
};

// The decisions about a roll-out. Pure: what follows from them is written before it is acted on.

/// A held roll-out goes on to its next wave; a paused one goes on and its tasks are resumed. Failures that paused it are accepted:
/// as many again pause it again. False when it is neither.
bool proceed(Rollout &rollout);
/// Whether a person may start the next wave before the gate of the running one opens: some devices may be offline for long.
bool canOpenGate(const Rollout &rollout);
/// Does so. False when there is nothing to open.
bool openGate(Rollout &rollout, qint64 now);
/// False unless it is running or held.
bool pause(Rollout &rollout);
/// Nothing more is started. False when it is over.
bool stop(Rollout &rollout, qint64 now);
/// The first wave that has not begun is begun, when it is its turn; its position.
std::optional<size_t> beginNext(Rollout &rollout, qint64 now);
/// What has become of the wave's operation in the journal, rows included.
void noteOperation(Rollout &rollout, size_t wave, const Operation &operation, const TaskId &task, qint64 now);
/// What a wave's task tells now: opens its gate, or stops the roll-out.
void noteTask(Rollout &rollout, size_t wave, const Task &task, qint64 now);

} // namespace tapfleet::domain
