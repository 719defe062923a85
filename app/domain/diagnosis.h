#pragma once

#include "base/error.h"
#include "domain/app.h"
#include "domain/lookup.h"
#include "domain/sync.h"
#include "domain/task.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is wrong with one device, and why: verdicts from what a cache or a look-up tells. Pure; any thread.
namespace tapfleet::domain {

/// What is looked at, in the order in which people read it.
enum class CheckKind : quint8 {
    Owner,
    Role,
    Activation,
    Binding,
    Network,
    Heartbeat,
    Boot,
    Sim,
    Components,
    Storage,
    Place,
    Arrival, ///< of one app; only when an app was named
    Tasks,
    Changes
};
inline constexpr size_t kCheckKinds = static_cast<size_t>(CheckKind::Changes) + 1;
const char *checkId(CheckKind kind); ///< "owner", "network" …

enum class CheckVerdict : quint8 { Good, Warning, Bad, Unknown };
const char *checkVerdictId(CheckVerdict verdict); ///< "good" …

enum class CheckSource : quint8 {
    Cache, ///< the last sync, or an imported file
    Live,  ///< a look-up of the fleet service
    Public ///< a public method, where the account has no fleet service
};
const char *checkSourceId(CheckSource source); ///< "cache" …

/// Why a check says what it says. The order is that of "what first": what makes the rest go wrong stands before it.
enum class Cause : quint8 {
    None,
    NotFound,
    Ambiguous,
    NotAsked, ///< not known here, and the cloud was not or could not be asked
    Unowned,
    Unregistered,
    Inactive,
    NeverOnline,
    CardExpired,
    CardSuspended,
    CardUnusable, ///< in a state that is not known
    DataUsedUp,
    NoCarrier,
    WifiPassword,
    Dns,
    Clock,
    WifiWeak,
    CellularWeak,
    NetworkOther, ///< a reason that is not known
    OfflineLong,  ///< for more than a week, without a reason told
    Offline,      ///< without a reason told
    Silent,       ///< no heartbeat for a while
    ScopeMissing,
    OsNotSupported,
    ComponentMissing,
    StorageFull,
    ModelNotAllowed,
    VersionNotLive,
    NetworkPolicy,
    TaskNotReached,
    NotDownloaded,
    NotInstalled,
    ArrivalOther, ///< stops at a check that is not known
    TaskFailed,
    NotBound,
    CardForeign,
    CardExpiresSoon,
    DataLow,
    StorageLow,
    NotRestarted,
    NoCard
};
inline constexpr size_t kCauses = static_cast<size_t>(Cause::NoCard) + 1;
const char *causeId(Cause cause); ///< "wifi-password" …; "" for None
/// What the knowledge base is asked for, such as WIFI_PASSWORD; empty when it has no entry.
std::string_view knowledgeCode(Cause cause);

/// A fact behind a verdict. Those that are a field of a device say which.
enum class FactKind : quint8 {
    Owner,
    OwnerPid,
    OwnerUpdated,
    Role,
    Scopes,
    Activation,
    Bind,
    Merchant,
    Shop,
    Online,
    Network,
    Ssid,
    Signal,
    Operator,
    LastOnline,
    LastBoot,
    Iccid,
    SimProvider,
    SimStatus,
    SimExpires,
    Components,
    FreeMb,
    TotalMb,
    Address,
    Latitude,
    Longitude,
    LocatedAt,
    Reason, ///< a code of network.query
    Plan,
    PlanTotalMb,
    PlanUsedMb,
    LastTask,
    LastTaskState,
    LastTaskError,
    LastTaskAt
};
const char *factId(FactKind kind); ///< a Field's id, or "plan" …
std::optional<Field> fieldOf(FactKind kind);

struct CheckFact {
    FactKind kind = FactKind::Owner;
    Value value;
    friend bool operator==(const CheckFact &, const CheckFact &) = default;
};

/// One check with its answer.
struct Check {
    CheckKind kind = CheckKind::Owner;
    CheckVerdict verdict = CheckVerdict::Unknown;
    Cause cause = Cause::None;
    std::vector<CheckFact> facts{};
    CheckSource source = CheckSource::Cache;
    std::optional<qint64> at{};         ///< UTC ms of the moment it stands for; absent: nobody has answered
    std::optional<base::Error> error{}; ///< why the look-up made for it failed; the rest is then an older answer
    std::vector<ArrivalStep> path{};    ///< Arrival only
    QString adviceCode{};               ///< Arrival only: the service's own
    std::vector<DeviceTask> tasks{};    ///< Tasks only, newest first
    std::vector<FieldChange> changes{}; ///< Changes only, newest first
};

/// What a device's row tells, wherever it was read.
struct DeviceFacts {
    const Device &device;
    std::string_view rowSource{}; ///< a kSource* code
    CheckSource source = CheckSource::Cache;
    qint64 at = 0; ///< UTC ms when it was read
};

/// One kind from a device's row; for Arrival, Tasks and Changes, which no row tells, Unknown.
Check checkOf(CheckKind kind, const DeviceFacts &facts);
/// Owner to Place.
std::vector<Check> checksOf(const DeviceFacts &facts);

// From live answers.
Check ownerCheck(const OwnerFact &fact, qint64 at);
Check roleCheck(const OwnerFact &fact, qint64 at);
Check networkCheck(const NetworkFact &fact, qint64 at);
/// `usesCard`: the device has no other way to the network, or may have none.
Check simCheck(const SimFact &fact, bool usesCard, qint64 at);
Check arrivalCheck(const ArrivalFact &fact, CheckSource source, qint64 at);

/// How an app came to a device, as far as its row, the kept catalogue (null: the app is not kept) and the newest kept task for the
/// app (null: none) tell. In the contract's words and order.
ArrivalFact arrivalFromCache(const DeviceFacts &facts, const std::string &appId, const App *app, const DeviceTask *last);
/// The place in a path where it stops: the first step that did not pass, else the first that is not known; its size when all passed.
size_t stopOf(const std::vector<ArrivalStep> &path);

Check tasksCheck(std::vector<DeviceTask> newestFirst, qint64 at);
Check changesCheck(std::vector<FieldChange> newestFirst, qint64 at);

/// The device's only way to the network may be its card.
bool usesCard(const Device &device);

/// What the knowledge base is asked for about a check: the service's own advice, else the error of the task that failed, else by
/// its cause; empty when it has no entry.
QString knowledgeCode(const Check &check);

/// The check that a person looks at first: a bad one before a warning, then by cause; null when all is well or nothing is known.
const Check *firstToLookAt(const std::vector<Check> &checks);

} // namespace tapfleet::domain
