#pragma once

#include "services/accountservice.h"
#include "ui/wizards/wizardframe.h"

class QButtonGroup;
class QLabel;

namespace tapfleet::ui {

class CheckLines;
class GatewayForm;
class KeysForm;
class ThinBar;

/// Adds an account step by step: who one is, which gateway and app, the keys, and a signed call that tells what works. GUI thread.
class AccountWizard final : public WizardFrame
{
    Q_OBJECT
public:
    explicit AccountWizard(services::AccountService &accounts, QWidget *parent = nullptr);
    ~AccountWizard() override;

Q_SIGNALS:
    void added(const tapfleet::domain::Account &account);
    /// A service provider's account was added: merchants can be acted for.
    void merchantsOffered(const tapfleet::domain::Account &account);
    void importRequested();

protected:
    QString title() const override;
    QStringList stepNames() const override;
    QStringList summary() const override;
    bool isComplete(int step) const override;
    QString actName() const override;
    int lastStep() const override;
    void act() override;
    void entered(int step) override;
    bool wouldLose() const override;
    void retranslate() override;

private:
    enum Step { Who, Gateway, Keys, Test };
    enum Role { Merchant, Provider, ConsoleFile };
    QWidget *buildWho();
    QWidget *buildTest();
    Role role() const;
    void tryOut();
    void showVerdicts(const std::vector<services::CheckItem> &items);
    void refused(const base::Error &error);

    services::AccountService &m_accounts;
    QButtonGroup *m_roles;
    QLabel *m_roleText[3];
    GatewayForm *m_gateway;
    KeysForm *m_keys;
    ThinBar *m_bar;
    CheckLines *m_lines;
    QLabel *m_words;
    QLabel *m_problem;
    bool m_isTrying = false, m_isAdding = false;
    bool m_areKeysFine = false;
    int m_trial = 0; ///< the newest; an older answer is late
};

} // namespace tapfleet::ui
