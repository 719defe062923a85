#include "snapshot/fleetsnapshot.h"

#include <bit>

namespace tapfleet::snapshot {

RowSet::RowSet(quint32 rows, bool filled)
    : m_rows(rows), m_words((size_t(rows) + 63) / 64, filled ? ~quint64(0) : 0)
{
    if (filled && rows % 64 != 0)
        m_words.back() = (quint64(1) << (rows % 64)) - 1;
}

quint32 RowSet::count() const
{
    quint32 count = 0;
    for (const quint64 word : m_words)
        count += static_cast<quint32>(std::popcount(word));
    return count;
}

RowSet &RowSet::operator&=(const RowSet &other)
{
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

RowSet &RowSet::operator|=(const RowSet &other)
{
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

void RowSet::complement()
{
    for (quint64 &word : m_words)
        word = ~word;
    if (m_rows % 64 != 0)
        m_words.back() &= (quint64(1) << (m_rows % 64)) - 1;
}

std::vector<quint32> RowSet::rows() const
{
    std::vector<quint32> rows;
    rows.reserve(count());
    for (size_t i = 0; i < m_words.size(); ++i) {
        for (quint64 word = m_words[i]; word != 0; word &= word - 1)
            rows.push_back(static_cast<quint32>(i * 64 + static_cast<size_t>(std::countr_zero(word))));
    }
    return rows;
}

} // namespace tapfleet::snapshot
