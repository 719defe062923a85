#include "ui/accounts/keysform.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <chrono>

namespace tapfleet::ui {

namespace codes = base::codes;
using base::Error;
using services::AccountDraft;

namespace {

constexpr int kKeyLines = 4;
constexpr qint64 kLargestKeyFile = 64 * 1024;
constexpr auto kLookDelay = std::chrono::milliseconds(250);

base::Result<QByteArray> textOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Storage, file.errorString(), codes::FileUnreadable);
    return file.read(kLargestKeyFile);
}

QString droppedFile(const QMimeData *source)
{
    const QList<QUrl> urls = source->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

KeyEdit::KeyEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFont(tabularFont());
    setFixedHeight(fontMetrics().lineSpacing() * kKeyLines + 2 * measure::kGap + 4);
}

bool KeyEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return !droppedFile(source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void KeyEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QString path = droppedFile(source); !path.isEmpty())
        Q_EMIT fileDropped(path);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

KeysForm::KeysForm(services::AccountService &accounts, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_privateKey(new KeyEdit)
    , m_privateKeyFile(new QLineEdit)
    , m_privateRow(fileRow(m_privateKeyFile, tr("The app's private key"), QStringLiteral("privateKeyFile")))
    , m_make(new QPushButton(icon(Icon::Key), tr("Make a key pair for me"), this))
    , m_publicTitle(new QLabel)
    , m_publicKey(new KeyEdit)
    , m_copy(new QPushButton(icon(Icon::Copy), tr("Copy the public key"), this))
    , m_mode(new QComboBox)
    , m_alipayKey(new KeyEdit)
    , m_appCertificate(new QLineEdit)
    , m_alipayCertificate(new QLineEdit)
    , m_rootCertificates(new QLineEdit)
    , m_token(new QLineEdit)
    , m_aesKey(new QLineEdit)
    , m_session(new QCheckBox(tr("Keep the secrets for this session only: TapFleet asks for them again after a restart"), this))
    , m_verdict(new QLabel)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->setHorizontalSpacing(measure::kCardPadding);
    form->setVerticalSpacing(measure::kGap);
    buildPrivateKey(form);
    buildAlipaySide(form);
    buildExtras(form);
    m_verdict->setObjectName(QStringLiteral("keysVerdict"));
    m_verdict->setWordWrap(true);
    form->addRow(m_session);
    form->addRow(m_verdict);
    m_session->setObjectName(QStringLiteral("sessionOnly"));
    m_session->hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kLookDelay);
    connect(&m_delay, &QTimer::timeout, this, &KeysForm::look);
    for (KeyEdit *edit : {m_privateKey, m_alipayKey})
        connect(edit, &QPlainTextEdit::textChanged, this, &KeysForm::typed);
    for (QLineEdit *edit : {m_privateKeyFile, m_appCertificate, m_alipayCertificate, m_rootCertificates, m_token, m_aesKey})
        connect(edit, &QLineEdit::textChanged, this, &KeysForm::typed);
    showMode();
    showPair();
}

KeysForm::~KeysForm()
{
    if (m_pair)
        m_accounts.discardKeyPair(*m_pair);
}

