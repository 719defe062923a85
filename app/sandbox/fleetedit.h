#pragma once

#include "domain/device.h"
#include "sandbox/draw.h"
#include "sandbox/party.h"

#include <cstdint>

namespace tapfleet::sandbox {

/// One later change of a device: which side of it, to what, when. Kept instead of the changed device. Any thread.
struct FleetEdit {
    enum class Aspect : std::uint8_t { Online, Owner, MainAppVersion, Card, Name, Network, Storage, Binding };
    Aspect aspect = Aspect::Online;
    std::uint32_t value = 0; ///< absolute, in the terms of the aspect
    qint64 at = 0;           ///< UTC ms, whole seconds
};

/// Some edit; the commonest is going on- or offline.
FleetEdit drawnEdit(Draw &draw, qint64 nowMs);

/// Leaves the device as it was when the edit does not fit it (a card's state without a card).
void apply(const FleetEdit &edit, domain::Device &device);
/// The same for what the device's makers know of its rights; an edit of another side changes none.
void apply(const FleetEdit &edit, Rights &rights);

} // namespace tapfleet::sandbox
