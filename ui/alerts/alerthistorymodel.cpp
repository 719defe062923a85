#include "ui/alerts/alerthistorymodel.h"

#include "text/labels.h"

namespace tapfleet::ui {

using domain::AlertFiring;

void AlertHistoryModel::setFirings(std::vector<AlertFiring> firings)
{
    setRows(std::move(firings), [](const AlertFiring &a, const AlertFiring &b) { return a.id == b.id; });
}

QVariant AlertHistoryModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const AlertFiring &firing = *row(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(column == Devices);
    if (role == Qt::ToolTipRole && column == Rule)
        return firing.filter;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case At: return text::fullTime(firing.at);
    case Rule: return firing.name;
    case Devices: return text::count(firing.devices);
    case Told: return firing.isTold ? tr("told") : tr("not told yet");
    case ColumnCount: break;
    }
    return {};
}

QVariant AlertHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Devices);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case At: return tr("When");
    case Rule: return tr("Rule");
    case Devices: return tr("New devices");
    case Told: return tr("Notice");
    case ColumnCount: break;
    }
    return {};
}

} // namespace tapfleet::ui
