#include "cache/identitymap.h"

#include <xxhash.h>

#include <bit>

namespace tapfleet::cache {

quint64 IdentityMap::identityOf(std::string_view sn, std::string_view supplierId)
{
    const quint64 identity = XXH3_64bits_withSeed(sn.data(), sn.size(), XXH3_64bits(supplierId.data(), supplierId.size()));
    return identity ? identity : 1;
}

void IdentityMap::reserve(size_t count)
{
    const size_t slots = std::bit_ceil(count + count / 2 + 16);
    if (slots > m_slots.size())
        grow(slots);
}

void IdentityMap::clear()
{
    m_slots.clear();
    m_slots.shrink_to_fit();
    m_used = 0;
}

IdentityMap::Entry &IdentityMap::slot(quint64 identity)
{
    const size_t mask = m_slots.size() - 1;
    size_t at = identity & mask;
    while (m_slots[at].identity != 0 && m_slots[at].identity != identity)
        at = (at + 1) & mask;
    return m_slots[at];
}

IdentityMap::Entry *IdentityMap::find(quint64 identity)
{
    if (m_slots.empty())
        return nullptr;
    Entry &entry = slot(identity);
    return entry.identity != 0 && entry.key != 0 ? &entry : nullptr;
}

void IdentityMap::set(quint64 identity, qint64 key, quint64 rowHash)
{
    if ((m_used + 1) * 4 > m_slots.size() * 3)
        grow(std::bit_ceil(m_slots.size() * 2 + 16));
    Entry &entry = slot(identity);
    if (entry.identity == 0)
        ++m_used;
    entry = {identity, rowHash, key};
}

void IdentityMap::grow(size_t slots)
{
    std::vector<Entry> old(slots);
    old.swap(m_slots);
    for (const Entry &entry : old) {
        if (entry.identity != 0)
            slot(entry.identity) = entry;
    }
}

} // namespace tapfleet::cache
