#include "snapshot/orders.h"

#include "snapshot/columns.h"
#include "snapshot/textorder.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace tapfleet::snapshot {

using domain::Field;

namespace {

constexpr size_t kKeptPermutations = 4; // 4 bytes a row each

/// A row with its key, so that the passes of the radix sort read memory in a line.
struct Keyed {
    quint32 key;
    quint32 row;
};

/// Stable, least significant digit first.
bool radixSort(std::vector<Keyed> &items, quint32 largest, const base::StopToken &stop)
{
    constexpr int bits = 11;
    constexpr quint32 mask = (1u << bits) - 1;
    std::vector<Keyed> other(items.size());
    for (int shift = 0; shift < static_cast<int>(std::bit_width(largest)); shift += bits) {
        if (stop.stopRequested())
            return false;
        std::array<quint32, mask + 1> starts{};
        for (const Keyed &item : items)
            ++starts[item.key >> shift & mask];
        quint32 sum = 0;
        for (quint32 &start : starts)
            sum += std::exchange(start, sum);
        for (const Keyed &item : items)
            other[starts[item.key >> shift & mask]++] = item;
        items.swap(other);
    }
    return true;
}

/// Puts `rows` into the order of `keyOf` (0 is absent and comes last either way).
template <typename KeyOf>
bool sortByKey(std::vector<quint32> &rows, bool descending, KeyOf keyOf, const base::StopToken &stop)
{
    quint32 largest = 0;
    for (const quint32 row : rows)
        largest = std::max(largest, keyOf(row));
    std::vector<Keyed> items(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const quint32 key = keyOf(rows[i]);
        // From 0: the smallest (or largest) value; `largest` itself is left for the absent.
        const quint32 place = key == 0 ? largest : descending ? largest - key : key - 1;
        items[i] = {place, rows[i]};
    }
    if (!radixSort(items, largest, stop))
        return false;
    std::transform(items.begin(), items.end(), rows.begin(), [](const Keyed &item) { return item.row; });
    return true;
}

/// Integers too wide for a 32-bit key: their ranks are.
std::vector<quint32> ranksOfWide(const std::vector<quint64> &stored)
{
    std::vector<quint64> values(stored);
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    const quint32 first = !values.empty() && values.front() == 0 ? 0 : 1;
    std::vector<quint32> ranks(stored.size());
    std::transform(stored.begin(), stored.end(), ranks.begin(), [&](quint64 value) {
        return static_cast<quint32>(std::lower_bound(values.begin(), values.end(), value) - values.begin()) + first;
    });
    return ranks;
}

TextOrder textOrderOf(Field field)
{
    if (field == Field::Sn || field == Field::BizTid || field == Field::Iccid)
        return TextOrder::Bytewise;
    return domain::fieldInfo(field).kind == domain::FieldKind::Version ? TextOrder::Version : TextOrder::Chinese;
}

bool sameKeys(std::span<const SortKey> a, std::span<const SortKey> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SortKey &x, const SortKey &y) {
        return x.field == y.field && x.descending == y.descending;
    });
}

std::vector<quint32> ranksOfSn(const Columns &columns)
{
    std::vector<quint32> ranks(columns.rows);
    quint32 rank = 0;
    std::string_view before;
    for (quint32 place = 0; place < columns.rows; ++place) {
        const quint32 row = columns.rowBySn(place);
        const std::string_view sn = columns.sn(row);
        if (sn.empty())
            continue;
        rank += sn != before || rank == 0 ? 1 : 0;
        ranks[row] = rank;
        before = sn;
    }
    return ranks;
}

} // namespace

const Orders::Ranks *Orders::ranks(const Columns &columns, Field field, const base::StopToken &stop)
{
    if (const auto kept = m_ranks.find(field); kept != m_ranks.end())
        return &kept->second;
    if (field == Field::Sn)
        return &(m_ranks[field] = ranksOfSn(columns));
    std::vector<std::string> joined;
    std::vector<std::string_view> texts;
    if (storageOf(field) == Storage::Apps) {
        joined.reserve(columns.rows);
        for (quint32 row = 0; row < columns.rows; ++row)
            joined.push_back(columns.apps.joined(row));
        texts.assign(joined.begin(), joined.end());
    } else {
        const TextColumn &column = columns.text(field);
        texts.reserve(column.size());
        for (quint32 i = 0; i < column.size(); ++i)
            texts.push_back(column[i]);
    }
    std::optional<Ranks> computed = rankTexts(texts, textOrderOf(field), stop);
    return computed ? &(m_ranks[field] = std::move(*computed)) : nullptr;
}

bool Orders::sortBy(const Columns &columns, SortKey key, std::vector<quint32> &rows, const base::StopToken &stop)
{
    if (storageOf(key.field) == Storage::Integer) {
        return columns.integer(key.field).visit([&](const auto &stored) {
            if constexpr (sizeof(stored[0]) <= sizeof(quint32)) {
                return sortByKey(rows, key.descending, [&](quint32 row) { return static_cast<quint32>(stored[row]); }, stop);
            } else {
                const std::vector<quint32> ranksByRow = ranksOfWide(stored);
                return sortByKey(rows, key.descending, [&](quint32 row) { return ranksByRow[row]; }, stop);
            }
        });
    }
    const Ranks *rankOf = ranks(columns, key.field, stop);
    if (rankOf == nullptr)
        return false;
    if (storageOf(key.field) != Storage::Dictionary)
        return sortByKey(rows, key.descending, [rankOf](quint32 row) { return (*rankOf)[row]; }, stop);
    return columns.code(key.field).visit([&](const auto &codes) {
        return sortByKey(rows, key.descending, [&](quint32 row) { return (*rankOf)[codes[row]]; }, stop);
    });
}

Orders::Permutation Orders::permutation(const Columns &columns, std::span<const SortKey> keys, const base::StopToken &stop)
{
    const std::lock_guard lock(m_mutex);
    for (size_t i = 0; i < m_kept.size(); ++i) {
        if (!sameKeys(m_kept[i].keys, keys))
            continue;
        std::rotate(m_kept.begin() + static_cast<std::ptrdiff_t>(i), m_kept.begin() + static_cast<std::ptrdiff_t>(i) + 1, m_kept.end());
        return m_kept.back().rows;
    }
    std::vector<quint32> rows(columns.rows);
    std::iota(rows.begin(), rows.end(), 0u);
    // The last key first: each pass keeps the order of the one before where its own values are equal.
    for (size_t i = keys.size(); i-- > 0;) {
        if (stop.stopRequested() || !sortBy(columns, keys[i], rows, stop))
            return nullptr;
    }
    if (m_kept.size() == kKeptPermutations)
        m_kept.erase(m_kept.begin());
    m_kept.push_back({{keys.begin(), keys.end()}, std::make_shared<const std::vector<quint32>>(std::move(rows))});
    return m_kept.back().rows;
}

size_t Orders::memoryBytes() const
{
    const std::lock_guard lock(m_mutex);
    size_t bytes = 0;
    for (const auto &[field, ranksOfField] : m_ranks)
        bytes += ranksOfField.capacity() * sizeof(quint32);
    for (const Kept &kept : m_kept)
        bytes += kept.rows->capacity() * sizeof(quint32);
    return bytes;
}

} // namespace tapfleet::snapshot
