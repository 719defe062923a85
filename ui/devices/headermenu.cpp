#include "ui/devices/headermenu.h"

#include "query/chips.h"
#include "text/labels.h"
#include "ui/filter/filterwords.h"
#include "ui/widgets/icons.h"

#include <algorithm>

namespace tapfleet::ui {

namespace {

constexpr size_t kValues = 12; ///< beyond it, typing finds faster

} // namespace

HeaderMenu::HeaderMenu(domain::Field field, const query::Node &filter, QWidget *parent)
    : QMenu(parent)
    , m_field(field)
    , m_filter(filter)
{
    setObjectName(u"headerMenu"_qs);
    setAttribute(Qt::WA_DeleteOnClose);
    addSorting();
    addSeparator();
    addFilters();
    addSeparator();
    addAction(tr("Hide this column"), this, [this] { Q_EMIT hideRequested(m_field); });
    addAction(ui::icon(Icon::Columns), tr("Columns…"), this, &HeaderMenu::chooserRequested);
}

void HeaderMenu::addSorting()
{
    addAction(tr("Sort ascending"), this, [this] { Q_EMIT sortRequested({m_field, false}, false); });
    addAction(tr("Sort descending"), this, [this] { Q_EMIT sortRequested({m_field, true}, false); });
    addAction(tr("Then sort by this column (Shift+click)"), this, [this] { Q_EMIT sortRequested({m_field, false}, true); });
}

void HeaderMenu::addFilters()
{
    const query::Subject subject{m_field};
    addAction(ui::icon(Icon::Filter), tr("Filter by “%1”…").arg(text::fieldLabel(m_field)), this, [this] { Q_EMIT typingRequested(m_field); });
    query::Term absent;
    absent.field = m_field;
    absent.absent = true;
    m_behindValues = addAction(tr("Not told"), this, [this, absent] { Q_EMIT filterChosen(query::withTerm(m_filter, absent)); });
    if (!query::chipOf(m_filter, subject))
        return;
    query::Term nothing;
    nothing.field = m_field;
    addAction(ui::icon(Icon::Close), tr("Remove the filter of this column"), this, [this, nothing] { Q_EMIT filterChosen(query::withTerm(m_filter, nothing)); });
}

void HeaderMenu::setValues(const services::FieldFacet &facet)
{
    for (size_t i = 0; i < std::min(facet.values.size(), kValues); ++i) {
        const auto &[value, devices] = facet.values[i];
        const QString label = tr("%1 (%2)", "a value and how many devices have it").arg(text::cellText(m_field, value), text::count(devices));
        insertAction(m_behindValues, valueAction(label, query::patternOf(m_field, value)));
    }
}

QAction *HeaderMenu::valueAction(const QString &label, const QString &pattern)
{
    const query::Subject subject{m_field};
    const query::Node without = query::withoutValue(m_filter, subject, pattern);
    const bool isChosen = without != m_filter;
    auto *action = new QAction(QString(label).replace(u'&', u"&&"_qs), this);
    action->setCheckable(true);
    action->setChecked(isChosen);
    connect(action, &QAction::triggered, this,
            [this, subject, pattern, without, isChosen] { Q_EMIT filterChosen(isChosen ? without : query::withValue(m_filter, subject, pattern, false)); });
    return action;
}

} // namespace tapfleet::ui
