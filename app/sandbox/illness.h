#pragma once

#include "domain/device.h"
#include "sandbox/party.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tapfleet::sandbox {

/// What a device can be made to suffer from, so that each answer of the look-ups (contract/fleet-service.md, Support look-ups)
/// can be had at will: the reasons of network.query, what owner.query and sim.query can say, and the checks at which a
/// distribution can stop.
enum class Illness : std::uint8_t {
    None, ///< well again: online, with room, components, a working card, and mine
    WifiPassword,
    WifiWeak,
    Dns,
    Clock,
    CardSuspended,
    CardExpired,
    NoCarrier,
    NeverOnline,
    Unowned,
    CardForeign,
    DataUsedUp,
    // The checks of distribution.diagnose; a device that is not known cannot be made one.
    ScopeHeld,
    OsSupported,
    ComponentPresent,
    ModelAllowed,
    VersionLive,
    DeviceOnline,
    StorageFree,
    NetworkPolicy,
    TaskReached,
    Downloaded,
    Installed
};

/// The names that a request uses, in the order of the enumeration: "NONE", "WIFI_PASSWORD" …
inline constexpr std::array<std::string_view, 23> kIllnessNames{
    "NONE",         "WIFI_PASSWORD",  "WIFI_WEAK",         "DNS",           "CLOCK",        "CARD_SUSPENDED",
    "CARD_EXPIRED", "NO_CARRIER",     "NEVER_ONLINE",      "UNOWNED",       "CARD_FOREIGN", "DATA_USED_UP",
    "SCOPE_HELD",   "OS_SUPPORTED",   "COMPONENT_PRESENT", "MODEL_ALLOWED", "VERSION_LIVE", "DEVICE_ONLINE",
    "STORAGE_FREE", "NETWORK_POLICY", "TASK_REACHED",      "DOWNLOADED",    "INSTALLED"};

constexpr std::string_view illnessName(Illness illness)
{
    return kIllnessNames[static_cast<size_t>(illness)];
}
std::optional<Illness> illnessByName(std::string_view name);

/// Whether it is one of the reasons of network.query, or of the checks of distribution.diagnose.
bool isNetworkReason(Illness illness);
bool isDistributionStop(Illness illness);
/// Whether whose the device is changes with it.
bool changesRights(Illness illness);

/// Makes the device well first, then ill. `at`: UTC ms, when it befell the device.
void befall(Illness illness, qint64 at, domain::Device &device);
void befall(Illness illness, std::string_view supplierId, Rights &rights);

} // namespace tapfleet::sandbox
