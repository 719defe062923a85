#include "snapshot/bytescan.h"

namespace tapfleet::snapshot {

ByteScan::ByteScan(std::string_view needle, const ByteCounts &counts)
    : m_needle(needle), m_second(needle.size() - 1)
{
    const auto count = [&](size_t i) { return counts[static_cast<unsigned char>(needle[i])]; };
    for (size_t i = 0; i < needle.size(); ++i) {
        if (count(i) < count(m_first))
            m_first = i;
    }
    if (m_second == m_first && needle.size() > 1)
        m_second = 0;
    for (size_t i = 0; i < needle.size(); ++i) {
        if (i != m_first && count(i) < count(m_second))
            m_second = i;
    }
    m_probesTellAll = needle.size() <= 2;
}

} // namespace tapfleet::snapshot
