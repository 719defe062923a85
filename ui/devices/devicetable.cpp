#include "ui/devices/devicetable.h"

#include "base/async.h"
#include "ui/devices/devicedelegate.h"
#include "ui/devices/sortheader.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::ui {

namespace {

constexpr qint64 kCopiedAtOnce = 2'000;   ///< rows that are made into text within a frame
constexpr qint64 kCopiedAtMost = 200'000; ///< beyond it an export is the better way

} // namespace

DeviceTable::DeviceTable(DeviceTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_header(new SortHeader(this))
    , m_widths(kDeviceColumns.size(), 0)
{
    setObjectName(u"deviceTable"_qs);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight(ui::rowHeight(Density::Normal));
    setItemDelegate(new DeviceDelegate([this](int row) { return isRowSelected(row); }, this));
    setModel(&m_model);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setDragDropMode(QAbstractItemView::DragOnly); // a cell onto the filter box
    setCornerButtonEnabled(false);
    m_header->setStretchLastSection(false);

    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_arranging || width <= 0)
            return;
        m_widths[static_cast<size_t>(column)] = width;
        Q_EMIT tableLayoutChanged();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_arranging)
            Q_EMIT tableLayoutChanged();
    });
    connect(m_header, &SortHeader::sortKeysChanged, this, [this] {
        Q_EMIT tableLayoutChanged();
        Q_EMIT sortKeysChanged();
    });
    connect(m_header, &SortHeader::menuRequested, this, &DeviceTable::columnMenuRequested);
    setTableLayout(TableLayout::standard());
}

void DeviceTable::setRowHeight(int pixels)
{
    verticalHeader()->setMinimumSectionSize(pixels);
    verticalHeader()->setDefaultSectionSize(pixels);
}

void DeviceTable::setTableLayout(const TableLayout &layout)
{
    m_arranging = true;
    int visual = 0;
    for (const ColumnLayout &column : layout.columns) {
        const int logical = deviceColumn(column.field);
        m_widths[static_cast<size_t>(logical)] = column.width;
        m_header->moveSection(m_header->visualIndex(logical), visual++);
        m_header->setSectionHidden(logical, false);
        m_header->resizeSection(logical, column.width > 0 ? column.width : defaultWidth(logical));
        m_header->setSectionHidden(logical, !column.visible);
    }
    m_header->setSortKeys(layout.sort);
    m_arranging = false;
    Q_EMIT tableLayoutChanged();
}

TableLayout DeviceTable::tableLayout() const
{
    TableLayout layout;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        const auto column = static_cast<size_t>(logical);
        layout.columns.push_back({kDeviceColumns[column].field, m_widths[column], !m_header->isSectionHidden(logical)});
    }
    layout.sort = m_header->sortKeys();
    return layout;
}

const std::vector<snapshot::SortKey> &DeviceTable::sortKeys() const
{
    return m_header->sortKeys();
}

void DeviceTable::sortBy(snapshot::SortKey key, bool add)
{
    m_header->sortBy(key, add);
}

void DeviceTable::setFilteredFields(std::set<domain::Field> fields)
{
    m_header->setFilteredFields(std::move(fields));
}

std::vector<domain::Field> DeviceTable::visibleFields() const
{
    std::vector<domain::Field> fields;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(logical))
            fields.push_back(kDeviceColumns[static_cast<size_t>(logical)].field);
    }
    return fields;
}

bool DeviceTable::isColumnVisible(domain::Field field) const
{
    return !m_header->isSectionHidden(deviceColumn(field));
}

bool DeviceTable::setColumnVisible(domain::Field field, bool visible)
{
    if (visible == isColumnVisible(field))
        return true;
    if (!visible && visibleFields().size() == 1)
        return false;
    m_arranging = true;
    m_header->setSectionHidden(deviceColumn(field), !visible);
    m_arranging = false;
    Q_EMIT tableLayoutChanged();
    return true;
}

