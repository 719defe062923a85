#pragma once

#include "domain/account.h"
#include "domain/order.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tapfleet::ui {

/// 新建申购: what the public method needs to order devices. GUI thread.
class OrderDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit OrderDialog(std::vector<domain::Account> accounts, QWidget *parent = nullptr);

Q_SIGNALS:
    void ordered(const tapfleet::domain::Account &account, const tapfleet::domain::OrderDraft &draft);

private:
    void look();
    domain::OrderDraft draft() const;

    const std::vector<domain::Account> m_accounts;
    QComboBox *m_account;
    QLineEdit *m_item, *m_itemName, *m_model, *m_applicant, *m_mobile, *m_applicantPid, *m_supplier, *m_memo;
    QSpinBox *m_quantity;
    QPushButton *m_order;
};

} // namespace tapfleet::ui
