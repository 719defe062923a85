#pragma once

#include "services/accountservice.h"
#include "ui/accounts/formfield.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tapfleet::ui {

/// A few lines for a key; a file that is dropped on it is told and not pasted as a path. GUI thread.
class KeyEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit KeyEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void fileDropped(const QString &path);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

/// The app's keys or certificates, with what is wrong with them as one types; or a pair that is made here. GUI thread.
class KeysForm final : public QWidget
{
    Q_OBJECT
public:
    explicit KeysForm(services::AccountService &accounts, QWidget *parent = nullptr);
    ~KeysForm() override;

    /// Fills its part of a draft; false when a certificate's file cannot be read, which then says so.
    bool put(services::AccountDraft &draft);
    /// Everything that is needed is there, and nothing is known to be wrong with it.
    bool isComplete() const;
    bool isEmpty() const;
    QString modeName() const; ///< for a summary
    /// Shows the error beside the field that it is about; false when it is about none of these.
    bool showError(const base::Error &error);
    /// The pair that was made here belongs to an account now.
    void keepPair() { m_pair.reset(); }

Q_SIGNALS:
    void changed();

private:
    void buildPrivateKey(QFormLayout *form);
    void buildAlipaySide(QFormLayout *form);
    void buildExtras(QFormLayout *form);
    QWidget *fileRow(QLineEdit *path, const QString &title, const QString &name);
    void takeAlipayKey(const QString &path);
    void makePair();
    void showPair();
    void showMode();
    void typed();
    void look();
    bool inCertificateMode() const;

    services::AccountService &m_accounts;
    std::optional<services::MadeKeyPair> m_pair;
    bool m_isLooked = true; ///< what is typed has been looked at
    QTimer m_delay;
    KeyEdit *m_privateKey;
    QLineEdit *m_privateKeyFile;
    QWidget *m_privateRow;
    QPushButton *m_make;
    QLabel *m_publicTitle;
    KeyEdit *m_publicKey;
    QPushButton *m_copy;
    QComboBox *m_mode;
    KeyEdit *m_alipayKey;
    QLineEdit *m_appCertificate, *m_alipayCertificate, *m_rootCertificates;
    QLineEdit *m_token, *m_aesKey;
    QCheckBox *m_session;
    QLabel *m_verdict;
    FormField m_privateField, m_alipayField, m_appCertificateField, m_alipayCertificateField, m_rootField, m_tokenField, m_aesField;
};

} // namespace tapfleet::ui
