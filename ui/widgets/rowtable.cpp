#include "ui/widgets/rowtable.h"

#include <QHeaderView>
#include <QTableView>

namespace tapfleet::ui {

QTableView *rowTable(QAbstractItemModel &model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setProperty("padded", true);
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void setDigits(QTableView &table, std::initializer_list<int> digits)
{
    const int digit = table.fontMetrics().horizontalAdvance(u'0');
    int column = 0;
    for (const int count : digits)
        table.setColumnWidth(column++, count * digit);
}

} // namespace tapfleet::ui
