#pragma once

#include <string>
#include <string_view>

/// Folding for search: NFKC and case fold, on UTF-8.
namespace tapfleet::snapshot {

constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

/// Whether folding does to this text no more than lowering its ASCII letters.
bool foldsAsAscii(std::string_view utf8);
/// The text as it is compared: full-width and half-width, case and compatibility forms are one.
std::string fold(std::string_view utf8);

} // namespace tapfleet::snapshot
