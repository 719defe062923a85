#include "services/profileentry.h"

#include "base/errorcodes.h"
#include "services/backup.h"

namespace tapfleet::services {

using base::ErrorKind;
using base::Result;

Result<ProfileEntry> enterProfile(const std::function<Result<cache::Home>()> &find)
{
    auto home = find();
    while (home) {
        ProfileEntry entry{*home, {}, {}};
        if (auto restored = applyRestore(*home); !restored) {
            if (restored.error().kind != ErrorKind::Conflict)
                return base::failure(std::move(restored.error()));
            entry.notRestored = std::move(restored.error());
        }
        auto use = cache::AccountLocks::shareProfile(*home);
        if (!use)
            return base::failure(std::move(use.error()));
        if (isHalfRestored(*home))
            return base::failure(ErrorKind::Conflict, home->path + QStringLiteral(" is being restored"), base::codes::Locked);
        entry.use = std::move(*use);
        home = find();
        if (home && home->path == entry.home.path)
            return entry;
    }
    return base::failure(std::move(home.error()));
}

} // namespace tapfleet::services
