#include "domain/diagnosis.h"

#include "domain/account.h"
#include "domain/publicsource.h"
#include "domain/version.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

constexpr qint64 kMinute = 60'000, kDay = 24 * 60 * kMinute;
constexpr qint64 kSilentAfter = 30 * kMinute, kLong = 7 * kDay, kRestartAfter = 30 * kDay, kExpiresSoon = 30 * kDay;
constexpr qint64 kWeakWifiDbm = -80, kWeakCellularDbm = -105;
constexpr qint64 kFullMb = 100, kLowMb = 500;

/// A check of a row, to be filled.
Check begun(CheckKind kind, const DeviceFacts &facts)
{
    return {.kind = kind, .source = facts.source, .at = facts.at};
}

Check begun(CheckKind kind, CheckSource source, qint64 at)
{
    return {.kind = kind, .source = source, .at = at};
}

void add(Check &check, FactKind kind, const std::string &text)
{
    if (!text.empty())
        check.facts.push_back({kind, text});
}

void add(Check &check, FactKind kind, const QString &text)
{
    add(check, kind, text.toStdString());
}

void add(Check &check, FactKind kind, const std::optional<qint64> &number)
{
    if (number)
        check.facts.push_back({kind, *number});
}

void add(Check &check, FactKind kind, const std::optional<bool> &yes)
{
    if (yes)
        check.facts.push_back({kind, *yes});
}

Check judged(Check check, CheckVerdict verdict, Cause cause = Cause::None)
{
    check.verdict = verdict;
    check.cause = cause;
    return check;
}

bool isFleet(const DeviceFacts &facts)
{
    return facts.rowSource == kSourceFleetService;
}

Check ownerOf(const DeviceFacts &facts)
{
    const Device &device = facts.device;
    Check check = begun(CheckKind::Owner, facts);
    add(check, FactKind::Owner, device.ownerName);
    add(check, FactKind::OwnerPid, device.ownerPid);
    add(check, FactKind::OwnerUpdated, device.ownerUpdatedAt);
    if (!device.ownerPid.empty() || !device.ownerName.empty())
        return judged(std::move(check), CheckVerdict::Good);
    // A file may have no such column, and the public methods tell no owners.
    return isFleet(facts) ? judged(std::move(check), CheckVerdict::Bad, Cause::Unowned) : check;
}

Check roleOf(const DeviceFacts &facts)
{
    const Device &device = facts.device;
    Check check = begun(CheckKind::Role, facts);
    add(check, FactKind::Role, device.role);
    add(check, FactKind::Scopes, scopesText(device.scopes));
    if (device.role.empty())
        return check;
    const bool holdsAny = device.role == "OWNER" || !device.scopes.empty();
    return judged(std::move(check), holdsAny ? CheckVerdict::Good : CheckVerdict::Warning,
                  holdsAny ? Cause::None : Cause::ScopeMissing);
}

Check activationOf(const DeviceFacts &facts)
{
    const std::string &code = facts.device.activation;
    Check check = begun(CheckKind::Activation, facts);
    add(check, FactKind::Activation, code);
    if (code == "ACTIVE")
        return judged(std::move(check), CheckVerdict::Good);
    if (code == "UNREGISTERED")
        return judged(std::move(check), CheckVerdict::Bad, Cause::Unregistered);
    return code == "INACTIVE" ? judged(std::move(check), CheckVerdict::Bad, Cause::Inactive) : check;
}

Check bindingOf(const DeviceFacts &facts)
{
    const Device &device = facts.device;
    Check check = begun(CheckKind::Binding, facts);
    add(check, FactKind::Bind, device.bindStatus);
    add(check, FactKind::Merchant, device.merchantName);
    add(check, FactKind::Shop, device.shopName);
    if (device.bindStatus == "BOUND")
        return judged(std::move(check), CheckVerdict::Good);
    return device.bindStatus == "UNBOUND" ? judged(std::move(check), CheckVerdict::Warning, Cause::NotBound) : check;
}

bool isWeak(const Device &device)
{
    return device.signalDbm && device.networkType == "WIFI" && *device.signalDbm < kWeakWifiDbm;
}

/// Why a device that is offline may be so, as far as its row tells.
Cause offlineCause(const DeviceFacts &facts)
{
    const Device &device = facts.device;
    if (usesCard(device)) {
        if (device.simStatus == "EXPIRED")
            return Cause::CardExpired;
        if (device.simStatus == "SUSPENDED")
            return Cause::CardSuspended;
        if (!device.simStatus.empty() && device.simStatus != "ACTIVE")
            return Cause::CardUnusable;
    }
    if (isWeak(device))
        return Cause::WifiWeak;
    const bool isLong = device.lastOnlineAt && facts.at - *device.lastOnlineAt > kLong;
    return isLong ? Cause::OfflineLong : Cause::Offline;
}

