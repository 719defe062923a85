#pragma once

#include "base/clock.h"
#include "services/catalogueservice.h"
#include "services/fleetservice.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QPushButton;

namespace tapfleet::ui {

class AppChooser;

/// The app catalogue as a tab: whose, the apps with their versions, and the chosen one to be distributed. GUI thread.
class CatalogueTab final : public QWidget
{
    Q_OBJECT
public:
    CatalogueTab(services::AccountService &accounts, services::CatalogueService &catalogue, services::FleetService &fleet,
                 const base::Clock &clock, QWidget *parent = nullptr);
    static QString label();

Q_SIGNALS:
    void devicesRequested(const QString &filter);
    void distributionRequested(tapfleet::domain::AccountId account, const QString &appId, const QString &version);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void readAccounts();
    void retranslate();
    void update();

    services::AccountService &m_accounts;
    std::vector<domain::Account> m_known; ///< with a gateway
    QComboBox *m_account;
    AppChooser *m_app;
    QPushButton *m_distribute;
};

} // namespace tapfleet::ui
