#pragma once

#include "services/importservice.h"

#include <QAbstractTableModel>

namespace tapfleet::ui {

/// The first rows of a console export as they would be read: what a column is taken for as the devices table shows it, all else as
/// it stands in the file. GUI thread.
class ImportRowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setDraft(services::ImportDraftPtr draft);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cellText(const exchange::ReadRow &row, size_t column) const;
    QString reasonText(const exchange::ReadRow &row) const;

    services::ImportDraftPtr m_draft;
};

} // namespace tapfleet::ui
