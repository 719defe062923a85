#pragma once

#include "base/clock.h"
#include "services/taskservice.h"
#include "ui/distribution/livetablemodel.h"

namespace tapfleet::ui {

/// The devices of one task, or those of them that a chip and the words looked for leave. GUI thread.
class TaskDevicesModel final : public LiveTableModel
{
    Q_OBJECT
public:
    enum Column { Sn, State, Progress, Error, NextStep, Attempts, Reported, Verified, Changed, ColumnCount };
    struct Filter {
        std::optional<domain::TaskDeviceGroup> group{}; ///< absent: all
        bool onlyUnverified = false;                    ///< reported success, not verified
        QString words{};                                ///< in the SN
        friend bool operator==(const Filter &, const Filter &) = default;
    };

    explicit TaskDevicesModel(const base::Clock &clock, QObject *parent = nullptr);

    /// The devices of another task when `isAnother`; else what is read again of the same one.
    void setDevices(std::vector<services::TaskDeviceRow> devices, bool isAnother);
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    void retranslate();

    const std::vector<services::TaskDeviceRow> &all() const { return m_all; }
    const services::TaskDeviceRow &device(int row) const { return m_all[placeAt(row)]; }
    qint64 countUnverified() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    std::vector<quint32> wanted() const;
    bool isLess(const services::TaskDeviceRow &a, const services::TaskDeviceRow &b) const;
    QString text(const services::TaskDeviceRow &row, Column column) const;

    const base::Clock &m_clock;
    std::vector<services::TaskDeviceRow> m_all; ///< by SN
    Filter m_filter;
    int m_sortColumn = Sn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

/// A device that reported success and of which the last sync read something else.
bool isUnverified(const services::TaskDeviceRow &row);

} // namespace tapfleet::ui
