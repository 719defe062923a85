#pragma once

#include "services/fleetservice.h"
#include "services/grantservice.h"
#include "ui/wizards/wizardframe.h"
#include "ui/writes/writeparts.h"

class QComboBox;
class QLineEdit;

namespace tapfleet::ui {

class DeviceStep;
class OperationView;
class TermsForm;

/// What the wizard works on.
struct GrantWizardParts {
    services::GrantService &grants;
    services::FleetService &fleet;
    const base::Clock &clock;
    WriteParts writes;
};

/// 发起授权 in four steps: which devices (frozen and counted, those that cannot be granted sorted out with the reason), whom, what
/// and until when, the result row by row. Also takes more devices for a grant that is there. GUI thread.
class GrantWizard final : public WizardFrame
{
    Q_OBJECT
public:
    enum Step { Devices, Grantee, Terms, Result };

    /// `grant`: more devices for it; without one a new grant.
    GrantWizard(const GrantWizardParts &parts, std::vector<services::GrantAccountState> accounts, std::vector<domain::Party> recent,
                std::optional<services::AccountGrant> grant = {}, QWidget *parent = nullptr);
    ~GrantWizard() override;

    /// Freezes these devices, as they were chosen elsewhere.
    void setDevices(const services::DeviceSelection &selection);
    /// Freezes what the lines name.
    void setText(const QString &text);
    const domain::SortedDevices &devices() const { return m_sorted; }

protected:
    QString title() const override;
    QStringList stepNames() const override;
    QStringList summary() const override;
    bool isComplete(int step) const override;
    QString actName() const override;
    int lastStep() const override { return m_grant ? Devices : Terms; }
    void act() override;
    void entered(int step) override;
    bool wouldLose() const override;
    void retranslate() override;

private:
    QWidget *buildDevices();
    QWidget *buildGrantee();
    QWidget *buildTerms();
    void sortOut();
    void findGrantee();
    void setGrantee(const domain::Party &party);
    const domain::Account &account() const;

    const GrantWizardParts m_parts;
    const std::vector<services::GrantAccountState> m_accounts;
    const std::vector<domain::Party> m_recent;
    const std::optional<services::AccountGrant> m_grant;
    domain::SortedDevices m_sorted;
    std::optional<domain::Party> m_grantee;
    quint64 m_asked = 0;
    bool m_isWorking = false;

    QLabel *m_accountLabel;
    QComboBox *m_accountBox;
    DeviceStep *m_devices;
    QLabel *m_granteeHelp;
    QLineEdit *m_granteeEdit;
    QPushButton *m_find;
    QLabel *m_found;
    QLabel *m_recentTitle;
    QListWidget *m_recentList;
    TermsForm *m_terms;
    OperationView *m_result;
};

} // namespace tapfleet::ui
