#include "sandbox/illness.h"

#include "sandbox/account.h"
#include "sandbox/catalogue.h"
#include "sandbox/draw.h"

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

constexpr qint64 kMinute = 60'000, kDay = 24 * 60 * kMinute;

void goOffline(domain::Device &device, qint64 at)
{
    device.online = false;
    device.lastOnlineAt = at - 90 * kMinute;
    for (domain::InstalledApp &app : device.apps)
        app.state = "STOPPED";
}

void joinWifi(domain::Device &device, qint64 signalDbm)
{
    device.networkType = "WIFI";
    device.ssid = "ChinaNet-7F3A";
    device.signalDbm = signalDbm;
    device.networkOperator.clear();
}

/// A card of China Mobile, another one for each SN.
std::string cardFor(std::string_view sn)
{
    std::uint64_t number = 0;
    for (const char c : sn)
        number = Draw::mixed(number, static_cast<unsigned char>(c));
    const std::string digits = std::to_string(number % 10'000'000'000ULL);
    return "8986002121" + std::string(10 - digits.size(), '0') + digits;
}

void joinCellular(domain::Device &device, const char *cardStatus, qint64 at)
{
    device.networkType = "CELLULAR";
    device.ssid.clear();
    device.signalDbm = -95;
    device.networkOperator = "中国移动";
    if (device.iccid.empty())
        device.iccid = cardFor(device.sn);
    device.simProvider = "PLATFORM";
    device.simStatus = cardStatus;
    device.simExpiresAt = std::string_view(cardStatus) == "EXPIRED" ? at - 3 * kDay : at + 200 * kDay;
}

void heal(domain::Device &device, qint64 at)
{
    device.activation = "ACTIVE";
    device.online = true;
    device.lastOnlineAt = at;
    device.lastBootAt = at - kDay;
    joinWifi(device, -52);
    device.osFamily = "ANDROID";
    if (device.osVersion.empty() || device.osVersion.size() > 4)
        device.osVersion = "11";
    device.components = {{"IOT_SDK", "3.2.1"}, {"XPAAS", "1.4.0"}, {"SMILE", "2.9.3"}};
    device.totalMb = std::max<qint64>(device.totalMb.value_or(0), 16'384);
    device.freeMb = *device.totalMb / 2;
    if (!device.iccid.empty()) {
        device.simProvider = "PLATFORM";
        device.simStatus = "ACTIVE";
        device.simExpiresAt = at + 200 * kDay;
    }
    for (domain::InstalledApp &app : device.apps)
        app.state = app.main ? "RUNNING" : app.state;
}

void takeRights(domain::Device &device, const Rights &rights, qint64 at)
{
    device.role = rights.owner.pid == kAccountPid ? "OWNER" : "GRANTEE";
    if (rights.owner.pid != device.ownerPid)
        device.ownerUpdatedAt = rights.owner.pid.empty() ? std::nullopt : std::optional(at);
    device.ownerPid = rights.owner.pid;
    device.ownerName = rights.owner.name;
    device.scopes = heldScopes(rights.scopes);
}

} // namespace

std::optional<Illness> illnessByName(std::string_view name)
{
    const auto found = std::find(kIllnessNames.begin(), kIllnessNames.end(), name);
    return found == kIllnessNames.end() ? std::nullopt : std::optional(static_cast<Illness>(found - kIllnessNames.begin()));
}

bool isNetworkReason(Illness illness)
{
    return illness >= Illness::WifiPassword && illness <= Illness::NeverOnline;
}

bool isDistributionStop(Illness illness)
{
    return illness >= Illness::ScopeHeld;
}

bool changesRights(Illness illness)
{
    return illness == Illness::None || illness == Illness::Unowned || isDistributionStop(illness);
}

void befall(Illness illness, std::string_view supplierId, Rights &rights)
{
    if (!changesRights(illness))
        return;
    constexpr unsigned onlyPoster = 1;
    if (illness == Illness::Unowned) {
        const auto suppliers = catalogue::suppliers();
        const auto supplier =
            std::find_if(suppliers.begin(), suppliers.end(), [&](const auto &each) { return each.id == supplierId; });
        rights = {{},
                  supplierParty(static_cast<std::uint32_t>(supplier - suppliers.begin())
                                % static_cast<std::uint32_t>(suppliers.size())),
                  kAllScopes};
    } else if (illness == Illness::ScopeHeld) {
        rights = {company(1), company(1), onlyPoster};
    } else {
        rights = {company(0), company(0), kAllScopes};
    }
}

void befall(Illness illness, qint64 at, domain::Device &device)
{
    heal(device, at);
    if (changesRights(illness)) {
        Rights rights;
        befall(illness, device.supplierId, rights);
        takeRights(device, rights, at);
    }
    switch (illness) {
    case Illness::WifiPassword:
    case Illness::Dns:
    case Illness::Clock:
    case Illness::DeviceOnline: goOffline(device, at); break;
    case Illness::WifiWeak: joinWifi(device, -87); break;
    case Illness::CardSuspended:
        joinCellular(device, "SUSPENDED", at);
        goOffline(device, at);
        break;
    case Illness::CardExpired:
        joinCellular(device, "EXPIRED", at);
        goOffline(device, at);
        break;
    case Illness::NoCarrier:
        joinCellular(device, "ACTIVE", at);
        goOffline(device, at);
        break;
    case Illness::NeverOnline:
        goOffline(device, at);
        device.activation = "INACTIVE";
        device.lastOnlineAt = domain::kNever;
        device.lastBootAt.reset();
        break;
    case Illness::Unowned: device.activation = "UNREGISTERED"; break;
    case Illness::CardForeign:
        joinCellular(device, "ACTIVE", at);
        device.simProvider = "OTHER";
        break;
    case Illness::DataUsedUp:
    case Illness::NetworkPolicy: joinCellular(device, "ACTIVE", at); break;
    case Illness::OsSupported: device.osFamily = "RTOS"; break;
    case Illness::ComponentPresent: device.components.clear(); break;
    case Illness::StorageFree: device.freeMb = 1; break;
    default: break;
    }
}

} // namespace tapfleet::sandbox
