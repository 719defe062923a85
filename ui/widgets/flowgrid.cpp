#include "ui/widgets/flowgrid.h"

#include "ui/widgets/discard.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>

#include <algorithm>

namespace tapfleet::ui {

FlowGrid::FlowGrid(int columnWidth, int mostColumns, QWidget *parent)
    : QWidget(parent)
    , m_columnWidth(columnWidth)
    , m_mostColumns(mostColumns)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(measure::kCardPadding);
}

void FlowGrid::setSpacing(int pixels)
{
    m_grid->setSpacing(pixels);
    m_columns = 0;
    arrange();
}

void FlowGrid::setWidgets(const QList<QWidget *> &widgets)
{
    for (QWidget *const old : m_widgets)
        discard(old);
    m_widgets = widgets;
    m_columns = 0;
    arrange();
}

void FlowGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_isSized = true;
    arrange();
}

void FlowGrid::arrange()
{
    const int room =
        m_isSized ? (width() + m_grid->spacing()) / (m_columnWidth + m_grid->spacing()) : m_mostColumns;
    const int most = std::clamp(room, 1, m_mostColumns), count = static_cast<int>(m_widgets.size());
    // As few rows as there can be, and those equally full: six are three and three rather than five and one.
    const int rows = std::max((count + most - 1) / most, 1);
    const int columns = count == 0 ? most : (count + rows - 1) / rows;
    if (columns == m_columns)
        return;
    for (int column = 0; column < std::max(m_grid->columnCount(), columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    for (int i = 0; i < m_widgets.size(); ++i)
        m_grid->addWidget(m_widgets[i], i / columns, i % columns);
}

} // namespace tapfleet::ui