void DeviceTable::showSelection(services::DeviceSelection selection, bool sameQuery)
{
    const services::DeviceSelection &old = m_model.selection();
    if (selection.snapshot == old.snapshot && selection.rows == old.rows)
        return;
    const Anchor before = anchor();
    m_anchorRow = m_pressedRow = -1;
    m_model.setSelection(std::move(selection));
    followSelected();
    if (!before.isFirst)
        restore(before, sameQuery);
    Q_EMIT currentDeviceChanged();
}

DeviceTable::Anchor DeviceTable::anchor() const
{
    Anchor anchor;
    anchor.isFirst = !m_model.selection().snapshot;
    const QModelIndex current = currentIndex();
    const int top = rowAt(0);
    if (current.isValid()) {
        anchor.current = m_model.identity(current.row());
        anchor.currentColumn = current.column();
    }
    const int y = current.isValid() ? rowViewportPosition(current.row()) : -1;
    if (y >= 0 && y < viewport()->height()) {
        anchor.onScreen = anchor.current;
        anchor.onScreenY = y;
    } else if (top > 0) {
        anchor.onScreen = m_model.identity(top);
        anchor.onScreenY = rowViewportPosition(top);
    }
    return anchor;
}

void DeviceTable::restore(const Anchor &anchor, bool sameQuery)
{
    const std::optional<int> current = anchor.current ? m_model.rowOf(*anchor.current) : std::nullopt;
    if (current) {
        // Not setCurrentIndex(): it would scroll.
        selectionModel()->setCurrentIndex(m_model.index(*current, anchor.currentColumn),
                                          QItemSelectionModel::NoUpdate);
    }
    const bool currentOnScreen = anchor.onScreen && anchor.onScreen == anchor.current;
    const std::optional<int> anchored = !anchor.onScreen            ? std::nullopt
                                        : currentOnScreen           ? current
                                        : sameQuery                 ? m_model.rowOf(*anchor.onScreen)
                                                                    : std::nullopt;
    if (anchored) {
        executeDelayedItemsLayout();
        const int height = verticalHeader()->defaultSectionSize();
        verticalScrollBar()->setValue(*anchored * height - anchor.onScreenY);
    } else if (!sameQuery) {
        scrollToTop();
    }
}

void DeviceTable::copySelection(bool withHeaders)
{
    if (!withHeaders && m_selected.count() <= 1)
        copyCell(currentIndex());
    else
        copyRows(withHeaders ? CopyForm::TsvWithHeaders : CopyForm::Tsv);
}

void DeviceTable::copyCell(const QModelIndex &cell) const
{
    if (cell.isValid())
        QGuiApplication::clipboard()->setText(cell.data(DeviceTableModel::CopyRole).toString());
}

void DeviceTable::copyRows(CopyForm form)
{
    const services::DeviceSelection chosen = chosenDevices();
    const auto count = static_cast<qint64>(chosen.rows.size());
    const RowRanges all{{0, static_cast<int>(count) - 1}};
    if (count == 0)
        return;
    if (count > kCopiedAtMost) {
        Q_EMIT copyRefused(count);
        return;
    }
    m_copyStop.renew();
    if (count <= kCopiedAtOnce) {
        QGuiApplication::clipboard()->setText(copyText(form, chosen, all, visibleFields()));
        return;
    }
    const auto text = QtConcurrent::run([form, chosen, all, fields = visibleFields(), stop = m_copyStop.token()] {
        return copyText(form, chosen, all, fields, stop);
    });
    base::whenDone(text, this, [stop = m_copyStop.token()](const QString &made) {
        if (!stop.stopRequested())
            QGuiApplication::clipboard()->setText(made);
    });
}

void DeviceTable::goToFirstRow()
{
    setFocus(Qt::ShortcutFocusReason);
    makeFirstRowCurrent();
}

void DeviceTable::makeFirstRowCurrent()
{
    if (m_model.rowCount() == 0)
        return;
    const std::vector<domain::Field> fields = visibleFields();
    setCurrentIndex(m_model.index(0, deviceColumn(fields.front())));
}