Check networkOf(const DeviceFacts &facts)
{
    const Device &device = facts.device;
    Check check = begun(CheckKind::Network, facts);
    add(check, FactKind::Online, device.online);
    add(check, FactKind::Network, device.networkType);
    add(check, FactKind::Ssid, device.ssid);
    add(check, FactKind::Signal, device.signalDbm);
    add(check, FactKind::Operator, device.networkOperator);
    if (device.lastOnlineAt == kNever)
        return judged(std::move(check), CheckVerdict::Bad, Cause::NeverOnline);
    // Where nobody says whether it is online, its last heartbeat does.
    const std::optional<bool> online = device.online ? device.online
                                       : device.lastOnlineAt && facts.rowSource == kSourcePublicApi
                                           ? std::optional(facts.at - *device.lastOnlineAt <= kSilentAfter)
                                           : std::nullopt;
    if (!online)
        return check;
    if (!*online)
        return judged(std::move(check), CheckVerdict::Bad, offlineCause(facts));
    if (isWeak(device))
        return judged(std::move(check), CheckVerdict::Warning, Cause::WifiWeak);
    if (device.networkType == "CELLULAR" && device.signalDbm && *device.signalDbm < kWeakCellularDbm)
        return judged(std::move(check), CheckVerdict::Warning, Cause::CellularWeak);
    return judged(std::move(check), CheckVerdict::Good);
}

Check heartbeatOf(const DeviceFacts &facts)
{
    const auto &last = facts.device.lastOnlineAt;
    Check check = begun(CheckKind::Heartbeat, facts);
    add(check, FactKind::LastOnline, last);
    if (!last)
        return check;
    if (*last == kNever)
        return judged(std::move(check), CheckVerdict::Bad, Cause::NeverOnline);
    const qint64 silent = facts.at - *last;
    if (silent > kLong)
        return judged(std::move(check), CheckVerdict::Bad, Cause::OfflineLong);
    return silent > kSilentAfter ? judged(std::move(check), CheckVerdict::Warning, Cause::Silent)
                                 : judged(std::move(check), CheckVerdict::Good);
}

Check bootOf(const DeviceFacts &facts)
{
    const auto &last = facts.device.lastBootAt;
    Check check = begun(CheckKind::Boot, facts);
    add(check, FactKind::LastBoot, last);
    if (!last || *last == kNever)
        return check;
    return facts.at - *last > kRestartAfter ? judged(std::move(check), CheckVerdict::Warning, Cause::NotRestarted)
                                            : judged(std::move(check), CheckVerdict::Good);
}

/// The verdict on a card. One that the device does not need only warns.
Check cardJudged(Check check, std::string_view status, const std::optional<qint64> &expiresAt, bool isNeeded)
{
    const qint64 now = check.at.value_or(0);
    const CheckVerdict broken = isNeeded ? CheckVerdict::Bad : CheckVerdict::Warning;
    if (status == "EXPIRED" || (expiresAt && *expiresAt < now))
        return judged(std::move(check), broken, Cause::CardExpired);
    if (status == "SUSPENDED")
        return judged(std::move(check), broken, Cause::CardSuspended);
    if (!status.empty() && status != "ACTIVE")
        return judged(std::move(check), broken, Cause::CardUnusable);
    if (expiresAt && *expiresAt - now < kExpiresSoon)
        return judged(std::move(check), CheckVerdict::Warning, Cause::CardExpiresSoon);
    return status.empty() ? check : judged(std::move(check), CheckVerdict::Good);
}

Check simOf(const DeviceFacts &facts)
{
    const Device &device = facts.device;
    Check check = begun(CheckKind::Sim, facts);
    add(check, FactKind::Iccid, device.iccid);
    add(check, FactKind::SimProvider, device.simProvider);
    add(check, FactKind::SimStatus, device.simStatus);
    add(check, FactKind::SimExpires, device.simExpiresAt);
    if (device.iccid.empty() && device.simStatus.empty())
        return isFleet(facts) ? judged(std::move(check), CheckVerdict::Good, Cause::NoCard) : check;
    Check card = cardJudged(std::move(check), device.simStatus, device.simExpiresAt, usesCard(device));
    // Only its carrier knows what a card of another provider is worth.
    if (card.verdict == CheckVerdict::Good && device.simProvider == "OTHER")
        return judged(std::move(card), CheckVerdict::Unknown, Cause::CardForeign);
    return card;
}

