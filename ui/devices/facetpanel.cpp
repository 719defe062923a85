#include "ui/devices/facetpanel.h"

#include "query/chips.h"
#include "text/labels.h"
#include "ui/devices/facetdelegate.h"
#include "ui/filter/filterwords.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace tapfleet::ui {

using domain::Field;
using Standing = FacetDelegate::Standing;

namespace {

constexpr size_t kShown = 6; ///< values of a field before "more" is asked for
constexpr size_t kShownAtMost = 500;

Standing standingOf(const query::Node &tree, const query::Subject &subject, const QString &wanted)
{
    for (const query::Node &chip : query::chips(tree)) {
        const query::Node &inner = chip.kind == query::Node::Kind::Not ? chip.children.front() : chip;
        if (inner.kind != query::Node::Kind::Term || static_cast<const query::Subject &>(inner.term) != subject)
            continue;
        const auto &values = inner.term.values;
        const bool named = std::any_of(values.begin(), values.end(), [&](const query::Value &value) {
            return !value.at && value.pattern.compare(wanted, Qt::CaseInsensitive) == 0;
        });
        if (named)
            return query::isExcluding(chip) ? Standing::Excluded : Standing::Chosen;
    }
    return Standing::Free;
}

} // namespace

FacetPanel::FacetPanel(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"facetPanel"_qs);
    setHeaderHidden(true);
    setColumnCount(1);
    setIndentation(0);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new FacetDelegate(this));
    setMouseTracking(true);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 18);
    setAccessibleName(tr("Values of the devices shown"));
}

std::vector<Field> FacetPanel::fields()
{
    return {Field::Type, Field::Online, Field::Network, Field::Bind, Field::Role, Field::Apps, Field::Model, Field::City, Field::Supplier,
            Field::Account};
}

void FacetPanel::setFilter(const query::Node &tree)
{
    m_tree = tree;
    rebuild();
}

void FacetPanel::setFacets(std::vector<services::FieldFacet> facets)
{
    m_facets = std::move(facets);
    // One account is no choice.
    std::erase_if(m_facets, [](const services::FieldFacet &facet) { return facet.field == Field::Account && facet.values.size() < 2; });
    rebuild();
}

void FacetPanel::rebuild()
{
    const int scrolled = verticalScrollBar()->value();
    const QTreeWidgetItem *current = currentItem();
    const QVariant currentKey = current ? current->data(0, FacetDelegate::KeyRole) : QVariant();
    clear();
    for (const services::FieldFacet &facet : m_facets) {
        if (facet.values.empty())
            continue;
        auto *group = new QTreeWidgetItem(this, {text::fieldLabel(facet.field)});
        group->setData(0, FacetDelegate::FieldRole, static_cast<int>(facet.field));
        group->setData(0, FacetDelegate::KeyRole, QString::fromLatin1(domain::fieldInfo(facet.field).id));
        group->setData(0, FacetDelegate::KindRole, FacetDelegate::Group);
        fillGroup(group, facet);
        group->setExpanded(!m_folded.contains(facet.field));
    }
    for (QTreeWidgetItemIterator it(this); *it && currentKey.isValid(); ++it) {
        if ((*it)->data(0, FacetDelegate::KeyRole) == currentKey)
            setCurrentItem(*it);
    }
    verticalScrollBar()->setValue(scrolled);
}

QString FacetPanel::labelOf(const services::FieldFacet &facet, const domain::Value &value)
{
    const std::string *text = std::get_if<std::string>(&value);
    const auto name = text ? facet.names.find(*text) : facet.names.end();
    return name == facet.names.end() || name->second.empty() ? text::cellText(facet.field, value) : QString::fromStdString(name->second);
}

