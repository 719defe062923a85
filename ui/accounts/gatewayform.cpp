#include "ui/accounts/gatewayform.h"

#include "base/errorcodes.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <array>

namespace tapfleet::ui {

namespace codes = base::codes;

namespace {

/// The public gateways of the Alipay open platform (contract/gateway.md); any other is typed.
constexpr std::array kPresets{"https://openapi.alipay.com/gateway.do", "https://openapi-sandbox.dl.alipaydev.com/gateway.do",
                              ""};

bool isGateway(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.scheme().startsWith(QLatin1StringView("http"));
}

} // namespace

GatewayForm::GatewayForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_preset(new QComboBox)
    , m_gateway(new QLineEdit)
    , m_appId(new QLineEdit)
    , m_rate(new QSpinBox)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->setHorizontalSpacing(measure::kCardPadding);
    form->setVerticalSpacing(measure::kGap);
    m_name->setPlaceholderText(tr("For example the merchant's name"));
    m_nameField = FormField(form, tr("Name"), m_name, QStringLiteral("accountName"));
    m_preset->addItems({tr("Alipay, production"), tr("Alipay, sandbox"), tr("Another address")});
    m_preset->setObjectName(QStringLiteral("gatewayPreset"));
    m_preset->setAccessibleName(tr("Gateway"));
    form->addRow(tr("Gateway"), m_preset);
    m_gatewayField = FormField(form, {}, m_gateway, QStringLiteral("gatewayUrl"));
    m_gateway->setAccessibleName(tr("Gateway address"));
    m_gateway->setPlaceholderText(QStringLiteral("https://gateway.example.com/gateway.do"));
    m_appId->setPlaceholderText(tr("16 or 32 digits, from the app's page on the open platform"));
    m_appIdField = FormField(form, tr("App ID"), m_appId, QStringLiteral("appId"));
    m_rate->setRange(1, domain::kPublicPerSecondMost);
    m_rate->setValue(domain::kPublicPerSecond);
    m_rate->setObjectName(QStringLiteral("publicPerSecond"));
    m_rate->setAccessibleName(tr("Calls a second"));
    m_rate->setToolTip(
        tr("How many public methods a second are called for this account, where the gateway has no fleet service."));
    form->addRow(tr("Calls a second"), m_rate);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &GatewayForm::showPreset);
    for (QLineEdit *edit : {m_name, m_gateway, m_appId})
        connect(edit, &QLineEdit::textChanged, this, &GatewayForm::look);
    showPreset();
}

void GatewayForm::showPreset()
{
    const QString url = QString::fromLatin1(kPresets[static_cast<size_t>(m_preset->currentIndex())]);
    m_gateway->setText(url);
    m_gateway->setReadOnly(!url.isEmpty());
}

/// What can be said while one types.
void GatewayForm::look()
{
    m_nameField.clearError();
    const QString address = m_gateway->text().trimmed();
    const bool isOdd = address.size() > 8 && !isGateway(QUrl(address, QUrl::StrictMode));
    m_gatewayField.setError(isOdd ? tr("Enter the gateway's address; it begins with https://.") : QString());
    const QString id = m_appId->text().trimmed();
    const bool hasOthers =
        std::any_of(id.begin(), id.end(), [](QChar c) { return !c.isDigit() && !(c.isLetter() && c.unicode() < 128); });
    m_appIdField.setError(hasOthers ? tr("An app ID has digits only. Copy it from the app's page on the open platform.")
                                    : QString());
    Q_EMIT changed();
}

void GatewayForm::put(services::AccountDraft &draft) const
{
    draft.name = m_name->text().trimmed();
    draft.gateway = QUrl(m_gateway->text().trimmed(), QUrl::StrictMode);
    draft.appId = m_appId->text().trimmed();
    draft.publicPerSecond = m_rate->value();
}

bool GatewayForm::isComplete() const
{
    return !m_name->text().trimmed().isEmpty() && isGateway(QUrl(m_gateway->text().trimmed(), QUrl::StrictMode))
           && !m_appId->text().trimmed().isEmpty() && !m_appIdField.hasError();
}

QString GatewayForm::gatewayName() const
{
    return m_preset->currentIndex() < 2 ? m_preset->currentText() : QUrl(m_gateway->text().trimmed()).host();
}

bool GatewayForm::showError(const base::Error &error)
{
    if (error.subCode == codes::AccountExists)
        m_nameField.setError(error);
    else if (error.subCode == codes::InsecureUrl)
        m_gatewayField.setError(error);
    else
        return false;
    return true;
}

} // namespace tapfleet::ui