void KeysForm::buildPrivateKey(QFormLayout *form)
{
    m_privateKey->setPlaceholderText(tr("Paste the text of the app's private key, or drop its file here. It is kept in the system's keychain."));
    m_privateKeyFile->setPlaceholderText(tr("or use a key file in place; only you may be able to read it"));
    m_privateKeyFile->setAccessibleName(tr("Private key file"));
    m_make->setObjectName(QStringLiteral("makeKeyPair"));
    m_make->setAutoDefault(false);
    m_make->setToolTip(tr("2048 bits. The private part goes straight into the keychain; the public part is for the console."));
    m_publicTitle->setWordWrap(true);
    m_publicKey->setObjectName(QStringLiteral("madePublicKey"));
    m_publicKey->setReadOnly(true);
    m_publicKey->setAccessibleName(tr("App public key"));
    m_copy->setObjectName(QStringLiteral("copyPublicKey"));
    m_copy->setAutoDefault(false);
    auto *beside = new QWidget;
    auto *column = new QVBoxLayout(beside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGrid);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_make);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    for (QWidget *one : std::initializer_list<QWidget *>{m_privateRow, m_publicTitle, m_publicKey})
        column->addWidget(one);
    column->addLayout(buttons);
    m_privateField = FormField(form, tr("App private key"), m_privateKey, QStringLiteral("privateKey"), beside);
    connect(m_privateKey, &KeyEdit::fileDropped, m_privateKeyFile, &QLineEdit::setText);
    connect(m_make, &QPushButton::clicked, this, &KeysForm::makePair);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_publicKey->toPlainText()); });
}

void KeysForm::buildAlipaySide(QFormLayout *form)
{
    m_mode->addItems({tr("Public key"), tr("Public key certificates")});
    m_mode->setObjectName(QStringLiteral("signingMode"));
    m_mode->setAccessibleName(tr("Signing mode"));
    form->addRow(tr("Signing mode"), m_mode);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &KeysForm::showMode);
    m_alipayKey->setPlaceholderText(tr("The Alipay public key shown by the open platform, not your app's own public key"));
    auto *load = new QPushButton(tr("Read from a file…"), this);
    load->setAutoDefault(false);
    connect(load, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("The Alipay public key"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &KeysForm::takeAlipayKey);
        dialog->open();
    });
    connect(m_alipayKey, &KeyEdit::fileDropped, this, &KeysForm::takeAlipayKey);
    auto *loadRow = new QWidget;
    auto *loadLayout = new QHBoxLayout(loadRow);
    loadLayout->setContentsMargins(0, 0, 0, 0);
    loadLayout->addWidget(load);
    loadLayout->addStretch();
    m_alipayField = FormField(form, tr("Alipay public key"), m_alipayKey, QStringLiteral("alipayPublicKey"), loadRow);
    const auto certificate = [this, form](QLineEdit *path, const QString &label, const char *file, const QString &name) {
        path->setPlaceholderText(QLatin1StringView(file));
        path->setAccessibleName(label);
        return FormField(form, label, fileRow(path, label, name), name + QStringLiteral("Row"));
    };
    m_appCertificateField = certificate(m_appCertificate, tr("App certificate"), "appCertPublicKey.crt", QStringLiteral("appCertificate"));
    m_alipayCertificateField = certificate(m_alipayCertificate, tr("Alipay certificate"), "alipayCertPublicKey_RSA2.crt",
                                           QStringLiteral("alipayCertificate"));
    m_rootField = certificate(m_rootCertificates, tr("Alipay root certificate"), "alipayRootCert.crt", QStringLiteral("rootCertificates"));
}

void KeysForm::buildExtras(QFormLayout *form)
{
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Only for a service provider that acts for a merchant"));
    m_tokenField = FormField(form, tr("Authorization token"), m_token, QStringLiteral("appAuthToken"));
    m_aesKey->setEchoMode(QLineEdit::Password);
    m_aesKey->setPlaceholderText(tr("Only when the app's interface content is encrypted (AES)"));
    m_aesField = FormField(form, tr("Content encryption key"), m_aesKey, QStringLiteral("aesKey"));
}

QWidget *KeysForm::fileRow(QLineEdit *path, const QString &title, const QString &name)
{
    path->setObjectName(name);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose the file: %1").arg(title));
    connect(choose, &QPushButton::clicked, this, [this, path, title] {
        auto *dialog = new QFileDialog(this, title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, path, &QLineEdit::setText);
        dialog->open();
    });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(path, 1);
    layout->addWidget(choose);
    return row;
}

