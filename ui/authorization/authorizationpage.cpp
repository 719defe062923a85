#include "ui/authorization/authorizationpage.h"

#include "base/async.h"
#include "text/labels.h"
#include "ui/authorization/grantdetail.h"
#include "ui/authorization/grantwizard.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::GrantDirection;
using services::GrantOffer;

namespace {

const QString kTabSetting = u"authorization.tab"_s;
constexpr int kNarrow = 900; ///< below it the table alone is shown until a grant is chosen

} // namespace

AuthorizationPage::AuthorizationPage(const AuthorizationPageParts &parts, QWidget *parent)
    : Page(u"authorization"_s, Icon::Shield, parent)
    , m_grants(parts.grants)
    , m_fleet(parts.fleet)
    , m_settings(parts.settings)
    , m_clock(parts.clock)
    , m_writes(parts.writes)
    , m_model(new GrantsModel(parts.clock, this))
    , m_tabs(new QTabBar(this))
    , m_search(new QLineEdit(this))
    , m_soon(new QCheckBox(this))
    , m_age(new AgeLabel(parts.clock, this))
    , m_new(new QPushButton(this))
{
    setObjectName(u"authorizationPage"_s);
    m_tabs->setObjectName(u"grantTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_search->setObjectName(u"grantSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_soon->setObjectName(u"grantSoon"_s);
    m_age->setProperty("secondary", true);
    m_new->setObjectName(u"grantNew"_s);
    setLook(m_new, "primary");
    bar()->addWidget(m_search, 1);
    bar()->addWidget(m_soon);
    bar()->addWidget(m_age);
    bar()->addWidget(m_new);
    setContent(buildContent());
    connectParts();
    m_tabs->setCurrentIndex(m_settings.setting(kTabSetting).toInt());
    applyFilter();
}

AuthorizationPage::~AuthorizationPage()
{
    m_table->selectionModel()->disconnect(this);
}

QString AuthorizationPage::title() const
{
    return tr("Device authorisation");
}

QString AuthorizationPage::railLabel()
{
    return tr("Rights", "under the icon on the rail, two characters in Chinese");
}

void AuthorizationPage::refresh()
{
    load();
}

void AuthorizationPage::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AuthorizationPage::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
}

void AuthorizationPage::leave()
{
    m_settings.setSetting(kTabSetting, QString::number(m_tabs->currentIndex()));
}

QWidget *AuthorizationPage::buildContent()
{
    auto *content = new QWidget(this);
    m_stack = new QStackedWidget(content);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_table = new QTableView(m_splitter);
    m_table->setObjectName(u"grantTable"_s);
    m_table->setProperty("padded", true);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(GrantsModel::GrantedOn, Qt::DescendingOrder);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const int widths[] = {25, 15, 32, 9, 25, 13, 12};
    for (int i = 0; i < GrantsModel::ColumnCount; ++i)
        m_table->setColumnWidth(i, widths[i] * digit);
    m_detail = new GrantDetail(m_grants, m_clock, m_splitter);
    m_detail->hide();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_detail->setMinimumWidth(digit * 44);
    m_state = new StateView(m_stack);
    m_state->setObjectName(u"authorizationState"_s);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    return content;
}

void AuthorizationPage::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this, &AuthorizationPage::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, &AuthorizationPage::applyFilter);
    connect(m_soon, &QCheckBox::toggled, this, &AuthorizationPage::applyFilter);
    connect(m_new, &QPushButton::clicked, this, [this] { openWizard(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuthorizationPage::showCurrent);
    connect(m_state, &StateView::nextRequested, this, [this] {
        const bool filtered = m_model->count(m_model->filter().direction) > 0;
        if (m_error) {
            load();
        } else if (filtered) {
            m_search->clear();
            m_soon->setChecked(false);
        } else if (writable().empty()) {
            Q_EMIT pageRequested(u"accounts"_s);
        } else {
            openWizard();
        }
    });
    connect(m_detail, &GrantDetail::addRequested, this, &AuthorizationPage::addDevices);
    connect(m_detail, &GrantDetail::removeRequested, this, &AuthorizationPage::removeDevices);
    connect(m_detail, &GrantDetail::modifyRequested, this, &AuthorizationPage::modify);
    connect(m_detail, &GrantDetail::revokeRequested, this, &AuthorizationPage::revoke);
    connect(m_detail, &GrantDetail::copyRequested, this, [this] { toList(false); });
    connect(m_detail, &GrantDetail::showRequested, this, [this] { toList(true); });
    connect(&m_grants, &services::GrantService::grantsChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            load();
    });
}

void AuthorizationPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        load();
}

void AuthorizationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Beside a table that is too narrow for it the detail goes below.
    m_splitter->setOrientation(width() < kNarrow ? Qt::Vertical : Qt::Horizontal);
}

void AuthorizationPage::load()
{
    m_isStale = false;
    const quint64 asked = ++m_asked;
    base::whenDone(m_grants.load(), this, [this, asked](const base::Result<services::GrantOverview> &overview) {
        if (asked != m_asked)
            return;
        if (overview)
            return take(*overview);
        m_error = overview.error();
        m_hasAnswer = true;
        updateState();
        Q_EMIT readyChanged();
    });
}

