#include "domain/version.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view takePart(std::string_view &text, std::string_view separators)
{
    const size_t end = text.find_first_of(separators);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

int compareNumbers(std::string_view a, std::string_view b)
{
    a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

// Runs of digits against runs of other characters; a number comes after a word, as 1.0.1 after 1.0.rc.
int compareParts(std::string_view a, std::string_view b)
{
    while (!a.empty() || !b.empty()) {
        const auto run = [](std::string_view &text) {
            size_t end = 0;
            while (end < text.size() && isDigit(text[end]) == isDigit(text[0]))
                ++end;
            const std::string_view taken = text.substr(0, end);
            text.remove_prefix(end);
            return taken.empty() ? std::string_view("0") : taken;
        };
        const std::string_view left = run(a), right = run(b);
        const bool leftNumber = isDigit(left[0]), rightNumber = isDigit(right[0]);
        if (leftNumber != rightNumber)
            return leftNumber ? 1 : -1;
        const int order = leftNumber ? compareNumbers(left, right) : left.compare(right);
        if (order != 0)
            return order;
    }
    return 0;
}

int compareDotted(std::string_view a, std::string_view b, std::string_view separators)
{
    while (!a.empty() || !b.empty()) {
        if (const int order = compareParts(takePart(a, separators), takePart(b, separators)); order != 0)
            return order;
    }
    return 0;
}

std::string_view withoutV(std::string_view version)
{
    if (version.size() > 1 && (version[0] == 'v' || version[0] == 'V') && isDigit(version[1]))
        version.remove_prefix(1);
    return version;
}

} // namespace

int compareVersions(std::string_view a, std::string_view b)
{
    a = withoutV(a);
    b = withoutV(b);
    const size_t dashA = a.find('-'), dashB = b.find('-');
    if (const int order = compareDotted(a.substr(0, dashA), b.substr(0, dashB), "."); order != 0)
        return order;
    const bool preA = dashA != std::string_view::npos, preB = dashB != std::string_view::npos;
    if (preA != preB)
        return preA ? -1 : 1;
    return preA ? compareDotted(a.substr(dashA + 1), b.substr(dashB + 1), ".-") : 0;
}

} // namespace tapfleet::domain
