#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"

#include <QString>

/// Where the data lie: in the platform's folder, or where a person has moved them from there. A file "moved-to" in the platform's folder
/// names the other one. A profile that --home names is where it is named.
namespace tapfleet::services {

/// NotFound (codes::DataFolderGone) when the folder that they were moved to is not there, such as on a disk that is not plugged in.
[[nodiscard]] base::Result<cache::Home> dataHome(const QString &platformFolder);
/// Lays a move ready for the next start. The target is empty, or is not there yet, and can be written to; the platform's own folder takes
/// them back. Invalid (codes::DataFolderUnfit).
[[nodiscard]] base::Result<void> stageMove(const QString &platformFolder, const QString &target);
[[nodiscard]] base::Result<void> dropMove(const QString &platformFolder);
/// Moves them before anything of them is opened: what is in the target is whole before it counts, and what was in the old place goes after
/// that. A crash in between is made good by the next call. Fails when another process is at work on them; they stay where they are, and the
/// move is forgotten. Nothing to do: does nothing.
[[nodiscard]] base::Result<void> applyMove(const QString &platformFolder);

} // namespace tapfleet::services
