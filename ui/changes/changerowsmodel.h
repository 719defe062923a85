#pragma once

#include "ui/changes/changefieldsmodel.h"
#include "ui/changes/changeorder.h"

namespace tapfleet::ui {

/// The changes themselves, a device and field a row: a view into the diff, so that a million rows cost nothing, in the diff's order or
/// another one. GUI thread; orders are worked out elsewhere, and the newest wins.
class ChangeRowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Sn, Account, Field, Before, After, When, ColumnCount };

    /// `fields` words the fields and outlives this model.
    explicit ChangeRowsModel(const ChangeFieldsModel &fields, QObject *parent = nullptr);

    void setRows(services::DiffService::DiffPtr diff, const domain::DiffField &rows);
    void setAccounts(std::map<domain::AccountId, QString> names);
    void retranslate();

    const domain::DiffDevice &device(int row) const;
    size_t begin() const { return m_begin; } ///< of the diff's rows
    size_t end() const { return m_end; }
    /// The rows as they are shown, as numbers from begin() on; empty when they stand as the diff has them.
    const std::vector<quint32> &order() const { return m_order; }
    /// Column -1: the diff's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const domain::DiffRow &row(int row) const
    {
        return m_diff->rows[m_begin + (m_order.empty() ? static_cast<size_t>(row) : m_order[static_cast<size_t>(row)])];
    }
    void findOrder();
    void setOrder(std::vector<quint32> order);
    QString text(const domain::DiffRow &row, Column column) const;

    const ChangeFieldsModel &m_fields;
    services::DiffService::DiffPtr m_diff;
    size_t m_begin = 0, m_end = 0;
    std::map<domain::AccountId, QString> m_accounts;
    std::vector<quint32> m_order;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    base::StopSource m_sortStop;
};

} // namespace tapfleet::ui
