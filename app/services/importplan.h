#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/devicereader.h"
#include "domain/sync.h"
#include "exchange/consolefile.h"

namespace tapfleet::services {

/// A console export laid over what its account holds.
struct ImportPlan {
    domain::DevicePage page; ///< the devices as they will be; rows that cannot be read keep their devices as they are
    std::vector<exchange::RefusedRow> refused; ///< of the file, and "ambiguous-sn"
    qint64 before = 0;       ///< devices that the account holds
    qint64 added = 0, changed = 0, unchanged = 0;
    qint64 kept = 0;         ///< of the page, because their rows are refused

    /// Devices of the account that the file does not hold.
    qint64 missing() const { return before - changed - unchanged - kept; }
};

/// Of a known device, a field whose column the file lacks stays as it is; an empty cell clears the field. An SN without a supplier is
/// the known device of that SN; where there are several the row is refused. Canceled when stopped.
[[nodiscard]] base::Result<ImportPlan> planImport(const exchange::ConsoleFile &file, cache::DeviceReader &reader,
                                                  const base::StopToken &stop);

} // namespace tapfleet::services
