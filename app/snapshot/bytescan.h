#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <string_view>

namespace tapfleet::snapshot {

/// How often each byte stands in a text, ASCII letters counted as lower case.
using ByteCounts = std::array<quint32, 256>;

/// Looks for a folded needle in UTF-8 whose ASCII letters may have any case: two of its bytes are compared sixteen places at
/// a time, the two that are rarest in the text.
class ByteScan
{
public:
    ByteScan(std::string_view needle, const ByteCounts &counts);

    static constexpr size_t npos = static_cast<size_t>(-1);
    /// The first place at or after `from` where the needle stands, ending no later than `end`; or npos.
    size_t next(const char *text, size_t from, size_t end) const;

private:
    bool standsAt(const char *text) const;

    std::string_view m_needle;
    size_t m_first = 0, m_second = 0;
};

} // namespace tapfleet::snapshot
