#pragma once

#include "cli/session.h"
#include "services/grantreading.h"

namespace tapfleet::cli {

/// {"grant_id":…,"direction":"given","state":…,"standing":"active",…}
QJsonObject grantJson(const domain::Grant &grant, qint64 now);
/// {"owner":…,"role":…,"scopes":[{"scope","verdict","allowed","grant_id","until","others":[…]}]}
QJsonObject accessJson(const domain::DeviceAccess &access);
/// The same for people, a line a scope.
void printAccess(const domain::DeviceAccess &access, qint64 now);

} // namespace tapfleet::cli
