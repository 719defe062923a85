#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace tapfleet::cache {

/// Which devices the cache holds: identity -> (key, row hash), so that a full list costs no query for a device that has not
/// changed. Identities are kept as 64-bit hashes: two of them may (very rarely) be taken for one, so whoever finds a
/// device here whose row hash differs must compare the stored identity. 24 bytes a slot. One thread.
class IdentityMap
{
public:
    struct Entry {
        quint64 identity = 0; ///< 0: an empty slot
        quint64 rowHash = 0;
        qint64 key = 0; ///< 0: a device that has been removed
    };

    static quint64 identityOf(std::string_view sn, std::string_view supplierId);

    void reserve(size_t count);
    void clear();
    /// The device's entry, or null when the cache certainly does not hold it.
    Entry *find(quint64 identity);
    void set(quint64 identity, qint64 key, quint64 rowHash);

private:
    Entry &slot(quint64 identity);
    void grow(size_t slots);

    std::vector<Entry> m_slots;
    size_t m_used = 0;
};

} // namespace tapfleet::cache
