#pragma once

#include "services/orderservice.h"

#include <QAbstractTableModel>

#include <map>

namespace tapfleet::ui {

/// The orders that fit a search, a row each. GUI thread.
class OrdersModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Id, Items, State, Supplier, Created, Tracking, Account, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setOrders(std::vector<services::AccountOrder> orders, std::map<domain::AccountId, QString> accounts);
    void setSearch(const QString &text, bool onlyOpen);
    void refreshWords();
    const services::AccountOrder *order(int row) const; ///< null: there is no such row
    int rowOf(domain::AccountId account, const domain::OrderId &id) const; ///< -1: not shown
    bool isEmpty() const { return m_orders.empty(); } ///< whatever the search

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    QString text(const services::AccountOrder &one, Column column) const;

    std::vector<services::AccountOrder> m_orders;
    std::map<domain::AccountId, QString> m_accounts;
    std::vector<size_t> m_shown; ///< places in m_orders
    QString m_search;
    bool m_onlyOpen = false;
};

} // namespace tapfleet::ui
