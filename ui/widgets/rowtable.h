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

/// A model over a list of values, a row each, that is read as a whole again and again. What it shows of a value is its heir's. GUI
/// thread.
template <typename Row, int Columns>
class RowModel : public QAbstractTableModel
{
public:
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
    /// How a column stands: numbers at the right.
    static QVariant alignment(bool isNumber) { return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)); }

private:
    std::vector<Row> m_rows;
};

} // namespace tapfleet::ui
