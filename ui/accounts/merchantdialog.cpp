#include "ui/accounts/merchantdialog.h"

#include "base/async.h"
#include "text/labels.h"
#include "ui/accounts/formfield.h"
#include "ui/widgets/helpdesk.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/qrcode.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Account;

namespace {

constexpr int kWidth = 640;

QLabel *wrapped(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *columnOf(QDialog *dialog)
{
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    dialog->setModal(true);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return column;
}

/// What went wrong, and where to read on.
QString errorHtml(const base::Error &error)
{
    return errorSentences(error).toHtmlEscaped().replace(u'\n', "<br>"_L1) + u' ' + HelpDesk::link(HelpDesk::topicOf(error));
}

} // namespace

MerchantDialog::MerchantDialog(services::MerchantService &merchants, const Account &provider, QWidget *parent)
    : QDialog(parent)
    , m_merchants(merchants)
    , m_provider(provider)
    , m_redirect(new QLineEdit(this))
    , m_link(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_qr(new QrCode(this))
    , m_error(wrapped(this, "merchantError"))
    , m_add(new QPushButton(tr("Add the merchant"), this))
{
    setObjectName(u"merchantDialog"_s);
    setWindowTitle(tr("Act for a merchant"));
    QVBoxLayout *const column = columnOf(this);
    auto *how = wrapped(this, "merchantHow");
    how->setText(
        tr("1. Send the link to the merchant, or let the merchant scan the code with Alipay, and consent.\n"
           "2. The browser then shows an address with app_auth_code. Paste it below within 24 hours; it can be used once."));
    auto *middle = new QHBoxLayout;
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_link->setObjectName(u"consentLink"_s);
    m_link->setReadOnly(true);
    m_redirect->setObjectName(u"consentRedirect"_s);
    m_redirect->setPlaceholderText(tr("The app's registered authorisation callback address"));
    m_code->setObjectName(u"consentCode"_s);
    m_code->setPlaceholderText(tr("The code, or the whole address"));
    m_name->setObjectName(u"merchantName"_s);
    m_name->setPlaceholderText(tr("For example the merchant's name; the PID if left empty"));
    auto *copy = new QPushButton(icon(Icon::Copy), tr("Copy the link"), this);
    auto *open = new QPushButton(tr("Open in the browser"), this);
    auto *acts = new QHBoxLayout;
    acts->addWidget(copy);
    acts->addWidget(open);
    acts->addStretch(1);
    form->addRow(tr("Callback"), m_redirect);
    form->addRow(tr("Link"), m_link);
    form->addRow(QString(), acts);
    form->addRow(tr("Code"), m_code);
    form->addRow(tr("Name"), m_name);
    middle->addLayout(form, 1);
    middle->addWidget(m_qr, 0, Qt::AlignTop);
    m_error->setProperty("fault", true);
    m_error->hide();
    m_error->setTextFormat(Qt::RichText);
    connect(m_error, &QLabel::linkActivated, this, &HelpDesk::open);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    m_add->setObjectName(u"addMerchant"_s);
    m_add->setEnabled(false);
    setLook(m_add, "primary");
    column->addWidget(how);
    column->addLayout(middle);
    column->addWidget(m_error);
    column->addWidget(buttons);
    setMinimumWidth(kWidth);
    connect(m_redirect, &QLineEdit::textChanged, this, &MerchantDialog::showLink);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_link->text()); });
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_link->text())); });
    connect(m_code, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &MerchantDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showLink();
}

void MerchantDialog::showLink()
{
    const QString link =
        QString::fromLatin1(m_merchants.consentPage(m_provider, QUrl(m_redirect->text().trimmed())).toEncoded());
    m_link->setText(link);
    m_link->setCursorPosition(0);
    m_qr->setText(link);
}

void MerchantDialog::add()
{
    m_error->hide();
    m_add->setEnabled(false);
    base::whenDone(m_merchants.add(m_provider, m_code->text(), m_name->text()), this,
                   [this](const Result<std::vector<Account>> &added) {
                       if (!added)
                           return fail(added.error());
                       for (const Account &merchant : *added)
                           Q_EMIT this->added(merchant);
                       accept();
                   });
}

void MerchantDialog::fail(const base::Error &error)
{
    m_add->setEnabled(true);
    m_error->setText(errorHtml(error));
    m_error->show();
}

ConsentDialog::ConsentDialog(services::MerchantService &merchants, const Account &merchant, QWidget *parent)
    : QDialog(parent)
    , m_merchants(merchants)
    , m_merchant(merchant)
    , m_state(wrapped(this, "consentState"))
    , m_facts(wrapped(this, "consentFacts"))
    , m_again(new QPushButton(tr("Ask again"), this))
    , m_refresh(new QPushButton(tr("Renew the token"), this))
    , m_link(new QPushButton(tr("Ask the merchant again…"), this))
{
    setObjectName(u"consentDialog"_s);
    setWindowTitle(tr("Authorisation of %1").arg(merchant.name));
    QVBoxLayout *const column = columnOf(this);
    m_state->setFont(uiFont(measure::kTitleText));
    m_facts->setProperty("secondary", true);
    m_facts->setTextFormat(Qt::RichText);
    connect(m_facts, &QLabel::linkActivated, this, &HelpDesk::open);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_refresh->setObjectName(u"renewToken"_s);
    for (QPushButton *button : {m_again, m_refresh, m_link})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    column->addWidget(m_state);
    column->addWidget(m_facts);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(kWidth);
    connect(m_again, &QPushButton::clicked, this, &ConsentDialog::ask);
    connect(m_refresh, &QPushButton::clicked, this, &ConsentDialog::refreshTokens);
    connect(m_link, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT linkRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_refresh->setVisible(!merchant.refreshToken.isEmpty());
    ask();
}

void ConsentDialog::ask()
{
    m_state->setText(tr("Asking…"));
    m_facts->clear();
    base::whenDone(m_merchants.consent(m_merchant), this, [this](const Result<domain::MerchantConsent> &consent) {
        consent ? show(*consent) : fail(consent.error());
    });
}

void ConsentDialog::refreshTokens()
{
    m_state->setText(tr("Asking…"));
    base::whenDone(m_merchants.refresh(m_merchant), this,
                   [this](const Result<Account> &renewed) { renewed ? ask() : fail(renewed.error()); });
}

void ConsentDialog::show(const domain::MerchantConsent &consent)
{
    m_state->setText(consent.isValid()
                         ? tr("The authorisation is valid.")
                         : tr("The authorisation is not valid any more: the merchant has withdrawn it, or it has ended."));
    QStringList lines{tr("Merchant: %1").arg(consent.userId), tr("Merchant's app: %1").arg(consent.authAppId)};
    if (consent.start)
        lines << tr("Since %1").arg(text::fullTime(*consent.start));
    if (consent.end)
        lines << tr("Until %1; the open platform may extend it by itself").arg(text::fullTime(*consent.end));
    if (!consent.methods.isEmpty())
        lines << tr("Methods: %1").arg(consent.methods.join(u", "_s));
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    m_facts->setText(lines.join("<br>"_L1));
    m_link->setVisible(!consent.isValid());
    m_refresh->setEnabled(consent.isValid());
}

void ConsentDialog::fail(const base::Error &error)
{
    m_state->setText(tr("This could not be found out."));
    m_facts->setText(errorHtml(error));
    m_link->show();
}

} // namespace tapfleet::ui
