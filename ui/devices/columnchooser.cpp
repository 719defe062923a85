#include "ui/devices/columnchooser.h"

#include "text/labels.h"
#include "ui/devices/devicetable.h"
#include "ui/models/devicecolumns.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

namespace {

constexpr int kRowsShown = 14;

domain::Field fieldOf(const QListWidgetItem *item)
{
    return static_cast<domain::Field>(item->data(Qt::UserRole).toInt());
}

} // namespace

ColumnChooser::ColumnChooser(DeviceTable &table, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_table(table)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_reset(new QPushButton(this))
{
    setObjectName(u"columnChooser"_qs);
    setFrameShape(QFrame::StyledPanel);
    m_search->setObjectName(u"columnSearch"_qs);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"columnList"_qs);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_reset->setObjectName(u"resetLayout"_qs);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::kGap, measure::kGap, measure::kGap, measure::kGap);
    layout->setSpacing(measure::kGap);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_reset);
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::apply);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        TableLayout standard = TableLayout::standard();
        standard.sort = m_table.sortKeys();
        m_table.setTableLayout(standard);
        fill();
    });
    retranslate();
}

void ColumnChooser::popUp(const QPoint &globalPosition)
{
    m_search->clear();
    fill();
    const int rowHeight = std::max(m_list->sizeHintForRow(0), fontMetrics().height());
    m_list->setFixedHeight(rowHeight * kRowsShown);
    m_list->setMinimumWidth(m_list->sizeHintForColumn(0) + 4 * measure::kPagePadding);
    adjustSize();
    QPoint position = globalPosition;
    if (const QScreen *screen = m_table.screen()) {
        const QRect area = screen->availableGeometry();
        position.setX(std::clamp(position.x(), area.left(), std::max(area.left(), area.right() - width())));
        position.setY(std::clamp(position.y(), area.top(), std::max(area.top(), area.bottom() - height())));
    }
    move(position);
    show();
    m_search->setFocus();
}

void ColumnChooser::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ColumnChooser::retranslate()
{
    setAccessibleName(tr("Columns"));
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setAccessibleName(tr("Find a column"));
    m_list->setAccessibleName(tr("Columns"));
    m_reset->setText(tr("Reset layout"));
    m_reset->setToolTip(tr("Columns, their order and their widths as in a new table."));
    if (m_list->count() > 0)
        fill();
}

void ColumnChooser::fill()
{
    m_filling = true;
    m_list->clear();
    for (const ColumnLayout &column : m_table.tableLayout().columns) {
        auto *item = new QListWidgetItem(text::fieldLabel(column.field), m_list);
        item->setData(Qt::UserRole, static_cast<int>(column.field));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(column.visible ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    updateLast();
    narrow(m_search->text());
}

void ColumnChooser::narrow(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString id = QString::fromLatin1(domain::fieldInfo(fieldOf(item)).id);
        item->setHidden(!item->text().contains(wanted, Qt::CaseInsensitive) && !id.contains(wanted, Qt::CaseInsensitive));
    }
}

void ColumnChooser::apply(QListWidgetItem *item)
{
    if (m_filling)
        return;
    const bool wanted = item->checkState() == Qt::Checked;
    if (!m_table.setColumnVisible(fieldOf(item), wanted)) {
        m_filling = true;
        item->setCheckState(Qt::Checked);
        m_filling = false;
    }
    updateLast();
}

void ColumnChooser::updateLast()
{
    // The last column cannot be unticked, and looks so.
    const bool onlyOne = m_table.visibleFields().size() == 1;
    m_filling = true;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool locked = onlyOne && item->checkState() == Qt::Checked;
        item->setFlags(locked ? Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                              : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setToolTip(locked ? tr("The last column stays.") : QString());
    }
    m_filling = false;
}

} // namespace tapfleet::ui
