#pragma once

#include "services/fleetservice.h"

namespace tapfleet::ui {

/// The devices that a person has selected: one bit a row of a snapshot, so that a million cost what ten do, and so that a filter
/// or another order changes nothing of them. Any thread, one at a time.
class SelectedDevices
{
public:
    bool isEmpty() const { return m_count == 0; }
    quint32 count() const { return m_count; }
    bool contains(quint32 row) const { return m_count != 0 && m_rows.contains(row); }
    /// The snapshot that the rows are of; null while nothing is selected.
    const std::shared_ptr<const snapshot::FleetSnapshot> &snapshot() const { return m_snapshot; }
    const snapshot::RowSet &rows() const { return m_rows; }

    void clear();
    /// Replaces everything.
    void assign(std::shared_ptr<const snapshot::FleetSnapshot> snapshot, snapshot::RowSet rows);
    /// Adds rows of that snapshot; of another one than before, they are the only ones.
    void add(const services::DeviceSelection &rows);
    void toggle(const std::shared_ptr<const snapshot::FleetSnapshot> &snapshot, quint32 row);

    /// The selected devices: first those that are shown, in their order, then the others.
    services::DeviceSelection inOrderOf(const services::DeviceSelection &shown) const;
    /// How many of them are shown.
    quint32 countShown(const services::DeviceSelection &shown) const;

private:
    std::shared_ptr<const snapshot::FleetSnapshot> m_snapshot;
    snapshot::RowSet m_rows;
    quint32 m_count = 0;
};

/// The rows of the same devices in a later snapshot; those that are gone are left out. Any thread; of no meaning when stopped.
snapshot::RowSet follow(const snapshot::FleetSnapshot &from, const snapshot::RowSet &rows, const snapshot::FleetSnapshot &to,
                        const base::StopToken &stop = {});

} // namespace tapfleet::ui
