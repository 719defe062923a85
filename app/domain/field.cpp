#include "domain/field.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

constexpr bool orderedAsDeclared()
{
    for (size_t i = 0; i < kFieldCount; ++i) {
        if (static_cast<size_t>(kFields[i].field) != i)
            return false;
    }
    return true;
}
static_assert(orderedAsDeclared(), "kFields stands in the order of enum Field");

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::optional<Field> fieldById(std::string_view id)
{
    const auto found = std::find_if(kFields.begin(), kFields.end(), [id](const FieldInfo &info) {
        const std::string_view name(info.id);
        return std::equal(name.begin(), name.end(), id.begin(), id.end(),
                          [](char a, char b) { return a == lower(b); });
    });
    if (found == kFields.end())
        return std::nullopt;
    return found->field;
}

} // namespace tapfleet::domain