void AuthorizationPage::take(const services::GrantOverview &overview)
{
    m_error.reset();
    m_overview = overview;
    const domain::GrantId current = m_current;
    m_model->setGrants(overview);
    std::optional<qint64> oldest;
    for (const services::GrantAccountState &state : overview.accounts) {
        if (state.asOf && (!oldest || *state.asOf < *oldest))
            oldest = state.asOf;
    }
    m_age->setTime(oldest, tr("As of %1"), {});
    m_hasAnswer = true;
    updateCounts();
    updateState();
    if (const int row = m_model->rowOf(current); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else
        showCurrent();
    Q_EMIT readyChanged();
    if (m_wanted)
        openWizard(*std::exchange(m_wanted, std::nullopt));
}

void AuthorizationPage::applyFilter()
{
    GrantsModel::Filter filter;
    filter.direction = m_tabs->currentIndex() == 0 ? GrantDirection::Given : GrantDirection::Received;
    filter.words = m_search->text();
    filter.expiringSoon = m_soon->isChecked();
    const domain::GrantId current = m_current;
    m_model->setFilter(filter);
    updateCounts();
    updateState();
    if (const int row = m_model->rowOf(current); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else
        showCurrent();
}

void AuthorizationPage::updateCounts()
{
    m_tabs->setTabText(0, tr("Given by me (%1)").arg(text::count(m_model->count(GrantDirection::Given))));
    m_tabs->setTabText(1, tr("Received (%1)").arg(text::count(m_model->count(GrantDirection::Received))));
    m_soon->setText(tr("Ends within 30 days (%1)").arg(text::count(m_model->countExpiringSoon())));
    m_table->setColumnHidden(GrantsModel::Account, m_overview.accounts.size() < 2);
}

void AuthorizationPage::updateState()
{
    using State = StateView::State;
    m_new->setEnabled(!writable().empty());
    m_new->setToolTip(writable().empty() ? tr("No account offers authorisations through the fleet service. Use the web console.") : QString());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (m_model->rowCount() > 0)
        return;
    const auto any = [this](GrantOffer offer) {
        return std::any_of(m_overview.accounts.begin(), m_overview.accounts.end(),
                           [offer](const services::GrantAccountState &state) { return state.offer == offer; });
    };
    if (m_error) {
        m_state->showError(*m_error, tr("Try again"));
    } else if (!m_hasAnswer) {
        m_state->show(State::Loading, tr("Reading the authorisations…"));
    } else if (m_model->count(m_model->filter().direction) > 0) {
        m_state->show(State::Empty, tr("No authorisation is like that."), tr("There are others that the search leaves out."), tr("Show all"));
    } else if (any(GrantOffer::Offered)) {
        if (m_model->filter().direction == GrantDirection::Given)
            m_state->show(State::Empty, tr("You have not authorised anyone yet."), tr("Let another account put up posters, distribute apps, set broadcasts or manage your devices."),
                          tr("New authorisation…"));
        else
            m_state->show(State::Empty, tr("Nobody has authorised you yet."), tr("When an owner authorises your account, it appears here after the next sync."));
    } else if (any(GrantOffer::NotAsked)) {
        m_state->show(State::Empty, tr("The authorisations have not been fetched yet."), tr("They come with the next sync (F5)."));
    } else if (any(GrantOffer::PublicOnly) || any(GrantOffer::NotOffered)) {
        m_state->show(State::NoSource, tr("This account's gateway does not offer authorisations."),
                      tr("The public methods have none. Authorise in the web console: Devices > Authorised devices, or ask your provider for the fleet service."),
                      tr("Go to accounts"));
    } else {
        m_state->show(State::NoSource, tr("There is no account with a cloud."), tr("Authorisations are kept by the cloud. Add an account with a gateway."),
                      tr("Go to accounts"));
    }
}

void AuthorizationPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_detail->setVisible(current.isValid());
    if (!current.isValid())
        return;
    const services::AccountGrant &one = m_model->grant(current.row());
    m_current = one.grant.id;
    if (const auto *state = stateOf(one.account))
        m_detail->showGrant(one, *state);
}

const services::GrantAccountState *AuthorizationPage::stateOf(domain::AccountId account) const
{
    const auto found = std::find_if(m_overview.accounts.begin(), m_overview.accounts.end(),
                                    [account](const services::GrantAccountState &state) { return state.account.id == account; });
    return found == m_overview.accounts.end() ? nullptr : &*found;
}

std::vector<services::GrantAccountState> AuthorizationPage::writable() const
{
    std::vector<services::GrantAccountState> some;
    std::copy_if(m_overview.accounts.begin(), m_overview.accounts.end(), std::back_inserter(some),
                 [](const services::GrantAccountState &state) { return state.writable; });
    return some;
}

void AuthorizationPage::retranslate()
{
    Page::retranslate();
    m_search->setPlaceholderText(tr("Search account, pid, number or right"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_new->setText(tr("New authorisation…"));
    m_table->setAccessibleName(tr("Authorisations"));
    m_tabs->setAccessibleName(tr("Given or received"));
    m_model->retranslate();
    updateCounts();
    updateState();
}

} // namespace tapfleet::ui
