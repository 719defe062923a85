#include "ui/authorization/grantdevices.h"

#include "text/granttext.h"
#include "text/labels.h"

namespace tapfleet::ui {

void GrantDevicesModel::setDevices(std::vector<services::GrantDeviceRow> devices)
{
    beginResetModel();
    m_all = std::move(devices);
    arrange();
    endResetModel();
}

void GrantDevicesModel::setWords(const QString &words)
{
    beginResetModel();
    m_words = words.trimmed().toStdString();
    arrange();
    endResetModel();
}

void GrantDevicesModel::arrange()
{
    m_rows.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (domain::longForm(m_all[i].device.device).find(m_words) != std::string::npos)
            m_rows.push_back(i);
    }
}

int GrantDevicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GrantDevicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GrantDevicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const services::GrantDeviceRow &row = device(index.row());
    switch (index.column()) {
    case Sn: return QString::fromStdString(domain::longForm(row.device.device));
    case Added: return row.device.addedAt ? (role == Qt::ToolTipRole ? text::fullTime(*row.device.addedAt) : text::dateText(*row.device.addedAt)) : QStringLiteral("–");
    case InFleet: return row.inFleet ? tr("Yes") : tr("No");
    default: return {};
    }
}

QVariant GrantDevicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Sn: return tr("SN");
    case Added: return tr("Added");
    case InFleet: return tr("In my fleet");
    default: return {};
    }
}

} // namespace tapfleet::ui
