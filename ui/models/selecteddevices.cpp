#include "ui/models/selecteddevices.h"

#include <algorithm>

namespace tapfleet::ui {

void SelectedDevices::clear()
{
    m_snapshot.reset();
    m_rows = snapshot::RowSet();
    m_count = 0;
}

void SelectedDevices::assign(std::shared_ptr<const snapshot::FleetSnapshot> snapshot, snapshot::RowSet rows)
{
    m_count = rows.count();
    if (m_count == 0)
        return clear();
    m_snapshot = std::move(snapshot);
    m_rows = std::move(rows);
}

void SelectedDevices::add(const services::DeviceSelection &rows)
{
    snapshot::RowSet set = m_snapshot == rows.snapshot ? std::move(m_rows) : snapshot::RowSet(rows.snapshot->rowCount());
    for (const quint32 row : rows.rows)
        set.insert(row);
    assign(rows.snapshot, std::move(set));
}

void SelectedDevices::toggle(const std::shared_ptr<const snapshot::FleetSnapshot> &snapshot, quint32 row)
{
    snapshot::RowSet set = m_snapshot == snapshot ? std::move(m_rows) : snapshot::RowSet(snapshot->rowCount());
    set.words()[row >> 6] ^= quint64(1) << (row & 63);
    assign(snapshot, std::move(set));
}

services::DeviceSelection SelectedDevices::inOrderOf(const services::DeviceSelection &shown) const
{
    services::DeviceSelection ordered{m_snapshot, {}};
    ordered.rows.reserve(m_count);
    snapshot::RowSet others = m_rows;
    if (shown.snapshot == m_snapshot) {
        for (const quint32 row : shown.rows) {
            if (!m_rows.contains(row))
                continue;
            ordered.rows.push_back(row);
            others.words()[row >> 6] &= ~(quint64(1) << (row & 63));
        }
    }
    const std::vector<quint32> rest = others.rows();
    ordered.rows.insert(ordered.rows.end(), rest.begin(), rest.end());
    return ordered;
}

quint32 SelectedDevices::countShown(const services::DeviceSelection &shown) const
{
    if (m_count == 0 || shown.snapshot != m_snapshot)
        return 0;
    return static_cast<quint32>(std::count_if(shown.rows.begin(), shown.rows.end(), [this](quint32 row) { return m_rows.contains(row); }));
}

snapshot::RowSet follow(const snapshot::FleetSnapshot &from, const snapshot::RowSet &rows, const snapshot::FleetSnapshot &to,
                        const base::StopToken &stop)
{
    snapshot::RowSet found(to.rowCount());
    for (const quint32 row : rows.rows()) {
        if (stop.stopRequested())
            break;
        if (const auto now = to.find(from.account(row), from.id(row)))
            found.insert(*now);
    }
    return found;
}

} // namespace tapfleet::ui
