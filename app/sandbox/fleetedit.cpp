#include "sandbox/fleetedit.h"

#include "sandbox/account.h"
#include "sandbox/catalogue.h"

#include <algorithm>
#include <array>

namespace tapfleet::sandbox {

namespace {

constexpr const char *kNetworkPrefix = "TP-LINK_";
constexpr std::uint32_t kFirstNetwork = 1000, kNetworks = 9000;

void goOnOrOffline(const FleetEdit &edit, domain::Device &device)
{
    const bool on = edit.value != 0;
    device.online = on;
    device.lastOnlineAt = edit.at;
    for (domain::InstalledApp &app : device.apps)
        app.state = on && app.main ? "RUNNING" : app.state == "RUNNING" && !on ? "STOPPED" : app.state;
    if (!on)
        return;
    device.activation = "ACTIVE";
    device.lastBootAt = edit.at - 45'000;
    if (device.networkType.empty() || device.networkType == "NONE") {
        device.networkType = "WIRED";
        device.ssid.clear();
        device.signalDbm.reset();
        device.networkOperator.clear();
    }
}

void changeOwner(const FleetEdit &edit, domain::Device &device)
{
    Rights rights{{device.ownerPid, device.ownerName}, {}, 0};
    apply(edit, device.supplierId, rights);
    if (rights.owner.pid == device.ownerPid)
        return;
    device.role = rights.owner.pid == kAccountPid ? "OWNER" : "GRANTEE";
    device.ownerName = rights.owner.name;
    device.ownerPid = rights.owner.pid;
    device.ownerUpdatedAt = edit.at;
    device.scopes = heldScopes(rights.scopes);
}

void upgradeMainApp(const FleetEdit &edit, domain::Device &device)
{
    if (device.apps.empty())
        return;
    for (const catalogue::App &app : catalogue::apps()) {
        if (app.id == device.apps.front().appId)
            device.apps.front().version = app.versions[edit.value % app.versions.size()];
    }
}

void changeCard(const FleetEdit &edit, domain::Device &device)
{
    if (device.iccid.empty())
        return;
    static constexpr std::array<const char *, 3> kStates{"ACTIVE", "SUSPENDED", "EXPIRED"};
    device.simStatus = kStates[edit.value % kStates.size()];
}

void changeNetwork(const FleetEdit &edit, domain::Device &device)
{
    if (!device.online.value_or(false))
        return;
    device.networkType = "WIFI";
    device.ssid = networkName(edit.value);
    device.signalDbm = -40 - static_cast<qint64>(edit.value % 45);
    device.networkOperator.clear();
}

/// Whatever was commanded, the device was there to answer; a reset leaves only the app that it was made for.
void obey(const FleetEdit &edit, domain::Device &device)
{
    device.lastOnlineAt = edit.at;
    const auto trace = static_cast<CommandTrace>(edit.value);
    if (trace == CommandTrace::Refreshed)
        return;
    device.lastBootAt = edit.at;
    if (trace == CommandTrace::Reset)
        std::erase_if(device.apps, [](const domain::InstalledApp &app) { return !app.main; });
}

constexpr std::uint32_t kBoundByService = 2'000'001; ///< of an edit of the binding, which no drawn one has
constexpr std::uint32_t kAppMask = 0xFF, kVersionShift = 8, kRemoved = 1U << 16, kAutoStart = 1U << 17;

void changeApp(const FleetEdit &edit, domain::Device &device)
{
    const catalogue::App &app = catalogue::apps()[edit.value & kAppMask];
    if (edit.value & kRemoved) {
        std::erase_if(device.apps, [&](const domain::InstalledApp &each) { return each.appId == app.id; });
        return;
    }
    auto installed = std::find_if(device.apps.begin(), device.apps.end(), [&](const auto &each) { return each.appId == app.id; });
    if (installed == device.apps.end()) {
        domain::InstalledApp added;
        added.appId = app.id;
        added.name = app.name;
        added.kind = app.kind;
        added.state = "STOPPED";
        added.main = device.apps.empty();
        device.apps.push_back(std::move(added));
        installed = device.apps.end() - 1;
    }
    installed->version = app.versions[edit.value >> kVersionShift & kAppMask];
    if (edit.value & kAutoStart)
        installed->autoStart = true;
}

} // namespace

FleetEdit appEdit(const AppChange &change, qint64 nowMs)
{
    const std::uint32_t value = change.app | change.version << kVersionShift | (change.isRemoved ? kRemoved : 0)
        | (change.setsAutoStart ? kAutoStart : 0);
    return {FleetEdit::Aspect::App, value, nowMs - nowMs % 1000};
}

std::string networkName(std::uint32_t number)
{
    return kNetworkPrefix + std::to_string(kFirstNetwork + number % kNetworks);
}

std::optional<FleetEdit> networkEdit(std::string_view name, qint64 nowMs)
{
    const std::string_view prefix(kNetworkPrefix);
    if (!name.starts_with(prefix))
        return std::nullopt;
    const std::uint32_t number = QByteArray(name.data() + prefix.size(), static_cast<qsizetype>(name.size() - prefix.size())).toUInt();
    if (number < kFirstNetwork || number >= kFirstNetwork + kNetworks)
        return std::nullopt;
    return FleetEdit{FleetEdit::Aspect::Network, number - kFirstNetwork, nowMs - nowMs % 1000};
}

FleetEdit bindingEdit(bool isBound, qint64 nowMs)
{
    return {FleetEdit::Aspect::Binding, isBound ? kBoundByService : 0, nowMs - nowMs % 1000};
}

FleetEdit commandEdit(CommandTrace trace, qint64 nowMs)
{
    return {FleetEdit::Aspect::Command, static_cast<std::uint32_t>(trace), nowMs - nowMs % 1000};
}

FleetEdit illnessEdit(Illness illness, qint64 nowMs)
{
    return {FleetEdit::Aspect::Illness, static_cast<std::uint32_t>(illness), nowMs - nowMs % 1000};
}

Illness illnessOf(const FleetEdit &edit)
{
    return static_cast<Illness>(edit.value);
}

bool replaces(const FleetEdit &later, const FleetEdit &earlier)
{
    return later.aspect == earlier.aspect
        && (later.aspect != FleetEdit::Aspect::App || (later.value & kAppMask) == (earlier.value & kAppMask))
        && (later.aspect != FleetEdit::Aspect::Command || later.value == earlier.value);
}

void apply(const FleetEdit &edit, std::string_view supplierId, Rights &rights)
{
    if (edit.aspect == FleetEdit::Aspect::Illness)
        return befall(illnessOf(edit), supplierId, rights);
    if (edit.aspect != FleetEdit::Aspect::Owner)
        return;
    const std::uint32_t number = edit.value % static_cast<std::uint32_t>(catalogue::owners().size());
    if (const Party owner = company(number); owner != rights.owner)
        rights = {owner, owner, number == 0 ? kAllScopes : 1U + edit.value % 15};
}

FleetEdit drawnEdit(Draw &draw, qint64 nowMs)
{
    using Aspect = FleetEdit::Aspect;
    static constexpr std::array<Aspect, 12> kOften{Aspect::Online, Aspect::Online, Aspect::Online, Aspect::Owner,
                                                   Aspect::MainAppVersion, Aspect::MainAppVersion, Aspect::Card, Aspect::Name,
                                                   Aspect::Network, Aspect::Network, Aspect::Storage, Aspect::Binding};
    FleetEdit edit;
    edit.aspect = kOften[draw.below(kOften.size())];
    edit.value = draw.below(1'000'000);
    edit.at = nowMs - nowMs % 1000;
    return edit;
}

void apply(const FleetEdit &edit, domain::Device &device)
{
    switch (edit.aspect) {
    case FleetEdit::Aspect::Online: goOnOrOffline(edit, device); break;
    case FleetEdit::Aspect::Owner: changeOwner(edit, device); break;
    case FleetEdit::Aspect::MainAppVersion: upgradeMainApp(edit, device); break;
    case FleetEdit::Aspect::Card: changeCard(edit, device); break;
    case FleetEdit::Aspect::Name: {
        device.name = catalogue::typeNickname(device.type);
        device.name += " " + std::to_string(1 + edit.value % 99) + " 号";
        break;
    }
    case FleetEdit::Aspect::App: changeApp(edit, device); break;
    case FleetEdit::Aspect::Command: obey(edit, device); break;
    case FleetEdit::Aspect::Illness: befall(illnessOf(edit), edit.at, device); break;
    case FleetEdit::Aspect::Network: changeNetwork(edit, device); break;
    case FleetEdit::Aspect::Storage:
        if (device.totalMb)
            device.freeMb = static_cast<qint64>(edit.value) % *device.totalMb;
        break;
    case FleetEdit::Aspect::Binding:
        device.bindStatus = edit.value == kBoundByService || (!device.merchantPid.empty() && edit.value % 2 == 1) ? "BOUND" : "UNBOUND";
        if (device.bindStatus == "UNBOUND") {
            for (std::string *text :
                 {&device.merchantPid, &device.merchantName, &device.shopId, &device.shopName, &device.shopCity})
                text->clear();
        }
        break;
    }
}

} // namespace tapfleet::sandbox
