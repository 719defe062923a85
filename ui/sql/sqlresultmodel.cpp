#include "ui/sql/sqlresultmodel.h"

#include "services/queryexport.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

namespace tapfleet::ui {

namespace {

/// More of a text than any screen shows in a cell.
constexpr qsizetype kMostShown = 300;
constexpr qsizetype kMostTip = 2000;

} // namespace

SqlResultModel::SqlResultModel(QObject *parent) : QAbstractTableModel(parent)
{}

void SqlResultModel::setRun(services::QueryService::RunPtr run)
{
    beginResetModel();
    m_run = std::move(run);
    endResetModel();
}

int SqlResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_run ? 0 : static_cast<int>(m_run->table.rowCount());
}

int SqlResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_run ? 0 : m_run->table.columnCount();
}

QString SqlResultModel::plainText(int row, int column) const
{
    std::string text;
    services::appendCellText(text, m_run->table.cell(row, column));
    return QString::fromStdString(text);
}

bool SqlResultModel::isNumber(int row, int column) const
{
    const domain::ResultTable::Cell cell = m_run->table.cell(row, column);
    return std::holds_alternative<qint64>(cell) || std::holds_alternative<double>(cell);
}

QVariant SqlResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row(), column = index.column();
    const bool isNull = std::holds_alternative<std::monostate>(m_run->table.cell(row, column));
    switch (role) {
    case Qt::DisplayRole: return isNull ? QStringLiteral("–") : plainText(row, column).left(kMostShown).replace(u'\n', u' ');
    case Qt::ToolTipRole: return isNull ? tr("NULL: not told") : plainText(row, column).left(kMostTip);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                            isNull ? tr("NULL: not told") : plainText(row, column).left(kMostShown));
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (isNumber(row, column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole: return isNull ? QVariant(colorsFor(QGuiApplication::palette()).secondary) : QVariant();
    default: return {};
    }
}

QVariant SqlResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return QString::fromStdString(m_run->table.columns()[static_cast<size_t>(section)]);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (rowCount() > 0 && isNumber(0, section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace tapfleet::ui
