#pragma once

#include "services/accountservice.h"

#include <QDialog>

class QPushButton;

namespace tapfleet::ui {

class CheckLines;
class ThinBar;

/// Runs an account's check and shows a verdict a line with what to do. GUI thread.
class CheckDialog final : public QDialog
{
    Q_OBJECT
public:
    CheckDialog(services::AccountService &accounts, const domain::Account &account, QWidget *parent = nullptr);

private:
    void run();

    services::AccountService &m_accounts;
    const domain::Account m_account;
    ThinBar *m_bar;
    CheckLines *m_lines;
    QPushButton *m_again;
};

} // namespace tapfleet::ui
