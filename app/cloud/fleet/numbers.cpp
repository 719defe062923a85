#include "cloud/fleet/numbers.h"

#include "base/beijingtime.h"
#include "domain/field.h"

#include <charconv>

namespace tapfleet::cloud {

namespace {

constexpr int kDecimals = 6;

/// A decimal as written: digits without leading zeros and the power of ten of the last one.
struct Decimal {
    bool negative = false;
    qint64 digits = 0;
    int exponent = 0;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits past what a place on earth needs are dropped; the first dropped one still rounds.
std::optional<Decimal> readDecimal(std::string_view text)
{
    constexpr qint64 kFull = 100'000'000'000'000'000;
    Decimal decimal;
    size_t i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        decimal.negative = text[i++] == '-';
    bool any = false;
    bool fraction = false;
    for (; i < text.size() && (isDigit(text[i]) || (text[i] == '.' && !fraction)); ++i) {
        if (text[i] == '.') {
            fraction = true;
            continue;
        }
        any = true;
        if (decimal.digits >= kFull) {
            decimal.exponent += fraction ? 0 : 1;
            continue;
        }
        decimal.digits = decimal.digits * 10 + (text[i] - '0');
        decimal.exponent -= fraction ? 1 : 0;
    }
    if (!any)
        return std::nullopt;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        const char *begin = text.data() + i + 1;
        const char *const end = text.data() + text.size();
        if (begin != end && *begin == '+')
            ++begin;
        int power = 0;
        const auto [at, error] = std::from_chars(begin, end, power);
        if (error != std::errc() || at != end || power < -400 || power > 400)
            return std::nullopt;
        decimal.exponent += power;
        i = text.size();
    }
    if (i != text.size())
        return std::nullopt;
    return decimal;
}

} // namespace

std::optional<qint64> parseInteger(std::string_view text)
{
    const size_t point = text.find('.');
    if (point != std::string_view::npos) {
        if (text.find_first_not_of('0', point + 1) != std::string_view::npos || point + 1 == text.size())
            return std::nullopt;
        text = text.substr(0, point);
    }
    qint64 value = 0;
    const auto [at, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || at != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<qint64> parseDegrees(std::string_view text, int most)
{
    const auto decimal = readDecimal(text);
    if (!decimal)
        return std::nullopt;
    const qint64 bound = most * 1'000'000LL;
    qint64 value = decimal->digits;
    int shift = decimal->exponent + kDecimals;
    for (; shift > 0 && value != 0; --shift) {
        if (value > bound)
            return std::nullopt;
        value *= 10;
    }
    bool roundUp = false;
    for (; shift < 0 && (value != 0 || roundUp); ++shift) {
        roundUp = value % 10 >= 5;
        value /= 10;
    }
    value += roundUp ? 1 : 0;
    if (value > bound)
        return std::nullopt;
    return decimal->negative ? -value : value;
}

std::optional<qint64> parseTime(std::string_view text)
{
    if (text == "NEVER")
        return domain::kNever;
    return base::parseBeijingTime(text);
}

} // namespace tapfleet::cloud
