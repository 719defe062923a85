#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <utility>
#include <vector>

class QTableView;

namespace tapfleet::ui {

/// A table of whole rows, one of which is current: no grid, no row numbers, Tab leaves it. GUI thread.
QTableView *rowTable(QAbstractItemModel &model, const QString &name, QWidget *parent);
/// Widths of the first columns, in digits of the table's font.
void setDigits(QTableView &table, std::initializer_list<int> digits);

/// A model over a list of values, a row each, that is read as a whole again and again. Its heir says what stands in the columns and over
/// them. GUI thread.
template <typename Row, int Columns>
class RowModel : public QAbstractTableModel
{
public:
    QVariant data(const QModelIndex &index, int role) const final
    {
        Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
        const Row &one = m_rows[static_cast<size_t>(index.row())];
        if (QVariant own = look(one, index.column(), role); own.isValid())
            return own;
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(text(one, index.column())) : alignment(index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal)
            return {};
        return role == Qt::DisplayRole ? QVariant(heading(section)) : alignment(section, role);
    }
    /// Null: there is no such row.
    const Row *row(int number) const { return number >= 0 && number < rowCount() ? &m_rows[static_cast<size_t>(number)] : nullptr; }
    const std::vector<Row> &rows() const { return m_rows; }
    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : Columns; }
    /// Everything in words is asked for again.
    void refreshWords()
    {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    }

protected:
    using QAbstractTableModel::QAbstractTableModel;

    /// Nothing jumps as long as the same rows come, by `isSame`.
    template <typename IsSame>
    void setRows(std::vector<Row> rows, IsSame isSame)
    {
        if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), isSame)) {
            m_rows = std::move(rows);
            return refreshWords();
        }
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

private:
    virtual QString text(const Row &row, int column) const = 0;
    virtual QString heading(int column) const = 0;
    /// Numbers stand at the right.
    virtual bool isNumber(int column) const
    {
        Q_UNUSED(column)
        return false;
    }
    /// What a cell has beside its text, or for it in some role: an icon, a colour, a box; nothing for what is as everywhere.
    virtual QVariant look(const Row &row, int column, int role) const
    {
        Q_UNUSED(row)
        Q_UNUSED(column)
        Q_UNUSED(role)
        return {};
    }
    QVariant alignment(int column, int role) const
    {
        if (role != Qt::TextAlignmentRole)
            return {};
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    }

    std::vector<Row> m_rows;
};

} // namespace tapfleet::ui
