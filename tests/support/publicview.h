#pragma once

#include "cache/accountfolder.h"
#include "domain/device.h"

#include <QString>

#include <vector>

namespace tapfleet::tests {

/// What the public methods tell of a device; without its supplier they tell little.
domain::Device publicView(const domain::Device &device, bool withSupplier);

/// Where a cache differs from what the public methods tell of a fleet, in words; empty when each device has that and no more.
QString differenceFromPublic(const cache::AccountFolder &files, const std::vector<domain::Device> &fleet);

} // namespace tapfleet::tests
