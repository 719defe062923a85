#pragma once

#include "services/catalogueservice.h"
#include "services/fleetservice.h"
#include "services/preflightservice.h"
#include "services/rolloutservice.h"
#include "services/syncservice.h"
#include "ui/wizards/wizardframe.h"

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace tapfleet::ui {

class AppChooser;
class DeviceStep;
class PlanForm;
class PreflightView;

/// What the wizard works on.
struct TaskWizardParts {
    services::AccountService &accounts;
    services::CatalogueService &catalogue;
    services::FleetService &fleet;
    services::RolloutService &rollouts;
    services::SyncService &sync;
    const base::Clock &clock;
};

/// A distribution in five steps: app and version, frozen devices, what is foreseen of each, when and in which waves, and the
/// confirmation. Only devices that are ready are sent; what was foreseen is checked again when the fleet is another one by then. GUI
/// thread.
class TaskWizard final : public WizardFrame
{
    Q_OBJECT
public:
    enum Step { App, Devices, Check, Plan, Confirm };

    /// `accounts`: those that can distribute, at least one.
    TaskWizard(const TaskWizardParts &parts, std::vector<domain::Account> accounts, QWidget *parent = nullptr);
    ~TaskWizard() override;

    void setAccount(domain::AccountId account);
    /// Freezes these devices; they are the account's that most of them belong to.
    void setDevices(const services::DeviceSelection &selection);
    void setApp(const QString &appId, const std::string &version = {});
    /// The same distribution for devices that are to be chosen.
    void setTerms(const domain::DistributionTerms &terms);

Q_SIGNALS:
    /// It is durable: the roll-out goes out by itself from here on.
    void begun(tapfleet::domain::AccountId account, tapfleet::domain::RolloutId rollout);

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
    QWidget *buildApp();
    QWidget *buildDevices();
    QWidget *buildCheck();
    QWidget *buildPlan();
    QWidget *buildConfirm();
    const domain::Account &account() const;
    domain::DistributionAction action() const;
    std::optional<domain::DistributionRequest> request() const;
    void updateRules();
    void fillConfirm();
    /// Foresees again; `then` is run with whether fewer devices are ready than before.
    void check(std::function<void(bool isFewer)> then = {});
    void checked(const base::Result<services::PreflightReport> &report);
    void fix(domain::PreflightFix fix, domain::Readiness readiness);
    void send();
    size_t readyCount() const { return m_report ? m_report->ready().size() : 0; }

    const TaskWizardParts m_parts;
    const std::vector<domain::Account> m_accounts;
    services::PreflightService m_preflight;
    std::optional<services::PreflightReport> m_report;
    std::shared_ptr<const snapshot::FleetSnapshot> m_checkedFleet; ///< what the report rests on
    std::optional<domain::DistributionRequest> m_checkedRequest;   ///< likewise
    quint64 m_asked = 0;
    bool m_isChecking = false, m_isSending = false;

    QComboBox *m_accountBox;
    QComboBox *m_actionBox;
    AppChooser *m_app;
    QLabel *m_rule;
    QCheckBox *m_autoStart;
    QLabel *m_autoStartRule;
    DeviceStep *m_devices;
    PreflightView *m_view;
    PlanForm *m_plan;
    QLabel *m_confirmApp, *m_confirmDevices, *m_consequence, *m_typeLabel, *m_problem;
    QLineEdit *m_typed;
};

} // namespace tapfleet::ui
