#include "ui/changes/changefieldsmodel.h"

#include "text/changetext.h"
#include "text/labels.h"

#include <algorithm>

namespace tapfleet::ui {

namespace {

/// All changes, and presence.
constexpr int kBefore = 2;

} // namespace

ChangeFieldsModel::ChangeFieldsModel(QObject *parent) : QAbstractTableModel(parent)
{}

void ChangeFieldsModel::setDiff(services::DiffService::DiffPtr diff)
{
    beginResetModel();
    m_diff = std::move(diff);
    endResetModel();
}

void ChangeFieldsModel::setApps(services::AppNames apps)
{
    m_apps = std::move(apps);
    retranslate();
}

void ChangeFieldsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

domain::DiffField ChangeFieldsModel::rowsAt(int row) const
{
    if (!m_diff || row <= 0 || row >= rowCount())
        return {{}, 0, m_diff ? m_diff->rows.size() : 0};
    return row == 1 ? m_diff->presence : m_diff->fields[static_cast<size_t>(row - kBefore)];
}

int ChangeFieldsModel::rowOf(const std::string &field) const
{
    for (int row = 1; row < rowCount(); ++row) {
        if (rowsAt(row).id == field)
            return row;
    }
    return 0;
}

QString ChangeFieldsModel::label(const std::string &field) const
{
    if (!field.starts_with(domain::kAppFieldPrefix))
        return text::changedFieldLabel(field);
    const auto app = m_apps.find(field.substr(domain::kAppFieldPrefix.size()));
    return text::changedFieldLabel(field, app == m_apps.end() ? QString() : QString::fromStdString(app->second));
}

int ChangeFieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_diff ? 0 : static_cast<int>(m_diff->fields.size()) + kBefore;
}

int ChangeFieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeFieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == Devices)
            return text::count(static_cast<qint64>(rowsAt(index.row()).count()));
        return index.row() == 0 ? tr("All changes") : label(rowsAt(index.row()).id);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == Devices ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant ChangeFieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Devices ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    return section == Devices ? tr("Changes") : tr("Field");
}

} // namespace tapfleet::ui
