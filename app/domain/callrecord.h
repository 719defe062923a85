#pragma once

#include "base/error.h"

#include <QString>

#include <optional>

namespace tapfleet::domain {

/// A call to a gateway that came to its end: what a support ticket names.
struct CallRecord {
    QString method{};
    qint64 askedAt = 0;  ///< UTC ms
    qint64 tookMs = 0;   ///< with all attempts and the waits between them
    int attempts = 0;    ///< requests put on the wire
    QString traceId{};   ///< of the last answer; may be empty
    std::optional<base::Error> error{};
};

} // namespace tapfleet::domain
