#include "ui/accounts/accountdialog.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "text/describe.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace codes = base::codes;
using base::Error;
using services::AccountDraft;

namespace {

constexpr int kKeyLines = 4;
constexpr int kWidth = 640;
constexpr qint64 kLargestKeyFile = 64 * 1024;

/// The public gateways of the Alipay open platform (contract/gateway.md); any other is typed.
struct Preset {
    const char *url;
};
constexpr Preset kPresets[] = {{"https://openapi.alipay.com/gateway.do"},
                               {"https://openapi-sandbox.dl.alipaydev.com/gateway.do"},
                               {""}};

QPlainTextEdit *makeKeyEdit(QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFont(tabularFont());
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * kKeyLines + 2 * measure::kGap + 4);
    return edit;
}

QString sentences(const Error &error)
{
    const text::Description description = text::describe(error);
    QStringList parts{description.what};
    for (const QString &part : {description.why, description.next}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u'\n');
}

} // namespace

AccountDialog::AccountDialog(services::AccountService &accounts, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_name(new QLineEdit(this))
    , m_preset(new QComboBox(this))
    , m_gateway(new QLineEdit(this))
    , m_appId(new QLineEdit(this))
    , m_privateKey(makeKeyEdit(this))
    , m_privateKeyFile(new QLineEdit(this))
    , m_mode(new QComboBox(this))
    , m_alipayKey(makeKeyEdit(this))
    , m_appCertificate(new QLineEdit(this))
    , m_alipayCertificate(new QLineEdit(this))
    , m_rootCertificates(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_aesKey(new QLineEdit(this))
    , m_rate(new QSpinBox(this))
    , m_scroll(new QScrollArea(this))
    , m_wholeError(new QLabel(this))
{
    setWindowTitle(tr("Add an account"));
    setModal(true);
    buildForm();
    showPreset();
    showMode();
    m_name->setFocus();
}

void AccountDialog::buildForm()
{
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    m_form->setHorizontalSpacing(measure::kCardPadding);
    m_form->setVerticalSpacing(measure::kGap);

    m_name->setPlaceholderText(tr("For example the merchant's name"));
    field(Part::Name) = addField(m_form, tr("Name"), m_name, QStringLiteral("accountName"));

    m_preset->addItems({tr("Alipay, production"), tr("Alipay, sandbox"), tr("Another address")});
    m_preset->setObjectName(QStringLiteral("gatewayPreset"));
    m_preset->setAccessibleName(tr("Gateway"));
    m_form->addRow(tr("Gateway"), m_preset);
    field(Part::Gateway) = addField(m_form, {}, m_gateway, QStringLiteral("gatewayUrl"));
    m_gateway->setAccessibleName(tr("Gateway address"));
    connect(m_preset, &QComboBox::currentIndexChanged, this, &AccountDialog::showPreset);

    m_appId->setPlaceholderText(tr("16 or 32 digits, from the app's page on the open platform"));
    field(Part::AppId) = addField(m_form, tr("App ID"), m_appId, QStringLiteral("appId"));

    buildKeyFields();
    buildCertificateFields();

    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Only for a service provider that acts for a merchant"));
    field(Part::Token) = addField(m_form, tr("Authorization token"), m_token, QStringLiteral("appAuthToken"));
    m_aesKey->setEchoMode(QLineEdit::Password);
    m_aesKey->setPlaceholderText(tr("Only when the app's interface content is encrypted (AES)"));
    field(Part::AesKey) = addField(m_form, tr("Content encryption key"), m_aesKey, QStringLiteral("aesKey"));
    m_rate->setRange(1, domain::kPublicPerSecondMost);
    m_rate->setValue(domain::kPublicPerSecond);
    m_rate->setObjectName(QStringLiteral("publicPerSecond"));
    m_rate->setAccessibleName(tr("Calls a second"));
    m_rate->setToolTip(tr("How many public methods a second are called for this account, where the gateway has no fleet service."));
    m_form->addRow(tr("Calls a second"), m_rate);

    m_wholeError->setObjectName(QStringLiteral("wholeError"));
    m_wholeError->setProperty("fault", true);
    m_wholeError->setWordWrap(true);
    m_wholeError->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add account"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("addAccount"));
    setLook(m_add, "primary");
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    // On a small screen the fields scroll and the buttons stay in sight.
    auto *fields = new QWidget(this);
    auto *fieldsLayout = new QVBoxLayout(fields);
    fieldsLayout->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, 0);
    fieldsLayout->addLayout(m_form);
    fieldsLayout->addStretch();
    m_scroll->setWidget(fields);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(measure::kPagePadding, 0, measure::kPagePadding, measure::kPagePadding);
    foot->setSpacing(measure::kCardPadding);
    foot->addWidget(m_wholeError);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kCardPadding);
    column->addWidget(m_scroll, 1);
    column->addLayout(foot);
}

