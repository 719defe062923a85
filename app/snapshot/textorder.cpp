#include "snapshot/textorder.h"

#include "domain/version.h"

#include <QCollator>

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <string>
#include <thread>
#include <unordered_map>

namespace tapfleet::snapshot {

namespace {

constexpr size_t kChunk = 1 << 14; // texts between two questions whether to stop

/// std::sort that can be stopped: sorted chunks, then merges. False when stopped.
template <typename T, typename Less>
bool sortStoppably(std::vector<T> &items, Less less, const base::StopToken &stop)
{
    const auto at = [&](size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(std::min(i, items.size())); };
    for (size_t i = 0; i < items.size(); i += kChunk) {
        if (stop.stopRequested())
            return false;
        std::sort(at(i), at(i + kChunk), less);
    }
    for (size_t width = kChunk; width < items.size(); width *= 2) {
        for (size_t i = 0; i + width < items.size(); i += 2 * width) {
            if (stop.stopRequested())
                return false;
            std::inplace_merge(at(i), at(i + width), at(i + 2 * width), less);
        }
    }
    return true;
}

/// Collation keys of texts [from, to), each with a collator of its own thread.
void collate(const std::vector<std::string_view> &texts, size_t from, size_t to, std::vector<std::optional<QCollatorSortKey>> &keys,
             const base::StopToken &stop)
{
    QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    collator.setNumericMode(true);
    for (size_t i = from; i < to; ++i) {
        if (i % 1024 == 0 && stop.stopRequested())
            return;
        keys[i] = collator.sortKey(QString::fromUtf8(texts[i].data(), static_cast<qsizetype>(texts[i].size())));
    }
}

/// Indexes of distinct texts in the wanted order.
bool orderDistinct(const std::vector<std::string_view> &texts, TextOrder order, std::vector<quint32> &indexes, const base::StopToken &stop)
{
    indexes.resize(texts.size());
    std::iota(indexes.begin(), indexes.end(), 0u);
    if (order == TextOrder::Bytewise)
        return sortStoppably(indexes, [&](quint32 a, quint32 b) { return texts[a] < texts[b]; }, stop);
    if (order == TextOrder::Version) {
        return sortStoppably(indexes, [&](quint32 a, quint32 b) {
            const int compared = domain::compareVersions(texts[a], texts[b]);
            return compared != 0 ? compared < 0 : texts[a] < texts[b];
        }, stop);
    }
    std::vector<std::optional<QCollatorSortKey>> keys(texts.size());
    const size_t half = texts.size() > 2 * kChunk ? texts.size() / 2 : 0;
    std::thread other([&] { collate(texts, 0, half, keys, stop); });
    collate(texts, half, texts.size(), keys, stop);
    other.join();
    if (stop.stopRequested())
        return false;
    return sortStoppably(indexes, [&](quint32 a, quint32 b) {
        const int compared = keys[a]->compare(*keys[b]);
        return compared != 0 ? compared < 0 : texts[a] < texts[b];
    }, stop);
}

struct Prefixed {
    quint64 prefix;
    quint32 index;
};

} // namespace

std::vector<quint32> bytewiseOrder(quint32 count, const std::function<std::string_view(quint32)> &text)
{
    size_t common = count == 0 ? 0 : text(0).size();
    for (quint32 i = 1; i < count && common > 0; ++i) {
        const std::string_view a = text(0).substr(0, common), b = text(i);
        common = static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    }
    std::vector<Prefixed> items(count);
    for (quint32 i = 0; i < count; ++i) {
        // Eight bytes after what all begin with, the first the most significant; a text that ends is padded with zeros.
        const std::string_view rest = text(i).substr(common);
        unsigned char bytes[8] = {};
        std::memcpy(bytes, rest.data(), std::min<size_t>(rest.size(), 8));
        quint64 prefix = 0;
        for (const unsigned char byte : bytes)
            prefix = prefix << 8 | byte;
        items[i] = {prefix, i};
    }
    std::sort(items.begin(), items.end(), [&](const Prefixed &a, const Prefixed &b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix;
        const int compared = text(a.index).substr(common).compare(text(b.index).substr(common));
        return compared != 0 ? compared < 0 : a.index < b.index;
    });
    std::vector<quint32> order(count);
    std::transform(items.begin(), items.end(), order.begin(), [](const Prefixed &item) { return item.index; });
    return order;
}

std::optional<std::vector<quint32>> rankTexts(const std::vector<std::string_view> &texts, TextOrder order, const base::StopToken &stop)
{
    // Each distinct text is ordered once.
    std::unordered_map<std::string_view, quint32> indexOf;
    std::vector<std::string_view> distinct;
    std::vector<quint32> which(texts.size());
    for (size_t i = 0; i < texts.size(); ++i) {
        if (i % kChunk == 0 && stop.stopRequested())
            return std::nullopt;
        if (texts[i].empty())
            continue;
        const auto [found, isNew] = indexOf.try_emplace(texts[i], static_cast<quint32>(distinct.size()));
        if (isNew)
            distinct.push_back(texts[i]);
        which[i] = found->second;
    }
    std::vector<quint32> sorted;
    if (!orderDistinct(distinct, order, sorted, stop))
        return std::nullopt;
    std::vector<quint32> rankOf(distinct.size());
    for (size_t rank = 0; rank < sorted.size(); ++rank)
        rankOf[sorted[rank]] = static_cast<quint32>(rank + 1);
    std::vector<quint32> ranks(texts.size(), 0);
    for (size_t i = 0; i < texts.size(); ++i) {
        if (!texts[i].empty())
            ranks[i] = rankOf[which[i]];
    }
    return ranks;
}

} // namespace tapfleet::snapshot
