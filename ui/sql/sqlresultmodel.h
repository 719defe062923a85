#pragma once

#include "services/queryservice.h"

#include <QAbstractTableModel>

namespace tapfleet::ui {

/// The rows that a statement brought, as they came. GUI thread.
class SqlResultModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit SqlResultModel(QObject *parent = nullptr);

    void setRun(services::QueryService::RunPtr run); ///< null: no rows
    const services::QueryService::RunPtr &run() const { return m_run; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Cells as they are copied: whole, empty for NULL.
    QString plainText(int row, int column) const;
    bool isNumber(int row, int column) const;

private:
    services::QueryService::RunPtr m_run;
};

} // namespace tapfleet::ui