void AccountDialog::buildKeyFields()
{
    m_privateKey->setPlaceholderText(tr("Paste the text of the app's private key. It is kept in the system's keychain."));
    m_privateKeyFile->setPlaceholderText(tr("or use a key file in place; only you may be able to read it"));
    m_privateKeyFile->setAccessibleName(tr("Private key file"));
    field(Part::PrivateKey) = addField(m_form, tr("App private key"), m_privateKey, QStringLiteral("privateKey"),
                                       fileRow(m_privateKeyFile, tr("The app's private key"), QStringLiteral("privateKeyFile")));

    m_mode->addItems({tr("Public key"), tr("Public key certificates")});
    m_mode->setObjectName(QStringLiteral("signingMode"));
    m_mode->setAccessibleName(tr("Signing mode"));
    m_form->addRow(tr("Signing mode"), m_mode);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &AccountDialog::showMode);

    m_alipayKey->setPlaceholderText(tr("The Alipay public key shown by the open platform, not your app's own public key"));
    auto *load = new QPushButton(tr("Read from a file…"), this);
    connect(load, &QPushButton::clicked, this, &AccountDialog::chooseAlipayKeyFile);
    auto *loadRow = new QWidget(this);
    auto *loadLayout = new QHBoxLayout(loadRow);
    loadLayout->setContentsMargins(0, 0, 0, 0);
    loadLayout->addWidget(load);
    loadLayout->addStretch();
    field(Part::AlipayKey) = addField(m_form, tr("Alipay public key"), m_alipayKey, QStringLiteral("alipayPublicKey"), loadRow);
}

void AccountDialog::buildCertificateFields()
{
    const auto add = [this](Part part, QLineEdit *path, const QString &label, const char *file, const QString &name) {
        path->setPlaceholderText(QLatin1StringView(file));
        field(part) = addField(m_form, label, fileRow(path, label, name), name + QStringLiteral("Row"));
        field(part).input = path;
        path->setAccessibleName(label);
    };
    add(Part::AppCertificate, m_appCertificate, tr("App certificate"), "appCertPublicKey.crt", QStringLiteral("appCertificate"));
    add(Part::AlipayCertificate, m_alipayCertificate, tr("Alipay certificate"), "alipayCertPublicKey_RSA2.crt",
        QStringLiteral("alipayCertificate"));
    add(Part::RootCertificates, m_rootCertificates, tr("Alipay root certificate"), "alipayRootCert.crt", QStringLiteral("rootCertificates"));
}

QWidget *AccountDialog::fileRow(QLineEdit *path, const QString &title, const QString &name)
{
    path->setObjectName(name);
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose the file: %1").arg(title));
    connect(choose, &QPushButton::clicked, this, [this, path, title] {
        auto *dialog = new QFileDialog(this, title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, path, &QLineEdit::setText);
        dialog->open();
    });
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(path, 1);
    layout->addWidget(choose);
    return row;
}

AccountDialog::Field AccountDialog::addField(QFormLayout *form, const QString &label, QWidget *input, const QString &name,
                                             QWidget *beside)
{
    Field made;
    made.input = input;
    made.error = new QLabel(this);
    input->setObjectName(name);
    input->setAccessibleName(label);
    made.error->setObjectName(name + QStringLiteral("Error"));
    made.error->setProperty("fault", true);
    made.error->setFont(uiFont(measure::kSecondaryText));
    made.error->setWordWrap(true);
    made.error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made.error->hide();
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGrid);
    column->addWidget(input);
    if (beside)
        column->addWidget(beside);
    column->addWidget(made.error);
    made.row = form->rowCount();
    form->addRow(label, cell);
    return made;
}

