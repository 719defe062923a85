#pragma once

#include "domain/journal.h"

#include <string>
#include <vector>

namespace tapfleet::cloud {

/// The only device-app task of the public methods: alipay.commerce.iot.device.upgradeapp.create (contract/openapi-iot.md 2.3). It
/// upgrades at once, answers nothing but that it was accepted, and has neither a key nor a query: a step whose outcome is unknown is
/// for a person to decide. At most `most` SNs a step.
[[nodiscard]] domain::WritePlan upgradePublicly(const std::string &appId, const std::string &version,
                                                const std::vector<domain::DeviceId> &devices, int most = 100);

} // namespace tapfleet::cloud
