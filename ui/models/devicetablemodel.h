#pragma once

#include "base/clock.h"
#include "services/fleetservice.h"
#include "ui/models/devicecolumns.h"

#include <QAbstractTableModel>

#include <optional>

namespace tapfleet::ui {

/// What a drag carries that can become part of a filter: text of the filter language.
inline constexpr auto kFilterTermMime = "application/x-tapfleet-filter-term";

/// The shown devices as a table: holds row numbers of a snapshot and nothing else, so that a million rows cost four
/// megabytes and a swap costs no work per row. Columns are kDeviceColumns. GUI thread.
class DeviceTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< bool, qlonglong or QString; invalid when absent
        FieldRole,                    ///< int of domain::Field
        CopyRole,                     ///< text for the clipboard: times in full, not as ages
        FullTimeRole,                 ///< the full time of a Time value
        OnlineRole,                   ///< int of OnlineState, in the online column only
        LabelColorRole,               ///< int of LabelColor, in the SN column of devices that bear a label; else invalid
        LabelLetterRole,              ///< what stands in the label's mark, there too
        AccountColorRole              ///< int of LabelColor, in the account column only
    };

    /// A device across swaps of the snapshot.
    struct Identity {
        domain::AccountId account;
        domain::DeviceId device;
        friend bool operator==(const Identity &, const Identity &) = default;
    };

    explicit DeviceTableModel(const base::Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    /// The first cell: its text, and the part of a filter that says it.
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

    /// Shows other rows: one reset, or nothing at all when the same rows of the same snapshot come again.
    void setSelection(services::DeviceSelection selection);
    const services::DeviceSelection &selection() const { return m_selection; }

    /// The person's own labels, those of an account ascending by device.
    void setLabels(services::LabelsByAccount labels);

    /// Row is a row of this model.
    Identity identity(int row) const;
    /// The row that shows a device, or nothing: one look-up and one scan of the row numbers.
    std::optional<int> rowOf(const Identity &identity) const;
    domain::Value value(int row, domain::Field field) const;

    /// Ages have grown: tells the views about the columns with ages in these rows, the ones on the screen.
    void refreshAges(int firstRow, int lastRow);

private:
    QVariant toolTip(int row, domain::Field field) const;
    QVariant labelData(int row, int role) const;
    /// What the person says of that row's device; null when nothing.
    const domain::DeviceLabels *labelsOf(int row) const;
    QString accessibleText(int row, domain::Field field) const;

    const base::Clock &m_clock;
    services::DeviceSelection m_selection;
    services::LabelsByAccount m_labels;
};

} // namespace tapfleet::ui
