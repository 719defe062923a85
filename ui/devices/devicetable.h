#pragma once

#include "base/stoptoken.h"
#include "ui/devices/tablelayout.h"
#include "ui/models/devicetablemodel.h"
#include "ui/models/devicecopy.h"
#include "ui/models/selecteddevices.h"

#include <QTableView>

#include <set>
#include <vector>

class QMenu;

namespace tapfleet::ui {

class SortHeader;

/// The table of devices: fixed row height, columns as the person left them, copying, keys. What is selected is a set of devices
/// that outlives filters, orders and syncs; the selection model holds the current cell alone. The column of SNs stays at the left
/// edge when the others are scrolled away. GUI thread.
class DeviceTable final : public QTableView
{
    Q_OBJECT
public:
    explicit DeviceTable(DeviceTableModel &model, QWidget *parent = nullptr);

    void setRowHeight(int pixels);
    void setTableLayout(const TableLayout &layout);
    TableLayout tableLayout() const;
    const std::vector<snapshot::SortKey> &sortKeys() const;
    /// `add`: the key comes behind the others.
    void sortBy(snapshot::SortKey key, bool add);
    /// Their headers are marked.
    void setFilteredFields(std::set<domain::Field> fields);

    /// Fields of the visible columns, from left to right.
    std::vector<domain::Field> visibleFields() const;
    bool isColumnVisible(domain::Field field) const;
    /// Hiding the last visible column is refused.
    bool setColumnVisible(domain::Field field, bool visible);

    /// Puts another selection into the model. The current device stays current when it is still shown, and stays where
    /// it is on the screen; a few selected devices stay selected. `sameQuery`: the fleet changed, not the question, so the
    /// scroll position is kept even without a current device.
    void showSelection(services::DeviceSelection selection, bool sameQuery);

    /// What acts work on: the selected devices, or the current one where none is selected.
    services::DeviceSelection chosenDevices() const;
    const SelectedDevices &selectedDevices() const { return m_selected; }
    /// Whether a row of the model looks selected.
    bool isRowSelected(int row) const;
    void clearSelected();
    void selectAll() override;
    QModelIndex indexAt(const QPoint &position) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// Without a selection of several: the current cell; else the rows as TSV.
    void copySelection(bool withHeaders);
    void makeFirstRowCurrent();
    /// Makes the first row current and takes the focus.
    void goToFirstRow();
    /// Ages on the screen have grown.
    void refreshAges();

Q_SIGNALS:
    void currentDeviceChanged();
    void selectedCountChanged(qint64 count, qint64 shown);
    void detailRequested();
    void filterRequested();
    void tableLayoutChanged(); ///< widths, order, visibility or sort
    void sortKeysChanged();
    void chooserRequested(const QPoint &globalPosition);
    /// Lets others add to the menu over the rows.
    void rowMenuOpening(QMenu *menu);
    void columnMenuRequested(tapfleet::domain::Field field, const QPoint &globalPosition);
    void copyRefused(qint64 rows); ///< too many for a clipboard

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

private:
    struct Anchor {
        std::optional<DeviceTableModel::Identity> current;
        int currentColumn = 0;
        std::optional<DeviceTableModel::Identity> onScreen; ///< a device whose place on the screen is to be kept
        int onScreenY = 0;
        bool isFirst = true; ///< nothing was shown before
    };
    Anchor anchor() const;
    void restore(const Anchor &anchor, bool sameQuery);
    void followSelected();
    void selectRange(int row, bool add);
    void toggleRow(int row);
    void moveTo(const QModelIndex &index);
    void tellSelected();
    int pinnedWidth() const; ///< of the SN column while it is held at the left edge, else 0
    int defaultWidth(int column) const;
    void copyCell(const QModelIndex &cell) const;
    void copyRows(CopyForm form);
    void addCopyMenu(QMenu *menu);

    DeviceTableModel &m_model;
    SortHeader *m_header;
    std::vector<int> m_widths; ///< by model column; 0: the default. Kept for hidden columns too
    bool m_arranging = false;
    SelectedDevices m_selected;
    int m_anchorRow = -1;        ///< where a selection with Shift begins
    int m_pressedRow = -1;       ///< while the button is down
    bool m_mayDrag = false;      ///< what was pressed was selected already
    QPoint m_pressedAt;
    base::StopSource m_copyStop;
    base::StopSource m_followStop;
};

} // namespace tapfleet::ui
