#pragma once

#include "base/error.h"

namespace tapfleet::cli {

/// Exit statuses of cli.md.
enum class ExitStatus {
    Done = 0,
    Failed = 1,
    Usage = 2,
    NotReachable = 3,
    Refused = 4,      ///< by the gateway: permission, business, parameters
    Untrusted = 5,    ///< the answer's signature
    Local = 6,        ///< storage or secrets
    PartlyDone = 7    ///< some rows refused
};

ExitStatus exitStatus(const base::Error &error);

} // namespace tapfleet::cli
