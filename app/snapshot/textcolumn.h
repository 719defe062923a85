#pragma once

#include "base/stoptoken.h"
#include "snapshot/bytescan.h"
#include "snapshot/fleetsnapshot.h"
#include "snapshot/pattern.h"

#include <string_view>
#include <vector>

namespace tapfleet::snapshot {

/// Texts packed end to end, searched as one piece of memory. Texts that folding changes beyond the case of ASCII
/// letters have a folded twin. Filled by one thread, then finished, then read by any.
class TextColumn
{
public:
    TextColumn() : m_offsets(1, 0) {}

    void reserve(size_t texts);
    void add(std::string_view text);
    /// Folds and counts; must come before matching.
    void finish();

    quint32 size() const { return static_cast<quint32>(m_offsets.size() - 1); }
    std::string_view operator[](size_t i) const
    {
        return {m_bytes.data() + m_offsets[i], static_cast<size_t>(m_offsets[i + 1] - m_offsets[i])};
    }
    /// The texts that match, by index. Nothing more than a part when stopped.
    RowSet match(const Pattern &pattern, const base::StopToken &stop) const;
    /// The same of these texts alone, one by one: faster than match() for a few of many.
    RowSet matchAmong(const RowSet &candidates, const Pattern &pattern) const;
    /// The texts that are not empty.
    RowSet present() const;
    size_t memoryBytes() const;

private:
    struct Arena {
        const std::vector<char> &bytes;
        const std::vector<quint32> &offsets;
        const ByteCounts &counts;
    };
    template <typename OnText>
    static void scan(const Arena &arena, const Pattern &pattern, const base::StopToken &stop, OnText onText);

    size_t m_expected = 0;
    std::vector<char> m_bytes;
    std::vector<quint32> m_offsets;
    ByteCounts m_counts{};

    std::vector<quint32> m_twinOf; ///< index of the text, ascending
    std::vector<char> m_twinBytes;
    std::vector<quint32> m_twinOffsets;
    ByteCounts m_twinCounts{};
};

} // namespace tapfleet::snapshot
