#include "text/zoneoffsets.h"

#include <QDateTime>

namespace tapfleet::text {

namespace {

constexpr qint64 kDayMs = 86'400'000;

qint64 zoneOffsetMs(qint64 utcMs)
{
    return qint64(QDateTime::fromMSecsSinceEpoch(utcMs).offsetFromUtc()) * 1000;
}

} // namespace

qint64 ZoneOffsets::at(qint64 utcMs)
{
    const qint64 day = utcMs >= 0 ? utcMs / kDayMs : (utcMs + 1) / kDayMs - 1;
    const auto [found, isNew] = m_offsets.try_emplace(day);
    if (isNew) {
        const qint64 before = zoneOffsetMs(day * kDayMs);
        if (before == zoneOffsetMs((day + 1) * kDayMs))
            found->second = before;
    }
    return found->second ? *found->second : zoneOffsetMs(utcMs);
}

} // namespace tapfleet::text
