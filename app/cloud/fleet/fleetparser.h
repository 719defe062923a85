#pragma once

#include "base/result.h"
#include "domain/lookup.h"
#include "domain/sync.h"

#include <QByteArray>

/// Reads verified nodes of the fleet service into domain values (contract/fleet-service.md). Leniently: unknown fields are
/// ignored, a number may come as text and text as a number, an object may be absent, an unknown code is kept; numbers
/// never pass through double. Protocol (codes::AnswerMalformed) when the node is not JSON. Any thread.
/// parseDevicePage() of fleetclient.h is of this family.
namespace tapfleet::cloud {

[[nodiscard]] base::Result<domain::Capability> parseCapability(const QByteArray &node);
[[nodiscard]] base::Result<domain::OwnerFact> parseOwner(const QByteArray &node);
[[nodiscard]] base::Result<domain::NetworkFact> parseNetwork(const QByteArray &node);
[[nodiscard]] base::Result<domain::SimFact> parseSim(const QByteArray &node);

} // namespace tapfleet::cloud
