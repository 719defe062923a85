#include "snapshot/bytescan.h"

#include "snapshot/fold.h"

#include <bit>

#if defined(__SSE2__) || defined(_M_X64)
#define TAPFLEET_SSE2
#include <emmintrin.h>
#endif

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
}

bool ByteScan::standsAt(const char *text) const
{
    for (size_t i = 0; i < m_needle.size(); ++i) {
        if (asciiLower(text[i]) != m_needle[i])
            return false;
    }
    return true;
}

#ifdef TAPFLEET_SSE2
namespace {

/// One byte of the needle sixteen times, and what to set in the text before comparing: 0x20 for letters.
struct Probe {
    __m128i byte, letterBit;
    explicit Probe(char c)
        : byte(_mm_set1_epi8(c)), letterBit(_mm_set1_epi8(c >= 'a' && c <= 'z' ? 0x20 : 0))
    {
    }
    __m128i at(const char *text) const
    {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text));
        return _mm_cmpeq_epi8(_mm_or_si128(block, letterBit), byte);
    }
};

} // namespace
#endif

size_t ByteScan::next(const char *text, size_t from, size_t end) const
{
    if (end < m_needle.size())
        return npos;
    const size_t last = end - m_needle.size();
    size_t at = from;
#ifdef TAPFLEET_SSE2
    const Probe first(m_needle[m_first]), second(m_needle[m_second]);
    constexpr size_t block = 64;
    // Both probes read `block` bytes from their place in the needle, all within `end`.
    while (at + block <= last + 1) {
        quint64 hits = 0;
        for (size_t k = 0; k < 4; ++k) {
            const char *place = text + at + k * 16;
            const __m128i both = _mm_and_si128(first.at(place + m_first), second.at(place + m_second));
            hits |= static_cast<quint64>(static_cast<unsigned>(_mm_movemask_epi8(both))) << (k * 16);
        }
        for (; hits != 0; hits &= hits - 1) {
            const size_t place = at + static_cast<size_t>(std::countr_zero(hits));
            if (standsAt(text + place))
                return place;
        }
        at += block;
    }
#endif
    for (; at <= last; ++at) {
        if (asciiLower(text[at + m_first]) == m_needle[m_first] && standsAt(text + at))
            return at;
    }
    return npos;
}

} // namespace tapfleet::snapshot
