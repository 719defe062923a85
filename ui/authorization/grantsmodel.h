#pragma once

#include "base/clock.h"
#include "services/grantreading.h"

#include <QAbstractTableModel>

#include <map>

namespace tapfleet::ui {

/// The grants of one direction, some of them left out by what is looked for. GUI thread.
class GrantsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Other, State, Scopes, Devices, Ends, GrantedOn, Account, ColumnCount };
    /// Which grants are shown.
    struct Filter {
        domain::GrantDirection direction = domain::GrantDirection::Given;
        QString words;             ///< in the other side's name or pid, the id, a scope
        bool expiringSoon = false; ///< only those that end within 30 days
        bool inForce = false;      ///< only those that are pending or in force
    };

    explicit GrantsModel(const base::Clock &clock, QObject *parent = nullptr);

    void setGrants(const services::GrantOverview &overview);
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    void retranslate();

    const services::AccountGrant &grant(int row) const { return m_all[m_rows[static_cast<size_t>(row)]]; }
    int rowOf(const domain::GrantId &id) const; ///< -1 when it is not shown
    int count(domain::GrantDirection direction) const;
    int countExpiringSoon() const; ///< of the direction

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    bool shows(const services::AccountGrant &one) const;
    QString text(const services::AccountGrant &one, Column column) const;

    const base::Clock &m_clock;
    std::vector<services::AccountGrant> m_all;
    std::vector<size_t> m_rows;
    std::map<domain::AccountId, QString> m_accounts;
    Filter m_filter;
    int m_sortColumn = GrantedOn;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace tapfleet::ui