void FacetPanel::fillGroup(QTreeWidgetItem *group, const services::FieldFacet &facet)
{
    const query::Subject subject{facet.field};
    const bool whole = m_whole.contains(facet.field);
    quint32 most = 1;
    for (const auto &[value, devices] : facet.values)
        most = std::max(most, devices);
    size_t shown = 0, hidden = 0;
    for (const auto &[value, devices] : facet.values) {
        const QString wanted = query::patternOf(facet.field, value);
        const Standing standing = standingOf(m_tree, subject, wanted);
        // What is chosen stays in sight, however few devices it has.
        if (shown >= (whole ? kShownAtMost : kShown) && standing == Standing::Free) {
            ++hidden;
            continue;
        }
        ++shown;
        const QString label = labelOf(facet, value);
        auto *item = new QTreeWidgetItem(group, {label});
        item->setToolTip(0, tr("%1: %2 devices\nClick to choose, Alt+click to exclude").arg(label, text::count(devices)));
        item->setData(0, FacetDelegate::KindRole, FacetDelegate::Value);
        item->setData(0, FacetDelegate::FieldRole, static_cast<int>(facet.field));
        item->setData(0, FacetDelegate::PatternRole, wanted);
        item->setData(0, FacetDelegate::KeyRole, QString(QLatin1String(domain::fieldInfo(facet.field).id) + u':' + wanted));
        item->setData(0, FacetDelegate::CountRole, text::count(devices));
        item->setData(0, FacetDelegate::ShareRole, double(devices) / most);
        item->setData(0, FacetDelegate::StandingRole, static_cast<int>(standing));
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %2 devices").arg(label, text::count(devices)));
    }
    if (hidden == 0 && !whole)
        return;
    auto *more = new QTreeWidgetItem(group, {hidden > 0 && !whole ? tr("%n more", nullptr, static_cast<int>(hidden)) : tr("Fewer")});
    more->setData(0, FacetDelegate::KindRole, FacetDelegate::More);
    more->setData(0, FacetDelegate::FieldRole, static_cast<int>(facet.field));
    more->setData(0, FacetDelegate::KeyRole, QString(QLatin1String(domain::fieldInfo(facet.field).id) + u'…'));
}

void FacetPanel::activate(QTreeWidgetItem *item, bool exclude)
{
    const auto field = static_cast<Field>(item->data(0, FacetDelegate::FieldRole).toInt());
    switch (static_cast<FacetDelegate::Kind>(item->data(0, FacetDelegate::KindRole).toInt())) {
    case FacetDelegate::Group:
        if (!m_folded.erase(field))
            m_folded.insert(field);
        rebuild();
        return;
    case FacetDelegate::More:
        if (!m_whole.erase(field))
            m_whole.insert(field);
        rebuild();
        return;
    case FacetDelegate::Value:
        break;
    }
    const query::Subject subject{field};
    const QString wanted = item->data(0, FacetDelegate::PatternRole).toString();
    const auto standing = static_cast<Standing>(item->data(0, FacetDelegate::StandingRole).toInt());
    const bool takesBack = standing == (exclude ? Standing::Excluded : Standing::Chosen);
    Q_EMIT filterChosen(takesBack ? query::withoutValue(m_tree, subject, wanted) : query::withValue(m_tree, subject, wanted, exclude));
}

void FacetPanel::mousePressEvent(QMouseEvent *event)
{
    QTreeWidgetItem *item = itemAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !item) {
        QTreeWidget::mousePressEvent(event);
        return;
    }
    setCurrentItem(item);
    activate(item, event->modifiers().testFlag(Qt::AltModifier));
}

void FacetPanel::keyPressEvent(QKeyEvent *event)
{
    const bool chooses = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (chooses && currentItem())
        activate(currentItem(), event->modifiers().testFlag(Qt::AltModifier));
    else
        QTreeWidget::keyPressEvent(event);
}

void FacetPanel::showEvent(QShowEvent *event)
{
    QTreeWidget::showEvent(event);
    Q_EMIT shown();
}

void FacetPanel::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Values of the devices shown"));
        rebuild();
    }
}

} // namespace tapfleet::ui
