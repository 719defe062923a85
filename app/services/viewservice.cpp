#include "services/viewservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "query/query.h"
#include "snapshot/pattern.h"
#include "text/starternames.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using domain::StarterState;
using domain::View;
using domain::ViewId;

namespace {

ViewId idOf(const StarterView &starter)
{
    return ViewId(QString::fromLatin1(starter.word));
}

QStringList textsOf(const snapshot::FleetSnapshot::Facet &facet)
{
    QStringList texts;
    for (const auto &[value, count] : facet) {
        if (const auto *text = std::get_if<std::string>(&value); text && !text->empty())
            texts << QString::fromStdString(*text);
    }
    return texts;
}

std::vector<AppChoice> appChoices(const std::shared_ptr<const snapshot::FleetSnapshot> &fleet)
{
    const snapshot::RowSet all(fleet->rowCount(), true);
    std::vector<AppChoice> choices;
    for (const QString &app : textsOf(fleet->appNames(all))) {
        const snapshot::Pattern pattern(query::literal(app), snapshot::Pattern::Mode::Whole);
        choices.push_back({app, textsOf(fleet->appVersions(pattern, all))});
    }
    return choices;
}

} // namespace

ViewService::ViewService(cache::Home home, FleetService &fleet, QObject *parent)
    : QObject(parent)
    , m_home(std::move(home))
    , m_fleet(fleet)
{
    connect(&m_fleet, &FleetService::snapshotChanged, this, &ViewService::recount);
    connect(&m_fleet, &FleetService::termsChanged, this, &ViewService::recount);
    connect(this, &ViewService::viewsChanged, this, &ViewService::recount);
}

Result<cache::ViewStore *> ViewService::store()
{
    if (!m_store) {
        auto opened = cache::ViewStore::open(m_home);
        if (!opened)
            return base::failure(std::move(opened.error()));
        m_store = std::move(*opened);
    }
    return m_store.get();
}

Result<void> ViewService::load()
{
    auto opened = store();
    if (!opened)
        return base::failure(std::move(opened.error()));
    auto own = (*opened)->views();
    if (!own)
        return base::failure(std::move(own.error()));
    auto starters = (*opened)->starters();
    if (!starters)
        return base::failure(std::move(starters.error()));
    m_own = std::move(*own);
    m_starters = std::move(*starters);
    Q_EMIT viewsChanged();
    return {};
}

std::vector<ListedView> ViewService::views() const
{
    std::vector<ListedView> all;
    for (const StarterView &starter : starterViews()) {
        all.push_back(listed(starter));
        if (all.size() > 1)
            continue;
        for (const View &own : m_own)
            all.push_back({own, nullptr, false, {}});
    }
    for (ListedView &listed : all) {
        const auto count = m_counts.constFind(listed.view.filter);
        if (count != m_counts.constEnd() && !listed.isUnanswered())
            listed.devices = *count;
    }
    return all;
}

std::optional<ListedView> ViewService::view(const ViewId &id) const
{
    for (ListedView &listed : views()) {
        if (listed.view.id == id)
            return std::move(listed);
    }
    return std::nullopt;
}

Result<ListedView> ViewService::named(const QString &name) const
{
    std::vector<ListedView> all = views();
    // The person's own names come first.
    std::stable_partition(all.begin(), all.end(), [](const ListedView &listed) { return !listed.starter; });
    for (ListedView &listed : all) {
        if (cache::isSameViewName(listed.view.name, name) || (listed.starter && listed.view.id.value() == name))
            return std::move(listed);
    }
    return base::failure(base::ErrorKind::NotFound, u"no view is named \"%1\""_s.arg(name), base::codes::ViewUnknown);
}

QString ViewService::freeName(const QString &wanted) const
{
    const auto isTaken = [this](const QString &name) {
        return std::any_of(m_own.begin(), m_own.end(),
                           [&name](const View &own) { return cache::isSameViewName(own.name, name); });
    };
    QString name = wanted.trimmed();
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 (%2)"_s.arg(wanted.trimmed()).arg(number);
    return name;
}

ViewId ViewService::allDevices()
{
    return idOf(starterViews().front());
}

QFuture<std::vector<AppChoice>> ViewService::apps() const
{
    return QtConcurrent::run(appChoices, m_fleet.snapshot());
}

Result<View> ViewService::add(const View &view)
{
    return putBack({view, -1});
}

Result<View> ViewService::putBack(const RemovedView &removed)
{
    auto opened = store();
    if (!opened)
        return base::failure(std::move(opened.error()));
    auto added = (*opened)->add(removed.view, removed.place);
    if (!added)
        return added;
    if (auto done = load(); !done)
        return base::failure(std::move(done.error()));
    return added;
}