void DeviceTable::refreshAges()
{
    if (m_model.rowCount() == 0)
        return;
    const int first = std::max(rowAt(0), 0);
    const int last = rowAt(viewport()->height() - 1);
    m_model.refreshAges(first, last < 0 ? m_model.rowCount() - 1 : last);
}

void DeviceTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->matches(QKeySequence::Copy)) {
        copySelection(false);
    } else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copySelection(true);
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)) {
        if (currentIndex().isValid())
            Q_EMIT detailRequested();
    } else if (plain && event->key() == Qt::Key_Slash) {
        Q_EMIT filterRequested();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier && currentIndex().isValid()) {
        toggleRow(currentIndex().row());
    } else {
        const int before = currentIndex().row();
        QTableView::keyPressEvent(event);
        const int row = currentIndex().row();
        if (row == before || row < 0)
            return;
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            if (m_anchorRow < 0)
                m_anchorRow = before;
            selectRange(row, false);
        } else if (!event->modifiers().testFlag(Qt::ControlModifier)) {
            clearSelected();
        }
        return;
    }
    event->accept();
}

void DeviceTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool any = currentIndex().isValid();
    const auto add = [this, menu, any](Icon which, const QString &text, const QKeySequence &shortcut, auto act) {
        QAction *action = menu->addAction(icon(which), text, this, act);
        action->setShortcut(shortcut);
        action->setEnabled(any);
    };
    add(Icon::Detail, tr("Show details"), Qt::Key_Return, [this] { Q_EMIT detailRequested(); });
    menu->addSeparator();
    add(Icon::Copy, tr("Copy cell"), {}, [this] { copyCell(currentIndex()); });
    add(Icon::None, tr("Copy SN"), {},
        [this] { copyCell(currentIndex().siblingAtColumn(deviceColumn(domain::Field::Sn))); });
    addCopyMenu(menu);
    menu->addSeparator();
    add(Icon::Check, tr("Select all shown"), QKeySequence::SelectAll, [this] { selectAll(); });
    Q_EMIT rowMenuOpening(menu);
    menu->popup(event->globalPos());
}

void DeviceTable::addCopyMenu(QMenu *menu)
{
    QMenu *copyAs = menu->addMenu(tr("Copy as"));
    copyAs->setObjectName(u"copyAs"_qs);
    copyAs->setEnabled(currentIndex().isValid());
    const auto add = [this, copyAs](CopyForm form, const QString &text, const QKeySequence &shortcut = {}) {
        copyAs->addAction(text, this, [this, form] { copyRows(form); })->setShortcut(shortcut);
    };
    add(CopyForm::Tsv, tr("TSV"));
    add(CopyForm::TsvWithHeaders, tr("TSV with headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    add(CopyForm::Csv, tr("CSV"));
    add(CopyForm::Json, tr("JSON"));
    add(CopyForm::Markdown, tr("Markdown table"));
    copyAs->addSeparator();
    add(CopyForm::SnList, tr("List of SNs"));
}

void DeviceTable::keyboardSearch(const QString &)
{
    // The base class would walk through every row for the first text that begins so; the filter box finds.
}

void DeviceTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() == previous.row())
        return;
    viewport()->update(); // the base class repaints two cells; the mark is the whole row's
    Q_EMIT currentDeviceChanged();
}

void DeviceTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    // Not QTableView's: for a screen reader it lists every index of the selection.
    QAbstractItemView::selectionChanged(selected, deselected);
}

void DeviceTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_arranging = true;
    for (int column = 0; column < m_header->count(); ++column) {
        if (m_widths[static_cast<size_t>(column)] == 0 && !m_header->isSectionHidden(column))
            m_header->resizeSection(column, defaultWidth(column));
    }
    m_arranging = false;
}

int DeviceTable::defaultWidth(int column) const
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    return kDeviceColumns[static_cast<size_t>(column)].characters * digit + 2 * measure::kGap;
}

} // namespace tapfleet::ui
