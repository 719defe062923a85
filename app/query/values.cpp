#include "query/values.h"

#include <QDateTime>

#include <algorithm>

namespace tapfleet::query {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

std::optional<qint64> durationMs(QStringView value)
{
    if (value.size() < 2 || value.size() > 8)
        return std::nullopt;
    const QStringView digits = value.chopped(1);
    if (!std::all_of(digits.begin(), digits.end(), [](QChar c) { return isDigit(c); }))
        return std::nullopt;
    const qint64 count = digits.toLongLong();
    constexpr qint64 minute = 60'000;
    switch (value.back().toLower().unicode()) {
    case u'm': return count * minute;
    case u'h': return count * 60 * minute;
    case u'd': return count * 24 * 60 * minute;
    case u'w': return count * 7 * 24 * 60 * minute;
    default: return std::nullopt;
    }
}

bool isRelativeTime(QStringView value)
{
    return (value.startsWith(u'-') || value.startsWith(u'+')) && durationMs(value.mid(1));
}

std::optional<TimeRange> timeRange(QStringView value, qint64 nowMs)
{
    if (value.compare(u"never", Qt::CaseInsensitive) == 0 || value == u"从未")
        return TimeRange{0, 1};
    if (isRelativeTime(value)) {
        const qint64 away = *durationMs(value.mid(1));
        const qint64 moment = value.startsWith(u'-') ? nowMs - away : nowMs + away;
        return TimeRange{moment, moment + 1};
    }
    constexpr qsizetype dateLength = 10, minuteLength = 16, secondLength = 19;
    const QDate date = QDate::fromString(value.left(dateLength).toString(), Qt::ISODate);
    if (!date.isValid() || value.size() < dateLength)
        return std::nullopt;
    if (value.size() == dateLength)
        return TimeRange{date.startOfDay().toMSecsSinceEpoch(), date.addDays(1).startOfDay().toMSecsSinceEpoch()};
    if ((value.size() != minuteLength && value.size() != secondLength) || value[dateLength].toUpper() != u'T')
        return std::nullopt;
    const QTime time = QTime::fromString(value.mid(dateLength + 1).toString(), Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    const qint64 start = QDateTime(date, time).toMSecsSinceEpoch();
    return TimeRange{start, start + (value.size() == minuteLength ? 60'000 : 1'000)};
}

std::optional<qint64> integer(QStringView value)
{
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<qint64> degreesE6(QStringView value)
{
    const bool negative = value.startsWith(u'-');
    if (negative)
        value = value.mid(1);
    const qsizetype point = value.indexOf(u'.');
    const QStringView whole = point < 0 ? value : value.left(point);
    const QStringView decimals = point < 0 ? QStringView() : value.mid(point + 1);
    const auto isNumber = [](QStringView text) { return std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c); }); };
    if (whole.isEmpty() || whole.size() > 3 || decimals.size() > 6 || !isNumber(whole) || !isNumber(decimals))
        return std::nullopt;
    const QString millionths = whole.toString() + decimals.toString().leftJustified(6, u'0');
    const qint64 number = millionths.toLongLong();
    return negative ? -number : number;
}

std::optional<bool> yesNo(QStringView value)
{
    const auto is = [value](QStringView word) { return value.compare(word, Qt::CaseInsensitive) == 0; };
    if (is(u"yes") || is(u"true") || is(u"是"))
        return true;
    if (is(u"no") || is(u"false") || is(u"否"))
        return false;
    return std::nullopt;
}

bool isVersion(QStringView value)
{
    if (value.size() > 1 && value[0].toLower() == u'v')
        value = value.mid(1);
    return !value.isEmpty() && isDigit(value[0]) && !value.contains(u'*') && !value.contains(u'\\');
}

} // namespace tapfleet::query
