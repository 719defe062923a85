#pragma once

#include <QtGlobal>

#include <optional>
#include <unordered_map>

namespace tapfleet::text {

/// The local time zone's offsets for many times, looked up once a day of the calendar. One thread at a time.
class ZoneOffsets
{
public:
    /// What is to be added to UTC for local time, in milliseconds.
    qint64 at(qint64 utcMs);

private:
    /// Per UTC day: the zone's offset, or nothing on a day on which it changes.
    std::unordered_map<qint64, std::optional<qint64>> m_offsets;
};

} // namespace tapfleet::text