void AccountDialog::chooseAlipayKeyFile()
{
    auto *dialog = new QFileDialog(this, tr("The Alipay public key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_alipayKey->setPlainText(QString::fromUtf8(file.read(kLargestKeyFile)).trimmed());
        else
            showError(Part::AlipayKey, tr("The file cannot be read: %1").arg(file.errorString()));
    });
    dialog->open();
}

void AccountDialog::showPreset()
{
    const QString url = QString::fromLatin1(kPresets[m_preset->currentIndex()].url);
    m_gateway->setText(url);
    m_gateway->setReadOnly(!url.isEmpty());
    m_gateway->setPlaceholderText(QStringLiteral("https://gateway.example.com/gateway.do"));
}

void AccountDialog::showMode()
{
    const bool certificates = inCertificateMode();
    for (const Part part : {Part::AppCertificate, Part::AlipayCertificate, Part::RootCertificates})
        m_form->setRowVisible(field(part).row, certificates);
    m_form->setRowVisible(field(Part::AlipayKey).row, !certificates);
    fitHeight();
}

void AccountDialog::fitHeight()
{
    m_scroll->widget()->layout()->activate();
    const int fields = m_scroll->widget()->sizeHint().height();
    const int rest = layout()->sizeHint().height() - m_scroll->sizeHint().height();
    resize(std::max(width(), kWidth), std::min(fields + rest, screen()->availableGeometry().height() - 2 * measure::kBarHeight));
}

bool AccountDialog::inCertificateMode() const
{
    return m_mode->currentIndex() == 1;
}

bool AccountDialog::readCertificates(AccountDraft &draft)
{
    bool read = true;
    for (const auto &[part, path, to] : {std::tuple(Part::AppCertificate, m_appCertificate, &draft.appCertificate),
                                         std::tuple(Part::AlipayCertificate, m_alipayCertificate, &draft.alipayCertificate),
                                         std::tuple(Part::RootCertificates, m_rootCertificates, &draft.rootCertificates)}) {
        QFile file(path->text().trimmed());
        if (path->text().trimmed().isEmpty())
            showError(part, tr("Choose the file that the console offers for download."));
        else if (!file.open(QIODevice::ReadOnly))
            showError(part, tr("The file cannot be read: %1").arg(file.errorString()));
        else
            *to = file.read(kLargestKeyFile);
        read = read && !to->isEmpty();
    }
    return read;
}

AccountDraft AccountDialog::draft() const
{
    AccountDraft draft;
    draft.name = m_name->text().trimmed();
    draft.gateway = QUrl(m_gateway->text().trimmed(), QUrl::StrictMode);
    draft.appId = m_appId->text().trimmed();
    draft.privateKeyFile = m_privateKeyFile->text().trimmed();
    if (draft.privateKeyFile.isEmpty())
        draft.privateKey = m_privateKey->toPlainText().toUtf8();
    if (!inCertificateMode())
        draft.alipayPublicKey = m_alipayKey->toPlainText().toUtf8();
    draft.aesKey = m_aesKey->text().trimmed().toUtf8();
    draft.appAuthToken = m_token->text().trimmed().toUtf8();
    draft.publicPerSecond = m_rate->value();
    return draft;
}

bool AccountDialog::checkBlanks(const AccountDraft &draft)
{
    if (draft.name.isEmpty())
        showError(Part::Name, tr("Give the account a name."));
    if (!draft.gateway.isValid() || draft.gateway.host().isEmpty() || !draft.gateway.scheme().startsWith(QLatin1StringView("http")))
        showError(Part::Gateway, tr("Enter the gateway's address; it begins with https://."));
    if (draft.appId.isEmpty())
        showError(Part::AppId, tr("Enter the app ID."));
    if (draft.privateKey.trimmed().isEmpty() && draft.privateKeyFile.isEmpty())
        showError(Part::PrivateKey, tr("Paste the app's private key or choose its file."));
    if (!inCertificateMode() && draft.alipayPublicKey.trimmed().isEmpty())
        showError(Part::AlipayKey, tr("Paste the Alipay public key."));
    for (const Field &one : m_fields) {
        if (!one.error->isHidden()) {
            bringToSight(one);
            return false;
        }
    }
    return true;
}

