#pragma once

#include "services/batchdiagnosis.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace tapfleet::ui {

/// The rows of a batch in the order of "what first", those of one cause when one is chosen. GUI thread.
class BatchModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Sn, Verdict, Cause, Facts, NextStep, Account, Source, ColumnCount };

    explicit BatchModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Shows these anew.
    void setRows(const std::vector<services::BatchRow> &rows, const std::map<domain::AccountId, QString> &accounts, qint64 now);
    /// One of them has another answer; the order stays until setRows().
    void updateRow(int row, const services::BatchRow &changed);
    /// Only those whose first check has this cause; None: all.
    void setCause(domain::Cause cause);
    /// The shown rows, in their order.
    std::vector<services::BatchRow> shown() const;
    const services::BatchRow &row(int at) const { return m_rows[m_order[static_cast<size_t>(at)]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    void arrange();
    QString textAt(const services::BatchRow &row, Column column) const;

    std::vector<services::BatchRow> m_rows;
    std::map<domain::AccountId, QString> m_accounts;
    qint64 m_now = 0;
    domain::Cause m_cause = domain::Cause::None;
    std::vector<quint32> m_order; ///< the shown rows
};

} // namespace tapfleet::ui
