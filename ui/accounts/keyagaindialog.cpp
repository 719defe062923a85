#include "ui/accounts/keyagaindialog.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "ui/accounts/keysform.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace {

constexpr int kWidth = 560;
constexpr qint64 kLargestKeyFile = 64 * 1024;

} // namespace

KeyAgainDialog::KeyAgainDialog(services::AccountService &accounts, const domain::Account &account, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_account(account)
    , m_key(new KeyEdit)
    , m_session(new QCheckBox(tr("Keep it for this session only"), this))
    , m_keep(new QPushButton(tr("Keep the key"), this))
{
    setObjectName(QStringLiteral("keyAgainDialog"));
    setWindowTitle(tr("Key of %1").arg(account.name));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    m_key->setPlaceholderText(tr("Paste the text of the app's private key, or drop its file here."));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_field = FormField(form, tr("App private key"), m_key, QStringLiteral("keyAgain"));
    m_session->setObjectName(QStringLiteral("keyAgainSession"));
    m_keep->setObjectName(QStringLiteral("keepKeyAgain"));
    m_keep->setEnabled(false);
    setLook(m_keep, "primary");
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    buttons->addButton(m_keep, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->addLayout(form);
    column->addWidget(m_session);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(kWidth);
    connect(m_key, &KeyEdit::textChanged, this, [this] {
        m_field.clearError();
        m_keep->setEnabled(!m_key->toPlainText().trimmed().isEmpty());
    });
    connect(m_key, &KeyEdit::fileDropped, this, [this](const QString &path) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_key->setPlainText(QString::fromUtf8(file.read(kLargestKeyFile)));
        else
            m_field.setError(tr("The file cannot be read: %1").arg(file.errorString()));
    });
    connect(m_keep, &QPushButton::clicked, this, &KeyAgainDialog::replace);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void KeyAgainDialog::replace()
{
    m_keep->setEnabled(false);
    const auto done = m_accounts.replacePrivateKey(m_account, m_key->toPlainText().toUtf8(), m_session->isChecked());
    base::whenDone(done, this, [this](const base::Result<void> &kept) {
        if (!kept) {
            m_keep->setEnabled(true);
            return m_field.setError(kept.error());
        }
        Q_EMIT replaced(m_account);
        accept();
    });
}

} // namespace tapfleet::ui
