#pragma once

#include "domain/fleetdiff.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tapfleet::domain {

/// How many devices had which version of an app at a moment.
struct AppVersionsMoment {
    qint64 at = 0;       ///< UTC ms
    bool isKnown = true; ///< false: before the history of an account begins, so that its devices are missing here
    std::map<std::string, qint64> devices{}; ///< by version; "?" where the app has none
    qint64 untold = 0;                       ///< devices that have left since and whose app was not told to the history
};

/// Reconstructs an app's versions at moments of the past from what the devices have now and what the history tells. One thread.
class AppVersionHistory
{
public:
    /// The moments in any order; those at or after now tell what is now.
    explicit AppVersionHistory(std::vector<qint64> moments);

    /// `begins` is where the account's history does.
    void beginAccount(std::optional<qint64> begins);
    /// A change of the app ("app:<id>") or of presence, those of a device in their order; all before the devices of that account.
    void addChange(const NetChanges::Change &change);
    /// A device as it is now; an empty version: it has not the app.
    void addDevice(std::string_view sn, std::string_view supplierId, std::string_view version);
    /// Ends an account: devices that are only in its history are counted.
    void endAccount();
    std::vector<AppVersionsMoment> finish() { return std::move(m_moments); }

private:
    struct Step {
        qint64 at = 0;
        std::string before, after;
    };
    struct Timeline {
        std::vector<Step> versions, presence;
    };
    void count(const Timeline &timeline, bool isThere, std::string_view version);
    void countAt(AppVersionsMoment &moment, const Timeline &timeline, bool isThere, std::string_view version) const;

    bool reaches(const AppVersionsMoment &moment) const { return m_begins && moment.at >= *m_begins; }

    std::vector<AppVersionsMoment> m_moments;
    std::optional<qint64> m_begins;
    std::map<DeviceId, Timeline> m_timelines;             ///< of the account's devices that have a history
    std::map<std::string, qint64, std::less<>> m_unmoved; ///< devices without one, by version
};

} // namespace tapfleet::domain
