#pragma once

#include "services/accountservice.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;

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
        int row = 0; ///< of the form
    };
    enum class Part { Name, Gateway, AppId, PrivateKey, AlipayKey, AppCertificate, AlipayCertificate, RootCertificates, Token, AesKey, Whole };

    Field addField(QFormLayout *form, const QString &label, QWidget *input, const QString &name, QWidget *beside = nullptr);
    /// A path with a button that chooses it.
    QWidget *fileRow(QLineEdit *path, const QString &title, const QString &name);
    void buildForm();
    void buildKeyFields();
    void buildCertificateFields();
    void chooseAlipayKeyFile();
    void showPreset();
    void showMode();
    void bringToSight(const Field &one); ///< with its error
    void fitHeight(); ///< all fields, as far as the screen has room
    bool inCertificateMode() const;
    bool readCertificates(services::AccountDraft &draft); ///< false: an error stands beside a file
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
    QComboBox *m_mode;
    QPlainTextEdit *m_alipayKey;
    QLineEdit *m_appCertificate;
    QLineEdit *m_alipayCertificate;
    QLineEdit *m_rootCertificates;
    QLineEdit *m_token;
    QLineEdit *m_aesKey;
    QSpinBox *m_rate;
    QScrollArea *m_scroll;
    QLabel *m_wholeError;
    QPushButton *m_add = nullptr;
    QFormLayout *m_form = nullptr;
    Field m_fields[static_cast<size_t>(Part::Whole)];
};

} // namespace tapfleet::ui