Check componentsOf(const DeviceFacts &facts)
{
    const Device &device = facts.device;
    Check check = begun(CheckKind::Components, facts);
    add(check, FactKind::Components, componentsText(device.components));
    if (!sourceTells(facts.rowSource, Field::Components) || device.osFamily.empty() || device.activation != "ACTIVE")
        return check;
    const bool hasSdk = std::any_of(device.components.begin(), device.components.end(),
                                    [](const Component &each) { return each.name == "IOT_SDK"; });
    const bool needsSdk = device.osFamily == "ANDROID";
    return needsSdk && !hasSdk ? judged(std::move(check), CheckVerdict::Warning, Cause::ComponentMissing)
                               : judged(std::move(check), CheckVerdict::Good);
}

Check storageOf(const DeviceFacts &facts)
{
    const Device &device = facts.device;
    Check check = begun(CheckKind::Storage, facts);
    add(check, FactKind::FreeMb, device.freeMb);
    add(check, FactKind::TotalMb, device.totalMb);
    if (!device.freeMb)
        return check;
    // A small device has little room at its best.
    const qint64 total = device.totalMb.value_or(kLowMb * 10);
    if (*device.freeMb < std::min(kFullMb, total / 20))
        return judged(std::move(check), CheckVerdict::Bad, Cause::StorageFull);
    const bool isLow = *device.freeMb < std::min(kLowMb, total / 10);
    return isLow ? judged(std::move(check), CheckVerdict::Warning, Cause::StorageLow)
                 : judged(std::move(check), CheckVerdict::Good);
}

Check placeOf(const DeviceFacts &facts)
{
    const Device &device = facts.device;
    Check check = begun(CheckKind::Place, facts);
    add(check, FactKind::Address, device.address);
    add(check, FactKind::Latitude, device.latitudeE6);
    add(check, FactKind::Longitude, device.longitudeE6);
    add(check, FactKind::LocatedAt, device.locatedAt);
    const bool isKnown = !device.address.empty() || (device.latitudeE6 && device.longitudeE6);
    return isKnown ? judged(std::move(check), CheckVerdict::Good) : check;
}

struct NetworkReason {
    QLatin1StringView code;
    Cause cause;
};
constexpr NetworkReason kReasons[] = {
    {QLatin1StringView("WIFI_PASSWORD"), Cause::WifiPassword},
    {QLatin1StringView("WIFI_WEAK"), Cause::WifiWeak},
    {QLatin1StringView("DNS"), Cause::Dns},
    {QLatin1StringView("CLOCK"), Cause::Clock},
    {QLatin1StringView("CARD_SUSPENDED"), Cause::CardSuspended},
    {QLatin1StringView("CARD_EXPIRED"), Cause::CardExpired},
    {QLatin1StringView("NO_CARRIER"), Cause::NoCarrier},
    {QLatin1StringView("NEVER_ONLINE"), Cause::NeverOnline},
};

} // namespace

Check checkOf(CheckKind kind, const DeviceFacts &facts)
{
    switch (kind) {
    case CheckKind::Owner: return ownerOf(facts);
    case CheckKind::Role: return roleOf(facts);
    case CheckKind::Activation: return activationOf(facts);
    case CheckKind::Binding: return bindingOf(facts);
    case CheckKind::Network: return networkOf(facts);
    case CheckKind::Heartbeat: return heartbeatOf(facts);
    case CheckKind::Boot: return bootOf(facts);
    case CheckKind::Sim: return simOf(facts);
    case CheckKind::Components: return componentsOf(facts);
    case CheckKind::Storage: return storageOf(facts);
    case CheckKind::Place: return placeOf(facts);
    case CheckKind::Arrival:
    case CheckKind::Tasks:
    case CheckKind::Changes: break;
    }
    return {.kind = kind, .source = facts.source};
}

std::vector<Check> checksOf(const DeviceFacts &facts)
{
    std::vector<Check> checks;
    for (auto kind = CheckKind::Owner; kind <= CheckKind::Place; kind = static_cast<CheckKind>(static_cast<int>(kind) + 1))
        checks.push_back(checkOf(kind, facts));
    return checks;
}

bool usesCard(const Device &device)
{
    const bool mayHaveCard = !device.iccid.empty() || !device.simStatus.empty();
    return mayHaveCard && device.networkType != "WIFI" && device.networkType != "WIRED";
}

Check ownerCheck(const OwnerFact &fact, qint64 at)
{
    Check check = begun(CheckKind::Owner, CheckSource::Live, at);
    add(check, FactKind::Owner, fact.ownerNameMasked);
    add(check, FactKind::OwnerPid, fact.ownerPid);
    add(check, FactKind::OwnerUpdated, fact.ownerUpdatedAt);
    if (fact.state == QLatin1StringView("OWNED"))
        return judged(std::move(check), CheckVerdict::Good);
    return fact.state == QLatin1StringView("UNOWNED") ? judged(std::move(check), CheckVerdict::Bad, Cause::Unowned) : check;
}

Check roleCheck(const OwnerFact &fact, qint64 at)
{
    Device device;
    device.role = fact.myRole.toStdString();
    for (const QString &scope : fact.myScopes)
        device.scopes.push_back(scope.toStdString());
    return roleOf({device, kSourceFleetService, CheckSource::Live, at});
}

