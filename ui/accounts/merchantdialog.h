#pragma once

#include "services/merchantservice.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tapfleet::ui {

class QrCode;

/// Lets a merchant authorise a service provider: the link and its QR code, and the code that the merchant's browser shows afterwards.
/// GUI thread.
class MerchantDialog final : public QDialog
{
    Q_OBJECT
public:
    MerchantDialog(services::MerchantService &merchants, const domain::Account &provider, QWidget *parent = nullptr);

Q_SIGNALS:
    void added(const tapfleet::domain::Account &merchant);

private:
    void showLink();
    void add();
    void fail(const base::Error &error);

    services::MerchantService &m_merchants;
    const domain::Account m_provider;
    QLineEdit *m_redirect, *m_link, *m_code, *m_name;
    QrCode *m_qr;
    QLabel *m_error;
    QPushButton *m_add;
};

/// How a merchant's consent stands, with new tokens on demand. GUI thread.
class ConsentDialog final : public QDialog
{
    Q_OBJECT
public:
    ConsentDialog(services::MerchantService &merchants, const domain::Account &merchant, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkRequested();

private:
    void ask();
    void refreshTokens();
    void show(const domain::MerchantConsent &consent);
    void fail(const base::Error &error);

    services::MerchantService &m_merchants;
    const domain::Account m_merchant;
    QLabel *m_state, *m_facts;
    QPushButton *m_again, *m_refresh, *m_link;
};

} // namespace tapfleet::ui
