#pragma once

#include "services/bindingservice.h"
#include "services/fleetservice.h"
#include "ui/wizards/wizardframe.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QTableWidget;

namespace tapfleet::ui {

class DeviceStep;
class ThinBar;

/// 设备绑定: freezes devices, names the merchant and the shop, asks what speaks against it, and applies. GUI thread.
class BindWizard final : public WizardFrame
{
    Q_OBJECT
public:
    BindWizard(services::BindingService &bindings, services::FleetService &fleet, std::vector<domain::Account> accounts,
               QWidget *parent = nullptr);
    ~BindWizard() override;
    void setDevices(const services::DeviceSelection &devices);

Q_SIGNALS:
    void submitted(tapfleet::domain::AccountId account, tapfleet::domain::OperationId operation);

protected:
    QString title() const override;
    QStringList stepNames() const override;
    QStringList summary() const override;
    bool isComplete(int step) const override;
    QString actName() const override;
    void act() override;
    void entered(int step) override;
    bool wouldLose() const override;
    void retranslate() override;

private:
    enum Step { Devices, Merchant, Check };
    QWidget *buildDevices();
    QWidget *buildMerchant();
    QWidget *buildCheck();
    const domain::Account &account() const;
    domain::BindingTerms terms() const;
    void ask();
    void showRow(int row);
    std::vector<domain::DeviceId> sendable() const;

    services::BindingService &m_bindings;
    services::FleetService &m_fleet;
    const std::vector<domain::Account> m_accounts;
    std::unique_ptr<services::BindingInquiry> m_inquiry;
    bool m_isSending = false;
    QComboBox *m_accountBox;
    DeviceStep *m_devices;
    QRadioButton *m_onboarding, *m_direct;
    QComboBox *m_kind;
    QLabel *m_merchantLabel, *m_shopLabel, *m_shopNameLabel, *m_kindLabel, *m_wayHelp;
    QLineEdit *m_merchant, *m_shop, *m_shopName;
    ThinBar *m_bar;
    QLabel *m_told;
    QTableWidget *m_table;
};

} // namespace tapfleet::ui
