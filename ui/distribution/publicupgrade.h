#pragma once

#include "services/fleetservice.h"
#include "services/taskservice.h"
#include "ui/wizards/wizardframe.h"

#include <vector>

class QComboBox;
class QLineEdit;

namespace tapfleet::ui {

class DeviceStep;

/// What an account with the public methods alone can distribute: an upgrade that goes out at once, without a task id and without
/// progress, and says so. GUI thread.
class PublicUpgrade final : public WizardFrame
{
    Q_OBJECT
public:
    enum Step { Devices, Confirm };

    /// `accounts`: those with the public methods only, at least one.
    PublicUpgrade(services::TaskService &tasks, services::FleetService &fleet, std::vector<domain::Account> accounts, QWidget *parent = nullptr);
    ~PublicUpgrade() override;

Q_SIGNALS:
    /// It is durable in the journal and being sent.
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
    QWidget *buildDevices();
    QWidget *buildConfirm();
    const domain::Account &account() const;

    services::TaskService &m_tasks;
    const std::vector<domain::Account> m_accounts;
    bool m_isSending = false;
    QComboBox *m_accountBox;
    QLineEdit *m_app, *m_version;
    DeviceStep *m_devices;
    QLabel *m_consequence, *m_typeLabel, *m_problem;
    QLineEdit *m_typed;
};

} // namespace tapfleet::ui
