#pragma once

#include <QString>

namespace tapfleet::text {

/// "The app certificate ends in 12 days (2026-12-06)." or "… ended on …": the fact, and what to do.
QString certificateEnds(bool isAppCertificate, qint64 validUntilMs, qint64 nowMs);

} // namespace tapfleet::text
