#pragma once

#include "services/snindex.h"

#include <algorithm>
#include <string>
#include <vector>

namespace tapfleet::tests {

/// A fleet to match lists against, written down in a test.
class WrittenFleet final : public services::SnIndex
{
public:
    struct Entry {
        std::string sn;
        std::string supplierId{"S1"};
        Hold hold = Hold::Mine;
        qint64 account = 1;
    };
    explicit WrittenFleet(std::vector<Entry> entries) : m_entries(std::move(entries))
    {
        std::stable_sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) { return a.sn < b.sn; });
    }

    quint32 size() const override { return static_cast<quint32>(m_entries.size()); }
    std::string_view sn(quint32 place) const override { return m_entries[place].sn; }
    quint32 placeOf(std::string_view sn) const override
    {
        const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), sn,
                                            [](const Entry &entry, std::string_view wanted) { return entry.sn < wanted; });
        return static_cast<quint32>(found - m_entries.begin());
    }
    Device device(quint32 place) const override
    {
        const Entry &entry = m_entries[place];
        return {place, entry.supplierId, domain::AccountId(entry.account), entry.hold};
    }

private:
    std::vector<Entry> m_entries;
};

} // namespace tapfleet::tests
