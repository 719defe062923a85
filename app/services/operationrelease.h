#pragma once

#include "cache/accountfolder.h"
#include "cache/journalstore.h"

namespace tapfleet::services {

/// Has a paused operation go on, or a draft sent: Conflict (codes::DraftNotReviewed) when the draft was not compared with the devices
/// since the account's last sync, or codes::DraftExpired. `journal` is the account's; may be called within a transaction. Any thread.
[[nodiscard]] base::Result<void> releaseOperation(const cache::AccountFolder &folder, cache::JournalStore &journal, domain::OperationId id,
                                                  qint64 now);

} // namespace tapfleet::services
