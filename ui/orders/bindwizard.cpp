#include "ui/orders/bindwizard.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/ordertext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"
#include "ui/wizards/devicestep.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::BindingTerms;
using services::BindingRow;

BindWizard::BindWizard(services::BindingService &bindings, services::FleetService &fleet, std::vector<domain::Account> accounts, QWidget *parent)
    : WizardFrame(parent)
    , m_bindings(bindings)
    , m_fleet(fleet)
    , m_accounts(std::move(accounts))
{
    setObjectName(u"bindWizard"_s);
    addStep(buildDevices());
    addStep(buildMerchant());
    addStep(buildCheck());
    retranslate();
    m_devices->setAccount(account().id);
    go(Devices);
}

BindWizard::~BindWizard() = default;

void BindWizard::setDevices(const services::DeviceSelection &devices)
{
    m_devices->setDevices(devices);
}

const domain::Account &BindWizard::account() const
{
    return m_accounts[static_cast<size_t>(std::max(m_accountBox->currentIndex(), 0))];
}

QWidget *BindWizard::buildDevices()
{
    auto *page = new QWidget(this);
    m_accountBox = new QComboBox(page);
    m_accountBox->setObjectName(u"bindAccount"_s);
    for (const domain::Account &one : m_accounts)
        m_accountBox->addItem(one.name);
    m_accountBox->setVisible(m_accounts.size() > 1);
    m_devices = new DeviceStep(m_fleet, page);
    QVBoxLayout *const column = columnOf(page);
    column->addWidget(m_accountBox);
    column->addWidget(m_devices, 1);
    connect(m_devices, &DeviceStep::changed, this, &BindWizard::refresh);
    connect(m_accountBox, &QComboBox::currentIndexChanged, this, [this] {
        m_devices->setAccount(account().id);
        refresh();
    });
    return page;
}

QWidget *BindWizard::buildMerchant()
{
    auto *page = new QWidget(this);
    m_onboarding = new QRadioButton(page);
    m_onboarding->setChecked(true);
    m_direct = new QRadioButton(page);
    m_direct->setObjectName(u"bindDirect"_s);
    m_wayHelp = wrapped(page);
    m_wayHelp->setProperty("secondary", true);
    m_kind = new QComboBox(page);
    m_kind->setObjectName(u"bindKind"_s);
    m_kind->addItems({{}, {}});
    m_merchant = new QLineEdit(page);
    m_merchant->setObjectName(u"bindMerchant"_s);
    m_shop = new QLineEdit(page);
    m_shop->setObjectName(u"bindShop"_s);
    m_shopName = new QLineEdit(page);
    m_shopName->setObjectName(u"bindShopName"_s);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(measure::kGap);
    const auto add = [form, page](QLabel *&label, QWidget *field) {
        label = new QLabel(page);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(m_kindLabel, m_kind);
    add(m_merchantLabel, m_merchant);
    add(m_shopLabel, m_shop);
    add(m_shopNameLabel, m_shopName);
    QVBoxLayout *const column = columnOf(page);
    column->addWidget(m_onboarding);
    column->addWidget(m_direct);
    column->addWidget(m_wayHelp);
    column->addLayout(form);
    column->addStretch(1);
    for (QLineEdit *edit : {m_merchant, m_shop, m_shopName})
        connect(edit, &QLineEdit::textChanged, this, &BindWizard::refresh);
    connect(m_onboarding, &QRadioButton::toggled, this, &BindWizard::refresh);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        retranslate();
        refresh();
    });
    return page;
}

