#pragma once

#include "services/sncheck.h"

#include <QAbstractTableModel>

namespace tapfleet::ui {

/// The rows of an SN list with what became of each, or devices that a list lacks. Holds row numbers only. GUI thread.
class SnRowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Sn, Outcome, Reason, Suggestion, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Some rows of a list.
    void showRows(services::CheckedSnsPtr checked, std::vector<quint32> rows);
    /// Some devices of the fleet that the list was looked up in.
    void showDevices(services::CheckedSnsPtr checked, std::vector<quint32> devices);
    /// The row of the list that a row of this model shows; nothing for a device.
    std::optional<quint32> listRow(int row) const;
    const std::vector<quint32> &shown() const { return m_shown; }
    bool showsDevices() const { return m_areDevices; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The SN of a row can be put right: snEdited() follows, the model itself does not change.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void snEdited(quint32 listRow, const QString &text);

private:
    void show(services::CheckedSnsPtr checked, std::vector<quint32> shown, bool areDevices);
    QString rowText(quint32 row, int column) const;
    QString deviceText(quint32 device, int column) const;
    QVariant decoration(quint32 row) const;

    services::CheckedSnsPtr m_checked;
    std::vector<quint32> m_shown;
    bool m_areDevices = false;
};

} // namespace tapfleet::ui
