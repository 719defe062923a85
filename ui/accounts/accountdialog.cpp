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
#include <QScrollArea>
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
    , m_alipayKey(makeKeyEdit(this))
    , m_token(new QLineEdit(this))
    , m_wholeError(new QLabel(this))
{
    setWindowTitle(tr("Add an account"));
    setModal(true);
    buildForm();
    showPreset();
    resize(kWidth, sizeHint().height());
    m_name->setFocus();
}

void AccountDialog::buildForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->setHorizontalSpacing(measure::kCardPadding);
    form->setVerticalSpacing(measure::kGap);

    m_name->setPlaceholderText(tr("For example the merchant's name"));
    m_fields[0] = addField(form, tr("Name"), m_name, QStringLiteral("accountName"));

    m_preset->addItems({tr("Alipay, production"), tr("Alipay, sandbox"), tr("Another address")});
    m_preset->setObjectName(QStringLiteral("gatewayPreset"));
    m_preset->setAccessibleName(tr("Gateway"));
    form->addRow(tr("Gateway"), m_preset);
    m_fields[1] = addField(form, {}, m_gateway, QStringLiteral("gatewayUrl"));
    m_gateway->setAccessibleName(tr("Gateway address"));
    connect(m_preset, &QComboBox::currentIndexChanged, this, &AccountDialog::showPreset);

    m_appId->setPlaceholderText(tr("16 or 32 digits, from the app's page on the open platform"));
    m_fields[2] = addField(form, tr("App ID"), m_appId, QStringLiteral("appId"));

    m_privateKey->setPlaceholderText(tr("Paste the text of the app's private key. It is kept in the system's keychain."));
    m_privateKeyFile->setPlaceholderText(tr("or use a key file in place; only you may be able to read it"));
    m_privateKeyFile->setObjectName(QStringLiteral("privateKeyFile"));
    m_privateKeyFile->setAccessibleName(tr("Private key file"));
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose the private key file"));
    connect(choose, &QPushButton::clicked, this, &AccountDialog::choosePrivateKeyFile);
    auto *fileRow = new QWidget(this);
    auto *fileLayout = new QHBoxLayout(fileRow);
    fileLayout->setContentsMargins(0, 0, 0, 0);
    fileLayout->addWidget(m_privateKeyFile, 1);
    fileLayout->addWidget(choose);
    m_fields[3] = addField(form, tr("App private key"), m_privateKey, QStringLiteral("privateKey"), fileRow);

    m_alipayKey->setPlaceholderText(tr("The Alipay public key shown by the open platform, not your app's own public key"));
    auto *load = new QPushButton(tr("Read from a file…"), this);
    connect(load, &QPushButton::clicked, this, &AccountDialog::chooseAlipayKeyFile);
    auto *loadRow = new QWidget(this);
    auto *loadLayout = new QHBoxLayout(loadRow);
    loadLayout->setContentsMargins(0, 0, 0, 0);
    loadLayout->addWidget(load);
    loadLayout->addStretch();
    m_fields[4] = addField(form, tr("Alipay public key"), m_alipayKey, QStringLiteral("alipayPublicKey"), loadRow);

    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Only for a service provider that acts for a merchant"));
    m_fields[5] = addField(form, tr("Authorization token"), m_token, QStringLiteral("appAuthToken"));

    m_wholeError->setObjectName(QStringLiteral("wholeError"));
    m_wholeError->setProperty("fault", true);
    m_wholeError->setWordWrap(true);
    m_wholeError->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add account"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("addAccount"));
    m_add->setProperty("primary", true);
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(m_wholeError);
    column->addWidget(buttons);
}

AccountDialog::Field AccountDialog::addField(QFormLayout *form, const QString &label, QWidget *input, const QString &name,
                                             QWidget *beside)
{
    Field made{input, new QLabel(this)};
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
    form->addRow(label, cell);
    return made;
}

void AccountDialog::choosePrivateKeyFile()
{
    auto *dialog = new QFileDialog(this, tr("The app's private key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_privateKeyFile, &QLineEdit::setText);
    dialog->open();
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

AccountDraft AccountDialog::draft() const
{
    AccountDraft draft;
    draft.name = m_name->text().trimmed();
    draft.gateway = QUrl(m_gateway->text().trimmed(), QUrl::StrictMode);
    draft.appId = m_appId->text().trimmed();
    draft.privateKeyFile = m_privateKeyFile->text().trimmed();
    if (draft.privateKeyFile.isEmpty())
        draft.privateKey = m_privateKey->toPlainText().toUtf8();
    draft.alipayPublicKey = m_alipayKey->toPlainText().toUtf8();
    draft.appAuthToken = m_token->text().trimmed().toUtf8();
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
    if (draft.alipayPublicKey.trimmed().isEmpty())
        showError(Part::AlipayKey, tr("Paste the Alipay public key."));
    for (const Field &one : m_fields) {
        if (!one.error->isHidden()) {
            one.input->setFocus();
            return false;
        }
    }
    return true;
}

void AccountDialog::submit()
{
    clearErrors();
    const AccountDraft typed = draft();
    if (!checkBlanks(typed))
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
            field(part).input->setFocus();
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
    if (!code.startsWith(QLatin1StringView("key.")))
        return settle(Part::Whole, error);
    // Either key may be broken in this way. The private one is read first: without the other, it alone is judged.
    AccountDraft alone = typed;
    alone.alipayPublicKey.clear();
    base::whenDone(m_accounts.add(alone), this, [settle, error](const base::Result<domain::Account> &answer) {
        const bool privateKeyIsFine = answer || answer.error().subCode == codes::KeyEmpty;
        settle(privateKeyIsFine ? Part::AlipayKey : Part::PrivateKey, error);
    });
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
