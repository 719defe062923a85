#include "services/starterqueries.h"

#include <algorithm>

namespace tapfleet::services {

namespace {

constexpr StarterQuery kStarters[] = {
    {"silent-by-merchant", R"(SELECT merchant, count(*) AS devices, max(silent_days) AS longest_days
FROM devices
WHERE silent_days > 7
GROUP BY merchant
ORDER BY devices DESC)"},
    {"app-versions", R"(SELECT name, version, count(*) AS devices
FROM apps
GROUP BY app_id, name, version
ORDER BY name, devices DESC)"},
    {"changed-fields", R"(SELECT field, count(*) AS changes, count(DISTINCT sn) AS devices
FROM changes
WHERE at_ms > (CAST(strftime('%s', 'now') AS INTEGER) - 7 * 86400) * 1000
GROUP BY field
ORDER BY changes DESC)"},
    {"sim-ending", R"(SELECT sn, name, merchant, shop, iccid, sim_provider, sim_expires, sim_days_left
FROM devices
WHERE sim_days_left BETWEEN 0 AND 30
ORDER BY sim_days_left, sn)"},
    {"failed-devices", R"(SELECT t.name AS task, d.sn, d.error_code, d.attempts, d.reported_version, d.updated
FROM task_devices AS d
JOIN tasks AS t ON t.task_id = d.task_id
WHERE d.state = 'FAILED'
ORDER BY d.updated DESC)"},
};

} // namespace

std::span<const StarterQuery> starterQueries()
{
    return kStarters;
}

const StarterQuery *starterQuery(const QString &word)
{
    const auto found = std::find_if(std::begin(kStarters), std::end(kStarters),
                                    [&word](const StarterQuery &starter) { return word == QLatin1StringView(starter.word); });
    return found == std::end(kStarters) ? nullptr : found;
}

} // namespace tapfleet::services
