#pragma once

#include "services/journalservice.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace tapfleet::ui {

/// The operations that are not ended: what they do, how they stand, how far they are. GUI thread.
class OperationsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Account, State, Progress, Prepared, ColumnCount };

    explicit OperationsModel(QObject *parent = nullptr);

    void setOperations(std::vector<services::AccountOperation> operations);
    void setAccounts(std::map<domain::AccountId, QString> names);
    void retranslate();

    const services::AccountOperation &operation(int row) const { return m_operations[static_cast<size_t>(row)]; }
    int rowOf(domain::AccountId account, domain::OperationId id) const; ///< -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const services::AccountOperation &one, Column column) const;

    std::vector<services::AccountOperation> m_operations;
    std::map<domain::AccountId, QString> m_names;
};

} // namespace tapfleet::ui
