#pragma once

#include <QStringView>

#include <optional>

/// What the values of typed fields mean: times, durations, numbers, yes and no.
namespace tapfleet::query {

/// A span of time as its precision says: a day, a minute, a second, a moment. UTC ms, the end not included.
struct TimeRange {
    qint64 start = 0;
    qint64 end = 0;
};

/// `2026-11-01`, `2026-11-01T08:00[:30]` in local time, `-7d` before and `+30d` after nowMs, `never`; else nothing.
std::optional<TimeRange> timeRange(QStringView value, qint64 nowMs);
/// Whether a value is written relative to now.
bool isRelativeTime(QStringView value);
/// `90m 12h 7d 4w` in milliseconds.
std::optional<qint64> durationMs(QStringView value);
std::optional<qint64> integer(QStringView value);
/// Decimal degrees as millionths, at most six decimals.
std::optional<qint64> degreesE6(QStringView value);
/// yes no true false 是 否, any case.
std::optional<bool> yesNo(QStringView value);
/// Whether the value can be set in an order with versions: it begins with a digit, or "v" and a digit.
bool isVersion(QStringView value);

} // namespace tapfleet::query
