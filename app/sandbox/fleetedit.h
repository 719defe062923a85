#pragma once

#include "domain/device.h"
#include "sandbox/draw.h"
#include "sandbox/illness.h"
#include "sandbox/party.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tapfleet::sandbox {

/// One later change of a device: which side of it, to what, when. Kept instead of the changed device. Any thread.
struct FleetEdit {
    enum class Aspect : std::uint8_t { Online, Owner, MainAppVersion, Card, Name, Network, Storage, Binding, App, Illness, Command };
    Aspect aspect = Aspect::Online;
    std::uint32_t value = 0; ///< absolute, in the terms of the aspect
    qint64 at = 0;           ///< UTC ms, whole seconds
};

/// What a distribution leaves on a device: an edit of one app, of which a device can have several.
struct AppChange {
    std::uint32_t app = 0, version = 0; ///< places in the catalogue
    bool isRemoved = false, setsAutoStart = false;
};
FleetEdit appEdit(const AppChange &change, qint64 nowMs);
/// The name of the network of an edit of the network, by its number; every number has one.
std::string networkName(std::uint32_t number);
/// The device has joined that network; nothing for a name that networkName() does not give.
std::optional<FleetEdit> networkEdit(std::string_view name, qint64 nowMs);
/// What a binding leaves on a device, and its end.
FleetEdit bindingEdit(bool isBound, qint64 nowMs);
/// What a remote command leaves on a device that executed it.
enum class CommandTrace : std::uint8_t { Rebooted, Reset, Refreshed };
FleetEdit commandEdit(CommandTrace trace, qint64 nowMs);
/// Makes a device ill, or well again; what an illness touches is what an older edit touched, too.
FleetEdit illnessEdit(Illness illness, qint64 nowMs);
/// The illness of an edit of that aspect.
Illness illnessOf(const FleetEdit &edit);
/// Whether the later edit leaves nothing of the earlier one.
bool replaces(const FleetEdit &later, const FleetEdit &earlier);

/// Some edit; the commonest is going on- or offline.
FleetEdit drawnEdit(Draw &draw, qint64 nowMs);

/// Leaves the device as it was when the edit does not fit it (a card's state without a card).
void apply(const FleetEdit &edit, domain::Device &device);
/// The same for what the makers of a device of that supplier know of its rights; an edit of another side changes none.
void apply(const FleetEdit &edit, std::string_view supplierId, Rights &rights);

} // namespace tapfleet::sandbox
