#include "domain/appversions.h"

#include <algorithm>

namespace tapfleet::domain {

AppVersionHistory::AppVersionHistory(std::vector<qint64> moments)
{
    for (const qint64 at : moments)
        m_moments.push_back({.at = at});
}

void AppVersionHistory::beginAccount(std::optional<qint64> begins)
{
    m_begins = begins;
    for (AppVersionsMoment &moment : m_moments)
        moment.isKnown = moment.isKnown && reaches(moment);
}

void AppVersionHistory::addChange(const NetChanges::Change &change)
{
    Timeline &timeline = m_timelines[{std::string(change.sn), std::string(change.supplierId)}];
    auto &steps = change.field == kPresenceField ? timeline.presence : timeline.versions;
    steps.push_back({change.at, std::string(change.before), std::string(change.after)});
}

void AppVersionHistory::addDevice(std::string_view sn, std::string_view supplierId, std::string_view version)
{
    if (!m_timelines.empty()) {
        if (const auto found = m_timelines.find({std::string(sn), std::string(supplierId)}); found != m_timelines.end()) {
            count(found->second, true, version);
            m_timelines.erase(found);
            return;
        }
    }
    if (version.empty())
        return;
    const auto known = m_unmoved.find(version);
    ++(known != m_unmoved.end() ? known : m_unmoved.emplace(std::string(version), 0).first)->second;
}

void AppVersionHistory::endAccount()
{
    for (const auto &[device, timeline] : m_timelines)
        count(timeline, false, {});
    for (AppVersionsMoment &moment : m_moments) {
        if (!reaches(moment))
            continue;
        for (const auto &[version, devices] : m_unmoved)
            moment.devices[version] += devices;
    }
    m_timelines.clear();
    m_unmoved.clear();
}

void AppVersionHistory::count(const Timeline &timeline, bool isThere, std::string_view version)
{
    for (AppVersionsMoment &moment : m_moments) {
        if (reaches(moment))
            countAt(moment, timeline, isThere, version);
    }
}

void AppVersionHistory::countAt(AppVersionsMoment &moment, const Timeline &timeline, bool isThere,
                                std::string_view version) const
{
    const auto isAfter = [](qint64 at, const Step &step) { return at < step.at; };
    const auto nextOf = [&](const std::vector<Step> &steps, qint64 at) {
        return std::upper_bound(steps.begin(), steps.end(), at, isAfter);
    };

    // The stay of the device that the moment lies in; the version of one stay tells nothing of another.
    const auto nextPresence = nextOf(timeline.presence, moment.at);
    const bool lastsUntilNow = nextPresence == timeline.presence.end();
    if (lastsUntilNow ? !isThere : nextPresence->after == kDeviceAdded)
        return;
    const std::optional<qint64> began =
        nextPresence == timeline.presence.begin() ? std::nullopt : std::optional(std::prev(nextPresence)->at);

    std::optional<std::string_view> told;
    const auto nextVersion = nextOf(timeline.versions, moment.at);
    if (nextVersion != timeline.versions.end() && (lastsUntilNow || nextVersion->at <= nextPresence->at))
        told = nextVersion->before;
    else if (nextVersion != timeline.versions.begin() && (!began || std::prev(nextVersion)->at >= *began))
        told = std::prev(nextVersion)->after;
    else if (lastsUntilNow)
        told = version;
    if (!told)
        ++moment.untold;
    else if (!told->empty())
        ++moment.devices[std::string(*told)];
}

} // namespace tapfleet::domain
