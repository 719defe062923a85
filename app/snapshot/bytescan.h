#pragma once

#include "snapshot/fold.h"

#include <QtGlobal>

#include <array>
#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__) || defined(_M_X64)
#define TAPFLEET_SSE2
#include <emmintrin.h>
#endif

namespace tapfleet::snapshot {

#ifdef TAPFLEET_SSE2
/// One byte of a needle sixteen times, and what to set in the text before comparing: 0x20 for letters.
struct ByteProbe {
    __m128i byte, letterBit;
    explicit ByteProbe(char c)
        : byte(_mm_set1_epi8(c)), letterBit(_mm_set1_epi8(c >= 'a' && c <= 'z' ? 0x20 : 0))
    {
    }
    __m128i at(const char *text) const
    {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text));
        return _mm_cmpeq_epi8(_mm_or_si128(block, letterBit), byte);
    }
};
#endif

/// How often each byte stands in a text, ASCII letters counted as lower case.
using ByteCounts = std::array<quint32, 256>;

/// Looks for a folded needle in UTF-8 whose ASCII letters may have any case: two of its bytes are compared sixteen places at
/// a time, the two that are rarest in the text.
class ByteScan
{
public:
    ByteScan(std::string_view needle, const ByteCounts &counts);

    /// Calls onHit with each place at or after `from` where the needle stands, ending no later than `end`; onHit returns the
    /// place from which to look on, behind the one it was given. Returns the place from which a longer text would be searched
    /// on. Written for needles that stand nearly everywhere too: a block is compared once, however many hits lie in it.
    template <typename OnHit>
    size_t scan(const char *text, size_t from, size_t end, OnHit onHit) const;

private:
    bool standsAt(const char *text) const;

    std::string_view m_needle;
    size_t m_first = 0, m_second = 0;
    bool m_probesTellAll = false; ///< the two probes are the whole needle
};

inline bool ByteScan::standsAt(const char *text) const
{
    for (size_t i = 0; i < m_needle.size(); ++i) {
        if (asciiLower(text[i]) != m_needle[i])
            return false;
    }
    return true;
}

template <typename OnHit>
size_t ByteScan::scan(const char *text, size_t from, size_t end, OnHit onHit) const
{
    if (end < m_needle.size())
        return from;
    const size_t stop = end - m_needle.size() + 1; // the first place where the needle would end behind `end`
    size_t at = from;
#ifdef TAPFLEET_SSE2
    const ByteProbe first(m_needle[m_first]), second(m_needle[m_second]);
    constexpr size_t block = 64;
    while (at + block <= stop) {
        const size_t blockEnd = at + block;
        quint64 hits = 0;
        for (size_t k = 0; k < block / 16; ++k) {
            const char *place = text + at + k * 16;
            const __m128i both = _mm_and_si128(first.at(place + m_first), second.at(place + m_second));
            hits |= static_cast<quint64>(static_cast<unsigned>(_mm_movemask_epi8(both))) << (k * 16);
        }
        size_t next = blockEnd;
        while (hits != 0) {
            const size_t place = blockEnd - block + static_cast<size_t>(std::countr_zero(hits));
            hits &= hits - 1;
            if (!m_probesTellAll && !standsAt(text + place))
                continue;
            next = onHit(place);
            if (next >= blockEnd)
                break;
            hits &= ~quint64(0) << (next + block - blockEnd);
            next = blockEnd;
        }
        at = next;
    }
#endif
    while (at < stop) {
        const bool stands = asciiLower(text[at + m_first]) == m_needle[m_first] && standsAt(text + at);
        at = stands ? onHit(at) : at + 1;
    }
    return at;
}

} // namespace tapfleet::snapshot
