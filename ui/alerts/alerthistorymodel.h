#pragma once

#include "domain/alert.h"
#include "ui/widgets/rowtable.h"

namespace tapfleet::ui {

/// What was told, newest first. GUI thread.
class AlertHistoryModel final : public RowModel<domain::AlertFiring, 4>
{
    Q_OBJECT
public:
    enum Column { At, Rule, Devices, Told, ColumnCount };
    using RowModel::RowModel;

    void setFirings(std::vector<domain::AlertFiring> firings);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace tapfleet::ui
