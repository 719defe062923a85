#include "snapshot/textcolumn.h"

#include "snapshot/fold.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace tapfleet::snapshot {

namespace {

constexpr size_t kScanStep = size_t(1) << 20; // bytes between two questions whether to stop

void append(std::vector<char> &bytes, std::vector<quint32> &offsets, std::string_view text)
{
    if (bytes.size() + text.size() > std::numeric_limits<quint32>::max())
        throw std::length_error("a text column holds 4 GiB");
    bytes.insert(bytes.end(), text.begin(), text.end());
    offsets.push_back(static_cast<quint32>(bytes.size()));
}

void count(const std::vector<char> &bytes, ByteCounts &counts)
{
    for (const char c : bytes)
        ++counts[static_cast<unsigned char>(asciiLower(c))];
}

/// The text in which a place of the arena lies, `from` or one behind it: mostly one of the next few, else galloped to.
size_t textAt(const std::vector<quint32> &offsets, size_t from, size_t place)
{
    constexpr size_t near = 8;
    const size_t nearEnd = std::min(from + near, offsets.size() - 1);
    for (; from < nearEnd; ++from) {
        if (place < offsets[from + 1])
            return from;
    }
    size_t step = 1;
    while (from + step < offsets.size() && offsets[from + step] <= place)
        step *= 2;
    const auto first = offsets.begin() + static_cast<std::ptrdiff_t>(from + step / 2);
    const auto last = offsets.begin() + static_cast<std::ptrdiff_t>(std::min(from + step + 1, offsets.size()));
    return static_cast<size_t>(std::upper_bound(first, last, place) - offsets.begin()) - 1;
}

} // namespace

void TextColumn::reserve(size_t texts)
{
    m_expected = size() + texts;
    m_offsets.reserve(m_expected + 1);
}

void TextColumn::add(std::string_view text)
{
    constexpr size_t sample = 4096; // texts after which their average length is known well enough
    if (m_offsets.size() == sample && m_expected > 2 * sample)
        m_bytes.reserve(m_bytes.size() / sample * m_expected / 16 * 17);
    append(m_bytes, m_offsets, text);
}

void TextColumn::finish()
{
    if (m_bytes.capacity() - m_bytes.size() > m_bytes.size() / 16)
        m_bytes.shrink_to_fit();
    m_offsets.shrink_to_fit();
    count(m_bytes, m_counts);
    m_twinOffsets.assign(1, 0);
    const bool allAscii = std::all_of(m_counts.begin() + 0x80, m_counts.end(), [](quint32 n) { return n == 0; });
    for (quint32 i = 0; !allAscii && i < size(); ++i) {
        if (foldsAsAscii((*this)[i]))
            continue;
        m_twinOf.push_back(i);
        append(m_twinBytes, m_twinOffsets, fold((*this)[i]));
    }
    m_twinOf.shrink_to_fit();
    m_twinBytes.shrink_to_fit();
    m_twinOffsets.shrink_to_fit();
    count(m_twinBytes, m_twinCounts);
}

template <typename OnText>
void TextColumn::scan(const Arena &arena, const Pattern &pattern, const base::StopToken &stop, OnText onText)
{
    const std::string_view needle = pattern.longestPiece();
    const auto neverThere = [&](char c) { return arena.counts[static_cast<unsigned char>(c)] == 0; };
    if (std::any_of(needle.begin(), needle.end(), neverThere))
        return;
    const ByteScan bytes(needle, arena.counts);
    const char *const text = arena.bytes.data();
    const std::vector<quint32> &offsets = arena.offsets;
    size_t at = 0, row = 0;
    const auto onHit = [&](size_t place) {
        row = textAt(offsets, row, place);
        if (place + needle.size() > offsets[row + 1])
            return place + 1; // begins in one text and ends in the next
        if (pattern.isPlain() || pattern.matches({text + offsets[row], offsets[row + 1] - offsets[row]}))
            onText(static_cast<quint32>(row));
        return static_cast<size_t>(offsets[row + 1]);
    };
    for (size_t limit = 0; limit < arena.bytes.size() && !stop.stopRequested();) {
        limit = std::min(std::max(at, limit) + kScanStep, arena.bytes.size());
        at = bytes.scan(text, at, limit, onHit);
    }
}

RowSet TextColumn::match(const Pattern &pattern, const base::StopToken &stop) const
{
    if (pattern.pieces.empty())
        return present();
    RowSet set(size());
    scan({m_bytes, m_offsets, m_counts}, pattern, stop, [&](quint32 row) { set.insert(row); });
    // Texts with a folded twin are judged by the twin alone.
    for (const quint32 row : m_twinOf)
        set.words()[row >> 6] &= ~(quint64(1) << (row & 63));
    scan({m_twinBytes, m_twinOffsets, m_twinCounts}, pattern, stop, [&](quint32 twin) { set.insert(m_twinOf[twin]); });
    return set;
}

RowSet TextColumn::matchAmong(const RowSet &candidates, const Pattern &pattern) const
{
    RowSet set(size());
    for (const quint32 i : candidates.rows()) {
        const auto twin = std::lower_bound(m_twinOf.begin(), m_twinOf.end(), i);
        std::string_view text = (*this)[i];
        if (twin != m_twinOf.end() && *twin == i) {
            const auto at = static_cast<size_t>(twin - m_twinOf.begin());
            text = {m_twinBytes.data() + m_twinOffsets[at], m_twinOffsets[at + 1] - m_twinOffsets[at]};
        }
        if (pattern.matches(text))
            set.insert(i);
    }
    return set;
}

RowSet TextColumn::present() const
{
    RowSet set(size());
    for (quint32 i = 0; i < size(); ++i) {
        if (m_offsets[i + 1] > m_offsets[i])
            set.insert(i);
    }
    return set;
}

size_t TextColumn::memoryBytes() const
{
    return m_bytes.capacity() + m_twinBytes.capacity()
        + (m_offsets.capacity() + m_twinOf.capacity() + m_twinOffsets.capacity()) * sizeof(quint32);
}

} // namespace tapfleet::snapshot
