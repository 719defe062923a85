#include "ui/orders/orderdialog.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 520, kMostDevices = 100'000;

} // namespace

OrderDialog::OrderDialog(std::vector<domain::Account> accounts, QWidget *parent)
    : QDialog(parent)
    , m_accounts(std::move(accounts))
    , m_account(new QComboBox(this))
    , m_item(new QLineEdit(this))
    , m_itemName(new QLineEdit(this))
    , m_model(new QLineEdit(this))
    , m_applicant(new QLineEdit(this))
    , m_mobile(new QLineEdit(this))
    , m_applicantPid(new QLineEdit(this))
    , m_supplier(new QLineEdit(this))
    , m_memo(new QLineEdit(this))
    , m_quantity(new QSpinBox(this))
    , m_order(new QPushButton(this))
{
    setObjectName(u"orderDialog"_s);
    setWindowTitle(tr("Order devices"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Account &account : m_accounts)
        m_account->addItem(account.name);
    m_quantity->setRange(1, kMostDevices);
    m_quantity->setObjectName(u"orderQuantity"_s);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(measure::kGap);
    if (m_accounts.size() > 1)
        form->addRow(tr("Account"), m_account);
    const auto add = [form, this](const QString &label, QLineEdit *edit, const char *name, const QString &hint = {}) {
        edit->setObjectName(QLatin1StringView(name));
        edit->setAccessibleName(label);
        edit->setPlaceholderText(hint);
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textChanged, this, &OrderDialog::look);
    };
    add(tr("Goods ID"), m_item, "orderItem", tr("item_id, from the supplier's offer"));
    add(tr("Goods"), m_itemName, "orderItemName");
    add(tr("Model"), m_model, "orderModel");
    form->addRow(tr("Quantity"), m_quantity);
    add(tr("Supplier's PID"), m_supplier, "orderSupplier");
    add(tr("Applicant"), m_applicant, "orderApplicant");
    add(tr("Phone"), m_mobile, "orderMobile", tr("11 digits"));
    add(tr("Applicant's PID"), m_applicantPid, "orderApplicantPid", u"2088…"_s);
    add(tr("Remark"), m_memo, "orderMemo");
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    buttons->addButton(m_order, QDialogButtonBox::ActionRole);
    m_order->setObjectName(u"orderSend"_s);
    setLook(m_order, "primary");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(kWidth);
    connect(m_quantity, &QSpinBox::valueChanged, this, &OrderDialog::look);
    connect(m_order, &QPushButton::clicked, this, [this] {
        Q_EMIT ordered(m_accounts[static_cast<size_t>(std::max(m_account->currentIndex(), 0))], draft());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    look();
}

domain::OrderDraft OrderDialog::draft() const
{
    const auto value = [](const QLineEdit *edit) { return edit->text().trimmed().toStdString(); };
    domain::OrderDraft draft{.applicantName = value(m_applicant),
                             .applicantMobile = value(m_mobile),
                             .applicantPid = value(m_applicantPid),
                             .supplierPid = value(m_supplier),
                             .memo = value(m_memo)};
    draft.items = {{value(m_item), value(m_itemName), value(m_model), m_quantity->value(), {}}};
    return draft;
}

void OrderDialog::look()
{
    static const QRegularExpression phone(u"^[+0-9 -]{7,20}$"_s);
    const domain::OrderDraft now = draft();
    m_order->setText(tr("Order %n devices", nullptr, m_quantity->value()));
    m_order->setEnabled(!m_accounts.empty() && !now.items.front().itemId.empty() && !now.applicantName.empty()
                        && phone.match(QString::fromStdString(now.applicantMobile)).hasMatch());
}

} // namespace tapfleet::ui