QWidget *BindWizard::buildCheck()
{
    auto *page = new QWidget(this);
    m_bar = new ThinBar(page);
    m_told = wrapped(page);
    m_told->setObjectName(u"bindTold"_s);
    m_table = new QTableWidget(0, 2, page);
    m_table->setObjectName(u"bindCheck"_s);
    m_table->setProperty("padded", true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    QVBoxLayout *const column = columnOf(page);
    column->addWidget(m_bar);
    column->addWidget(m_told);
    column->addWidget(m_table, 1);
    return page;
}

BindingTerms BindWizard::terms() const
{
    BindingTerms terms;
    terms.way = m_onboarding->isChecked() ? BindingTerms::Way::Onboarding : BindingTerms::Way::Direct;
    terms.isIndirect = m_kind->currentIndex() == 1;
    terms.merchantId = m_merchant->text().trimmed().toStdString();
    terms.shopId = m_shop->text().trimmed().toStdString();
    terms.shopName = m_shopName->text().trimmed().toStdString();
    return terms;
}

QString BindWizard::title() const
{
    return tr("Bind devices");
}

QStringList BindWizard::stepNames() const
{
    return {tr("Devices"), tr("Merchant and shop"), tr("Check")};
}

QStringList BindWizard::summary() const
{
    const BindingTerms now = terms();
    QStringList lines{tr("Account: %1").arg(account().name), tr("%n devices", nullptr, static_cast<int>(m_devices->devices().size())),
                      text::bindingWayLabel(now.way)};
    if (!now.merchantId.empty())
        lines << tr("Merchant: %1").arg(QString::fromStdString(now.merchantId));
    if (!now.shopName.empty() || !now.shopId.empty())
        lines << tr("Shop: %1").arg(QString::fromStdString(now.shopName.empty() ? now.shopId : now.shopName));
    return lines;
}

bool BindWizard::isComplete(int step) const
{
    switch (step) {
    case Devices: return !m_devices->isWorking() && !m_devices->devices().empty();
    case Merchant: return domain::missingOf(terms()).empty();
    default: return m_inquiry ? m_inquiry->isFinished() && !m_isSending && !sendable().empty() : !m_isSending;
    }
}

QString BindWizard::actName() const
{
    return tr("Bind %n devices", nullptr, static_cast<int>(sendable().size()));
}

void BindWizard::entered(int step)
{
    if (step == Check)
        ask();
}

/// Only onboarding can be asked about beforehand.
void BindWizard::ask()
{
    m_inquiry.reset();
    m_table->setRowCount(0);
    m_table->setVisible(terms().way == BindingTerms::Way::Onboarding);
    if (terms().way == BindingTerms::Way::Direct) {
        m_bar->setIdle();
        m_told->setText(tr("There is no check for this way: each device is bound, or refused with a reason, when it is sent."));
        return;
    }
    m_inquiry = m_bindings.check(account(), terms(), m_devices->devices());
    m_table->setRowCount(static_cast<int>(m_devices->devices().size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(domain::longForm(m_devices->devices()[static_cast<size_t>(row)]))));
    m_table->setColumnWidth(0, fontMetrics().horizontalAdvance(u'0') * 32);
    m_bar->setProgress(0, m_table->rowCount());
    m_told->setText(tr("Asking…"));
    connect(m_inquiry.get(), &services::BindingInquiry::rowChanged, this, &BindWizard::showRow);
    connect(m_inquiry.get(), &services::BindingInquiry::finished, this, [this] {
        m_bar->setIdle();
        const auto refused = m_inquiry->rows().size() - sendable().size();
        m_told->setText(refused == 0 ? tr("Nothing speaks against it.")
                                     : tr("%n devices cannot be bound and will not be sent.", nullptr, static_cast<int>(refused)));
        refresh();
    });
}

void BindWizard::showRow(int row)
{
    const BindingRow &told = m_inquiry->rows()[static_cast<size_t>(row)];
    QString words = told.error ? text::describe(*told.error).what : text::bindingLabel(told.fact);
    if (!told.fact.remark.isEmpty())
        words += u" · "_s + told.fact.remark;
    m_table->setItem(row, 1, new QTableWidgetItem(words));
    m_bar->setProgress(m_inquiry->answered(), m_table->rowCount());
}

std::vector<domain::DeviceId> BindWizard::sendable() const
{
    if (!m_inquiry)
        return m_devices->devices();
    std::vector<domain::DeviceId> devices;
    for (const BindingRow &row : m_inquiry->rows()) {
        if (!row.error)
            devices.push_back(row.fact.device);
    }
    return devices;
}

void BindWizard::act()
{
    m_isSending = true;
    refresh();
    base::whenDone(m_bindings.apply(account(), terms(), sendable()), this, [this](const base::Result<domain::OperationId> &id) {
        m_isSending = false;
        if (!id) {
            m_told->setText(text::describe(id.error()).joined());
            return refresh();
        }
        Q_EMIT submitted(account().id, *id);
        accept();
    });
}

bool BindWizard::wouldLose() const
{
    return !m_devices->isEmpty() || !m_merchant->text().isEmpty();
}

void BindWizard::retranslate()
{
    const bool isIndirect = m_kind->currentIndex() == 1;
    m_onboarding->setText(text::bindingWayLabel(BindingTerms::Way::Onboarding));
    m_direct->setText(text::bindingWayLabel(BindingTerms::Way::Direct));
    m_wayHelp->setText(tr("Onboarding applies for each device; a merchant that is not in the white list signs by a QR code, and the state is followed "
                          "until the device is bound."));
    m_kind->setItemText(0, tr("Direct merchant"));
    m_kind->setItemText(1, tr("Indirect merchant"));
    m_kindLabel->setText(tr("Kind"));
    m_merchantLabel->setText(isIndirect ? tr("SMID") : tr("Merchant's PID"));
    m_shopLabel->setText(tr("Shop ID"));
    m_shopNameLabel->setText(tr("Shop's name"));
    m_shopName->setPlaceholderText(tr("As the device shows it"));
    m_table->setHorizontalHeaderLabels({tr("SN"), tr("What is said")});
}

} // namespace tapfleet::ui
