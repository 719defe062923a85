#pragma once

#include "domain/device.h"
#include "sandbox/catalogue.h"
#include "sandbox/draw.h"

namespace tapfleet::sandbox {

/// Gives an active device the components, apps and storage that its type and system allow (contract/fleet-service.md,
/// what distribution needs). Any thread.
void installSoftware(domain::Device &device, const catalogue::Model &model, Draw &draw);

} // namespace tapfleet::sandbox
