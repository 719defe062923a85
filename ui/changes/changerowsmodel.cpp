#include "ui/changes/changerowsmodel.h"

#include "base/async.h"
#include "text/changetext.h"
#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::ui {

ChangeRowsModel::ChangeRowsModel(const ChangeFieldsModel &fields, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fields(fields)
{}

void ChangeRowsModel::setRows(services::DiffService::DiffPtr diff, const domain::DiffField &rows)
{
    beginResetModel();
    m_diff = std::move(diff);
    m_begin = m_diff ? rows.begin : 0;
    m_end = m_diff ? rows.end : 0;
    m_order.clear();
    endResetModel();
    findOrder();
}

void ChangeRowsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    findOrder();
}

void ChangeRowsModel::findOrder()
{
    m_sortStop.renew();
    if (rowCount() == 0)
        return;
    if (m_sortColumn < 0)
        return setOrder({});
    static_assert(static_cast<int>(ChangeOrder::By::Sn) == Sn && static_cast<int>(ChangeOrder::By::When) == When);
    ChangeOrder order{static_cast<ChangeOrder::By>(m_sortColumn), m_sortOrder, m_accounts, {}};
    for (const domain::DiffField &field : m_diff->fields)
        order.fields.push_back(m_fields.label(field.id));
    order.fields.push_back(m_fields.label(m_diff->presence.id));
    const base::StopToken stop = m_sortStop.token();
    base::whenDone(QtConcurrent::run([diff = m_diff, begin = m_begin, end = m_end, order = std::move(order), stop] {
                       return orderedChanges(*diff, begin, end, order, stop);
                   }),
                   this, [this, stop](std::vector<quint32> rows) {
                       if (!stop.stopRequested())
                           setOrder(std::move(rows));
                   });
}

void ChangeRowsModel::setOrder(std::vector<quint32> order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    // Few rows are held by views: the current one.
    const QModelIndexList held = persistentIndexList();
    std::vector<quint32> heldRows;
    for (const QModelIndex &index : held)
        heldRows.push_back(m_order.empty() ? static_cast<quint32>(index.row()) : m_order[static_cast<size_t>(index.row())]);
    m_order = std::move(order);
    QModelIndexList moved;
    for (qsizetype i = 0; i < held.size(); ++i) {
        const quint32 wanted = heldRows[static_cast<size_t>(i)];
        const auto at =
            m_order.empty() ? qsizetype(wanted) : std::find(m_order.begin(), m_order.end(), wanted) - m_order.begin();
        moved << index(static_cast<int>(at), held[i].column());
    }
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ChangeRowsModel::setAccounts(std::map<domain::AccountId, QString> names)
{
    m_accounts = std::move(names);
    retranslate();
}

void ChangeRowsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const domain::DiffDevice &ChangeRowsModel::device(int at) const
{
    return m_diff->devices[row(at).device];
}

int ChangeRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_end - m_begin);
}

int ChangeRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangeRowsModel::text(const domain::DiffRow &row, Column column) const
{
    const domain::DiffDevice &device = m_diff->devices[row.device];
    switch (column) {
    case Sn: return QString::fromStdString(device.id.sn);
    case Account: {
        const auto name = m_accounts.find(device.account);
        return name == m_accounts.end() ? QString() : name->second;
    }
    case Field: return m_fields.label(m_diff->fieldId(row));
    case Before: return text::changedValueText(m_diff->fieldId(row), m_diff->texts[row.before]);
    case After: return text::changedValueText(m_diff->fieldId(row), m_diff->texts[row.after]);
    case When: return text::cellText(domain::Field::Synced, row.at);
    case ColumnCount: break;
    }
    return {};
}

QVariant ChangeRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::DiffRow &change = row(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(change, column).simplified();
    case Qt::ToolTipRole:
        if (column == When && change.steps > 1)
            return tr("The last of %n change(s)", nullptr, static_cast<int>(change.steps));
        return text(change, column);
    case Qt::FontRole: return column == Sn || column == When ? QVariant(tabularFont()) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                            text(change, column));
    default: return {};
    }
}

QVariant ChangeRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    QStringList headers = text::changeHeaders();
    headers.removeAt(1); // the supplier is in the device's own pane
    return headers.at(section);
}

} // namespace tapfleet::ui
