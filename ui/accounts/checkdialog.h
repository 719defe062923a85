#pragma once

#include "services/accountservice.h"

#include <QDialog>

class QGridLayout;

namespace tapfleet::ui {

class ThinBar;

/// Runs an account's check and shows a verdict a line with what to do. GUI thread.
class CheckDialog final : public QDialog
{
    Q_OBJECT
public:
    CheckDialog(services::AccountService &accounts, const domain::Account &account, QWidget *parent = nullptr);

private:
    void run();
    void show(const std::vector<services::CheckItem> &items);
    void addLine(const services::CheckItem &item);

    services::AccountService &m_accounts;
    const domain::Account m_account;
    ThinBar *m_bar;
    QWidget *m_lines;
    QGridLayout *m_grid;
    QPushButton *m_again;
};

} // namespace tapfleet::ui
