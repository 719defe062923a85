#pragma once

#include "domain/remotecommand.h"

#include <QString>

namespace tapfleet::text {

/// "重启", "恢复出厂设置" ...
QString commandLabel(domain::RemoteCommand command);
/// What it does to a device, in one sentence.
QString commandConsequence(domain::RemoteCommand command);
/// "排队中", "已完成" ...; an unknown state as it stands.
QString commandStateLabel(const QString &state);

} // namespace tapfleet::text
