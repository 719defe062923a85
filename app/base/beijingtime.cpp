#include "base/beijingtime.h"

#include <charconv>
#include <chrono>

namespace tapfleet::base {

namespace {

constexpr std::chrono::hours kOffset{8};

/// Writes a number with leading zeros; where it ends.
char *writePadded(char *to, unsigned value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        to[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    return to + digits;
}

std::optional<unsigned> digitsAt(std::string_view text, size_t from, size_t count)
{
    unsigned value = 0;
    for (size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + static_cast<unsigned>(text[i] - '0');
    }
    return value;
}

} // namespace

void appendBeijingTime(std::string &text, qint64 utcMs)
{
    using namespace std::chrono;
    const auto local = sys_time<milliseconds>(milliseconds(utcMs)) + kOffset;
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss time(floor<seconds>(local - day));
    char written[] = "yyyy-MM-dd HH:mm:ss";
    char *to = writePadded(written, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    to = writePadded(to + 1, static_cast<unsigned>(date.month()), 2);
    to = writePadded(to + 1, static_cast<unsigned>(date.day()), 2);
    to = writePadded(to + 1, static_cast<unsigned>(time.hours().count()), 2);
    to = writePadded(to + 1, static_cast<unsigned>(time.minutes().count()), 2);
    to = writePadded(to + 1, static_cast<unsigned>(time.seconds().count()), 2);
    text.append(written, to);
}

std::string formatBeijingTime(qint64 utcMs)
{
    std::string text;
    appendBeijingTime(text, utcMs);
    return text;
}

std::optional<qint64> parseBeijingTime(std::string_view text)
{
    using namespace std::chrono;
    if (text.size() != 19 || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto y = digitsAt(text, 0, 4);
    const auto mo = digitsAt(text, 5, 2);
    const auto d = digitsAt(text, 8, 2);
    const auto h = digitsAt(text, 11, 2);
    const auto mi = digitsAt(text, 14, 2);
    const auto s = digitsAt(text, 17, 2);
    if (!y || !mo || !d || !h || !mi || !s || *h > 23 || *mi > 59 || *s > 59)
        return std::nullopt;
    const year_month_day date(year(static_cast<int>(*y)), month(*mo), day(*d));
    if (!date.ok())
        return std::nullopt;
    const auto utc = sys_days(date) + hours(*h) + minutes(*mi) + seconds(*s) - kOffset;
    return duration_cast<milliseconds>(utc.time_since_epoch()).count();
}

} // namespace tapfleet::base
