#pragma once

#include "cloud/gateway/gatewayclient.h"

namespace tapfleet::cloud {

/// What came back with HTTP status 200.
struct Received {
    QByteArray body;
    QString traceId;
    std::optional<qint64> serverDateMs;
};

/// Verifies, then reads: an Answer for a signed 10000, else an Error. Untrusted (codes::Signature*) when the signature
/// is missing or wrong; an unsigned refusal is told with authenticated = false. A write whose answer cannot be read is
/// OutcomeUnknown; one that is Untrusted may have been executed as well. Pure, for a pool thread.
[[nodiscard]] base::Result<Answer> readAnswer(const Received &received, const QString &method, CallNature nature,
                                              const PublicKey &key);

} // namespace tapfleet::cloud
