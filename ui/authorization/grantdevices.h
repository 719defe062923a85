#pragma once

#include "services/grantreading.h"

#include <QAbstractTableModel>

namespace tapfleet::ui {

/// The devices of one grant, or those of them whose SN has the words looked for. GUI thread.
class GrantDevicesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Sn, Added, InFleet, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDevices(std::vector<services::GrantDeviceRow> devices);
    void setWords(const QString &words);
    const std::vector<services::GrantDeviceRow> &all() const { return m_all; }
    const services::GrantDeviceRow &device(int row) const { return m_all[m_rows[static_cast<size_t>(row)]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    std::vector<services::GrantDeviceRow> m_all;
    std::vector<size_t> m_rows;
    std::string m_words;
};

} // namespace tapfleet::ui
