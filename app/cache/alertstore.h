#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/alert.h"

#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::cache {

/// The alert rules of app.db, what they matched and what they told. A rule that is not there is NotFound (codes::AlertUnknown), a taken
/// name Conflict (codes::AlertExists), an empty one Invalid (codes::AlertNameless). One thread.
class AlertStore
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<AlertStore>> open(const Home &home);
    ~AlertStore();

    /// In the order in which they were made.
    [[nodiscard]] base::Result<std::vector<domain::AlertRule>> rules();
    [[nodiscard]] base::Result<domain::AlertRule> add(const domain::AlertRule &rule);
    /// Name, filter, threshold. With another filter it begins anew: the next check only notes what matches.
    [[nodiscard]] base::Result<void> update(const domain::AlertRule &rule);
    /// Switched off it forgets what matched, so that it begins anew when it is switched on again.
    [[nodiscard]] base::Result<void> setOn(domain::AlertRuleId id, bool on);
    [[nodiscard]] base::Result<void> remove(domain::AlertRuleId id);

    /// Compares what matches now (sorted) with what did, keeps it, and gives what is to be told, if anything; all in one transaction. A
    /// rule that has been changed or switched off since `rule` was read is left alone. Fewer new devices than its threshold stay new.
    [[nodiscard]] base::Result<std::optional<domain::AlertFiring>> check(const domain::AlertRule &rule,
                                                                         const std::vector<domain::AlertDevice> &now, qint64 at);
    /// Newest first; the newest domain::kAlertFiringsKept are kept.
    [[nodiscard]] base::Result<std::vector<domain::AlertFiring>> history();
    /// The first of a firing's devices.
    [[nodiscard]] base::Result<std::vector<domain::AlertDevice>> devices(qint64 firing);
    /// Those that nobody has been told of yet, oldest first; with that they are told.
    [[nodiscard]] base::Result<std::vector<domain::AlertFiring>> takeUntold();

private:
    class Private;
    explicit AlertStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::cache
