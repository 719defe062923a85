#include "ui/overview/overviewpage.h"

#include "base/async.h"
#include "base/logging.h"
#include "text/labels.h"
#include "ui/overview/barcard.h"
#include "ui/overview/figuretile.h"
#include "ui/overview/trendcard.h"
#include "ui/widgets/flowgrid.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using Id = services::OverviewFigure::Id;

namespace {

constexpr int kTileWidth = 170, kCardWidth = 300;
constexpr int kTrendDays = 30;
constexpr qint64 kGrantSoonMs = 30 * 86'400'000LL;

Icon iconOf(Id id)
{
    switch (id) {
    case Id::Online: return Icon::Online;
    case Id::Silent: return Icon::Clock;
    case Id::NeverOnline: return Icon::Offline;
    case Id::NoNetwork: return Icon::Network;
    case Id::SimExpiring: return Icon::Warning;
    case Id::Unbound: return Icon::Shield;
    }
    return Icon::Info;
}

} // namespace

OverviewPage::OverviewPage(const OverviewPageParts &parts, QWidget *parent)
    : Page(u"overview"_s, Icon::Facets, parent)
    , m_fleet(parts.fleet)
    , m_overviews(parts.overview)
    , m_accounts(parts.accounts)
    , m_sync(parts.sync)
    , m_diff(parts.diff)
    , m_tasks(parts.tasks)
    , m_grants(parts.grants)
    , m_clock(parts.clock)
    , m_age(new AgeLabel(parts.clock, this))
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(m_stack))
    , m_headline(new QLabel)
    , m_figures(new FlowGrid(kTileWidth, 8))
    , m_trends(new FlowGrid(kCardWidth, 3))
    , m_cards(new FlowGrid(kCardWidth, 3))
    , m_state(new StateView(m_stack))
{
    setObjectName(u"overviewPage"_s);
    m_age->setProperty("secondary", true);
    m_headline->setObjectName(u"overviewHeadline"_s);
    m_headline->setFont(uiFont(measure::kTitleText));
    bar()->addStretch();
    bar()->addWidget(m_age);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addWidget(m_headline);
    column->addWidget(m_figures);
    column->addWidget(m_trends);
    column->addWidget(m_cards);
    column->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_state);
    setContent(m_stack);
    QList<QWidget *> trends;
    for (const auto kind : {TrendCard::Kind::OnlineShare, TrendCard::Kind::Silent, TrendCard::Kind::Devices}) {
        m_trendCards.push_back(new TrendCard(kind, m_trends));
        trends.append(m_trendCards.back());
    }
    m_trends->setWidgets(trends);
    const auto moved = [this] {
        m_isStale = true;
        if (isVisible())
            count();
    };
    connect(&m_fleet, &services::FleetService::snapshotChanged, this, moved);
    connect(&m_fleet, &services::FleetService::loadFailed, this, [this](const base::Error &error) {
        m_error = error;
        updateState();
    });
    connect(&m_sync, &services::SyncService::finished, this, &OverviewPage::updateAge);
    // What is not seen is read when the page is shown again, with the rest.
    const auto reread = [this](void (OverviewPage::*read)()) {
        return [this, read] { isVisible() ? (this->*read)() : void(m_isStale = true); };
    };
    connect(&m_tasks, &services::TaskService::tasksChanged, this, reread(&OverviewPage::readTasks));
    connect(&m_grants, &services::GrantService::grantsChanged, this, reread(&OverviewPage::readGrants));
    connect(m_state, &StateView::nextRequested, this,
            [this] { m_error ? m_fleet.reload() : Q_EMIT pageRequested(u"accounts"_s); });
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::railLabel()
{
    return tr("Overview", "under the icon on the rail, two characters in Chinese");
}

void OverviewPage::refresh()
{
    count();
}

void OverviewPage::focusFilter()
{
    if (!m_figures->widgets().isEmpty())
        m_figures->widgets().first()->setFocus(Qt::ShortcutFocusReason);
}

bool OverviewPage::isReady() const
{
    return m_overview && !m_isCounting && m_fleet.isLoaded();
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        count();
}

void OverviewPage::count()
{
    m_isStale = false;
    m_isCounting = true;
    updateState();
    readTrend();
    readTasks();
    readGrants();
    base::whenDone(m_overviews.load(), this, [this](const base::Result<services::FleetOverview> &overview) {
        if (!overview)
            return; // a newer one is on its way
        m_isCounting = false;
        m_error.reset();
        fill(*overview);
        Q_EMIT readyChanged();
    });
}

void OverviewPage::fill(const services::FleetOverview &overview)
{
    m_overview = overview;
    const int scrolled = m_scroll->verticalScrollBar()->value();
    fillFigures();
    fillCards();
    tellTrends();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    m_headline->setText(tr("%1 devices in all").arg(text::count(overview.devices)));
    updateAge();
    updateState();
}

