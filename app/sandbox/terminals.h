#pragma once

#include "domain/device.h"
#include "sandbox/account.h"
#include "sandbox/publicmethods.h"
#include "sandbox/request.h"
#include "sandbox/rights.h"

namespace tapfleet::sandbox {

/// The device that a request names by its biz_tid, for a method that its scope permits. Any thread.
struct Terminal {
    std::optional<domain::Device> device;
    std::string refusal; ///< the node that says why there is none
};

inline Terminal terminalOf(const PublicMethods &terminals, const Account &account, const QJsonObject &request, const char *scope)
{
    auto device = terminals.byTerminal(account.number, request);
    if (!device)
        return {std::nullopt, failed("DEVICE_NOT_EXIST", "设备不存在")};
    if (!mayUse(account, *device, scope))
        return {std::nullopt, failed("OPERATION_PERMISSION_DENIED", "无权操作该设备")};
    return {std::move(device), {}};
}

} // namespace tapfleet::sandbox
