#include "ui/accounts/accountspage.h"

#include "base/async.h"
#include "text/describe.h"
#include "ui/accounts/accountsmodel.h"
#include "ui/accounts/accountwizard.h"
#include "ui/accounts/checkdialog.h"
#include "ui/accounts/fileimport.h"
#include "ui/accounts/keyagaindialog.h"
#include "ui/accounts/merchantdialog.h"
#include "ui/accounts/removedialog.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <chrono>

namespace tapfleet::ui {

using domain::Account;
using domain::AccountKind;

AccountsPage::AccountsPage(services::AccountService &accounts, services::FleetService &fleet, services::SyncService &sync,
                           JobList &jobs, const base::Clock &clock, QWidget *parent)
    : Page(QStringLiteral("accounts"), Icon::Accounts, parent)
    , m_accounts(accounts)
    , m_fleet(fleet)
    , m_sync(sync)
    , m_clock(clock)
    , m_merchants(accounts, clock)
    , m_model(new AccountsModel(sync, clock, this))
    , m_import(new FileImport(accounts, jobs, clock, this))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_state(new StateView)
    , m_addButton(new QPushButton)
    , m_importButton(new QPushButton)
    , m_merchantAction(new QAction(ui::icon(Icon::Add), {}, this))
    , m_consentAction(new QAction(ui::icon(Icon::Info), {}, this))
    , m_keysAction(new QAction(ui::icon(Icon::Key), {}, this))
    , m_checkAction(new QAction(ui::icon(Icon::Shield), {}, this))
    , m_syncAction(new QAction(ui::icon(Icon::Sync), {}, this))
    , m_importAction(new QAction(ui::icon(Icon::Import), {}, this))
    , m_removeAction(new QAction(ui::icon(Icon::Remove), {}, this))
{
    buildBar();
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    setContent(m_stack);

    connect(m_state, &StateView::nextRequested, this, &AccountsPage::addAccount);
    connect(m_import, &FileImport::imported, &m_fleet, &services::FleetService::reload);
    connect(&m_accounts, &services::AccountService::accountsChanged, this, &AccountsPage::load);
    connect(&m_fleet, &services::FleetService::snapshotChanged, this, &AccountsPage::countDevices);
    connect(&m_fleet, &services::FleetService::cachedCountsChanged, this, &AccountsPage::countDevices);
    const auto moved = [this](domain::AccountId id) {
        m_model->refresh(id);
        updateActions();
    };
    connect(&m_sync, &services::SyncService::progressed, this, moved);
    connect(&m_sync, &services::SyncService::finished, this, moved);
    m_ageTimer.setInterval(std::chrono::seconds(30));
    connect(&m_ageTimer, &QTimer::timeout, m_model, &AccountsModel::refreshAll);
    m_ageTimer.start();
    load();
}

QString AccountsPage::title() const
{
    return tr("Accounts");
}

QString AccountsPage::railLabel()
{
    return tr("Accounts", "on the rail, two characters in Chinese");
}

void AccountsPage::focusFilter()
{
    m_table->setFocus();
}

void AccountsPage::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
}

void AccountsPage::buildBar()
{
    bar()->addStretch();
    for (QAction *action : {m_merchantAction, m_consentAction, m_checkAction, m_syncAction, m_importAction, m_removeAction}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        bar()->addWidget(button);
        // A button stays, disabled, when its action hides; here it goes.
        connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
    }
    bar()->addSpacing(measure::kGap);
    m_importButton->setIcon(ui::icon(Icon::File));
    m_importButton->setObjectName(QStringLiteral("importFile"));
    setLook(m_addButton, "primary");
    m_addButton->setObjectName(QStringLiteral("addAccountButton"));
    bar()->addWidget(m_importButton);
    bar()->addWidget(m_addButton);
    connect(m_addButton, &QPushButton::clicked, this, &AccountsPage::addAccount);
    connect(m_importButton, &QPushButton::clicked, this, &AccountsPage::importFile);
    connect(m_checkAction, &QAction::triggered, this, &AccountsPage::check);
    connect(m_syncAction, &QAction::triggered, this, &AccountsPage::syncNow);
    connect(m_merchantAction, &QAction::triggered, this, [this] {
        if (const auto account = current())
            offerMerchant(*account);
    });
    connect(m_consentAction, &QAction::triggered, this, &AccountsPage::showConsent);
    connect(m_keysAction, &QAction::triggered, this, &AccountsPage::askKeyAgain);
    connect(m_removeAction, &QAction::triggered, this, &AccountsPage::askRemove);
    connect(m_importAction, &QAction::triggered, this, [this] {
        if (const auto account = current())
            m_import->chooseFile(account->name);
    });
}

void AccountsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("accountsTable"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr std::array widths{200, 90, 200, 170, 90, 120};
    for (size_t column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(static_cast<int>(column), widths[column]);
    connect(m_table, &QTableView::customContextMenuRequested, this, &AccountsPage::contextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccountsPage::updateActions);
}

void AccountsPage::retranslate()
{
    Page::retranslate();
    m_table->setAccessibleName(tr("Accounts"));
    m_addButton->setText(tr("Add account"));
    m_importButton->setText(tr("Import file"));
    m_checkAction->setText(tr("Check"));
    m_merchantAction->setText(tr("Act for a merchant…"));
    m_consentAction->setText(tr("Merchant's authorisation…"));
    m_keysAction->setText(tr("Enter the keys again…"));
    m_syncAction->setText(tr("Sync now"));
    m_importAction->setText(tr("Import a newer file"));
    m_removeAction->setText(tr("Remove"));
    m_model->refreshAll();
    load();
}

void AccountsPage::load()
{
    auto accounts = m_accounts.accounts();
    if (!accounts) {
        m_state->showError(accounts.error());
        m_stack->setCurrentWidget(m_state);
        return;
    }
    const auto before = current();
    m_model->setAccounts(std::move(*accounts));
    if (m_model->rowCount() == 0) {
        m_state->show(StateView::State::Empty, tr("There is no account yet"),
                      tr("An account says where devices come from: a gateway with its keys, or a device list that was exported "
                         "from the web console."),
                      tr("Add account"));
        m_stack->setCurrentWidget(m_state);
    } else {
        m_stack->setCurrentWidget(m_table);
        const int row = before ? m_model->rowOf(before->id) : -1;
        m_table->setCurrentIndex(m_model->index(std::max(row, 0), 0));
    }
    countDevices();
    updateActions();
}

void AccountsPage::countDevices()
{
    std::map<domain::AccountId, qint64> counts;
    for (const Account &account : m_model->accounts()) {
        if (const auto devices = m_fleet.devicesOf(account.id))
            counts[account.id] = *devices;
    }
    m_model->setDeviceCounts(std::move(counts));
}

std::optional<Account> AccountsPage::current() const
{
    const Account *account = m_model->account(m_table->currentIndex().row());
    return account ? std::optional(*account) : std::nullopt;
}

void AccountsPage::updateActions()
{
    const auto account = current();
    const bool cloud = account && account->kind == AccountKind::Gateway;
    m_checkAction->setVisible(!account || cloud);
    m_syncAction->setVisible(!account || cloud);
    m_importAction->setVisible(account && !cloud);
    m_merchantAction->setVisible(cloud && account->merchantPid.isEmpty());
    m_consentAction->setVisible(cloud && !account->merchantPid.isEmpty());
    m_keysAction->setVisible(cloud && account->privateKey.where == domain::SecretRef::Where::Keychain);
    m_checkAction->setEnabled(cloud);
    m_syncAction->setEnabled(cloud && !m_sync.status(account->id).running);
    m_removeAction->setEnabled(account.has_value());
}

void AccountsPage::addAccount()
{
    auto *wizard = new AccountWizard(m_accounts, window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &AccountWizard::added, this, &AccountsPage::begin);
    connect(wizard, &AccountWizard::merchantsOffered, this, &AccountsPage::offerMerchant);
    connect(wizard, &AccountWizard::importRequested, this, &AccountsPage::importFile);
    wizard->open();
}

void AccountsPage::begin(const Account &account)
{
    m_sync.start(account);
    Q_EMIT accountAdded(account);
}

void AccountsPage::offerMerchant(const Account &provider)
{
    auto *dialog = new MerchantDialog(m_merchants, provider, window());
    connect(dialog, &MerchantDialog::added, this, &AccountsPage::begin);
    dialog->open();
}

void AccountsPage::showConsent()
{
    const auto account = current();
    if (!account)
        return;
    auto *dialog = new ConsentDialog(m_merchants, *account, window());
    connect(dialog, &ConsentDialog::linkRequested, this, [this, account = *account] { offerMerchant(account); });
    dialog->open();
}

void AccountsPage::askKeyAgain()
{
    const auto account = current();
    if (!account)
        return;
    auto *dialog = new KeyAgainDialog(m_accounts, *account, window());
    connect(dialog, &KeyAgainDialog::replaced, this, [this](const Account &renewed) { m_sync.start(renewed); });
    dialog->open();
}

void AccountsPage::importFile()
{
    m_import->chooseFile();
}

void AccountsPage::check()
{
    if (const auto account = current()) {
        auto *dialog = new CheckDialog(m_accounts, *account, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void AccountsPage::syncNow()
{
    if (const auto account = current())
        m_sync.start(*account);
}

void AccountsPage::askRemove()
{
    const auto account = current();
    if (!account)
        return;
    auto *dialog = new RemoveDialog(account->name, m_fleet.devicesOf(account->id), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, account = *account] { remove(account); });
    dialog->open();
}

void AccountsPage::remove(const Account &account)
{
    base::whenDone(m_accounts.remove(account.id), this, [this, name = account.name](const base::Result<void> &removed) {
        if (removed) {
            Q_EMIT toastRequested(tr("%1 was removed.").arg(name));
            return;
        }
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Remove %1").arg(name), text::describe(removed.error()).joined(),
                                    QMessageBox::Ok, window());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void AccountsPage::contextMenu(const QPoint &at)
{
    if (!m_table->indexAt(at).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_checkAction, m_syncAction, m_importAction, m_merchantAction, m_consentAction, m_keysAction});
    menu->addSeparator();
    menu->addAction(m_removeAction);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace tapfleet::ui
