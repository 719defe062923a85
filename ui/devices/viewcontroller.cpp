#include "ui/devices/viewcontroller.h"

#include "query/query.h"
#include "text/describe.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/viewpanel.h"
#include "ui/filter/filterbox.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/toast.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace tapfleet::ui {

using domain::ViewId;
using services::ListedView;
using services::ViewService;

namespace {

const auto kCurrentSetting = QStringLiteral("devices.view");
constexpr size_t kRemembered = 20; ///< steps back

bool isSameFilter(const QString &a, const QString &b)
{
    const auto left = query::parse(a), right = query::parse(b);
    return left && right ? *left == *right : a == b;
}

/// The column is seen, near the left when it was hidden; a time is sorted by.
void bringOut(TableLayout &layout, domain::Field field, bool newestFirst)
{
    constexpr qsizetype kBehind = 2;
    const auto found = std::find_if(layout.columns.begin(), layout.columns.end(),
                                    [field](const ColumnLayout &column) { return column.field == field; });
    if (found != layout.columns.end() && !found->visible) {
        ColumnLayout column = *found;
        column.visible = true;
        layout.columns.erase(found);
        layout.columns.insert(layout.columns.begin() + std::min(kBehind, static_cast<qsizetype>(layout.columns.size())),
                              column);
    }
    if (domain::fieldInfo(field).kind == domain::FieldKind::Time)
        layout.sort = {{field, newestFirst}};
}

} // namespace

ViewController::ViewController(const ViewControllerParts &parts, QObject *parent)
    : QObject(parent)
    , m_views(parts.views)
    , m_settings(parts.settings)
    , m_filter(parts.filter)
    , m_table(parts.table)
    , m_panel(parts.panel)
    , m_button(parts.button)
    , m_current(ViewService::allDevices())
{
    m_button.setPopupMode(QToolButton::InstantPopup);
    m_button.setMenu(new QMenu(&m_button));
    connect(m_button.menu(), &QMenu::aboutToShow, this, &ViewController::fillViewMenu);

    connect(&m_panel, &ViewPanel::viewChosen, this, &ViewController::choose);
    connect(&m_panel, &ViewPanel::saveRequested, this, &ViewController::save);
    connect(&m_panel, &ViewPanel::saveAsRequested, this, &ViewController::saveAs);
    connect(&m_panel, &ViewPanel::revertRequested, this, &ViewController::revert);
    connect(&m_panel, &ViewPanel::removeRequested, this, &ViewController::remove);
    connect(&m_panel, &ViewPanel::menuRequested, this, &ViewController::popUpMenu);
    connect(&m_panel, &ViewPanel::renamed, this, [this](const ViewId &id, const QString &name) {
        if (!said(m_views.rename(id, name)))
            m_panel.setViews(m_views.views()); // the old name
        update();
    });
    connect(&m_panel, &ViewPanel::moveRequested, this,
            [this](const ViewId &id, qsizetype place) { said(m_views.move(id, place)); });

    const auto listChanged = [this] {
        m_panel.setViews(m_views.views());
        update();
    };
    connect(&m_views, &ViewService::viewsChanged, this, listChanged);
    connect(&m_views, &ViewService::countsChanged, this, listChanged);
    connect(&m_filter, &FilterBox::filterChanged, this, &ViewController::update);
    connect(&m_table, &DeviceTable::tableLayoutChanged, this, &ViewController::update);
}

void ViewController::restore()
{
    said(m_views.load());
    const ViewId kept(m_settings.setting(kCurrentSetting));
    if (m_views.view(kept))
        m_current = kept;
    m_panel.setViews(m_views.views());
    update();
}

void ViewController::store()
{
    m_settings.setSetting(kCurrentSetting, m_current.value());
    keepStarter();
}

bool ViewController::isChanged() const
{
    const auto listed = m_views.view(m_current);
    return listed && differs(*listed);
}

