#include "ui/orders/orderspage.h"

#include "base/async.h"
#include "services/fleetservice.h"
#include "services/syncservice.h"
#include "services/writeaccess.h"
#include "ui/orders/bindtab.h"
#include "ui/orders/bindwizard.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/orderdialog.h"
#include "ui/orders/ordersmodel.h"
#include "ui/orders/receiptdialog.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/refusal.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"
#include "ui/writes/writenote.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Account;
using services::AccountOrder;

OrdersPage::OrdersPage(const OrdersPageParts &parts, QWidget *parent)
    : Page(u"orders"_s, Icon::Order, parent)
    , m_parts(parts)
    , m_model(new OrdersModel(this))
    , m_tabs(new QTabBar(this))
    , m_search(new QLineEdit(this))
    , m_open(new QCheckBox(this))
    , m_age(new AgeLabel(parts.clock, this))
    , m_new(new QPushButton(this))
    , m_bind(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"ordersPage"_s);
    build();
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_model->setSearch(m_search->text(), m_open->isChecked()); });
    connect(m_open, &QCheckBox::toggled, this, [this] { m_model->setSearch(m_search->text(), m_open->isChecked()); });
    connect(m_new, &QPushButton::clicked, this, &OrdersPage::order);
    connect(m_bind, &QPushButton::clicked, this, [this] { bind(); });
    connect(m_bindings, &BindTab::newRequested, this, [this] { bind(); });
    connect(m_bindings, &BindTab::submitted, m_note, &WriteNote::follow);
    connect(m_bindings, &BindTab::heldShown, m_note, qOverload<domain::AccountId, domain::OperationId>(&WriteNote::show));
    connect(m_note, &WriteNote::changed, this, &OrdersPage::load);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OrdersPage::showDetail);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OrdersPage::showState);
    connect(m_detail, &OrderDetail::receiptRequested, this, &OrdersPage::receive);
    connect(m_detail, &OrderDetail::cancelRequested, this, &OrdersPage::cancel);
    connect(m_detail, &OrderDetail::devicesRequested, this, &OrdersPage::devicesRequested);
    connect(m_state, &StateView::nextRequested, this, [this] {
        if (cloudAccounts().empty())
            return Q_EMIT pageRequested(u"accounts"_s);
        m_search->clear();
        m_open->setChecked(false);
        refresh();
    });
    connect(&m_parts.orders, &services::OrderService::ordersChanged, this, &OrdersPage::load);
    connect(&m_parts.orders, &services::OrderService::fetchFailed, this, [this](domain::AccountId account, const base::Error &error) {
        m_problems[account] = error;
        load();
    });
}

OrdersPage::~OrdersPage()
{
    m_table->selectionModel()->disconnect(this);
}

void OrdersPage::build()
{
    m_tabs->setObjectName(u"orderTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_search->setObjectName(u"orderSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_age->setProperty("secondary", true);
    m_new->setObjectName(u"orderNew"_s);
    m_bind->setObjectName(u"orderBind"_s);
    setLook(m_new, "primary");
    bar()->addWidget(m_search, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_open, m_age, m_bind, m_new})
        bar()->addWidget(part);
    m_stack = new QStackedWidget(m_pages);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_table = rowTable(*m_model, u"orderTable"_s, m_splitter);
    setDigits(*m_table, {18, 24, 14, 12, 24, 20});
    m_detail = new OrderDetail(m_splitter);
    m_detail->hide();
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_state = new StateView(m_stack);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    m_bindings = new BindTab(m_parts.bindings, m_parts.accounts, m_parts.clock, m_pages);
    m_pages->addWidget(m_stack);
    m_pages->addWidget(m_bindings);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    m_note = new WriteNote({m_parts.orders.journal(), m_parts.sync, m_parts.accounts}, content);
    m_note->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, measure::kGap);
    column->addWidget(m_note);
    setContent(content);
}

QString OrdersPage::title() const
{
    return tr("Device orders");
}

QString OrdersPage::railLabel()
{
    return tr("Orders", "under the icon on the rail, two characters in Chinese");
}

std::vector<Account> OrdersPage::cloudAccounts() const
{
    auto accounts = m_parts.accounts.accounts();
    if (!accounts)
        return {};
    std::erase_if(*accounts, [](const Account &one) { return one.kind != domain::AccountKind::Gateway; });
    return std::move(*accounts);
}

std::vector<Account> OrdersPage::writableAccounts(domain::Write write)
{
    const auto accounts = m_parts.accounts.accounts();
    if (!accounts) {
        showRefusal(window(), accounts.error());
        return {};
    }
    std::vector<Account> writable = services::writableAccounts(m_parts.sync, *accounts, write);
    if (accounts->empty())
        Q_EMIT pageRequested(u"accounts"_s);
    else if (writable.empty())
        showRefusal(window(), *domain::whyNotWrite(services::writeAccount(m_parts.sync, accounts->front()), write));
    return writable;
}

std::optional<Account> OrdersPage::accountOf(domain::AccountId id) const
{
    for (const Account &account : cloudAccounts()) {
        if (account.id == id)
            return account;
    }
    return std::nullopt;
}

void OrdersPage::refresh()
{
    m_problems.clear();
    for (const Account &account : cloudAccounts())
        m_parts.orders.fetch(account);
    load();
    m_bindings->load();
}

void OrdersPage::load()
{
    base::whenDone(m_parts.orders.orders(), this, [this](Result<services::OrderOverview> overview) {
        if (overview)
            return take(std::move(*overview));
        m_stack->setCurrentWidget(m_state);
        m_state->showError(overview.error(), tr("Try again"));
    });
}

