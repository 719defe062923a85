#include "ui/alerts/alerthistorymodel.h"

#include "text/labels.h"

namespace tapfleet::ui {

using domain::AlertFiring;

void AlertHistoryModel::setFirings(std::vector<AlertFiring> firings)
{
    setRows(std::move(firings), [](const AlertFiring &a, const AlertFiring &b) { return a.id == b.id; });
}

QString AlertHistoryModel::text(const AlertFiring &firing, int column) const
{
    switch (static_cast<Column>(column)) {
    case At: return text::fullTime(firing.at);
    case Rule: return firing.name;
    case Devices: return text::count(firing.devices);
    case Told: return firing.isTold ? tr("told") : tr("not told yet");
    case ColumnCount: break;
    }
    return {};
}

QVariant AlertHistoryModel::look(const AlertFiring &firing, int column, int role) const
{
    return role == Qt::ToolTipRole && column == Rule ? QVariant(firing.filter) : QVariant();
}

bool AlertHistoryModel::isNumber(int column) const
{
    return column == Devices;
}

QString AlertHistoryModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case At: return tr("When");
    case Rule: return tr("Rule");
    case Devices: return tr("New devices");
    case Told: return tr("Notice");
    case ColumnCount: break;
    }
    return {};
}

} // namespace tapfleet::ui
