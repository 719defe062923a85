#include "ui/devices/supplierdialog.h"

#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

SupplierDialog::SupplierDialog(const QString &accountName, qint64 devices, QWidget *parent)
    : QDialog(parent)
    , m_supplier(new QLineEdit(this))
    , m_item(new QLineEdit(this))
{
    setWindowTitle(tr("Supplier of %1's devices").arg(accountName));
    setModal(true);
    auto *why = new QLabel(tr("The public methods find %Ln device(s) only with the supplier or the item beside the SN. Give one of the two; it "
                              "is remembered for this account. Several suppliers are given one after the other: each device keeps the one that "
                              "answers.",
                              nullptr, static_cast<int>(devices)),
                           this);
    why->setWordWrap(true);
    m_supplier->setObjectName(QStringLiteral("supplierId"));
    m_item->setObjectName(QStringLiteral("itemId"));
    m_supplier->setPlaceholderText(tr("From the purchase order or the device's label"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Supplier ID"), m_supplier);
    form->addRow(tr("Item ID"), m_item);
    m_supplier->setAccessibleName(tr("Supplier ID"));
    m_item->setAccessibleName(tr("Item ID"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *go = buttons->addButton(tr("Remember and synchronise"), QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("rememberSupplier"));
    go->setDefault(true);
    go->setEnabled(false);
    setLook(go, "primary");
    for (QLineEdit *edit : {m_supplier, m_item})
        connect(edit, &QLineEdit::textChanged, go, [this, go] { go->setEnabled(!hint().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addWidget(why);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(460);
    m_supplier->setFocus();
}

domain::SupplierHint SupplierDialog::hint() const
{
    return {m_supplier->text().trimmed().toStdString(), m_item->text().trimmed().toStdString()};
}

} // namespace tapfleet::ui
