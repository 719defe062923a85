#pragma once

#include "domain/broadcast.h"
#include "domain/journal.h"

#include <QString>

namespace tapfleet::text {

/// Of a text that comes with the program, by its word: "开店提醒", and what is spoken.
QString broadcastStarterName(const QString &word);
QString broadcastStarterText(const QString &word);
/// "一次", "每天 09:00–21:00，每 30 分钟一次".
QString broadcastWhen(const domain::BroadcastTerms &terms);
/// What speaks against it, in one sentence; empty: nothing.
QString broadcastProblem(const domain::SpokenText &text);
QString broadcastProblem(domain::BroadcastFault fault);
/// How a device stands: "已播报", "尚未播报" ...; `isStopped`: a daily one, that was taken off the devices.
QString broadcastDeviceState(domain::StepState state, const std::optional<domain::BroadcastResult> &told, domain::BroadcastTerms::Way way,
                             bool isStopped);

} // namespace tapfleet::text
