#include "snapshot/codecolumn.h"

#include <algorithm>
#include <limits>

#if defined(__SSE2__) || defined(_M_X64)
#define TAPFLEET_SSE2
#include <emmintrin.h>
#endif

namespace tapfleet::snapshot {

namespace {

/// Sets the bits of the rows from `row` on whose code passes.
template <typename T, typename Passes>
void select(const std::vector<T> &codes, size_t row, RowSet &set, Passes passes)
{
    const std::span<quint64> words = set.words();
    for (; row < codes.size(); ++row)
        words[row >> 6] |= static_cast<quint64>(passes(codes[row])) << (row & 63);
}

#ifdef TAPFLEET_SSE2
__m128i load(const void *from)
{
    return _mm_loadu_si128(static_cast<const __m128i *>(from));
}

unsigned equalBits(const quint8 *codes, __m128i wanted)
{
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(load(codes), wanted)));
}

unsigned equalBits(const quint16 *codes, __m128i wanted)
{
    return static_cast<unsigned>(_mm_movemask_epi8(
        _mm_packs_epi16(_mm_cmpeq_epi16(load(codes), wanted), _mm_cmpeq_epi16(load(codes + 8), wanted))));
}

unsigned equalBits(const quint32 *codes, __m128i wanted)
{
    const __m128i low = _mm_packs_epi32(_mm_cmpeq_epi32(load(codes), wanted), _mm_cmpeq_epi32(load(codes + 4), wanted));
    const __m128i high = _mm_packs_epi32(_mm_cmpeq_epi32(load(codes + 8), wanted), _mm_cmpeq_epi32(load(codes + 12), wanted));
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(low, high)));
}

template <typename T>
__m128i everywhere(quint32 code)
{
    if constexpr (sizeof(T) == 1)
        return _mm_set1_epi8(static_cast<char>(code));
    else if constexpr (sizeof(T) == 2)
        return _mm_set1_epi16(static_cast<short>(code));
    else
        return _mm_set1_epi32(static_cast<int>(code));
}
#endif

/// Rows of one code: the common filter, sixteen rows at a time.
template <typename T>
void selectOne(const std::vector<T> &codes, quint32 code, RowSet &set)
{
    size_t row = 0;
#ifdef TAPFLEET_SSE2
    const __m128i wanted = everywhere<T>(code);
    const std::span<quint64> words = set.words();
    for (; row + 64 <= codes.size(); row += 64) {
        quint64 bits = 0;
        for (size_t k = 0; k < 4; ++k)
            bits |= static_cast<quint64>(equalBits(codes.data() + row + k * 16, wanted)) << (k * 16);
        words[row >> 6] = bits;
    }
#endif
    select(codes, row, set, [code](T c) { return c == code; });
}

} // namespace

void CodeColumn::reserve(size_t rows)
{
    m_expected = size() + rows;
    std::visit([this](auto &codes) { codes.reserve(m_expected); }, m_codes);
}

template <typename To>
void CodeColumn::widen()
{
    std::vector<To> wide;
    std::visit([&](const auto &codes) {
        wide.reserve(std::max(m_expected, codes.size() + 1));
        for (const auto code : codes)
            wide.push_back(static_cast<To>(code));
    }, m_codes);
    m_codes = std::move(wide);
}

void CodeColumn::add(quint32 code)
{
    if (code > std::numeric_limits<quint8>::max() && std::holds_alternative<std::vector<quint8>>(m_codes))
        widen<quint16>();
    if (code > std::numeric_limits<quint16>::max() && !std::holds_alternative<std::vector<quint32>>(m_codes))
        widen<quint32>();
    std::visit([code](auto &codes) {
        codes.push_back(static_cast<typename std::decay_t<decltype(codes)>::value_type>(code));
    }, m_codes);
}

void CodeColumn::finish()
{
    std::visit([](auto &codes) { codes.shrink_to_fit(); }, m_codes);
}

RowSet CodeColumn::rowsOf(const std::vector<quint8> &wanted) const
{
    RowSet set(static_cast<quint32>(size()));
    const auto count = std::count_if(wanted.begin(), wanted.end(), [](quint8 w) { return w != 0; });
    if (count == 0)
        return set;
    const auto only = static_cast<quint32>(std::find_if(wanted.begin(), wanted.end(), [](quint8 w) { return w != 0; }) - wanted.begin());
    std::visit([&](const auto &codes) {
        if (count == 1)
            selectOne(codes, only, set);
        else
            select(codes, 0, set, [&wanted](auto code) { return wanted[code] != 0; });
    }, m_codes);
    return set;
}

size_t CodeColumn::memoryBytes() const
{
    return std::visit([](const auto &codes) { return codes.capacity() * sizeof(codes[0]); }, m_codes);
}

} // namespace tapfleet::snapshot
