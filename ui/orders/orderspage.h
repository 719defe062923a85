#pragma once

#include "base/clock.h"
#include "domain/writeaccess.h"
#include "services/bindingservice.h"
#include "services/orderservice.h"
#include "ui/widgets/page.h"

#include <map>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tapfleet::services {
class FleetService;
class SyncService;
struct DeviceSelection;
}

namespace tapfleet::ui {

class AgeLabel;
class BindTab;
class OrderDetail;
class OrdersModel;
class StateView;
class WriteNote;

/// What the orders page works on.
struct OrdersPageParts {
    services::OrderService &orders;
    services::BindingService &bindings;
    services::AccountService &accounts;
    services::SyncService &sync;
    services::FleetService &fleet;
    const base::Clock &clock;
};

/// 设备申购: purchase orders with their receipt, and the binding of devices. GUI thread.
class OrdersPage final : public Page
{
    Q_OBJECT
public:
    explicit OrdersPage(const OrdersPageParts &parts, QWidget *parent = nullptr);
    ~OrdersPage() override;

    QString title() const override;
    static QString railLabel();
    void refresh() override;
    void focusFilter() override;
    void setRowHeight(int pixels) override;
    bool isReady() const override;
    /// Opens the wizard for these devices.
    void bind(const services::DeviceSelection *devices = nullptr);

Q_SIGNALS:
    void devicesRequested(const QString &filter);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    enum Tab { Orders, Bindings };
    void build();
    void load();
    void take(services::OrderOverview overview);
    void showDetail();
    void showState();
    void receive();
    void cancel();
    void order();
    std::vector<domain::Account> cloudAccounts() const;
    /// The accounts that can make the write; where there is none, shows why or leads to the accounts page.
    std::vector<domain::Account> writableAccounts(domain::Write write);
    std::optional<domain::Account> accountOf(domain::AccountId id) const;
    const services::AccountOrder *current() const;

    const OrdersPageParts m_parts;
    std::map<domain::AccountId, base::Error> m_problems; ///< why an account's list could not be read
    bool m_hasAnswer = false;
    OrdersModel *m_model;
    QTabBar *m_tabs;
    QLineEdit *m_search;
    QCheckBox *m_open;
    AgeLabel *m_age;
    QPushButton *m_new, *m_bind;
    QStackedWidget *m_pages, *m_stack;
    QSplitter *m_splitter;
    QTableView *m_table;
    StateView *m_state;
    OrderDetail *m_detail;
    BindTab *m_bindings;
    WriteNote *m_note;
    std::pair<domain::AccountId, domain::OrderId> m_chosen; ///< the order that the note was last set for
};

} // namespace tapfleet::ui
