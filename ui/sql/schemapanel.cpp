#include "ui/sql/schemapanel.h"

#include "text/sqltext.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

QTreeWidgetItem *makeColumn(const QString &view, const QString &column)
{
    const QString meaning = text::sqlColumnMeaning(view, column);
    auto *item = new QTreeWidgetItem({column, meaning});
    const QStringList codes = text::sqlColumnCodes(view, column);
    const QString tip = QStringList(QStringList{u"%1.%2"_s.arg(view, column), meaning} + codes).join(u'\n');
    item->setToolTip(0, tip);
    item->setToolTip(1, tip);
    return item;
}

} // namespace

SchemaPanel::SchemaPanel(QWidget *parent)
    : QWidget(parent)
    , m_views(services::QueryService::views())
    , m_title(new QLabel(this))
    , m_tree(new QTreeWidget(this))
{
    m_title->setProperty("secondary", true);
    m_tree->setObjectName(u"sqlSchema"_s);
    m_tree->setColumnCount(2);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(measure::kCardPadding);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 150);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, measure::kGap, 0, 0);
    column->setSpacing(measure::kGrid);
    column->addWidget(m_title);
    column->addWidget(m_tree, 1);
    m_title->setContentsMargins(measure::kCardPadding, 0, measure::kCardPadding, 0);
    m_title->setBuddy(m_tree);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (item->parent()) // a view opens and closes by the same act
            Q_EMIT nameChosen(item->text(0));
    });
    fill();
}

void SchemaPanel::fill()
{
    QStringList open;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->isExpanded())
            open << m_tree->topLevelItem(i)->text(0);
    }
    m_title->setText(tr("What can be read"));
    m_tree->setAccessibleName(tr("What can be read"));
    m_tree->clear();
    m_tree->setHeaderLabels({tr("Name"), tr("Meaning")});
    for (const services::QueryView &view : m_views) {
        const QString meaning = text::sqlViewMeaning(view.name);
        auto *item = new QTreeWidgetItem(m_tree, {view.name, meaning});
        item->setToolTip(0, meaning);
        item->setToolTip(1, meaning);
        item->setSizeHint(0, {0, rowHeight(Density::Compact)}); // of all rows
        QFont font = item->font(0);
        font.setWeight(QFont::DemiBold);
        item->setFont(0, font);
        for (const QString &column : view.columns)
            item->addChild(makeColumn(view.name, column));
        item->setExpanded(open.contains(view.name));
    }
}

void SchemaPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace tapfleet::ui
