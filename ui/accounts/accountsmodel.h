#pragma once

#include "base/clock.h"
#include "services/accountservice.h"
#include "services/syncservice.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace tapfleet::ui {

/// The accounts, a row each. A few at most, so a change of the list resets it. GUI thread.
class AccountsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Source, Gateway, AppId, Devices, LastSync, State, ColumnCount };

    AccountsModel(services::SyncService &sync, const base::Clock &clock, QObject *parent = nullptr);

    void setAccounts(std::vector<domain::Account> accounts);
    void setDeviceCounts(std::map<domain::AccountId, qint64> counts);
    /// The sync of one account moved on.
    void refresh(domain::AccountId id);
    /// Ages grew, or the language changed.
    void refreshAll();
    const domain::Account *account(int row) const;
    int rowOf(domain::AccountId id) const; ///< -1: none
    const std::vector<domain::Account> &accounts() const { return m_accounts; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const domain::Account &account, Column column) const;
    QString stateText(const domain::Account &account) const;
    QString endingText(const domain::Account &account) const; ///< of a certificate that ends soon; empty when none does
    QString tip(const domain::Account &account, Column column) const;

    services::SyncService &m_sync;
    const base::Clock &m_clock;
    std::vector<domain::Account> m_accounts;
    std::map<domain::AccountId, qint64> m_counts;
};

} // namespace tapfleet::ui
