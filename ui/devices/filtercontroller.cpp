#include "ui/devices/filtercontroller.h"

#include "base/async.h"
#include "base/logging.h"
#include "query/chips.h"
#include "ui/devices/chiprow.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/facetpanel.h"
#include "ui/devices/headermenu.h"
#include "ui/filter/filterbox.h"
#include "ui/filter/filtercompleter.h"
#include "ui/filter/filterwords.h"
#include "ui/widgets/settingstore.h"

#include <QPointer>

namespace tapfleet::ui {

namespace {

constexpr qsizetype kKept = 20;
constexpr auto kSettledAfter = std::chrono::seconds(3);
const auto kHistorySetting = QStringLiteral("devices.filterHistory");

} // namespace

FilterController::FilterController(const Views &views, services::FleetService &fleet, SettingStore &settings, QObject *parent)
    : QObject(parent)
    , m_box(views.box)
    , m_chips(views.chips)
    , m_facets(views.facets)
    , m_table(views.table)
    , m_fleet(fleet)
    , m_settings(settings)
    , m_history(settings.setting(kHistorySetting).split(u'\n', Qt::SkipEmptyParts)) // a filter is one line
{
    auto *completer = new FilterCompleter(m_box, fleet);
    m_box.setHistory(m_history);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettledAfter);
    connect(&m_settled, &QTimer::timeout, this, [this] { keep(m_box.text()); });
    connect(&m_box, &FilterBox::filterChanged, this, &FilterController::apply);
    connect(&m_box, &FilterBox::confirmed, this, [this, completer] {
        if (!completer->isOpen()) // there, Return takes what is marked
            keep(m_box.text());
    });
    connect(&m_box, &FilterBox::termDropped, this, &FilterController::addTerm);
    connect(&m_chips, &ChipRow::filterChosen, this, &FilterController::setTree);
    // A list or a tag that was missing may be there now.
    connect(&fleet, &services::FleetService::termsChanged, this, [this] {
        if (!m_box.isValid())
            apply(m_box.text());
    });
    connect(&m_facets, &FacetPanel::filterChosen, this, &FilterController::setTree);
    connect(&m_facets, &FacetPanel::shown, this, [this] {
        if (m_isStale)
            countFacets();
    });
    connect(&m_table, &DeviceTable::columnMenuRequested, this, &FilterController::openColumnMenu);
}

void FilterController::setTree(const query::Node &tree)
{
    m_box.setFilter(query::print(tree));
}

void FilterController::restore(const QString &filter)
{
    m_box.setFilter(filter);
    if (!m_box.isValid())
        m_box.clear(); // kept by a version that understood it
    apply(m_box.text());
}

void FilterController::apply(const QString &text)
{
    m_settled.stop();
    const auto tree = query::parse(text);
    if (!tree) {
        // A text with an error selects nothing and changes nothing.
        showError(tree.error());
        return;
    }
    m_tree = *tree;
    m_box.setError({});
    m_chips.setFilter(m_tree);
    m_facets.setFilter(m_tree);
    markColumns();
    if (!text.trimmed().isEmpty())
        m_settled.start();
    Q_EMIT filterChanged(text);
    check(text);
}

void FilterController::showError(const query::SyntaxError &error)
{
    const QString words = FilterWords::error(error);
    m_box.setError(words, error.position, error.length);
    m_chips.setError(words);
}

void FilterController::check(const QString &text)
{
    base::whenDone(m_fleet.check(text), this, [this, text](const services::FleetService::Checked &checked) {
        if (!checked && m_box.text() == text)
            showError(checked.error());
    });
}

void FilterController::addTerm(const QString &term)
{
    if (const auto part = query::parse(term))
        setTree(query::withChip(m_tree, *part));
}

void FilterController::countFacets()
{
    m_isStale = !m_facets.isVisible() || !m_fleet.isLoaded(); // the first rows are not the fleet
    if (m_isStale)
        return;
    base::whenDone(m_fleet.facets(query::print(m_tree), FacetPanel::fields()), this,
                   [this](const base::Result<std::vector<services::FieldFacet>> &facets) { showFacets(facets); });
}

void FilterController::showFacets(const base::Result<std::vector<services::FieldFacet>> &facets)
{
    if (facets)
        m_facets.setFacets(*facets);
    else if (facets.error().kind != base::ErrorKind::Canceled) // the rows say the same beside the filter
        qCWarning(base::logUi).noquote() << "values not counted:" << base::logLine(facets.error());
}

void FilterController::openColumnMenu(domain::Field field, const QPoint &globalPosition)
{
    auto *menu = new HeaderMenu(field, m_tree, &m_table);
    connect(menu, &HeaderMenu::filterChosen, this, &FilterController::setTree);
    connect(menu, &HeaderMenu::typingRequested, this, &FilterController::typeColumn);
    connect(menu, &HeaderMenu::sortRequested, &m_table, &DeviceTable::sortBy);
    connect(menu, &HeaderMenu::hideRequested, &m_table, [this](domain::Field hidden) { m_table.setColumnVisible(hidden, false); });
    connect(menu, &HeaderMenu::chooserRequested, &m_table, [this, globalPosition] { Q_EMIT m_table.chooserRequested(globalPosition); });
    if (!snapshot::FleetSnapshot::hasFacet(field))
        return menu->popup(globalPosition);
    base::whenDone(m_fleet.facets(query::print(m_tree), {field}), menu,
                   [this, menu, globalPosition](const base::Result<std::vector<services::FieldFacet>> &facets) {
                       if (facets && !facets->empty())
                           menu->setValues(facets->front());
                       menu->popup(globalPosition);
                       countFacets(); // the newest call has taken the place of the panel's
                   });
}

void FilterController::typeColumn(domain::Field field)
{
    QString text = query::print(m_tree);
    if (!text.isEmpty())
        text += u' ';
    m_box.setText(text + QLatin1StringView(domain::fieldInfo(field).id) + u':');
    m_box.setFocus(Qt::ShortcutFocusReason);
    m_box.end(false);
    Q_EMIT m_box.completionRequested();
}

void FilterController::keep(const QString &filter)
{
    const QString kept = filter.trimmed();
    if (kept.isEmpty() || !m_box.isValid() || m_history.value(0) == kept)
        return;
    m_history.removeAll(kept);
    m_history.prepend(kept);
    m_history.resize(std::min(m_history.size(), kKept));
    m_box.setHistory(m_history);
    m_settings.setSetting(kHistorySetting, m_history.join(u'\n'));
}

void FilterController::markColumns()
{
    std::set<domain::Field> fields;
    for (const query::Node &chip : query::chips(m_tree)) {
        const query::Node &inner = chip.kind == query::Node::Kind::Not ? chip.children.front() : chip;
        if (inner.kind == query::Node::Kind::Term && inner.term.field)
            fields.insert(*inner.term.field);
    }
    m_table.setFilteredFields(std::move(fields));
}

} // namespace tapfleet::ui