void KeysForm::takeAlipayKey(const QString &path)
{
    if (const auto text = textOfFile(path))
        m_alipayKey->setPlainText(QString::fromUtf8(*text).trimmed());
    else
        m_alipayField.setError(tr("The file cannot be read: %1").arg(text.error().detail));
}

void KeysForm::makePair()
{
    m_make->setEnabled(false);
    base::whenDone(m_accounts.makeKeyPair(m_session->isChecked()), this, [this](const base::Result<services::MadeKeyPair> &pair) {
        m_make->setEnabled(true);
        if (!pair) {
            showError(pair.error());
            return;
        }
        if (m_pair)
            m_accounts.discardKeyPair(*m_pair);
        m_pair = *pair;
        m_privateKey->clear();
        m_privateKeyFile->clear();
        showPair();
        typed();
    });
}

/// A pair that was made here stands where its key would be pasted.
void KeysForm::showPair()
{
    for (QWidget *paste : {static_cast<QWidget *>(m_privateKey), m_privateRow})
        paste->setVisible(!m_pair);
    for (QWidget *made : std::initializer_list<QWidget *>{m_publicTitle, m_publicKey, m_copy})
        made->setVisible(m_pair.has_value());
    if (!m_pair)
        return;
    m_publicTitle->setText(tr("The private key is in the keychain. Copy this public key into the console (开发设置 > 接口加签方式), then paste the "
                              "Alipay public key that the console shows below."));
    m_publicKey->setPlainText(m_pair->publicKey);
    m_make->setText(tr("Make another pair"));
}

void KeysForm::showMode()
{
    const bool certificates = inCertificateMode();
    for (FormField *field : {&m_appCertificateField, &m_alipayCertificateField, &m_rootField})
        field->setVisible(certificates);
    m_alipayField.setVisible(!certificates);
    typed();
}

bool KeysForm::inCertificateMode() const
{
    return m_mode->currentIndex() == 1;
}

void KeysForm::typed()
{
    m_isLooked = false;
    m_delay.start();
    Q_EMIT changed();
}

/// What is wrong with the keys as far as they are there; what is missing is not told before it could be.
void KeysForm::look()
{
    for (FormField *field : {&m_privateField, &m_alipayField, &m_appCertificateField, &m_alipayCertificateField, &m_rootField, &m_aesField})
        field->clearError();
    m_verdict->clear();
    m_isLooked = true;
    AccountDraft draft;
    const bool hasAlipay = inCertificateMode() ? !m_appCertificate->text().isEmpty() && !m_alipayCertificate->text().isEmpty()
                                                     && !m_rootCertificates->text().isEmpty()
                                               : !m_alipayKey->toPlainText().trimmed().isEmpty();
    if (hasAlipay && !put(draft))
        return Q_EMIT changed();
    draft.privateKey = m_privateKey->toPlainText().toUtf8();
    const bool hasPrivate = !draft.privateKey.trimmed().isEmpty();
    const auto checked = m_accounts.checkKeys(draft);
    // The private key is read first: what is wrong with the other one is told when it is there.
    if (hasPrivate && !checked && (hasAlipay || checked.error().subCode != codes::KeyEmpty)) {
        Error error = checked.error();
        const bool isAboutEither = error.subCode.startsWith(QLatin1StringView("key.")) && hasAlipay;
        draft.alipayPublicKey.clear();
        draft.appCertificate.clear();
        const auto alone = m_accounts.checkKeys(draft);
        const bool privateIsFine = alone || alone.error().subCode == codes::KeyEmpty;
        if (isAboutEither && privateIsFine && !inCertificateMode() && error.subCode != codes::KeyPairMismatch)
            m_alipayField.setError(error);
        else if (!showError(error))
            m_privateField.setError(error);
    } else if (hasPrivate && hasAlipay) {
        m_verdict->setText(QStringLiteral("✓ ") + tr("The keys can be read and go together."));
    }
    Q_EMIT changed();
}

