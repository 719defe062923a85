#include "services/snindex.h"

#include "snapshot/fleetsnapshot.h"

#include <algorithm>

namespace tapfleet::services {

using domain::Field;

SnapshotSnIndex::SnapshotSnIndex(const snapshot::FleetSnapshot &snapshot, std::optional<domain::AccountId> only)
    : m_snapshot(snapshot)
    , m_isPart(only.has_value())
{
    if (!only)
        return;
    for (quint32 place = 0; place < snapshot.rowCount(); ++place) {
        if (const quint32 row = snapshot.rowBySn(place); snapshot.account(row) == *only)
            m_rows.push_back(row);
    }
}

quint32 SnapshotSnIndex::size() const
{
    return m_isPart ? static_cast<quint32>(m_rows.size()) : m_snapshot.rowCount();
}

std::string_view SnapshotSnIndex::sn(quint32 place) const
{
    return m_snapshot.sn(rowAt(place));
}

quint32 SnapshotSnIndex::placeOf(std::string_view sn) const
{
    if (!m_isPart)
        return m_snapshot.placeOfSn(sn);
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), sn,
                                        [this](quint32 row, std::string_view wanted) { return m_snapshot.sn(row) < wanted; });
    return static_cast<quint32>(found - m_rows.begin());
}

SnIndex::Device SnapshotSnIndex::device(quint32 place) const
{
    const quint32 row = rowAt(place);
    const domain::Value role = m_snapshot.value(row, Field::Role);
    const auto *code = std::get_if<std::string>(&role);
    const Hold hold = !code || code->empty() ? Hold::Untold : *code == "GRANTEE" ? Hold::Other : Hold::Mine;
    return {row, m_snapshot.id(row).supplierId, m_snapshot.account(row), hold};
}

quint32 SnapshotSnIndex::rowAt(quint32 place) const
{
    return m_isPart ? m_rows[place] : m_snapshot.rowBySn(place);
}

} // namespace tapfleet::services
