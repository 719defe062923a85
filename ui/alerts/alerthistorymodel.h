#pragma once

#include "domain/alert.h"

#include <QAbstractTableModel>

#include <vector>

namespace tapfleet::ui {

/// What was told, newest first. GUI thread.
class AlertHistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { At, Rule, Devices, Told, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setFirings(std::vector<domain::AlertFiring> firings);
    void refreshWords();
    const domain::AlertFiring *firing(int row) const; ///< null: there is no such row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<domain::AlertFiring> m_firings;
};

} // namespace tapfleet::ui
