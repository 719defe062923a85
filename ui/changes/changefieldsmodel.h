#pragma once

#include "services/diffservice.h"

#include <QAbstractTableModel>

namespace tapfleet::ui {

/// The fields that changed with how many devices: all changes, devices added or removed, then field by field. GUI thread.
class ChangeFieldsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Field, Devices, ColumnCount };

    explicit ChangeFieldsModel(QObject *parent = nullptr);

    void setDiff(services::DiffService::DiffPtr diff); ///< null: none
    void setApps(services::AppNames apps);
    void retranslate();

    /// The rows of the diff that a row here stands for.
    domain::DiffField rowsAt(int row) const;
    /// The row of a field's id; 0, all changes, when there is none.
    int rowOf(const std::string &field) const;
    const services::AppNames &apps() const { return m_apps; }
    QString label(const std::string &field) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    services::DiffService::DiffPtr m_diff;
    services::AppNames m_apps;
};

} // namespace tapfleet::ui