void AccountDialog::submit()
{
    clearErrors();
    AccountDraft typed = draft();
    const bool certificatesRead = !inCertificateMode() || readCertificates(typed);
    if (!checkBlanks(typed) || !certificatesRead)
        return;
    setBusy(true);
    base::whenDone(m_accounts.add(typed), this, [this, typed](const base::Result<domain::Account> &account) {
        if (!account)
            return refused(account.error(), typed);
        Q_EMIT added(*account);
        accept();
    });
}

void AccountDialog::refused(const Error &error, const AccountDraft &typed)
{
    const QString &code = error.subCode;
    const auto settle = [this](Part part, const Error &why) {
        setBusy(false);
        showError(part, why);
        if (part != Part::Whole)
            bringToSight(field(part));
    };
    if (code == codes::AccountExists)
        return settle(Part::Name, error);
    if (code == codes::InsecureUrl)
        return settle(Part::Gateway, error);
    if (code == codes::KeyIsPrivate || code == codes::KeyOwnPublic)
        return settle(Part::AlipayKey, error);
    if (code == codes::KeyIsPublic || code == codes::KeyIsEncrypted || code == codes::KeyPairMismatch || code == codes::KeyFileMissing
        || code == codes::KeyFileOpenToOthers)
        return settle(Part::PrivateKey, error);
    if (const auto file = services::faultyCertificate(error)) {
        using File = services::CertificateFile;
        return settle(*file == File::App ? Part::AppCertificate : *file == File::Alipay ? Part::AlipayCertificate : Part::RootCertificates, error);
    }
    if (code == codes::AesKeyWrong)
        return settle(Part::AesKey, error);
    if (code == codes::CertificatePairMismatch)
        return settle(Part::AppCertificate, error);
    if (code == codes::CertificateNoRoot)
        return settle(Part::RootCertificates, error);
    if (code == codes::CertificateOwnAsAlipay || code == codes::CertificateUntrusted)
        return settle(Part::AlipayCertificate, error);
    if (inCertificateMode() || !code.startsWith(QLatin1StringView("key.")))
        return settle(Part::Whole, error);
    // Either key may be broken in this way. The private one is read first: without the other, it alone is judged.
    AccountDraft alone = typed;
    alone.alipayPublicKey.clear();
    base::whenDone(m_accounts.add(alone), this, [settle, error](const base::Result<domain::Account> &answer) {
        const bool privateKeyIsFine = answer || answer.error().subCode == codes::KeyEmpty;
        settle(privateKeyIsFine ? Part::AlipayKey : Part::PrivateKey, error);
    });
}

void AccountDialog::bringToSight(const Field &one)
{
    fitHeight();
    one.input->setFocus();
    m_scroll->ensureWidgetVisible(one.error);
    m_scroll->ensureWidgetVisible(one.input);
}

AccountDialog::Field &AccountDialog::field(Part part)
{
    return m_fields[static_cast<size_t>(part)];
}

void AccountDialog::showError(Part part, const Error &error)
{
    showError(part, sentences(error));
}

void AccountDialog::showError(Part part, const QString &text)
{
    QLabel *label = part == Part::Whole ? m_wholeError : field(part).error;
    label->setText(text);
    label->show();
    if (part == Part::Whole)
        return;
    QWidget *input = field(part).input;
    input->setProperty("fault", true);
    input->setAccessibleDescription(text);
    input->style()->polish(input);
}

void AccountDialog::clearErrors()
{
    m_wholeError->hide();
    for (const Field &one : m_fields) {
        one.error->hide();
        one.input->setProperty("fault", false);
        one.input->setAccessibleDescription({});
        one.input->style()->polish(one.input);
    }
}

void AccountDialog::setBusy(bool busy)
{
    m_add->setEnabled(!busy);
    m_add->setText(busy ? tr("Checking the keys…") : tr("Add account"));
}

} // namespace tapfleet::ui
