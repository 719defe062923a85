#pragma once

#include "domain/device.h"
#include "sandbox/account.h"

#include <algorithm>

namespace tapfleet::sandbox {

/// Whether the account owns the device, as it sees it, or was lent it for that. Any thread.
inline bool mayUse(const Account &account, const domain::Device &device, const char *scope)
{
    return device.ownerPid == account.party.pid || std::find(device.scopes.begin(), device.scopes.end(), scope) != device.scopes.end();
}

} // namespace tapfleet::sandbox
