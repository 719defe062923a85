#include "ui/activity/operationsmodel.h"

#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace tapfleet::ui {

using domain::OperationState;
using services::AccountOperation;

namespace {

QIcon stateIcon(OperationState state)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (state) {
    case OperationState::Draft: return ui::icon(Icon::File, colors.waiting);
    case OperationState::Running: return ui::icon(Icon::Sync, colors.accentText);
    case OperationState::Paused: return ui::icon(Icon::Stop, colors.waiting);
    case OperationState::Unsettled:
    case OperationState::Undecided: return ui::icon(Icon::Warning, colors.waiting);
    default: return ui::icon(Icon::Clock, colors.offline);
    }
}

/// Devices where the operation has any, else steps.
QString progressText(const domain::Operation &operation)
{
    qint64 devices = 0, told = 0, settled = 0;
    for (const domain::WriteStep &step : operation.steps) {
        devices += step.devices;
        told += step.done + step.refused;
        settled += domain::isSettled(step.state);
    }
    if (devices > 0)
        return OperationsModel::tr("%1 of %2 devices").arg(text::count(told), text::count(devices));
    return OperationsModel::tr("%1 of %2 requests")
        .arg(text::count(settled), text::count(static_cast<qint64>(operation.steps.size())));
}

} // namespace

OperationsModel::OperationsModel(QObject *parent) : QAbstractTableModel(parent)
{}

void OperationsModel::setOperations(std::vector<AccountOperation> operations)
{
    const auto idOf = [](const AccountOperation &one) { return std::pair(one.account, one.operation.id); };
    const bool isSame = std::equal(operations.begin(), operations.end(), m_operations.begin(), m_operations.end(),
                                   [&](const AccountOperation &a, const AccountOperation &b) { return idOf(a) == idOf(b); });
    if (isSame) { // the usual case while they are sent: the selection stays
        m_operations = std::move(operations);
        retranslate();
        return;
    }
    beginResetModel();
    m_operations = std::move(operations);
    endResetModel();
}

void OperationsModel::setAccounts(std::map<domain::AccountId, QString> names)
{
    m_names = std::move(names);
    retranslate();
}

void OperationsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int OperationsModel::rowOf(domain::AccountId account, domain::OperationId id) const
{
    const auto found = std::find_if(m_operations.begin(), m_operations.end(), [&](const AccountOperation &one) {
        return one.account == account && one.operation.id == id;
    });
    return found == m_operations.end() ? -1 : static_cast<int>(found - m_operations.begin());
}

int OperationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_operations.size());
}

int OperationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OperationsModel::text(const AccountOperation &one, Column column) const
{
    switch (column) {
    case What: return text::operationTitle(one.operation.kind, one.operation.subject);
    case Account: {
        const auto name = m_names.find(one.account);
        return name == m_names.end() ? QString() : name->second;
    }
    case State: return text::withMark(text::operationStateLabel(domain::stateOf(one.operation)), one.operation.restored);
    case Progress: return progressText(one.operation);
    case Prepared: return text::fullTime(one.operation.preparedAt);
    case ColumnCount: break;
    }
    return {};
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountOperation &one = operation(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(one, column);
    case Qt::ToolTipRole: {
        const QString reason = column == State ? text::operationStateReason(domain::stateOf(one.operation)) : QString();
        return reason.isEmpty() || one.operation.restored ? text(one, column) : reason;
    }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text(one, column));
    case Qt::FontRole: return column == Prepared || column == Progress ? QVariant(tabularFont()) : QVariant();
    case Qt::DecorationRole: return column == State ? QVariant(stateIcon(domain::stateOf(one.operation))) : QVariant();
    default: return {};
    }
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case What: return tr("Open operation");
    case Account: return tr("Account");
    case State: return tr("State");
    case Progress: return tr("Progress");
    case Prepared: return tr("Prepared");
    case ColumnCount: break;
    }
    return {};
}

} // namespace tapfleet::ui