bool ViewController::differs(const ListedView &listed) const
{
    if (!isSameFilter(listed.view.filter, m_filter.text()))
        return true;
    // Of one without a layout only the filter counts; of a starter the table is kept as it is left.
    return !listed.starter && !listed.view.layout.isEmpty()
           && TableLayout::fromText(listed.view.layout).toText() != m_table.tableLayout().toText();
}

void ViewController::choose(const ViewId &id)
{
    const auto chosen = m_views.view(id);
    if (!chosen)
        return;
    if (chosen->isUnanswered())
        return askVersion(id);
    const Standing before = standing();
    const auto left = m_views.view(m_current);
    const bool loses = left && !left->starter && left->view.id != id && differs(*left);
    keepStarter();
    m_past.push_back(before);
    if (m_past.size() > kRemembered)
        m_past.erase(m_past.begin());
    stand({id, chosen->view.filter, layoutOf(*chosen)});
    if (loses) {
        showToast(&m_panel, tr("What was changed in “%1” is not saved.").arg(left->view.name), tr("Back to it"),
                  [guard = QPointer<ViewController>(this), before] {
                      if (guard)
                          guard->stand(before);
                  });
    }
}

void ViewController::goBack()
{
    if (m_past.empty())
        return;
    keepStarter();
    const Standing before = std::move(m_past.back());
    m_past.pop_back();
    stand(before);
}

void ViewController::save()
{
    const auto listed = m_views.view(m_current);
    if (!listed || listed->starter || !m_filter.isValid())
        return;
    if (said(m_views.update(m_current, m_filter.text(), m_table.tableLayout().toText())))
        say(tr("“%1” is saved.").arg(listed->view.name));
}

void ViewController::revert()
{
    const auto listed = m_views.view(m_current);
    if (!listed)
        return;
    m_past.push_back(standing());
    const bool keepsTable = listed->starter || listed->view.layout.isEmpty();
    stand({m_current, listed->view.filter, keepsTable ? m_table.tableLayout() : layoutOf(*listed)});
}

ViewController::Standing ViewController::standing() const
{
    return {m_current, m_filter.text(), m_table.tableLayout()};
}

void ViewController::stand(const Standing &standing)
{
    m_standing = true;
    m_current = m_views.view(standing.view) ? standing.view : ViewService::allDevices();
    m_table.setTableLayout(standing.layout);
    // The filter box tells of another filter by itself.
    const bool sameFilter = m_filter.text() == standing.filter;
    m_filter.setFilter(standing.filter);
    m_standing = false;
    if (sameFilter)
        Q_EMIT queryChosen();
    update();
}

TableLayout ViewController::layoutOf(const ListedView &listed) const
{
    if (!listed.view.layout.isEmpty())
        return TableLayout::fromText(listed.view.layout);
    // As the table of all devices stands, so that a person's columns are seen in every view that has none of its own.
    const auto all = m_views.view(ViewService::allDevices());
    TableLayout layout = TableLayout::fromText(all ? all->view.layout : QString());
    if (listed.starter && listed.starter->about)
        bringOut(layout, *listed.starter->about, listed.starter->newestFirst);
    return layout;
}

void ViewController::keepStarter()
{
    const auto listed = m_views.view(m_current);
    const QString layout = m_table.tableLayout().toText();
    // One that stands as it came goes on following the table of all devices.
    if (listed && listed->starter && layoutOf(*listed).toText() != layout)
        said(m_views.keepLayout(m_current, layout));
}

void ViewController::update()
{
    if (m_standing)
        return;
    const auto listed = m_views.view(m_current);
    if (!listed)
        m_current = ViewService::allDevices();
    m_panel.setCurrent(m_current, listed && differs(*listed), m_filter.isValid());
}

template <typename T>
bool ViewController::said(const base::Result<T> &result)
{
    if (!result)
        say(text::describe(result.error()).joined());
    return result.has_value();
}
template bool ViewController::said(const base::Result<void> &);
template bool ViewController::said(const base::Result<domain::View> &);

void ViewController::say(const QString &text)
{
    showToast(&m_panel, text);
}

} // namespace tapfleet::ui
