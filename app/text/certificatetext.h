#pragma once

#include <QString>

namespace tapfleet::text {

/// "The app certificate ends in 12 days (2026-12-06)." or "… ended on …": the fact, and what to do.
QString certificateEnds(bool isAppCertificate, qint64 validUntilMs, qint64 nowMs);
/// By how much, and in which direction, this computer's clock is wrong, and what to do about it. `skewMs`: ours less the gateway's.
QString clockSkew(qint64 skewMs);

} // namespace tapfleet::text
