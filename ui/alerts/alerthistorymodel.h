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

private:
    QString text(const domain::AlertFiring &firing, int column) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override;
    QVariant look(const domain::AlertFiring &firing, int column, int role) const override;
};

} // namespace tapfleet::ui
