#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "cache/statement.h"
#include "domain/restored.h"

#include <optional>

namespace tapfleet::cache {

/// What was open in an own.db that came back.
struct PausedWork {
    qint64 operations = 0, rollouts = 0;
};

/// Pauses what is open in the journal and the roll-outs of an own.db that comes from a backup or a salvage, and marks it so, in one
/// transaction. A step that was to be sent may have been executed since: with a key it is asked for before it is sent, without one it
/// waits until the user decides. Orders to tasks that were still to be sent are dropped.
[[nodiscard]] base::Result<PausedWork> pauseRestored(Connection &own, const domain::Restored &restored);

/// The mark of a row that has restored_from and restored_at in these neighbouring columns.
std::optional<domain::Restored> restoredOf(const Statement &row, int column);
/// The word for restored_from.
QString restoredWord(const domain::Restored &restored);

} // namespace tapfleet::cache