Result<void> ViewService::update(const ViewId &id, const QString &filter, const QString &layout)
{
    auto opened = store();
    return changed(opened ? (*opened)->update(id, filter, layout) : base::failure(opened.error()));
}

Result<void> ViewService::rename(const ViewId &id, const QString &name)
{
    auto opened = store();
    return changed(opened ? (*opened)->rename(id, name) : base::failure(opened.error()));
}

Result<RemovedView> ViewService::remove(const ViewId &id)
{
    const auto found = std::find_if(m_own.begin(), m_own.end(), [&id](const View &own) { return own.id == id; });
    if (found == m_own.end())
        return base::failure(base::ErrorKind::NotFound, u"there is no view "_s + id.value(), base::codes::ViewUnknown);
    RemovedView removed{*found, found - m_own.begin()};
    auto opened = store();
    auto done = changed(opened ? (*opened)->remove(id) : base::failure(opened.error()));
    if (!done)
        return base::failure(std::move(done.error()));
    return removed;
}

Result<void> ViewService::move(const ViewId &id, qsizetype place)
{
    auto opened = store();
    return changed(opened ? (*opened)->move(id, place) : base::failure(opened.error()));
}

Result<void> ViewService::setHidden(const ViewId &starter, bool hidden)
{
    const StarterView *known = starterView(starter.value());
    if (!known || starter == allDevices())
        return base::failure(base::ErrorKind::NotFound, u"no view to hide: "_s + starter.value(), base::codes::ViewUnknown);
    StarterState state = stateOf(*known);
    state.hidden = hidden;
    return changed(setStarter(state));
}

Result<void> ViewService::answer(const ViewId &starter, const QString &filter)
{
    const StarterView *known = starterView(starter.value());
    if (!known || !known->asks)
        return base::failure(base::ErrorKind::NotFound, u"no view that asks: "_s + starter.value(), base::codes::ViewUnknown);
    StarterState state = stateOf(*known);
    state.filter = filter;
    return changed(setStarter(state));
}

Result<void> ViewService::keepLayout(const ViewId &starter, const QString &layout)
{
    const StarterView *known = starterView(starter.value());
    if (!known)
        return base::failure(base::ErrorKind::NotFound, u"no starter view "_s + starter.value(), base::codes::ViewUnknown);
    StarterState state = stateOf(*known);
    if (state.layout == layout)
        return {};
    state.layout = layout;
    if (auto done = setStarter(state); !done)
        return done;
    std::erase_if(m_starters, [&starter](const StarterState &kept) { return kept.starter == starter; });
    m_starters.push_back(std::move(state));
    return {};
}

Result<void> ViewService::changed(const Result<void> &done)
{
    return done ? load() : done;
}

Result<void> ViewService::setStarter(const StarterState &state)
{
    auto opened = store();
    return opened ? (*opened)->setStarter(state) : base::failure(opened.error());
}

StarterState ViewService::stateOf(const StarterView &starter) const
{
    const ViewId id = idOf(starter);
    const auto kept =
        std::find_if(m_starters.begin(), m_starters.end(), [&id](const StarterState &state) { return state.starter == id; });
    return kept == m_starters.end() ? StarterState{id, false, {}, {}} : *kept;
}

ListedView ViewService::listed(const StarterView &starter) const
{
    const StarterState state = stateOf(starter);
    const QString filter = starter.asks ? state.filter : QString::fromUtf8(starter.filter);
    return {{state.starter, text::starterName(state.starter.value()), filter, state.layout}, &starter, state.hidden, {}};
}

void ViewService::recount()
{
    if (!m_fleet.isLoaded()) // the first rows are not the fleet
        return;
    QStringList filters;
    for (const ListedView &listed : views()) {
        if (!listed.isUnanswered() && !filters.contains(listed.view.filter))
            filters << listed.view.filter;
    }
    const quint64 asked = ++m_asked;
    m_countStop.renew();
    base::whenDone(m_fleet.counts(filters, m_countStop.token()), this, [this, asked, filters](const Result<FleetService::Counts> &counts) {
        if (asked != m_asked || !counts) // a failure is that a newer question came
            return;
        m_counts.clear();
        for (qsizetype i = 0; i < filters.size(); ++i) {
            if (const auto count = counts->at(static_cast<size_t>(i)))
                m_counts.insert(filters.at(i), *count);
        }
        Q_EMIT countsChanged();
    });
}

} // namespace tapfleet::services
