#include "services/operationrelease.h"

#include "cache/devicereader.h"

namespace tapfleet::services {

base::Result<void> releaseOperation(const cache::AccountFolder &folder, cache::JournalStore &journal, domain::OperationId id, qint64 now)
{
    const auto reader = cache::DeviceReader::open(folder);
    const auto state = reader ? (*reader)->syncState() : base::Result<domain::SyncState>(); // never synced: nothing to compare with
    return journal.release(id, now, state ? state->asOf.value_or(0) : 0);
}

} // namespace tapfleet::services