Check networkCheck(const NetworkFact &fact, qint64 at)
{
    Check check = begun(CheckKind::Network, CheckSource::Live, at);
    add(check, FactKind::Online, fact.online);
    add(check, FactKind::Network, fact.type);
    add(check, FactKind::Ssid, fact.ssid);
    add(check, FactKind::Signal, fact.signalDbm);
    add(check, FactKind::Operator, fact.networkOperator);
    add(check, FactKind::LastOnline, fact.lastHeartbeatAt);
    const bool isNone = fact.reason.isEmpty() || fact.reason == QLatin1StringView("NONE");
    if (!isNone)
        add(check, FactKind::Reason, fact.reason);
    const CheckVerdict broken = fact.online.value_or(false) ? CheckVerdict::Warning : CheckVerdict::Bad;
    const auto *known =
        std::find_if(std::begin(kReasons), std::end(kReasons), [&](const auto &each) { return fact.reason == each.code; });
    if (known != std::end(kReasons))
        return judged(std::move(check), broken, known->cause);
    if (!isNone)
        return judged(std::move(check), broken, Cause::NetworkOther);
    if (fact.online == false)
        return judged(std::move(check), CheckVerdict::Bad, Cause::Offline);
    if (fact.abnormal == true)
        return judged(std::move(check), CheckVerdict::Warning, Cause::NetworkOther);
    return fact.online || fact.abnormal ? judged(std::move(check), CheckVerdict::Good) : check;
}

Check simCheck(const SimFact &fact, bool usesCard, qint64 at)
{
    Check check = begun(CheckKind::Sim, CheckSource::Live, at);
    add(check, FactKind::Iccid, fact.iccid);
    add(check, FactKind::SimProvider, fact.provider);
    add(check, FactKind::Operator, fact.networkOperator);
    add(check, FactKind::SimStatus, fact.cardStatus);
    add(check, FactKind::SimExpires, fact.expiresAt);
    add(check, FactKind::Plan, fact.planName);
    add(check, FactKind::PlanUsedMb, fact.usedMb);
    add(check, FactKind::PlanTotalMb, fact.totalMb);
    if (fact.provider == QLatin1StringView("OTHER")) {
        // A foreign card is told with its carrier; a device on Wi-Fi of which none is told has no card.
        const bool hasNone = fact.networkOperator.isEmpty() && !usesCard;
        return hasNone ? judged(std::move(check), CheckVerdict::Good, Cause::NoCard)
                       : judged(std::move(check), CheckVerdict::Unknown, Cause::CardForeign);
    }
    Check card = cardJudged(std::move(check), fact.cardStatus.toStdString(), fact.expiresAt, usesCard);
    if (card.verdict == CheckVerdict::Bad || card.cause == Cause::CardExpired || card.cause == Cause::CardSuspended
        || !fact.totalMb || !fact.usedMb || *fact.totalMb <= 0)
        return card;
    if (*fact.usedMb >= *fact.totalMb)
        return judged(std::move(card), usesCard ? CheckVerdict::Bad : CheckVerdict::Warning, Cause::DataUsedUp);
    const bool isLow = (*fact.totalMb - *fact.usedMb) * 10 < *fact.totalMb;
    return isLow && card.verdict == CheckVerdict::Good ? judged(std::move(card), CheckVerdict::Warning, Cause::DataLow) : card;
}

Check tasksCheck(std::vector<DeviceTask> newestFirst, qint64 at)
{
    Check check = begun(CheckKind::Tasks, CheckSource::Cache, at);
    const bool failed = !newestFirst.empty() && newestFirst.front().device.state == "FAILED";
    check.tasks = std::move(newestFirst);
    return judged(std::move(check), failed ? CheckVerdict::Warning : CheckVerdict::Good,
                  failed ? Cause::TaskFailed : Cause::None);
}

Check changesCheck(std::vector<FieldChange> newestFirst, qint64 at)
{
    Check check = begun(CheckKind::Changes, CheckSource::Cache, at);
    check.changes = std::move(newestFirst);
    return judged(std::move(check), CheckVerdict::Good);
}

const Check *firstToLookAt(const std::vector<Check> &checks)
{
    const auto weight = [](const Check &check) {
        return check.verdict == CheckVerdict::Bad ? 0 : check.verdict == CheckVerdict::Warning ? 1 : 2;
    };
    const auto first = std::min_element(checks.begin(), checks.end(), [&weight](const Check &a, const Check &b) {
        return std::pair(weight(a), a.cause) < std::pair(weight(b), b.cause);
    });
    return first == checks.end() || weight(*first) == 2 ? nullptr : &*first;
}

} // namespace tapfleet::domain
