#pragma once

#include "cli/session.h"

namespace tapfleet::cli {

struct SnImportWords {
    QString file, list; ///< a list of that name is replaced
    QString failed;     ///< where the rows that are not matched go, or nothing
    bool isConfirmed = false; ///< also when the list loses many rows
};

/// `import sns`: saves all rows of a file as a list and tells what became of each kind. PartlyDone when some are not matched.
void importSns(Session &session, const SnImportWords &words, const Done &done);

} // namespace tapfleet::cli
