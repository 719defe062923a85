#pragma once

#include "base/clock.h"
#include "services/fleetservice.h"
#include "services/merchantservice.h"
#include "services/syncservice.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QAction;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace tapfleet::ui {

class AccountsModel;
class FileImport;
class StateView;

/// The accounts with their state, and what can be done with them: add, check, sync, import into, remove. GUI thread.
class AccountsPage final : public Page
{
    Q_OBJECT
public:
    AccountsPage(services::AccountService &accounts, services::FleetService &fleet, services::SyncService &sync, JobList &jobs,
                 const base::Clock &clock, QWidget *parent = nullptr);

    QString title() const override;
    static QString railLabel();
    void focusFilter() override;
    void setRowHeight(int pixels) override;

    void addAccount();
    void importFile();

Q_SIGNALS:
    void accountAdded(const tapfleet::domain::Account &account);

protected:
    void retranslate() override;

private:
    void buildBar();
    void buildTable();
    void load();
    void countDevices();
    void updateActions();
    std::optional<domain::Account> current() const;
    void check();
    void syncNow();
    void askRemove();
    void offerMerchant(const domain::Account &provider);
    void showConsent();
    void askKeyAgain();
    void begin(const domain::Account &account);
    void remove(const domain::Account &account);
    void contextMenu(const QPoint &at);

    services::AccountService &m_accounts;
    services::FleetService &m_fleet;
    services::SyncService &m_sync;
    const base::Clock &m_clock;
    services::MerchantService m_merchants;
    AccountsModel *m_model;
    FileImport *m_import;
    QStackedWidget *m_stack;
    QTableView *m_table;
    StateView *m_state;
    QPushButton *m_addButton;
    QPushButton *m_importButton;
    QAction *m_merchantAction, *m_consentAction, *m_keysAction;
    QAction *m_checkAction;
    QAction *m_syncAction;
    QAction *m_importAction;
    QAction *m_removeAction;
    QTimer m_ageTimer;
};

} // namespace tapfleet::ui
