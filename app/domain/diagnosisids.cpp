#include "domain/diagnosis.h"

namespace tapfleet::domain {

namespace {

constexpr std::array<const char *, kCheckKinds> kCheckIds{"owner",     "role",    "activation", "binding",    "network",
                                                          "heartbeat", "boot",    "sim",        "components", "storage",
                                                          "place",     "arrival", "tasks",      "changes"};

struct CauseInfo {
    Cause cause;
    const char *id;
    std::string_view code;
};
constexpr std::array<CauseInfo, kCauses> kCauseInfos{{
    {Cause::None, "", {}},
    {Cause::NotFound, "not-found", "DEVICE_NOT_FOUND"},
    {Cause::Ambiguous, "ambiguous", "SN_AMBIGUOUS"},
    {Cause::NotAsked, "not-asked", {}},
    {Cause::Unowned, "unowned", "UNOWNED"},
    {Cause::Unregistered, "unregistered", "DEVICE_NOT_ACTIVE"},
    {Cause::Inactive, "inactive", "DEVICE_NOT_ACTIVE"},
    {Cause::NeverOnline, "never-online", "NEVER_ONLINE"},
    {Cause::CardExpired, "card-expired", "CARD_EXPIRED"},
    {Cause::CardSuspended, "card-suspended", "CARD_SUSPENDED"},
    {Cause::CardUnusable, "card-unusable", "CARD_SUSPENDED"},
    {Cause::DataUsedUp, "data-used-up", "CARD_SUSPENDED"},
    {Cause::NoCarrier, "no-carrier", "NO_CARRIER"},
    {Cause::WifiPassword, "wifi-password", "WIFI_PASSWORD"},
    {Cause::Dns, "dns", "DNS"},
    {Cause::Clock, "clock", "CLOCK"},
    {Cause::WifiWeak, "wifi-weak", "WIFI_WEAK"},
    {Cause::CellularWeak, "cellular-weak", "NO_CARRIER"},
    {Cause::NetworkOther, "network-other", {}},
    {Cause::OfflineLong, "offline-long", "DEVICE_ONLINE"},
    {Cause::Offline, "offline", "DEVICE_ONLINE"},
    {Cause::Silent, "silent", "DEVICE_ONLINE"},
    {Cause::ScopeMissing, "scope-missing", "SCOPE_MISSING"},
    {Cause::OsNotSupported, "os-not-supported", "OS_NOT_ANDROID"},
    {Cause::ComponentMissing, "component-missing", "COMPONENT_MISSING"},
    {Cause::StorageFull, "storage-full", "STORAGE_FULL"},
    {Cause::ModelNotAllowed, "model-not-allowed", "MODEL_NOT_ALLOWED"},
    {Cause::VersionNotLive, "version-not-live", "VERSION_NOT_LIVE"},
    {Cause::NetworkPolicy, "network-policy", "NETWORK_POLICY"},
    {Cause::TaskNotReached, "task-not-reached", "TASK_REACHED"},
    {Cause::NotDownloaded, "not-downloaded", "DOWNLOADED"},
    {Cause::NotInstalled, "not-installed", "INSTALLED"},
    {Cause::ArrivalOther, "arrival-other", {}},
    {Cause::TaskFailed, "task-failed", {}},
    {Cause::NotBound, "not-bound", {}},
    {Cause::CardForeign, "card-foreign", "SIM_NOT_PLATFORM"},
    {Cause::CardExpiresSoon, "card-expires-soon", "CARD_EXPIRED"},
    {Cause::DataLow, "data-low", {}},
    {Cause::StorageLow, "storage-low", "STORAGE_FULL"},
    {Cause::NotRestarted, "not-restarted", {}},
    {Cause::NoCard, "no-card", {}},
}};

struct FactInfo {
    FactKind kind;
    const char *id; ///< null: the field's
    std::optional<Field> field;
};
constexpr std::array<FactInfo, static_cast<size_t>(FactKind::LastTaskAt) + 1> kFactInfos{{
    {FactKind::Owner, nullptr, Field::Owner},
    {FactKind::OwnerPid, nullptr, Field::OwnerPid},
    {FactKind::OwnerUpdated, nullptr, Field::OwnerUpdated},
    {FactKind::Role, nullptr, Field::Role},
    {FactKind::Scopes, nullptr, Field::Scopes},
    {FactKind::Activation, nullptr, Field::Activation},
    {FactKind::Bind, nullptr, Field::Bind},
    {FactKind::Merchant, nullptr, Field::Merchant},
    {FactKind::Shop, nullptr, Field::Shop},
    {FactKind::Online, nullptr, Field::Online},
    {FactKind::Network, nullptr, Field::Network},
    {FactKind::Ssid, nullptr, Field::Ssid},
    {FactKind::Signal, nullptr, Field::Signal},
    {FactKind::Operator, nullptr, Field::Operator},
    {FactKind::LastOnline, nullptr, Field::LastOnline},
    {FactKind::LastBoot, nullptr, Field::LastBoot},
    {FactKind::Iccid, nullptr, Field::Iccid},
    {FactKind::SimProvider, nullptr, Field::SimProvider},
    {FactKind::SimStatus, nullptr, Field::SimStatus},
    {FactKind::SimExpires, nullptr, Field::SimExpires},
    {FactKind::Components, nullptr, Field::Components},
    {FactKind::FreeMb, nullptr, Field::FreeMb},
    {FactKind::TotalMb, nullptr, Field::TotalMb},
    {FactKind::Address, nullptr, Field::Address},
    {FactKind::Latitude, nullptr, Field::Latitude},
    {FactKind::Longitude, nullptr, Field::Longitude},
    {FactKind::LocatedAt, nullptr, Field::LocatedAt},
    {FactKind::Reason, "reason", std::nullopt},
    {FactKind::Plan, "plan", std::nullopt},
    {FactKind::PlanTotalMb, "plan_total_mb", std::nullopt},
    {FactKind::PlanUsedMb, "plan_used_mb", std::nullopt},
    {FactKind::LastTask, "task", std::nullopt},
    {FactKind::LastTaskState, "task_state", std::nullopt},
    {FactKind::LastTaskError, "task_error", std::nullopt},
    {FactKind::LastTaskAt, "task_at", std::nullopt},
}};

constexpr bool stand()
{
    for (size_t i = 0; i < kCauseInfos.size(); ++i) {
        if (static_cast<size_t>(kCauseInfos[i].cause) != i)
            return false;
    }
    for (size_t i = 0; i < kFactInfos.size(); ++i) {
        if (static_cast<size_t>(kFactInfos[i].kind) != i)
            return false;
    }
    return true;
}
static_assert(stand(), "the tables stand in the order of their enumerations");

} // namespace

const char *checkId(CheckKind kind)
{
    return kCheckIds[static_cast<size_t>(kind)];
}

const char *checkVerdictId(CheckVerdict verdict)
{
    static constexpr std::array kIds{"good", "warning", "bad", "unknown"};
    return kIds[static_cast<size_t>(verdict)];
}

const char *checkSourceId(CheckSource source)
{
    static constexpr std::array kIds{"cache", "live", "public"};
    return kIds[static_cast<size_t>(source)];
}

const char *causeId(Cause cause)
{
    return kCauseInfos[static_cast<size_t>(cause)].id;
}

std::string_view knowledgeCode(Cause cause)
{
    return kCauseInfos[static_cast<size_t>(cause)].code;
}

QString knowledgeCode(const Check &check)
{
    if (!check.adviceCode.isEmpty())
        return check.adviceCode;
    if (check.cause == Cause::TaskFailed && !check.tasks.empty())
        return QString::fromStdString(check.tasks.front().device.errorCode);
    const std::string_view code = knowledgeCode(check.cause);
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

const char *factId(FactKind kind)
{
    const FactInfo &info = kFactInfos[static_cast<size_t>(kind)];
    return info.field ? fieldInfo(*info.field).id : info.id;
}

std::optional<Field> fieldOf(FactKind kind)
{
    return kFactInfos[static_cast<size_t>(kind)].field;
}

} // namespace tapfleet::domain
