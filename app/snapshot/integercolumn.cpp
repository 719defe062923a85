#include "snapshot/integercolumn.h"

#include <algorithm>

namespace tapfleet::snapshot {

void IntegerColumn::reserve(size_t rows)
{
    m_filling.reserve(m_filling.size() + rows);
}

void IntegerColumn::add(qint64 value)
{
    m_filling.push_back(value);
}

void IntegerColumn::finish()
{
    qint64 low = std::numeric_limits<qint64>::max(), high = kAbsent;
    bool wholeSeconds = true;
    for (const qint64 value : m_filling) {
        if (value == kAbsent)
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
        wholeSeconds = wholeSeconds && value % 1000 == 0;
    }
    if (high != kAbsent) {
        m_bias = low;
        m_scale = wholeSeconds ? 1000 : 1;
        // The smallest of all integers stands for absent, so the range plus one fits.
        m_largest = (static_cast<quint64>(high) - static_cast<quint64>(low)) / m_scale + 1;
    }
    const auto store = [this](auto stored) {
        using T = typename decltype(stored)::value_type;
        stored.reserve(m_filling.size());
        for (const qint64 value : m_filling) {
            const quint64 steps = (static_cast<quint64>(value) - static_cast<quint64>(m_bias)) / m_scale;
            stored.push_back(value == kAbsent ? T(0) : static_cast<T>(steps + 1));
        }
        m_stored = std::move(stored);
    };
    if (m_largest <= std::numeric_limits<quint8>::max())
        store(std::vector<quint8>());
    else if (m_largest <= std::numeric_limits<quint16>::max())
        store(std::vector<quint16>());
    else if (m_largest <= std::numeric_limits<quint32>::max())
        store(std::vector<quint32>());
    else
        store(std::vector<quint64>());
    std::vector<qint64>().swap(m_filling);
}

RowSet IntegerColumn::rowsStored(quint64 low, quint64 high) const
{
    return std::visit([=](const auto &stored) {
        RowSet set(static_cast<quint32>(stored.size()));
        const std::span<quint64> words = set.words();
        for (size_t row = 0; row < stored.size(); ++row)
            words[row >> 6] |= static_cast<quint64>(stored[row] >= low && stored[row] <= high) << (row & 63);
        return set;
    }, m_stored);
}

RowSet IntegerColumn::rowsBetween(qint64 low, qint64 high) const
{
    const auto rows = static_cast<quint32>(std::visit([](const auto &stored) { return stored.size(); }, m_stored));
    if (low > high || m_largest == 0 || high < m_bias)
        return RowSet(rows);
    const auto above = [this](qint64 value) { return static_cast<quint64>(value) - static_cast<quint64>(m_bias); };
    const quint64 from = low <= m_bias ? 0 : (above(low) + m_scale - 1) / m_scale;
    const quint64 to = std::min(above(high) / m_scale, m_largest - 1);
    return from > to ? RowSet(rows) : rowsStored(from + 1, to + 1);
}

RowSet IntegerColumn::present() const
{
    return rowsStored(1, std::numeric_limits<quint64>::max());
}

size_t IntegerColumn::memoryBytes() const
{
    return m_filling.capacity() * sizeof(qint64)
        + std::visit([](const auto &stored) { return stored.capacity() * sizeof(stored[0]); }, m_stored);
}

} // namespace tapfleet::snapshot
