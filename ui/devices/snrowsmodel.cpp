#include "ui/devices/snrowsmodel.h"

#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

namespace tapfleet::ui {

using domain::Field;
using domain::SnOutcome;

namespace {

struct Mark {
    Icon icon;
    QColor Colors::*color;
};

Mark markOf(SnOutcome outcome)
{
    switch (outcome) {
    case SnOutcome::Matched: return {Icon::Check, &Colors::online};
    case SnOutcome::NotFound: return {Icon::Error, &Colors::fault};
    case SnOutcome::Typo: return {Icon::Search, &Colors::waiting};
    case SnOutcome::Damaged: return {Icon::Warning, &Colors::waiting};
    case SnOutcome::NotMine: return {Icon::Key, &Colors::secondary};
    case SnOutcome::Ambiguous: return {Icon::Info, &Colors::waiting};
    case SnOutcome::Duplicate: return {Icon::Copy, &Colors::secondary};
    case SnOutcome::NoSn: return {Icon::Empty, &Colors::secondary};
    }
    Q_UNREACHABLE();
}

QString whichDevice(const snapshot::FleetSnapshot &snapshot, quint32 device)
{
    const QString name = text::cellText(Field::Name, snapshot.value(device, Field::Name));
    const QString merchant = text::cellText(Field::Merchant, snapshot.value(device, Field::Merchant));
    return name.isEmpty() || merchant.isEmpty() ? name + merchant : name + QStringLiteral(" · ") + merchant;
}

} // namespace

void SnRowsModel::showRows(services::CheckedSnsPtr checked, std::vector<quint32> rows)
{
    show(std::move(checked), std::move(rows), false);
}

void SnRowsModel::showDevices(services::CheckedSnsPtr checked, std::vector<quint32> devices)
{
    show(std::move(checked), std::move(devices), true);
}

void SnRowsModel::show(services::CheckedSnsPtr checked, std::vector<quint32> shown, bool areDevices)
{
    beginResetModel();
    m_checked = std::move(checked);
    m_shown = std::move(shown);
    m_areDevices = areDevices;
    endResetModel();
}

std::optional<quint32> SnRowsModel::listRow(int row) const
{
    if (m_areDevices || row < 0 || row >= rowCount())
        return std::nullopt;
    return m_shown[static_cast<size_t>(row)];
}

int SnRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int SnRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SnRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 shown = m_shown[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return m_areDevices ? deviceText(shown, index.column()) : rowText(shown, index.column());
    case Qt::EditRole: return index.column() == Sn && !m_areDevices ? QVariant(rowText(shown, Sn)) : QVariant();
    case Qt::DecorationRole: return index.column() == Outcome && !m_areDevices ? decoration(shown) : QVariant();
    case Qt::FontRole:
        return index.column() == Sn || index.column() == Suggestion || index.column() == Number ? QVariant(tabularFont())
                                                                                                : QVariant();
    case Qt::TextAlignmentRole: return index.column() == Number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant SnRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Row");
    case Sn: return text::snTitle();
    case Outcome: return tr("State");
    case Reason: return text::reasonTitle();
    case Suggestion: return text::suggestionTitle();
    default: return {};
    }
}

Qt::ItemFlags SnRowsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Sn && !m_areDevices ? flags | Qt::ItemIsEditable : flags;
}

bool SnRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Sn || m_areDevices)
        return false;
    const quint32 row = m_shown[static_cast<size_t>(index.row())];
    if (value.toString().trimmed().isEmpty() || value.toString() == rowText(row, Sn))
        return false;
    Q_EMIT snEdited(row, value.toString());
    return true;
}

QString SnRowsModel::rowText(quint32 row, int column) const
{
    const domain::SnVerdict &verdict = m_checked->verdicts[row];
    const domain::SnListRow &read = m_checked->rows[row];
    switch (column) {
    case Number: return text::count(qint64(row) + 1);
    case Sn: return QString::fromStdString(read.sn.empty() ? read.raw : domain::longForm({read.sn, read.supplierId}));
    case Outcome: return text::outcomeLabel(verdict.outcome);
    case Reason:
        if (verdict.outcome != SnOutcome::Matched || !verdict.device)
            return m_checked->reason(row);
        return whichDevice(*m_checked->snapshot, *verdict.device);
    case Suggestion: return QString::fromStdString(domain::longForm(verdict.suggestion));
    default: return {};
    }
}

QString SnRowsModel::deviceText(quint32 device, int column) const
{
    const snapshot::FleetSnapshot &snapshot = *m_checked->snapshot;
    switch (column) {
    case Sn: return QString::fromStdString(domain::longForm(snapshot.id(device)));
    case Outcome: return tr("Not in the list");
    case Reason: return whichDevice(snapshot, device);
    default: return {};
    }
}

QVariant SnRowsModel::decoration(quint32 row) const
{
    const Mark mark = markOf(m_checked->verdicts[row].outcome);
    return icon(mark.icon, colorsFor(QGuiApplication::palette()).*mark.color);
}

} // namespace tapfleet::ui