void OrdersPage::take(services::OrderOverview overview)
{
    m_hasAnswer = m_hasAnswer || overview.asOf || !m_problems.empty();
    m_age->setTime(overview.asOf);
    std::map<domain::AccountId, QString> names;
    for (const Account &account : cloudAccounts())
        names[account.id] = account.name;
    const AccountOrder *const before = current();
    const auto chosen = before ? std::optional(std::pair(before->account, before->order.id)) : std::nullopt;
    m_table->setColumnHidden(OrdersModel::Account, names.size() < 2);
    m_model->setOrders(std::move(overview.orders), std::move(names));
    const int row = chosen ? m_model->rowOf(chosen->first, chosen->second) : -1;
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    showDetail();
    Q_EMIT readyChanged();
}

bool OrdersPage::isReady() const
{
    return m_hasAnswer && !m_parts.orders.isFetching();
}

const AccountOrder *OrdersPage::current() const
{
    return m_model->order(m_table->currentIndex().row());
}

void OrdersPage::showDetail()
{
    const AccountOrder *const order = current();
    if (!order)
        return m_detail->hide();
    const auto account = accountOf(order->account);
    m_detail->show(*order, account ? account->name : QString());
    // What is open of the chosen order; what was submitted here stays until another is chosen.
    const bool isOther = std::exchange(m_chosen, std::pair(order->account, order->order.id)) != m_chosen;
    if (order->write && (isOther || m_note->isEmpty()))
        m_note->show(order->account, *order->write);
    else if (isOther)
        m_note->clear();
}

void OrdersPage::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_splitter) : m_state);
    using State = StateView::State;
    if (hasRows)
        return;
    if (cloudAccounts().empty())
        m_state->show(State::NoSource, tr("There is no account with a cloud."), tr("Orders come from the cloud. Add an account with a gateway."),
                      tr("Go to accounts"));
    else if (!m_model->isEmpty())
        m_state->show(State::Empty, tr("No order is like that."), tr("There are others that the search leaves out."), tr("Show all"));
    else if (!m_problems.empty())
        m_state->showError(m_problems.begin()->second, tr("Try again"));
    else if (!m_hasAnswer)
        m_state->show(State::Loading, tr("Reading the orders…"));
    else
        m_state->show(State::Empty, tr("There are no orders yet."), tr("Order devices here, or bring those that you ordered in the web console up to date."),
                      tr("Refresh"));
}

void OrdersPage::receive()
{
    const AccountOrder *const order = current();
    const auto account = order ? accountOf(order->account) : std::nullopt;
    if (!account)
        return;
    if (const auto refusal = domain::whyNotWrite(services::writeAccount(m_parts.sync, *account), domain::Write::Receipt))
        return showRefusal(window(), *refusal);
    auto *dialog = new ReceiptDialog(order->order, order->received, window());
    connect(dialog, &ReceiptDialog::confirmed, this,
            [this, account = *account, order = order->order](const std::vector<domain::DeviceId> &devices) {
                m_note->follow(account.id, m_parts.orders.confirm(account, order, devices));
            });
    dialog->open();
}

void OrdersPage::cancel()
{
    const AccountOrder *const order = current();
    const auto account = order ? accountOf(order->account) : std::nullopt;
    if (!account)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Cancel the order"),
                                tr("The order %1 will not be delivered. This cannot be undone.").arg(QString::fromStdString(order->order.id.value())),
                                QMessageBox::NoButton, window());
    box->setObjectName(u"cancelOrder"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const yes = box->addButton(tr("Cancel the order"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, yes, account = *account, order = order->order](QAbstractButton *button) {
        if (button == yes)
            m_note->follow(account.id, m_parts.orders.cancel(account, order));
    });
    box->open();
}

void OrdersPage::order()
{
    const std::vector<Account> accounts = writableAccounts(domain::Write::Order);
    if (accounts.empty())
        return;
    auto *dialog = new OrderDialog(accounts, window());
    connect(dialog, &OrderDialog::ordered, this, [this](const Account &account, const domain::OrderDraft &draft) {
        m_note->follow(account.id, m_parts.orders.create(account, draft));
    });
    dialog->open();
}

void OrdersPage::bind(const services::DeviceSelection *devices)
{
    const std::vector<Account> accounts = writableAccounts(domain::Write::Binding);
    if (accounts.empty())
        return;
    m_tabs->setCurrentIndex(Bindings);
    auto *wizard = new BindWizard(m_parts.bindings, m_parts.fleet, accounts, window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &BindWizard::submitted, m_bindings, &BindTab::load);
    if (devices)
        wizard->setDevices(*devices);
    wizard->open();
}

void OrdersPage::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void OrdersPage::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
    m_bindings->setRowHeight(pixels);
}

void OrdersPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
}

void OrdersPage::retranslate()
{
    Page::retranslate();
    m_search->setPlaceholderText(tr("Order, goods, supplier, tracking number or SN"));
    m_search->setAccessibleName(tr("Search the orders"));
    m_open->setText(tr("Only open ones"));
    m_new->setText(tr("Order devices…"));
    m_bind->setText(tr("Bind devices…"));
    m_tabs->setTabText(Orders, tr("Orders"));
    m_tabs->setTabText(Bindings, tr("Bindings"));
    m_table->setAccessibleName(tr("Orders"));
    m_model->refreshWords();
    showState();
}

} // namespace tapfleet::ui