void OverviewPage::fillFigures()
{
    const auto word = [](Id id) {
        switch (id) {
        case Id::Online: return tr("Online");
        case Id::Silent: return tr("Silent for over 7 days");
        case Id::NeverOnline: return tr("Never online");
        case Id::NoNetwork: return tr("No network");
        case Id::SimExpiring: return tr("SIM expires within 30 days");
        case Id::Unbound: return tr("Not bound");
        }
        return QString();
    };
    QList<QWidget *> tiles;
    for (const services::OverviewFigure &figure : m_overview->figures) {
        const auto tone = figure.id == Id::Online ? FigureTile::Tone::Good
                          : figure.devices > 0    ? FigureTile::Tone::Attention
                                                  : FigureTile::Tone::Plain;
        auto *tile = addTile(tiles, u"overviewFigure%1"_s.arg(static_cast<int>(figure.id)), iconOf(figure.id), tone);
        const double share = 100.0 * figure.devices / std::max(m_overview->devices, 1U);
        tile->setFigure(word(figure.id), text::count(figure.devices), QLocale().toString(share, 'f', 1) + u'%');
        tile->setToolTip(tr("Show these devices"));
        connect(tile, &QAbstractButton::clicked, this, [this, filter = figure.filter] { Q_EMIT devicesRequested(filter); });
    }
    const auto addOther = [&](const std::optional<qint64> &count, Icon mark, FigureTile::Tone tone, const QString &label, const QString &page) {
        if (!count)
            return;
        auto *tile = addTile(tiles, u"overview_"_s + page, mark, *count > 0 ? tone : FigureTile::Tone::Plain);
        tile->setFigure(label, text::count(*count), {});
        connect(tile, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageRequested(page); });
    };
    addOther(m_runningTasks, Icon::Distribution, FigureTile::Tone::Good, tr("Running tasks"), u"distribution"_s);
    addOther(m_endingGrants, Icon::Shield, FigureTile::Tone::Attention, tr("Rights ending in 30 days"), u"authorization"_s);
    m_figures->setWidgets(tiles);
}

FigureTile *OverviewPage::addTile(QList<QWidget *> &tiles, const QString &name, Icon mark, FigureTile::Tone tone)
{
    auto *tile = new FigureTile(mark, tone, m_figures);
    tile->setObjectName(name);
    tiles.append(tile);
    return tile;
}

void OverviewPage::readTrend()
{
    base::whenDone(m_diff.trend(kTrendDays), this, [this](const base::Result<std::vector<domain::TrendPoint>> &trend) {
        if (!trend) {
            qCWarning(base::logUi).noquote() << "no lines over the days:" << base::logLine(trend.error());
            return;
        }
        for (TrendCard *card : m_trendCards)
            card->setTrend(*trend);
    });
}

void OverviewPage::readTasks()
{
    base::whenDone(m_tasks.tasks(), this, [this](const base::Result<std::vector<services::AccountTask>> &tasks) {
        m_runningTasks.reset(); // without any the page of tasks says why
        if (tasks && !tasks->empty())
            m_runningTasks = std::count_if(tasks->begin(), tasks->end(), [](const auto &task) { return task.task.state == "RUNNING"; });
        if (m_overview)
            fillFigures();
    });
}

void OverviewPage::readGrants()
{
    base::whenDone(m_grants.load(), this, [this](const base::Result<services::GrantOverview> &grants) {
        m_endingGrants.reset(); // without any the page of authorisations says why
        const qint64 soon = m_clock.nowMs() + kGrantSoonMs;
        if (grants && !grants->grants.empty()) {
            m_endingGrants = std::count_if(grants->grants.begin(), grants->grants.end(), [soon](const services::AccountGrant &grant) {
                return grant.grant.state == "ACTIVE"_L1 && grant.grant.expiresAt && *grant.grant.expiresAt < soon;
            });
        }
        if (m_overview)
            fillFigures();
    });
}

void OverviewPage::tellTrends()
{
    const auto counted = [this](Id id) {
        const auto found = std::find_if(m_overview->figures.begin(), m_overview->figures.end(), [id](const auto &figure) { return figure.id == id; });
        return found == m_overview->figures.end() ? std::optional<double>() : std::optional<double>(found->devices);
    };
    const auto online = counted(Id::Online);
    const double devices = m_overview->devices;
    for (TrendCard *card : m_trendCards) {
        switch (card->kind()) {
        case TrendCard::Kind::OnlineShare: card->setNow(online && devices > 0 ? std::optional(100 * *online / devices) : std::nullopt); break;
        case TrendCard::Kind::Silent: card->setNow(counted(Id::Silent)); break;
        case TrendCard::Kind::Devices: card->setNow(devices); break;
        }
    }
}

void OverviewPage::fillCards()
{
    QList<QWidget *> cards;
    for (const services::OverviewPanel &panel : m_overview->panels) {
        auto *card = new BarCard(panel, m_overview->devices, m_cards);
        connect(card, &BarCard::devicesRequested, this, &OverviewPage::devicesRequested);
        cards.append(card);
    }
    m_cards->setWidgets(cards);
}

void OverviewPage::updateState()
{
    const bool isFilled = m_overview && m_overview->devices > 0;
    m_stack->setCurrentWidget(isFilled ? static_cast<QWidget *>(m_scroll) : m_state);
    if (isFilled)
        return;
    if (m_error) {
        m_state->showError(*m_error, tr("Try again"));
    } else if (!m_overview || m_isCounting || !m_fleet.isLoaded()) {
        m_state->show(StateView::State::Loading, tr("Counting devices…"));
    } else {
        m_state->show(StateView::State::Empty, tr("There are no devices yet."),
                      tr("They appear here after the first sync, or after the import of a file."), tr("Go to accounts"));
    }
}

/// The oldest of the accounts: no number here is younger than it.
void OverviewPage::updateAge()
{
    const auto accounts = m_accounts.accounts();
    std::optional<qint64> oldest;
    for (const domain::Account &account : accounts.value_or(std::vector<domain::Account>{})) {
        const auto asOf = m_sync.status(account.id).state.asOf;
        if (asOf && (!oldest || *asOf < *oldest))
            oldest = asOf;
    }
    m_age->setTime(oldest, tr("As of %1"), {});
}

void OverviewPage::retranslate()
{
    Page::retranslate();
    if (m_overview)
        fill(services::FleetOverview(*m_overview));
    updateState();
}

} // namespace tapfleet::ui
