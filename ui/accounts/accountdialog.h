#pragma once

#include "services/accountservice.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace tapfleet::ui {

/// Asks for what a gateway account needs and adds it; a refusal stands beside the field that caused it and nothing
/// typed is lost. GUI thread.
class AccountDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AccountDialog(services::AccountService &accounts, QWidget *parent = nullptr);

Q_SIGNALS:
    void added(const tapfleet::domain::Account &account);

private:
    /// An input with the room for its error below.
    struct Field {
        QWidget *input = nullptr;
        QLabel *error = nullptr;
    };
    enum class Part { Name, Gateway, AppId, PrivateKey, AlipayKey, Token, Whole };

    Field addField(QFormLayout *form, const QString &label, QWidget *input, const QString &name, QWidget *beside = nullptr);
    void buildForm();
    void choosePrivateKeyFile();
    void chooseAlipayKeyFile();
    void showPreset();
    services::AccountDraft draft() const;
    bool checkBlanks(const services::AccountDraft &draft);
    void submit();
    void refused(const base::Error &error, const services::AccountDraft &draft);
    void showError(Part part, const base::Error &error);
    void showError(Part part, const QString &text);
    void clearErrors();
    void setBusy(bool busy);
    Field &field(Part part);

    services::AccountService &m_accounts;
    QLineEdit *m_name;
    QComboBox *m_preset;
    QLineEdit *m_gateway;
    QLineEdit *m_appId;
    QPlainTextEdit *m_privateKey;
    QLineEdit *m_privateKeyFile;
    QPlainTextEdit *m_alipayKey;
    QLineEdit *m_token;
    QLabel *m_wholeError;
    QPushButton *m_add = nullptr;
    Field m_fields[6];
};

} // namespace tapfleet::ui
