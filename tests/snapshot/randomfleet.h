#pragma once

#include "domain/device.h"
#include "snapshot/builder.h"

#include <vector>

namespace tapfleet::test {

/// A device with what the cache adds to it.
struct FleetDevice {
    domain::Device device;
    qint64 accountId = 0;
    std::string accountName;
    std::string source;
    std::optional<qint64> synced;
};

/// Small values, so that devices share them; absent fields, unknown codes, odd characters and times among them.
std::vector<FleetDevice> randomFleet(quint32 seed, int rows, qint64 nowMs);
/// Adds the devices to a builder, account by account as they come, with terms as a cache would number them.
void build(snapshot::Builder &builder, const std::vector<FleetDevice> &fleet);
std::shared_ptr<const snapshot::FleetSnapshot> snapshotOf(const std::vector<FleetDevice> &fleet);
/// The value that a snapshot must tell.
domain::Value expectedValue(const FleetDevice &device, domain::Field field);

} // namespace tapfleet::test
