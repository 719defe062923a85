#pragma once

#include "domain/device.h"

#include <string>

namespace tapfleet::domain {

/// A device with the id by which most public methods know it (contract/openapi-iot.md 0, biz_tid).
struct Terminal {
    DeviceId device;
    std::string bizTid;
    friend bool operator==(const Terminal &, const Terminal &) = default;
};

} // namespace tapfleet::domain
