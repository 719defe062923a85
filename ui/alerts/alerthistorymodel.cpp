#include "ui/alerts/alerthistorymodel.h"

#include "text/labels.h"

namespace tapfleet::ui {

using domain::AlertFiring;

void AlertHistoryModel::setFirings(std::vector<AlertFiring> firings)
{
    const auto isSame = [](const AlertFiring &a, const AlertFiring &b) { return a.id == b.id; };
    if (std::equal(firings.begin(), firings.end(), m_firings.begin(), m_firings.end(), isSame)) {
        m_firings = std::move(firings);
        return refreshWords();
    }
    beginResetModel();
    m_firings = std::move(firings);
    endResetModel();
}

void AlertHistoryModel::refreshWords()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const AlertFiring *AlertHistoryModel::firing(int row) const
{
    return row >= 0 && row < rowCount() ? &m_firings[static_cast<size_t>(row)] : nullptr;
}

int AlertHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_firings.size());
}

int AlertHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertHistoryModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const AlertFiring &firing = m_firings[static_cast<size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column == Devices ? Qt::AlignRight : Qt::AlignLeft));
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
        return QVariant::fromValue(Qt::AlignVCenter | (section == Devices ? Qt::AlignRight : Qt::AlignLeft));
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
