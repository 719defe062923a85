#pragma once

#include "services/accountservice.h"
#include "ui/accounts/formfield.h"

#include <QDialog>

class QCheckBox;

namespace tapfleet::ui {

class KeyEdit;

/// Takes an account's private key again: it was kept for one session only, is gone from the keychain, or has been changed. GUI thread.
class KeyAgainDialog final : public QDialog
{
    Q_OBJECT
public:
    KeyAgainDialog(services::AccountService &accounts, const domain::Account &account, QWidget *parent = nullptr);

Q_SIGNALS:
    void replaced(const tapfleet::domain::Account &account);

private:
    void replace();

    services::AccountService &m_accounts;
    const domain::Account m_account;
    KeyEdit *m_key;
    QCheckBox *m_session;
    FormField m_field;
    QPushButton *m_keep;
};

} // namespace tapfleet::ui