bool KeysForm::put(AccountDraft &draft)
{
    draft.sessionOnly = m_session->isChecked();
    draft.privateKeyFile = m_privateKeyFile->text().trimmed();
    if (m_pair)
        draft.keptPrivateKey = m_pair->privateKey;
    else if (draft.privateKeyFile.isEmpty())
        draft.privateKey = m_privateKey->toPlainText().toUtf8();
    draft.aesKey = m_aesKey->text().trimmed().toUtf8();
    draft.appAuthToken = m_token->text().trimmed().toUtf8();
    if (!inCertificateMode()) {
        draft.alipayPublicKey = m_alipayKey->toPlainText().toUtf8();
        return true;
    }
    bool isRead = true;
    for (const auto &[field, path, to] : {std::tuple(&m_appCertificateField, m_appCertificate, &draft.appCertificate),
                                          std::tuple(&m_alipayCertificateField, m_alipayCertificate, &draft.alipayCertificate),
                                          std::tuple(&m_rootField, m_rootCertificates, &draft.rootCertificates)}) {
        auto text = textOfFile(path->text().trimmed());
        if (!text)
            field->setError(tr("The file cannot be read: %1").arg(text.error().detail));
        else
            *to = std::move(*text);
        isRead = isRead && text;
    }
    return isRead;
}

bool KeysForm::isComplete() const
{
    const bool hasPrivate = m_pair || !m_privateKey->toPlainText().trimmed().isEmpty() || !m_privateKeyFile->text().trimmed().isEmpty();
    const bool hasAlipay = inCertificateMode() ? !m_appCertificate->text().trimmed().isEmpty() && !m_alipayCertificate->text().trimmed().isEmpty()
                                                     && !m_rootCertificates->text().trimmed().isEmpty()
                                               : !m_alipayKey->toPlainText().trimmed().isEmpty();
    const auto fields = {&m_privateField, &m_alipayField, &m_appCertificateField, &m_alipayCertificateField, &m_rootField, &m_aesField};
    return hasPrivate && hasAlipay && m_isLooked
           && std::none_of(fields.begin(), fields.end(), [](const FormField *field) { return field->hasError(); });
}

bool KeysForm::isEmpty() const
{
    return !m_pair && m_privateKey->toPlainText().isEmpty() && m_privateKeyFile->text().isEmpty() && m_alipayKey->toPlainText().isEmpty();
}

QString KeysForm::modeName() const
{
    return m_mode->currentText();
}

bool KeysForm::showError(const Error &error)
{
    const QString &code = error.subCode;
    if (code == codes::KeychainUnavailable) {
        m_session->show();
        m_privateField.setError(errorSentences(error) + u'\n' + tr("Without a keychain the secrets can be kept for this session only."));
    } else if (code == codes::KeyIsPrivate || code == codes::KeyOwnPublic) {
        m_alipayField.setError(error);
    } else if (code == codes::KeyIsPublic || code == codes::KeyIsEncrypted || code == codes::KeyPairMismatch || code == codes::KeyFileMissing
               || code == codes::KeyFileOpenToOthers) {
        m_privateField.setError(error);
    } else if (const auto file = services::faultyCertificate(error)) {
        using File = services::CertificateFile;
        (*file == File::App ? m_appCertificateField : *file == File::Alipay ? m_alipayCertificateField : m_rootField).setError(error);
    } else if (code == codes::AesKeyWrong) {
        m_aesField.setError(error);
    } else if (code == codes::CertificatePairMismatch) {
        m_appCertificateField.setError(error);
    } else if (code == codes::CertificateNoRoot) {
        m_rootField.setError(error);
    } else if (code == codes::CertificateOwnAsAlipay || code == codes::CertificateUntrusted) {
        m_alipayCertificateField.setError(error);
    } else if (code.startsWith(QLatin1StringView("key."))) {
        m_privateField.setError(error);
    } else {
        return false;
    }
    return true;
}

} // namespace tapfleet::ui
